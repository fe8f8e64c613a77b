import Papers

extension NoticeReading {
    /// The reading with what was not read of its file: what may be wanted among what is uncertain, the rest among what was
    /// left out.
    func noting(_ unread: [Unread]) -> NoticeReading {
        guard !unread.isEmpty else { return self }
        let sheets = Set(unread.compactMap(\.sheet) + items.compactMap { $0.cell.flatMap(NoticeReading.sheet) })
        var reading = self
        let void = skipped.filter { $0.why == .struckRow }
        for unread in unread {
            // A row that is left out is said to be so once.
            let isVoid =
                unread.what == .struckText
                && void.contains { row in
                    let sheet = row.cell.flatMap(NoticeReading.sheet)
                    return row.line == unread.line && (sheet == nil || sheet == unread.sheet)
                }
            if isVoid { continue }
            // As other cells are called: with their sheet where there is more than one.
            let sheet = sheets.count > 1 ? unread.sheet.map { $0 + "!" } ?? "" : ""
            let remark = Remark(
                line: unread.line, text: unread.text, what: .unread(unread.what),
                cell: unread.cell.map { sheet + $0 } ?? unread.sheet)
            if unread.what.isWanted { reading.uncertain.append(remark) } else { reading.skipped.append(remark) }
        }
        return reading
    }

    private static func sheet(_ cell: String) -> String? {
        cell.lastIndex(of: "!").map { String(cell[..<$0]) }
    }
}
