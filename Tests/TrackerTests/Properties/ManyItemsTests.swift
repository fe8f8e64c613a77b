import Testing

@testable import Tracker

/// Rounds, areas, problems and measures that two writers called the same, in numbers that only a hostile or a broken file
/// has: each still gets a name of its own, and nobody waits for it.
struct ManyItemsTests {
    private func ledger(_ changes: [Change]) throws -> Ledger {
        let day = try Day.of("2022-08-01")
        let event = Event(
            id: EventID(bits: 1), day: day, counter: 1, writer: "张三", at: Instant(day: day, secondOfDay: 0), by: "张三",
            login: "login", changes: changes)
        return Workspace.fold([event], workflow: try Shipped.workflow())
    }

    private func add(
        _ kind: ItemKind, _ item: Int, under: Int? = nil, number: Int = 0, name: String = ""
    ) -> Change {
        .add(
            Change.Addition(
                kind: kind, item: ItemID(bits: UInt64(item)), under: under.map { ItemID(bits: UInt64($0)) },
                number: number, name: name, fields: [:]))
    }

    @Test("Thousands of rounds of one name in one line each get their own, and a taken one is passed over")
    func roundNames() throws {
        let taken = [add(.round, 1, name: "2022-3"), add(.round, 2, name: "2022-2-2")]
        let ledger = try ledger(taken + (0..<6000).map { add(.round, 10 + $0, name: "2022") })
        let names = ledger.rounds.dropFirst(2).map(\.name)
        #expect(names.prefix(4) == ["2022", "2022-2", "2022-4", "2022-5"])
        #expect(names.last == "2022-6001")
        #expect(Set(ledger.rounds.map(\.name)).count == 6002)
        #expect(ledger.reference(of: ItemID(bits: 10)) == "2022")
        // A name that another round was given is taken for whoever wants it.
        let second = try self.ledger([
            add(.round, 1, name: "甲"), add(.round, 2, name: "甲"), add(.round, 3, name: "甲-2"),
        ])
        #expect(second.rounds.map(\.name) == ["甲", "甲-2", "甲-2-2"])
    }

    @Test("Items of one number keep it with a letter, in whatever order they come, and stand in the order of numbers")
    func numbers() throws {
        let round = [
            add(.round, 1, name: "2022"), add(.area, 2, under: 1, number: 2), add(.area, 3, under: 1, number: 1),
        ]
        let problems = [
            add(.problem, 10, under: 2, number: 3), add(.problem, 11, under: 3, number: 3),
            add(.problem, 12, under: 2, number: 1), add(.problem, 13, under: 3, number: 1),
        ]
        let numbers = [5, 2, 5, 9, 2, 5]
        let measures = numbers.enumerated().map { add(.measure, 20 + $0.offset, under: 10, number: $0.element) }
        let ledger = try ledger(
            round + [add(.area, 4, under: 1, number: 2)] + problems + measures)
        #expect(ledger.areas.map(\.ref) == ["二", "一", "二b"])
        #expect(ledger.rounds[0].areas.map { ledger.areas[$0].ref } == ["一", "二", "二b"])
        #expect(ledger.problems.map(\.ref) == ["3", "3b", "1", "1b"])
        #expect(ledger.measures.map(\.ref) == ["3.5", "3.2", "3.5b", "3.9", "3.2b", "3.5c"])
        #expect(
            ledger.problems[0].measures.map { ledger.measures[$0].ref } == [
                "3.2", "3.2b", "3.5", "3.5b", "3.5c", "3.9",
            ])
        let many = try self.ledger(
            [add(.round, 1), add(.area, 2, under: 1, number: 1), add(.problem, 3, under: 2, number: 1)]
                + (0..<20_000).map { add(.measure, 10 + $0, under: 3, number: 7) })
        #expect(many.measures.map(\.ref)[24...26] == ["1.7y", "1.7z", "1.7z26"])
        #expect(Set(many.measures.map(\.ref)).count == 20_000)
    }

    @Test("References name their round as long as there are several that were not withdrawn")
    func several() throws {
        var book = try Book.sample()
        #expect(!book.ledger.hasSeveralRounds)
        try book.record(.bringIn(Request.RoundDraft(fields: [.body: .text("另一个局")]), Book.sampleItems))
        #expect(book.ledger.hasSeveralRounds)
        let first = book.ledger.rounds[0]
        let measure = book.ledger.measures[0].id
        #expect(book.ledger.reference(of: measure) == "\(first.name)/1.1")
        try book.record(.withdraw(book.ledger.rounds[1].id, reason: "重复"))
        #expect(!book.ledger.hasSeveralRounds && book.ledger.openRounds == [0])
        #expect(book.ledger.reference(of: measure) == "1.1")
        try book.record(.undo)
        #expect(book.ledger.hasSeveralRounds && book.ledger.openRounds == [0, 1])
    }
}
