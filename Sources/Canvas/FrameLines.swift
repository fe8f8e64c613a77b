import Text

extension Frame {
    /// Draws a horizontal line.
    public mutating func horizontalLine(
        row: Int, column: Int, columns: Int, role: Role = .border, borders: Borders = .unicode
    ) {
        let part = Rect(row: row, column: column, rows: 1, columns: columns).clipped(to: bounds)
        put(
            String(repeating: borders.horizontal, count: part.columns), row: part.row, column: part.column,
            columns: part.columns, role: role)
    }

    /// Draws a vertical line.
    public mutating func verticalLine(
        row: Int, column: Int, rows: Int, role: Role = .border, borders: Borders = .unicode
    ) {
        let part = Rect(row: row, column: column, rows: rows, columns: 1).clipped(to: bounds)
        guard !part.isEmpty else { return }
        for row in part.row..<part.endRow { put(borders.vertical, row: row, column: part.column, role: role) }
    }

    /// Draws the frame of a box, `┌ title ──── trailing ┐` above and `└──── bottom ┘` below, and leaves its inside alone.
    ///
    /// The title is cut only when it alone does not fit; the trailing text takes what is left, and goes if that is less
    /// than four columns.
    /// - Parameter rect: the outside of the box; nothing is drawn if it is less than two rows or columns.
    /// - Returns: the inside.
    @discardableResult
    public mutating func box(
        _ rect: Rect, title: [(String, Role)] = [], trailing: [(String, Role)] = [], bottom: [(String, Role)] = [],
        role: Role = .border, borders: Borders = .unicode
    ) -> Rect {
        let inside = rect.inset()
        guard rect.rows >= 2, rect.columns >= 2 else { return inside }
        let last = rect.endRow - 1
        for (row, left, right) in [
            (rect.row, borders.topLeft, borders.topRight), (last, borders.bottomLeft, borders.bottomRight),
        ] {
            put(left, row: row, column: rect.column, role: role)
            horizontalLine(row: row, column: rect.column + 1, columns: inside.columns, role: role, borders: borders)
            put(right, row: row, column: rect.endColumn - 1, role: role)
        }
        for column in [rect.column, rect.endColumn - 1] {
            verticalLine(row: rect.row + 1, column: column, rows: inside.rows, role: role, borders: borders)
        }
        let used = label(title, row: rect.row, within: inside, atRight: false)
        // One column of line between the two.
        let rest = inside.droppingLeft(used == 0 ? 0 : used + 1)
        label(trailing, row: rect.row, within: rest, atRight: true)
        label(bottom, row: last, within: inside, atRight: true)
        return inside
    }

    /// Writes a label with a space at either side into a box's line.
    /// - Returns: the columns used.
    @discardableResult
    private mutating func label(_ pieces: [(String, Role)], row: Int, within line: Rect, atRight: Bool) -> Int {
        let wanted = pieces.reduce(0) { $0 + TextWidth.of($1.0) }
        let room = line.columns - 2
        guard wanted > 0, room >= min(wanted, 4) else { return 0 }
        var shown = pieces
        if wanted > room {
            var left = room
            shown = pieces.map { text, role in
                // The piece that runs out of room shows it, those after it go.
                let cut = TextWidth.truncate(text, to: left)
                left = cut == text ? left - TextWidth.of(cut) : 0
                return (cut, role)
            }
        }
        let width = shown.reduce(0) { $0 + TextWidth.of($1.0) }
        let column = atRight ? line.endColumn - width - 2 : line.column
        put(" ", row: row, column: column, role: .text)
        put(shown, row: row, column: column + 1, columns: width)
        put(" ", row: row, column: column + 1 + width, role: .text)
        return width + 2
    }
}
