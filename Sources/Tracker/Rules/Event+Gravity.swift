extension Event {
    /// Whether taking it back, or doing it again, takes a second, deliberate key: it left the house, decided something,
    /// withdrew or brought in items, or set the rules.
    public func isGrave(in ledger: Ledger) -> Bool {
        let items = changes.count { if case .add(let addition) = $0 { !addition.kind.isRecord } else { false } }
        return items > 1 || changes.contains { $0.isGrave(in: ledger) }
    }
}

extension Request {
    /// The moves in it that nothing takes back, each with how many items it is made for; empty for one without any.
    public func finalMoves(_ workflow: Workflow) -> [(move: String, items: Int)] {
        switch self {
        case .move(let items, let move, _):
            workflow.move(move).map { !$0.isUndoable } ?? false ? [(move, items.count)] : []
        case .together(let requests):
            requests.flatMap { $0.finalMoves(workflow) }.reduce(into: []) { all, next in
                if let place = all.firstIndex(where: { $0.move == next.move }) {
                    all[place].items += next.items
                } else {
                    all.append(next)
                }
            }
        case .newRound, .bringIn, .extend, .restore, .add, .note, .assign, .deadline, .set, .edit, .withdraw,
            .reinstate,
            .record, .meeting, .askExtension, .answerExtension, .planLookBack, .lookBack, .sample, .link, .phase,
            .settle,
            .workflow, .undo, .redo:
            []
        }
    }
}

extension Change {
    fileprivate func isGrave(in ledger: Ledger) -> Bool {
        switch self {
        case .add(let addition): addition.kind.isGrave
        case .set(let assignment): assignment.field.isGrave
        // A measure that counts as done, and is not then.
        case .move(let move): ledger.workflow.stage(move.to)?.done ?? false
        case .workflow, .told: true
        case .note, .redate, .unknown: false
        }
    }
}
