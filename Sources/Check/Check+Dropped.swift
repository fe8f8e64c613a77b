import Tracker
import Wording

// What entries say and no figure counts.

extension Check {
    /// What the fold did not take, from its list; `ledger` was folded from `log`. What speaks of items that are not there is
    /// told with the journals, since a file of them may be missing.
    static func dropped(_ ledger: Ledger, _ log: [Event]) -> [Finding] {
        let dropped = ledger.dropped.filter { $0.reason != .missing && log.indices.contains($0.place) }
        guard !dropped.isEmpty else { return [] }
        let kept = kept(Set(dropped.filter { $0.reason == .taken }.map(\.item)), log)
        return dropped.compactMap { dropped in
            let ref = ledger.reference(of: dropped.item)
            guard let message = message(of: dropped, ref, kept, ledger, log[dropped.place]) else { return nil }
            return Finding(.notCounted, at: .item(subject(dropped.item, ledger)), ref: ref, message)
        }
    }

    /// What gave some identities to what has them.
    private static func kept(_ items: Set<ItemID>, _ log: [Event]) -> [ItemID: Change] {
        guard !items.isEmpty else { return [:] }
        var kept: [ItemID: Change] = [:]
        for change in log.lazy.flatMap(\.changes) {
            if let item = change.newItem, items.contains(item), kept[item] == nil { kept[item] = change }
        }
        return kept
    }

    private static func message(
        of dropped: Dropped, _ ref: String, _ kept: [ItemID: Change], _ ledger: Ledger, _ event: Event
    ) -> Phrase? {
        guard let kind = ledger.place(of: dropped.item)?.kind else { return nil }
        switch dropped.reason {
        case .missing: return nil
        case .taken:
            let changes = event.changes.filter { $0.newItem == dropped.item }
            // The same thing twice is no loss.
            guard let kept = kept[dropped.item], let change = changes.last(where: { $0 != kept }) else { return nil }
            return CheckWords.identityTaken(ref, kind, by: event, CheckWords.differing(kept, change, in: ledger))
        case .misplaced: return CheckWords.misplaced(ref, kind, by: event, in: ledger)
        case .fieldless: return CheckWords.fieldless(ref, kind, by: event, dropped.field ?? .text)
        case .notReady:
            // Closed since, it counts.
            guard case .problem(let index)? = ledger.place(of: dropped.item), ledger.problems[index].closing == nil,
                ledger.problems[index].withdrawn == nil
            else { return nil }
            return CheckWords.closedTooEarly(ref, by: event)
        }
    }

    /// The item that a screen shows: for a progress entry what it is about.
    private static func subject(_ item: ItemID, _ ledger: Ledger) -> ItemID {
        switch ledger.place(of: item) {
        case .measureEntry(let index, _)?: ledger.measures[index].id
        case .problemEntry(let index, _)?: ledger.problems[index].id
        case .record(let index, _)?: ledger.records[index].under.map { subject($0, ledger) } ?? item
        case .round?, .area?, .problem?, .measure?, nil: item
        }
    }
}
