import Canvas
import Tracker
import Wording

/// Forms and menus: in the middle of the screen, never on the bottom row, the real cursor at the caret.
enum OverlayView {
    static func area(in state: State) -> Rect? {
        let whole = Rect(state.size).droppingTop(1).droppingBottom(2)
        switch state.overlays.last {
        case .form(let form)?:
            let wanted = form.entries.count + (form.subject.isEmpty ? 0 : 2) + 2 + 3
            return whole.centred(rows: min(whole.rows, wanted), columns: min(whole.columns - 2, 84))
        case .menu(let menu)?:
            // A small window is used up to its edges.
            let room = state.size.rows < 14 ? Rect(state.size) : whole
            let extra = isPlain(menu) ? 4 : 6
            let wanted = menu.items.count + extra + (menu.subject.isEmpty ? 0 : 1)
            let rows = isPlain(menu) ? wanted : max(9, wanted)
            return room.centred(rows: min(room.rows, rows), columns: min(whole.columns - 2, 92))
        case .code?: return Rect(state.size)
        case nil: return nil
        }
    }

    static func draw(_ state: State, into frame: inout Frame) {
        guard let area = area(in: state) else { return }
        frame.fill(area)
        frame.cursor = nil
        switch state.overlays.last {
        case .form(let form)?:
            // While one searches, what is found has to be seen: the box is small and stands below.
            drawForm(form, state, area, into: &frame)
        case .menu(let menu)?: drawMenu(menu, state, area, into: &frame)
        case .code(let code)?: CodeView.draw(code, state, into: &frame)
        case nil: break
        }
    }

    // MARK: Forms

    private static func labelWidth(_ form: Form, _ state: State) -> Int {
        min(26, (form.entries.map { TextWidth.of(state.said($0.label)) }.max() ?? 0) + 2)
    }

    private static func entriesRow(_ form: Form, _ area: Rect) -> Int { area.row + (form.subject.isEmpty ? 2 : 3) }

    /// The first field in view, where there are more than fit.
    private static func firstEntry(_ form: Form, _ area: Rect) -> Int {
        let room = max(1, area.endRow - 4 - entriesRow(form, area) + 1)
        return max(0, min(form.focus - room + 1, form.entries.count - room))
    }

    static func entry(at point: Point, in form: Form, area: Rect) -> Int? {
        let place = firstEntry(form, area) + point.row - entriesRow(form, area)
        return form.entries.indices.contains(place) ? place : nil
    }

    private static func drawForm(_ form: Form, _ state: State, _ area: Rect, into frame: inout Frame) {
        let inside = frame.box(
            area, title: [(state.said(form.title), .title)], role: .borderFocused, borders: state.borders)
        let columns = inside.columns - 2
        if !form.subject.isEmpty {
            frame.put(
                TextWidth.truncate(form.subject, to: columns), row: inside.row, column: inside.column + 1, role: .accent
            )
        }
        let width = labelWidth(form, state)
        let first = firstEntry(form, area)
        var row = entriesRow(form, area)
        for place in form.entries.indices.dropFirst(first) where row < inside.endRow - 2 {
            let entry = form.entries[place]
            let isFocused = place == form.focus
            frame.put(
                (isFocused ? "› " : "  ") + state.said(entry.label), row: row, column: inside.column + 1,
                columns: width + 2, role: isFocused ? .accent : .dim)
            let field = Rect(
                row: row, column: inside.column + width + 3, rows: 1, columns: max(4, columns - width - 2))
            drawEntry(entry, isFocused, state, field, into: &frame)
            row += 1
        }
        let below = inside.endRow - 2
        if let error = form.error {
            for (number, line) in TextWidth.wrap(state.said(error), columns: columns).prefix(2).enumerated() {
                frame.put(line, row: below - (1 - number) + 0, column: inside.column + 1, role: .error)
            }
        } else if form.isPending {
            frame.put(state.said(ScreenWords.saving), row: below, column: inside.column + 1, role: .warning)
        } else if let hint = form.focused?.hint {
            let shown = hint == ScreenWords.longTextHint && !state.hasEditor ? ScreenWords.longTextWithoutEditor : hint
            frame.put(
                TextWidth.truncate(state.said(shown), to: columns), row: below, column: inside.column + 1, role: .dim)
        }
        if let note = form.note, form.error == nil {
            frame.put(
                TextWidth.truncate(state.said(note), to: columns), row: below - 1, column: inside.column + 1,
                role: .notice)
        }
        frame.put(
            TextWidth.truncate(
                state.said(keys(form, hasEditor: state.hasEditor)), to: columns),
            row: inside.endRow - 1, column: inside.column + 1, role: .dim)
        if let picker = form.picker { drawPicker(picker, form, state, area, into: &frame) }
    }

    private static func keys(_ form: Form, hasEditor: Bool) -> Phrase {
        let enter: Phrase =
            switch form.purpose {
            case .find, .journalFilter: ScreenWords.enterFinds
            case .importFile: ScreenWords.enterContinues
            default: ScreenWords.enterSaves
            }
        return ScreenWords.formKeys(
            enter, several: form.entries.count > 1, isChoice: isChoice(form), hasNames: hasNames(form),
            completes: form.focused?.completion != nil, hasEditor: hasEditor)
    }

    private static func isChoice(_ form: Form) -> Bool {
        if case .choice? = form.focused?.kind { true } else { false }
    }

    private static func hasNames(_ form: Form) -> Bool {
        if case .text(let suggestions)? = form.focused?.kind { !suggestions.isEmpty } else { false }
    }

