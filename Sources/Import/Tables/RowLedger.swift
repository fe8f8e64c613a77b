/// A table whose rows are problems and measures below each other, put into the columns of any ledger: each problem with its
/// measures behind it, whose words stand in a column of their own.
struct RowLedger {
    /// A problem's row, that of its area, and those of its measures.
    typealias Entry = (row: Int, area: Int?, measures: [Int])

    let source: TableGrid
    /// The row of the headings, and the column of the words.
    let heading: Int
    let place: Int
    var entries: [Entry]
    /// The other columns, and those of which what the problem says is not another one's for each measure.
    let columns: [Int]
    let shared: [Int]
    /// The words of a row.
    let words: (Int) -> String

    /// The ledger; rows that are none of these stand first, without a problem.
    var grid: TableGrid {
        let hasAreas = entries.contains { $0.area != nil }
        let named = Set(entries.flatMap { [$0.row] + [$0.area].compactMap(\.self) + $0.measures })
        let others = source.rows.indices.dropFirst(heading + 1).filter { !named.contains($0) }
        typealias Place = (cell: TableGrid.Cell, row: Int, column: Int)
        func cell(_ text: String?, _ row: Int) -> Place {
            (text.map { TableGrid.Cell(value: .text($0)) } ?? TableGrid.Cell(), row, place)
        }
        func line(_ row: Int, problem: Int?, measure: Int?, area: Int?) -> [Place] {
            [cell(problem.map(words), row), cell(measure.map(words), row)]
                + columns.map { (source[shared.contains($0) ? problem ?? row : row, $0], row, $0) }
                + (hasAreas ? [cell(area.map(words), area ?? row)] : [])
        }
        let titles =
            [cell("问题", heading), cell("整改措施", heading)] + columns.map { (source[heading, $0], heading, $0) }
            + (hasAreas ? [cell("方面", heading)] : [])
        let above = source.rows.indices.prefix(heading).map { row in
            source.rows[row].indices.map { (cell: source[row, $0], row: row, column: $0) }
        }
        return TableGrid(
            name: source.name, isFrom1904: source.isFrom1904,
            rows: above + [titles] + others.map { line($0, problem: nil, measure: $0, area: nil) }
                + entries.flatMap { entry in
                    [line(entry.row, problem: entry.row, measure: nil, area: entry.area)]
                        + entry.measures.map { line($0, problem: entry.row, measure: $0, area: entry.area) }
                })
    }
}
