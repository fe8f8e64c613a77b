/// An area as other programs see it.
public struct AreaView: Encodable, Sendable {
    let ledger: Ledger
    let index: Int
    let standing: Overview.Standing
    /// Whether it holds everything there is, as `export` does, or the promised keys only.
    let isComplete: Bool

    /// An area of a ledger with how it stands.
    public init(ledger: Ledger, area index: Int, standing: Overview.Standing, isComplete: Bool = false) {
        self.ledger = ledger
        self.index = index
        self.standing = standing
        self.isComplete = isComplete
    }

    enum Key: String, CodingKey {
        case ref, round, title, problems, measures, closed, effective, overdue, awaiting, relapsed, withdrawn, id
    }

    /// Writes the keys in the order in which people read them.
    public func encode(to encoder: any Encoder) throws {
        let area = ledger.areas[index]
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(ledger.reference(of: area.id), forKey: .ref)
        try container.encode(ledger.rounds[area.round].name, forKey: .round)
        try container.encode(area.title, forKey: .title)
        try container.encode(
            area.problems.filter { ledger.problems[$0].withdrawn == nil }.map { ledger.problems[$0].ref },
            forKey: .problems)
        try container.encode(standing.measures, forKey: .measures)
        try container.encode(standing.closed, forKey: .closed)
        try container.encode(standing.effective, forKey: .effective)
        try container.encode(standing.overdue, forKey: .overdue)
        try container.encode(standing.awaiting, forKey: .awaiting)
        try container.encode(standing.relapsed, forKey: .relapsed)
        try container.encode(area.withdrawn, forKey: .withdrawn)
        guard isComplete else {
            return try FieldsView(plain: area.id, .area, in: ledger).encode(to: encoder)
        }
        try container.encode(area.id.description, forKey: .id)
        try FieldsView(of: area.id, .area, in: ledger) { Key(rawValue: $0.rawValue) == nil }.encode(to: encoder)
    }
}
