import Papers
import Structure
import Text
import Wording

/// Rows whose numbers say what stands below what: areas, problems and measures in one column, as 一, 1 and 1.1 beside their words
/// or before them. They are read by the same outline as a text is.
struct OutlineRows {
    /// The share of rows that have to have such a number, and how many forms of it there are at least.
    private static let (share, forms) = (0.8, 2)
    /// No words say less.
    private static let words = 4
    /// Within so many rows the heading stands.
    private static let reach = 10
    /// Columns that say who answers for something and by when: without one a list is no ledger.
    private static let answering: [(column: TableColumn, label: String)] = [
        (.leader, "责任领导"), (.unit, "责任单位"), (.support, "配合单位"), (.person, "责任人"), (.deadline, "整改时限"),
    ]
    private static let telling: Set<TableColumn> = [.status, .progress]

    private let grid: TableGrid
    private let heading: Int
    private let meanings: [TableColumn?]
    /// The column of the words, and of their numbers where these stand beside them.
    private let place: Int
    private let number: Int?
    /// What stands before the words of each row; nil for rows without a number.
    private var marks: [Int: String] = [:]

    /// The ledger of a sheet whose rows are told apart by their numbers; nil for any other one.
    static func table(_ grid: TableGrid, _ mapping: ColumnMapping) -> TableGrid? {
        OutlineRows(grid, mapping)?.ledger
    }

    /// The rows of a table; nil where numbers do not tell them apart.
    init?(_ grid: TableGrid, _ mapping: ColumnMapping) {
        for row in grid.rows.indices.prefix(OutlineRows.reach) where grid.texts(ofRow: row).count > 2 {
            let meanings = grid.rows[row].map { mapping.meaning($0.text) }
            let isLedger = meanings.contains { meaning in OutlineRows.answering.contains { $0.column == meaning } }
            let own = meanings.indices.filter { meanings[$0] == .problem || meanings[$0] == .measure }
            guard isLedger, own.count < 2 else { continue }
            let unknown = meanings.indices.filter { meanings[$0] == nil }
            for place in own + unknown where !grid[row, place].isEmpty {
                if let found = OutlineRows(grid, heading: row, place: place, meanings) {
                    self = found
                    return
                }
            }
        }
        return nil
    }

    private init?(_ grid: TableGrid, heading: Int, place: Int, _ meanings: [TableColumn?]) {
        (self.grid, self.heading, self.place, self.meanings) = (grid, heading, place, meanings)
        let rows = grid.rows.indices.dropFirst(heading + 1).filter {
            !grid[$0, place].isEmpty && grid.texts(ofRow: $0).count > 0
        }
        guard ColumnCells.isOfSentences(rows.map { grid[$0, place] }, from: OutlineRows.words) else { return nil }
        /// The marks of the rows by a way of reading them, where these tell enough of them apart.
        func marks(_ read: (Int) -> String?) -> [Int: String]? {
            var found: [Int: String] = [:]
            for row in rows { if let mark = read(row) { found[row] = mark } }
            let forms = Set(found.values.compactMap { CellMark($0 + "字")?.form })
            return Double(found.count) >= OutlineRows.share * Double(rows.count) && forms.count >= OutlineRows.forms
                ? found : nil
        }
        if let found = marks({ CellMark(grid[$0, place].text).flatMap { $0.form.isUncounted ? nil : $0.written } }) {
            (self.marks, number) = (found, nil)
            return
        }
        for column in grid.rows[heading].indices where column < place {
            guard let found = marks({ OutlineRows.mark(grid[$0, column].text) }) else { continue }
            (self.marks, number) = (found, column)
            return
        }
        return nil
    }

    /// A number alone as it stands before words: 一、 of 一, 1.1、 of 1-1.
    private static func mark(_ number: String) -> String? {
        let plain = String(
            String.UnicodeScalarView(TableText.folded(number).map { ["-", "－", "_"].contains($0) ? "." : $0 }))
        return [plain + "、", plain].first { CellMark($0 + "字")?.rest == "字" }
    }

    private func words(_ row: Int) -> String {
        let text = grid[row, place].text
        return number == nil ? CellMark(text)?.rest ?? text : text
    }

    /// A row as the lines that say the same in a text.
    func lines(_ row: Int, isTold: Bool = true) -> [String] {
        func flat(_ text: String) -> String { TableText.lines(text).joined(separator: " ") }
        guard let mark = marks[row] else { return [grid.texts(ofRow: row).map(flat).joined(separator: " ")] }
        let fields = meanings.indices.flatMap { column -> [String] in
            let text = grid[row, column].text
            guard !text.isEmpty, !grid[row, column].isBeside, let meaning = meanings[column] else { return [] }
            if isTold, OutlineRows.telling.contains(meaning) {
                return [(TableStatus.status(text) != nil ? "整改状态：" : "整改进展：") + flat(text)]
            }
            return OutlineRows.answering.filter { $0.column == meaning }.map { $0.label + "：" + flat(text) }
        }
        return [mark + flat(words(row))] + fields
    }

    /// Whether a row holds the headings.
    func isHeading(_ row: Int) -> Bool { row == heading }

    /// The rows by what the outline says that they are, in the columns of a ledger; nil where it finds no problems with anything
    /// above or below them.
    private var ledger: TableGrid? {
        var rows: [Int] = []
        var lines: [String] = []
        for row in grid.rows.indices where row != heading {
            for line in self.lines(row, isTold: false) {
                rows.append(row)
                lines.append(line)
            }
        }
        let text = DocumentText(lines.joined(separator: "\n"))
        let reading = StructureReader(text).read()
        var kinds: [Int: Int] = [:]
        var entries: [RowLedger.Entry] = []
        var places: [Int: Int] = [:]
        for (index, item) in reading.items.enumerated() {
            let row = rows[text.lineNumber(item.start) - 1]
            guard marks[row] != nil, kinds[row] == nil else { continue }
            kinds[row] = index
            let above = item.parent.map { rows[text.lineNumber(reading.items[$0].start) - 1] }
            switch item.kind {
            case .area: continue
            case .problem:
                places[row] = entries.count
                entries.append((row, above, []))
            case .measure: if let above, let place = places[above] { entries[place].measures.append(row) }
            }
        }
        guard entries.contains(where: { $0.area != nil || !$0.measures.isEmpty }) else { return nil }
        return RowLedger(
            source: grid, heading: heading, place: place, entries: entries,
            columns: meanings.indices.filter { $0 != place && $0 != number }, shared: [], words: words
        ).grid
    }
}
