import Text
import Wording

/// Cells that say that they hold what others do: 同上, 〃, 同第1项.
enum DittoCells {
    private static let above: Set<String> = [
        "同上", "同前", "上同", "同上一项", "同上项", "同上条", "同上一条", "同上行", "同上一行", "同上格", "同上栏", "〃", "〃〃", "″", "\"", "”", "''",
        "ditto", "↑",
    ]

    /// A table with what such cells stand for; those of which nothing is found are empty.
    static func resolved(_ grid: TableGrid, _ heading: TableHeading) -> (
        grid: TableGrid, missing: [(row: Int, column: Int)]
    ) {
        let first = heading.rows.upperBound
        guard first < grid.rows.count else { return (grid, []) }
        var result = grid
        var missing: [(row: Int, column: Int)] = []
        let own = Set(heading.places(.problem) + heading.places(.measure))
        let numbers = heading.places(.number)
        for row in first..<grid.rows.count {
            for column in grid.rows[row].indices where !grid[row, column].isBeside {
                let plain = NothingTold.plain(grid[row, column].text)
                var found: TableGrid.Cell?
                if above.contains(plain) {
                    found = (first..<row).last { !result[$0, column].isEmpty && !result[$0, column].isBeside }.map {
                        result[$0, column]
                    }
                    // What is said of the same problem or measure goes on with it.
                    if let cell = found, own.contains(column) { found = cell.below }
                } else if let number = number(plain) {
                    let named = (first..<grid.rows.count).first { other in
                        other != row && numbers.contains { Self.plain(grid[other, $0].text) == number }
                    }
                    found = named.map { result[$0, column] }
                } else {
                    continue
                }
                if found?.isEmpty ?? true { missing.append((row, column)) }
                result.put(found ?? TableGrid.Cell(), row, column)
            }
        }
        return (result, missing)
    }

    /// The number of the row that a cell names: 同第1项, 见序号1.2.
    private static func number(_ plain: String) -> String? {
        // Asked of every cell of a table, of which hardly one begins so.
        guard plain.hasPrefix("同") || plain.hasPrefix("见"),
            let found = plain.wholeMatch(
                of: /[同见](?:第|序号|编号|问题|措施)?([0-9.\-]+|[一二三四五六七八九十]+)(?:项|条|个|款|行|号)?(?:问题|措施|内容)?/)
        else {
            return nil
        }
        return Self.plain(String(found.1))
    }

    /// A number as it is compared: 一 as 1.
    private static func plain(_ number: String) -> String {
        let bare = NothingTold.plain(number)
        return Numerals.value(bare).map(String.init) ?? bare
    }
}
