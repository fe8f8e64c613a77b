/// The figures of a scope on a day, all counted and none typed (ARCHITECTURE.md, "What is derived").
public struct Overview: Sendable {
    /// Measures and distinct problems of a group or a stage. A problem can stand in several.
    public struct Figure<Key: Hashable & Sendable>: Hashable, Sendable {
        /// The group or stage.
        public let key: Key
        /// Its measures.
        public internal(set) var measures = 0
        /// The distinct problems that have a measure in it.
        public internal(set) var problems = 0

        /// Counts a measure, and its problem unless it was seen here before.
        fileprivate mutating func add(_ problem: Int, _ isSeen: inout Bool) {
            measures += 1
            if !isSeen { problems += 1 }
            isSeen = true
        }
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
    /// How many measures have each light; none has those without one.
    public internal(set) var lights: [Light: Int] = [:]
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
        public enum Kind: Int, CaseIterable, Comparable, Sendable {
            case conflict, overdue, awaiting, extensionAsked, relapsed, needsCoordination, readyToClose, lookBack,
                claimed

            /// Whether one is graver.
            public static func < (one: Kind, other: Kind) -> Bool { one.rawValue < other.rawValue }
        }
        /// What it waits for.
        public let kind: Kind
        /// The code name of the move that it waits for, where it awaits one.
        public let move: String?
        /// The measure or, for `readyToClose`, for the extension of its own deadline and for a conflict, the problem.
        public let item: ItemID
        /// Days overdue, or since it began to wait.
        public let days: Int
        /// The day on which it became overdue or began to wait.
        public let since: Day

        /// Something that waits since a day. What was recorded for a day after the one that is shown has not waited yet.
        init(kind: Kind, move: String?, item: ItemID, since: Day, on day: Day) {
            (self.kind, self.move, self.item, self.since) = (kind, move, item, since)
            days = max(0, day - since)
        }
    }

    /// The figures of these measures of a ledger on a day. `problems` are the scope's, with or without measures.
    public init(ledger: Ledger, measures indices: [Int], problems inScope: [Int], on day: Day) {
        asOf = day
        let specs = ledger.workflow.stages
        groups = StageGroup.allCases.map { Figure(key: $0) }
        stages = specs.map { Figure(key: Stage(rawValue: $0.id)) }
        // Which problems were seen in each group, then in each stage.
        let width = ledger.problems.count
        var isSeen = [Bool](repeating: false, count: (groups.count + stages.count) * width)
        var areaStanding: [Int: Standing] = [:]
        var leaders = Tally()
        var units = Tally()
        var counts = [Int](repeating: 0, count: Query.Flag.allCases.count)

        for index in indices {
            let problem = ledger.measures[index].problem
            let group = ledger.group(ofMeasure: index)
            let groupPlace = groups.firstIndex { $0.key == group } ?? 0
            groups[groupPlace].add(problem, &isSeen[groupPlace * width + problem])
            let stagePlace = ledger.measures[index].stagePlace
            if stagePlace >= 0 {
                stages[stagePlace].add(problem, &isSeen[(groups.count + stagePlace) * width + problem])
            }
            for (place, flag) in Query.Flag.allCases.enumerated() where ledger.holds(flag, measure: index, on: day) {
                counts[place] += 1
            }
            if let left = ledger.daysLeft(ofMeasure: index, on: day) {
                lights[Light(daysLeft: left, warning: ledger.workflow.warningDays), default: 0] += 1
            }
            let one = Standing(ledger: ledger, measure: index, group: group, on: day)
            areaStanding[ledger.problems[problem].area, default: Standing()].add(one)
            if let leader = ledger.measures[index].owner.leader ?? ledger.problems[problem].owner.leader {
                leaders.add(one, leader, problem: problem)
            }
            if let unit = ledger.measures[index].owner.unit ?? ledger.problems[problem].owner.unit {
                units.add(one, unit, problem: problem)
            }
            if let decision = Decision(ledger: ledger, measure: index, on: day) { decisions.append(decision) }
            if let conflict = Decision(ledger: ledger, conflictOf: ledger.measures[index].id, on: day) {
                decisions.append(conflict)
            }
        }
        for (place, flag) in Query.Flag.allCases.enumerated() { flags[flag] = counts[place] }
        measures = indices.count
        problems = inScope.count
        for problem in inScope {
            areaStanding[ledger.problems[problem].area, default: Standing()].problems += 1
            if let decision = Decision(ledger: ledger, askingProblem: problem, on: day) { decisions.append(decision) }
            if let conflict = Decision(ledger: ledger, conflictOf: ledger.problems[problem].id, on: day) {
                decisions.append(conflict)
            }
            switch ledger.state(ofProblem: problem) {
            case .closed: problemsClosed += 1
            case .ready:
                problemsReady += 1
                decisions.append(Decision(ledger: ledger, readyProblem: problem, on: day))
            case .open: break
            }
        }
        for round in Set(areaStanding.keys.map { ledger.areas[$0].round }).sorted()
        where ledger.rounds[round].withdrawn == nil {
            for area in ledger.rounds[round].areas where ledger.areas[area].withdrawn == nil {
                if let standing = areaStanding[area] { byArea.append((area, standing)) }
            }
        }
        areas = byArea.count
        byLeader = leaders.sorted
        byUnit = units.sorted
        // Of two that await a move, the one further on comes first.
        let ranks = Dictionary(
            specs.enumerated().compactMap { place, spec in spec.awaiting.map { ($0, -place) } }, uniquingKeysWith: min)
        decisions.sort {
            ($0.kind.rawValue, $0.move.flatMap { ranks[$0] } ?? 0, -$0.days)
                < ($1.kind.rawValue, $1.move.flatMap { ranks[$0] } ?? 0, -$1.days)
        }
    }

