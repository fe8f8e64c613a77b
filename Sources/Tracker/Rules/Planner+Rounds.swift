// What a round's plan has reached, and which earlier rounds' problems came back.

extension Planner {
    func link(_ problem: ItemID, earlier: [ItemID]) throws(Refusal) -> [Change] {
        guard case .problem(let index) = try place(problem) else {
            throw .wrongKind(ref: ledger.reference(of: problem), wanted: [.problem])
        }
        let value = FieldValue(Planner.distinct(ledger.problems[index].earlier + earlier))
        guard let change = try assignment(problem, .earlier, value, reason: nil) else { throw .unchanged }
        return [change]
    }

    /// What a problem came back from are problems of rounds before its own.
    private func requireEarlier(_ items: [ItemID], than problem: ItemID) throws(Refusal) {
        guard case .problem(let index)? = ledger.place(of: problem) else { return }
        try requireEarlier(items, thanRound: ledger.problems[index].round, ref: ledger.reference(of: problem))
    }

    /// As above, for a problem of a round that is called so.
    func requireEarlier(_ items: [ItemID], thanRound round: Int, ref: String) throws(Refusal) {
        for item in items {
            guard case .problem(let other) = try place(item) else {
                throw .wrongKind(ref: ledger.reference(of: item), wanted: [.problem])
            }
            let earlier = ledger.problems[other].round
            // Of two that say no day, or the same one, the one that was brought in first is the earlier one.
            guard (start(ofRound: earlier), earlier) < (start(ofRound: round), round) else {
                throw .notEarlier(ref: ref, other: ledger.reference(of: item))
            }
        }
    }

    private func start(ofRound index: Int) -> Day {
        let round = ledger.rounds[index]
        return round.feedback ?? round.signed ?? round.added
    }

    func phase(_ round: ItemID, _ phase: PlanPhase, on: Day?, reason: String?) throws(Refusal) -> [Change] {
        guard case .round = try place(round) else {
            throw .wrongKind(ref: ledger.reference(of: round), wanted: [.round])
        }
        guard let change = try assignment(round, phase.field, .day(on ?? context.day), reason: reason) else {
            throw .unchanged
        }
        return [change]
    }

    /// The phases that a round comes in with; those that are not known are not missed.
    func requirePlan(_ fields: [Field: FieldValue]) throws(Refusal) {
        var plan: [PlanPhase: Day] = [:]
        for phase in PlanPhase.allCases { plan[phase] = fields[phase.field]?.day }
        for phase in PlanPhase.allCases where plan[phase] != nil {
            try requireOrder(phase, in: plan, isWhole: false)
        }
    }

    /// The plan's phases follow each other. `plan` is the plan as it will be.
    private func requireOrder(
        _ phase: PlanPhase, in plan: [PlanPhase: Day], isWhole: Bool = true
    ) throws(Refusal) {
        let all = PlanPhase.allCases
        guard let place = all.firstIndex(of: phase) else { return }
        guard let on = plan[phase] else {
            // What others follow stays, but for the draft.
            if phase != .drafting, let later = all[(place + 1)...].first(where: { plan[$0] != nil }) {
                throw .phaseMissing(phase, before: later)
            }
            return
        }
        for (other, earlier) in all.enumerated() where other != place {
            guard let day = plan[earlier] else {
                // The draft is there when it is studied, whether or not someone said when it was begun.
                if isWhole, other < place, earlier != .drafting { throw .phaseMissing(earlier, before: phase) }
                continue
            }
            if other < place ? day > on : day < on {
                throw .phaseOrder(phase, on: on, other: earlier, day: day)
            }
        }
    }

    /// The rules that some fields have of their own, whichever way they are set.
    func requireSense(
        _ item: ItemID, _ field: Field, _ value: FieldValue, together: [Field: FieldValue]
    ) throws(Refusal) {
        // A held measure is looked at again on a day to come, whichever way that day is set.
        if field == .reviewDate, case .measure(let index)? = ledger.place(of: item), ledger.isReviewed(measure: index),
            value.day.map({ $0 <= context.day }) ?? true
        {
            throw .needs(.reviewDate, move: "hold", ref: ledger.reference(of: item))
        }
        // What is kept from the public is kept from it for a reason (ARCHITECTURE.md, "Disclosure").
        if field == .disclosure || field == .disclosureReason {
            let given = field == .disclosure ? value : together[.disclosure] ?? ledger.value(of: .disclosure, in: item)
            let why =
                field == .disclosureReason
                ? value : together[.disclosureReason] ?? ledger.value(of: .disclosureReason, in: item)
            if let scope = given.text.flatMap(Disclosure.init), scope != .public, why == .nothing {
                throw .empty(.disclosureReason)
            }
        }
        if case .items(let items) = value, field == .earlier { try requireEarlier(items, than: item) }
        guard let phase = PlanPhase.allCases.first(where: { $0.field == field }),
            case .round(let index)? = ledger.place(of: item)
        else { return }
        var plan = ledger.rounds[index].plan
        for phase in PlanPhase.allCases {
            if let value = together[phase.field] { plan[phase] = value.day }
        }
        plan[phase] = value.day
        try requireOrder(phase, in: plan)
    }
}
