import Papers
import Text

/// A sheet with its joined cells resolved: each cell of a joined block shows what the block holds.
struct TableGrid {
    /// One cell.
    struct Cell {
        let value: Papers.Cell.Value
        /// What it shows: made once, for it is asked for in every heading that is tried.
        let text: String
        /// Whether it is part of a joined block that began above it.
        var isBelow = false
        /// Whether it is part of a joined block that began at its left.
        var isBeside = false
        /// Whether all of it is struck through.
        var isStruck = false

        var isEmpty: Bool { text.isEmpty }

        init(value: Papers.Cell.Value = .empty) {
            self.value = value
            text =
                switch value {
                case .empty: ""
                case .text(let text): TableText.trimmed(text)
                case .number(let number): TableGrid.text(number)
                case .percent(let share): TableGrid.text((share * 10_000).rounded() / 100) + "%"
                case .date(let year, let month, let day): "\(year)-\(month)-\(day)"
                }
        }

        /// As part of a joined block that begins above it.
        var below: Cell {
            var below = self
            (below.isBelow, below.isBeside) = (true, false)
            return below
        }

        /// With no more of its text than says what it is.
        var sample: Cell {
            guard case .text = value, text.utf8.count > Cell.sampled else { return self }
            var sample = Cell(value: .text(String(text.prefix(Cell.sampled))))
            (sample.isBelow, sample.isBeside) = (isBelow, isBeside)
            return sample
        }

        /// In characters: longer than any sentence that names a matter.
        private static let sampled = 400
    }

    /// The most columns that are looked at; what a table has to the right of them is no ledger.
    static let columns = 64

    private(set) var rows: [[Cell]]
    let name: String
    /// Whether the days that its numbers may be are counted from 1904.
    private(set) var isFrom1904 = false
    /// Where cells stand in the file that were put elsewhere to be read, by row and column.
    private var origins: [[Int]: (row: Int, column: Int)] = [:]

    init(_ sheet: Sheet) {
        name = sheet.name
        isFrom1904 = sheet.isFrom1904
        var rows = sheet.rows.map { row in row.prefix(TableGrid.columns).map { Cell(value: $0.value) } }
        if !sheet.struck.isEmpty {
            let struck = Set(sheet.struck)
            for row in rows.indices {
                for column in rows[row].indices where struck.contains(TableGrid.name(row: row, column: column)) {
                    rows[row][column].isStruck = true
                }
            }
        }
        for merge in sheet.merges {
            guard rows.indices.contains(merge.top), merge.left >= 0, merge.left < TableGrid.columns,
                merge.bottom >= merge.top, merge.right >= merge.left
            else { continue }
            let cell = rows[merge.top].indices.contains(merge.left) ? rows[merge.top][merge.left] : Cell()
            let right = min(merge.right, TableGrid.columns - 1)
            // A row that ends before the block is as long as the block needs it.
            for row in merge.top...min(merge.bottom, rows.count - 1) {
                while rows[row].count <= right { rows[row].append(Cell()) }
                for column in merge.left...right {
                    rows[row][column] = cell
                    (rows[row][column].isBelow, rows[row][column].isBeside) = (row > merge.top, column > merge.left)
                }
            }
        }
        self.rows = rows
    }

    /// Rows that were put together from cells elsewhere.
    init(name: String, isFrom1904: Bool = false, rows: [[(cell: Cell, row: Int, column: Int)]]) {
        self.name = name
        self.isFrom1904 = isFrom1904
        self.rows = rows.map { $0.map(\.cell) }
        for (row, cells) in rows.enumerated() {
            for (column, cell) in cells.enumerated() { origins[[row, column]] = (cell.row, cell.column) }
        }
    }

    /// With its columns as rows: what an office writes with a matter a column.
    var turned: TableGrid {
        let width = rows.map(\.count).max() ?? 0
        return TableGrid(
            name: name, isFrom1904: isFrom1904,
            rows: (0..<width).map { column in rows.indices.map { (cell: self[$0, column], row: $0, column: column) } })
    }

    /// Puts another cell in the place of one.
    mutating func put(_ cell: Cell, _ row: Int, _ column: Int) {
        guard rows.indices.contains(row), rows[row].indices.contains(column) else { return }
        rows[row][column] = cell
    }

    /// The number of the line in the file that a row is, from 1.
    func line(_ row: Int) -> Int { ((origins.isEmpty ? nil : origins[[row, 0]]?.row) ?? row) + 1 }

    /// A cell; an empty one where the row is shorter.
    subscript(row: Int, column: Int) -> Cell {
        guard rows.indices.contains(row), rows[row].indices.contains(column) else { return Cell() }
        return rows[row][column]
    }

    /// The texts of a row, each joined block once.
    func texts(ofRow row: Int) -> [String] {
        guard rows.indices.contains(row) else { return [] }
        return rows[row].filter { !$0.isBeside }.map(\.text).filter { !$0.isEmpty }
    }

    /// Whether a row parts what a joined cell in the row above it holds together: as a row of a heading does.
    func isGrouped(_ row: Int) -> Bool {
        guard row > 0, rows.indices.contains(row) else { return false }
        return rows[row].indices.contains { place in
            let above = self[row - 1, place]
            let here = self[row, place]
            return above.isBeside && !above.isEmpty && !here.isBelow && !here.isBeside && !here.isEmpty
        }
    }

    /// How a cell is called: `C5`.
    static func name(row: Int, column: Int) -> String { Sheet.cellName(row: row, column: column) }

    /// How a cell is called in the file.
    func cellName(_ row: Int, _ column: Int) -> String {
        let place = origins.isEmpty ? nil : origins[[row, column]]
        return TableGrid.name(row: place?.row ?? row, column: place?.column ?? column)
    }

    /// A number without a point where it is whole.
    static func text(_ number: Double) -> String {
        guard number == number.rounded(), abs(number) < 1e15 else { return "\(number)" }
        return String(Int(number))
    }
}
