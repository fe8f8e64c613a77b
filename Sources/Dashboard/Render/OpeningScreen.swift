import Canvas
import Text
import Wording

/// What is shown while a ledger is being opened that lets wait for it: what is waited for, and how to leave.
public enum OpeningScreen {
    /// The screen, with what is waited for in it.
    public static func frame(
        _ size: Size, _ language: Language, _ borders: Borders, _ keymap: Keymap, _ phrase: Phrase
    ) -> Frame {
        func said(_ phrase: Phrase) -> String { phrase.text(language) { keymap.shown($0, language) } }
        var frame = Frame(size)
        frame.put(" " + said(ScreenWords.product), row: 0, column: 0, columns: size.columns, role: .title)
        let body = frame.box(
            Rect(row: 1, column: 0, rows: max(0, size.rows - 2), columns: size.columns), borders: borders)
        let inside = body.centred(rows: min(body.rows, 8), columns: max(0, min(body.columns - 4, 72)))
        var row = inside.row
        for (text, role) in [(said(phrase), Role.warning), (said(ScreenWords.openingLeaves), .text)] {
            for line in TextWidth.wrap(text, columns: max(1, inside.columns)) where row < inside.endRow {
                frame.put(line, row: row, column: inside.column, role: role)
                row += 1
            }
            row += 1
        }
        let key = keymap.names(of: .quit).first { $0.hasPrefix("F") } ?? keymap.names(of: .quit, limit: 1).first ?? ""
        let label = " " + said(ActionWords.quit.label)
        let column = max(0, size.columns - TextWidth.of(key + label) - 1)
        let used = frame.put(key, row: size.rows - 1, column: column, role: .key)
        frame.put(label, row: size.rows - 1, column: column + used, role: .dim)
        return frame
    }

    /// Whether a key leaves it.
    public static func leaves(_ key: Key, _ keymap: Keymap) -> Bool {
        keymap.anyAction(for: key) == .quit || [.control("c"), .function(10)].contains(key)
    }
}
