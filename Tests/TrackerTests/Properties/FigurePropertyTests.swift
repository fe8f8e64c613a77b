import Testing

@testable import Tracker

/// All figures come from one ledger and one day, and add up at every scope.
struct FigurePropertyTests {
    @Test("Figures add up in every history, scope and on every day", arguments: 1...8)
    func addUp(seed: UInt64) throws {
        var history = try History(seed: seed)
        history.meet()
        let ledger = history.writers[0].ledger
        var scopes = [Scope()]
        scopes += ledger.areas.map { Scope([.area($0.id)]) } + ledger.problems.map { Scope([.problem($0.id)]) }
        scopes += ["政治部", "办公室"].map { Scope([.unit($0)]) }
        scopes += Query.Flag.allCases.map { Scope([.query(Query($0))]) }
        scopes += StageGroup.allCases.map { Scope([.query(Query($0)), .round(ledger.rounds[0].id)]) }
        for offset in [-20, 0, 30] {
            for scope in scopes { check(ledger, scope, on: history.clock + offset) }
        }
    }

    private func check(_ ledger: Ledger, _ scope: Scope, on day: Day) {
        let inScope = ledger.measures(in: scope, on: day)
        let overview = Overview(ledger: ledger, scope: scope, on: day)
        #expect(overview.measures == inScope.count)
        #expect(overview.groups.map(\.measures).reduce(0, +) == overview.measures)
        #expect(overview.stages.map(\.measures).reduce(0, +) == overview.measures)
        #expect(overview.byArea.map(\.standing.measures).reduce(0, +) == overview.measures)
        #expect(overview.byArea.map(\.standing.problems).reduce(0, +) == overview.problems)
        let problems = Set(inScope.map { ledger.measures[$0].problem })
        for figure in overview.groups {
            let members = inScope.filter { ledger.workflow.group(ledger.measures[$0].stage) == figure.key }
            #expect(figure.measures == members.count)
            #expect(figure.problems == Set(members.map { ledger.measures[$0].problem }).count)
            #expect(figure.problems <= problems.count)
        }
        #expect(overview.groups.map(\.problems).reduce(0, +) >= problems.count)
        #expect(overview.problems >= problems.count)
        #expect(overview.problemsClosed + overview.problemsReady <= overview.problems)
        for flag in Query.Flag.allCases {
            #expect(overview.count(flag) == inScope.count { ledger.holds(flag, measure: $0, on: day) })
        }
        let owned = inScope.count { ledger.owner(ofMeasure: $0).unit != nil }
        #expect(overview.byUnit.map(\.standing.measures).reduce(0, +) == owned)
        #expect(overview.byUnit.map(\.standing.overdue).reduce(0, +) <= overview.count(.overdue))
        // What is late and waits for its extension is told as that.
        let late = inScope.count {
            ledger.isOverdue(measure: $0, on: day) && !ledger.holds(.extensionAsked, measure: $0, on: day)
        }
        #expect(overview.decisions.count { $0.kind == .overdue } == late)
        let outcomes = ledger.outcomes(measures: inScope, problems: ledger.problems(in: scope, measures: inScope))
        for grouping in Outcomes.Grouping.allCases {
            let groups = ledger.outcomes(outcomes, by: grouping).map(\.outcomes)
            let total = Outcomes(outcomes)
            #expect(groups.reduce(0) { $0 + $1.money } == total.money)
            #expect(groups.reduce(0) { $0 + $1.persons } == total.persons)
            #expect(groups.reduce(0) { $0 + $1.cases } == total.cases)
            #expect(groups.reduce(0) { $0 + $1.allInstitutions } == total.allInstitutions)
        }
        let list = TaskList(ledger: ledger, measures: inScope, on: overview.asOf)
        #expect(list.measures.sorted() == inScope.sorted())
    }
}
