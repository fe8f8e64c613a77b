import CTerminal
import Canvas

/// Writes into the screen what differs from the frame before.
struct Painter {
    /// What is on the screen; nil if that is not known.
    private(set) var shown: Frame?
    private var run: [UInt32] = []

    /// The next frame is painted whole.
    mutating func forget() { shown = nil }

    mutating func paint(_ frame: Frame) {
        if let shown, shown == frame { return }
        let before = shown?.size == frame.size ? shown : nil
        if before == nil { ct_erase() }
        let blank = Frame(frame.size)
        for row in 0..<frame.size.rows { paint(row, of: frame, over: before ?? blank) }
        let cursor = frame.cursor.flatMap { frame.bounds.contains($0) ? $0 : nil }
        ct_update(Int32(cursor?.row ?? 0), Int32(cursor?.column ?? 0), cursor == nil ? 0 : 1)
        shown = frame
    }

    private mutating func paint(_ row: Int, of frame: Frame, over before: Frame) {
        var start = 0
        var width = 0
        var role = Role.text
        run.removeAll(keepingCapacity: true)
        for column in 0..<frame.size.columns {
            guard let cell = frame[row, column], !cell.isContinuation else { continue }
            // Both halves of a wide glyph: either may have been something else.
            let isSame =
                before[row, column] == cell
                && (cell.width == 1 || before[row, column + 1] == frame[row, column + 1])
            if !run.isEmpty, isSame || cell.role != role || column != start + width { flush(row, start, role) }
            if isSame { continue }
            if run.isEmpty { (start, width, role) = (column, 0, cell.role) }
            append(cell)
            width += Int(cell.width)
        }
        flush(row, start, role)
    }

    private mutating func append(_ cell: Cell) {
        var tag = UInt32(cell.width) << 24
        for scalar in cell.text.unicodeScalars {
            run.append(scalar.value | tag)
            tag = 0
        }
    }

    private mutating func flush(_ row: Int, _ column: Int, _ role: Role) {
        guard !run.isEmpty else { return }
        ct_put(Int32(row), Int32(column), run, Int32(run.count), Int32(role.rawValue))
        run.removeAll(keepingCapacity: true)
    }
}
