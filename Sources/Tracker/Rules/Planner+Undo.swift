// Undo writes the old values as a new event; redo writes the new ones again (ARCHITECTURE.md, decision 10).

extension Planner {
    func undo() throws(Refusal) -> Plan {
        guard let event = ownChanges().undoable.last else { throw .nothingToUndo }
        try requireUntouched(event)
        var changes: [Change] = []
        for change in event.changes.reversed() {
            changes += try inverse(of: change, in: event)
        }
        guard !changes.isEmpty else { throw .nothingToUndo }
        // Nobody is asked about what cannot be done.
        try requireConsent(to: event)
        return Plan(changes, undoes: event.id)
    }

    func redo() throws(Refusal) -> Plan {
        guard let pair = ownChanges().redoable.last else { throw .nothingToRedo }
        try requireConsent(to: pair.original)
        try requireUntouched(pair.undo)
        var changes: [Change] = []
        let ownItems = Set(pair.original.changes.compactMap(Planner.addedItem))
        for change in pair.original.changes {
            switch change {
            case .set(var assignment):
                assignment.was = ledger.value(of: assignment.field, in: assignment.item)
                assignment.seen = ledger.head(of: assignment.item, assignment.field)
                changes.append(.set(assignment))
            case .move(var move):
                try requireStage(move.to, of: move.item)
                if case .measure(let index)? = ledger.place(of: move.item) { move.was = ledger.measures[index].stage }
                move.seen = ledger.head(of: move.item, .stage)
                changes.append(.move(move))
            case .note(let note):
                if !ownItems.contains(note.subject) { changes.append(setWithdrawn(note.item, to: .nothing)) }
            case .add(let addition):
                if !(addition.under.map(ownItems.contains) ?? false) {
                    changes.append(setWithdrawn(addition.item, to: .nothing))
                }
            case .workflow(let workflow): changes.append(try comesIntoForce(workflow))
            case .told(let events):
                changes += Planner.roots(of: events).map { setWithdrawn($0, to: .nothing) }
            case .redate, .unknown: break
            }
        }
        return Plan(changes, redoes: pair.undo.id)
    }

    /// Whoever is to be asked has said yes to this one, and to no other.
    private func requireConsent(to event: Event) throws(Refusal) {
        guard let consent = context.consent, consent.event != event.id else { return }
        if consent.event != nil || event.isGrave(in: ledger) { throw .unasked(event.id) }
    }

    /// One's own changes of the day, as two stacks.
    private func ownChanges() -> (undoable: [Event], redoable: [(undo: Event, original: Event)]) {
        var undoable: [Event] = []
        var redoable: [(undo: Event, original: Event)] = []
        let start = log.partitioningIndex { $0.day >= context.day }
        // As they were made: what was written under a clock that was ahead stands behind them in the log.
        for event in log[start...].filter(isOwn).sorted(by: { $0.counter < $1.counter }) {
            if let undone = event.undoes {
                guard let index = undoable.lastIndex(where: { $0.id == undone }) else { continue }
                redoable.append((event, undoable.remove(at: index)))
            } else if let redone = event.redoes {
                redoable.removeAll { $0.undo.id == redone }
                undoable.append(event)
            } else if !isFirstWorkflow(event) {
                undoable.append(event)
                redoable.removeAll()
            }
        }
        return (undoable, redoable)
    }

    private func isOwn(_ event: Event) -> Bool {
        // What was written under a clock that was ahead is of no day yet, and can be taken back like what is of today.
        event.toldBy == nil && (event.day == context.day || event.day > context.clock) && event.writer == context.writer
            && event.by == context.by
    }

    /// Nobody else has built on what an event did. What one did there oneself since is taken back already: changes are
    /// undone from the last one on.
    private func requireUntouched(_ event: Event) throws(Refusal) {
        let ownItems = Set(event.changes.compactMap(Planner.addedItem))
        for change in event.changes {
            switch change {
            case .set(let assignment): try requireOwn(assignment.item, [assignment.field], since: event)
            case .move(let move): try requireOwn(move.item, Planner.slots(of: move), since: event)
            case .add(let addition):
                try requireOwn(addition.item, nil, since: event)
                let isBuiltOn = children(of: addition.item).contains { !ownItems.contains($0) }
                if isBuiltOn { throw .builtOn(ref: ledger.reference(of: addition.item)) }
            case .told(let events):
                for item in Planner.roots(of: events) { try requireOwn(item, nil, since: event) }
            case .note, .workflow, .redate, .unknown: continue
            }
        }
    }

    /// What entries of another ledger brought that belongs to nothing else: its rounds and members.
    private static func roots(of events: [Event]) -> [ItemID] {
        events.flatMap(\.changes).compactMap { change in
            guard case .add(let addition) = change, addition.under == nil else { return nil }
            return addition.item
        }
    }

    /// Throws where someone else has set one of the slots since an event, or without having seen it; nil for any slot.
    private func requireOwn(_ item: ItemID, _ slots: [Field]?, since event: Event) throws(Refusal) {
        let ref = ledger.reference(of: item)
        guard !ledger.readOnly.contains(item) else { throw .readOnly(ref: ref) }
        for slot in slots ?? [] where ledger.conflicts[Ledger.SlotKey(item: item, field: slot)] != nil {
            throw .builtOn(ref: ref)
        }
        for place in ledger.history(of: item).reversed() where log.indices.contains(place) {
            let later = log[place]
            if later.id == event.id || later.toldBy == event.id { return }
            let touches = slots.map { slots in later.changes.contains { Planner.sets($0, slots, of: item) } } ?? true
            if touches, !isOwn(later) { throw .builtOn(ref: ref) }
        }
    }

