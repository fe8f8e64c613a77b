// A ledger that was written out comes back into one that is empty.

extension Planner {
    /// Takes the changes as they are, but for the forms of their values: what was written out was allowed where it was
    /// recorded. Only where there is nothing yet: elsewhere what differs is proposed, one by one.
    func restore(_ changes: [Change]) throws(Refusal) -> [Change] {
        if let round = ledger.rounds.first { throw .roundExists(name: round.name, body: round.body ?? "") }
        guard ledger.records.isEmpty, !changes.isEmpty else { throw .unchanged }
        var kept: [Change] = []
        for change in changes {
            switch change {
            case .add(var addition):
                try Planner.require(number: addition.number)
                var fields: [Field: FieldValue] = [:]
                for (field, value) in addition.fields where value != .nothing {
                    fields[field] = try restored(value, field, of: addition.kind)
                }
                addition.fields = fields
                kept.append(.add(addition))
            case .note(var note):
                note.text = try Cleaning.text(note.text)
                kept.append(.note(note))
            case .workflow(let workflow):
                if let flaw = workflow.flaw { throw .flawedWorkflow(flaw) }
                kept.append(change)
            case .set, .move, .redate: kept.append(change)
            case .unknown: continue
            }
        }
        return kept
    }

    private func restored(_ value: FieldValue, _ field: Field, of kind: ItemKind) throws(Refusal) -> FieldValue {
        // The workflow that says what these can be comes with the same changes.
        if field == .stage || field == .role { return value }
        if field == .withdrawn {
            guard let text = value.text else { return value }
            return .text(try Cleaning.name(text))
        }
        // The items that it names come with the same changes.
        if case .items = value { return value }
        return try cleaned(value, field, of: kind)
    }
}
