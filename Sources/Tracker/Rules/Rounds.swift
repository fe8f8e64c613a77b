// One round of several: what is called without its name there, and what belongs to it.

extension Ledger {
    /// The round of this short name.
    public func round(called name: String) throws(Refusal) -> ItemID {
        let plain = Ledger.plain(name)
        guard let index = openRounds.first(where: { rounds[$0].name == plain || rounds[$0].name == name }) else {
            throw .noSuchRound(name, rounds: openRounds.map { rounds[$0].name })
        }
        return rounds[index].id
    }

    /// The item that a reference means where one round is looked at: without a round's name it is that round's; nil for
    /// no round in particular.
    public func item(called text: String, in round: ItemID?) throws(Refusal) -> ItemID {
        guard let round, case .round(let index)? = place(of: round) else { return try item(called: text) }
        let plain = Ledger.plain(text)
        guard !plain.isEmpty else { throw .noSuchItem(text) }
        if Ledger.isWordForRound(plain) { return round }
        if let item = item(called: plain, in: index) { return item }
        // What names its round means that one.
        guard plain.contains("/") || openRounds.contains(where: { rounds[$0].name == plain }) else {
            throw .noSuchItem(text)
        }
        return try item(called: text)
    }

    /// The round that an item belongs to, or that it is; nil where there is no such item.
    public func round(of item: ItemID) -> ItemID? {
        roundPlace(of: item).map { rounds[$0].id }
    }

    /// Whether an event changed something of a round. The workflow is of no round in particular.
    public func concerns(_ event: Event, round: ItemID) -> Bool {
        event.changes.contains { change in
            let item: ItemID? =
                switch change {
                case .add(let addition): addition.item
                case .set(let assignment): assignment.item
                case .move(let move): move.item
                case .note(let note): note.subject
                case .unknown(_, let item): item
                case .workflow, .redate, .told: nil
                }
            return item.flatMap(self.round(of:)) == round
        }
    }
}
