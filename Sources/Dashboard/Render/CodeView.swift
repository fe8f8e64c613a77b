import Canvas
import Text
import Wording

/// A QR code over the whole screen, dark on light whatever the theme, with what it says below it.
enum CodeView {
    static func draw(_ code: Code, _ state: State, into frame: inout Frame) {
        let size = state.size
        // The last lines say what the code says; a code takes less quiet where there is no room for all that it should have.
        let words = code.text + "  " + state.said(SurveyWords.anyKeyCloses)
        let foot = TextWidth.wrap(words, columns: max(1, size.columns - 2)).suffix(max(1, size.rows / 4))
        let room = size.rows - foot.count
        let fitting = [CodeBlocks.quiet, 2].map { CodeBlocks(code.rows, quiet: $0) }.first {
            $0.lines.count <= room && $0.columns <= size.columns
        }
        for (number, line) in foot.enumerated() {
            frame.put(line, row: room + number, column: 1, role: .accent)
        }
        frame.cursor = Point(row: size.rows - 1, column: 1)
        guard let blocks = fitting else {
            let least = CodeBlocks(code.rows, quiet: 2)
            let words = state.said(SurveyWords.needsRoom(columns: least.columns, rows: least.lines.count + foot.count))
            for (row, line) in TextWidth.wrap(words, columns: max(1, size.columns - 2)).prefix(room).enumerated() {
                frame.put(line, row: row, column: 1, role: .warning)
            }
            return
        }
        let top = (room - blocks.lines.count) / 2
        let left = (size.columns - blocks.columns) / 2
        for (row, line) in blocks.lines.enumerated() {
            frame.put(line, row: top + row, column: left, role: .code)
        }
    }
}
