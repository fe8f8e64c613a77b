import Text

// Moves along the stages, as the workflow in force has them (ARCHITECTURE.md, "Stages of a measure").

extension Planner {
    /// `waived` is what the move needs and has already in another form.
    func moves(
        _ items: [ItemID], move: String, _ details: MoveDetails, waived: Workflow.Need? = nil
    ) throws(Refusal) -> [Change] {
        guard !items.isEmpty else { throw .nothingChosen }
        guard let spec = ledger.workflow.move(move) else {
            throw .unknownMove(move, known: ledger.workflow.moves.map(\.id))
        }
        let details = try cleaned(details)
        var changes: [Change] = []
        for item in Planner.distinct(items) {
            switch try place(item) {
            case .measure(let index): changes.append(try self.move(measure: index, spec, details, waived))
            case .problem(let index): changes.append(try close(problem: index, spec, details))
            case .round, .area, .measureEntry, .problemEntry, .record:
                throw .wrongKind(ref: ledger.reference(of: item), wanted: [.measure, .problem])
            }
        }
        return changes
    }

    func cleaned(_ details: MoveDetails) throws(Refusal) -> MoveDetails {
        MoveDetails(
            reason: try given(details.reason), basis: try told(details.basis), evidence: try told(details.evidence),
            noEvidence: try given(details.noEvidence), reviewDate: details.reviewDate)
    }

    /// What was given, where it tells something: 无 and a dash are no evidence, and nothing that a close-out could rest on.
    private func told(_ text: String?) throws(Refusal) -> String? {
        guard let text = try given(text), text.contains(where: { $0.isLetter || $0.isNumber }),
            !NothingTold.isNothing(text), !NothingTold.isPromised(text)
        else { return nil }
        return text
    }

    private func move(
        measure index: Int, _ spec: Workflow.MoveSpec, _ details: MoveDetails, _ waived: Workflow.Need?
    ) throws(Refusal) -> Change {
        let measure = ledger.measures[index]
        if let refusal = obstacle(measure: index, spec) { throw refusal }
        for need in ledger.needs(of: spec, measure: index, on: context.day)
        where need != waived && !isGiven(need, details, measure: index) {
            throw .needs(need, move: spec.id, ref: ledger.reference(ofMeasure: index))
        }
        try requireNotBefore(measure.id, .stage)
        return .move(
            Change.Move(
                item: measure.id, move: spec.id, was: measure.stage, to: Stage(rawValue: spec.to),
                seen: ledger.head(of: measure.id, .stage), details: details))
    }

    /// What stands in the way of a move whatever else is given: its stage, missing progress, who submitted.
    private func obstacle(measure index: Int, _ spec: Workflow.MoveSpec) -> Refusal? {
        let measure = ledger.measures[index]
        let ref = ledger.reference(ofMeasure: index)
        guard spec.from.contains(measure.stage.rawValue) else {
            return .wrongStage(
                ref: ref, move: spec.id, stage: measure.stage, from: spec.from.map(Stage.init(rawValue:)))
        }
        if let refusal = roleObstacle(spec, item: measure.id, ref: ref) { return refusal }
        if lacksProof(measure: index, for: spec) { return .proofGone(ref: ref, move: spec.id) }
        let needs = spec.needs ?? []
        if needs.contains(.progress), !hasProgressSinceStart(measure) { return .noProgress(ref: ref) }
        // Never by nor for whoever submitted (ARCHITECTURE.md, "The domain"): the one who records and the one represented are both others.
        if needs.contains(.otherThanSubmitter), let submitter = submitter(of: measure),
            NameKey.isSame(submitter, context.actor) || NameKey.isSame(submitter, context.by)
        {
            return .submitterCloses(ref: ref, name: submitter)
        }
        return nil
    }

    /// Whether a measure is to be closed for which nothing is there that proves it, though submitting it asked for that: it
    /// was taken away since. What was said on submitting why there is none still counts.
    private func lacksProof(measure index: Int, for spec: Workflow.MoveSpec) -> Bool {
        let asksForProof = ledger.workflow.moves.contains { $0.needs?.contains(.evidence) ?? false }
        guard spec.id == ledger.workflow.closing?.id, asksForProof, !isProved(measure: index) else {
            return false
        }
        return submission(of: ledger.measures[index]).map { $0.details.noEvidence == nil } ?? false
    }

