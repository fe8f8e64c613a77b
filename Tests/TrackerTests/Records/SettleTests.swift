import Testing

@testable import Tracker

/// Settling: of the values that two writers set in one slot, someone who sees both says which counts.
struct SettleTests {
    private var one: Replica
    private var two: Replica
    private let day: Day

    init() throws {
        day = try Day.of("2022-08-01")
        (one, two) = try Replica.two(on: day) {
            .record(.letter, under: try $0.item(called: "1.1"), fields: [.level: .text("remind"), .text: .text("请抓紧")])
        }
    }

    private mutating func meet() {
        one.see(two, upTo: two.lines.count)
        two.see(one, upTo: one.lines.count)
    }

    private func item(_ ref: String) throws -> ItemID { try one.ledger.item(called: ref) }

    /// What both set in a slot, by a name.
    static let slots = ["stage", "deadline", "unit", "title", "cutoff", "reply", "declared", "planStudied", "support"]

    private func request(_ slot: String, _ second: Bool) throws -> (ItemID, Field, Request) {
        let measure = try item("1.1")
        func set(_ item: ItemID, _ field: Field, _ left: FieldValue, _ right: FieldValue) -> (ItemID, Field, Request) {
            (item, field, .set(item, field, second ? right : left, reason: nil))
        }
        switch slot {
        case "stage":
            return (
                measure, .stage,
                .move([measure], move: second ? "hold" : "submit", MoveDetails(noEvidence: "无", reviewDate: day + 60))
            )
        case "deadline":
            return set(measure, .deadline, .day(day + 60), .day(day + 30))
        case "unit": return set(measure, .unit, .text("政治部"), .text("办公室"))
        case "title": return set(try item("1"), .title, .text("甲题"), .text("乙题"))
        case "support": return set(try item("1"), .support, .names(["甲处"]), .names(["乙处", "丙处"]))
        case "cutoff": return set(try item("round"), .cutoff, .number(20), .number(28))
        case "declared":
            return set(try item("round"), .declared, .declared(Declared(areas: 2)), .declared(Declared(areas: 3)))
        case "planStudied": return set(try item("round"), .planStudied, .day(day), .day(day - 1))
        default:
            let letter = try #require(one.ledger.records(of: measure, .letter).first)
            return set(letter.id, .reply, .text("已办"), .text("正在办"))
        }
    }

    @Test(
        "In any slot either value can be chosen, whoever was first and whoever settles",
        arguments: slots, [(false, 0), (false, 1), (true, 0), (true, 1)])
    func any(slot: String, choice: (Bool, Int)) throws {
        var test = self
        let (isReversed, place) = choice
        if slot == "stage" {
            try test.one.record(.move([try item("1.1")], move: "start", MoveDetails()), on: day)
            test.meet()
        }
        let (item, field, left) = try test.request(slot, isReversed)
        try test.one.record(left, on: day)
        try test.two.record(try test.request(slot, !isReversed).2, on: day)
        test.meet()
        let conflict = try #require(test.one.ledger.conflict(of: item, field))
        #expect(conflict.values.count == 2 && Set(conflict.values).count == 2)
        #expect(test.two.ledger.conflict(of: item, field)?.values == conflict.values)
        #expect(test.one.ledger.conflictedFields(of: item).contains(field))
        try test.two.record(.settle(item, field, choice: place, reason: "核对原件"), on: day)
        test.meet()
        for replica in [test.one, test.two] {
            #expect(replica.ledger.conflict(of: item, field) == nil)
            #expect(replica.ledger.value(of: field, in: item) == conflict.values[place])
        }
        #expect(try test.one.ledger.text(on: day) == test.two.ledger.text(on: day))
    }

