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
