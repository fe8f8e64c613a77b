import Testing

@testable import Tracker

/// Two writers set one slot without having seen each other: both values are kept, the more cautious one counts until
/// someone who has seen both settles it (ARCHITECTURE.md, decision 3).
struct ConflictTests {
    private var one: Replica
    private var two: Replica
    private var three: Replica
    private let day: Day

    init() throws {
        let day = try Day.of("2022-08-01")
        (one, two) = try Replica.two(on: day) { .deadline([try $0.item(called: "1.1")], day + 30, reason: nil) }
        three = Replica(writer: "c", by: "王五", workflow: try Shipped.workflow(), seed: 3)
        three.see(one, upTo: 2)
        self.day = day
    }

    private mutating func deadline(_ replica: WritableKeyPath<Self, Replica>, in days: Int) throws {
        let item = try self[keyPath: replica].ledger.item(called: "1.1")
        try self[keyPath: replica].record(
            .deadline([item], day + days, reason: "延期"), on: day)
    }

    private mutating func move(_ replica: WritableKeyPath<Self, Replica>, _ moves: String...) throws {
        let item = try self[keyPath: replica].ledger.item(called: "1.1")
        for move in moves {
            let details = MoveDetails(reason: "原因", basis: "会议", noEvidence: "无", reviewDate: day + 60)
            try self[keyPath: replica].record(
                .move([item], move: move, details), on: day)
        }
    }

    private mutating func meet() {
        for _ in 0..<2 {
            one.see(two, upTo: two.lines.count)
            one.see(three, upTo: three.lines.count)
            two.see(one, upTo: one.lines.count)
            two.see(three, upTo: three.lines.count)
            three.see(one, upTo: one.lines.count)
            three.see(two, upTo: two.lines.count)
        }
    }

    private func left(_ replica: Replica) -> Int? { replica.ledger.measures[0].deadline.map { $0 - day } }

    private func conflict(_ replica: Replica, _ field: Field) -> Ledger.Conflict? {
        replica.ledger.conflicts[Ledger.SlotKey(item: replica.ledger.measures[0].id, field: field)]
    }

    @Test("Of two deadlines the earlier one counts, whoever was first", arguments: [(60, 90), (90, 60)])
    func deadlines(first: Int, second: Int) throws {
        var test = self
        try test.deadline(\.one, in: first)
        try test.deadline(\.two, in: second)
        test.meet()
        for replica in [test.one, test.two, test.three] {
            #expect(test.left(replica) == 60)
            #expect(test.conflict(replica, .deadline)?.values == [.day(day + first), .day(day + second)])
        }
    }

    @Test("Of two stages the less advanced one counts, and both moves are kept")
    func stages() throws {
        var test = self
        try test.move(\.one, "start", "submit", "review")
        try test.move(\.two, "start")
        test.meet()
        #expect(test.one.ledger.measures[0].stage.rawValue == "underway")
        #expect(test.one.ledger.measures[0].steps.count == 4)
        #expect(try test.one.ledger.text(on: day) == test.two.ledger.text(on: day))
    }

    @Test("The same value from both is no conflict")
    func sameValue() throws {
        var test = self
        try test.deadline(\.one, in: 60)
        try test.deadline(\.two, in: 60)
        test.meet()
        #expect(test.one.ledger.conflicts.isEmpty)
        // Who saw only one of them does conflict with the other.
        try test.deadline(\.one, in: 70)
        #expect(test.one.ledger.conflicts.isEmpty)
    }

    @Test("Whoever has seen both settles it, also by confirming what counts", arguments: [60, 75, 90])
    func settled(days: Int) throws {
        var test = self
        try test.deadline(\.one, in: 60)
        try test.deadline(\.two, in: 90)
        test.meet()
        try test.deadline(\.three, in: days)
        test.meet()
        for replica in [test.one, test.two, test.three] {
            #expect(test.conflict(replica, .deadline) == nil)
            #expect(test.left(replica) == days)
        }
    }

    @Test("Whoever has seen only one of them settles nothing")
    func notSettled() throws {
        var test = self
        try test.deadline(\.one, in: 60)
        try test.deadline(\.two, in: 90)
        try test.deadline(\.two, in: 120)
        test.three.see(test.two, upTo: 1)
        try test.deadline(\.three, in: 150)
        test.meet()
        #expect(test.left(test.one) == 60)
        #expect(test.conflict(test.one, .deadline)?.values == [60, 90, 120, 150].map { .day(day + $0) })
    }