    @Test("A choice there is not, and a slot in which nothing stands against each other, are refused")
    func refused() throws {
        var test = self
        let item = try item("1.1")
        func settle(_ choice: Int, _ field: Field = .unit) -> Request {
            .settle(item, field, choice: choice, reason: nil)
        }
        #expect(throws: Refusal.noConflict(ref: "1.1")) { try test.one.record(settle(0), on: day) }
        try test.one.record(try test.request("unit", false).2, on: day)
        try test.two.record(try test.request("unit", true).2, on: day)
        test.meet()
        for choice in [-1, 2, .max] {
            #expect(throws: Refusal.noSuchChoice(ref: "1.1", count: 2)) { try test.one.record(settle(choice), on: day) }
        }
        #expect(throws: Refusal.noConflict(ref: "1.1")) { try test.one.record(settle(0, .leader), on: day) }
        #expect(throws: Refusal.noSuchItem(ItemID(bits: 3).description)) {
            try test.one.record(.settle(ItemID(bits: 3), .unit, choice: 0, reason: nil), on: day)
        }
        #expect(throws: Refusal.dayBeforeItem(ref: "1.1", day: day - 1, added: day)) {
            try test.one.record(settle(0), on: day - 1, clock: day)
        }
        try test.one.record(settle(0), on: day)
        #expect(throws: Refusal.noConflict(ref: "1.1")) { try test.one.record(settle(0), on: day) }
    }

    @Test("Where both withdrew an item for different reasons, one reason is chosen though it is withdrawn")
    func withdrawn() throws {
        var test = self
        let item = try item("1.1")
        try test.one.record(.withdraw(item, reason: "重复"), on: day)
        try test.two.record(.withdraw(item, reason: "合并"), on: day)
        test.meet()
        #expect(test.one.ledger.conflict(of: item, .withdrawn)?.values == [.text("重复"), .text("合并")])
        try test.one.record(.settle(item, .withdrawn, choice: 0, reason: nil), on: day)
        test.meet()
        #expect(test.two.ledger.measures[0].withdrawn == "重复")
        #expect(test.two.ledger.conflicts.isEmpty)
    }

    @Test("Two who settle at once, differently, are in conflict again; the same way, they are not")
    func bothSettle() throws {
        for (choices, isOpen) in [((0, 1), true), ((1, 1), false)] {
            var test = self
            let item = try item("1.1")
            try test.one.record(try test.request("unit", false).2, on: day)
            try test.two.record(try test.request("unit", true).2, on: day)
            test.meet()
            try test.one.record(.settle(item, .unit, choice: choices.0, reason: nil), on: day)
            try test.two.record(.settle(item, .unit, choice: choices.1, reason: nil), on: day)
            test.meet()
            #expect((test.one.ledger.conflict(of: item, .unit) != nil) == isOpen)
            #expect(try test.one.ledger.text(on: day) == test.two.ledger.text(on: day))
        }
    }

    @Test("A deadline that was settled keeps the first date; the step says why")
    func deadline() throws {
        var test = self
        let item = try item("1.1")
        try test.one.record(.deadline([item], day + 20, reason: nil), on: day)
        test.meet()
        try test.one.record(.deadline([item], day + 60, reason: "延期"), on: day)
        try test.two.record(.deadline([item], day + 40, reason: "延期"), on: day)
        test.meet()
        let conflict = try #require(test.one.ledger.conflict(of: item, .deadline))
        let place = try #require(conflict.values.firstIndex(of: .day(day + 60)))
        try test.one.record(.settle(item, .deadline, choice: place, reason: "以批复为准"), on: day)
        let measure = test.one.ledger.measures[0]
        #expect(measure.deadline == day + 60 && measure.originalDeadline == day + 20)
        #expect(measure.deadlineSteps.last?.reason == "以批复为准")
    }

    @Test(
        "Two copies that moved a deadline once are one extension, before and after either date is chosen, and undone too",
        arguments: [false, true], [0, 1])
    func oneExtension(isReversed: Bool, choice: Int) throws {
        for ref in ["1.1", "1"] {
            var test = self
            let item = try item(ref)
            try test.one.record(.deadline([item], day + 20, reason: nil), on: day)
            test.meet()
            let days = [day + 60, day + 40]
            try test.one.record(.deadline([item], days[isReversed ? 1 : 0], reason: "甲"), on: day)
            try test.two.record(.deadline([item], days[isReversed ? 0 : 1], reason: "乙"), on: day)
            test.meet()
            func check(_ test: SettleTests, _ reason: String?) throws {
                for replica in [test.one, test.two] {
                    let measure = replica.ledger.measures[0]
                    #expect(measure.extensions == 1 && measure.originalDeadline == day + 20)
                    let last = try #require(measure.deadlineSteps.last)
                    #expect(measure.deadlineSteps.count == 2)
                    #expect(last.from == day + 20 && last.to == replica.ledger.deadline(ofMeasure: 0))
                    #expect(last.reason == reason)
                    let change = PeriodChange(
                        ledger: replica.ledger, measures: [0], since: day - 1, until: day + 1)
                    #expect(change.extended == 1)
                }
            }
            let counting = isReversed ? "甲" : "乙"
            try check(test, counting)
            let conflict = try #require(test.one.ledger.conflict(of: item, .deadline))
            let chosen = conflict.values[choice] == .day(days[0]) ? (isReversed ? "乙" : "甲") : counting
            try test.two.record(.settle(item, .deadline, choice: choice, reason: nil), on: day)
            test.meet()
            try check(test, chosen)
            if conflict.values[choice] == .day(days[0]) {
                try test.two.record(.undo, on: day)
                test.meet()
                try check(test, counting)
            }
            // An extension that is granted afterwards is one more.
            try test.one.record(.deadline([item], day + 90, reason: "再延"), on: day)
            test.meet()
            #expect(test.two.ledger.measures[0].extensions == 2)
        }
    }

    @Test("One move that both recorded, and one relapse, count once")
    func sameMove() throws {
        var test = self
        let item = try item("1.1")
        for replica in [\SettleTests.one, \.two] {
            try test[keyPath: replica].record(.move([item], move: "start", MoveDetails()), on: day)
        }
        test.meet()
        let change = PeriodChange(ledger: test.one.ledger, measures: [0], since: day - 1, until: day)
        #expect(change.started == 1)
    }

    @Test("What was settled is undone by who settled it, to the value that counted before")
    func undo() throws {
        var test = self
        let item = try item("1.1")
        try test.one.record(try test.request("unit", false).2, on: day)
        try test.two.record(try test.request("unit", true).2, on: day)
        test.meet()
        let before = test.one.ledger.value(of: .unit, in: item)
        let place = try #require(test.one.ledger.conflict(of: item, .unit)?.values.firstIndex { $0 != before })
        try test.one.record(.settle(item, .unit, choice: place, reason: nil), on: day)
        try test.one.record(.undo, on: day)
        #expect(test.one.ledger.value(of: .unit, in: item) == before)
    }
}
