/// The heading of a table: which rows it takes, and what each column holds.
struct TableHeading {
    /// One column.
    struct Column {
        let place: Int
        /// The heading as it is written, of two rows both.
        let text: String
        let meaning: TableColumn?
        let row: Int
    }

    /// Within so many rows a table's heading begins.
    private static let reach = 30

    /// Its rows.
    let rows: Range<Int>
    let columns: [Column]

    /// The places of columns of a meaning, from left to right.
    func places(_ meaning: TableColumn) -> [Int] { columns.filter { $0.meaning == meaning }.map(\.place) }

    /// The heading of a sheet; nil where there is none that is understood.
    init?(_ grid: TableGrid, _ mapping: ColumnMapping) {
        var best: (score: Int, heading: TableHeading)?
        for row in 0..<min(TableHeading.reach, grid.rows.count) {
            for length in 1...2 where row + length <= grid.rows.count {
                guard let found = TableHeading(grid, row..<row + length, mapping) else { continue }
                // Of two that name as much the one without the title above it.
                let score = Set(found.columns.compactMap(\.meaning)).count * 2 + (length == 1 ? 1 : 0)
                if score > best?.score ?? 0 { best = (score, found) }
            }
        }
        guard let best else { return nil }
        self = best.heading
    }

    private init?(_ grid: TableGrid, _ rows: Range<Int>, _ mapping: ColumnMapping) {
        let top = rows.lowerBound
        let bottom = rows.upperBound - 1
        // A row that shows what joined cells above it hold is not the first one.
        guard !grid.rows[top].contains(where: { $0.isBelow && !$0.isEmpty }) else { return nil }
        let width = rows.map { grid.rows[$0].count }.max() ?? 0
        var columns: [Column] = []
        for place in 0..<width {
            let upper = grid[top, place]
            let lower = grid[bottom, place]
            if bottom > top, !lower.isEmpty, !lower.isBelow {
                // A second row names what the first one only groups, or what nothing stands above.
                let joined = upper.text + "/" + lower.text
                guard upper.isBeside || upper.isEmpty || grid[top, place + 1].isBeside || isGroup(grid, top, place)
                else { return nil }
                columns.append(
                    Column(
                        place: place, text: upper.isEmpty ? lower.text : joined,
                        meaning: mapping.column(joined) ?? mapping.meaning(lower.text)
                            ?? mapping.meaning(upper.text + lower.text),
                        row: bottom))
            } else if !upper.isEmpty, !upper.isBeside || bottom == top {
                if upper.isBeside, bottom == top { continue }
                columns.append(
                    Column(place: place, text: upper.text, meaning: mapping.meaning(upper.text), row: top))
            }
        }
        let known = Set(columns.compactMap(\.meaning)).subtracting([.ignore])
        let isOfMeasures =
            known.contains(.measure) && !known.isDisjoint(with: [.unit, .deadline, .status, .person, .unitPerson])
            && columns.contains { $0.meaning == .measure && $0.text.contains("整改") }
        guard known.count > 1, known.contains(.problem) || isOfMeasures else { return nil }
        // A second row that names nothing is the table's first.
        if bottom > top, !columns.contains(where: { $0.row == bottom && $0.meaning != nil }) { return nil }
        self.rows = rows
        self.columns = columns

        /// Whether a heading stands over several columns though they are not joined: the ones beside it are empty.
        func isGroup(_ grid: TableGrid, _ row: Int, _ place: Int) -> Bool {
            grid[row, place + 1].isEmpty && !grid[row + 1, place + 1].isEmpty
        }
    }
}
