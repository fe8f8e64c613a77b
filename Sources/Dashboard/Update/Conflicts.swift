import Tracker
import Wording

// What two writers set differently, and what has changed meanwhile.

extension State {
    /// The values that stand against each other, to choose one.
    mutating func openSettle() -> [Effect] {
        guard let item = conflictHere else { return [] }
        var items: [Menu.Item] = []
        for field in ledger.conflictedFields(of: item) {
            guard let conflict = ledger.conflict(of: item, field) else { continue }
            for (place, value) in conflict.values.enumerated() {
                let event = log.last { $0.id == conflict.events[place] }
                let said = RecordWords.value(value, of: field, in: ledger)
                items.append(
                    Menu.Item(
                        choice: .settle(item, field, place), label: said, keys: self.said(Labels.field(field)),
                        disabled: nil,
                        help: event.map { ScreenWords.setBy($0, $0.reason(for: item, field)) }))
            }
        }
        overlays.append(
            .menu(Menu(purpose: .settle, title: ActionWords.settle.help, subject: line(of: item), items: items)))
        return []
    }

    /// What changed since the end of the month before: the journal of those days.
    mutating func showChanges() -> [Effect] {
        screen = .journal
        page = nil
        journal.period = (day.endOfMonth(adding: -1) + 1)...day
        journal.filter = ""
        journal.list.cursor = 0
        refreshJournal(force: true)
        return []
    }
}
