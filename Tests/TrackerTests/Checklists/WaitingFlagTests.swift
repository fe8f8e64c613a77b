import Testing

@testable import Tracker

/// Flags that say what has been waiting, what is due and when it was last heard of.
struct WaitingFlagTests {
    private func refs(_ flag: Query.Flag, _ book: Book) throws -> [String] {
        let refs = book.ledger.measuresInOrder
            .filter { book.ledger.holds(flag, measure: $0, on: book.day) }.map { book.ledger.measures[$0].ref }
        #expect(Overview(ledger: book.ledger, on: book.day).count(flag) == refs.count)
        return refs
    }

    private func deadline(_ book: inout Book, _ ref: String, _ days: Int) throws {
        try book.record(.deadline([try book.item(ref)], book.day + days, reason: "因故"))
    }

    @Test("Due this week is due until its Sunday, today included, and not overdue")
    func thisWeek() throws {
        // A Thursday.
        var book = try Book.sample(day: "2022-08-04")
        for (ref, days) in [("1.1", 0), ("1.2", 3), ("2.1", 4), ("2.2", -1)] { try deadline(&book, ref, days) }
        #expect(try refs(.dueThisWeek, book) == ["1.1", "1.2"])
        book.day = book.day + 3
        #expect(try refs(.dueThisWeek, book) == ["1.2"])
        book.day = book.day + 1
        #expect(try refs(.dueThisWeek, book) == ["2.1"])
    }

    @Test("Due within thirty days counts the thirtieth and today, and only where a date counts")
    func in30() throws {
        var book = try Book.sample()
        for (ref, days) in [("1.1", 0), ("1.2", 30), ("2.1", 31), ("2.2", 5)] { try deadline(&book, ref, days) }
        try book.bring("2.2", to: "submitted")
        #expect(try refs(.dueIn30, book) == ["1.1", "1.2"])
        try book.bring("3.1", to: "underway")
        try book.record(.move([try book.item("3.1")], move: "hold", MoveDetails(reviewDate: book.day + 30)))
        #expect(try refs(.dueIn30, book) == ["1.1", "1.2", "3.1"])
    }

    @Test("Silent is what has not been heard of for more than thirty days, unless it waits or is done")
    func silent() throws {
        var book = try Book.sample()
        book.day = book.day + 30
        #expect(try refs(.silent, book).isEmpty)
        book.day = book.day + 1
        #expect(try refs(.silent, book) == ["1.1", "1.2", "2.1", "2.2", "3.1"])
        try book.move("1.1", "start")
        try book.record(.note([try book.item("1.2")], text: "已做", on: book.day - 30, needsCoordination: false))
        try book.bring("2.1", to: "submitted")
        try book.bring("2.2", to: "held")
        #expect(try refs(.silent, book) == ["3.1"])
        book.day = book.day + 1
        #expect(try refs(.silent, book) == ["1.2", "3.1"])
    }

    @Test("What happened last counts, whichever entry was noted last")
    func lastHeard() throws {
        var book = try Book.sample()
        book.day = book.day + 60
        let item = try book.item("1.1")
        try book.record(.note([item], text: "本周", on: book.day - 2, needsCoordination: false))
        try book.record(.note([item], text: "补记上月", on: book.day - 40, needsCoordination: false))
        #expect(book.ledger.daysSilent(measure: try book.place("1.1"), on: book.day) == 2)
        try book.record(.withdraw(try book.measure("1.1").entries[0].id, reason: "误记"))
        #expect(book.ledger.daysSilent(measure: try book.place("1.1"), on: book.day) == 40)
    }

    @Test("An extension that was asked for holds until it is answered or withdrawn")
    func extensionAsked() throws {
        var book = try Book.sample()
        try deadline(&book, "1.1", 10)
        try deadline(&book, "1.2", 10)
        try book.record(.askExtension(try ["1.1", "1.2"].map(book.item), book.day + 20, reason: "因故"))
        #expect(try refs(.extensionAsked, book) == ["1.1", "1.2"])
        try book.record(.answerExtension([try book.item("1.1")], granted: false, to: nil, reason: "不同意"))
        #expect(try refs(.extensionAsked, book) == ["1.2"])
        try book.record(.withdraw(try #require(try book.records("1.2", .extensionRequest).first).id, reason: "不用了"))
        #expect(try refs(.extensionAsked, book).isEmpty)
    }

    @Test("A look-back is due from its day on, while what it is of is done")
    func lookBackDue() throws {
        var book = try Book.sample()
        for ref in ["1.1", "1.2"] { try book.bring(ref, to: "closed") }
        try book.record(.planLookBack([try book.item("1.1")], book.day + 5))
        try book.record(.planLookBack([try book.item("1.2")], book.day + 6))
        book.day = book.day + 4
        #expect(try refs(.lookBackDue, book).isEmpty)
        book.day = book.day + 1
        #expect(try refs(.lookBackDue, book) == ["1.1"])
        book.day = book.day + 1
        try book.record(.lookBack([try book.item("1.1")], .held, text: nil, on: nil))
        #expect(try refs(.lookBackDue, book) == ["1.2"])
        try book.record(.move([try book.item("1.2")], move: "relapse", MoveDetails(reason: "又出现")))
        #expect(try refs(.lookBackDue, book).isEmpty)
    }

    @Test("What waits for an extension is not called overdue among the decisions; a problem's own request is one too")
    func decisions() throws {
        var book = try Book.sample()
        try deadline(&book, "1", 10)
        try deadline(&book, "2.1", 10)
        try book.record(.askExtension(try ["1", "2.1"].map(book.item), book.day + 40, reason: "因故"))
        book.day = book.day + 20
        let overview = Overview(ledger: book.ledger, on: book.day)
        let asked = overview.decisions.filter { $0.kind == .extensionAsked }
        #expect(Set(asked.map(\.item)) == Set(try ["1", "2.1"].map(book.item)))
        #expect(asked.allSatisfy { $0.days == 20 && $0.since == book.day - 20 })
        #expect(overview.decisions.filter { $0.kind == .overdue }.map(\.item) == (try ["1.1", "1.2"].map(book.item)))
        #expect(overview.count(.overdue) == 3)
    }

    @Test("Each flag is found by its name in either language", arguments: Query.Flag.allCases)
    func names(flag: Query.Flag) throws {
        let workflow = try Shipped.workflow()
        for word in [flag.rawValue, flag.rawValue.uppercased()] + flag.words {
            #expect(try Query(parsing: word, workflow: workflow).flag == flag, "\(word)")
        }
        let all = Query.Flag.allCases.flatMap(\.words)
        #expect(Set(all).count == all.count)
    }
}
