import Testing

@testable import Tracker

/// 月报: per month each unit has reported, not reported, or reported nothing new (ARCHITECTURE.md, "The domain").
struct MonthlyReportingTests {
    private func reporting(_ book: Book, _ month: String = "2022-08") throws -> MonthlyReporting {
        MonthlyReporting(ledger: book.ledger, round: 0, month: try #require(Month(month)))
    }

    private func status(_ book: Book, _ unit: String, _ month: String = "2022-08") throws -> MonthlyReporting.Status {
        try #require(try reporting(book, month).rows.first { $0.unit == unit }).status
    }

    private func note(_ book: inout Book, _ ref: String, on day: String) throws {
        try book.record(
            .note([try book.item(ref)], text: "已做", on: try Day.of(day), needsCoordination: false))
    }

    @Test("The units that answer for measures are asked, in the ledger's order; supporters and nobodies are not")
    func units() throws {
        var book = try Book.staffed(day: "2022-09-30")
        #expect(try reporting(book).rows.map(\.unit) == ["政治部", "法制处", "财务处"])
        #expect(try reporting(book).rows.map(\.measures) == [2, 2, 1])
        #expect(try reporting(book).missing == ["政治部", "法制处", "财务处"])
        try book.record(.assign([try book.item("1.2")], fields: [.unit: .text("办公室")]))
        try book.record(.withdraw(try book.item("3.1"), reason: "重复"))
        #expect(try reporting(book).rows.map(\.unit) == ["政治部", "办公室", "法制处"])
    }

    @Test(
        "An entry counts in the month on whose days it happened, the cut-off day being the last",
        arguments: [
            ("2022-07-25", "2022-07"), ("2022-07-26", "2022-08"), ("2022-08-25", "2022-08"), ("2022-08-26", "2022-09"),
        ])
    func edges(day: String, month: String) throws {
        var book = try Book.staffed(day: "2022-09-30")
        try note(&book, "1.1", on: day)
        for other in ["2022-07", "2022-08", "2022-09"] {
            #expect(try status(book, "政治部", other) == (other == month ? .reported : .missing), "\(other)")
        }
        #expect(try reporting(book, month).rows[0].entries == 1)
        #expect(try status(book, "法制处", month) == .missing)
    }

    @Test("An entry that was withdrawn reports nothing, nor does one of a problem or of a withdrawn measure")
    func withdrawn() throws {
        var book = try Book.staffed(day: "2022-08-20")
        try note(&book, "1.1", on: "2022-08-10")
        try note(&book, "2", on: "2022-08-10")
        try note(&book, "3.1", on: "2022-08-10")
        try book.record(.withdraw(try book.measure("1.1").entries[0].id, reason: "误记"))
        try book.record(.withdraw(try book.item("3.1"), reason: "重复"))
        #expect(try reporting(book).missing == ["政治部", "法制处"])
    }

    @Test("What a document told of measures when it was brought in is no report of their units")
    func broughtIn() throws {
        var book = try Book(day: "2022-08-20")
        var items = Book.sampleItems
        for place in items.indices where items[place].kind == .measure {
            items[place].fields[.unit] = .text("政治部")
            items[place].entries = [Request.DraftItem.Told("已开展", on: book.day)]
        }
        try book.record(.bringIn(Request.RoundDraft(fields: [.body: .text("某局")]), items))
        #expect(try status(book, "政治部") == .missing)
        try note(&book, "1.1", on: "2022-08-20")
        #expect(try status(book, "政治部") == .reported)
    }

    @Test("Nothing new is said, until something was noted all the same")
    func nothingNew() throws {
        var book = try Book.staffed(day: "2022-08-20")
        let id = try book.add(
            .statement, under: "round", [.unit: .text("政治部"), .month: .text("2022-08"), .nothingNew: .flag(true)])
        try book.add(.statement, under: "round", [.unit: .text("法制处"), .month: .text("2022-08")])
        #expect(try status(book, "政治部") == .nothingNew && status(book, "法制处") == .reported)
        #expect(try status(book, "政治部", "2022-07") == .missing)
        #expect(try reporting(book).rows[0].statement == id)
        try note(&book, "1.2", on: "2022-08-19")
        #expect(try status(book, "政治部") == .reported)
        #expect(try reporting(book).count(.reported) == 2 && reporting(book).count(.missing) == 1)
        try book.record(.withdraw(id, reason: "误报"))
        #expect(try reporting(book).rows[0].statement == nil)
    }

    @Test("A round has its own cut-off; without any a month is a month")
    func cutoff() throws {
        var book = try Book.staffed(day: "2022-09-30")
        try note(&book, "1.1", on: "2022-08-28")
        #expect(try status(book, "政治部") == .missing)
        try book.record(.set(try book.item("round"), .cutoff, .number(28), reason: nil))
        #expect(try status(book, "政治部") == .reported)
        #expect(try reporting(book).days == Day.of("2022-07-29")...Day.of("2022-08-28"))
        for number in [0, 32] {
            #expect(
                book.refusal(.set(try book.item("round"), .cutoff, .number(number), reason: nil))
                    == .badValue(.cutoff, String(number), valid: ["1–31"]))
        }
        let plain = try Book.staffed(workflow: try Workflow.changed { $0.reporting = nil })
        #expect(try reporting(plain).days == Day.of("2022-08-01")...Day.of("2022-08-31"))
    }

