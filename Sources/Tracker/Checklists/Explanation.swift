/// Why a figure is another than it was: each thing that came to count, counts no longer or counts for more, with the events
/// in between. The movements add up to the difference, since both figures are sums over the same kind of things.
public struct Explanation: Sendable {
    /// What the figure is compared with.
    public enum Baseline: Hashable, Sendable {
        /// A report that was sent: the ledger as that report knew it, on the day of its figures.
        case report(ItemID)
        /// The end of a day, by all that is recorded now.
        case day(Day)
    }

    /// One thing that moved the figure.
    public struct Movement: Sendable {
        /// What it is.
        public let counted: ReportFigures.Counted
        /// What it added before.
        public let from: Int
        /// What it adds now.
        public let to: Int
        /// The events that made it so, as places in the log; none where only time went by.
        public let events: [Int]
    }

    /// The figure.
    public let figure: ReportFigure
    /// What it is compared with.
    public let baseline: Baseline
    /// The day of the figure that it is compared with.
    public let since: Day
    /// The day that it is explained for.
    public let until: Day
    /// What it was.
    public let from: Int
    /// What it is.
    public let to: Int
    /// What moved it, in the order of the ledger; they add up to the difference.
    public let movements: [Movement]
    /// How many writers' journals the report knew that are not here.
    public let missingWriters: Int

    /// An explanation of a round's figure on a day.
    ///
    /// - Parameters:
    ///   - log: all events, in the common order.
    ///   - workflow: the one that holds until an event brings one.
    public init?(
        _ figure: ReportFigure, of round: ItemID, log: [Event], workflow: Workflow, since baseline: Baseline,
        until day: Day
    ) {
        guard let ground = Ground(of: round, log: log, workflow: workflow, since: baseline, until: day) else {
            return nil
        }
        self.init(figure, on: ground)
    }

    /// An explanation of one figure of several that stand on the same ground.
    public init(_ figure: ReportFigure, on ground: Ground) {
        self.figure = figure
        baseline = ground.baseline
        since = ground.before.day
        until = ground.now.day
        missingWriters = ground.missingWriters

        var order: [ReportFigures.Counted] = []
        var amounts: [ReportFigures.Counted: (from: Int, to: Int)] = [:]
        for (counted, amount) in ground.now.parts(of: figure) {
            if amounts[counted] == nil { order.append(counted) }
            amounts[counted, default: (0, 0)].to += amount
        }
        for (counted, amount) in ground.before.parts(of: figure) {
            if amounts[counted] == nil { order.append(counted) }
            amounts[counted, default: (0, 0)].from += amount
        }
        // What would be the same by now had nothing been recorded since, only time has made so.
        var byNow: [ReportFigures.Counted: Int] = [:]
        for (counted, amount) in ground.byNow.parts(of: figure) { byNow[counted, default: 0] += amount }
        from = amounts.values.reduce(0) { $0 + $1.from }
        to = amounts.values.reduce(0) { $0 + $1.to }
        let story = Story(
            figure: figure, round: ground.round, ledger: ground.now.ledger, log: ground.log, isKnown: ground.isKnown)
        movements = order.compactMap { counted in
            guard let (from, to) = amounts[counted], from != to else { return nil }
            let isByTime = byNow[counted] ?? 0 == to
            return Movement(counted: counted, from: from, to: to, events: isByTime ? [] : story.events(about: counted))
        }
    }

    /// The ledger as it was and as it is, which all figures are explained on: folded once, however many they are.
    public struct Ground: Sendable {
        let round: ItemID
        let baseline: Baseline
        let missingWriters: Int
        /// The events up to the day, and which of all were known.
        let log: ArraySlice<Event>
        let isKnown: [Bool]
        /// The figures as they were, as they are, and as they would be by now had nothing been recorded since.
        let before: ReportFigures
        let now: ReportFigures
        let byNow: ReportFigures

