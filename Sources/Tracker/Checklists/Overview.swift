/// The figures of a scope on a day, all counted and none typed (1-domain, "What is derived").
public struct Overview: Sendable {
    /// Measures and distinct problems of a group or a stage. A problem can stand in several.
    public struct Figure<Key: Hashable & Sendable>: Hashable, Sendable {
        /// The group or stage.
        public let key: Key
        /// Its measures.
        public internal(set) var measures = 0
        /// The distinct problems that have a measure in it.
        public internal(set) var problems = 0
    }

    /// How an area, a leader or a unit stands.
    public struct Standing: Hashable, Sendable {
        /// Nothing.
        public init() {}
        /// Measures.
        public internal(set) var measures = 0
        /// Of them closed (已销号).
        public internal(set) var closed = 0
        /// Of them of the group effective.
        public internal(set) var effective = 0
        /// Of them overdue.
        public internal(set) var overdue = 0
        /// Of them waiting for a decision.
        public internal(set) var awaiting = 0
        /// Of them back after a relapse.
        public internal(set) var relapsed = 0
        /// Distinct problems.
        public internal(set) var problems = 0
    }

    /// The day that the figures are of.
    public let asOf: Day
    /// Areas.
    public internal(set) var areas = 0
    /// Problems.
    public internal(set) var problems = 0
    /// Measures.
    public internal(set) var measures = 0
    /// What the documents declare.
    public internal(set) var declared = Declared()
    /// By group, in the order closed, effective, underway, notStarted.
    public internal(set) var groups: [Figure<StageGroup>] = []
    /// By stage, in the workflow's order.
    public internal(set) var stages: [Figure<Stage>] = []
    /// Problems closed by their own act.
    public internal(set) var problemsClosed = 0
    /// 待销号: problems whose measures are all done and whose act is due.
    public internal(set) var problemsReady = 0
    /// How many measures each flag holds for.
    public internal(set) var flags: [Query.Flag: Int] = [:]
    /// Standing by area, in order, as places in `Ledger.areas`.
    public internal(set) var byArea: [(area: Int, standing: Standing)] = []
    /// Standing by leader: those with something overdue first, then by measures.
    public internal(set) var byLeader: [(name: String, standing: Standing)] = []
    /// Standing by unit, likewise.
    public internal(set) var byUnit: [(name: String, standing: Standing)] = []
    /// What waits for a decision, the gravest first.
    public internal(set) var decisions: [Decision] = []

    /// How many measures a flag holds for.
    public func count(_ flag: Query.Flag) -> Int { flags[flag] ?? 0 }

    /// The figure of a group.
    public func figure(_ group: StageGroup) -> Figure<StageGroup> {
        groups.first { $0.key == group } ?? Figure(key: group)
    }

    /// Something that waits for a decision.
    public struct Decision: Hashable, Sendable {
        /// What it waits for, the gravest first.
        public enum Kind: Int, CaseIterable, Sendable {
            case overdue, close, endorse, review, relapsed, needsCoordination, readyToClose
        }
        /// What it waits for.
        public let kind: Kind
        /// The measure or, for `readyToClose`, the problem.
        public let item: ItemID
        /// Days overdue, or since it began to wait.
        public let days: Int
        /// The day on which it became overdue or began to wait.
        public let since: Day
    }

    /// The figures of these measures of a ledger on a day. `problems` are the scope's, with or without measures.
    public init(ledger: Ledger, measures indices: [Int], problems inScope: [Int], on day: Day) {
        asOf = day
        var problemsOfGroup: [StageGroup: Set<Int>] = [:]
        var problemsOfStage: [Stage: Set<Int>] = [:]
        var measuresOfGroup: [StageGroup: Int] = [:]
        var measuresOfStage: [Stage: Int] = [:]
        var areaStanding: [Int: Standing] = [:]
        var leaders = Tally()
        var units = Tally()
        var counts = [Int](repeating: 0, count: Query.Flag.allCases.count)

        for index in indices {
            let measure = ledger.measures[index]
            let group = ledger.workflow.group(measure.stage)
            measuresOfGroup[group, default: 0] += 1
            problemsOfGroup[group, default: []].insert(measure.problem)
            measuresOfStage[measure.stage, default: 0] += 1
            problemsOfStage[measure.stage, default: []].insert(measure.problem)
            for (place, flag) in Query.Flag.allCases.enumerated() where ledger.holds(flag, measure: index, on: day) {
                counts[place] += 1
            }
            let owner = ledger.owner(ofMeasure: index)
            let one = Standing(ledger: ledger, measure: index, group: group, on: day)
            areaStanding[ledger.problems[measure.problem].area, default: Standing()].add(one)
            if let leader = owner.leader { leaders.add(one, leader, problem: measure.problem) }
            if let unit = owner.unit { units.add(one, unit, problem: measure.problem) }
            if let decision = Decision(ledger: ledger, measure: index, on: day) { decisions.append(decision) }
        }
        for (place, flag) in Query.Flag.allCases.enumerated() { flags[flag] = counts[place] }
        measures = indices.count
        problems = inScope.count
        for problem in inScope {
            areaStanding[ledger.problems[problem].area, default: Standing()].problems += 1
            switch ledger.state(ofProblem: problem) {
            case .closed: problemsClosed += 1
            case .ready:
                problemsReady += 1
                decisions.append(Decision(ledger: ledger, readyProblem: problem, on: day))
            case .open: break
            }
        }
        for round in ledger.rounds where round.withdrawn == nil {
            for area in round.areas where ledger.areas[area].withdrawn == nil {
                if let standing = areaStanding[area] { byArea.append((area, standing)) }
            }
        }
        areas = byArea.count
        groups = StageGroup.allCases.map {
            Figure(key: $0, measures: measuresOfGroup[$0] ?? 0, problems: problemsOfGroup[$0]?.count ?? 0)
        }
        stages = ledger.workflow.stages.map {
            let stage = Stage(rawValue: $0.id)
            return Figure(
                key: stage, measures: measuresOfStage[stage] ?? 0, problems: problemsOfStage[stage]?.count ?? 0)
        }
        byLeader = leaders.sorted
        byUnit = units.sorted
        decisions.sort {
            ($0.kind.rawValue, -$0.days) < ($1.kind.rawValue, -$1.days)
        }
    }