    @Test("What was settled without having seen a third value is not settled")
    func thirdValue() throws {
        var test = self
        try test.deadline(\.one, in: 60)
        try test.deadline(\.two, in: 90)
        test.one.see(test.two, upTo: test.two.lines.count)
        try test.deadline(\.one, in: 100)
        #expect(test.one.ledger.conflicts.isEmpty)
        try test.deadline(\.three, in: 80)
        test.meet()
        #expect(test.conflict(test.one, .deadline) != nil)
        #expect(test.left(test.one) == 80 || test.left(test.one) == 60)
        try test.deadline(\.two, in: 110)
        test.meet()
        #expect(test.one.ledger.conflicts.isEmpty)
        #expect(test.left(test.three) == 110)
    }

    @Test("A deadline that one took out and another moved is still there")
    func takenOut() throws {
        var test = self
        let item = test.one.ledger.measures[0].id
        try test.two.record(.set(item, .deadline, .nothing, reason: "暂缓"), on: day)
        try test.deadline(\.one, in: 60)
        test.meet()
        #expect(test.left(test.one) == 60)
        #expect(test.conflict(test.one, .deadline) != nil)
    }

    @Test("What is in conflict is not undone: settling it is for someone who looks at both")
    func undo() throws {
        var test = self
        try test.deadline(\.one, in: 60)
        try test.deadline(\.two, in: 90)
        test.meet()
        for replica in [\Self.one, \Self.two] {
            #expect(throws: Refusal.builtOn(ref: "1.1")) {
                try test[keyPath: replica].record(.undo, on: day)
            }
        }
    }

    @Test("Progress, evidence and other slots never conflict")
    func additions() throws {
        var test = self
        let item = test.one.ledger.measures[0].id
        for replica in [\Self.one, \Self.two] {
            try test[keyPath: replica].record(
                .note([item], text: "已做", on: nil, needsCoordination: false), on: day)
        }
        try test.one.record(.set(item, .unit, .text("政治部"), reason: nil), on: day)
        try test.two.record(.set(item, .leader, .text("分管领导"), reason: nil), on: day)
        test.meet()
        #expect(test.one.ledger.conflicts.isEmpty)
        #expect(test.one.ledger.measures[0].entries.count == 2)
    }

    @Test("In every history the more cautious value counts, and one later entry settles it", arguments: 1...12)
    func histories(seed: UInt64) throws {
        var history = try History(seed: seed)
        history.meet()
        let ledger = history.writers[0].ledger
        for (slot, conflict) in ledger.conflicts {
            let value = ledger.value(of: slot.field, in: slot.item)
            #expect(conflict.events.count == conflict.values.count && conflict.values.count > 1)
            switch slot.field {
            case .stage:
                let ranks = conflict.values.map { ledger.workflow.rank(Stage(rawValue: $0.text ?? "")) }
                #expect(ledger.workflow.rank(Stage(rawValue: value.text ?? "")) == ranks.min())
            case .deadline: #expect(value.day == conflict.values.compactMap(\.day).min())
            default: #expect(conflict.values.contains(value))
            }
        }
    }

    @Test("Of two values for who may read of an item the stricter counts, whichever came later")
    mutating func disclosure() throws {
        let item = try one.ledger.item(called: "1.1")
        try two.record(.set(item, .disclosure, .text("withheld"), reason: "涉密"), on: day)
        // The later one in the common order says that everybody may.
        try three.record(.note([item], text: "一", on: nil, needsCoordination: false), on: day)
        try three.record(.note([item], text: "二", on: nil, needsCoordination: false), on: day)
        try three.record(.set(item, .disclosure, .text("party"), reason: "内部"), on: day)
        meet()
        for replica in [one, two, three] {
            #expect(replica.ledger.value(of: .disclosure, in: item) == .text("withheld"))
            #expect(replica.ledger.conflictedFields(of: item).contains(.disclosure))
        }
    }

    @Test("Of two roles for a member the one that may less counts, whichever came later")
    mutating func role() throws {
        try one.record(.record(.member, under: nil, fields: [.title: .text("张三"), .role: .text("office")]), on: day)
        try one.record(.record(.member, under: nil, fields: [.title: .text("李四"), .role: .text("office")]), on: day)
        try one.record(.record(.member, under: nil, fields: [.title: .text("王五"), .role: .text("office")]), on: day)
        try one.record(.record(.member, under: nil, fields: [.title: .text("赵六"), .role: .text("unit")]), on: day)
        meet()
        let member = try #require(one.ledger.member(named: "赵六"))
        try two.record(.edit(member.id, fields: [.role: .text("reader")], reason: nil), on: day)
        try three.record(
            .note([try three.ledger.item(called: "1.1")], text: "一", on: nil, needsCoordination: false), on: day)
        try three.record(.edit(member.id, fields: [.role: .text("office")], reason: nil), on: day)
        meet()
        for replica in [one, two, three] { #expect(replica.ledger.member(named: "赵六")?.role == "reader") }
    }
}
