import Tracker

/// A synthetic round of any size, for trying how fast everything is: structure, owners, deadlines around today, and a
/// history of some months. The same size, seed and day give the same round.
public struct SyntheticRound: Sendable {
    /// How many measures there can be.
    public static let sizes = 1...200_000
    /// The days of the history.
    private static let span = 150
    /// As many areas as have numerals; more measures fill them further.
    private static let mostAreas = Numerals.greatest
    /// Events recorded in one go: large, since each go costs a look at the whole ledger, and small enough for memory.
    private static let batch = 100_000
    private static let office = "整改办"

    private let measures: Int
    private let seed: UInt64
    private let today: Day

    /// A round of this many measures, with its deadlines around `today`.
    public init(measures: Int, seed: UInt64, today: Day) {
        self.measures = min(max(measures, SyntheticRound.sizes.lowerBound), SyntheticRound.sizes.upperBound)
        self.seed = seed
        self.today = today
    }

    /// Records it in an empty workspace, by the rules.
    ///
    /// - Parameter clock: the clock's day, after which nothing can be recorded.
    public func record(in workspace: Workspace, clock: Day) throws {
        var random = SplitMix64(seed: seed)
        let first = today - SyntheticRound.span
        var steps: [SyntheticStep] = []
        let items = items(stage: workspace.ledger.workflow.initial, history: &steps, random: &random)
        // By day, and within a day as they were made: a measure's own steps stay in their order.
        let order = steps.indices.sorted { (steps[$0].day, $0) < (steps[$1].day, $1) }

        let fields: [Field: FieldValue] = [
            .body: .text("合成数据 \(measures) 条（种子 \(seed)）"), .inspector: .text("巡察组"), .feedback: .day(first - 10),
            .concentratedEnd: .day(today + 60), .declared: .declared(Declared(measures: measures)),
        ]
        let draft = Request.RoundDraft(isSample: true, fields: fields)
        try workspace.record(.bringIn(draft, items), as: recorder(SyntheticRound.office, first, 0, clock))

        let places = workspace.ledger.measuresInOrder
        var next = order.startIndex
        while next < order.endIndex {
            let end = min(next + SyntheticRound.batch, order.endIndex)
            let requests = order[next..<end].enumerated().map { offset, index in
                let step = steps[index]
                let item = workspace.ledger.measures[places[step.measure]].id
                return (step.request(item), recorder(step.by, step.day, (next + offset) % 3600, clock))
            }
            try workspace.record(requests)
            next = end
        }
    }

    private func recorder(_ by: String, _ day: Day, _ second: Int, _ clock: Day) -> Workspace.Recorder {
        Workspace.Recorder(by: by, day: day, clock: clock, now: Instant(day: day, secondOfDay: 3600 + second))
    }

    // MARK: Items

    /// Areas, problems and measures in their order, and what was done about the measures.
    private func items(
        stage: Stage, history: inout [SyntheticStep], random: inout SplitMix64
    ) -> [Request.DraftItem] {
        let problems = max(1, (measures + 3) / 4)
        let areas = max(1, min(SyntheticRound.mostAreas, measures / 11, problems))
        var sizes = [Int](repeating: 1, count: problems)
        for _ in 0..<max(0, measures - problems) { sizes[random.below(problems)] += 1 }

        var items: [Request.DraftItem] = []
        var measure = 0
        var problem = 0
        for area in 0..<areas {
            let areaPlace = items.count
            let topic = SyntheticWords.areas[area % SyntheticWords.areas.count]
            items.append(
                Request.DraftItem(
                    kind: .area, number: area + 1, parent: nil, fields: [.title: .text(topic + "方面")]))
            while problem < problems * (area + 1) / areas {
                let problemPlace = items.count
                let unit = unit(&random)
                items.append(problemItem(problem + 1, under: areaPlace, unit: unit, &random))
                for number in 0..<sizes[problem] {
                    let made = measureItem(number + 1, under: problemPlace, stage, &random)
                    items.append(made)
                    let owner = made.fields[.unit]?.text ?? unit
                    let path = SyntheticHistory(
                        measure: measure, unit: owner, leader: made.fields[.leader]?.text,
                        office: SyntheticRound.office, deadline: made.fields[.deadline]?.day, random: &random)
                    history += path.steps(from: today - SyntheticRound.span + 1, to: today, random: &random)
                    measure += 1
                }
                problem += 1
            }
        }
        return items
    }

    private func problemItem(
        _ number: Int, under parent: Int, unit: String?, _ random: inout SplitMix64
    ) -> Request.DraftItem {
        let title = random.one(of: SyntheticWords.subjects) + "工作" + random.one(of: SyntheticWords.findings)
        var fields: [Field: FieldValue] = [
            .title: .text(title), .text: .text(title + "，" + random.one(of: SyntheticWords.findings) + "。"),
            .leader: .text(random.one(of: SyntheticWords.leaders)),
            .kind: .text(random.one(of: ProblemKind.allCases).rawValue),
        ]
        if let unit { fields[.unit] = .text(unit) }
        // One problem in thirty has nobody yet: its measures are the ones without an owner.
        if random.chance(3) {
            fields[.leader] = nil
            fields[.unit] = nil
        }
        return Request.DraftItem(kind: .problem, number: number, parent: parent, fields: fields)
    }

    private func measureItem(
        _ number: Int, under parent: Int, _ stage: Stage, _ random: inout SplitMix64
    ) -> Request.DraftItem {
        let subject = random.one(of: SyntheticWords.subjects)
        let title = random.one(of: SyntheticWords.verbs) + subject + random.one(of: SyntheticWords.objects)
        var fields: [Field: FieldValue] = [
            .stage: .text(stage.rawValue), .title: .text(title),
            .text: .text(title + "，" + random.one(of: SyntheticWords.actions) + "。"),
            .target: .text(random.one(of: SyntheticWords.targets)),
            .kind: .text(random.one(of: MeasureKind.allCases).rawValue),
        ]
        if random.chance(95) { fields[.deadline] = .day(today + random.within(-80...180)) }
        if random.chance(30), let unit = unit(&random) { fields[.unit] = .text(unit) }
        if random.chance(10) { fields[.leader] = .text(random.one(of: SyntheticWords.leaders)) }
        if random.chance(20) { fields[.support] = .names([random.one(of: SyntheticWords.offices)]) }
        if random.chance(8) { fields[.claimed] = .flag(true) }
        return Request.DraftItem(kind: .measure, number: number, parent: parent, fields: fields)
    }

    /// A unit. Large rounds have more of them, as a province has more offices than a bureau.
    private func unit(_ random: inout SplitMix64) -> String? {
        let base = random.one(of: SyntheticWords.offices)
        let districts = min(40, measures / 500)
        guard districts > 0 else { return base }
        let district = random.below(districts + 1)
        return district == 0 ? base : "第\(Numerals.chinese(district))片区\(base)"
    }
}
