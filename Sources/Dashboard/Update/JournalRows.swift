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
        if journal.period != nil {
            let changes = journal.changes
            journal.rows = changes.indices.filter { place in
                wanted.isEmpty || changes[place].by.lowercased().contains(wanted)
                    || changes[place].day.description.contains(wanted)
                    || said(changeLine(changes[place])).lowercased().contains(wanted)
            }.map(JournalState.Row.change)
        } else {
            (journal.changes, journal.compared) = ([], nil)
            // Events stand in the order of their days; a past ledger knows nothing of later ones.
            var places = Array(log.indices.reversed())
            if let asOf { places.removeAll { log[$0].day > asOf } }
            if let round { places.removeAll { !ledger.concerns(log[$0], round: round) } }
            journal.rows = places.flatMap { place -> [JournalState.Row] in
                let event = log[place]
                let parts = EventStory.items(of: event, in: ledger).indices
                guard !wanted.isEmpty else { return parts.map { .event(place, part: $0) } }
                let isOfAll = [event.by, event.actor, event.day.description].contains {
                    $0.lowercased().contains(wanted)
                }
                let lines = isOfAll ? [] : EventStory(event, in: ledger).lines
                return parts.filter { isOfAll || lines[$0].what[language].lowercased().contains(wanted) }
                    .map { .event(place, part: $0) }
            }
        }
        // What two writers left for a person to settle stands above all that happened.
        journal.conflicts =
            wanted.isEmpty && journal.period == nil
            ? ledger.conflicts.keys.sorted {
                (ledger.reference(of: $0.item), $0.field.rawValue) < (ledger.reference(of: $1.item), $1.field.rawValue)
            } : []
        journal.list.move(by: 0, count: journalCount)
    }

    /// Has what changed found, off the keys, where the screen shows it and does not know it yet.
    mutating func askForChanges() -> [Effect] {
        guard screen == .journal, let period = journal.period else { return [] }
        let key = ComparisonJob.Key(revision: ledger.revision, events: log.count, period: period, round: round)
        guard journal.compared != key, journal.comparing != key else { return [] }
        journal.comparing = key
        return [.compare(ComparisonJob(key: key, ledger: ledger, log: log))]
    }

    /// What changed is there.
    mutating func take(_ outcome: ComparisonJob.Outcome) -> [Effect] {
        guard outcome.key == journal.comparing else { return [] }
        journal.comparing = nil
        guard journal.period == outcome.key.period else { return [] }
        (journal.changes, journal.compared) = (outcome.rows, outcome.key)
        refreshJournal(force: true)
        return []
    }

    /// A change as a line: what it is about, and what is another.
    func changeLine(_ row: Difference.Row) -> Phrase {
        let ref = ledger.reference(of: ChangeWords.subject(of: row, in: ledger))
        let (what, why) = (ChangeWords.what(row, in: ledger), row.reason)
        return Phrase(
            "\(ref) \(what.zh)\(why.map { "，理由：\($0)" } ?? "")",
            "\(ref) \(what.en)\(why.map { ", reason: \($0)" } ?? "")")
    }

    /// The lines of the journal: conflicts, then events.
    var journalCount: Int { journal.conflicts.count + journal.rows.count }

    /// Goes to the item that the line under the cursor is about; a conflict is settled there.
    mutating func openEvent() -> [Effect] {
        if journal.conflicts.indices.contains(journal.list.cursor) { return perform(.settle) }
        let place = journal.list.cursor - journal.conflicts.count
        guard journal.rows.indices.contains(place) else { return [] }
        let item: ItemID?
        switch journal.rows[place] {
        case .change(let change): item = ChangeWords.subject(of: journal.changes[change], in: ledger)
        case .event(let event, let part): item = EventStory.items(of: log[event], in: ledger)[part]
        }
        guard let item else { return [] }
        switch ledger.place(of: item) {
        case .measure?, .problem?:
            openPage(of: item)
        case .round?, .area?, .measureEntry?, .problemEntry?, .record?, nil: break
        }
        return []
    }
}