    /// The figures of a scope on a day; of a whole ledger or round with what its documents declare.
    public init(ledger: Ledger, scope: Scope = Scope(), on day: Day) {
        let measures = ledger.measures(in: scope, on: day)
        self.init(ledger: ledger, measures: measures, problems: ledger.problems(in: scope, measures: measures), on: day)
        // Areas without measures belong to whole rounds too.
        var rounds = ledger.rounds(in: scope) ?? ledger.openRounds
        for crumb in scope.crumbs {
            guard case .round(let id) = crumb else { return }
            rounds.removeAll { ledger.rounds[$0].id != id }
        }
        areas = rounds.reduce(0) { $0 + ledger.rounds[$1].areas.count(where: ledger.counts(area:)) }
        // What several rounds declare cannot be added up without saying so; one round's stands as it is.
        if rounds.count == 1, let round = rounds.first { declared = ledger.rounds[round].declared }
    }

    /// A tally by name that keeps the order of first appearance.
    private struct Tally {
        private var places: [String: Int] = [:]
        private var recent = -1
        private var list: [(name: String, standing: Standing, seen: Set<Int>, last: Int)] = []

        mutating func add(_ standing: Standing, _ name: String, problem: Int) {
            // Those of one name nearly always follow each other, and so do a problem's.
            let place = list.indices.contains(recent) && list[recent].name == name ? recent : places[name] ?? list.count
            if place == list.count {
                places[name] = place
                list.append((name, Standing(), [], -1))
            }
            recent = place
            list[place].standing.add(standing)
            if list[place].last != problem, list[place].seen.insert(problem).inserted {
                list[place].standing.problems += 1
            }
            list[place].last = problem
        }

        var sorted: [(name: String, standing: Standing)] {
            list.indices.sorted { left, right in
                let (one, two) = (list[left].standing, list[right].standing)
                if one.overdue != two.overdue { return one.overdue > two.overdue }
                if one.measures != two.measures { return one.measures > two.measures }
                return left < right
            }.map { (list[$0].name, list[$0].standing) }
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
            add(
                Overview.Standing(
                    ledger: ledger, measure: measure, group: ledger.group(ofMeasure: measure), on: day))
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

extension Ledger {
    /// The day of a measure's last move, or that on which it was added.
    fileprivate func lastStep(ofMeasure index: Int) -> Day {
        let steps = measures[index].steps
        return steps.indices.last.map { steps[$0].day } ?? measures[index].added
    }
}

extension Overview.Decision {
    /// What a measure waits for, if it does: the gravest thing.
    init?(ledger: Ledger, measure index: Int, on day: Day) {
        let id = ledger.measures[index].id
        if let due = ledger.dueDay(ofMeasure: index), due < day, ledger.extensionAsked(ofMeasure: index) == nil {
            // What a file claims to be done waits to be looked at, however long ago its day was.
            let kind: Kind = ledger.isClaimedDone(measure: index) ? .claimed : .overdue
            self.init(kind: kind, move: nil, item: id, since: due, on: day)
        } else if let awaiting = ledger.awaited(ofMeasure: index) {
            let since = ledger.lastStep(ofMeasure: index)
            self.init(kind: .awaiting, move: awaiting, item: id, since: since, on: day)
        } else if let asked = ledger.extensionAsked(ofMeasure: index) {
            self.init(kind: .extensionAsked, move: nil, item: id, since: asked.day, on: day)
        } else if let due = ledger.lookBackDue(ofMeasure: index), due <= day {
            self.init(kind: .lookBack, move: nil, item: id, since: due, on: day)
        } else if ledger.holds(.relapsed, measure: index, on: day) {
            let relapse = ledger.measures[index].steps.last { $0.move == "relapse" }
            let since = relapse?.day ?? ledger.lastStep(ofMeasure: index)
            self.init(kind: .relapsed, move: nil, item: id, since: since, on: day)
        } else if ledger.holds(.needsCoordination, measure: index, on: day),
            let entry = ledger.measures[index].lastEntry
        {
            self.init(kind: .needsCoordination, move: nil, item: id, since: entry.on, on: day)
        } else {
            return nil
        }
    }

    /// Two writers' values that stand against each other in an item or its records, until someone settles them.
    init?(ledger: Ledger, conflictOf item: ItemID, on day: Day) {
        guard !ledger.conflicts.isEmpty else { return nil }
        let since = ([item] + ledger.recordPlaces(of: item).map { ledger.records[$0].id }).flatMap { id in
            ledger.conflictedFields(of: id).compactMap { ledger.headDay(of: id, $0) }
        }.min()
        guard let since else { return nil }
        self.init(kind: .conflict, move: nil, item: item, since: since, on: day)
    }

    init?(ledger: Ledger, askingProblem index: Int, on day: Day) {
        // Nearly all problems have no records.
        guard !ledger.problems[index].records.isEmpty,
            let asked = ledger.openRecord(of: ledger.problems[index].id, .extensionRequest)
        else { return nil }
        self.init(
            kind: .extensionAsked, move: nil, item: ledger.problems[index].id, since: asked.day, on: day)
    }

    init(ledger: Ledger, readyProblem index: Int, on day: Day) {
        let problem = ledger.problems[index]
        let since = problem.measures.compactMap { ledger.measures[$0].steps.last?.day }.max() ?? day
        self.init(kind: .readyToClose, move: nil, item: problem.id, since: since, on: day)
    }
}
