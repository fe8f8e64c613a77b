import Canvas
import Text
import Tracker
import Wording

/// A form: its fields, and below them all that is to be said about them.
enum FormView {
    private static func labelWidth(_ form: Form, _ state: State) -> Int {
        min(26, (form.entries.map { TextWidth.of(state.said($0.label)) }.max() ?? 0) + 2)
    }

    /// Where the fields stand: the first row, and the row behind the last one. What has to be said below them has room first.
    private static func rows(_ form: Form, _ area: Rect, _ foot: FormFoot) -> Range<Int> {
        let inside = area.inset()
        let first = inside.row + (form.subject.isEmpty ? 1 : 2)
        return first..<max(first + 1, inside.endRow - foot.rows(form, from: first, to: inside.endRow))
    }

    /// The first field in view, where there are more than fit.
    private static func firstEntry(_ form: Form, room: Int) -> Int {
        max(0, min(form.focus - room + 1, form.entries.count - room))
    }

    static func entry(at point: Point, in form: Form, _ state: State, area: Rect) -> Int? {
        let rows = rows(form, area, FormFoot(form, state, columns: area.columns - 4))
        let place = firstEntry(form, room: rows.count) + point.row - rows.lowerBound
        return rows.contains(point.row) && form.entries.indices.contains(place) ? place : nil
    }

    static func draw(_ form: Form, _ state: State, _ area: Rect, into frame: inout Frame) {
        let inside = frame.box(
            area, title: [(state.said(form.title), .title)], role: .borderFocused, borders: state.borders)
        let columns = inside.columns - 2
        if !form.subject.isEmpty {
            frame.put(
                TextWidth.truncate(form.subject, to: columns), row: inside.row, column: inside.column + 1, role: .accent
            )
        }
        let width = labelWidth(form, state)
        let foot = FormFoot(form, state, columns: columns)
        let rows = rows(form, area, foot)
        for (row, place) in zip(rows, form.entries.indices.dropFirst(firstEntry(form, room: rows.count))) {
            let entry = form.entries[place]
            let isFocused = place == form.focus
            frame.put(
                (isFocused ? "› " : "  ") + state.said(entry.label), row: row, column: inside.column + 1,
                columns: width + 2, role: isFocused ? .accent : .dim)
            let field = Rect(
                row: row, column: inside.column + width + 3, rows: 1, columns: max(4, columns - width - 2))
            drawEntry(entry, isFocused, state.dayMeant(by: entry, in: form), state, field, into: &frame)
        }
        foot.draw(
            in: Rect(
                row: rows.upperBound, column: inside.column + 1, rows: inside.endRow - rows.upperBound, columns: columns
            ), into: &frame)
        if let picker = form.picker { drawPicker(picker, form, state, area, into: &frame) }
    }

    /// The first of the choices that are shown, so that the chosen one is among them.
    private static func firstChoice(
        _ choices: [Form.Entry.Choice], _ entry: Form.Entry, columns: Int, _ state: State
    ) -> Int {
        let chosen = choices.firstIndex { $0.value == entry.value } ?? 0
        var (first, taken) = (chosen, 0)
        for place in choices.indices[...chosen].reversed() {
            // Each has a bracket or a space on either side, and a space behind it.
            taken += TextWidth.of(state.said(choices[place].label)) + 3
            guard taken - 1 <= columns else { break }
            first = place
        }
        return first
    }

    private static func drawEntry(
        _ entry: Form.Entry, _ isFocused: Bool, _ day: Day?, _ state: State, _ field: Rect, into frame: inout Frame
    ) {
        if case .choice(let choices) = entry.kind {
            var column = field.column
            for choice in choices[firstChoice(choices, entry, columns: field.columns, state)...] {
                let isChosen = choice.value == entry.value
                let text = isChosen ? "[\(state.said(choice.label))]" : " \(state.said(choice.label)) "
                guard isChosen || column + TextWidth.of(text) <= field.endColumn else { break }
                if isFocused, isChosen { frame.cursor = Point(row: field.row, column: column + 1) }
                column +=
                    frame.put(
                        text, row: field.row, column: column, columns: max(0, field.endColumn - column),
                        role: isChosen ? .accent : .dim) + 1
            }
            return
        }
        frame.fill(field, role: .field)
        let (shown, before) =
            isFocused
            ? aroundCaret(entry.input, columns: field.columns) : (beginning(entry.input, columns: field.columns), 0)
        // What the first thing typed replaces is marked.
        let isMarked = isFocused && entry.input.isReplaced
        let used = frame.put(
            shown, row: field.row, column: field.column, columns: field.columns, role: isMarked ? .selected : .field)
        if let day {
            frame.put(
                " → \(day)", row: field.row, column: field.column + used, columns: field.columns - used, role: .dim)
        }
        if entry.input.isEmpty, let placeholder = entry.placeholder {
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

    /// The part of a text that is in view with the caret in it, and the column of the caret in it. It ends at the caret or
    /// begins with the text; no more of the text is looked at than there is room for, however long it is.
    private static func aroundCaret(_ input: TextInput, columns: Int) -> (shown: String, caret: Int) {
        var before = 0
        var shown = ""
        var isCut = false
        for character in input.head.reversed().lazy.map(drawn) {
            let width = TextWidth.of(character)
            isCut = before + width > columns - 3
            if isCut { break }
            before += width
            shown.append(character)
        }
        shown = String(shown.reversed()) + String(input.tail.prefix(columns).map(drawn))
        // What is cut shows that it goes on.
        return isCut ? ("…" + shown, before + 1) : (shown, before)
    }

    /// The beginning of a text, as far as there is room.
    private static func beginning(_ input: TextInput, columns: Int) -> String {
        let text = input.head.prefix(columns + 1) + input.tail.prefix(columns + 1)
        return TextWidth.truncate(String(text.map(drawn)), to: columns)
    }

    /// How a character of a field is drawn, which has one row.
    private static func drawn(_ character: Character) -> Character { character == "\n" ? "⏎" : character }

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
}
