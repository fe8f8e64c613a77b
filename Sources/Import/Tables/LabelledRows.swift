import Papers
import Wording

/// Rows of labels with their values beside them above the columns of a table, that say of which problem all its rows are:
/// 反馈问题 | …, 牵头领导 | … | 责任单位 | …
struct LabelledRows {
    let rows: Set<Int>
    /// What they say, with where it stands.
    let values: [(label: TableColumn, text: String, row: Int)]

    /// No label is longer.
    private static let longest = 12

    /// nil where they name no problem, or the columns do.
    init?(_ grid: TableGrid, _ heading: TableHeading, _ mapping: ColumnMapping = ColumnMapping()) {
        guard heading.places(.problem).isEmpty, heading.problemRows.isEmpty, !heading.places(.measure).isEmpty else {
            return nil
        }
        var values: [(label: TableColumn, text: String, row: Int)] = []
        for row in 0..<heading.rows.lowerBound {
            let texts = grid.texts(ofRow: row)
            guard !texts.isEmpty, texts.count.isMultiple(of: 2) else { continue }
            let labels = stride(from: 0, to: texts.count, by: 2).map { texts[$0] }
            let meanings = labels.map { $0.count <= LabelledRows.longest ? mapping.meaning($0) : nil }
            guard meanings.allSatisfy({ $0 != nil }) else { continue }
            for (place, meaning) in meanings.enumerated() {
                if let meaning { values.append((meaning, texts[2 * place + 1], row)) }
            }
        }
        guard values.contains(where: { $0.label == .problem }) else { return nil }
        self.values = values
        rows = Set(values.map(\.row))
    }

    /// The problem's own words.
    var problem: String { values.filter { $0.label == .problem }.map(\.text).joined(separator: "\n") }
}
