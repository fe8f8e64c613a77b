/// The whole ledger as other programs see it: `export json` and `state.json`.
public struct LedgerView: Encodable, Sendable {
    let ledger: Ledger
    let day: Day

    /// A ledger on a day.
    public init(ledger: Ledger, on day: Day) {
        self.ledger = ledger
        self.day = day
    }

    enum Key: String, CodingKey {
        case rectify, asOf, rounds, areas, problems, measures, members, records, workflow
    }

    /// Writes the keys in the order in which people read them.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(1, forKey: .rectify)
        try container.encode(day, forKey: .asOf)
        try container.encode(
            ledger.rounds.indices.map { RoundView(round: $0, in: ledger, isComplete: true) }, forKey: .rounds)
        let standings = Dictionary(
            uniqueKeysWithValues: Overview(ledger: ledger, on: day).byArea.map { ($0.area, $0.standing) })
        try container.encode(
            ledger.areas.indices.map {
                AreaView(
                    ledger: ledger, area: $0, standing: standings[$0] ?? Overview.Standing(), isComplete: true)
            }, forKey: .areas)
        try container.encode(
            ledger.problems.indices.map { ProblemView(ledger: ledger, problem: $0, isComplete: true) },
            forKey: .problems)
        try container.encode(
            ledger.measures.indices.map { MeasureView(ledger: ledger, measure: $0, on: day, isComplete: true) },
            forKey: .measures)
        try container.encode(ledger.members.map(MemberView.init(member:)), forKey: .members)
        try container.encode(
            // Whoever is no member any more is a record like others: `members` are those there are.
            ledger.records.filter { $0.kind != .member || $0.withdrawn != nil }
                .map { RecordView(record: $0, ledger: ledger) },
            forKey: .records)
        try container.encode(ledger.workflow, forKey: .workflow)
    }
}
