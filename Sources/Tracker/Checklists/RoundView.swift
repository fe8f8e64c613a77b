/// A round as other programs see it.
public struct RoundView: Encodable, Sendable {
    let round: Round
    let ledger: Ledger
    /// Whether it holds everything there is, as `export` does, or the promised keys only.
    let isComplete: Bool

    /// A round of a ledger.
    public init(round index: Int, in ledger: Ledger, isComplete: Bool = false) {
        round = ledger.rounds[index]
        self.ledger = ledger
        self.isComplete = isComplete
    }

    enum Key: String, CodingKey {
        case name, title, body, inspector, inspectionStart, inspectionEnd, feedback, concentratedEnd, signed, sample
        case declared, withdrawn, plan, id
    }

    /// Writes the keys in the order in which people read them.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(round.name, forKey: .name)
        try container.encode(round.title, forKey: .title)
        try container.encode(round.body, forKey: .body)
        try container.encode(round.inspector, forKey: .inspector)
        try container.encode(round.inspectionStart, forKey: .inspectionStart)
        try container.encode(round.inspectionEnd, forKey: .inspectionEnd)
        try container.encode(round.feedback, forKey: .feedback)
        try container.encode(round.concentratedEnd, forKey: .concentratedEnd)
        try container.encode(round.signed, forKey: .signed)
        try container.encode(round.isSample, forKey: .sample)
        try container.encode(DeclaredView(declared: round.declared), forKey: .declared)
        try container.encode(round.withdrawn, forKey: .withdrawn)
        guard isComplete else { return }
        var phases = container.nestedContainer(keyedBy: NamedKey.self, forKey: .plan)
        for phase in PlanPhase.allCases { try phases.encode(round.plan[phase], forKey: NamedKey(phase.rawValue)) }
        try container.encode(round.id.description, forKey: .id)
        let phaseFields = Set(PlanPhase.allCases.map(\.field))
        try FieldsView(of: round.id, .round, in: ledger) {
            Key(rawValue: $0.rawValue) == nil && !phaseFields.contains($0)
        }
        .encode(to: encoder)
    }
}