    /// The figures of a whole ledger on a day, with what its documents declare.
    public init(ledger: Ledger, scope: Scope = Scope(), on day: Day) {
        let measures = ledger.measures(in: scope, on: day)
        self.init(ledger: ledger, measures: measures, problems: ledger.problems(in: scope, measures: measures), on: day)
        if scope.crumbs.isEmpty {
            areas = ledger.areas.indices.count { ledger.counts(area: $0) }
            // What several rounds declare cannot be added up without saying so; one round's stands as it is.
            if ledger.openRounds.count == 1, let round = ledger.openRounds.first {
                declared = ledger.rounds[round].declared
            }
        }
    }

    /// A tally by name that keeps the order of first appearance.
    private struct Tally {
        var order: [String] = []
        var standings: [String: Standing] = [:]
        var problems: [String: Set<Int>] = [:]

        mutating func add(_ standing: Standing, _ name: String, problem: Int) {
            if standings[name] == nil { order.append(name) }
            standings[name, default: Standing()].add(standing)
            problems[name, default: []].insert(problem)
        }

        var sorted: [(name: String, standing: Standing)] {
            order.enumerated().map { place, name -> (Int, String, Standing) in
                var standing = standings[name] ?? Standing()
                standing.problems = problems[name]?.count ?? 0
                return (place, name, standing)
            }.sorted { left, right in
                if left.2.overdue != right.2.overdue { return left.2.overdue > right.2.overdue }
                if left.2.measures != right.2.measures { return left.2.measures > right.2.measures }
                return left.0 < right.0
            }.map { ($0.1, $0.2) }
        }
    }
}

extension Overview.Standing {
    /// The standing of one measure.
    public init(ledger: Ledger, measure index: Int, group: StageGroup, on day: Day) {
        measures = 1
        closed = group == .closed ? 1 : 0
        effective = group == .effective ? 1 : 0
        overdue = ledger.isOverdue(measure: index, on: day) ? 1 : 0
        awaiting = ledger.holds(.awaiting, measure: index, on: day) ? 1 : 0
        relapsed = ledger.holds(.relapsed, measure: index, on: day) ? 1 : 0
    }

    /// The standing of all measures of a problem that count.
    public init(ledger: Ledger, problem index: Int, on day: Day) {
        for measure in ledger.problems[index].measures where ledger.measures[measure].withdrawn == nil {
            add(Overview.Standing(
                ledger: ledger, measure: measure, group: ledger.workflow.group(ledger.measures[measure].stage), on: day))
        }
        problems = 1
    }

    /// Adds another standing's measures to this one's.
    public mutating func add(_ other: Overview.Standing) {
        measures += other.measures
        closed += other.closed
        effective += other.effective
        overdue += other.overdue
        awaiting += other.awaiting
        relapsed += other.relapsed
    }
}

extension Overview.Decision {
    /// What a measure waits for, if it does: the gravest thing.
    init?(ledger: Ledger, measure index: Int, on day: Day) {
        let measure = ledger.measures[index]
        let spec = ledger.workflow.stage(measure.stage)
        let lastStep = measure.steps.last?.day ?? measure.added
        if let due = ledger.dueDay(ofMeasure: index), due < day {
            self.init(kind: .overdue, item: measure.id, days: day - due, since: due)
        } else if let awaiting = spec?.awaiting {
            let kind: Kind =
                switch awaiting {
                case .review: .review
                case .endorse: .endorse
                case .close: .close
                }
            self.init(kind: kind, item: measure.id, days: day - lastStep, since: lastStep)
        } else if ledger.holds(.relapsed, measure: index, on: day) {
            let since = measure.steps.last { $0.move == "relapse" }?.day ?? lastStep
            self.init(kind: .relapsed, item: measure.id, days: day - since, since: since)
        } else if ledger.holds(.needsCoordination, measure: index, on: day), let entry = measure.lastEntry {
            self.init(kind: .needsCoordination, item: measure.id, days: day - entry.on, since: entry.on)
        } else {
            return nil
        }
    }

    init(ledger: Ledger, readyProblem index: Int, on day: Day) {
        let problem = ledger.problems[index]
        let since = problem.measures.compactMap { ledger.measures[$0].steps.last?.day }.max() ?? day
        self.init(kind: .readyToClose, item: problem.id, days: day - since, since: since)
    }
}
