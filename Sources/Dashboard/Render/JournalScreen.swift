import Canvas
import Tracker
import Wording

/// Who did what when, the newest first.
enum JournalScreen {
    static func draw(_ state: State, into frame: inout Frame) {
        let count = state.journalCount
        let rest = count - state.journal.list.offset - state.layout.page.rows
        var trailing: [(String, Role)] = [(state.said(ScreenWords.entries(state.journal.rows.count)), .text)]
        if !state.journal.filter.isEmpty { trailing.append((" “\(state.journal.filter)”", .accent)) }
        var title: [(String, Role)] = [(state.said(ActionWords.journal.help), .title)]
        if let period = state.journal.period {
            title = [
                (state.said(ActionWords.changes.label) + "  ", .title),
                (state.said(ScreenWords.days(period.lowerBound, period.upperBound)), .accent),
            ]
        }
        let inside = frame.box(
            state.layout.body, title: title, trailing: trailing,
            bottom: rest > 0 ? [(state.said(ScreenWords.moreRows(rest)), .dim)] : [], role: .borderFocused,
            borders: state.borders)
        if count == 0 {
            frame.put(
                state.said(
                    state.journal.comparing != nil
                        ? ScreenWords.comparing
                        : state.journal.searching != nil ? ScreenWords.searching : ScreenWords.nothingHappened),
                row: inside.row, column: inside.column + 1, role: .dim)
        }
        // An event of many items is looked through once.
        var stories: [Int: EventStory] = [:]
        for row in 0..<inside.rows {
            let place = state.journal.list.offset + row
            guard place < count else { break }
            let line = Rect(row: inside.row + row, column: inside.column, rows: 1, columns: inside.columns)
            if state.journal.conflicts.indices.contains(place) {
                drawConflict(state.journal.conflicts[place], state, line, into: &frame)
            } else {
                switch state.journal.rows[place - state.journal.conflicts.count] {
                case .event(let index, let part):
                    guard state.log.indices.contains(index) else { break }
                    let story = stories[index] ?? EventStory(state.log[index], in: state.ledger)
                    stories[index] = story
                    draw(story, part, state, line, into: &frame)
                case .change(let index):
                    let change = state.journal.changes[index]
                    draw(change.day, change.by, state.said(state.changeLine(change)), line, into: &frame)
                }
            }
            if place == state.journal.list.cursor {
                frame.setRole(line, .selected)
                frame.cursor = Point(row: line.row, column: line.column)
            }
        }
    }

    private static func draw(
        _ story: EventStory, _ part: Int, _ state: State, _ line: Rect, into frame: inout Frame
    ) {
        let (event, lines) = (story.event, story.lines)
        guard lines.indices.contains(part) else { return }
        var text = state.said(lines[part].what)
        if History.isRecordedLater(at: event.at, day: event.day, utcOffset: state.utcOffset) {
            text = state.said(ScreenWords.recordedLaterMark) + text
        }
        draw(event.day, event.actor, text, line, into: &frame)
    }

    private static func draw(_ day: Day, _ actor: String, _ text: String, _ line: Rect, into frame: inout Frame) {
        let by = TextWidth.padRight(TextWidth.truncate(actor, to: 16), to: 18)
        let used = frame.put([(" \(day)  ", .dim), (by, .accent)], row: line.row, column: line.column)
        frame.put(
            TextWidth.truncate(text.replacing("\n", with: " "), to: max(0, line.columns - used - 1)), row: line.row,
            column: line.column + used)
    }

    /// What two writers set differently without having seen each other, for a person to settle.
    private static func drawConflict(
        _ key: Ledger.SlotKey, _ state: State, _ line: Rect, into frame: inout Frame
    ) {
        let text = " " + (conflict(key, state) ?? "")
        frame.put(TextWidth.truncate(text, to: line.columns - 1), row: line.row, column: line.column, role: .bad)
    }

    /// What the line under the cursor says that may have no room in it, where it says what to do.
    static func sentenceAtCursor(_ state: State) -> String? {
        let (conflicts, place) = (state.journal.conflicts, state.journal.list.cursor)
        return conflicts.indices.contains(place) ? conflict(conflicts[place], state) : nil
    }

    private static func conflict(_ key: Ledger.SlotKey, _ state: State) -> String? {
        let ledger = state.ledger
        guard let conflict = ledger.conflict(of: key.item, key.field) else { return nil }
        let values = conflict.values.map { state.said(RecordWords.value($0, of: key.field, in: ledger)) }
        return state.said(Labels.flag(.conflict)) + "  " + ledger.reference(of: key.item) + "  "
            + state.said(ScreenWords.conflict(key.field, values))
    }
}
