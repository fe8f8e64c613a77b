import Testing

@testable import Tracker

/// What was withdrawn counts again, on any later day and by anybody who may withdraw.
struct ReinstateTests {
    @Test(
        "What was withdrawn counts again on a later day, with its number and all that it had",
        arguments: ["1.1", "2", "一"])
    func again(ref: String) throws {
        var book = try Book.sample()
        try book.bring("1.1", to: "underway")
        let before = Overview(ledger: book.ledger, on: book.day)
        let item = try book.item(ref)
        #expect(book.ledger.withdrawnItems.isEmpty)
        try book.record(.withdraw(item, reason: "误撤"))
        #expect(book.ledger.withdrawnItems == [item])
        #expect(Overview(ledger: book.ledger, on: book.day).measures < before.measures)
        book.day = book.day + 40
        try book.record(.reinstate(item, reason: "核对后不重复"), by: "李四")
        #expect(book.ledger.withdrawnItems.isEmpty)
        let after = Overview(ledger: book.ledger, on: book.day)
        #expect((after.areas, after.problems, after.measures) == (before.areas, before.problems, before.measures))
        #expect(after.stages.map(\.measures) == before.stages.map(\.measures))
        #expect(book.ledger.lastSetting(of: .withdrawn, in: item, book.log[...])?.event.by == "张三")
        #expect(book.ledger.lastClearing(of: .withdrawn, in: item, book.log[...])?.event.by == "李四")
        // It can be taken back like anything else of the day.
        try book.record(.undo, by: "李四")
        #expect(book.ledger.withdrawnItems == [item])
    }

    @Test("A reason is needed, something that was withdrawn, and what it belongs to")
    func refused() throws {
        var book = try Book.sample()
        let (measure, problem) = (try book.item("1.1"), try book.item("1"))
        #expect(book.refusal(.reinstate(measure, reason: "误撤")) == .notWithdrawn(ref: "1.1"))
        try book.record(.withdraw(measure, reason: "重复"))
        #expect(book.refusal(.reinstate(measure, reason: " ")) == .reinstatementNeedsReason(ref: "1.1"))
        #expect(
            book.refusal(.reinstate(measure, reason: String(repeating: "长", count: 300)))
                == .reasonTooLong(ref: "1.1", limit: 200, length: 300))
        try book.record(.withdraw(problem, reason: "并入第2项"))
        #expect(book.ledger.withdrawnItems == [problem])
        #expect(book.refusal(.reinstate(measure, reason: "误撤")) == .withdrawn(ref: "1", reason: "并入第2项"))
        try book.record(.reinstate(problem, reason: "误撤"))
        try book.record(.reinstate(measure, reason: "误撤"))
        #expect(book.ledger.withdrawnItems.isEmpty)
    }

    @Test("Whoever may withdraw may bring back, and nobody else")
    func permission() throws {
        var book = try Book.staffed()
        let item = try book.item("1.1")
        try book.record(.withdraw(item, reason: "重复"), by: "赵办")
        for person in ["赵办", "李局", "法员"] + Person.allCases.map(\.name) {
            let withdrawing = book.refusal(.withdraw(try book.item("1.2"), reason: "误撤"), by: person) == nil
            #expect((book.refusal(.reinstate(item, reason: "误撤"), by: person) == nil) == withdrawing, "\(person)")
        }
    }

    @Test("What its writer took back as he had added it never was, and does not come back this way")
    func undone() throws {
        var book = try Book.sample()
        try book.record(.add(.measure, under: try book.item("3"), fields: [.text: .text("误加")]))
        let item = try book.item("3.2")
        try book.record(.undo)
        #expect(book.ledger.withdrawnItems.isEmpty)
        #expect(book.refusal(.reinstate(item, reason: "误撤")) == .notWithdrawn(ref: "3.2"))
    }
}
