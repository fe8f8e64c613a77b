/// A figure that the documents of a round declare, beside what its ledger counts (ARCHITECTURE.md, "Declared against counted").
public struct DeclaredComparison: Hashable, Sendable {
    /// Its path, as `DeclaredFigure` has it.
    public let path: String
    /// What is declared.
    public let declared: Int
    /// The same as it is written.
    public let written: String
    /// What is counted; nil where that is not comparable: only the document knows it, or its day is still to come.
    public let counted: Int?
    /// The day that it speaks of: that of the document, or the one that is looked at.
    public let day: Day
    /// The first day of the ledger, where that began after the document's day or with it: what is counted is of that day.
    public var since: Day?

    /// What is counted less what is declared; nil where they cannot be compared.
    public var difference: Int? { counted.map { $0 - declared } }

    /// Whether it is counted, and other than it is declared.
    public var differs: Bool { difference.map { $0 != 0 } ?? false }

    /// All declared figures of a round beside what is counted, in the order in which people read them.
    ///
    /// What there is (areas, problems, measures) is compared as it stands on the day that is looked at. How far it is,
    /// documents say of the day that they name, or on which they were signed: it is compared with what the ledger counted then, and not at
    /// all before that day. Where the ledger began only after it, or with that very document, it counted nothing then: it
    /// is compared with what it began with, as of the end of its first day.
    ///
    /// - Parameters:
    ///   - index: the round, as a place in `Ledger.rounds`.
    ///   - log: what `ledger` was folded from, or more, in the common order.
    ///   - overview: the round's, on `day`.
    ///   - past: what earlier calls folded.
    public static func all(
        ofRound index: Int, in ledger: Ledger, log: [Event], overview: Overview, on day: Day, past: inout Past
    ) -> [DeclaredComparison] {
        let round = ledger.rounds[index]
        guard round.declared != Declared() else { return [] }
        let now = counted(ofRound: index, in: ledger, overview: overview)
        let (then, of, since) = standing(ofRound: index, in: ledger, log: log, now, on: day, &past)
        return paths.compactMap { path in
            guard let figure = DeclaredFigure(path: path), let value = figure.value(in: round.declared) else {
                return nil
            }
            let isStanding = structure.contains(path)
            return DeclaredComparison(
                path: path, declared: value, written: figure.text(in: round.declared) ?? String(value),
                counted: isStanding ? figure.value(in: now) : then.flatMap(figure.value), day: isStanding ? day : of,
                since: isStanding ? nil : since)
        }
    }

    /// The same, once.
    public static func all(
        ofRound index: Int, in ledger: Ledger, log: [Event], overview: Overview, on day: Day
    ) -> [DeclaredComparison] {
        var past = Past()
        return all(ofRound: index, in: ledger, log: log, overview: overview, on: day, past: &past)
    }

    private static let structure = ["declared.areas", "declared.problems", "declared.measures"]
    /// All figures in the order in which people read them: what there is, how far it is, what else was done.
    private static let paths =
        structure + DeclaredFigure.paths.filter { $0.hasPrefix("declared.groups.") }
        + DeclaredFigure.paths.filter { !structure.contains($0) && !$0.hasPrefix("declared.groups.") }

    /// How far the round was on the day of its notice, and that day, with the first day of the ledger where it began only
    /// then; nothing where the day is still to come.
    private static func standing(
        ofRound index: Int, in ledger: Ledger, log: [Event], _ now: Declared, on day: Day, _ past: inout Past
    ) -> (Declared?, Day, since: Day?) {
        let round = ledger.rounds[index]
        guard let signed = round.declared.on ?? round.signed else { return (now, day, nil) }
        guard signed <= day else { return (nil, signed, nil) }
        let isLate = round.added > signed || round.added == signed && cameWhole(index, in: ledger)
        let of = max(signed, round.added)
        let counted = of < day ? past.counted(ofRound: round.id, log: log, ledger.workflow, on: of) : now
        return (counted, signed, isLate ? round.added : nil)
    }

    /// Whether one file brought in a round and its measures.
    private static func cameWhole(_ index: Int, in ledger: Ledger) -> Bool {
        guard let first = ledger.history(of: ledger.rounds[index].id).first else { return false }
        return ledger.measuresInOrder(ofRound: index).contains {
            ledger.history(of: ledger.measures[$0].id).first == first
        }
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
