// Bringing in, adding and withdrawing items.

extension Planner {
    func bringIn(_ draft: Request.RoundDraft, _ items: [Request.DraftItem]) throws(Refusal) -> [Change] {
        var fields: [Field: FieldValue] = [:]
        for (field, value) in draft.fields { fields[field] = try cleaned(value, field, of: .round) }
        if items.isEmpty, fields[.body] ?? .nothing == .nothing { throw .empty(.body) }
        try requirePlan(fields)
        for index in ledger.openRounds {
            let round = ledger.rounds[index]
            if let body = round.body, FieldValue(body) == fields[.body],
                FieldValue(round.feedback) == fields[.feedback] ?? .nothing,
                FieldValue(round.signed) == fields[.signed] ?? .nothing || !items.isEmpty
            {
                throw .roundExists(name: round.name, body: body)
            }
        }
        let root = newID()
        var changes = [
            Change.add(
                Change.Addition(
                    kind: .round, item: root, name: try name(draft, fields), sample: draft.isSample, fields: fields))
        ]
        var ids: [ItemID] = []
        for item in items {
            try Planner.require(number: item.number)
            let id = newID()
            ids.append(id)
            let parent = item.parent.flatMap { ids.indices.contains($0) ? ids[$0] : nil } ?? root
            let fields = try brought(item)
            changes += brought(id, item, under: parent, number: item.number, fields: fields)
            changes += try entries(item.entries, of: id)
            changes += try evidence(item.evidence, of: id)
        }
        return changes + closings(ofProblems: items, ids) { items[$0].parent }
    }

    /// The fields of an item that comes in: the stage as its file has it, the others as they are typed.
    func brought(_ draft: Request.DraftItem) throws(Refusal) -> [Field: FieldValue] {
        let known = Field.settable(of: draft.kind)
        var fields: [Field: FieldValue] = [:]
        for (field, value) in draft.fields {
            guard known.contains(field) || field == .stage && draft.kind == .measure else {
                throw .unknownField(field.rawValue, known: known.map(\.rawValue))
            }
            fields[field] = field == .stage ? value : try cleaned(value, field, of: draft.kind)
        }
        return fields
    }

    /// An item that comes in, with how it came to stand as it does, where its file tells that: the deadline that was its
    /// first, and how often it came back. It is all of one entry, and nobody's work since.
    func brought(
        _ id: ItemID, _ draft: Request.DraftItem, under parent: ItemID, number: Int, fields: [Field: FieldValue]
    ) -> [Change] {
        var fields = fields
        var later: [Change] = []
        func set(_ field: Field, to value: FieldValue, was: FieldValue) {
            later.append(
                .set(
                    Change.Assignment(
                        item: id, field: field, to: value, was: was, seen: nil, reason: draft.past?.reason)))
        }
        if let past = draft.past, draft.kind == .measure {
            if let first = past.firstDeadline, let last = fields[.deadline], last != .day(first) {
                fields[.deadline] = .day(first)
                set(.deadline, to: last, was: .day(first))
            }
            if past.relapses > 0, let relapse = ledger.workflow.move("relapse") {
                let stage = fields[.stage] ?? .text(ledger.workflow.initial.rawValue)
                let move = Change.Move(
                    item: id, move: relapse.id, was: Stage(rawValue: stage.text ?? ""),
                    to: Stage(rawValue: relapse.to), seen: nil, details: MoveDetails(reason: past.reason))
                later += Array(repeating: .move(move), count: past.relapses)
                set(.stage, to: stage, was: .nothing)
            }
            if let basis = past.closing, let closing = ledger.workflow.closing, let stage = fields[.stage]?.text,
                ledger.workflow.group(Stage(rawValue: stage)) == .closed
            {
                later.append(.move(closed(id, by: closing, basis)))
                if stage != closing.to { set(.stage, to: .text(stage), was: .nothing) }
            }
        }
        return [
            .add(Change.Addition(kind: draft.kind, item: id, under: parent, number: number, fields: fields))
        ] + later
    }

    /// The close-outs of problems that come in closed: with their measures, all of which are done, since a problem with
    /// others is not closed, whatever a file says.
    func closings(
        ofProblems items: [Request.DraftItem], _ ids: [ItemID], parent: (Int) -> Int?
    ) -> [Change] {
        guard let closing = ledger.workflow.closing else { return [] }
        var isDone: [Int: Bool] = [:]
        for (place, item) in items.enumerated() where item.kind == .measure {
            guard let problem = parent(place) else { continue }
            let stage = ledger.workflow.stages.first { isStage(item.fields[.stage], $0.id) }
            isDone[problem] = isDone[problem] ?? true && stage?.done ?? false
        }
        return items.enumerated().compactMap { place, item in
            guard item.kind == .problem, let basis = item.past?.closing, isDone[place] ?? false else { return nil }
            return .move(closed(ids[place], by: closing, basis))
        }
    }

    private func isStage(_ value: FieldValue?, _ stage: String) -> Bool { value?.text == stage }

    /// The close-out that an item came in with.
    private func closed(_ id: ItemID, by closing: Workflow.MoveSpec, _ basis: String) -> Change.Move {
        let stage = Stage(rawValue: closing.to)
        return Change.Move(
            item: id, move: closing.id, was: stage, to: stage, seen: nil, details: MoveDetails(basis: basis))
    }

