/// All figures of a round on a day. `ledger` is that of the day.
public struct ReportFigures: Sendable {
    /// Something that adds to a figure.
    public enum Counted: Hashable, Sendable {
        /// An area, a problem, a measure or a record.
        case item(ItemID)
        /// A unit.
        case unit(String)
    }

    /// The ledger.
    public let ledger: Ledger
    /// The round, as a place in `Ledger.rounds`; nil where it was not there yet.
    public let round: Int?
    /// The day.
    public let day: Day
    /// The round's measures that count, in their order.
    public let measures: [Int]
    /// The round's problems that count, in their order.
    public let problems: [Int]
    /// Who has reported for the month: the one that is told of, else the one that is asked for on the day.
    public let reporting: MonthlyReporting?
    /// The unit that they are of; nil where they are of the whole round.
    public let unit: String?

    /// The figures of a round, or of what a unit is responsible for in it.
    ///
    /// - Parameters:
    ///   - month: the month whose reports are counted, where what is written is of a month.
    ///   - reports: the ledger that says who has reported for it, where that is more than by the day: units report for a month
    ///     after its last day, and before its report is written.
    public init(
        ledger: Ledger, round item: ItemID, on day: Day, unit: String? = nil, month: Month? = nil,
        reports: Ledger? = nil
    ) {
        self.ledger = ledger
        self.day = day
        self.unit = unit
        guard case .round(let index)? = ledger.place(of: item), ledger.rounds[index].withdrawn == nil else {
            (round, measures, problems, reporting) = (nil, [], [], nil)
            return
        }
        round = index
        let areas = ledger.rounds[index].areas.filter { ledger.areas[$0].withdrawn == nil }
        let all = areas.flatMap { ledger.areas[$0].problems }.filter { ledger.problems[$0].withdrawn == nil }
        let own = all.flatMap { ledger.problems[$0].measures }.filter { measure in
            ledger.measures[measure].withdrawn == nil
                && (unit.map { ledger.owner(ofMeasure: measure).unit == $0 } ?? true)
        }
        let places = Set(own.map { ledger.measures[$0].problem })
        measures = own
        problems = unit == nil ? all : all.filter(places.contains)
        if let month, let reports, case .round(let known)? = reports.place(of: item) {
            reporting = MonthlyReporting(ledger: reports, round: known, month: month)
        } else {
            reporting = MonthlyReporting(
                ledger: ledger, round: index, month: month ?? ledger.monthToReport(ofRound: index, on: day))
        }
    }

    /// The value of a figure.
    public func value(_ figure: ReportFigure) -> Int { parts(of: figure).reduce(0) { $0 + $1.amount } }

    /// What a figure is made of, and how much each adds, in the order of the ledger.
    public func parts(of figure: ReportFigure) -> [(counted: Counted, amount: Int)] {
        guard let round else { return [] }
        switch figure {
        case .areas:
            let own = Set(problems.map { ledger.problems[$0].area })
            return ledger.rounds[round].areas
                .filter { ledger.areas[$0].withdrawn == nil && (unit == nil || own.contains($0)) }
                .map { (.item(ledger.areas[$0].id), 1) }
        case .problems: return counted(problems)
        case .problemsClosed: return counted(problems.filter { ledger.state(ofProblem: $0) == .closed })
        case .problemsReady: return counted(problems.filter { ledger.state(ofProblem: $0) == .ready })
        case .measures: return counted(measures: measures)
        case .groupMeasures(let group): return counted(measures: measures.filter(isIn(group)))
        case .groupProblems(let group): return counted(distinctProblems(of: measures.filter(isIn(group))))
        case .flag(let flag):
            return counted(measures: measures.filter { ledger.holds(flag, measure: $0, on: day) })
        case .claimedMeasures: return counted(measures: measures.filter { ledger.measures[$0].claimed })
        case .claimedProblems: return counted(distinctProblems(of: measures.filter { ledger.measures[$0].claimed }))
        case .extensions:
            return measures.compactMap { index in
                let count = ledger.measures[index].extensions
                return count > 0 ? (.item(ledger.measures[index].id), count) : nil
            }
        case .institutions(let level): return outcomes { $0.institutions[level] ?? 0 }
        case .money: return outcomes(\.money)
        case .persons: return outcomes(\.persons)
        case .cases: return outcomes(\.cases)
        // What is nobody's own is no figure of a unit.
        case .meetings, .units: return unit == nil ? ofRound(figure, round) : []
        }
    }

    private func ofRound(_ figure: ReportFigure, _ round: Int) -> [(counted: Counted, amount: Int)] {
        switch figure {
        case .meetings: return ledger.records(of: ledger.rounds[round].id, .meeting).map { (.item($0.id), 1) }
        case .units(let status):
            return (reporting?.rows ?? []).filter { $0.status == status }.map { (.unit($0.unit), 1) }
        case .areas, .problems, .problemsClosed, .problemsReady, .measures, .groupMeasures, .groupProblems, .flag,
            .claimedMeasures, .claimedProblems, .extensions, .institutions, .money, .persons, .cases:
            return []
        }
    }

    /// All values, as `name=value`, in the order of the figures: the form that a sent report keeps.
    public var kept: [String] {
        ReportFigure.all.filter { unit == nil || $0.isOfUnits }.map { "\($0.code)=\(value($0))" }
    }

    /// The value that a sent report has kept of a figure; nil where it has none, or none of this world.
    public static func kept(_ figure: ReportFigure, in report: Record) -> Int? {
        let prefix = figure.code + "="
        return report[.figures].names.first { $0.hasPrefix(prefix) }.flatMap { Int($0.dropFirst(prefix.count)) }
            .flatMap { (0...FieldValue.greatestNumber).contains($0) ? $0 : nil }
    }

    /// The outcomes of all measures and problems, added up.
    public var outcomes: Outcomes { Outcomes(ledger.outcomes(measures: measures, problems: problems)) }

    // MARK: Parts

    private func isIn(_ group: StageGroup) -> (Int) -> Bool { { ledger.group(ofMeasure: $0) == group } }

    private func counted(_ problems: [Int]) -> [(counted: Counted, amount: Int)] {
        problems.map { (.item(ledger.problems[$0].id), 1) }
    }

    private func counted(measures: [Int]) -> [(counted: Counted, amount: Int)] {
        measures.map { (.item(ledger.measures[$0].id), 1) }
    }

    private func distinctProblems(of measures: [Int]) -> [Int] {
        var last: Int?
        // A problem's measures follow each other.
        return measures.compactMap { index in
            let problem = ledger.measures[index].problem
            defer { last = problem }
            return problem == last ? nil : problem
        }
    }

    private func outcomes(_ amount: (Outcomes) -> Int) -> [(counted: Counted, amount: Int)] {
        ledger.outcomes(measures: measures, problems: problems).compactMap { record in
            let sum = amount(Outcomes([record]))
            return sum == 0 ? nil : (.item(record.id), sum)
        }
    }
}