    private static func slots(of move: Change.Move) -> [Field] {
        move.details.reviewDate == nil ? [.stage] : [.stage, .reviewDate]
    }

    private static func sets(_ change: Change, _ fields: [Field], of item: ItemID) -> Bool {
        switch change {
        case .set(let assignment): assignment.item == item && fields.contains(assignment.field)
        case .move(let move): move.item == item && slots(of: move).contains { fields.contains($0) }
        case .add, .note, .workflow, .redate, .told, .unknown: false
        }
    }

    /// What belongs to an item and was not withdrawn.
    private func children(of item: ItemID) -> [ItemID] {
        switch ledger.place(of: item) {
        case .round(let index)?:
            ledger.rounds[index].areas.filter { ledger.areas[$0].withdrawn == nil }.map { ledger.areas[$0].id }
                + standing(ledger.rounds[index].records)
        case .area(let index)?:
            ledger.areas[index].problems.filter { ledger.problems[$0].withdrawn == nil }.map { ledger.problems[$0].id }
        case .problem(let index)?:
            ledger.problems[index].measures.filter { ledger.measures[$0].withdrawn == nil }
                .map { ledger.measures[$0].id } + standing(ledger.problems[index].records)
        case .measure(let index)?: standing(ledger.measures[index].records)
        case .record(let index, _)?: standing(ledger.records[index].records)
        case .measureEntry, .problemEntry, nil: []
        }
    }

    private func standing(_ records: [Int]) -> [ItemID] {
        records.filter { ledger.records[$0].withdrawn == nil }.map { ledger.records[$0].id }
    }

    private func inverse(of change: Change, in event: Event) throws(Refusal) -> [Change] {
        switch change {
        case .set(let assignment):
            return [
                .set(
                    Change.Assignment(
                        item: assignment.item, field: assignment.field, to: assignment.was, was: assignment.to,
                        seen: ledger.head(of: assignment.item, assignment.field)))
            ]
        case .move(let move):
            guard ledger.workflow.move(move.move)?.isUndoable ?? false,
                case .measure(let index)? = ledger.place(of: move.item)
            else { throw .approvalStands(move: move.move, ref: ledger.reference(of: move.item)) }
            try requireStage(move.was, of: move.item)
            var changes: [Change] = []
            if let date = move.details.reviewDate {
                let before = ledger.measures[index].steps.last { $0.event == event.id }?.reviewDateBefore
                changes.append(
                    .set(
                        Change.Assignment(
                            item: move.item, field: .reviewDate, to: FieldValue(before), was: .day(date),
                            seen: ledger.head(of: move.item, .reviewDate))))
            }
            changes.append(
                .set(
                    Change.Assignment(
                        item: move.item, field: .stage, to: .text(move.was.rawValue), was: .text(move.to.rawValue),
                        seen: ledger.head(of: move.item, .stage))))
            return changes
        case .note(let note):
            let ownItems = event.changes.compactMap(Planner.addedItem)
            return ownItems.contains(note.subject) ? [] : [setWithdrawn(note.item, to: .flag(true))]
        case .add(let addition):
            let ownItems = event.changes.compactMap(Planner.addedItem)
            if let under = addition.under, ownItems.contains(under) { return [] }
            guard ledger.value(of: .withdrawn, in: addition.item) == .nothing else { return [] }
            return [setWithdrawn(addition.item, to: .text(Planner.undone))]
        case .workflow(let workflow):
            // The one that was in force before comes back, where no measure stands in a stage that it has not.
            guard ledger.workflow == workflow, let before = workflowBefore(event) else { throw .nothingToUndo }
            return [try comesIntoForce(before)]
        case .told(let events):
            return Planner.roots(of: events).filter { ledger.value(of: .withdrawn, in: $0) == .nothing }
                .map { setWithdrawn($0, to: .text(Planner.undone)) }
        // It counts for the day on which it was taken back.
        case .redate, .unknown: return []
        }
    }

    /// Whether an event only brings the workflow that a new ledger begins with: nobody asked for that.
    private func isFirstWorkflow(_ event: Event) -> Bool {
        guard event.changes.count == 1, case .workflow? = event.changes.first else { return false }
        return workflowBefore(event) == nil
    }

    /// The workflow that was in force before an event.
    private func workflowBefore(_ event: Event) -> Workflow? {
        guard let place = log.firstIndex(where: { $0.id == event.id }) else { return nil }
        for earlier in log[..<place].reversed() {
            for case .workflow(let workflow) in earlier.changes { return workflow }
        }
        return nil
    }

    /// Throws where the workflow has changed meanwhile and has no such stage any more.
    private func requireStage(_ stage: Stage, of item: ItemID) throws(Refusal) {
        guard ledger.workflow.stage(stage) == nil else { return }
        throw .builtOn(ref: ledger.reference(of: item))
    }

    /// The reason that an item carries which was taken back by undo; Wording has words for it.
    public static let undone = "undo"

    private func setWithdrawn(_ item: ItemID, to value: FieldValue) -> Change {
        .set(
            Change.Assignment(
                item: item, field: .withdrawn, to: value, was: ledger.value(of: .withdrawn, in: item),
                seen: ledger.head(of: item, .withdrawn)))
    }

    static func addedItem(_ change: Change) -> ItemID? {
        if case .add(let addition) = change { addition.item } else { nil }
    }
}
