import Testing

@testable import Tracker

/// Groups with their distinct problems, and what does not count (ARCHITECTURE.md, "Groups").
struct FigureTests {
    @Test("A problem stands in every group in which it has a measure")
    func problemInTwoGroups() throws {
        var book = try Book.sample()
        try book.bring("1.1", to: "closed")
        try book.bring("1.2", to: "effective")
        try book.bring("2.1", to: "held")
        try book.bring("2.2", to: "submitted")
        try book.bring("3.1", to: "underway")
        let overview = Overview(ledger: book.ledger, on: book.day)
        let expected: [StageGroup: (measures: Int, problems: Int)] = [
            .closed: (1, 1), .effective: (3, 2), .underway: (1, 1), .notStarted: (0, 0),
        ]
        for (group, figure) in expected {
            #expect(overview.figure(group).measures == figure.measures, "\(group)")
            #expect(overview.figure(group).problems == figure.problems, "\(group)")
        }
        #expect(overview.problems == 4)
        #expect(overview.measures == 5)
        #expect(overview.areas == 2)
        #expect(overview.stages.map(\.measures) == [0, 1, 1, 1, 0, 0, 1, 1, 0])
        #expect(overview.groups.map(\.key) == [.closed, .effective, .underway, .notStarted])
    }

    @Test("What is withdrawn keeps its number and does not count")
    func withdrawn() throws {
        var book = try Book.sample()
        try book.record(.withdraw(try book.item("1.1"), reason: "重复"))
        try book.record(.withdraw(try book.item("2"), reason: "并入第1项"))
        let overview = Overview(ledger: book.ledger, on: book.day)
        #expect((overview.measures, overview.problems) == (2, 3))
        #expect(try book.measure("1.1").withdrawn == "重复")
        #expect(try book.measure("1.2").ref == "1.2")
        #expect(throws: Refusal.withdrawn(ref: "1.1", reason: "重复")) { try book.move("1.1", "start") }
        #expect(throws: Refusal.withdrawn(ref: "2.1", reason: "并入第1项")) { try book.move("2.1", "start") }
    }

    @Test("A withdrawn area, and a withdrawn round, take what belongs to them out of the figures")
    func withdrawnAbove() throws {
        var book = try Book.sample()
        try book.record(.withdraw(try book.item("一"), reason: "不属于本轮"))
        #expect(Overview(ledger: book.ledger, on: book.day).measures == 1)
        try book.record(.withdraw(try book.item("round"), reason: "测试"))
        let overview = Overview(ledger: book.ledger, on: book.day)
        #expect((overview.areas, overview.problems, overview.measures) == (0, 0, 0))
        #expect(throws: Refusal.noRound) { try book.item("round") }
    }

    @Test("Measures that are handed in from work have come into the group 明显成效, as its figure says")
    func groupsOfAPeriod() throws {
        var book = try Book.sample()
        func figure(_ group: StageGroup) -> Int { Overview(ledger: book.ledger, on: book.day).figure(group).measures }
        func change() -> PeriodChange {
            PeriodChange(
                ledger: book.ledger, measures: Array(book.ledger.measures.indices), since: book.day - 1, until: book.day
            )
        }
        let before = figure(.effective)
        try book.bring("1.1", to: "submitted")
        #expect(figure(.effective) == before + 1 && change().effective == 1 && change().submitted == 1)
        try book.bring("1.2", to: "effective")
        try book.bring("2.1", to: "held")
        #expect(figure(.effective) == before + 3 && change().effective == 3)
        // What goes on within the group comes into it once.
        try book.move("1.1", "review", "endorse")
        #expect(change().effective == 3 && change().started == 3)
    }

    @Test("A withdrawal needs a reason")
    func withdrawalReason() throws {
        var book = try Book.sample()
        let item = try book.item("1.1")
        #expect(throws: Refusal.withdrawalNeedsReason(ref: "1.1")) { try book.record(.withdraw(item, reason: " ")) }
    }

    @Test("A number is never used twice, also where the last one was withdrawn")
    func numbers() throws {
        var book = try Book.sample()
        let problem = try book.item("1")
        try book.record(.add(.measure, under: problem, fields: [.title: .text("第三条")]))
        try book.record(.withdraw(try book.item("1.3"), reason: "重复"))
        try book.record(.add(.measure, under: problem, fields: [.title: .text("第四条")]))
        #expect(try book.measure("1.4").text == "第四条")
        try book.record(.withdraw(try book.item("4"), reason: "重复"))
        try book.record(.add(.problem, under: try book.item("一"), fields: [.title: .text("新问题")]))
        #expect(book.ledger.problems[try book.problem("5")].title == "新问题")
        try book.record(.withdraw(try book.item("二"), reason: "重复"))
        try book.record(.add(.area, under: book.ledger.rounds[0].id, fields: [.title: .text("新方面")]))
        #expect(book.ledger.reference(of: try book.item("三")) == "三")
    }

    @Test("Numbers given by two writers at once read differently, and nothing is renumbered")
    func sameNumber() throws {
        var (here, there) = (try Book.sample(), try Book.sample())
        there.part(seed: 2)
        for text in ["甲", "乙"] {
            try there.record(.add(.measure, under: try there.item("3"), fields: [.title: .text(text)]), by: text)
        }
        try here.record(.add(.measure, under: try here.item("3"), fields: [.title: .text("丙")]))
        for event in there.log.dropFirst() { here.take(event) }
        let refs = here.ledger.problems[try here.problem("3")].measures.map { here.ledger.measures[$0].ref }
        #expect(refs == ["3.1", "3.2", "3.2b", "3.3"])
        #expect(try here.measure("3.2b").text == "甲")
    }

    @Test("What waits for a decision comes the gravest first, with the days it waits")
    func decisions() throws {
        var book = try Book.sample(day: "2022-09-01")
        try book.record(.deadline([try book.item("2.1")], try Day.of("2022-09-03"), reason: nil))
        try book.bring("1.1", to: "endorsed")
        try book.bring("1.2", to: "submitted")
        try book.bring("2.2", to: "closed")
        try book.move("2.2", "relapse")
        try book.bring("3.1", to: "closed")
        let decisions = Overview(ledger: book.ledger, on: book.day + 7).decisions
        #expect(decisions.map(\.kind) == [.overdue, .awaiting, .awaiting, .relapsed, .readyToClose])
        #expect(decisions.compactMap(\.move) == ["close", "review"])
        #expect(decisions.map(\.days) == [5, 7, 7, 7, 7])
        #expect(decisions.last?.item == (try book.item("3")))
    }
}
