@testable import Tracker

/// A history that several writers made, often without seeing each other's changes: random requests through the planner.
struct History {
    private(set) var writers: [Replica]
    private(set) var clock: Day
    var random: SplitMix64
    /// How many requests were refused by a rule.
    private(set) var refusals = 0

    init(seed: UInt64, steps: Int = 120) throws {
        let workflow = try Shipped.workflow()
        clock = try Day.of("2022-08-01")
        random = SplitMix64(seed: seed)
        writers = [("a-office", "张三"), ("b-unit", "李四"), ("c-leader", "王五")].enumerated().map { place, name in
            Replica(writer: name.0, by: name.1, workflow: workflow, seed: seed &* 16 &+ UInt64(place))
        }
        for year in ["2019", "2022"] {
            let fields: [Field: FieldValue] = [.body: .text("某局"), .feedback: .day(try Day.of(year + "-05-01"))]
            // The earlier round came in with its work done.
            let items = Book.sampleItems.map { item in
                var item = item
                if item.kind == .measure, year == "2019" {
                    item.fields[.stage] = .text(item.number == 1 ? "closed" : "held")
                }
                if item.kind == .problem { item.fields[.unit] = .text(item.number == 1 ? "政治部" : "办公室") }
                return item
            }
            try writers[0].record(.bringIn(Request.RoundDraft(fields: fields), items), on: clock)
        }
        // In half of them members are named, so that roles count.
        if seed % 2 == 0 {
            for (name, role) in [("张三", "office"), ("李四", "unit"), ("王五", "leader")] {
                let unit = FieldValue(role == "unit" ? "政治部" : nil)
                try writers[0].record(
                    .record(.member, under: nil, fields: [.title: .text(name), .role: .text(role), .unit: unit]),
                    on: clock)
            }
        }
        for index in writers.indices.dropFirst() { writers[index].see(writers[0], upTo: writers[0].lines.count) }
        for _ in 0..<steps { step() }
    }

    /// All events, in the common order.
    var events: [Event] {
        writers.flatMap { writer in writer.log.filter { $0.writer == writer.writer } }.sorted(by: Event.precedes)
    }

    /// One writer writes, after it has perhaps seen more of the others.
    private mutating func step() {
        if random.once(in: 3) { clock = clock + Int.random(in: 0...4, using: &random) }
        let index = Int.random(in: writers.indices, using: &random)
        for other in writers.indices where other != index && random.once(in: 4) {
            let known = writers[index].seen[writers[other].writer] ?? 0
            let count = Int.random(in: known...max(known, writers[other].lines.count), using: &random)
            writers[index].see(writers[other], upTo: count)
        }
        let day = random.once(in: 4) ? clock - Int.random(in: 0...5, using: &random) : clock
        let request = request(of: writers[index].ledger)
        let behalf = random.once(in: 5) ? Behalf(name: "王五", basis: "签批件") : nil
        do throws(Refusal) {
            try writers[index].record(request, on: day, clock: clock, behalf: behalf)
        } catch {
            refusals += 1
        }
    }

    /// Goes on for a step.
    mutating func go() { step() }

    /// The first writer records something.
    mutating func record(_ request: Request) throws { try writers[0].record(request, on: clock) }

    /// Everyone sees everything.
    mutating func meet() {
        for index in writers.indices {
            for other in writers.indices where other != index {
                writers[index].see(writers[other], upTo: writers[other].lines.count)
            }
        }
    }

    /// A request that someone might make of a ledger.
    mutating func request(of ledger: Ledger) -> Request {
        // Most is about a few measures, so that writers meet on them.
        let busy = Array(ledger.measures.filter { $0.round == 1 }.prefix(3))
        let measure =
            (random.once(in: 3) ? random.any(of: ledger.measures) : random.any(of: busy))?.id ?? ItemID(bits: 0)
        let problem = random.any(of: ledger.problems)?.id ?? ItemID(bits: 0)
        let item = random.once(in: 5) ? problem : measure
        if random.once(in: 10) { return .undo }
        if random.once(in: 3) { return aboutRecords(of: ledger, item, measure, problem) }
        switch Int.random(in: 0..<24, using: &random) {
        case 0..<8:
            let moves = ledger.workflow.moves.map(\.id)
            return .move([item], move: random.any(of: moves) ?? "", details())
        case 8..<11: return .note([item], text: "进展", on: nil, needsCoordination: random.once(in: 3))
        case 11..<13:
            let unit = FieldValue(random.any(of: ["政治部", "办公室", "法制处", ""]))
            return .assign([item, problem], fields: [.unit: unit])
        case 13..<16:
            return .deadline([item], clock + Int.random(in: 1...60, using: &random), reason: random.maybe { _ in "延期" })
        case 16: return .set(measure, .target, .text("目标\(Int.random(in: 0..<4, using: &random))"), reason: nil)
        case 17:
            return .edit(measure, fields: [.claimed: .flag(random.once(in: 2)), .person: .text("赵六")], reason: nil)
        case 18: return .add(.measure, under: problem, fields: [.title: .text("新措施")])
        case 19 where random.once(in: 3): return .withdraw(measure, reason: "重复")
        case 20: return .move([problem], move: "close", details())
        case 21: return .redo
        default: return .undo
        }
    }

    private mutating func details() -> MoveDetails {
        MoveDetails(
            reason: "原因", basis: "会议", evidence: random.maybe { _ in "佐证" }, noEvidence: "无",
            reviewDate: clock + Int.random(in: 1...90, using: &random))
    }
}
