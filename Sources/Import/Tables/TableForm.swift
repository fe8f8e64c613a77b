import Papers
import Wording

/// A form with a label a cell (归零表, 督办单), read as a table whose headings are its labels and that has a row for each
/// time that they come.
enum TableForm {
    private typealias Place = (cell: TableGrid.Cell, row: Int, column: Int)

    /// The longest label; longer words in a cell say something.
    private static let longest = 12

    /// The table; nil where the sheet is no form, or says neither what is wrong nor what is done about it.
    ///
    /// - Parameter isSure: whether only forms are wanted that come several times, and whose values name no columns: no rows of
    ///   headings look so.
    static func table(_ grid: TableGrid, _ mapping: ColumnMapping, isSure: Bool = false) -> TableGrid? {
        var above: [[Place]] = []
        var headings: [Place] = []
        var forms: [[String: Place]] = []
        for row in grid.rows.indices {
            let places = grid.rows[row].indices.filter { !grid[row, $0].isBeside && !grid[row, $0].isBelow }
            var next = places.startIndex
            var isForm = false
            while next + 1 < places.endIndex {
                let label = grid[row, places[next]]
                // What stands over several rows only groups the labels beside it.
                guard isLabel(label.text), !grid[row + 1, places[next]].isBelow else {
                    next += 1
                    continue
                }
                isForm = true
                if forms.last?[label.text] != nil || forms.isEmpty { forms.append([:]) }
                if !headings.contains(where: { $0.cell.text == label.text }) {
                    headings.append((label, row, places[next]))
                }
                forms[forms.count - 1][label.text] = (grid[row, places[next + 1]], row, places[next + 1])
                next += 2
            }
            if !isForm, forms.isEmpty, let first = places.first { above.append([(grid[row, first], row, first)]) }
        }
        let meanings = headings.map { mapping.meaning($0.cell.text) }
        func says(_ form: [String: Place], _ columns: Set<TableColumn>) -> Bool {
            zip(headings, meanings).contains { heading, meaning in
                meaning.map(columns.contains) ?? false && !(form[heading.cell.text]?.cell.isEmpty ?? true)
            }
        }
        let filled = forms.filter { says($0, [.problem]) && says($0, [.measure, .progress]) }
        let isForm = meanings.count { $0 == .problem } == 1 && meanings.count { $0 != nil } * 2 >= meanings.count
        let isSeveral =
            filled.count > 1
            && filled.allSatisfy { form in
                form.values.allSatisfy { !(mapping.meaning($0.cell.text).map(naming.contains) ?? false) }
            }
        guard isForm, !filled.isEmpty, isSeveral || !isSure, let first = headings.first else { return nil }
        let rows = filled.map { form in
            headings.map { form[$0.cell.text] ?? (TableGrid.Cell(), first.row, first.column) }
        }
        return TableGrid(name: grid.name, isFrom1904: grid.isFrom1904, rows: above + [headings] + rows)
    }

    /// What no value of a form is called: a unit may be 起重车间, and how far something is 已完成.
    private static let naming: Set<TableColumn> = [.problem, .measure, .deadline, .leader, .target]

    private static func isLabel(_ text: String) -> Bool {
        (2...longest).contains(text.count) && !text.contains { $0.isNewline || "。；;，,！？".contains($0) }
            && text.contains(where: \.isLetter) && !text.contains { $0.isASCII && $0.isNumber }
    }
}
