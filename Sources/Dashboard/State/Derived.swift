import Tracker

/// What the screens show of a ledger: computed once for each (ledger, scope, day), never for a key.
struct Derived: Sendable {
    /// The rounds that are shown, as places in `Ledger.rounds`.
    var rounds: [Int] = []
    /// The measures of the scope, in the order of their numbers.
    var measures: [Int] = []
    /// The problems of the scope.
    var problems: [Int] = []
    /// The figures of the scope.
    var overview: Overview
    /// The leaders and units whose rows are shown.
    var leaders: [(name: String, standing: Overview.Standing)] { overview.byLeader }
    var units: [(name: String, standing: Overview.Standing)] { overview.byUnit }
    /// How each problem of the scope stands, by its place.
    var problemStanding: [Int: Overview.Standing] = [:]
    var areaStanding: [Int: Overview.Standing] = [:]
    /// The figures of everything, for the overview.
    var whole: Overview

    /// Open measures over time.
    var trend: Trend?
    /// What happened since the end of the month before.
    var period: PeriodChange?
    /// What documents declare beside what is counted, where one round is shown.
    var declared: [DeclaredComparison] = []
    /// What leaders took on themselves.
    var claimed = (problems: 0, measures: 0, closed: 0)

    /// What was counted beside the measures.
    var outcomes = Outcomes()
    /// Meetings held.
    var meetings = 0
    /// Who has reported for the month that is asked for, for each of the rounds.
    var reports: [MonthlyReporting] = []
    /// The last round's.
    var reporting: MonthlyReporting? { reports.last }

    /// What is shown of a scope, which narrows one round or all. `keeping` lends the figures of everything where only the
    /// scope has changed, and `past` what was folded for the days of documents.
    init(
        ledger: Ledger, log: [Event], round: ItemID?, scope: Scope, day: Day, keeping: Derived? = nil,
        past: inout DeclaredComparison.Past
    ) {
        rounds = ledger.openRounds.filter { round == nil || ledger.rounds[$0].id == round }
        let widest = Scope(round.map { [.round($0)] } ?? [])
        let narrowed = Scope(widest.crumbs + scope.crumbs)
        measures = ledger.measures(in: narrowed, on: day)
        problems = ledger.problems(in: narrowed, measures: measures)
        if let keeping {
            (whole, trend, period, claimed) = (keeping.whole, keeping.trend, keeping.period, keeping.claimed)
            (outcomes, meetings, reports) = (keeping.outcomes, keeping.meetings, keeping.reports)
            declared = keeping.declared
        } else {
            whole = Overview(ledger: ledger, scope: widest, on: day)
            let all = scope.crumbs.isEmpty ? measures : ledger.measures(in: widest, on: day)
            trend = Trend(ledger: ledger, measures: all, on: day)
            period = PeriodChange(ledger: ledger, measures: all, since: day.endOfMonth(adding: -1), until: day)
            let shown = Set(rounds)
            func isShown(_ record: Record) -> Bool {
                ledger.roundPlace(of: record.id).map(shown.contains) ?? false
            }
            outcomes = Outcomes(ledger.records(.outcome).filter(isShown))
            meetings = ledger.records(.meeting).count(where: isShown)
            reports = rounds.map {
                MonthlyReporting(
                    ledger: ledger, round: $0, month: ledger.monthToReport(ofRound: $0, on: day))
            }
            if rounds.count == 1, let index = rounds.first {
                declared = DeclaredComparison.all(
                    ofRound: index, in: ledger, log: log, overview: whole, on: day, past: &past)
            }
            let taken = all.filter { ledger.measures[$0].claimed }
            claimed = (
                Set(taken.map { ledger.measures[$0].problem }).count, taken.count,
                taken.count { ledger.workflow.group(ledger.measures[$0].stage) == .closed }
            )
        }
        // Where nothing is narrowed, the figures of the scope are those of everything.
        overview =
            scope.crumbs.isEmpty ? whole : Overview(ledger: ledger, measures: measures, problems: problems, on: day)
        for (area, standing) in overview.byArea { areaStanding[area] = standing }
        for index in measures {
            let group = ledger.workflow.group(ledger.measures[index].stage)
            problemStanding[ledger.measures[index].problem, default: Overview.Standing()].add(
                Overview.Standing(ledger: ledger, measure: index, group: group, on: day))
        }
    }

    // MARK: Rows

    func problemRows(_ ledger: Ledger, scope: Scope) -> [Row] {
        var rows: [Row] = []
        let showsMeasures = scope.crumbs.contains { if case .problem = $0 { true } else { false } }
        var area = -1
        var round = -1
        let severalRounds = rounds.count > 1
        var shown = Set<Int>()
        for problem in problems {
            let item = ledger.problems[problem]
            if severalRounds, item.round != round {
                round = item.round
                rows.append(.round(round))
            }
            if item.area != area {
                // Areas without problems stand where they belong, so that problems can be added to them.
                if scope.crumbs.isEmpty {
                    rows += emptyAreas(ledger, before: item.area, shown: &shown, round: item.round)
                }
                area = item.area
                shown.insert(area)
                rows.append(.area(area))
            }
            rows.append(.problem(problem))
            if showsMeasures {
                rows += measures.filter { ledger.measures[$0].problem == problem }.map(Row.measure)
            }
        }
        if scope.isStructural {
            for index in rounds {
                for area in ledger.rounds[index].areas where ledger.counts(area: area) && !shown.contains(area) {
                    guard
                        scope.crumbs.allSatisfy({ crumb in
                            switch crumb {
                            case .area(let id): ledger.areas[area].id == id
                            case .round(let id): ledger.rounds[index].id == id
                            case .problem, .leader, .unit, .query: false
                            }
                        })
                    else { continue }
                    if severalRounds, index != round {
                        round = index
                        rows.append(.round(index))
                    }
                    rows.append(.area(area))
                }
            }
            if rows.isEmpty, scope.crumbs.isEmpty { rows += rounds.map(Row.round) }
        }
        return rows
    }

    private func emptyAreas(_ ledger: Ledger, before area: Int, shown: inout Set<Int>, round: Int) -> [Row] {
        var rows: [Row] = []
        for candidate in ledger.rounds[round].areas {
            if candidate == area { break }
            if ledger.counts(area: candidate), !shown.contains(candidate) {
                shown.insert(candidate)
                rows.append(.area(candidate))
            }
        }
        return rows
    }

    func taskRows(_ ledger: Ledger, scope: Scope) -> [Row] {
        let list = TaskList(ledger: ledger, measures: measures, on: whole.asOf)
        // A door to what one sees already would lead nowhere.
        let isHere = scope.crumbs.contains(.query(Query(.noDeadline)))
        let door: [Row] = list.withoutDeadline > 0 && !isHere ? [.door(.noDeadline, list.withoutDeadline)] : []
        return door + list.measures.map(Row.measure)
    }

    func ownerRows(scope: Scope) -> [Row] {
        var rows: [Row] = []
        let missing = overview.count(.noOwner)
        if missing > 0, !scope.crumbs.contains(.query(Query(.noOwner))) { rows.append(.door(.noOwner, missing)) }
        rows += leaders.indices.map(Row.leader)
        if !leaders.isEmpty, !units.isEmpty { rows.append(.separator) }
        rows += units.indices.map(Row.unit)
        return rows
    }
}
