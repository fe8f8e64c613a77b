/// A list of equal lines: its cursor, and the first line in view.
struct LineList: Sendable {
    var cursor = 0
    var offset = 0

    /// Moves the cursor by lines, and stops at the ends.
    mutating func move(by step: Int, count: Int) {
        cursor = min(max(0, cursor.addingClamped(step)), max(0, count - 1))
    }

    /// Brings the cursor into view of a window of so many lines.
    mutating func scroll(window: Int, count: Int) {
        cursor = min(max(0, cursor), max(0, count - 1))
        guard window > 0 else { return }
        if cursor < offset { offset = cursor }
        if cursor >= offset + window { offset = cursor - window + 1 }
        offset = max(0, min(offset, count - window))
    }

    /// Puts the cursor on the line that is so many rows below the first one in view, if there is one.
    mutating func select(row: Int, window: Int, count: Int) {
        guard row >= 0, row < window, offset + row < count else { return }
        cursor = offset + row
    }
}
