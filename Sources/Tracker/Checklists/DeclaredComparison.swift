/// A figure that the documents of a round declare, beside what its ledger counts (ARCHITECTURE.md, "Declared against counted").
public struct DeclaredComparison: Hashable, Sendable {
    /// Its path, as `DeclaredFigure` has it.
    public let path: String
    /// What is declared.
    public let declared: Int
    /// What is counted.
    public let counted: Int
    /// The day that it is counted of.
    public let day: Day

    /// All declared figures of a round that can be compared on a day, in the order of their table.
    ///
    /// What there is (areas, problems, measures) is compared as it stands. How far it is, documents say of the day on
    /// which they were signed: it is compared with what the ledger counted then, and not at all before that day. Where
    /// the round came into the ledger later, from that very document, what was brought in is what counts.
    ///
    /// - Parameters:
    ///   - index: the round, as a place in `Ledger.rounds`.
    ///   - log: what `ledger` was folded from.
    ///   - overview: the round's, on `day`.
    public static func all(
        ofRound index: Int, in ledger: Ledger, log: [Event], overview: Overview, on day: Day
    ) -> [DeclaredComparison] {
        let round = ledger.rounds[index]
        guard round.declared != Declared() else { return [] }
        let now = counted(ofRound: index, in: ledger, overview: overview)
        let then = standing(ofRound: index, in: ledger, log: log, now, on: day)
        return DeclaredFigure.paths.compactMap { path in
            let isStructure = structure.contains(path)
            guard let value = DeclaredFigure(path: path)?.value(in: round.declared),
                let source = isStructure ? (now, day) : then,
                let count = DeclaredFigure(path: path)?.value(in: source.0)
            else { return nil }
            return DeclaredComparison(path: path, declared: value, counted: count, day: source.1)
        }
    }

    private static let structure = ["declared.areas", "declared.problems", "declared.measures"]

    /// How far the round was when its notice was signed; nil where that is still to come.
    private static func standing(
        ofRound index: Int, in ledger: Ledger, log: [Event], _ now: Declared, on day: Day
    ) -> (Declared, Day)? {
        let round = ledger.rounds[index]
        guard let signed = round.signed else { return (now, day) }
        guard signed <= day else { return nil }
        let then = max(signed, round.added)
        guard let last = log.last?.day, last > then else { return (now, day) }
        let past = Workspace.fold(log.prefix { $0.day <= then }, workflow: ledger.workflow)
        guard case .round(let place)? = past.place(of: round.id) else { return (now, day) }
        let overview = Overview(ledger: past, scope: Scope([.round(round.id)]), on: then)
        return (counted(ofRound: place, in: past, overview: overview), then)
    }

    /// What the ledger counts for a round, in the form of what documents declare.
    package static func counted(ofRound index: Int, in ledger: Ledger, overview: Overview) -> Declared {
        let id = ledger.rounds[index].id
        let claimed = ledger.measuresInOrder(ofRound: index).filter { ledger.measures[$0].claimed }
        let institutions = Outcomes(ledger.records(.outcome).filter { ledger.round(of: $0.id) == id }).institutions
        var groups: [String: Declared.Pair] = [:]
        for figure in overview.groups {
            groups[figure.key.rawValue] = Declared.Pair(problems: figure.problems, measures: figure.measures)
        }
        return Declared(
            areas: overview.areas, problems: overview.problems, measures: overview.measures, groups: groups,
            claimed: Declared.Pair(
                problems: Set(claimed.map { ledger.measures[$0].problem }).count, measures: claimed.count),
            meetings: ledger.records(of: id, .meeting).count,
            institutions: Declared.Institutions(
                proposed: institutions[.proposed] ?? 0, joint: institutions[.joint] ?? 0,
                own: institutions[.own] ?? 0))
    }
}
