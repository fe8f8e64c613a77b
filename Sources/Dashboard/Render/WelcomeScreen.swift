import Canvas
import Text
import Wording

/// The greeting of an empty workspace: what it is for, and three ways to begin.
enum WelcomeScreen {
    private static func greeting(_ state: State) -> Phrase {
        if let why = state.whyNothingBegins { return ScreenWords.emptied(why) }
        return state.ledger.withdrawnItems.isEmpty ? ScreenWords.welcome : ScreenWords.allWithdrawn
    }

    static func draw(_ state: State, into frame: inout Frame) {
        let body = state.layout.body
        let inside = body.centred(rows: min(body.rows, 16), columns: min(body.columns - 4, 72))
        var row = inside.row
        for line in TextWidth.wrap(
            state.said(greeting(state)), columns: inside.columns)
        where row < inside.endRow {
            frame.put(line, row: row, column: inside.column, role: row == inside.row ? .title : .text)
            row += 1
        }
        row += 1
        for (number, id) in State.welcomeActions.enumerated() where row < inside.endRow {
            let spec = ActionTable.spec(id)
            let line = Rect(row: row, column: inside.column, rows: 1, columns: inside.columns)
            let key = TextWidth.padRight(state.keymap.names(of: id, limit: 1).first ?? "", to: 5)
            let label = TextWidth.padRight(state.said(spec.words.label), to: 12)
            let room = max(0, line.columns - 18)
            frame.put(
                [(" " + key, .key), (label, .text), (TextWidth.truncate(state.said(spec.words.help), to: room), .dim)],
                row: row, column: line.column, columns: line.columns)
            if number == state.welcomeCursor {
                frame.setRole(line, .selected)
                frame.cursor = Point(row: row, column: line.column)
            }
            row += 1
        }
    }
}