    private static func drawEntry(
        _ entry: Form.Entry, _ isFocused: Bool, _ state: State, _ field: Rect, into frame: inout Frame
    ) {
        if case .choice(let choices) = entry.kind {
            var column = field.column
            for choice in choices {
                let isChosen = choice.value == entry.value
                let text = isChosen ? "[\(state.said(choice.label))]" : " \(state.said(choice.label)) "
                guard column + TextWidth.of(text) <= field.endColumn else { break }
                if isFocused, isChosen { frame.cursor = Point(row: field.row, column: column + 1) }
                column += frame.put(text, row: field.row, column: column, role: isChosen ? .accent : .dim) + 1
            }
            return
        }
        frame.fill(field, role: .field)
        let characters = Array(entry.value.replacing("\n", with: "⏎"))
        // The part in view ends at the caret or begins with the text.
        var start = 0
        var before = characters.prefix(entry.input.caret).reduce(0) { $0 + TextWidth.of($1) }
        while isFocused, before >= field.columns - 2, start < entry.input.caret {
            before -= TextWidth.of(characters[start])
            start += 1
        }
        // What is cut at either side shows that it goes on.
        var shown = String(characters.dropFirst(start).prefix(field.columns))
        if start > 0 {
            shown = "…" + shown
            before += 1
        }
        if !isFocused { shown = TextWidth.truncate(shown, to: field.columns) }
        let used = frame.put(shown, row: field.row, column: field.column, columns: field.columns, role: .field)
        if entry.value.isEmpty, let placeholder = entry.placeholder {
            let text = TextWidth.truncate(state.said(placeholder), to: field.columns)
            frame.put(text, row: field.row, column: field.column, columns: field.columns, role: .dim)
        }
        if isFocused {
            frame.cursor = Point(row: field.row, column: min(field.column + before, field.endColumn - 1))
            if let completion = entry.completion {
                frame.put(
                    completion, row: field.row, column: field.column + used, columns: field.columns - used, role: .dim)
            }
        }
    }

    private static func drawPicker(
        _ picker: Form.Picker, _ form: Form, _ state: State, _ area: Rect, into frame: inout Frame
    ) {
        let rows = min(picker.values.count, max(3, area.rows)) + 2
        let box = Rect(state.size).droppingTop(1).droppingBottom(2).centred(
            rows: rows, columns: min(state.size.columns - 4, 44))
        frame.fill(box)
        let inside = frame.box(
            box, title: [(state.said(form.focused?.label ?? Phrase("", "")), .title)], role: .borderFocused,
            borders: state.borders)
        let first = max(0, min(picker.cursor - inside.rows + 1, picker.values.count - inside.rows))
        for row in 0..<inside.rows where first + row < picker.values.count {
            let line = Rect(row: inside.row + row, column: inside.column, rows: 1, columns: inside.columns)
            frame.put(
                " " + TextWidth.truncate(picker.labels[first + row], to: inside.columns - 2), row: line.row,
                column: line.column)
            if first + row == picker.cursor {
                frame.setRole(line, .selected)
                frame.cursor = Point(row: line.row, column: line.column)
            }
        }
    }

    // MARK: Menus

    /// Whether a menu is only to be confirmed: without a line for typing.
    private static func isPlain(_ menu: Menu) -> Bool {
        switch menu.purpose {
        case .leaveImport, .confirmMove, .confirmForm, .letter: true
        case .palette, .help, .moves, .evidence, .settle, .passages, .figures: false
        }
    }

    /// Where the lines of a menu stand: below its subject and filter, above its explanation.
    static func menuRows(_ area: Rect, _ menu: Menu) -> Rect {
        let top = (menu.subject.isEmpty ? 0 : 1) + (isPlain(menu) ? 0 : 1)
        return area.inset().droppingTop(top).droppingBottom(isPlain(menu) || area.rows < 14 ? 1 : 3)
    }

    private static func drawMenu(_ menu: Menu, _ state: State, _ area: Rect, into frame: inout Frame) {
        let shown = menu.shown
        let window = menuRows(area, menu)
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
        drawMenuFoot(menu, shown, state, inside, into: &frame)
    }

    /// The whole sentence about the line under the cursor: why it cannot be chosen, or what it does.
    private static func drawMenuFoot(
        _ menu: Menu, _ shown: [Menu.Item], _ state: State, _ inside: Rect, into frame: inout Frame
    ) {
        guard !isPlain(menu) else {
            let keys: Phrase =
                switch menu.purpose {
                case .leaveImport: ScreenWords.importKeys
                case .letter: ScreenWords.letterKeys
                default: ScreenWords.confirmKeys
                }
            frame.put(state.said(keys), row: inside.endRow - 1, column: inside.column + 1, role: .dim)
            return
        }
        let isSmall = inside.rows < 12
        if shown.isEmpty {
            frame.put(
                state.said(ScreenWords.nothingFits), row: inside.endRow - (isSmall ? 1 : 2), column: inside.column + 1,
                role: .warning)
            return
        }
        guard shown.indices.contains(menu.cursor) else { return }
        let item = shown[menu.cursor]
        let text = item.disabled ?? item.help ?? Phrase("", "")
        let lines = TextWidth.wrap(state.said(text), columns: inside.columns - 2).prefix(isSmall ? 1 : 2)
        for (number, line) in lines.enumerated() {
            frame.put(
                line, row: inside.endRow - (isSmall ? 1 : 2) + number, column: inside.column + 1,
                role: item.disabled == nil ? .dim : .error)
        }
    }
}
