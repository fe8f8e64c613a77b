/// 措施: one thing to be done about a problem. All work, deadlines and stages hang on measures.
public struct Measure: OwnFields, Sendable {
    /// Identity.
    public let id: ItemID
    /// Its round, as a place in `Ledger.rounds`.
    public let round: Int
    /// Its problem, as a place in `Ledger.problems`.
    public let problem: Int
    /// Its number within its problem.
    public let number: Int
    /// How people call it: `4.2`.
    public let ref: String
    /// The day on which it was added.
    public let added: Day
    /// The event that added it.
    let addedBy: EventID
    /// Its own title, where one is given; see `Ledger.title(of:)`.
    public internal(set) var ownTitle: String?
    /// What is to be done.
    public internal(set) var text = "" {
        didSet { firstSentence = Sentences.first(of: text) }
    }
    /// The first sentence of the text, which is its title where none is given.
    public private(set) var firstSentence = ""
    /// 整改目标: what must be true when it is done.
    public internal(set) var target: String?
    /// Its kind.
    public internal(set) var kind: MeasureKind?
    /// Who answers for it, as far as it says so itself; see `Ledger.owner(of:)`.
    public internal(set) var owner = Ownership()
    /// 带头认领: a leader took it on himself.
    public internal(set) var claimed = false
    /// The stage that counts.
    public internal(set) var stage: Stage
    /// The place of its stage among the workflow's; -1 for one that the workflow does not have.
    var stagePlace: Int
    /// Its own deadline; see `Ledger.deadline(of:)`.
    public internal(set) var deadline: Day?
    /// Each change of the deadline that counts, its own or its problem's, the first one first; it stays for ever.
    public internal(set) var deadlineSteps: [DeadlineStep] = []
    /// The day on which it is looked at again while it is held.
    public internal(set) var reviewDate: Day?
    /// Its moves, in order.
    public internal(set) var steps: [StageStep] = []
    /// What was handed in to prove it.
    public internal(set) var evidence: [Evidence] = []
    /// Its progress entries, as they were noted.
    public internal(set) var entries: [ProgressEntry] = []
    /// What belongs to it (evidence, outcomes, look-backs, milestones, extensions, letters), as places in
    /// `Ledger.records`.
    public internal(set) var records: [Int] = []
    /// Who may read of it, as far as it says so itself; see `Ledger.disclosure(ofMeasure:)`.
    public internal(set) var disclosed = Disclosed()
    /// How often it came back after it was done.
    public internal(set) var relapses = 0
    /// What it has in the fields that stand by themselves (`Field.plain`).
    public internal(set) var own: [Field: FieldValue] = [:]
    /// Why it was withdrawn, if it was.
    public internal(set) var withdrawn: String?

    /// The title: its own, else its text's first sentence.
    public var title: String { ownTitle ?? firstSentence }

    /// The first deadline that its steps tell; see `Ledger.originalDeadline(ofMeasure:)`.
    package var originalDeadline: Day? { deadlineSteps.first?.to }

    /// How often the deadline was put off.
    public var extensions: Int {
        var count = 0
        var last: Day?
        for case let to? in deadlineSteps.map(\.to) {
            if let last, to > last { count += 1 }
            last = to
        }
        return count
    }

    /// Whether a step only repeats the one before: two writers recorded the same move without having seen each other.
    func isRepeated(step place: Int) -> Bool {
        // What one entry brings in several times, as a restored ledger does, happened so often.
        place > 0 && steps[place].event != steps[place - 1].event && steps[place].move == steps[place - 1].move
            && steps[place].to == steps[place - 1].to
    }

    /// The last progress entry that stands, if any.
    public var lastEntry: ProgressEntry? { entries.last { !$0.isWithdrawn } }

    /// Whether its last progress entry says that it is stuck.
    public var needsCoordination: Bool { entries.saysStuck }

    /// One change of the deadline that counts.
    public struct DeadlineStep: Hashable, Sendable {
        /// The event that set it.
        public let event: EventID
        /// The day of that event.
        public let day: Day
        /// Who set it.
        public let by: String
        /// The deadline before.
        public let from: Day?
        /// The deadline after.
        public let to: Day?
        /// Why.
        public let reason: String?
    }

    /// One move.
    public struct StageStep: Hashable, Sendable {
        /// The event that made it.
        public let event: EventID
        /// The day of that event.
        public let day: Day
        /// Who recorded it.
        public let by: String
        /// Who made it: whoever recorded it, or the person it was recorded for (代录).
        public let actor: String
        /// The move's code name.
        public let move: String
        /// The stage that counted before it.
        public let was: Stage
        /// The stage it reached.
        public let to: Stage
        /// What went with it.
        public let details: MoveDetails
        /// The review date before it.
        public let reviewDateBefore: Day?
    }

    /// What proves that a measure is done.
    public struct Evidence: Hashable, Sendable {
        /// The event that handed it in.
        public let event: EventID
        /// The place of that event in the log.
        let place: Int32
        /// The day of that event.
        public let day: Day
        /// Who handed it in.
        public let by: String
        /// The reference.
        public let reference: String
    }
}