        /// What a round's figures on a day are compared with; nil where that is after the day, or is no report.
        ///
        /// - Parameters:
        ///   - log: all events, in the common order.
        ///   - workflow: the one that holds until an event brings one.
        public init?(of round: ItemID, log: [Event], workflow: Workflow, since baseline: Baseline, until day: Day) {
            self.round = round
            self.baseline = baseline
            self.log = log[..<log.partitioningIndex { $0.day > day }]
            let after = Workspace.fold(self.log, workflow: workflow)
            let since: Day
            var isKnown: [Bool]
            // What a unit's ledger was sent with is compared with the unit's.
            var unit: String?
            // What a month's report was sent with is of that month.
            var month: Month?
            // Who had reported for it by the time it was sent, which is after its last day.
            var reports: Ledger?
            switch baseline {
            case .day(let first):
                guard first <= day else { return nil }
                since = first
                isKnown = log.map { $0.day <= first }
                missingWriters = 0
            case .report(let item):
                guard let report = after.record(item), report.kind == .report, let on = report.day(.on) else {
                    return nil
                }
                since = on
                unit = report.text(.unit)
                month = report.text(.month).flatMap { Month($0) }
                let heads = Heads(of: report)
                isKnown = heads.known(in: log)
                if month != nil {
                    let sent = log.indices.filter { isKnown[$0] }.map { log[$0] }
                    reports = Workspace.fold(sent[...], workflow: workflow)
                }
                for index in log.indices where log[index].day > on { isKnown[index] = false }
                missingWriters = heads.missing(in: log)
            }
            let old = log.indices.filter { isKnown[$0] }.map { log[$0] }
            let known = Workspace.fold(old[...], workflow: workflow)
            before = ReportFigures(
                ledger: known, round: round, on: since, unit: unit, month: month, reports: reports)
            now = ReportFigures(ledger: after, round: round, on: day, unit: unit)
            byNow = ReportFigures(ledger: known, round: round, on: day, unit: unit)
            self.isKnown = isKnown
        }
    }

    /// What is told of the things that count. The log is walked once, however many things there are.
    private struct Story {
        let figure: ReportFigure
        let round: ItemID
        let ledger: Ledger
        /// For each event that is news the items that those of its changes name which can move the figure.
        private var moved: [Int: Set<ItemID>] = [:]
        /// The events that are news and change the workflow: they are about everything.
        private var workflows: Set<Int> = []
        /// Those of them that change nothing else.
        private var onlyWorkflow: Set<Int> = []
        private let isKnown: [Bool]

        init(figure: ReportFigure, round: ItemID, ledger: Ledger, log: ArraySlice<Event>, isKnown: [Bool]) {
            self.figure = figure
            self.round = round
            self.ledger = ledger
            self.isKnown = isKnown
            for place in log.indices where !isKnown[place] {
                let changes = log[place].changes
                if changes.contains(where: \.isWorkflow) { workflows.insert(place) }
                if changes.allSatisfy(\.isWorkflow) { onlyWorkflow.insert(place) }
                for change in changes where !change.isWorkflow {
                    let items = figure.moved(by: change, in: ledger)
                    if !items.isEmpty { moved[place, default: []].formUnion(items) }
                }
            }
        }

        /// The events that made something count, or count no longer: those that can, else all that touched it.
        func events(about counted: ReportFigures.Counted) -> [Int] {
            let items = items(of: counted)
            var news = workflows
            for item in items {
                for place in ledger.history(of: item) where isKnown.indices.contains(place) && !isKnown[place] {
                    news.insert(place)
                }
            }
            let sorted = news.sorted()
            let deciding = sorted.filter { place in
                workflows.contains(place) || !items.isDisjoint(with: moved[place] ?? [])
            }
            // What nobody has moved has moved with the days. A workflow that stayed the same for it is no story.
            if !deciding.isEmpty || figure.movesWithTime { return deciding }
            return sorted.filter { !onlyWorkflow.contains($0) }
        }

        /// The items whose changes can move what counts: it, what it belongs to, and what it is made of.
        private func items(of counted: ReportFigures.Counted) -> Set<ItemID> {
            switch counted {
            case .unit(let unit):
                let statements = ledger.records(of: round, .statement).filter { $0.text(.unit) == unit }.map(\.id)
                let own = ledger.measures.indices.filter { ledger.owner(ofMeasure: $0).unit == unit }
                return Set(statements + own.flatMap { [ledger.measures[$0].id] + entries(ofMeasure: $0) })
            case .item(let item):
                var items: Set<ItemID> = [item]
                switch ledger.place(of: item) {
                case .measure(let index)?:
                    items.formUnion(above(problem: ledger.measures[index].problem) + entries(ofMeasure: index))
                    items.formUnion(ledger.measures[index].records.map { ledger.records[$0].id })
                case .problem(let index)?:
                    items.formUnion(above(problem: index))
                    for measure in ledger.problems[index].measures { items.insert(ledger.measures[measure].id) }
                case .area(let index)?: items.insert(ledger.rounds[ledger.areas[index].round].id)
                case .record(let index, _)?:
                    guard let under = ledger.records[index].under else { break }
                    items.insert(under)
                    if case .measure(let measure)? = ledger.place(of: under) {
                        items.formUnion(above(problem: ledger.measures[measure].problem))
                    } else if case .problem(let problem)? = ledger.place(of: under) {
                        items.formUnion(above(problem: problem))
                    }
                case .round?, .measureEntry?, .problemEntry?, nil: break
                }
                return items
            }
        }

        private func above(problem index: Int) -> [ItemID] {
            let problem = ledger.problems[index]
            return [problem.id, ledger.areas[problem.area].id, ledger.rounds[problem.round].id]
        }

        private func entries(ofMeasure index: Int) -> [ItemID] { ledger.measures[index].entries.map(\.id) }
    }
}
