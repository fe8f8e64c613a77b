// What holds of every plan, whichever way it came about: what the fold takes, and days that can be.

extension Planner {
    /// Throws where something that a plan says would count for nothing, or tells of a day that has not come.
    func requireSound(_ plan: Plan, _ request: Request) throws(Refusal) {
        var new: Set<ItemID> = []
        for item in plan.changes.compactMap(\.newItem) {
            guard ledger.place(of: item) == nil, new.insert(item).inserted else {
                throw .itemTaken(ledger.place(of: item).map { _ in ledger.reference(of: item) } ?? item.description)
            }
        }
        // What was written before has its days from then, and `check` tells of them.
        if case .undo = request { return }
        if case .redo = request { return }
        if case .restore = request { return try requireTaken(plan) }
        for change in plan.changes {
            if let late = change.pastDays.first(where: { $0.day > context.day }) {
                throw .dayInFuture(late.day, today: context.day)
            }
        }
    }

    /// Throws where the fold would not take something of what comes back from a file: it is read by another program's hand.
    private func requireTaken(_ plan: Plan) throws(Refusal) {
        var after = ledger
        let event = Event(
            id: EventID(bits: 0), day: context.day, counter: 0, writer: context.writer, at: Instant(seconds: 0),
            by: context.by, login: "", changes: plan.changes)
        for part in event.parts { after.apply(part) }
        guard let dropped = after.dropped.dropFirst(ledger.dropped.count).first(where: { $0.reason != .notReady })
        else { return }
        throw .noSuchItem(dropped.item.description)
    }
}

extension Change {
    /// The identity that it gives to something new.
    public var newItem: ItemID? {
        switch self {
        case .add(let addition): addition.item
        case .note(let note): note.item
        case .set, .move, .workflow, .redate, .told, .unknown: nil
        }
    }
}
