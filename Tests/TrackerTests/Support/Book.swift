import Testing

@testable import Tracker

/// A ledger in memory that takes requests as a workspace does: for tests of rules, without a disk.
struct Book {
    private(set) var ledger: Ledger
    private(set) var log: [Event] = []
    /// Who writes, where nothing else is said.
    var by = "张三"
    /// The day it is.
    var day: Day
    /// Why something is recorded for a day that a sent report has covered.
    var late: String?
    /// The writer's name, by which own changes are known.
    var writer = "office"
    /// Who makes a move where `move` and `bring` make it; `by` for those that are not named.
    var hands = ["submit": "报送人"]
    private var random: SplitMix64
    private var counter: UInt64 = 0

    init(day: String = "2022-08-01", seed: UInt64 = 1, workflow: Workflow? = nil) throws {
        ledger = Ledger(workflow: try workflow ?? Shipped.workflow())
        self.day = try Day.of(day)
        random = SplitMix64(seed: seed)
    }

    /// A book with a round of two areas: problems 1 and 2 with two measures each, 3 with one, 4 with none.
    static func sample(day: String = "2022-08-01", workflow: Workflow? = nil) throws -> Book {
        var book = try Book(day: day, workflow: workflow)
        try book.record(.bringIn(Request.RoundDraft(fields: [.body: .text("某局")]), sampleItems))
        return book
    }

    static let sampleItems: [Request.DraftItem] = [
        Request.DraftItem(kind: .area, number: 1, parent: nil, fields: [.title: .text("学习贯彻方面")]),
        Request.DraftItem(kind: .problem, number: 1, parent: 0, fields: [.title: .text("学习不深入")]),
        Request.DraftItem(kind: .measure, number: 1, parent: 1, fields: [.text: .text("制定学习计划。每月一次。")]),
        Request.DraftItem(kind: .measure, number: 2, parent: 1, fields: [.text: .text("开展专题研讨")]),
        Request.DraftItem(kind: .problem, number: 2, parent: 0, fields: [.title: .text("检查不到位")]),
        Request.DraftItem(kind: .measure, number: 1, parent: 4, fields: [.text: .text("开展督查")]),
        Request.DraftItem(kind: .measure, number: 2, parent: 4, fields: [.text: .text("通报结果")]),
        Request.DraftItem(kind: .area, number: 2, parent: nil, fields: [.title: .text("从严治党方面")]),
        Request.DraftItem(kind: .problem, number: 3, parent: 7, fields: [.title: .text("制度不健全")]),
        Request.DraftItem(kind: .measure, number: 1, parent: 8, fields: [.text: .text("修订制度")]),
        Request.DraftItem(kind: .problem, number: 4, parent: 7, fields: [.title: .text("台账不清")]),
    ]

    /// Plans and applies a request.
    @discardableResult
    mutating func record(
        _ request: Request, by: String? = nil, writer: String? = nil, behalf: Behalf? = nil
    ) throws(Refusal) -> Event {
        let plan = try plan(request, by: by, writer: writer, behalf: behalf)
        return apply(plan, by: by ?? self.by, writer: writer ?? self.writer, behalf: behalf)
    }

    /// What a request means, without applying it.
    mutating func plan(
        _ request: Request, by: String? = nil, writer: String? = nil, behalf: Behalf? = nil
    ) throws(Refusal) -> Planner.Plan {
        var ids: [ItemID] = []
        for _ in 0..<32 { ids.append(ItemID(bits: random.next())) }
        let planner = planner(by: by, writer: writer, behalf: behalf) {
            ids.popLast() ?? ItemID(bits: .random(in: .min ... .max))
        }
        return try planner.plan(request)
    }

    /// A planner over what is there.
    func planner(
        by: String? = nil, writer: String? = nil, behalf: Behalf? = nil,
        newID: @escaping () -> ItemID = { ItemID(bits: .random(in: .min ... .max)) }
    ) -> Planner {
        // Where something is recorded for an earlier day, it is later than all that was recorded before.
        Planner(
            ledger: ledger, log: log,
            context: Planner.Context(
                by: by ?? self.by, day: day, clock: max(day, log.map(\.day).max() ?? day),
                writer: writer ?? self.writer, behalf: behalf, late: late),
            newID: newID)
    }

    @discardableResult
    private mutating func apply(_ plan: Planner.Plan, by: String, writer: String, behalf: Behalf?) -> Event {
        counter += 1
        var event = Event(
            id: EventID(bits: 0), day: day, counter: counter, writer: writer,
            at: Instant(day: day, secondOfDay: 36_000), by: by, login: "login", behalf: behalf,
            late: late, undoes: plan.undoes, redoes: plan.redoes, changes: plan.changes)
        event.id = Digest(of: EventCoding.line(of: event, after: nil)).event
        take(event)
        return event
    }

    /// From here on draws other identities than its copies do.
    mutating func part(seed: UInt64) { random = SplitMix64(seed: seed) }

    /// Takes an event as it is.
    mutating func take(_ event: Event) {
        for part in event.parts {
            ledger.apply(part)
            log.append(part)
        }
    }

    /// The item that a reference means.
    func item(_ ref: String) throws -> ItemID { try ledger.item(called: ref) }

    /// The place of the measure that a reference means.
    func place(_ ref: String) throws -> Int {
        guard case .measure(let index)? = ledger.place(of: try item(ref)) else {
            throw Refusal.wrongKind(ref: ref, wanted: [.measure])
        }
        return index
    }

    /// The measure that a reference means.
    func measure(_ ref: String) throws -> Measure { ledger.measures[try place(ref)] }

    /// The place of the problem that a reference means.
    func problem(_ ref: String) throws -> Int {
        guard case .problem(let index)? = ledger.place(of: try item(ref)) else {
            throw Refusal.wrongKind(ref: ref, wanted: [.problem])
        }
        return index
    }

    /// The state of the problem that a reference means.
    func state(_ ref: String) throws -> ProblemState { ledger.state(ofProblem: try problem(ref)) }

    /// Makes a move of an item with whatever moves need, by persons who may make it.
    mutating func move(_ ref: String, _ moves: String...) throws {
        for move in moves {
            if move == "effective" {
                try record(.note([try item(ref)], text: "已完成", on: nil, needsCoordination: false))
            }
            try record(.move([try item(ref)], move: move, try details(for: move)), by: hands[move])
        }
    }

    /// What a move needs, as the shipped workflow says.
    func details(for move: String) throws -> MoveDetails {
        var details = MoveDetails()
        for need in ledger.workflow.move(move)?.needs ?? [] {
            switch need {
            case .evidence: details.evidence = "会议纪要〔2022〕3号"
            case .basis: details.basis = "领导小组第三次会议"
            case .reason: details.reason = "材料不全"
            case .reviewDate: details.reviewDate = day + 90
            case .progress, .otherThanSubmitter: break
            }
        }
        return details
    }

    /// Brings a measure from its beginning to a stage.
    mutating func bring(_ ref: String, to stage: String) throws {
        let paths: [String: [String]] = [
            "notStarted": [], "underway": ["start"], "effective": ["start", "effective"],
            "submitted": ["start", "submit"], "reviewed": ["start", "submit", "review"],
            "endorsed": ["start", "submit", "review", "endorse"],
            "closed": ["start", "submit", "review", "endorse", "close"],
            "consolidated": ["start", "submit", "review", "endorse", "close", "consolidate"],
            "held": ["start", "hold"],
        ]
        for step in try #require(paths[stage]) { try move(ref, step) }
        #expect(try measure(ref).stage.rawValue == stage)
    }
}
