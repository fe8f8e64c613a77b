import Testing

@testable import Tracker

/// How people call items: `一`, `4`, `4.2`, `2022/4.2`, with full-width forms and brackets.
struct ReferenceTests {
    @Test(
        "A reference is taken as people type it",
        arguments: [
            ("1.2", "1.2"), (" 1.2 ", "1.2"), ("１．２", "1.2"), ("(1.2)", "1.2"), ("（１.２）", "1.2"), ("2", "2"),
            ("２", "2"),
            ("一", "一"), ("（一）", "一"), ("(二)", "二"), ("2022/1.2", "1.2"), ("２０２２／１．２", "1.2"), ("2022/一", "一"),
            ("2022", "2022"), ("round", "2022"), ("轮次", "2022"),
        ])
    func typed(text: String, ref: String) throws {
        let book = try Book.sample()
        #expect(book.ledger.reference(of: try book.item(text)) == ref)
    }

    @Test(
        "What no item is called is refused by what was typed",
        arguments: ["9", "1.9", "1.", ".1", "三", "1.2.3", "2021/1"])
    func unknown(text: String) throws {
        let book = try Book.sample()
        #expect(throws: Refusal.noSuchItem(text)) { try book.item(text) }
    }

    @Test("An empty reference is no item's, and in an empty ledger there is no round")
    func nothing() throws {
        #expect(throws: Refusal.noSuchItem(" ")) { try Book.sample().item(" ") }
        #expect(throws: Refusal.noRound) { try Book().item("round") }
    }

    @Test("With several rounds a number needs its round, and every reference says which")
    func rounds() throws {
        var book = try Book.sample()
        try book.record(.bringIn(Request.RoundDraft(name: "2023", fields: [.body: .text("乙局")]), Book.sampleItems))
        #expect(throws: Refusal.ambiguous("1.2", rounds: ["2022", "2023"])) { try book.item("1.2") }
        let (old, new) = (try book.item("2022/1.2"), try book.item("2023/1.2"))
        #expect(old != new)
        #expect(book.ledger.reference(of: new) == "2023/1.2")
        #expect(book.ledger.rounds[1].id == (try book.item("round")))
        for area in book.ledger.areas {
            #expect(try book.item(book.ledger.reference(of: area.id)) == area.id)
        }
        for problem in book.ledger.problems {
            #expect(try book.item(book.ledger.reference(of: problem.id)) == problem.id)
        }
        for measure in book.ledger.measures {
            #expect(try book.item(book.ledger.reference(of: measure.id)) == measure.id)
        }
    }

    @Test("A withdrawn item keeps its reference, and a progress entry goes by its subject's")
    func withdrawn() throws {
        var book = try Book.sample()
        let item = try book.item("1.2")
        try book.record(.withdraw(item, reason: "重复"))
        #expect(try book.item("1.2") == item)
        try book.record(.note([try book.item("1.1")], text: "已做", on: nil, needsCoordination: false))
        let entry = try #require(try book.measure("1.1").lastEntry)
        #expect(book.ledger.reference(of: entry.id) == "1.1")
    }
}
