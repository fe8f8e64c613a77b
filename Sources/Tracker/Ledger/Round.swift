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
