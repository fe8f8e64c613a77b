// What is recorded in one go: new items of a round that is there, and several requests as one.

extension Planner {
    /// Several requests as one event. Each is planned on the ledger as the ones before it leave it.
    func together(_ requests: [Request]) throws(Refusal) -> [Change] {
        guard !requests.isEmpty else { throw .nothingChosen }
        var ledger = ledger
        var changes: [Change] = []
        var places: [Ledger.SlotKey: Int] = [:]
        for request in requests {
            let plan = try Planner.plan(request, ledger, log, context, newID)
            // Undo and redo stand alone: they are about events.
            guard plan.undoes == nil, plan.redoes == nil else { throw .nothingChosen }
            for change in plan.changes {
                guard case .set(var assignment) = change else {
                    changes.append(change)
                    continue
                }
                // One event sets a slot once: its last value, from what was there before the event.
                let key = Ledger.SlotKey(item: assignment.item, field: assignment.field)
                if let place = places[key], case .set(let earlier) = changes[place] {
                    assignment.was = earlier.was
                    assignment.seen = earlier.seen
                    changes[place] = .set(assignment)
                } else {
                    places[key] = changes.count
                    changes.append(change)
                }
            }
            ledger.apply(
                Event(
                    id: EventID(bits: 0), day: context.day, counter: 0, writer: context.writer,
                    at: Instant(seconds: 0), by: context.by, login: "", behalf: context.behalf, changes: plan.changes))
        }
        return changes
    }

    /// A planner of its own for each request, which is gone before the ledger changes: so the ledger is not copied.
    private static func plan(
        _ request: Request, _ ledger: Ledger, _ log: [Event], _ context: Context, _ newID: @escaping () -> ItemID
    ) throws(Refusal) -> Plan {
        try Planner(ledger: ledger, log: log, context: context, newID: newID).planned(request)
    }

    /// New items below items that are there or below each other. A number is taken where it is free; nothing is renumbered.
    func extend(_ items: [Request.NewItem]) throws(Refusal) -> [Change] {
        guard !items.isEmpty else { throw .nothingChosen }
        var changes: [Change] = []
        var ids: [ItemID] = []
        /// The rounds of new areas and the numbers that are taken below each item, problems below their round.
        var rounds: [ItemID: ItemID] = [:]
        var taken: [ItemID: Set<Int>] = [:]
        for item in items {
            let parent: ItemID
            switch item.parent {
            case .item(let there):
                try requireParent(there, of: item.draft.kind)
                parent = there
            case .new(let place):
                guard ids.indices.contains(place) else { throw .nothingChosen }
                parent = ids[place]
            }
            let draft = item.draft
            let scope = draft.kind == .problem ? rounds[parent] ?? ledger.round(of: parent) ?? parent : parent
            if taken[scope] == nil { taken[scope] = takenNumbers(of: draft.kind, in: scope) }
            var number = draft.number
            try Planner.require(number: number)
            if number < 1 || taken[scope]?.contains(number) ?? false {
                number = Planner.next(after: taken[scope] ?? [])
            }
            taken[scope]?.insert(number)
            let id = newID()
            ids.append(id)
            if draft.kind == .area { rounds[id] = parent }
            var fields = try brought(draft).filter { $0.value != .nothing }
            if draft.kind == .measure, fields[.text] == nil { fields[.text] = fields.removeValue(forKey: .title) }
            let main: Field = draft.kind == .measure ? .text : .title
            guard fields[main] != nil else { throw .empty(main) }
            changes += brought(id, draft, under: parent, number: number, fields: fields)
            changes += try entries(draft.entries, of: id)
            changes += try evidence(draft.evidence, of: id)
        }
        return changes
            + closings(ofProblems: items.map(\.draft), ids) { place in
                if case .new(let parent) = items[place].parent { parent } else { nil }
            }
    }

    /// The progress entries of an item that comes in; none is of a day to come.
    func entries(_ entries: [Request.DraftItem.Told], of item: ItemID) throws(Refusal) -> [Change] {
        var changes: [Change] = []
        for entry in entries {
            changes.append(
                .note(
                    Change.Note(
                        item: newID(), subject: item, text: try Cleaning.text(entry.text),
                        on: min(entry.on, context.day), needsCoordination: entry.needsCoordination)))
        }
        return changes
    }

    /// References as evidence of an item that comes in.
    func evidence(_ references: [String], of item: ItemID) throws(Refusal) -> [Change] {
        var changes: [Change] = []
        for reference in references {
            let fields = try cleaned([.reference: .text(reference)], of: .evidence)
            changes.append(.add(Change.Addition(kind: .evidence, item: newID(), under: item, fields: fields)))
        }
        return changes
    }

    private func requireParent(_ item: ItemID, of kind: ItemKind) throws(Refusal) {
        let wanted: ItemKind = kind == .area ? .round : kind == .problem ? .area : .problem
        guard try place(item).kind == wanted else {
            throw .wrongKind(ref: ledger.reference(of: item), wanted: [wanted])
        }
    }

    private func takenNumbers(of kind: ItemKind, in scope: ItemID) -> Set<Int> {
        switch (ledger.place(of: scope), kind) {
        case (.round(let round)?, .area): Set(ledger.rounds[round].areas.map { ledger.areas[$0].number })
        case (.round(let round)?, _):
            Set(ledger.rounds[round].areas.flatMap { ledger.areas[$0].problems.map { ledger.problems[$0].number } })
        case (.problem(let problem)?, _): Set(ledger.problems[problem].measures.map { ledger.measures[$0].number })
        case (.area?, _), (.measure?, _), (.measureEntry?, _), (.problemEntry?, _), (.record?, _), (nil, _): []
        }
    }
}
