/// A figure of a round on a day, under the code name by which it is kept with a report that was sent and asked for with
/// `explain`. Each is a sum over things that count, so that what moved it can be named one by one.
public enum ReportFigure: Hashable, Sendable {
    /// Areas, problems and measures that were not withdrawn.
    case areas, problems, measures
    /// Problems closed by their own act, and problems whose act is due.
    case problemsClosed, problemsReady
    /// Measures of a group, and the distinct problems that have one in it.
    case groupMeasures(StageGroup)
    case groupProblems(StageGroup)
    /// Measures that a flag holds for.
    case flag(Query.Flag)
    /// How often deadlines were put off.
    case extensions
    /// Institutions of a level.
    case institutions(InstitutionLevel)
    /// Money recovered, in yuan.
    case money
    /// Persons held to account, and further cases put right.
    case persons, cases
    /// Meetings.
    case meetings
    /// Units by what they have reported for the month that is asked for on the day.
    case units(MonthlyReporting.Status)
    /// What leaders claimed: distinct problems, and measures.
    case claimedProblems, claimedMeasures

    /// The flags that are figures of reports.
    private static let flags: [Query.Flag] = [.overdue, .dueSoon, .awaiting, .needsCoordination, .relapsed]

    /// All figures, in the order in which reports show them.
    public static let all: [ReportFigure] =
        [.areas, .problems, .measures]
        + StageGroup.allCases.flatMap { [.groupMeasures($0), .groupProblems($0)] }
        + [.problemsClosed, .problemsReady] + flags.map(ReportFigure.flag) + [.extensions]
        + InstitutionLevel.allCases.map(ReportFigure.institutions) + [.money, .persons, .cases, .meetings]
        + [.claimedProblems, .claimedMeasures] + MonthlyReporting.Status.allCases.map(ReportFigure.units)

    /// Its code name, which stays for ever.
    public var code: String {
        switch self {
        case .areas: "areas"
        case .problems: "problems"
        case .measures: "measures"
        case .problemsClosed: "problems.closed"
        case .problemsReady: "problems.ready"
        case .groupMeasures(let group): "\(group.rawValue).measures"
        case .groupProblems(let group): "\(group.rawValue).problems"
        case .flag(let flag): flag.rawValue
        case .extensions: "extensions"
        case .institutions(let level): "institutions.\(level.rawValue)"
        case .money: "money"
        case .persons: "persons"
        case .cases: "cases"
        case .meetings: "meetings"
        case .units(let status): "units.\(status.rawValue)"
        case .claimedProblems: "claimed.problems"
        case .claimedMeasures: "claimed.measures"
        }
    }

    /// Whether a unit has a figure of its own.
    var isOfUnits: Bool {
        switch self {
        case .meetings, .units: false
        case .areas, .problems, .problemsClosed, .problemsReady, .measures, .groupMeasures, .groupProblems, .flag,
            .extensions, .institutions, .money, .persons, .cases, .claimedProblems, .claimedMeasures:
            true
        }
    }

    /// The figure of a code name, in capitals or not; nil where there is none.
    public init?(code: String) {
        let wanted = code.lowercased()
        guard let found = ReportFigure.all.first(where: { $0.code.lowercased() == wanted }) else { return nil }
        self = found
    }
}
