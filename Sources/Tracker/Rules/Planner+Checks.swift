// Extensions of deadlines, and what is looked at again after close-out.

extension Planner {
    // MARK: Extensions

    func askExtension(_ items: [ItemID], to day: Day, reason: String) throws(Refusal) -> [Change] {
        guard !items.isEmpty else { throw .nothingChosen }
        let given = try given(reason)
        var changes: [Change] = []
        for item in Planner.distinct(items) {
            let ref = ledger.reference(of: item)
            switch try place(item) {
            case .measure, .problem: break
            case .round, .area, .measureEntry, .problemEntry, .record:
                throw .wrongKind(ref: ref, wanted: [.measure, .problem])
            }
            guard let current = deadline(of: item) else { throw .noDeadline(ref: ref) }
            guard let reason = given else { throw .extensionNeedsReason(ref: ref, current: current) }
            guard day > current else { throw .extensionNotLater(ref: ref, current: current, asked: day) }
            if let open = ledger.openRecord(of: item, .extensionRequest), let asked = open.day(.deadline) {
                throw .extensionAsked(ref: ref, asked)
            }
            changes.append(
                .add(
                    Change.Addition(
                        kind: .extensionRequest, item: newID(), under: item,
                        fields: [.deadline: .day(day), .text: .text(reason)])))
        }
        return changes
    }

    /// The deadline that counts for a measure or problem.
    func deadline(of item: ItemID) -> Day? {
        switch ledger.place(of: item) {
        case .measure(let index)?: ledger.deadline(ofMeasure: index)
        case .problem(let index)?: ledger.problems[index].deadline
        case .round?, .area?, .measureEntry?, .problemEntry?, .record?, nil: nil
        }
    }

    func answerExtension(
        _ items: [ItemID], granted: Bool, to day: Day?, reason: String?
    ) throws(Refusal) -> [Change] {
        guard !items.isEmpty else { throw .nothingChosen }
        let reply = try given(reason)
        var changes: [Change] = []
        for item in Planner.distinct(items) {
            _ = try place(item)
            let ref = ledger.reference(of: item)
            guard let request = ledger.openRecord(of: item, .extensionRequest) else {
                throw .noExtensionAsked(ref: ref)
            }
            changes += try answer(request, of: item, granted: granted, to: day, reply: reply)
        }
        return changes
    }

    /// As nobody closes what he submitted: neither by nor for whoever asked is it granted. Refusing takes nothing that is
    /// not his; and where there are no roles, nobody else is there.
    func requireOtherThanAsker(of request: Record, _ ref: String) throws(Refusal) {
        guard ledger.hasMembers,
            NameKey.isSame(request.by, context.actor) || NameKey.isSame(request.by, context.by)
        else { return }
        throw .askerGrants(ref: ref, name: request.by)
    }

    /// Answers one request of an item.
    func answer(
        _ request: Record, of item: ItemID, granted: Bool, to day: Day?, reply: String?
    ) throws(Refusal) -> [Change] {
        let ref = ledger.reference(of: item)
        if !granted, reply == nil { throw .answerNeedsReason(ref: ref) }
        if granted { try requireOtherThanAsker(of: request, ref) }
        let result: ExtensionResult = granted ? .granted : .refused
        let changes = try amendment(
            request.id, .extensionRequest,
            fields: [.result: .text(result.rawValue), .reply: FieldValue(reply), .repliedOn: .day(context.day)],
            reason: nil)
        guard granted else { return changes }
        guard let day = day ?? request.day(.deadline) else { throw .noExtensionAsked(ref: ref) }
        if let current = deadline(of: item), day <= current {
            throw .extensionNotLater(ref: ref, current: current, asked: day)
        }
        // The deadline's own history names why it was asked for, and what was said to it.
        let why = [request.text(.text), reply].compactMap { $0 }.joined(separator: "；")
        return changes + (try deadlines([item], .day(day), reason: why))
    }

    // MARK: Look-backs

    /// The place of a measure that is done: what is looked back at.
    private func doneMeasure(_ item: ItemID) throws(Refusal) -> Int {
        let index = try measurePlace(item)
        guard ledger.isDone(measure: index) else {
            throw .notDone(ref: ledger.reference(of: item), stage: ledger.measures[index].stage)
        }
        return index
    }

