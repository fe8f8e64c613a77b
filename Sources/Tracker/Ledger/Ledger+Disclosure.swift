// Who may read of what: the stricter of what a measure and its problem say (ARCHITECTURE.md, "Disclosure").

extension Ledger {
    /// Who may read of a problem.
    public func disclosure(ofProblem index: Int) -> Disclosure { problems[index].disclosed.scope ?? .public }

    /// Who may read of a measure: what it says itself, or its problem where that is stricter.
    public func disclosure(ofMeasure index: Int) -> Disclosure {
        let own = measures[index].disclosed.scope ?? .public
        let inherited = disclosure(ofProblem: measures[index].problem)
        let order = Disclosure.allCases
        return (order.firstIndex(of: own) ?? 0) >= (order.firstIndex(of: inherited) ?? 0) ? own : inherited
    }

    /// Takes over who may read of its problems and measures from the ledger as it is by now: whatever day a paper is of, it goes
    /// out today, and what was withheld since is withheld in it.
    public mutating func limit(as now: Ledger) {
        for index in problems.indices {
            guard case .problem(let place)? = now.place(of: problems[index].id) else { continue }
            problems[index].disclosed = now.problems[place].disclosed
        }
        for index in measures.indices {
            guard case .measure(let place)? = now.place(of: measures[index].id) else { continue }
            measures[index].disclosed = now.measures[place].disclosed
        }
    }

    /// Whether somebody may not read an item, or what it belongs to, as it stands.
    public func isKept(_ item: ItemID) -> Bool {
        switch place(of: item) {
        case .measure(let index)?:
            measures[index].disclosed.isKept || problems[measures[index].problem].disclosed.isKept
        case .problem(let index)?: problems[index].disclosed.isKept
        case .round?, .area?, .measureEntry?, .problemEntry?, .record?, nil: false
        }
    }
}
