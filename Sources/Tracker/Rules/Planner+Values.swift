// What is set in a slot: its form, its rules and why.

extension Planner {
    func setting(
        _ item: ItemID, _ field: Field, _ value: FieldValue, reason: String?
    ) throws(Refusal) -> [Change] {
        let kind = try place(item).kind
        // The reason for keeping something from the public is a field of its own.
        if field == .disclosure, let reason = try given(reason) {
            return try edits(item, fields: [field: value, .disclosureReason: .text(reason)], reason: reason)
        }
        if kind.isRecord { return try edits(item, fields: [field: value], reason: reason) }
        if field == .deadline { return try deadlines([item], value, reason: reason) }
        guard let change = try assignment(item, field, value, reason: reason) else { throw .unchanged }
        return [change]
    }

    /// The change that sets a slot; nil where it has that value already. `together` are all fields of the item that are
    /// set at once, since some make sense only with others.
    func assignment(
        _ item: ItemID, _ field: Field, _ value: FieldValue, reason: String?, together: [Field: FieldValue] = [:]
    ) throws(Refusal) -> Change? {
        let place = try place(item)
        guard Field.settable(of: place.kind).contains(field) else {
            throw .unknownField(field.rawValue, known: Field.settable(of: place.kind).map(\.rawValue))
        }
        // What a record cannot be without is looked at with all of its fields.
        if value == .nothing, field == .title, place.kind != .measure, place.kind != .round, !place.kind.isRecord {
            throw .empty(field)
        }
        if value == .nothing, field == .text, place.kind == .measure { throw .empty(field) }
        let value = try cleaned(value, field, of: place.kind)
        let before = ledger.value(of: field, in: item)
        let isContested = ledger.conflicts[Ledger.SlotKey(item: item, field: field)] != nil
        guard value != before || isContested || isOwnWord(item, place.kind) else { return nil }
        try requireNotBefore(item, field)
        try requireSense(item, field, value, together: together)
        let reason = try given(reason)
        // The deadline has a rule of its own, which speaks of this one too.
        if reason == nil, field != .deadline, let issued = fixed(item, field, by: place.kind) {
            throw .planIssued(ref: ledger.reference(of: item), field, issued: issued)
        }
        return .set(
            Change.Assignment(
                item: item, field: field, to: value, was: before, seen: ledger.head(of: item, field), reason: reason))
    }

    /// Whether all that is known of a member is his own word, and it is another who says the same now: that confirms it.
    private func isOwnWord(_ item: ItemID, _ kind: ItemKind) -> Bool {
        guard kind == .member, let name = ledger.record(item)?.text(.title), !NameKey.isSame(name, context.by) else {
            return false
        }
        let acts = ledger.history(of: item).filter(log.indices.contains)
        return !acts.isEmpty && acts.allSatisfy { NameKey.isSame(log[$0].by, name) }
    }

    /// The day on which the plan was issued that fixes a field of an item: from then on a change of text, owner or deadline
    /// needs a reason (ARCHITECTURE.md, "The domain"). What nobody had said before is no change.
    func fixed(_ item: ItemID, _ field: Field, by kind: ItemKind) -> Day? {
        // The plan's own days, too: from the last of them the rest follows.
        if case .round(let index)? = ledger.place(of: item), PlanPhase.allCases.contains(where: { $0.field == field }) {
            return ledger.value(of: field, in: item) == .nothing ? nil : ledger.rounds[index].plan[.issued]
        }
        guard let rule = field.rule(of: kind), rule.isFixedByPlan,
            ledger.isPlanIssued(forItem: item, on: context.day), let round = ledger.roundPlace(of: item)
        else { return nil }
        var before = ledger.value(of: field, in: item)
        if before == .nothing, case .measure(let index)? = ledger.place(of: item) {
            let isTitle = field == .title
            let problem = ledger.problems[ledger.measures[index].problem].id
            before = isTitle ? FieldValue(ledger.measures[index].title) : .nothing
            if rule.isAssignment { before = ledger.value(of: field, in: problem) }
        }
        return before == .nothing ? nil : ledger.rounds[round].plan[.issued]
    }

    /// A text that need not be there, cleaned; nil where there is nothing in it.
    func given(_ text: String?) throws(Refusal) -> String? {
        guard let text else { return nil }
        do {
            return try Cleaning.text(text)
        } catch .empty {
            return nil
        }
    }

    /// Values in the forms of their fields, all of which the kind of item has.
    func cleaned(_ given: [Field: FieldValue], of kind: ItemKind) throws(Refusal) -> [Field: FieldValue] {
        let known = Field.settable(of: kind)
        var fields: [Field: FieldValue] = [:]
        for (field, value) in given {
            guard known.contains(field) else { throw .unknownField(field.rawValue, known: known.map(\.rawValue)) }
            fields[field] = try cleaned(value, field, of: kind)
        }
        return fields
    }

    /// A value in the form of its field, its texts cleaned.
    func cleaned(_ value: FieldValue, _ field: Field, of kind: ItemKind) throws(Refusal) -> FieldValue {
        let unfit = Refusal.badValue(field, value.text ?? "", valid: [])
        if value == .nothing { return value }
        switch field.form {
        case .day:
            guard case .day = value else { throw unfit }
            return value
        case .declared:
            guard case .declared(let declared) = value else { throw unfit }
            if let wrong = declared.outOfRange { throw .badNumber(String(wrong)) }
            return value
        case .flag:
            guard case .flag(let flag) = value else { throw unfit }
            return flag ? value : .nothing
        case .text:
            guard case .text(let text) = value else { throw unfit }
            return .text(try Cleaning.name(text, for: field))
        case .longText:
            guard case .text(let text) = value else { throw unfit }
            return .text(try Cleaning.text(text, for: field))
        case .names:
            guard case .names(let names) = value else { throw unfit }
            var cleaned: [String] = []
            for name in names {
                let name = try Cleaning.name(name, for: field)
                if !cleaned.contains(name) { cleaned.append(name) }
            }
            return FieldValue(cleaned)
        case .kind:
            guard case .text(let text) = value else { throw unfit }
            let valid = field.choices(of: kind, ledger.workflow) ?? []
            guard valid.contains(text) else { throw .badValue(field, text, valid: valid) }
            return value
        case .number:
            guard case .number(let number) = value else { throw unfit }
            guard field.range.contains(number) else {
                throw .badValue(field, String(number), valid: field == .cutoff ? ["1–31"] : [])
            }
            return value
        case .items:
            guard case .items(let items) = value else { throw unfit }
            for item in items { _ = try place(item) }
            return value
        // A stage is changed by moves.
        case .stage: throw unfit
        }
    }
}
