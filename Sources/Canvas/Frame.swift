import Text

/// What the screen shows: a grid of cells, drawn into by pure functions and handed to the terminal as a whole.
///
/// Drawing is total: whatever lies outside is clipped, and a wide glyph is never left with one half.
public struct Frame: Equatable, Sendable {
    /// Rows and columns.
    public let size: Size
    /// Where the terminal's own cursor is to be, for input methods and screen readers; nil hides it.
    public var cursor: Point?
    var cells: [Cell]

    /// An empty frame: spaces in the role `text`.
    public init(_ size: Size) {
        self.size = size
        cells = Array(repeating: .blank(.text), count: size.rows * size.columns)
    }

    /// The whole frame.
    public var bounds: Rect { Rect(size) }

    /// The cell at a place, or nil outside.
    public subscript(row: Int, column: Int) -> Cell? {
        guard let index = index(row, column) else { return nil }
        return cells[index]
    }

    /// The text of each row, without the spaces at its end.
    public var rows: [String] {
        (0..<size.rows).map { row in
            var text = ""
            for cell in cells[row * size.columns..<(row + 1) * size.columns] { text += cell.text }
            return text.trimmingEnd { $0 == " " }
        }
    }

    /// Writes a text on one row from `column` on, within `limit` columns and the frame. A wide glyph that does not fit
    /// whole leaves a space.
    /// - Returns: the columns used, those left of the frame included.
    @discardableResult
    public mutating func put(
        _ text: String, row: Int, column: Int, columns limit: Int = .max, role: Role = .text
    ) -> Int {
        guard row >= 0, row < size.rows, limit > 0, column < size.columns, column > -Rect.far else { return 0 }
        let end = limit < size.columns - column ? column + limit : size.columns
        var scanner = GlyphScanner(text)
        var place = column
        while place < end, let glyph = scanner.next() {
            let next = place + glyph.width
            if place < 0 || next > end {
                // Cut by an edge: whatever half is inside becomes a space.
                for half in max(place, 0)..<max(min(next, end), max(place, 0)) {
                    set(row, half, Cell(text: " ", width: 1, role: role))
                }
            } else {
                set(row, place, Cell(text: glyph.text, width: UInt8(glyph.width), role: role))
            }
            place = min(next, end)
        }
        return place - column
    }

    /// Writes pieces of text, each in its role, one after the other on one row within `limit` columns.
    /// - Returns: the columns used.
    @discardableResult
    public mutating func put(
        _ pieces: [(String, Role)], row: Int, column: Int, columns limit: Int = .max
    ) -> Int {
        var used = 0
        for (text, role) in pieces where used < limit {
            used += put(text, row: row, column: column + used, columns: limit - used, role: role)
        }
        return used
    }

    /// Writes a text from the top of a rectangle on, in as many of its rows as it takes.
    /// - Returns: the rows used.
    @discardableResult
    public mutating func put(_ text: String, in rect: Rect, role: Role = .text) -> Int {
        let lines = TextWidth.wrap(text, columns: max(1, rect.columns)).prefix(rect.rows)
        for (number, line) in lines.enumerated() {
            put(line, row: rect.row + number, column: rect.column, columns: rect.columns, role: role)
        }
        return lines.count
    }

    /// Makes every cell of the rectangle a space in this role.
    public mutating func fill(_ rect: Rect, role: Role = .text) {
        let part = rect.clipped(to: bounds)
        for row in part.row..<part.endRow {
            for column in part.column..<part.endColumn { set(row, column, .blank(role)) }
        }
    }

    /// Gives every glyph that begins within the rectangle this role; the text stays.
    public mutating func setRole(_ rect: Rect, _ role: Role) {
        let part = rect.clipped(to: bounds)
        for row in part.row..<part.endRow {
            for column in part.column..<part.endColumn {
                let index = row * size.columns + column
                guard !cells[index].isContinuation else { continue }
                cells[index].role = role
                if cells[index].width == 2 { cells[index + 1].role = role }
            }
        }
    }

    // MARK: Cells

    /// Sets a glyph within the frame; the other half of a wide glyph that it covers becomes a space.
    private mutating func set(_ row: Int, _ column: Int, _ cell: Cell) {
        let index = row * size.columns + column
        if cells[index].isContinuation { cells[index - 1] = .blank(cells[index - 1].role) }
        let last = index + Int(cell.width) - 1
        if cells[last].width == 2 { cells[last + 1] = .blank(cells[last].role) }
        cells[index] = cell
        if cell.width == 2 { cells[last] = Cell(text: "", width: 0, role: cell.role) }
    }

    private func index(_ row: Int, _ column: Int) -> Int? {
        guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return nil }
        return row * size.columns + column
    }
}
