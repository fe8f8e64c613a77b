import Tracker
import Wording

// The rows of the journal: what two writers set differently, then what happened.

extension State {
    /// Makes the journal's rows anew if the log, the filter or the days that are shown have changed.
    mutating func refreshJournal(force: Bool = false) {
        let source = JournalState.Source(events: log.count, asOf: asOf, round: round)
        guard force || journal.madeOf != source else { return }
        journal.madeOf = source
        let wanted = journal.filter.lowercased()
        let (ledger, language, log) = (ledger, language, log)
        // Events stand in the order of their days; a past ledger knows nothing of later ones.
        var rows = Array(log.indices.reversed())
        if let asOf { rows.removeAll { log[$0].day > asOf } }
        if let period = journal.period { rows.removeAll { !period.contains(log[$0].day) } }
        if let round { rows.removeAll { !ledger.concerns(log[$0], round: round) } }
        if !wanted.isEmpty {
            rows.removeAll { place in
                let event = log[place]
                let isWanted =
                    event.by.lowercased().contains(wanted) || event.day.description.contains(wanted)
                    || History.summary(event, in: ledger)[language].lowercased().contains(wanted)
                return !isWanted
            }
        }
        journal.rows = rows
        // What two writers left for a person to settle stands above all that happened.
        journal.conflicts =
            wanted.isEmpty && journal.period == nil
            ? ledger.conflicts.keys.sorted {
                (ledger.reference(of: $0.item), $0.field.rawValue) < (ledger.reference(of: $1.item), $1.field.rawValue)
            } : []
        journal.list.move(by: 0, count: journalCount)
    }

    /// The lines of the journal: conflicts, then events.
    var journalCount: Int { journal.conflicts.count + journal.rows.count }

    /// Goes to the item that the line under the cursor is about; a conflict is settled there.
    mutating func openEvent() -> [Effect] {
        if journal.conflicts.indices.contains(journal.list.cursor) { return perform(.settle) }
        let place = journal.list.cursor - journal.conflicts.count
        guard journal.rows.indices.contains(place) else { return [] }
        let event = log[journal.rows[place]]
        let ledger = ledger
        guard let item = event.changes.compactMap({ History.subject(of: $0, in: ledger) }).first else { return [] }
        switch ledger.place(of: item) {
        case .measure?, .problem?:
            origin = Origin(screen: .journal, scope: scope)
            screen = .checklists
            page = Page(item: item)
        case .round?, .area?, .measureEntry?, .problemEntry?, .record?, nil: break
        }
        return []
    }
}
