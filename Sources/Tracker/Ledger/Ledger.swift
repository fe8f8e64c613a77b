/// The ledger: the fold of events, and nothing else. A value without a clock, a screen or a file.
///
/// Items refer to each other by their place in these arrays; an item is never removed, so places stay.
public struct Ledger: Sendable {
    /// The workflow that is in force.
    public internal(set) var workflow: Workflow
    /// All rounds, in the order in which they were added.
    public internal(set) var rounds: [Round] = []
    /// All areas.
    public internal(set) var areas: [Area] = []
    /// All problems.
    public internal(set) var problems: [Problem] = []
    /// All measures.
    public internal(set) var measures: [Measure] = []
    /// Members, evidence, outcomes and all else that stands beside the measures, in the order in which it was added.
    public internal(set) var records: [Record] = []
    /// The members, as places in `records`.
    var memberPlaces: [Int] = []
    /// Grows by one with each event: figures are kept under it.
    public internal(set) var revision = 0
    /// Slots in which two writers set different values without having seen each other's.
    public internal(set) var conflicts: [SlotKey: Conflict] = [:]
    /// What stood against each other before an event settled it, for the history.
    var settlements: [EventID: [SlotKey: Conflict]] = [:]
    /// Items that a newer version of the program has changed in a way this one does not understand: read-only here.
    public internal(set) var readOnly: Set<ItemID> = []
    /// What entries say and the fold did not take, in the order of the log.
    public internal(set) var dropped: [Dropped] = []
    /// Where each item stands.
    var places: [ItemID: Place] = [:]
    /// The last event that set each slot.
    var heads: [SlotKey: Head] = [:]
    /// For each item the events that touched it, as places in the log that the ledger was folded from.
    var histories: [ItemID: [Int32]] = [:]
    /// How many events were folded.
    var folded: Int32 = 0
    /// Whether the workflow in force came from an event.
    var hasWorkflow = false
    /// The short names of all rounds, each with the number that the next round of that name is to try.
    var roundNames: [String: Int] = [:]
    /// How names are spelt: as each was written first, whatever its spaces, widths and brackets since.
    var spellings = Spellings()
    /// The problems and measures that a unit was ever made responsible for, so that it is found without looking at all.
    var unitItems: [String: [ItemID]] = [:]
    /// How many rounds were not withdrawn.
    var openRoundCount = 0

    /// An empty ledger; `workflow` holds until an event brings one.
    public init(workflow: Workflow) {
        self.workflow = workflow
    }

    /// An item's slot.
    public struct SlotKey: Hashable, Sendable {
        /// The item.
        public let item: ItemID
        /// The slot.
        public let field: Field

        /// A slot of an item.
        public init(item: ItemID, field: Field) {
            self.item = item
            self.field = field
        }
    }

    /// Two values for one slot, both kept, until someone settles it.
    public struct Conflict: Hashable, Sendable {
        /// The events that set it, in order.
        public internal(set) var events: [EventID]
        /// Their values, in the same order.
        public internal(set) var values: [FieldValue]
        /// Of those that set a deadline what the step would have been, whichever of them counts.
        var deadlineSteps: [Measure.DeadlineStep] = []
    }

    /// What was set last in a slot.
    struct Head: Sendable {
        /// What a writer who has seen all of it names as seen: the last event that set the slot; where several set it
        /// without having seen each other's, their identities combined (exclusive or).
        var event: EventID
        /// The last one in the common order.
        var last: EventID
        /// Its day.
        var day: Day
    }

    /// Where an item stands.
    public enum Place: Hashable, Sendable {
        /// In `rounds`.
        case round(Int)
        /// In `areas`.
        case area(Int)
        /// In `problems`.
        case problem(Int)
        /// In `measures`.
        case measure(Int)
        /// A progress entry of a measure, by the measure's place and the entry's.
        case measureEntry(Int, Int)
        /// A progress entry of a problem, by the problem's place and the entry's.
        case problemEntry(Int, Int)
        /// In `records`, with its kind.
        case record(Int, ItemKind)

        /// What stands there.
        public var kind: ItemKind {
            switch self {
            case .round: .round
            case .area: .area
            case .problem: .problem
            case .measure: .measure
            case .measureEntry, .problemEntry: .entry
            case .record(_, let kind): kind
            }
        }
    }

    /// Where an item stands; nil where there is no such item.
    public func place(of item: ItemID) -> Place? { places[item] }

    /// The events that touched an item, as places in the log; the oldest first.
    public func history(of item: ItemID) -> [Int] { (histories[item] ?? []).map(Int.init) }

