// Progress, owners and deadlines.

extension Planner {
    /// `needsCoordination` is whether the items are stuck; nil leaves that as it is.
    func notes(
        _ items: [ItemID], text: String, on: Day?, needsCoordination: Bool?
    ) throws(Refusal) -> [Change] {
        guard !items.isEmpty else { throw .nothingChosen }
        let text = try Cleaning.text(text)
        let on = on ?? context.day
        var changes: [Change] = []
        for item in Planner.distinct(items) {
            switch try place(item) {
            case .measure, .problem:
                changes.append(
                    .note(
                        Change.Note(
                            item: newID(), subject: item, text: text, on: on,
                            needsCoordination: needsCoordination ?? ledger.needsCoordination(item))))
            case .round, .area, .measureEntry, .problemEntry, .record:
                throw .wrongKind(ref: ledger.reference(of: item), wanted: [.measure, .problem])
            }
        }
        return changes
    }

    func assignments(
        _ items: [ItemID], fields: [Field: FieldValue], reason: String?
    ) throws(Refusal) -> [Change] {
        guard !items.isEmpty else { throw .nothingChosen }
        var changes: [Change] = []
        for item in Planner.distinct(items) {
            let kind = try place(item).kind
            guard kind == .measure || kind == .problem else {
                throw .wrongKind(ref: ledger.reference(of: item), wanted: [.measure, .problem])
            }
            for field in Field.allCases {
                guard let value = fields[field] else { continue }
                let change =
                    field == .deadline
                    ? try deadline(item, value, reason: reason)
                    : try assignment(item, field, value, reason: fixed(item, field, by: kind) == nil ? nil : reason)
                if let change { changes.append(change) }
            }
        }
        guard !changes.isEmpty else { throw .unchanged }
        return changes
    }

    func edits(_ item: ItemID, fields: [Field: FieldValue], reason: String?) throws(Refusal) -> [Change] {
        let kind = try place(item).kind
        if kind.isRecord { return try recordEdits(item, kind, fields, reason: reason) }
        var changes: [Change] = []
        for field in Field.allCases {
            guard let value = fields[field] else { continue }
            let change =
                field == .deadline
                ? try deadline(item, value, reason: reason)
                : try assignment(
                    item, field, value, reason: fixed(item, field, by: kind) == nil ? nil : reason, together: fields)
            if let change { changes.append(change) }
        }
        guard !changes.isEmpty else { throw .unchanged }
        return changes
    }

    func deadlines(_ items: [ItemID], _ value: FieldValue, reason: String?) throws(Refusal) -> [Change] {
        guard !items.isEmpty else { throw .nothingChosen }
        var changes: [Change] = []
        for item in Planner.distinct(items) {
            // A milestone, a letter or a request has a day of its own, which is no deadline of work.
            guard try !place(item).kind.isRecord else {
                throw .wrongKind(ref: ledger.reference(of: item), wanted: [.measure, .problem])
            }
            if let change = try deadline(item, value, reason: reason) { changes.append(change) }
        }
        guard !changes.isEmpty else { throw .unchanged }
        return changes
    }

    /// The first deadline is free; moving it needs a reason, and the first one stays (ARCHITECTURE.md, "Extensions"). A measure may
    /// have an earlier one than its problem's without a reason, but not a later one.
    private func deadline(_ item: ItemID, _ value: FieldValue, reason: String?) throws(Refusal) -> Change? {
        guard let change = try assignment(item, .deadline, value, reason: reason) else { return nil }
        guard case .set(let assignment) = change, assignment.reason == nil else { return change }
        let own = ledger.value(of: .deadline, in: item).day
        let current = deadlineMoved(of: item)
        var needsReason = own != nil && own != value.day
        if own == nil, let current, let day = value.day { needsReason = day > current }
        if let before = current, before != value.day, fixed(item, .deadline, by: try place(item).kind) != nil {
            needsReason = true
        }
        if needsReason, let current {
            throw .extensionNeedsReason(ref: ledger.reference(of: item), current: current)
        }
        return change
    }

    /// The deadline that another one for an item moves, which takes a reason: its own, its problem's, or what it had before
    /// that was taken out; nil where it would be the first.
    public func deadlineMoved(of item: ItemID) -> Day? {
        if let own = ledger.value(of: .deadline, in: item).day { return own }
        guard case .measure(let index)? = ledger.place(of: item) else { return nil }
        return ledger.deadline(ofMeasure: index) ?? ledger.originalDeadline(ofMeasure: index)
    }

    /// Each item once, in their order.
    static func distinct(_ items: [ItemID]) -> [ItemID] {
        var seen = Set<ItemID>()
        return items.filter { seen.insert($0).inserted }
    }
}
