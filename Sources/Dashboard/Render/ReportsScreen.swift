import Canvas
import Tracker
import Wording

/// 报告: the documents that are written from the ledger, what was sent, and what the one under the cursor says.
enum ReportsScreen {
    /// Where the list and the preview stand: side by side where there is room.
    static func areas(_ state: State) -> (list: Rect, preview: Rect) {
        let body = state.layout.body
        if body.columns >= 100 {
            let left = min(48, body.columns * 36 / 100)
            return (body.left(left), body.droppingLeft(left))
        }
        let rows = min(max(4, state.reportLines.count + 2), max(4, body.rows * 40 / 100))
        return (body.top(rows), body.droppingTop(rows))
    }

    static func draw(_ state: State, into frame: inout Frame) {
        let areas = areas(state)
        drawList(state, areas.list, into: &frame)
        drawPreview(state, areas.preview, into: &frame)
    }

    /// The line of the list at a point.
    static func row(at point: Point, in state: State) -> Int? {
        let inside = areas(state).list.inset()
        return inside.contains(point) ? point.row - inside.row : nil
    }

    private static func drawList(_ state: State, _ box: Rect, into frame: inout Frame) {
        let rows = state.reportLines
        let offset = state.reports.list.offset
        let rest = rows.count - offset - box.inset().rows
        let inside = frame.box(
            box, title: [(state.said(ScreenWords.documents), .title)],
            trailing: state.reportMonth.map { [($0.description, .accent)] } ?? [],
            bottom: rest > 0 ? [(state.said(ScreenWords.moreRows(rest)), .dim)] : [], role: .borderFocused,
            borders: state.borders)
        for row in 0..<inside.rows where offset + row < rows.count {
            let line = Rect(row: inside.row + row, column: inside.column, rows: 1, columns: inside.columns)
            let text: String
            var role = Role.text
            switch rows[offset + row] {
            case .document(let document): text = state.said(document.name)
            case .sent(let item):
                guard let report = state.ledger.record(item) else { continue }
                (text, role) = (state.said(ScreenWords.sentRow(report)), .dim)
            }
            frame.put(
                TextWidth.truncate(sanitized(text), to: max(0, line.columns - 2)), row: line.row,
                column: line.column + 1, role: role)
            if offset + row == state.reports.list.cursor {
                frame.setRole(line, .selected)
                frame.cursor = Point(row: line.row, column: line.column)
            }
        }
    }

    private static func drawPreview(_ state: State, _ box: Rect, into frame: inout Frame) {
        let lines = state.reports.wrapped
        let offset = state.reports.offset
        let rest = lines.count - offset - box.inset().rows
        var title: [(String, Role)] = [(state.said(ScreenWords.preview), .title)]
        if let document = state.reportDocument { title.append(("  " + state.said(document.name), .text)) }
        let isShown = state.reports.preview.map { $0.document == state.reportDocument } ?? false
        let missing = isShown ? state.reports.preview?.missing.count ?? 0 : 0
        let inside = frame.box(
            box, title: title,
            trailing: missing > 0 ? [(state.said(ScreenWords.placesToWrite(missing)), .warning)] : [],
            bottom: rest > 0 ? [(state.said(ScreenWords.moreLines(rest)), .dim)] : [], role: .border,
            borders: state.borders)
        if state.reportDocument != nil, !isShown {
            frame.put(state.said(ScreenWords.previewComes), row: inside.row, column: inside.column + 1, role: .dim)
            return
        }
        for row in 0..<inside.rows where offset + row < lines.count {
            let line = lines[offset + row]
            frame.put(
                line, row: inside.row + row, column: inside.column + 1,
                role: ReportWords.isToWrite(line) ? .warning : .text)
        }
    }
}
