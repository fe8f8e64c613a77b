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
    /// The rate of completion (完成率) in per cent, as it is written.
    public var rate: Percentage?

    /// The day that the documents say how far it is on: 截至2022年9月20日; nil where they name none, and it is that of their
    /// signing.
    public var on: Day?

    /// Whether two say the same of how far something is and of what was done, whatever there is.
    public func hasSameStanding(as other: Declared) -> Bool {
        groups == other.groups && claimed == other.claimed && meetings == other.meetings
            && institutions == other.institutions && rate == other.rate
    }

    /// What documents declare; everything not given is "not declared".
    public init(
        areas: Int? = nil, problems: Int? = nil, measures: Int? = nil, groups: [String: Pair] = [:],
        claimed: Pair? = nil, meetings: Int? = nil, institutions: Institutions? = nil, rate: Percentage? = nil
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

    private enum Key: String, CodingKey {
        case areas, problems, measures, groups, claimed, meetings, institutions, rate, exactRate, on
    }

    /// Reads what is declared; a rate with a fraction stands in a field beside the whole one.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        func figure(_ key: Key) throws -> Int? { try container.decodeIfPresent(Int.self, forKey: key) }
        areas = try figure(.areas)
        problems = try figure(.problems)
        measures = try figure(.measures)
        groups = try container.decode([String: Pair].self, forKey: .groups)
        claimed = try container.decodeIfPresent(Pair.self, forKey: .claimed)
        meetings = try figure(.meetings)
        institutions = try container.decodeIfPresent(Institutions.self, forKey: .institutions)
        let exact = try container.decodeIfPresent(Double.self, forKey: .exactRate)
        on = try container.decodeIfPresent(Day.self, forKey: .on)
        rate = try (exact ?? container.decodeIfPresent(Double.self, forKey: .rate)).flatMap(Percentage.init)
    }

    /// Writes what is declared. An older program reads the whole rate.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encodeIfPresent(areas, forKey: .areas)
        try container.encodeIfPresent(problems, forKey: .problems)
        try container.encodeIfPresent(measures, forKey: .measures)
        try container.encode(groups, forKey: .groups)
        try container.encodeIfPresent(claimed, forKey: .claimed)
        try container.encodeIfPresent(meetings, forKey: .meetings)
        try container.encodeIfPresent(institutions, forKey: .institutions)
        try container.encodeIfPresent(rate?.whole, forKey: .rate)
        if let rate, rate.hasFraction { try container.encode(rate.value, forKey: .exactRate) }
        try container.encodeIfPresent(on, forKey: .on)
    }

    /// The numbers that its figures can have; those of real rounds are of hundreds.
    public static let range = 0...1_000_000_000

    /// A figure that is beyond all that documents declare; nil where all are of this world.
    public var outOfRange: Int? {
        let pairs = [claimed].compactMap(\.self) + groups.values
        let figures =
            [areas, problems, measures, meetings, institutions?.proposed, institutions?.joint, institutions?.own]
            + pairs.flatMap { [$0.problems, $0.measures] }
        return figures.compactMap(\.self).filter { !Declared.range.contains($0) }.min()
    }
}