    /// What whoever sets a slot now has seen there: the last event that set it, if one did; where several set it
    /// without having seen each other's, their identities combined.
    public func head(of item: ItemID, _ field: Field) -> EventID? { heads[SlotKey(item: item, field: field)]?.event }

    /// What two writers set differently in a slot, until someone settles it.
    public func conflict(of item: ItemID, _ field: Field) -> Conflict? { conflicts[SlotKey(item: item, field: field)] }

    /// What stood against each other in a slot until an event settled it; nil where it settled nothing there.
    public func settled(by event: EventID, _ item: ItemID, _ field: Field) -> Conflict? {
        settlements[event]?[SlotKey(item: item, field: field)]
    }

    /// The fields of an item in which two writers' values stand against each other.
    public func conflictedFields(of item: ItemID) -> [Field] {
        conflicts.isEmpty ? [] : Field.allCases.filter { conflict(of: item, $0) != nil }
    }

    /// The day of the last event that set a slot.
    func headDay(of item: ItemID, _ field: Field) -> Day? { heads[SlotKey(item: item, field: field)]?.day }
}

// MARK: What is derived from several items

extension Ledger {
    /// Whether a measure counts: neither it nor what it belongs to was withdrawn.
    public func counts(measure index: Int) -> Bool {
        measures[index].withdrawn == nil && counts(problem: measures[index].problem)
    }

    /// Whether a problem counts: neither it nor what it belongs to was withdrawn.
    public func counts(problem index: Int) -> Bool {
        problems[index].withdrawn == nil && counts(area: problems[index].area)
    }

    /// Whether an area counts: neither it nor its round was withdrawn.
    public func counts(area index: Int) -> Bool {
        areas[index].withdrawn == nil && rounds[areas[index].round].withdrawn == nil
    }

    /// Who answers for a measure: what it does not say itself it inherits from its problem.
    public func owner(ofMeasure index: Int) -> Ownership {
        var owner = measures[index].owner
        let inherited = problems[measures[index].problem].owner
        owner.leader = owner.leader ?? inherited.leader
        owner.unit = owner.unit ?? inherited.unit
        owner.person = owner.person ?? inherited.person
        if owner.support.isEmpty { owner.support = inherited.support }
        return owner
    }

    /// Who answers for an item, or for what a progress entry is about; nobody for what nobody can answer for.
    public func owner(of item: ItemID) -> Ownership {
        switch place(of: item) {
        case .measure(let index)?, .measureEntry(let index, _)?: owner(ofMeasure: index)
        case .problem(let index)?, .problemEntry(let index, _)?: problems[index].owner
        case .round?, .area?, .record?, nil: Ownership()
        }
    }

    /// The deadline of a measure: its own, else its problem's.
    public func deadline(ofMeasure index: Int) -> Day? {
        measures[index].deadline ?? problems[measures[index].problem].deadline
    }

    /// The first deadline that ever counted for a measure, its own or its problem's.
    ///
    /// Where the step that set it was taken back and another writer's deadline counts in its place, that is the first one.
    public func originalDeadline(ofMeasure index: Int) -> Day? {
        measures[index].originalDeadline ?? deadline(ofMeasure: index)
    }

    /// The day that counts against a measure in its stage: deadline, review date, or none.
    public func dueDay(ofMeasure index: Int) -> Day? {
        let place = measures[index].stagePlace
        return switch place < 0 ? .deadline : workflow.stages[place].clock {
        case .deadline: deadline(ofMeasure: index)
        case .review: measures[index].reviewDate
        case .none: nil
        }
    }

    /// Whether the review date is what counts against a measure.
    public func isReviewed(measure index: Int) -> Bool {
        let place = measures[index].stagePlace
        return place >= 0 && workflow.stages[place].clock == .review
    }

    /// Days left to a measure, negative where it is overdue; nil where no date counts against it.
    public func daysLeft(ofMeasure index: Int, on day: Day) -> Int? {
        dueDay(ofMeasure: index).map { $0 - day }
    }

    /// Whether a measure is overdue on a day: its date is before that day.
    public func isOverdue(measure index: Int, on day: Day) -> Bool {
        (daysLeft(ofMeasure: index, on: day) ?? 0) < 0
    }

