import Papers

/// Rows that each say what they are: a column tells problems from measures, and another one names the problem that each measure
/// is of, as what a system of tasks writes out. They are put into the columns of any ledger.
struct TypedRows {
    private static let problems: Set<String> = ["问题", "反馈问题", "整改问题", "存在问题", "发现问题", "问题项", "隐患"]
    private static let measures: Set<String> = ["措施", "整改措施", "具体措施", "举措", "整改举措", "任务", "整改任务", "子任务"]
    private static let titles = ["标题", "主题", "名称", "事项", "摘要", "内容"]
    private static let details = ["描述", "详情", "详细"]
    /// The share of rows that have to say which of both they are.
    private static let share = 0.7
    /// Within so many rows the heading stands.
    private static let reach = 10

    private let grid: TableGrid
    private let heading: Int
    private let kind: Int
    private let title: Int

    /// The ledger of a sheet whose rows say what they are; nil for any other one.
    static func table(_ grid: TableGrid, _ mapping: ColumnMapping) -> TableGrid? {
        for row in grid.rows.indices.prefix(reach) where grid.texts(ofRow: row).count > 2 {
            for column in grid.rows[row].indices {
                if let found = TypedRows(grid, heading: row, kind: column) { return found.ledger(mapping) }
            }
        }
        return nil
    }

    private init?(_ grid: TableGrid, heading: Int, kind: Int) {
        let below = grid.rows.indices.dropFirst(heading + 1)
        let kinds = below.map { grid[$0, kind].text }.filter { !$0.isEmpty }
        let found = kinds.count { TypedRows.problems.contains($0) }
        let done = kinds.count { TypedRows.measures.contains($0) }
        guard found > 0, done > 0, Double(found + done) >= TypedRows.share * Double(kinds.count) else { return nil }
        let names = grid.rows[heading].map { TableText.heading($0.text).bare }
        let title = TypedRows.titles.lazy.compactMap { word in
            names.indices.first { $0 != kind && names[$0].hasSuffix(word) }
        }.first
        guard let title else { return nil }
        (self.grid, self.heading, self.kind, self.title) = (grid, heading, kind, title)
    }

    private func rows(_ kinds: Set<String>) -> [Int] {
        grid.rows.indices.dropFirst(heading + 1).filter { kinds.contains(grid[$0, kind].text) }
    }

    /// The column of a row's own number, and the one that names the problem of a measure by it.
    private var link: (number: Int, parent: Int)? {
        let problems = rows(TypedRows.problems)
        for number in grid.rows[heading].indices {
            let numbers = problems.map { grid[$0, number].text }
            let known = Set(numbers)
            guard !known.contains(""), known.count == numbers.count else { continue }
            let parent = grid.rows[heading].indices.first { column in
                column != number && column != title
                    && rows(TypedRows.measures).allSatisfy { known.contains(grid[$0, column].text) }
            }
            if let parent { return (number, parent) }
        }
        return nil
    }

    /// Each problem with its measures behind it, whose words stand in a column of their own; what says neither stands first.
    private func ledger(_ mapping: ColumnMapping) -> TableGrid? {
        let problems = rows(TypedRows.problems)
        let link = link
        var measures: [Int: [Int]] = [:]
        for row in rows(TypedRows.measures) {
            let owner =
                link.map { link in problems.first { grid[$0, link.number].text == grid[row, link.parent].text } }
                ?? problems.last { $0 < row }
            guard let owner else { return nil }
            measures[owner, default: []].append(row)
        }
        let names = grid.rows[heading].indices
        let details = names.filter { column in
            column != title && TypedRows.details.contains { grid[heading, column].text.contains($0) }
        }
        let left = Set(details + [kind, title] + (link.map { [$0.parent] } ?? []))
        let columns = names.filter { !left.contains($0) }
        return RowLedger(
            source: grid, heading: heading, place: title,
            entries: problems.map { ($0, nil, measures[$0] ?? []) }, columns: columns,
            shared: columns.filter { column in
                column == link?.number || [.area, .subject].contains(mapping.meaning(grid[heading, column].text))
            }
        ) { row in
            ([title] + details).map { grid[row, $0].text }.filter { !$0.isEmpty }.joined(separator: "。")
        }.grid
    }
}
