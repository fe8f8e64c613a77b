/// What the three lists show: all measures, narrowed step by step. Each step is a crumb (ARCHITECTURE.md, "Checklists").
public struct Scope: Hashable, Sendable {
    /// One step of narrowing.
    public enum Crumb: Hashable, Sendable {
        /// One round.
        case round(ItemID)
        /// One area.
        case area(ItemID)
        /// One problem.
        case problem(ItemID)
        /// A leader's measures.
        case leader(String)
        /// A unit's measures.
        case unit(String)
        /// What satisfies a query.
        case query(Query)
    }

    /// The steps, the widest first.
    public var crumbs: [Crumb]

    /// A scope of these steps; none for everything.
    public init(_ crumbs: [Crumb] = []) {
        self.crumbs = crumbs
    }

    /// Whether the scope speaks only of the structure, so that problems without measures belong to it too.
    public var isStructural: Bool {
        crumbs.allSatisfy {
            switch $0 {
            case .round, .area, .problem: true
            case .leader, .unit, .query: false
            }
        }
    }
}

extension Ledger {
    /// The measures of a scope on a day, in the order of their numbers, as places in `measures`.
    public func measures(in scope: Scope, on day: Day) -> [Int] {
        let measures = rounds(in: scope).map { $0.flatMap(measuresInOrder(ofRound:)) } ?? measuresInOrder
        return measures.filter { index in
            scope.crumbs.allSatisfy { contains(measure: index, in: $0, on: day) }
        }
    }

    /// The rounds that a scope names, without a look at all others, where it names one; those withdrawn do not count.
    func rounds(in scope: Scope) -> [Int]? {
        for case .round(let id) in scope.crumbs {
            guard case .round(let index)? = place(of: id), rounds[index].withdrawn == nil else { return [] }
            return [index]
        }
        return nil
    }

    private func contains(measure index: Int, in crumb: Scope.Crumb, on day: Day) -> Bool {
        switch crumb {
        case .round(let id): rounds[measures[index].round].id == id
        case .area(let id): areas[problems[measures[index].problem].area].id == id
        case .problem(let id): problems[measures[index].problem].id == id
        case .leader(let name): owner(ofMeasure: index).leader == spelling(of: name)
        case .unit(let name): owner(ofMeasure: index).unit == spelling(of: name)
        case .query(let query): query.matches(measure: index, in: self, on: day)
        }
    }

    /// The problems of a scope: those of its measures, and where the scope is structural those without measures too.
    public func problems(in scope: Scope, measures inScope: [Int]) -> [Int] {
        if !scope.isStructural {
            var seen = Set<Int>()
            return inScope.compactMap { seen.insert(measures[$0].problem).inserted ? measures[$0].problem : nil }
        }
        var found: [Int] = []
        for round in (rounds(in: scope) ?? openRounds).map({ rounds[$0] }) {
            for area in round.areas where areas[area].withdrawn == nil {
                found += areas[area].problems.filter { problem in
                    problems[problem].withdrawn == nil
                        && scope.crumbs.allSatisfy {
                            switch $0 {
                            case .round(let id): round.id == id
                            case .area(let id): areas[area].id == id
                            case .problem(let id): problems[problem].id == id
                            case .leader, .unit, .query: true
                            }
                        }
                }
            }
        }
        return found
    }
}
