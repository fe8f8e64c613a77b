/// The lines below a notice: the signing body, and the date.
enum NoticeSignature {
    /// How the names of those that sign end. 整改时限 2022年12月31日 is no signature.
    private static let signers: NoticeTerms = [
        "党组", "党委", "党工委", "总支", "支部", "委员会", "办公室", "局", "委", "厅", "院", "校", "学", "公司", "集团", "中心",
        "镇", "乡", "街道", "政府", "会", "组", "队", "站", "所",
    ]

    /// The date of a line that is a date and nothing else, or a name and the full date.
    static func date(_ text: NoticeText, _ line: NoticeText.Line) -> NoticeDate? {
        guard line.range.count <= 60, let date = NoticeDate.first(text, in: line.range) else { return nil }
        let rest = text.trimmedEnd(date.end..<line.end, of: [")", "。"])
        guard rest.isEmpty else { return nil }
        let before = line.start..<date.start
        if before.allSatisfy({ text.at($0) == " " || text.at($0) == "(" }) { return date }
        return date.year != nil && isName(text, before) ? date : nil
    }

    /// Whether a line belongs to the signature: it holds the date, or the name above one.
    static func contains(_ text: NoticeText, _ index: Int) -> Bool {
        let line = text.lines[index]
        if date(text, line) != nil { return true }
        guard index + 1 < text.lines.count, isName(text, line.range), let below = date(text, text.lines[index + 1])
        else { return false }
        return below.year != nil
    }

    /// A name has no punctuation, and does not begin with a number as an item does.
    private static func isName(_ text: NoticeText, _ range: Range<Int>) -> Bool {
        let range = text.trimmedEnd(range)
        guard range.count <= 40, text.ends(signers, in: range), !NoticeNumeral.isNumeral(text.at(range.lowerBound))
        else { return false }
        return !range.contains { index in
            let scalar = text.at(index)
            return scalar.noticeEndsClause || scalar == "," || scalar == "、" || scalar == "“" || scalar == "《"
                || scalar == "("
        }
    }
}
