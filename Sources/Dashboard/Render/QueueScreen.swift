import Canvas
import Tracker
import Wording

/// 待办: what waits for whoever is working, the gravest first.
enum QueueScreen {
    static func draw(_ state: State, into frame: inout Frame) {
        let entries = state.queue.entries
        let offset = state.queue.list.offset
        let rest = entries.count - offset - state.layout.page.rows
        let name = state.ledger.hasMembers ? state.who : nil
        let inside = frame.box(
            state.layout.body, title: [(state.said(ScreenWords.queueTitle(name)), .title)],
            trailing: [(state.said(ScreenWords.queued(entries.count)), .text)],
            bottom: rest > 0 ? [(state.said(ScreenWords.moreRows(rest)), .dim)] : [], role: .borderFocused,
            borders: state.borders)
        if entries.isEmpty {
            let isUnknown = state.ledger.hasMembers && state.member == nil
            let text = isUnknown ? ScreenWords.unknownHere(state.who) : ScreenWords.nothingQueued
            frame.put(
                state.said(text), in: inside.droppingLeft(1).droppingRight(1), role: isUnknown ? .warning : .good)
            frame.cursor = Point(row: inside.row, column: inside.column)
        }
        let shown = entries.dropFirst(offset).prefix(inside.rows)
        let owners = OwnerColumns(shown.map(\.item), none: "", columns: inside.columns, state)
        let waits = shown.map { TextWidth.of(state.said(since($0, state))) }.max() ?? 0
        for (row, entry) in shown.enumerated() {
            let line = Rect(row: inside.row + row, column: inside.column, rows: 1, columns: inside.columns)
            draw(entry, owners, waits, state, line, into: &frame)
            if offset + row == state.queue.list.cursor {
                frame.setRole(line, .selected)
                frame.cursor = Point(row: line.row, column: line.column)
            }
        }
    }

    private static func sign(_ kind: Queue.Kind) -> (String, Role) {
        switch kind {
        case .conflict, .overdue, .milestone: ("!", .bad)
        case .returned: ("↺", .bad)
        case .approve, .extensionAsked: ("◷", .warning)
        case .readyToClose: ("✓", .good)
        case .letter, .report, .opinion, .lookBack: ("○", .accent)
        case .dueSoon: (" ", .text)
        }
    }

    private static func draw(
        _ entry: Queue.Entry, _ owners: OwnerColumns, _ waits: Int, _ state: State, _ line: Rect,
        into frame: inout Frame
    ) {
        let ledger = state.ledger
        let (sign, role) = sign(entry.kind)
        let width = state.language == .zh ? 10 : 17
        let label = TextWidth.padRight(
            TextWidth.truncate(state.said(Labels.queued(entry, ledger.workflow)), to: width - 1), to: width)
        var column = line.column + 1
        column += frame.put([(sign + " ", role), (label, role)], row: line.row, column: column)
        let isRound = ledger.place(of: entry.item)?.kind == .round
        let ref = TextWidth.padRight(
            isRound ? "" : ledger.reference(of: entry.item), to: ledger.hasSeveralRounds ? 11 : 7)
        column += frame.put(ref, row: line.row, column: column, role: .text)
        var right = owners.pieces(of: entry.item, state)
        right += Signs.atRight(state.said(since(entry, state)), role, of: waits)
        let rightWidth = right.reduce(0) { $0 + TextWidth.of($1.0) }
        let room = max(0, line.endColumn - column - rightWidth - 2)
        var text = state.title(of: entry.item)
        if let record = entry.record.flatMap(ledger.record) {
            text = state.summary(record) + "  " + text
        }
        frame.put(TextWidth.truncate(text, to: room), row: line.row, column: column, columns: room)
        frame.put(right, row: line.row, column: line.endColumn - rightWidth - 1, columns: rightWidth)
    }

    private static func since(_ entry: Queue.Entry, _ state: State) -> Phrase {
        let days = entry.days(by: state.day)
        switch entry.kind {
        case .dueSoon, .report: return ScreenWords.due(entry.since)
        case .overdue, .milestone, .lookBack: return ScreenWords.daysLeft(-days)
        case .conflict, .approve, .extensionAsked, .returned, .letter, .readyToClose, .opinion:
            return ScreenWords.waits(days)
        }
    }
}
