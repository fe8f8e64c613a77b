// What can move a figure: which changes, of which kinds of items.

extension ReportFigure {
    /// The items by which a change can move the figure; none where it cannot. What is recorded beside an item moves by
    /// itself alone: money that came back is no cause of an institution of the same measure.
    func moved(by change: Change, in ledger: Ledger) -> [ItemID] {
        switch change {
        case .workflow, .redate, .unknown: return change.named
        // Each entry that it tells stands in the log beside it.
        case .told: return []
        case .move: return fields(of: .measure).contains(.stage) ? change.named : []
        case .note: return isOfEntries ? change.named : []
        case .add(let addition):
            guard addition.kind.isRecord else { return change.named }
            return isMade(of: addition.kind) && isMoved(by: addition) ? [addition.item] : []
        case .set(let assignment):
            guard let kind = ledger.place(of: assignment.item)?.kind else { return [] }
            let moves =
                assignment.field == .withdrawn ? isMade(of: kind) : fields(of: kind).contains(assignment.field)
            return moves ? [assignment.item] : []
        }
    }

    /// Whether it moves as days pass, without anything being recorded.
    var movesWithTime: Bool {
        switch self {
        case .flag(.overdue), .flag(.dueSoon), .units: true
        case .areas, .problems, .measures, .problemsClosed, .problemsReady, .groupMeasures, .groupProblems, .flag,
            .extensions, .institutions, .money, .persons, .cases, .meetings, .claimedProblems, .claimedMeasures:
            false
        }
    }

    /// The kind of outcome that it counts.
    private var outcome: OutcomeKind? {
        switch self {
        case .institutions: .institution
        case .money: .money
        case .persons: .person
        case .cases: .case
        case .areas, .problems, .measures, .problemsClosed, .problemsReady, .groupMeasures, .groupProblems, .flag,
            .extensions, .meetings, .units, .claimedProblems, .claimedMeasures:
            nil
        }
    }

    private var isOfUnitsReports: Bool { if case .units = self { true } else { false } }
    /// Whether progress entries move it.
    private var isOfEntries: Bool { isOfUnitsReports || self == .flag(.needsCoordination) }

    /// Whether items of a kind being there, or no longer, can move it.
    private func isMade(of kind: ItemKind) -> Bool {
        switch kind {
        case .round, .area, .problem, .measure: true
        case .entry: isOfEntries
        case .outcome: outcome != nil
        case .meeting: self == .meetings
        case .statement: isOfUnitsReports
        case .member, .evidence, .lookBack, .sample, .milestone, .extensionRequest, .letter, .decision, .opinion,
            .report, .passage, .survey, .tally:
            false
        }
    }

    /// Whether a record that is added can move it: of outcomes one of its kind.
    private func isMoved(by addition: Change.Addition) -> Bool {
        guard addition.kind == .outcome, let outcome else { return true }
        return addition.fields[.kind]?.text == outcome.rawValue
    }

    /// The fields of items of a kind whose values can move it.
    private func fields(of kind: ItemKind) -> Set<Field> {
        switch kind {
        case .problem, .measure: work
        case .outcome: outcome == nil ? [] : [.amount, .kind, .level]
        case .statement: isOfUnitsReports ? [.text, .nothingNew, .unit, .month] : []
        case .round, .area, .entry, .member, .evidence, .lookBack, .sample, .milestone, .extensionRequest, .letter,
            .meeting, .decision, .opinion, .report, .passage, .survey, .tally:
            []
        }
    }

    /// The fields of measures and problems whose values can move it.
    private var work: Set<Field> {
        switch self {
        case .areas, .problems, .measures, .meetings, .institutions, .money, .persons, .cases: []
        case .problemsClosed, .problemsReady, .groupMeasures, .groupProblems: [.stage]
        case .flag(.overdue), .flag(.dueSoon): [.stage, .deadline, .reviewDate]
        case .flag: [.stage]
        case .extensions: [.deadline]
        case .units: [.unit]
        case .claimedProblems, .claimedMeasures: [.claimed]
        }
    }
}