    func planLookBack(_ items: [ItemID], on day: Day, sample: ItemID? = nil) throws(Refusal) -> [Change] {
        guard !items.isEmpty else { throw .nothingChosen }
        var changes: [Change] = []
        for item in Planner.distinct(items) {
            _ = try doneMeasure(item)
            if let open = ledger.openRecord(of: item, .lookBack) {
                if let change = try assignment(open.id, .planned, .day(day), reason: nil) { changes.append(change) }
                continue
            }
            var fields: [Field: FieldValue] = [.planned: .day(day)]
            if let sample { fields[.items] = .items([sample]) }
            changes.append(.add(Change.Addition(kind: .lookBack, item: newID(), under: item, fields: fields)))
        }
        guard !changes.isEmpty else { throw .unchanged }
        return changes
    }

    func lookBack(
        _ items: [ItemID], _ result: LookBackResult, text: String?, on: Day?
    ) throws(Refusal) -> [Change] {
        guard !items.isEmpty else { throw .nothingChosen }
        let text = try given(text)
        let on = on ?? context.day
        var changes: [Change] = []
        for item in Planner.distinct(items) {
            let index = try doneMeasure(item)
            // What is looked back at was done by then.
            if let closed = ledger.measures[index].steps.last?.day, on < closed, closed <= context.clock {
                throw .dayBeforeLatest(ref: ledger.reference(of: item), .stage, day: on, latest: closed)
            }
            var found: [Field: FieldValue] = [.on: .day(on), .result: .text(result.rawValue)]
            if let text { found[.text] = .text(text) }
            if let open = ledger.openRecord(of: item, .lookBack) {
                changes += try amendment(open.id, .lookBack, fields: found, reason: nil)
            } else {
                changes.append(.add(Change.Addition(kind: .lookBack, item: newID(), under: item, fields: found)))
            }
            switch result {
            case .relapsed: changes += try moves([item], move: "relapse", MoveDetails(reason: text))
            case .held:
                // The look-back itself is the basis, with or without more words. What is held for the long term, or
                // consolidated already, stays as it is.
                let spec = ledger.workflow.move("consolidate")
                guard let spec, spec.from.contains(ledger.measures[index].stage.rawValue) else { continue }
                changes += try moves([item], move: spec.id, MoveDetails(basis: text), waived: .basis)
            }
        }
        return changes
    }

    /// A random sample of the measures of a round that are closed and have not been looked back at since: the same seed
    /// over the same measures gives the same sample on every machine.
    func sample(_ round: ItemID, share: Int, seed: Int, planned: Day?) throws(Refusal) -> [Change] {
        guard case .round(let index) = try place(round) else {
            throw .wrongKind(ref: ledger.reference(of: round), wanted: [.round])
        }
        guard (1...100).contains(share) else { throw .badValue(.share, String(share), valid: ["1–100"]) }
        guard (0...FieldValue.greatestNumber).contains(seed) else { throw .badValue(.seed, String(seed), valid: []) }
        var candidates = ledger.measuresInOrder.filter { place in
            ledger.measures[place].round == index && ledger.isDone(measure: place)
                && ledger.group(ofMeasure: place) == .closed && !isLookedBackAt(measure: place)
        }
        guard !candidates.isEmpty else { throw .nothingToSample }
        let wanted = (candidates.count * share + 99) / 100
        var random = SplitMix64(seed: UInt64(seed))
        for place in 0..<wanted { candidates.swapAt(place, place + random.below(candidates.count - place)) }
        let chosen = candidates[..<wanted].sorted().map { ledger.measures[$0].id }
        let planned = planned ?? context.day + Planner.sampleDays
        let fields: [Field: FieldValue] = [
            .share: .number(share), .seed: .number(seed), .planned: .day(planned), .items: .items(chosen),
        ]
        // The same sample once more says nothing new.
        let isThere = ledger.records(of: round, .sample).contains { record in
            fields.allSatisfy { record[$0.key] == $0.value }
        }
        if isThere { throw .unchanged }
        let id = newID()
        var changes = [Change.add(Change.Addition(kind: .sample, item: id, under: round, fields: fields))]
        for item in chosen where ledger.openRecord(of: item, .lookBack) == nil {
            changes += try planLookBack([item], on: planned, sample: id)
        }
        return changes
    }

    /// Whether a closed measure has been looked back at since it was closed, and held.
    private func isLookedBackAt(measure index: Int) -> Bool {
        let measure = ledger.measures[index]
        if measure.stage.rawValue == ledger.workflow.move("consolidate")?.to { return true }
        let since = measure.steps.last?.day ?? measure.added
        return ledger.records(ofMeasure: index, .lookBack).contains {
            $0.text(.result) == LookBackResult.held.rawValue && ($0.day(.on) ?? $0.day) >= since
        }
    }

    /// By when a sample is looked at unless a day is given: within a month.
    static let sampleDays = 30
}