    /// Whether something that proves a measure is there: a file counts only where it is.
    private func isProved(measure index: Int) -> Bool {
        !ledger.measures[index].evidence.isEmpty
            || ledger.records(ofMeasure: index, .evidence).contains { $0.text(.digest).map(isKept) ?? true }
    }

    private func isGiven(_ need: Workflow.Need, _ details: MoveDetails, measure index: Int) -> Bool {
        switch need {
        case .progress, .otherThanSubmitter: true
        case .evidence:
            details.evidence != nil || details.noEvidence != nil || !ledger.records(ofMeasure: index, .evidence).isEmpty
        case .basis: details.basis != nil
        case .reason: details.reason != nil
        case .reviewDate: details.reviewDate.map { $0 > context.day } ?? false
        }
    }

    /// Whether something was noted since the work was last started or sent back.
    private func hasProgressSinceStart(_ measure: Measure) -> Bool {
        let working = ledger.workflow.working
        let start = measure.steps.last { $0.to == working }?.day ?? measure.added
        return measure.entries.contains { !$0.isWithdrawn && $0.day >= start }
            || ledger.records(of: measure.id, .outcome).contains { $0.day >= start }
    }

    /// Who handed the measure in for approval last.
    private func submitter(of measure: Measure) -> String? {
        submission(of: measure)?.actor
    }

    private func submission(of measure: Measure) -> Measure.StageStep? {
        measure.steps.last { ledger.workflow.move($0.move).map(ledger.workflow.isSubmission) ?? false }
    }

    /// The one act that closes a problem: it names its basis, and all measures are done (ARCHITECTURE.md, "A problem").
    private func close(
        problem index: Int, _ spec: Workflow.MoveSpec, _ details: MoveDetails
    ) throws(Refusal) -> Change {
        let problem = ledger.problems[index]
        if let refusal = obstacle(problem: index, spec) { throw refusal }
        guard details.basis != nil else {
            throw .needs(.basis, move: spec.id, ref: ledger.reference(of: problem.id))
        }
        try requireNotBefore(problem.id, .stage)
        return .move(
            Change.Move(
                item: problem.id, move: spec.id, was: ledger.workflow.initial, to: Stage(rawValue: spec.to),
                seen: ledger.head(of: problem.id, .stage), details: details))
    }

    private func obstacle(problem index: Int, _ spec: Workflow.MoveSpec) -> Refusal? {
        let problem = ledger.problems[index]
        let ref = ledger.reference(of: problem.id)
        guard spec.id == ledger.workflow.closing?.id else { return .notForProblem(move: spec.id) }
        switch ledger.state(ofProblem: index) {
        case .closed: return .alreadyClosed(ref: ref)
        case .open:
            let open = problem.measures.filter { ledger.measures[$0].withdrawn == nil && !ledger.isDone(measure: $0) }
            return .problemNotReady(ref: ref, open: open.map { ledger.measures[$0].ref })
        case .ready: return roleObstacle(spec, item: problem.id, ref: ref)
        }
    }

    /// A move as a menu shows it.
    public struct Option: Sendable {
        /// The move.
        public let move: Workflow.MoveSpec
        /// Why it cannot be made now; nil where it can.
        public let refusal: Refusal?
    }

    /// All moves of an item, each with what stands in its way now (F4).
    public func options(for item: ItemID) -> [Option] {
        ledger.workflow.moves.compactMap { (spec) -> Option? in
            do throws(Refusal) {
                switch try place(item) {
                case .measure(let index): return Option(move: spec, refusal: obstacle(measure: index, spec))
                case .problem(let index):
                    let refusal = obstacle(problem: index, spec)
                    if case .notForProblem = refusal { return nil }
                    return Option(move: spec, refusal: refusal)
                case .round, .area, .measureEntry, .problemEntry, .record: return nil
                }
            } catch {
                return Option(move: spec, refusal: error)
            }
        }
    }
}