    @Test(
        "A cut-off that is none of a month, from another program, is the nearest that is one",
        arguments: [-40, 0, 32, Int.max])
    func strange(cutoff: Int) throws {
        let book = try Book.staffed(workflow: try Workflow.changed { $0.reporting?.cutoff = cutoff })
        #expect([1, 31].contains(book.ledger.cutoff(ofRound: 0)))
        #expect(try reporting(book).rows.count == 3)
    }

    @Test(
        "A month is reported for from ten days before its cut-off until ten days before the next one's",
        arguments: [
            ("2022-10-14", 25, "2022-09"), ("2022-10-15", 25, "2022-10"), ("2022-10-25", 25, "2022-10"),
            ("2022-10-26", 25, "2022-10"), ("2022-11-14", 25, "2022-10"), ("2022-12-31", 25, "2022-12"),
            ("2023-01-14", 25, "2022-12"), ("2023-01-15", 25, "2023-01"), ("2022-10-20", nil, "2022-09"),
            ("2022-10-21", nil, "2022-10"), ("2022-02-18", 31, "2022-02"),
        ])
    func asked(day: String, cutoff: Int?, month: String) throws {
        let workflow = try Workflow.changed { $0.reporting = cutoff.map { Workflow.Reporting(cutoff: $0) } }
        let book = try Book.sample(day: "2021-12-01", workflow: workflow)
        #expect(book.ledger.monthToReport(ofRound: 0, on: try Day.of(day)).description == month)
    }

    @Test("Nobody reports for a month that had ended before the round came in")
    func firstMonth() throws {
        let book = try Book.sample(day: "2022-08-26")
        for (day, month) in [("2022-08-26", "2022-09"), ("2022-09-14", "2022-09"), ("2022-10-14", "2022-09")] {
            #expect(book.ledger.monthToReport(ofRound: 0, on: try Day.of(day)).description == month)
        }
    }

    @Test("Rounds report apart")
    func rounds() throws {
        var book = try Book.staffed(day: "2022-08-20")
        try book.record(.bringIn(Request.RoundDraft(name: "乙", fields: [.body: .text("乙局")]), Book.sampleItems))
        try book.record(.assign([try book.item("乙/1")], fields: [.unit: .text("政治部")]))
        try note(&book, "2022/1.1", on: "2022-08-10")
        #expect(try status(book, "政治部") == .reported)
        let other = MonthlyReporting(ledger: book.ledger, round: 1, month: try #require(Month("2022-08")))
        #expect(other.missing == ["政治部"])
    }
}
