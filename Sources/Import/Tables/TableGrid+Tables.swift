/// Several tables one below the other in one sheet: 表一：已整改事项 and below it 表二：正在整改事项, each with a heading of its own.
extension TableGrid {
    /// No name of a column is longer.
    private static let longestName = 12
    /// So many cells have to be known to be a heading.
    private static let leastKnown = 3

    /// The tables of a sheet, each with the lines right above it.
    func tables(_ mapping: ColumnMapping) -> [TableGrid] {
        guard let first = TableHeading(self, mapping) else { return [self] }
        var names = Set(first.rows.flatMap { texts(ofRow: $0) })
        var starts = [0]
        // The heading that says most may be that of a later table.
        let before = rows.indices.prefix(first.rows.lowerBound).first { isHeading($0, unlike: names, mapping) }
        if let before { names = Set(texts(ofRow: before)) }
        let top = before.map { $0 + 1 } ?? first.rows.upperBound
        for row in rows.indices.dropFirst(top) where isHeading(row, unlike: names, mapping) {
            names = Set(texts(ofRow: row))
            var start = row
            while start > top, start - 1 > starts[starts.count - 1], texts(ofRow: start - 1).count < 2 {
                start -= 1
            }
            starts.append(start)
        }
        guard starts.count > 1 else { return [self] }
        return zip(starts, starts.dropFirst() + [rows.count]).map { start, end in
            TableGrid(
                name: name, isFrom1904: isFrom1904,
                rows: (start..<end).map { row in
                    rows[row].indices.map { (cell: rows[row][$0], row: row, column: $0) }
                })
        }
    }

    /// Whether a row names columns, and not just those of the heading above again.
    private func isHeading(_ row: Int, unlike names: Set<String>, _ mapping: ColumnMapping) -> Bool {
        // A row that shows what joined cells above it hold goes on with the heading above.
        guard !rows[row].contains(where: { $0.isBelow && !$0.isEmpty }) else { return false }
        let texts = texts(ofRow: row)
        guard texts.count >= TableGrid.leastKnown,
            texts.allSatisfy({ $0.count <= TableGrid.longestName && !$0.contains { $0.isASCII && $0.isNumber } })
        else { return false }
        let same = texts.count { names.contains($0) }
        guard same < texts.count, same > 1 || self.texts(ofRow: row - 1).count < 2 else { return false }
        let known = texts.compactMap { mapping.meaning($0) }
        return known.count >= TableGrid.leastKnown && known.count * 2 >= texts.count
            && (known.contains(.problem) || known.contains(.measure))
    }
}
