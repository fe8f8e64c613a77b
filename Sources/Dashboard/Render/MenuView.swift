import Canvas
import Text
import Wording

/// A menu: its lines, and below them the whole sentence about the one under the cursor.
enum MenuView {
    /// Whether a menu is only to be confirmed: without a line for typing.
    static func isPlain(_ menu: Menu) -> Bool {
        switch menu.purpose {
        case .leaveImport, .confirmMove, .confirmForm, .confirmBack, .confirmImport, .letter: true
        case .palette, .help, .moves, .evidence, .settle, .withdrawn, .passages, .figures: false
        }
    }

    /// How many lines the longest sentence about one of its lines takes.
    static func footLines(_ menu: Menu, _ state: State, columns: Int) -> Int {
        let longest = menu.items.map { item in
            (item.disabled ?? item.help).map { TextWidth.wrap(state.said($0), columns: max(1, columns)).count } ?? 0
        }
        return min(6, max(1, longest.max() ?? 1))
    }

    /// Where the lines of a menu stand: below its subject and filter, above its explanation.
    static func rows(_ area: Rect, _ menu: Menu, _ state: State) -> Rect {
        let inside = area.inset()
        let top = (menu.subject.isEmpty ? 0 : 1) + (isPlain(menu) ? 0 : 1)
        guard !isPlain(menu) else { return inside.droppingTop(top).droppingBottom(1) }
        let lines = footLines(menu, state, columns: inside.columns - 2)
        let foot = isSmall(inside) ? lines : max(2, lines) + 1
        return inside.droppingTop(top).droppingBottom(min(foot, max(1, inside.rows - top - 3)))
    }

    private static func isSmall(_ inside: Rect) -> Bool { inside.rows < 12 }

    static func draw(_ menu: Menu, _ state: State, _ area: Rect, into frame: inout Frame) {
        let shown = menu.shown
        let window = rows(area, menu, state)
        let rest = shown.count - menu.offset - window.rows
        let inside = frame.box(
            area, title: [(state.said(menu.title), .title)],
            bottom: rest > 0 ? [(state.said(ScreenWords.moreRows(rest)), .dim)] : [], role: .borderFocused,
            borders: state.borders)
        var row = inside.row
        if !menu.subject.isEmpty {
            frame.put(
                TextWidth.truncate(menu.subject, to: inside.columns - 2), row: row, column: inside.column + 1,
                role: .accent)
            row += 1
        }
        if !isPlain(menu) {
            let head = state.said(ScreenWords.typeToFind) + " "
            let used = frame.put(head, row: row, column: inside.column + 1, role: .dim)
            let field = Rect(
                row: row, column: inside.column + 1 + used, rows: 1, columns: max(4, inside.columns - used - 2))
            frame.fill(field, role: .field)
            let width = frame.put(
                menu.filter.text, row: row, column: field.column, columns: field.columns, role: .field)
            frame.cursor = Point(row: row, column: min(field.column + width, field.endColumn - 1))
        }
        let keyWidth = min(24, (shown.map { TextWidth.of($0.keys) }.max() ?? 0) + 2)
        let labelWidth = min(30, (shown.map { TextWidth.of(state.said($0.label)) }.max() ?? 0) + 2)
        for place in shown.indices.dropFirst(menu.offset).prefix(window.rows) {
            let item = shown[place]
            let line = Rect(
                row: window.row + place - menu.offset, column: inside.column, rows: 1, columns: inside.columns)
            let role: Role = item.disabled == nil ? .text : .dim
            if case .text = item.choice {
                let text = TextWidth.truncate(state.said(item.label), to: line.columns - 2)
                frame.put(" " + text, row: line.row, column: line.column, columns: line.columns - 1)
            } else {
                let sign = item.disabled == nil ? "  " : "× "
                var pieces: [(String, Role)] = [(" " + sign, role)]
                pieces.append((TextWidth.padRight(state.said(item.label), to: labelWidth), role))
                pieces.append((TextWidth.padRight(item.keys, to: keyWidth), item.disabled == nil ? .key : .dim))
                if let note = item.disabled ?? item.help {
                    let room = line.columns - labelWidth - keyWidth - 5
                    pieces.append((TextWidth.truncate(state.said(note), to: max(0, room)), .dim))
                }
                frame.put(pieces, row: line.row, column: line.column, columns: line.columns - 1)
            }
            if place == menu.cursor {
                frame.setRole(line, item.disabled == nil ? .selected : .selectedDim)
                if isPlain(menu) { frame.cursor = Point(row: line.row, column: line.column) }
            }
        }
        drawFoot(menu, shown, state, inside, below: window.endRow, into: &frame)
    }

    /// The whole sentence about the line under the cursor: why it cannot be chosen, or what it does.
    private static func drawFoot(
        _ menu: Menu, _ shown: [Menu.Item], _ state: State, _ inside: Rect, below end: Int, into frame: inout Frame
    ) {
        guard !isPlain(menu) else {
            let keys: Phrase =
                switch menu.purpose {
                case .leaveImport: ScreenWords.importKeys
                case .letter: ScreenWords.letterKeys
                case .palette, .help, .moves, .evidence, .settle, .withdrawn, .passages, .figures, .confirmMove,
                    .confirmForm,
                    .confirmImport,
                    .confirmBack:
                    ScreenWords.confirmKeys
                }
            frame.put(state.said(keys), row: inside.endRow - 1, column: inside.column + 1, role: .dim)
            return
        }
        let least = isSmall(inside) ? 1 : 2
        if shown.isEmpty {
            frame.put(
                state.said(ScreenWords.nothingFits), row: inside.endRow - least, column: inside.column + 1,
                role: .warning)
            return
        }
        guard shown.indices.contains(menu.cursor) else { return }
        let item = shown[menu.cursor]
        let text = item.disabled ?? item.help ?? Phrase("", "")
        let lines = TextWidth.wrap(state.said(text), columns: inside.columns - 2).prefix(inside.endRow - end)
        for (number, line) in lines.enumerated() {
            frame.put(
                line, row: inside.endRow - max(least, lines.count) + number, column: inside.column + 1,
                role: item.disabled == nil ? .dim : .error)
        }
    }
}
