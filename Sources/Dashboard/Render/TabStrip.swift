import Canvas
import Text

/// A strip of names above a list, of which one is shown: on a line, or on several where the screen is narrow.
struct TabStrip<Value: Equatable> {
    /// The names by lines.
    let lines: [[(value: Value, text: String)]]

    /// A strip of names over so many columns.
    init(_ names: [(value: Value, text: String)], columns: Int) {
        var lines: [[(Value, String)]] = [[]]
        var used = 0
        for (value, text) in names {
            let width = TextWidth.of(text) + 3
            if used + width > columns, !(lines.last?.isEmpty ?? true) {
                lines.append([])
                used = 0
            }
            lines[lines.count - 1].append((value, text))
            used += width
        }
        self.lines = lines
    }

    /// The value whose name stands at a place, where the strip begins at the top of an area.
    func value(at point: Point, in area: Rect) -> Value? {
        for (number, line) in lines.enumerated() where point.row == area.row + number {
            var column = area.column + 1
            for (value, text) in line {
                let width = TextWidth.of(text) + 2
                if (column..<column + width).contains(point.column) { return value }
                column += width + 1
            }
        }
        return nil
    }

    func draw(active: Value, in area: Rect, into frame: inout Frame) {
        for (number, line) in lines.enumerated() {
            var column = area.column + 1
            for (value, text) in line {
                let isActive = value == active
                column += frame.put(
                    isActive ? "[\(text)]" : " \(text) ", row: area.row + number, column: column,
                    role: isActive ? .tabActive : .tab)
                column += 1
            }
        }
    }
}