    /// The short name of a round: as given, else the year of its feedback, of its signing or of today.
    private func name(_ draft: Request.RoundDraft, _ fields: [Field: FieldValue]) throws(Refusal) -> String {
        let taken = Set(ledger.rounds.map(\.name))
        if !draft.name.isEmpty {
            let name = try Cleaning.name(draft.name)
            // A name that reads as an item's number would hide that item.
            let isNumber = Numerals.value(name) != nil || name.contains(".")
            guard !name.contains(where: { "/,，、 ".contains($0) }), !Ledger.isWordForRound(name), !isNumber else {
                throw .badValue(.title, name, valid: [])
            }
            guard !taken.contains(name) else { throw .roundNameTaken(name) }
            return name
        }
        let day = fields[.feedback]?.day ?? fields[.signed]?.day ?? context.day
        let year = String(day.year)
        guard taken.contains(year) else { return year }
        var next = 2
        while taken.contains("\(year)-\(next)") { next += 1 }
        return "\(year)-\(next)"
    }

    func addition(_ kind: ItemKind, under: ItemID, fields: [Field: FieldValue]) throws(Refusal) -> Change {
        let parent = try place(under)
        let number: Int
        switch (kind, parent) {
        case (.area, .round(let round)):
            number = Planner.next(after: ledger.rounds[round].areas.map { ledger.areas[$0].number })
        case (.problem, .area(let area)):
            let round = ledger.rounds[ledger.areas[area].round]
            number = Planner.next(
                after: round.areas.flatMap { ledger.areas[$0].problems.map { ledger.problems[$0].number } })
        case (.measure, .problem(let problem)):
            number = Planner.next(after: ledger.problems[problem].measures.map { ledger.measures[$0].number })
        case (.area, _): throw .wrongKind(ref: ledger.reference(of: under), wanted: [.round])
        case (.problem, _): throw .wrongKind(ref: ledger.reference(of: under), wanted: [.area])
        case (.round, _), (.measure, _), (.entry, _), (.member, _), (.evidence, _), (.outcome, _), (.lookBack, _),
            (.sample, _), (.milestone, _), (.extensionRequest, _), (.letter, _), (.meeting, _), (.decision, _),
            (.opinion, _), (.statement, _), (.report, _), (.passage, _), (.survey, _), (.tally, _):
            throw .wrongKind(ref: ledger.reference(of: under), wanted: [.problem])
        }
        var cleanedFields = try cleaned(fields, of: kind).filter { $0.value != .nothing }
        // A measure is its text; its title is the text's first sentence unless one is given.
        if kind == .measure, cleanedFields[.text] == nil, let title = cleanedFields[.title] {
            cleanedFields[.text] = title
            cleanedFields[.title] = nil
        }
        if case .area(let area) = parent, let earlier = cleanedFields[.earlier]?.items {
            try requireEarlier(earlier, thanRound: ledger.areas[area].round, ref: String(number))
        }
        let main: Field = kind == .measure ? .text : .title
        guard cleanedFields[main] != nil else { throw .empty(main) }
        return .add(
            Change.Addition(kind: kind, item: newID(), under: under, number: number, fields: cleanedFields))
    }

    func withdrawal(_ item: ItemID, reason: String) throws(Refusal) -> [Change] {
        let ref = ledger.reference(of: item)
        let place = try place(item)
        // An item that is withdrawn is refused above; a progress entry does not say why it was.
        guard ledger.value(of: .withdrawn, in: item) == .nothing else { throw .unchanged }
        let cleanedReason = try required(
            reason, of: ref,
            else: place.kind.isRecord ? .recordWithdrawalNeedsReason(place.kind) : .withdrawalNeedsReason(ref: ref))
        if place.kind == .member { try requireMemberNamer(without: item) }
        let value: FieldValue = place.kind == .entry ? .flag(true) : .text(cleanedReason)
        try requireNotBefore(item, .withdrawn)
        return [
            .set(
                Change.Assignment(
                    item: item, field: .withdrawn, to: value, was: .nothing, seen: ledger.head(of: item, .withdrawn),
                    reason: cleanedReason))
        ]
    }

    /// A reason that has to be given, on one line.
    private func required(_ reason: String, of ref: String, else missing: Refusal) throws(Refusal) -> String {
        do {
            return try Cleaning.name(reason)
        } catch .empty {
            throw missing
        } catch .tooLong(_, let limit, let length) {
            throw .reasonTooLong(ref: ref, limit: limit, length: length)
        }
    }

    /// An item that was withdrawn counts again, with its number and all that it had. What it belongs to has to count.
    func reinstatement(_ item: ItemID, reason: String) throws(Refusal) -> [Change] {
        let ref = ledger.reference(of: item)
        guard let place = ledger.place(of: item) else { throw .noSuchItem(item.description) }
        guard !ledger.readOnly.contains(item) else { throw .readOnly(ref: ref) }
        switch place.kind {
        case .round, .area, .problem, .measure: break
        case .entry, .member, .evidence, .outcome, .lookBack, .sample, .milestone, .extensionRequest, .letter, .meeting,
            .decision, .opinion, .statement, .report, .passage, .survey, .tally:
            throw .wrongKind(ref: ref, wanted: [.round, .area, .problem, .measure])
        }
        if let above = ledger.above(place) { _ = try self.place(above) }
        // What its writer took back as he had added it never was; redoing brings that back.
        guard let was = ledger.ownWithdrawal(of: place), was != Planner.undone else { throw .notWithdrawn(ref: ref) }
        let cleanedReason = try required(reason, of: ref, else: .reinstatementNeedsReason(ref: ref))
        try requireNotBefore(item, .withdrawn)
        return [
            .set(
                Change.Assignment(
                    item: item, field: .withdrawn, to: .nothing, was: ledger.value(of: .withdrawn, in: item),
                    seen: ledger.head(of: item, .withdrawn), reason: cleanedReason))
        ]
    }
}
