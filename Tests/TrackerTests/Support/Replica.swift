@testable import Tracker

/// One writer's copy of a ledger: what it has written and what it has seen of others, as a device without a network has.
struct Replica {
    let writer: String
    let by: String
    /// The lines of its own journal.
    private(set) var lines: [[UInt8]] = []
    /// What it has seen, in the common order.
    private(set) var log: [Event] = []
    private(set) var ledger: Ledger
    /// How many lines of each writer's journal it has seen.
    private(set) var seen: [String: Int] = [:]
    private var last: Digest?
    private var counter: UInt64 = 0
    private var random: SplitMix64
    private let workflow: Workflow

    init(writer: String, by: String, workflow: Workflow, seed: UInt64) {
        random = SplitMix64(seed: seed)
        self.writer = writer
        self.by = by
        self.workflow = workflow
        ledger = Ledger(workflow: workflow)
    }

    /// Two writers, of whom the first has brought in the sample round and then recorded a request; the second has seen
    /// both.
    static func two(
        on day: Day, after request: (Ledger) throws -> Request
    ) throws -> (one: Replica, two: Replica) {
        let workflow = try Shipped.workflow()
        var one = Replica(writer: "a", by: "张三", workflow: workflow, seed: 1)
        var two = Replica(writer: "b", by: "李四", workflow: workflow, seed: 2)
        try one.record(.bringIn(Request.RoundDraft(fields: [.body: .text("某局")]), Book.sampleItems), on: day)
        try one.record(try request(one.ledger), on: day)
        two.see(one, upTo: 2)
        return (one, two)
    }

    /// Plans a request on what it has seen and writes it.
    @discardableResult
    mutating func record(
        _ request: Request, on day: Day, clock: Day? = nil, behalf: Behalf? = nil
    ) throws(Refusal) -> Event {
        let clock = clock ?? day
        var ids = (0..<32).map { _ in random.item() }
        let context = Planner.Context(by: by, day: day, clock: clock, writer: writer, behalf: behalf, late: "补录")
        let plan = try Planner(ledger: ledger, log: log, context: context) {
            ids.popLast() ?? ItemID(bits: .random(in: .min ... .max))
        }.plan(request)
        counter += 1
        var event = Event(
            id: EventID(bits: 0), day: day, counter: counter, writer: writer,
            at: Instant(day: clock, secondOfDay: lines.count % 86_400), by: by, login: "login", behalf: behalf,
            undoes: plan.undoes, redoes: plan.redoes, changes: plan.changes)
        let line = EventCoding.line(of: event, after: last)
        let digest = Digest(of: line)
        event.id = digest.event
        last = digest
        lines.append(line)
        seen[writer] = lines.count
        take([event])
        return event
    }

    /// Sees what another has written, up to some line.
    mutating func see(_ other: Replica, upTo count: Int) {
        let known = seen[other.writer] ?? 0
        guard count > known else { return }
        let news = other.log.filter { $0.writer == other.writer }.sorted { $0.counter < $1.counter }
        seen[other.writer] = count
        take(Array(news[known..<count]))
    }

    private mutating func take(_ events: [Event]) {
        for event in events { counter = max(counter, event.counter) }
        log += events
        log.sort(by: Event.precedes)
        ledger = Workspace.fold(log[...], workflow: workflow)
    }
}
