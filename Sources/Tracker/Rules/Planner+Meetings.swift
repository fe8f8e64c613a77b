// Meetings with what they decided, and what letters and meetings cannot be without.

extension Planner {
    func meeting(
        _ round: ItemID, fields: [Field: FieldValue], decisions: [Request.Decision]
    ) throws(Refusal) -> [Change] {
        try requireParent(.meeting, round)
        let fields = try completed(.meeting, fields)
        if decisions.isEmpty { try requireTold(.meeting, fields) }
        let meeting = Change.Addition(kind: .meeting, item: newID(), under: round, fields: fields)
        var all = [Change.add(meeting)]
        for decision in decisions {
            try requireDecidable(decision.items)
            var fields: [Field: FieldValue] = [.text: .text(try Cleaning.text(decision.text))]
            if !decision.items.isEmpty { fields[.items] = .items(Planner.distinct(decision.items)) }
            all.append(
                .add(Change.Addition(kind: .decision, item: newID(), under: meeting.item, fields: fields)))
        }
        return all
    }

    /// A letter that asks for nothing is none; of a meeting something is to be told: what it was, what was said, or what
    /// was decided.
    func requireTold(_ kind: ItemKind, _ fields: [Field: FieldValue]) throws(Refusal) {
        func has(_ field: Field) -> Bool { fields[field] ?? .nothing != .nothing }
        if kind == .letter, !has(.text) { throw .empty(.text) }
        if kind == .meeting, !has(.title), !has(.text) { throw .empty(.title) }
    }

    /// What a meeting decides on are areas, problems and measures.
    func requireDecidable(_ items: [ItemID]) throws(Refusal) {
        for item in items {
            guard try place(item).kind.isNumbered else {
                throw .wrongKind(ref: ledger.reference(of: item), wanted: [.measure, .problem])
            }
        }
    }
}
