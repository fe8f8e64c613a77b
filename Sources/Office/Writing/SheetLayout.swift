import Papers

/// How the cells of a sheet lie: which are joined, how many columns there are, how high each row is.
struct SheetLayout {
    private let sheet: Sheet
    /// How many columns the sheet has.
    let columns: Int
    /// Joined cells: those that were given, and lines above and below the table over its whole width.
    let merges: [Sheet.Merge]
    /// Whether joined cells overlap.
    private(set) var overlap = false
    /// Cells that another one covers.
    private var covered: Set<Place> = []

    private struct Place: Hashable {
        var row: Int
        var column: Int
    }

    /// A column's width where none is given, in characters.
    private static let standardWidth = 8.43

    /// How a sheet's cells lie.
    init(_ sheet: Sheet) {
        self.sheet = sheet
        columns = max(sheet.rows.reduce(0) { max($0, $1.count) }, min(sheet.widths.count, OfficeLimits.columns))
        var merges = sheet.merges
        let joined = Set(sheet.merges.flatMap { Array($0.top...max($0.top, min($0.bottom, sheet.rows.count))) })
        for row in sheet.rows.indices where columns > 1 && !joined.contains(row) {
            let isBeside = row < sheet.titleRows || row >= sheet.rows.count - sheet.footRows
            if isBeside, sheet.rows[row].count == 1 {
                merges.append(Sheet.Merge(top: row, left: 0, bottom: row, right: columns - 1))
            }
        }
        self.merges = merges
        for merge in merges {
            for row in merge.top...max(merge.top, min(merge.bottom, sheet.rows.count + 1)) {
                for column in merge.left...max(merge.left, min(merge.right, columns)) {
                    let isNew = covered.insert(Place(row: row, column: column)).inserted
                    overlap = overlap || !isNew
                }
            }
        }
        for merge in merges { covered.remove(Place(row: merge.top, column: merge.left)) }
    }

    /// Whether a cell is covered by another one.
    func isCovered(_ row: Int, _ column: Int) -> Bool { covered.contains(Place(row: row, column: column)) }

    /// The cells of a row; within the table there are lines around the empty ones at its end too.
    func padded(_ cells: [Cell], _ row: Int) -> [Cell] {
        guard row >= sheet.titleRows, row < sheet.rows.count - sheet.footRows, sheet.headingRows > 0 else {
            return cells
        }
        let style: Cell.Style = row < sheet.titleRows + sheet.headingRows ? .heading : .text
        return cells + Array(repeating: Cell(.empty, style), count: max(0, columns - cells.count))
    }

    /// The cell at a place.
    func cell(_ row: Int, _ column: Int) -> Cell {
        guard sheet.rows.indices.contains(row), sheet.rows[row].indices.contains(column) else { return Cell(.empty) }
        return sheet.rows[row][column]
    }

    /// A column's width, in characters.
    func width(_ column: Int) -> Double {
        sheet.widths.indices.contains(column) && sheet.widths[column] > 0
            ? min(sheet.widths[column], 255) : SheetLayout.standardWidth
    }

    // MARK: Heights

    /// The height of a line of text, as a part of its size: what the highest of the usual fonts takes.
    private static let lineHeight = 1.36
    /// What is above and below a cell's text, in points.
    private static let margin = 5.0
    /// The highest that a row can be, in points.
    private static let highest = 409.0

    /// How high each row is, in points, so that all of the text shows.
    var heights: [Double] {
        var heights = sheet.rows.enumerated().map { row, cells in
            cells.enumerated().reduce(SheetLayout.height(lines: 1, .text)) { height, entry in
                let (column, cell) = entry
                guard !isCovered(row, column), !starts.contains(Place(row: row, column: column)) else { return height }
                return max(height, self.height(of: cell, width: isHidden(column) ? 0 : width(column)))
            }
        }
        for merge in merges where heights.indices.contains(merge.top) {
            let across = (merge.left...min(merge.right, max(merge.left, columns))).reduce(0) {
                $0 + (isHidden($1) ? 0 : width($1))
            }
            let rows = merge.top...min(merge.bottom, heights.count - 1)
            let missing = height(of: cell(merge.top, merge.left), width: across) - rows.reduce(0) { $0 + heights[$1] }
            // What is missing is spread, so that no row of a group is much higher than the others.
            if missing > 0 { for row in rows { heights[row] += missing / Double(rows.count) } }
        }
        return heights.map { min($0.rounded(.up), SheetLayout.highest) }
    }

    private var starts: Set<Place> { Set(merges.map { Place(row: $0.top, column: $0.left) }) }

    private func isHidden(_ column: Int) -> Bool { sheet.hiddenColumns.contains(column) }

    private func height(of cell: Cell, width: Double) -> Double {
        guard case .text(let text) = cell.value, width > 0 else { return SheetLayout.height(lines: 1, cell.style) }
        // Widths are counted in digits of the text's size.
        let scale = cell.style == .title ? CellStyles.titleSize / CellStyles.textSize : 1
        return SheetLayout.height(lines: SheetLayout.lines(text, width: (width - 1) / scale), cell.style)
    }

    private static func height(lines: Int, _ style: Cell.Style) -> Double {
        let size = style == .title ? CellStyles.titleSize : CellStyles.textSize
        return Double(lines) * size * lineHeight + margin
    }

    /// How many lines a text takes: Chinese breaks anywhere and counts two, words stay whole.
    static func lines(_ text: String, width: Double) -> Int {
        let width = max(width, 2)
        var lines = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var (used, word) = (0.0, 0.0)
            lines += 1
            func place(_ piece: Double) {
                guard piece > 0 else { return }
                if used + piece > width, used > 0 {
                    lines += 1
                    used = 0
                }
                // A word that is longer than a line is broken.
                let more = piece > width ? (piece / width).rounded(.down) : 0
                lines += Int(more)
                used += piece - more * width
            }
            for scalar in line.unicodeScalars {
                if scalar.value < 0x2E80 && scalar != " " && !isWidePunctuation(scalar) {
                    word += 1
                } else {
                    place(word)
                    word = 0
                    if scalar == " " { used += 1 } else { place(2) }
                }
            }
            place(word)
        }
        return lines
    }

    /// Quotation marks, dashes and dots that are as wide as a character in a Chinese font.
    private static func isWidePunctuation(_ scalar: Unicode.Scalar) -> Bool {
        (0x2010...0x2027).contains(scalar.value) || (0x2460...0x24FF).contains(scalar.value)
    }
}
