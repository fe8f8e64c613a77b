import Canvas
import Tracker
import Wording

/// Who did what when, the newest first.
enum JournalScreen {
    static func draw(_ state: State, into frame: inout Frame) {
        let rows = state.journal.rows
        let rest = rows.count - state.journal.offset - state.layout.page.rows
        var trailing: [(String, Role)] = [(state.said(ScreenWords.entries(rows.count)), .text)]
        if !state.journal.filter.isEmpty { trailing.append((" “\(state.journal.filter)”", .accent)) }
        let inside = frame.box(
            state.layout.body, title: [(state.said(ActionWords.journal.help), .title)], trailing: trailing,
            bottom: rest > 0 ? [(state.said(ScreenWords.moreRows(rest)), .dim)] : [], role: .borderFocused,
            borders: state.borders)
        for row in 0..<inside.rows {
            let place = state.journal.offset + row
            guard rows.indices.contains(place), state.log.indices.contains(rows[place]) else { break }
            let event = state.log[rows[place]]
            let line = Rect(row: inside.row + row, column: inside.column, rows: 1, columns: inside.columns)
            let by = TextWidth.padRight(TextWidth.truncate(event.by, to: 16), to: 18)
            let used = frame.put(
                [(" \(event.day)  ", .dim), (by, .accent)], row: line.row, column: line.column)
            let text = state.said(History.summary(event, in: state.ledger)).replacing("\n", with: " ")
            frame.put(
                TextWidth.truncate(text, to: max(0, line.columns - used - 1)), row: line.row,
                column: line.column + used)
            if place == state.journal.cursor {
                frame.setRole(line, .selected)
                frame.cursor = Point(row: line.row, column: line.column)
            }
        }
    }
}
