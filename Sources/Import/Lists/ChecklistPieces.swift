import Tracker

/// Which measures came in with the list of owners alone, so that the list of tasks has still to tell how they came to stand as
/// they do: the three lists are one ledger in pieces.
struct ChecklistPieces {
    private let ledger: Ledger
    /// The events that brought measures as only the list of owners has them.
    private let owners: Set<EventID>
    private let log: [Event]

    init(_ ledger: Ledger, _ log: [Event]) {
        self.ledger = ledger
        self.log = log
        owners = Set(log.filter(ChecklistPieces.isOfOwners).map(\.id))
    }

    /// Whether nothing but the list of owners told of a measure: nobody has touched it since.
    func isWithoutTasks(_ index: Int) -> Bool {
        guard ledger.isOnlyBrought(measure: index) else { return false }
        let history = ledger.history(of: ledger.measures[index].id)
        guard history.count == 1, let place = history.first, log.indices.contains(place) else { return false }
        return owners.contains(log[place].id)
    }

    /// Whether an event brings several measures as the list of owners has them: their titles, who answers for them and of
    /// what kind they are, and nothing that the list of tasks alone says.
    private static func isOfOwners(_ event: Event) -> Bool {
        var (titles, others) = (0, 0)
        var namesOwners = false
        for change in event.changes {
            switch change {
            case .add(let addition) where addition.kind == .measure:
                guard addition.fields[.target] == nil else { return false }
                let text = addition.fields[.text]?.text ?? ""
                if text.contains(where: { $0 == "。" || $0.isNewline }) { others += 1 } else { titles += 1 }
                namesOwners =
                    namesOwners || [.leader, .support, .kind, .claimed].contains { addition.fields[$0] != nil }
            case .note(let note):
                guard note.text.hasPrefix(ProgressEntry.claimMark) else { return false }
            case .redate: continue
            case .add, .set, .move, .workflow, .told, .unknown: return false
            }
        }
        // A title of one's own may be a sentence or two.
        return namesOwners && titles > 1 && titles >= 9 * others
    }
}
