// The workflow that is in force from a day on.

extension Planner {
    /// A workflow comes into force when it makes sense and leaves no measure in a stage that it does not have.
    func comesIntoForce(_ workflow: Workflow) throws(Refusal) -> Change {
        guard workflow != ledger.workflow else { throw .unchanged }
        if let flaw = workflow.flaw { throw .flawedWorkflow(flaw) }
        let latest = log.last { $0.changes.contains(where: \.isWorkflow) }?.day
        if let latest, binds(latest) { throw .laterWorkflow(day: context.day, latest: latest) }
        for spec in ledger.workflow.stages {
            let stage = Stage(rawValue: spec.id)
            guard workflow.stage(stage) == nil else { continue }
            let standing = ledger.measures.indices.count {
                ledger.measures[$0].stage == stage && ledger.counts(measure: $0)
            }
            if standing > 0 { throw .stageInUse(stage, measures: standing) }
        }
        return .workflow(workflow)
    }
}

extension Change {
    /// Whether it brings a workflow, or the entries of another ledger that do.
    var isWorkflow: Bool {
        switch self {
        case .workflow: true
        case .told(let events): events.contains { $0.changes.contains(where: \.isWorkflow) }
        case .add, .set, .move, .note, .redate, .unknown: false
        }
    }

    /// Whether it brings entries of another ledger.
    var isTelling: Bool { if case .told = self { true } else { false } }
}