    /// Whether a move takes a measure that is overdue out of what counts as overdue though nothing more is done and nobody
    /// gave it time: from then on it is its review date that counts.
    public func escapesDeadline(_ spec: Workflow.MoveSpec, measure index: Int, on day: Day) -> Bool {
        isOverdue(measure: index, on: day) && !isReviewed(measure: index)
            && workflow.stage(Stage(rawValue: spec.to))?.clock == .review && !wasHeldInTime(measure: index)
    }

    /// Whether a measure was first put among those that are looked at again before it was overdue: from then on it is one of
    /// them, however often it is taken up again.
    public func wasHeldInTime(measure index: Int) -> Bool {
        firstHold(ofMeasure: index).map { step in deadline(ofMeasure: index).map { step.day <= $0 } ?? true } ?? false
    }

    /// The step that first put a measure among those that are looked at again; nil where none has.
    public func firstHold(ofMeasure index: Int) -> Measure.StageStep? {
        measures[index].steps.first { workflow.stage($0.to)?.clock == .review }
    }

    /// What a move of a measure needs: what the workflow says, and a reason where it escapes its deadline.
    public func needs(of spec: Workflow.MoveSpec, measure index: Int, on day: Day) -> [Workflow.Need] {
        let needs = spec.needs ?? []
        return escapesDeadline(spec, measure: index, on: day) && !needs.contains(.reason) ? needs + [.reason] : needs
    }

    /// Whether a measure is due within the workflow's days (7 as shipped), today included.
    public func isDueSoon(measure index: Int, on day: Day) -> Bool {
        guard let left = daysLeft(ofMeasure: index, on: day) else { return false }
        // Not a range: a workflow that another program wrote can say anything.
        return left >= 0 && left <= workflow.warningDays.dueSoon
    }

    /// Whether nothing is left to do about a measure.
    public func isDone(measure index: Int) -> Bool {
        let place = measures[index].stagePlace
        return place >= 0 && workflow.stages[place].done ?? false
    }

    /// What the close-out of a measure rests on, while it is closed.
    public func closingBasis(ofMeasure index: Int) -> String? {
        guard group(ofMeasure: index) == .closed else { return nil }
        return measures[index].steps.last { $0.move == workflow.closing?.id }?.details.basis
    }

    /// The group of a measure's stage.
    func group(ofMeasure index: Int) -> StageGroup {
        let place = measures[index].stagePlace
        return place < 0 ? .notStarted : workflow.stages[place].group
    }

    /// The code name of the move that a measure waits for, if it waits for someone's decision.
    public func awaited(ofMeasure index: Int) -> String? {
        let place = measures[index].stagePlace
        return place < 0 ? nil : workflow.stages[place].awaiting
    }

    /// Whether a leader or a unit answers for a measure.
    func hasOwner(measure index: Int) -> Bool {
        !measures[index].owner.isNobody || !problems[measures[index].problem].owner.isNobody
    }

    /// The state of a problem (ARCHITECTURE.md, "The domain"): ready when all its measures are done, closed only by the act of its own.
    public func state(ofProblem index: Int) -> ProblemState {
        let counted = problems[index].measures.filter { measures[$0].withdrawn == nil }
        guard !counted.isEmpty, counted.allSatisfy(isDone(measure:)) else { return .open }
        return problems[index].closing == nil ? .ready : .closed
    }

    /// All measures that count, in the order of their numbers, as places in `measures`.
    public var measuresInOrder: [Int] {
        var order: [Int] = []
        order.reserveCapacity(measures.count)
        for round in rounds.indices { appendMeasures(ofRound: round, to: &order) }
        return order
    }

    /// The measures of a round that count, in the order of their numbers, as places in `measures`.
    public func measuresInOrder(ofRound index: Int) -> [Int] {
        var order: [Int] = []
        appendMeasures(ofRound: index, to: &order)
        return order
    }

    private func appendMeasures(ofRound index: Int, to order: inout [Int]) {
        guard rounds[index].withdrawn == nil else { return }
        for area in rounds[index].areas where areas[area].withdrawn == nil {
            for problem in areas[area].problems where problems[problem].withdrawn == nil {
                order += problems[problem].measures.filter { measures[$0].withdrawn == nil }
            }
        }
    }

    /// The rounds that were not withdrawn, as places in `rounds`.
    public var openRounds: [Int] { rounds.indices.filter { rounds[$0].withdrawn == nil } }

    /// Whether there is more than one round that was not withdrawn, so that references name theirs.
    public var hasSeveralRounds: Bool { openRoundCount > 1 }

    /// Whether anything in it is sample data.
    public var isSample: Bool { rounds.contains { $0.isSample && $0.withdrawn == nil } }
}
