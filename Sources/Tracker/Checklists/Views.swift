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

/// A leader or a unit as other programs see it.
public struct OwnerView: Encodable, Sendable {
    /// 牵头领导 or 责任单位.
    public enum Role: String, Encodable, Sendable {
        /// 牵头领导
        case leader
        /// 责任单位
        case unit
    }

    let role: Role
    let name: String
    let measures: Int
    let problems: Int
    let closed: Int
    let effective: Int
    let overdue: Int
    let awaiting: Int
    let relapsed: Int

    /// An owner with how it stands.
    public init(role: Role, name: String, standing: Overview.Standing) {
        self.role = role
        self.name = name
        measures = standing.measures
        problems = standing.problems
        closed = standing.closed
        effective = standing.effective
        overdue = standing.overdue
        awaiting = standing.awaiting
        relapsed = standing.relapsed
    }
}

extension Overview: Encodable {
    enum Key: String, CodingKey {
        case asOf, areas, problems, measures, declared, groups, stages, problemsClosed, problemsReady
        case overdue, dueSoon, awaiting, relapsed, needsCoordination, noOwner, noDeadline
    }

    enum FigureKey: String, CodingKey {
        case group, stage, measures, problems
    }

    /// Writes the keys in the order in which people read them.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(asOf, forKey: .asOf)
        try container.encode(areas, forKey: .areas)
        try container.encode(problems, forKey: .problems)
        try container.encode(measures, forKey: .measures)
        try container.encode(DeclaredView(declared: declared), forKey: .declared)
        var list = container.nestedUnkeyedContainer(forKey: .groups)
        for figure in groups {
            var item = list.nestedContainer(keyedBy: FigureKey.self)
            try item.encode(figure.key, forKey: .group)
            try item.encode(figure.measures, forKey: .measures)
            try item.encode(figure.problems, forKey: .problems)
        }
        list = container.nestedUnkeyedContainer(forKey: .stages)
        for figure in stages {
            var item = list.nestedContainer(keyedBy: FigureKey.self)
            try item.encode(figure.key.rawValue, forKey: .stage)
            try item.encode(figure.measures, forKey: .measures)
            try item.encode(figure.problems, forKey: .problems)
        }
        try container.encode(problemsClosed, forKey: .problemsClosed)
        try container.encode(problemsReady, forKey: .problemsReady)
        for flag in [Query.Flag.overdue, .dueSoon, .awaiting, .relapsed, .needsCoordination, .noOwner, .noDeadline] {
            guard let key = Key(rawValue: flag.rawValue) else { continue }
            try container.encode(count(flag), forKey: key)
        }
    }
}

/// What documents declare, as other programs see it: every key is there, what is not declared is null.
public struct DeclaredView: Encodable, Sendable {
    let declared: Declared

    /// What documents declare.
    public init(declared: Declared) {
        self.declared = declared
    }

    enum Key: String, CodingKey {
        case areas, problems, measures, groups, claimed, meetings, institutions, rate, on
    }

    /// Writes the keys in the order in which people read them.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(declared.areas, forKey: .areas)
        try container.encode(declared.problems, forKey: .problems)
        try container.encode(declared.measures, forKey: .measures)
        try container.encode(declared.groups, forKey: .groups)
        try container.encode(declared.claimed, forKey: .claimed)
        try container.encode(declared.meetings, forKey: .meetings)
        try container.encode(declared.institutions, forKey: .institutions)
        if let rate = declared.rate, rate.hasFraction {
            try container.encode(rate.value, forKey: .rate)
        } else {
            try container.encode(declared.rate?.whole, forKey: .rate)
        }
        // Only where the documents name a day of their own.
        try container.encodeIfPresent(declared.on, forKey: .on)
    }
}
