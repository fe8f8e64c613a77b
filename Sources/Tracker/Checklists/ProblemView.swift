/// A problem as other programs see it.
public struct ProblemView: Encodable, Sendable {
    let ledger: Ledger
    let index: Int
    /// Whether it holds everything there is, as `export` does, or the promised keys only.
    let isComplete: Bool

    /// A problem of a ledger.
    public init(ledger: Ledger, problem index: Int, isComplete: Bool = false) {
        self.ledger = ledger
        self.index = index
        self.isComplete = isComplete
    }

    enum Key: String, CodingKey {
        case ref, round, area, title, text, state, kind, leader, unit, support, person, deadline, closedOn, basis,
            measures
        case id, earlierIDs, progress
    }

    /// Writes the keys in the order in which people read them.
    public func encode(to encoder: any Encoder) throws {
        let problem = ledger.problems[index]
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(ledger.reference(of: problem.id), forKey: .ref)
        try container.encode(ledger.reference(of: ledger.areas[problem.area].id), forKey: .area)
        try container.encode(problem.title, forKey: .title)
        try container.encode(problem.text, forKey: .text)
        try container.encode(ledger.state(ofProblem: index).rawValue, forKey: .state)
        try container.encode(problem.kind?.rawValue, forKey: .kind)
        try container.encode(problem.owner.leader, forKey: .leader)
        try container.encode(problem.owner.unit, forKey: .unit)
        try container.encode(problem.owner.support, forKey: .support)
        try container.encode(problem.owner.person, forKey: .person)
        try container.encode(problem.deadline, forKey: .deadline)
        let measures = problem.measures.filter { ledger.measures[$0].withdrawn == nil }
        try container.encode(measures.map(ledger.reference(ofMeasure:)), forKey: .measures)
        guard isComplete else {
            return try FieldsView(plain: problem.id, .problem, in: ledger).encode(to: encoder)
        }
        let closing = ledger.state(ofProblem: index) == .closed ? problem.closing : nil
        try container.encode(ledger.rounds[problem.round].name, forKey: .round)
        try container.encode(closing?.day, forKey: .closedOn)
        try container.encode(closing?.basis, forKey: .basis)
        try container.encode(problem.id.description, forKey: .id)
        try container.encode(problem.earlier.map(\.description), forKey: .earlierIDs)
        try container.encode(
            problem.entries.filter { !$0.isWithdrawn }.map { MeasureView.Progress($0, isComplete: true) },
            forKey: .progress)
        try FieldsView(of: problem.id, .problem, in: ledger) { Key(rawValue: $0.rawValue) == nil }.encode(to: encoder)
    }
}
