/// 轮次: one inspection of one body.
public struct Round: Sendable {
    /// Identity.
    public let id: ItemID
    /// Its short name, which stands before the slash in `2022/4.2`.
    public let name: String
    /// Whether it is sample data, which every screen says.
    public let isSample: Bool
    /// A title of its own, where one is given.
    public internal(set) var title: String?
    /// 被巡察单位: the inspected body.
    public internal(set) var body: String?
    /// 巡察组: the inspector.
    public internal(set) var inspector: String?
    /// The first day of the inspection.
    public internal(set) var inspectionStart: Day?
    /// The last day of the inspection.
    public internal(set) var inspectionEnd: Day?
    /// The day of the feedback.
    public internal(set) var feedback: Day?
    /// The end of the concentrated period (集中整改期).
    public internal(set) var concentratedEnd: Day?
    /// The signing date of the notice.
    public internal(set) var signed: Day?
    /// What its documents declare.
    public internal(set) var declared = Declared()
    /// Why it was withdrawn, if it was.
    public internal(set) var withdrawn: String?
    /// Its areas, in their order, as places in `Ledger.areas`.
    public internal(set) var areas: [Int] = []
    /// The highest number of its problems.
    var highestProblem = 0
    /// The day on which it was brought in.
    public let added: Day
    /// When its plan reached its phases.
    public internal(set) var plan: [PlanPhase: Day] = [:]
    /// The last day of a month's report, where it has its own.
    public internal(set) var cutoff: Int?
    /// What belongs to it (meetings, opinions, statements, samples), as places in `Ledger.records`.
    public internal(set) var records: [Int] = []

    /// The phase that its plan has reached, if any.
    public var phase: PlanPhase? { PlanPhase.allCases.last { plan[$0] != nil } }
}

/// An item with fields that stand by themselves, which it holds by name: no code asks for one of them.
protocol OwnFields: SendableMetatype {
    var own: [Field: FieldValue] { get set }
}

/// 方面: a heading of the feedback.
public struct Area: OwnFields, Sendable {
    /// Identity.
    public let id: ItemID
    /// Its round, as a place in `Ledger.rounds`.
    public let round: Int
    /// Its number, 1 for （一）.
    public let number: Int
    /// How people call it: `一`.
    public let ref: String
    /// Its heading.
    public internal(set) var title: String
    /// What it has in the fields that stand by themselves (`Field.plain`).
    public internal(set) var own: [Field: FieldValue] = [:]
    /// Why it was withdrawn, if it was.
    public internal(set) var withdrawn: String?
    /// Its problems, in their order, as places in `Ledger.problems`.
    public internal(set) var problems: [Int] = []
}

/// Who answers for an item.
public struct Ownership: Hashable, Sendable {
    /// 牵头领导
    public var leader: String?
    /// 责任单位
    public var unit: String?
    /// 配合单位
    public var support: [String] = []
    /// 责任人
    public var person: String?

    /// Nobody.
    public init() {}

    /// Whether neither a leader nor a unit answers for it.
    public var isNobody: Bool { leader == nil && unit == nil }
}

/// 公开范围: who may read of an item.
public struct Disclosed: Hashable, Sendable {
    /// Who may read of it; nil where nothing was said, which is everyone.
    public var scope: Disclosure?
    /// Why not everyone.
    public var reason: String?
    /// The text for those who may not read all of it.
    public var redacted: String?

    /// Nothing was said.
    public init() {}

    /// Whether somebody may not read it as it stands.
    public var isKept: Bool { (scope ?? .public) != .public || redacted != nil }
}

/// 问题: one finding.
public struct Problem: OwnFields, Sendable {
    /// Identity.
    public let id: ItemID
    /// Its round, as a place in `Ledger.rounds`.
    public let round: Int
    /// Its area, as a place in `Ledger.areas`.
    public let area: Int
    /// Its number through the round.
    public let number: Int
    /// How people call it: `4`.
    public let ref: String
    /// The event that added it.
    let addedBy: EventID
    /// Its title.
    public internal(set) var title: String
    /// The finding in full.
    public internal(set) var text = ""
    /// Its kind.
    public internal(set) var kind: ProblemKind?
    /// Who answers for it, as far as it says so itself.
    public internal(set) var owner = Ownership()
    /// Its own deadline.
    public internal(set) var deadline: Day?
    /// The act that closed it, if it was closed and has not been reopened.
    public internal(set) var closing: Closing?
    /// The act that a measure added later reopened: it holds again if that measure is withdrawn.
    var suspended: (measure: ItemID, closing: Closing)?
    /// What it has in the fields that stand by themselves (`Field.plain`).
    public internal(set) var own: [Field: FieldValue] = [:]
    /// Why it was withdrawn, if it was.
    public internal(set) var withdrawn: String?
    /// Its measures, in their order, as places in `Ledger.measures`.
    public internal(set) var measures: [Int] = []
    /// Its progress entries, as they were noted.
    public internal(set) var entries: [ProgressEntry] = []
    /// Who may read of it.
    public internal(set) var disclosed = Disclosed()
    /// The problems of earlier rounds that it came back from.
    public internal(set) var earlier: [ItemID] = []
    /// What belongs to it (evidence, outcomes, opinions), as places in `Ledger.records`.
    public internal(set) var records: [Int] = []

    /// The act that closes a problem.
    public struct Closing: Hashable, Sendable {
        /// The day of the act.
        public let day: Day
        /// Who recorded it.
        public let by: String
        /// What it rests on.
        public let basis: String
    }
}

/// The state of a problem: derived, but for the act that closes it.
public enum ProblemState: String, CaseIterable, Sendable {
    /// 整改中: something is left to do.
    case open
    /// 待销号: all its measures are done; the act that closes it is due.
    case ready
    /// 已销号
    case closed
}

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

/// 进展: a text with the day on which it happened and its author.
public struct ProgressEntry: Hashable, Sendable {
    /// How an entry begins that only says what a file claims to be done.
    public static let claimMark = "报称完成："

    /// Identity.
    public let id: ItemID
    /// The event that noted it.
    public let event: EventID
    /// The day on which it happened.
    public let on: Day
    /// When it was noted.
    public let at: Instant
    /// The day it was noted for.
    public let day: Day
    /// Its author.
    public let by: String
    /// What was done.
    public let text: String
    /// 需协调
    public let needsCoordination: Bool
    /// Whether it was taken back.
    public internal(set) var isWithdrawn = false
}

extension [ProgressEntry] {
    /// Whether the last of them that stands says that it is stuck.
    fileprivate var saysStuck: Bool { lastIndex { !$0.isWithdrawn }.map { self[$0].needsCoordination } ?? false }
}

extension Ledger {
    /// Whether what was noted last of a measure or a problem says that it is stuck: so it stays until somebody says that it
    /// is not.
    public func needsCoordination(_ item: ItemID) -> Bool {
        switch place(of: item) {
        case .measure(let index)?: measures[index].needsCoordination
        case .problem(let index)?: problems[index].entries.saysStuck
        case .round?, .area?, .measureEntry?, .problemEntry?, .record?, nil: false
        }
    }
}
