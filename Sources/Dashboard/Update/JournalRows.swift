import Tracker
import Wording

// The rows of the journal: what two writers set differently, then what happened.

extension State {
    /// Makes the journal's rows anew if the log, the filter or the days that are shown have changed.
    mutating func refreshJournal(force: Bool = false) {
        let source = journalSource
        guard force || journal.madeOf != source else { return }
        let isOther = journal.madeOf != source
        journal.madeOf = source
        let wanted = journal.filter.lowercased()
        let ledger = ledger
        if journal.period != nil {
            let changes = journal.changes
            journal.rows = changes.indices.filter { place in
                wanted.isEmpty || changes[place].by.lowercased().contains(wanted)
                    || changes[place].day.description.contains(wanted)
                    || said(changeLine(changes[place])).lowercased().contains(wanted)
            }.map(JournalState.Row.change)
        } else {
            (journal.changes, journal.compared) = ([], nil)
            if wanted.isEmpty {
                (journal.found, journal.rows) = (nil, source.rows(of: log, in: ledger))
            } else if let found = journal.found, found.key == searchKey {
                journal.rows = found.rows
            } else if isOther || journal.rows.contains(where: { $0.event == nil }) {
                // Their places are those of other events by now, or of changes that are not shown any more.
                journal.rows = []
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

    /// The events that rows are made of now.
    private var journalSource: JournalState.Source {
        JournalState.Source(events: log.count, asOf: asOf, round: round)
    }

    /// What the filter looks for now.
    private var searchKey: SearchJob.Key {
        SearchJob.Key(
            revision: ledger.revision, source: journalSource, filter: journal.filter.lowercased(), language: language)
    }

    /// Has what the filter lets through found, off the keys, one search after another: what was typed meanwhile is looked
    /// for once the one before is done.
    mutating func askForMatches() -> [Effect] {
        guard screen == .journal, journal.period == nil, !journal.filter.isEmpty, journal.searching == nil else {
            return []
        }
        let key = searchKey
        guard journal.found?.key != key else { return [] }
        journal.searching = key
        let before = journal.found.flatMap { key.narrows($0.key) ? $0.rows : nil }
        return [.search(SearchJob(key: key, ledger: ledger, log: log, among: before))]
    }

    /// What the filter lets through is there.
    mutating func take(_ outcome: SearchJob.Outcome) -> [Effect] {
        guard outcome.key == journal.searching else { return [] }
        journal.searching = nil
        journal.found = outcome
        refreshJournal(force: true)
        return []
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
