// What other programs see: the JSON of `show`, `list`, `overview` and `export`. The keys are a promise: stages and kinds
// by their code names, dates ISO, what is not known null.

/// A measure as other programs see it.
public struct MeasureView: Encodable, Sendable {
    /// A progress entry as other programs see it.
    public struct Progress: Encodable, Sendable {
        /// The day on which it happened.
        public let on: Day
        /// When it was noted, UTC.
        public let at: String
        /// Its author.
        public let by: String
        /// What was done.
        public let text: String
        /// 需协调; nil where the view is not complete.
        public let needsCoordination: Bool?

        init(_ entry: ProgressEntry, isComplete: Bool) {
            on = entry.on
            at = entry.at.description
            by = entry.by
            text = entry.text
            needsCoordination = isComplete ? entry.needsCoordination : nil
        }
    }

    let ledger: Ledger
    let index: Int
    let day: Day
    /// Whether it holds everything there is, as `export` does, or the promised keys only.
    let isComplete: Bool

    /// A measure of a ledger on a day.
    public init(ledger: Ledger, measure index: Int, on day: Day, isComplete: Bool = false) {
        self.ledger = ledger
        self.index = index
        self.day = day
        self.isComplete = isComplete
    }

    /// Its progress entries that stand, the oldest first.
    public var progress: [Progress] {
        ledger.measures[index].entries.filter { !$0.isWithdrawn }.map { Progress($0, isComplete: isComplete) }
    }

    enum Key: String, CodingKey {
        case ref, round, problem, area, title, text, stage, group, kind, leader, unit, support, person, claimed, target
        case deadline, originalDeadline, reviewDate, extensions, daysLeft, overdue, relapses, needsCoordination
        case evidence, noEvidence, basis, progress
        case id, own
    }

    /// Writes the keys in the order in which people read them.
    public func encode(to encoder: any Encoder) throws {
        let measure = ledger.measures[index]
        let problem = ledger.problems[measure.problem]
        let owner = ledger.owner(ofMeasure: index)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(ledger.reference(ofMeasure: index), forKey: .ref)
        try container.encode(ledger.reference(of: problem.id), forKey: .problem)
        try container.encode(ledger.reference(of: ledger.areas[problem.area].id), forKey: .area)
        try container.encode(measure.title, forKey: .title)
        try container.encode(measure.text, forKey: .text)
        try container.encode(measure.stage.rawValue, forKey: .stage)
        try container.encode(ledger.workflow.group(measure.stage), forKey: .group)
        try container.encode(measure.kind?.rawValue, forKey: .kind)
        try container.encode(owner.leader, forKey: .leader)
        try container.encode(owner.unit, forKey: .unit)
        try container.encode(owner.support, forKey: .support)
        try container.encode(owner.person, forKey: .person)
        try container.encode(measure.claimed, forKey: .claimed)
        try container.encode(measure.target, forKey: .target)
        try container.encode(ledger.deadline(ofMeasure: index), forKey: .deadline)
        try container.encode(ledger.originalDeadline(ofMeasure: index), forKey: .originalDeadline)
        try container.encode(measure.reviewDate, forKey: .reviewDate)
        try container.encode(measure.extensions, forKey: .extensions)
        try container.encode(ledger.daysLeft(ofMeasure: index, on: day), forKey: .daysLeft)
        try container.encode(ledger.isOverdue(measure: index, on: day), forKey: .overdue)
        try container.encode(measure.relapses, forKey: .relapses)
        try container.encode(progress, forKey: .progress)
        guard isComplete else {
            return try FieldsView(plain: measure.id, .measure, in: ledger).encode(to: encoder)
        }
        try container.encode(ledger.rounds[measure.round].name, forKey: .round)
        try container.encode(ledger.holds(.needsCoordination, measure: index, on: day), forKey: .needsCoordination)
        try container.encode(measure.evidence.map(\.reference), forKey: .evidence)
        try container.encode(
            measure.steps.last { $0.details.noEvidence != nil }?.details.noEvidence, forKey: .noEvidence)
        try container.encode(ledger.closingBasis(ofMeasure: index), forKey: .basis)
        try container.encode(measure.id.description, forKey: .id)
        // A key alone does not tell whether its problem or its text has it.
        try container.encode(
            FieldRule.of(.measure).filter { $0.isInherited && ledger.value(of: $0.field, in: measure.id) != .nothing }
                .map(\.field.rawValue), forKey: .own)
        try FieldsView(of: measure.id, .measure, in: ledger) { Key(rawValue: $0.rawValue) == nil }.encode(to: encoder)
    }
}
