import Sheets
import Papers
import Structure
import Text
import Tracker
import Wording

/// One of the three lists as it came back: a heading that is the program's own, and the rows below it.
struct ChecklistTable {
    /// What stands in one cell.
    struct Entry {
        var text: String
        var value: Papers.Cell.Value
        var line: Int
        var name: String

        /// Whether it says what a list says in a column: days are the same however a spreadsheet wrote them.
        func says(_ said: String, in column: ChecklistColumn) -> Bool {
            let said = ChecklistTable.plain(said)
            if said == text { return true }
            if column == .lastProgress {
                let (one, other) = (ChecklistValue.progress(said), ChecklistValue.progress(text))
                return one.on != nil && one == other
            }
            guard column.field?.form == .day || column == .originalDeadline,
                let day = TableDeadline.read(value, text).day
            else { return false }
            return DateReader.day(in: said) == day
        }
    }

    /// One row.
    struct Row {
        let list: ChecklistBook.List
        var number: String
        var cells: [ChecklistColumn: Entry]
        let line: Int
        let name: String
        /// What its list was written from, where it says so.
        var mark: ChecklistMark?

        /// What its item says.
        var text: String {
            (cells[.measure] ?? cells[.measureTitle] ?? cells[.problem])?.text ?? ""
        }

        /// The number of the problem that it is, or is a measure of.
        var problemNumber: String {
            list == .problems ? number : number.split(separator: ".").dropLast().joined(separator: ".")
        }
    }

    let list: ChecklistBook.List
    let heading: Int
    /// The columns by their places; nil for one that is not the program's own.
    let columns: [(place: Int, column: ChecklistColumn?)]

    /// So many of a list's columns at least are there.
    private static let share = 0.75

    /// The heading that a row is; nil where it is none.
    init?(_ grid: TableGrid, row: Int) {
        let texts = grid.rows[row].indices.map { TableText.heading(grid[row, $0].text).whole }
        var best: (list: ChecklistBook.List, columns: [(place: Int, column: ChecklistColumn?)], count: Int)?
        for list in ChecklistBook.List.allCases {
            var left = list.allColumns.map(\.column)
            let columns = texts.indices.filter { !texts[$0].isEmpty }.map { place in
                let found = left.firstIndex { column in
                    [column.heading.zh, column.heading.en].contains { TableText.heading($0).whole == texts[place] }
                }
                return (place: place, column: found.map { left.remove(at: $0) })
            }
            let count = list.columns.count { column, _ in !left.contains(column) }
            let isThere = !left.contains { $0 == .problemNumber || $0 == .measureNumber }
            guard isThere, Double(count) >= Double(list.columns.count) * ChecklistTable.share, count > best?.count ?? 0
            else { continue }
            best = (list, columns, count)
        }
        guard let best else { return nil }
        (list, heading, columns) = (best.list, row, best.columns)
    }

    /// A row below it; nil where no number stands in its column.
    func row(_ row: Int, of grid: TableGrid, sheet: String?) -> Row? {
        var cells: [ChecklistColumn: Entry] = [:]
        for (place, column) in columns {
            // A cell that others reach into is none of its own: the foot is one over all columns.
            guard let column, !grid[row, place].isBeside else { continue }
            let name = ChecklistTable.name(row, place, sheet)
            cells[column] = Entry(
                text: ChecklistTable.plain(ChecklistTable.text(grid[row, place])), value: grid[row, place].value,
                line: row + 1, name: name)
        }
        guard let number = cells[.problemNumber] ?? cells[.measureNumber], !number.text.isEmpty else { return nil }
        let plain = String(String.UnicodeScalarView(TableText.folded(number.text)))
        // The foot stands where the numbers do.
        guard let first = plain.unicodeScalars.first, ("0"..."9").contains(first) else { return nil }
        return Row(list: list, number: plain, cells: cells, line: row + 1, name: number.name)
    }

    static func name(_ row: Int, _ column: Int, _ sheet: String?) -> String {
        let cell = TableGrid.name(row: row, column: column)
        return sheet.map { "\($0)!\(cell)" } ?? cell
    }

    /// What a cell says, days as the lists write them.
    private static func text(_ cell: TableGrid.Cell) -> String {
        guard case .date = cell.value else { return cell.text }
        return ChecklistBook.text(Papers.Cell(cell.value))
    }

    /// A text as it is compared: without the apostrophe that keeps it from being a formula.
    static func plain(_ text: String) -> String {
        let trimmed = TableText.trimmed(text)
        guard trimmed.first == "'", let next = trimmed.dropFirst().first, "=+-@".contains(next) else { return trimmed }
        return String(trimmed.dropFirst())
    }
}
