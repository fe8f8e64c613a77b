// A ledger that was written out comes back into one that is empty.

extension Planner {
    /// Takes the changes as they are, but for the forms of their values: what was written out was allowed where it was
    /// recorded. Only where there is nothing yet: elsewhere what differs is proposed, one by one.
    func restore(_ changes: [Change]) throws(Refusal) -> [Change] {
        if let round = ledger.rounds.first { throw .roundExists(name: round.name, body: round.body ?? "") }
        guard ledger.records.isEmpty, !changes.isEmpty else { throw .unchanged }
        let isToldWhole = !ledger.hasWorkflow && changes.contains { $0.isTelling && $0.isWorkflow }
        var kept: [Change] = []
        for change in changes {
            // The entries of the other ledger bring its workflow, with the days on which it came into force.
            if isToldWhole, change.isWorkflow, !change.isTelling { continue }
            if let change = try restored(change) { kept.append(change) }
        }
        return kept
    }

    private func restored(_ change: Change) throws(Refusal) -> Change? {
        switch change {
        case .add(var addition):
            try Planner.require(number: addition.number)
            var fields: [Field: FieldValue] = [:]
            for (field, value) in addition.fields where value != .nothing {
                fields[field] = try restored(value, field, of: addition.kind)
            }
            addition.fields = fields
            return .add(addition)
        case .note(var note):
            note.text = try Cleaning.text(note.text)
            return .note(note)
        case .workflow(let workflow):
            if let flaw = workflow.flaw { throw .flawedWorkflow(flaw) }
            return change
        case .told(let events):
            var kept: [Event] = []
            for event in events { kept.append(try restored(event)) }
            return .told(kept)
        case .set, .move, .redate: return change
        case .unknown: return nil
        }
    }

    /// An entry of another ledger, as it stands there: its people, its day and all that it says.
    private func restored(_ event: Event) throws(Refusal) -> Event {
        guard event.day <= context.day else { throw .dayInFuture(event.day, today: context.day) }
        var event = event
        event.by = try Cleaning.name(event.by)
        event.writer = try Cleaning.name(event.writer)
        if !event.login.isEmpty { event.login = try Cleaning.name(event.login) }
        if let behalf = event.behalf {
            event.behalf = Behalf(name: try Cleaning.name(behalf.name), basis: try Cleaning.text(behalf.basis))
        }
        event.late = try given(event.late)
        var changes: [Change] = []
        for change in event.changes {
            switch change {
            case .set(var assignment):
                assignment.to = try formed(assignment.to, assignment.field)
                assignment.reason = try given(assignment.reason)
                changes.append(.set(assignment))
            case .move(var move):
                move.details = try cleaned(move.details)
                changes.append(.move(move))
            case .add, .note, .workflow, .redate, .told, .unknown:
                if let change = try restored(change) { changes.append(change) }
            }
        }
        event.changes = changes
        return event
    }

    /// A value that was set, its texts cleaned; what it can be says the ledger that it came from.
    private func formed(_ value: FieldValue, _ field: Field) throws(Refusal) -> FieldValue {
        switch value {
        case .text(let text):
            return .text(
                field.form == .longText ? try Cleaning.text(text, for: field) : try Cleaning.name(text, for: field))
        case .names(let names):
            var cleaned: [String] = []
            for name in names { cleaned.append(try Cleaning.name(name, for: field)) }
            return .names(cleaned)
        case .nothing, .day, .flag, .declared, .number, .items: return value
        }
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
