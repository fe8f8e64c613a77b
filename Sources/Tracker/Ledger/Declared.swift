/// What the documents of a round declare, kept beside what the ledger counts (ARCHITECTURE.md, "Declared against counted").
///
/// A nil figure is one that the documents do not name.
public struct Declared: Hashable, Codable, Sendable {
    /// A declared pair "涉及 N 项问题、M 项措施".
    public struct Pair: Hashable, Codable, Sendable {
        /// Distinct problems.
        public var problems: Int?
        /// Measures.
        public var measures: Int?

        /// A pair of declared figures.
        public init(problems: Int? = nil, measures: Int? = nil) {
            self.problems = problems
            self.measures = measures
        }
    }

    /// Declared institutions (制度), by level.
    public struct Institutions: Hashable, Codable, Sendable {
        /// 提请上级出台: proposed to and issued by a higher body.
        public var proposed: Int?
        /// 联合出台: issued jointly.
        public var joint: Int?
        /// 本级制定: made by the body itself.
        public var own: Int?

        /// Declared institutions.
        public init(proposed: Int? = nil, joint: Int? = nil, own: Int? = nil) {
            self.proposed = proposed
            self.joint = joint
            self.own = own
        }
    }

    /// Areas (方面) of the feedback.
    public var areas: Int?
    /// Problems (具体问题).
    public var problems: Int?
    /// Measures (整改措施).
    public var measures: Int?
    /// Problems and measures by group, keyed by the group's code name (`closed`, `effective` …).
    public var groups: [String: Pair]
    /// What the lead leader claimed himself (带头认领).
    public var claimed: Pair?
    /// Meetings (专题会议) held.
    public var meetings: Int?
    /// Institutions issued.
    public var institutions: Institutions?
    /// The rate of completion (完成率) in per cent, rounded to a whole one.
    public var rate: Int?

    /// What documents declare; everything not given is "not declared".
    public init(
        areas: Int? = nil, problems: Int? = nil, measures: Int? = nil, groups: [String: Pair] = [:],
        claimed: Pair? = nil, meetings: Int? = nil, institutions: Institutions? = nil, rate: Int? = nil
    ) {
        self.areas = areas
        self.problems = problems
        self.measures = measures
        self.groups = groups
        self.claimed = claimed
        self.meetings = meetings
        self.institutions = institutions
        self.rate = rate
    }

    /// The numbers that its figures can have; those of real rounds are of hundreds.
    public static let range = 0...1_000_000_000

    /// A figure that is beyond all that documents declare; nil where all are of this world.
    public var outOfRange: Int? {
        let pairs = [claimed].compactMap(\.self) + groups.values
        let figures =
            [areas, problems, measures, meetings, rate, institutions?.proposed, institutions?.joint, institutions?.own]
            + pairs.flatMap { [$0.problems, $0.measures] }
        return figures.compactMap(\.self).filter { !Declared.range.contains($0) }.min()
    }
}
