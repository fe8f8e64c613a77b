import Testing

@testable import Tracker

/// 月报: a unit says once for a month that it has reported, or that there is nothing new.
struct StatementTests {
    private func said(_ unit: String, _ month: String, _ more: [Field: FieldValue] = [:]) -> [Field: FieldValue] {
        more.merging([.unit: .text(unit), .month: .text(month)]) { $1 }
    }

    private func refusal(_ fields: [Field: FieldValue], in book: Book, by: String? = nil) throws -> Refusal? {
        book.refusal(.record(.statement, under: try book.item("round"), fields: fields), by: by)
    }

    @Test(
        "A month is kept in one form, however it was typed",
        arguments: [
            "2022-07", "2022-7", "2022.07", "2022/7", "2022年7月", "2022年07月", " 2022 - 7 ", "２０２２－０７", "２０２２年７月",
        ])
    func forms(text: String) throws {
        var book = try Book.staffed()
        let id = try book.add(.statement, under: "round", said("政治部", text))
        #expect(try book.record(id).text(.month) == "2022-07")
        try book.record(.set(id, .month, .text("2022年6月"), reason: nil))
        #expect(try book.record(id).text(.month) == "2022-06")
    }

    @Test(
        "What is no month is refused",
        arguments: ["", "七月", "2022", "22-07", "2022-13", "2022-0", "2022-07-01", "1899-12"])
    func noMonth(text: String) throws {
        var book = try Book.staffed()
        #expect(
            try refusal(said("政治部", text), in: book)
                == (text.isEmpty ? .ofKind(.statement, .empty(.month)) : .badMonth(text)))
        #expect(try refusal([.unit: .text("政治部")], in: book) == .badMonth(""))
        let id = try book.add(.statement, under: "round", said("政治部", "2022-07"))
        let expected: Refusal = text.isEmpty ? .ofKind(.statement, .empty(.month)) : .badMonth(text)
        #expect(book.refusal(.set(id, .month, .text(text), reason: nil)) == expected)
        #expect(book.refusal(.edit(id, fields: [.month: .text(text)], reason: nil)) == expected)
    }

    @Test("A unit that answers for nothing does not report")
    func unknownUnit() throws {
        var book = try Book.staffed()
        let known = ["政治部", "法制处", "财务处"]
        #expect(try refusal(said("办公室", "2022-07"), in: book) == .unknownUnit("办公室", known: known))
        let id = try book.add(.statement, under: "round", said("政治部", "2022-07"))
        #expect(book.refusal(.set(id, .unit, .text("没有的处"), reason: nil)) == .unknownUnit("没有的处", known: known))
    }

    @Test("The month after the cut-off is the latest to be reported for")
    func future() throws {
        for (day, month, isAllowed) in [
            ("2022-08-25", "2022-08", true), ("2022-08-25", "2022-09", false), ("2022-08-26", "2022-09", true),
            ("2022-12-26", "2023-01", true), ("2022-08-01", "2022-01", true),
        ] {
            var book = try Book.staffed(day: day)
            let refusal = try refusal(said("政治部", month), in: book)
            #expect(
                refusal == (isAllowed ? nil : .dayInFuture(try #require(Month(month)).first, today: book.day)),
                "\(month) on \(day)")
            try book.record(.set(try book.item("round"), .cutoff, .number(31), reason: nil))
            let byMonth = try self.refusal(said("政治部", month), in: book)
            #expect((byMonth == nil) == (try #require(Month(month)) <= Month(book.day)), "\(month) on \(day)")
        }
    }

    @Test("Said again, it changes what was said; the same again is no change")
    func again() throws {
        var book = try Book.staffed()
        let id = try book.add(.statement, under: "round", said("政治部", "2022-07", [.nothingNew: .flag(true)]))
        #expect(try refusal(said("政治部", "2022.7", [.nothingNew: .flag(true)]), in: book) == .unchanged)
        try book.record(
            .record(
                .statement, under: try book.item("round"), fields: said("政治部", "2022年7月", [.text: .text("制度已印发")])))
        #expect(try book.records("round", .statement).map(\.id) == [id])
        #expect(try book.record(id)[.nothingNew] == .nothing)
        #expect(try book.record(id).text(.text) == "制度已印发")
        try book.add(.statement, under: "round", said("法制处", "2022-07"))
        try book.add(.statement, under: "round", said("政治部", "2022-08"))
        #expect(try book.records("round", .statement).count == 3)
        try book.record(.withdraw(id, reason: "误报"))
        try book.add(.statement, under: "round", said("政治部", "2022-07"))
        #expect(try book.records("round", .statement).count == 3)
    }

    @Test("Where two said it without knowing of each other, what is said next corrects what counts")
    func twoWriters() throws {
        let day = try Day.of("2022-08-01")
        var (one, two) = try Replica.two(on: day) {
            .assign([$0.measures[0].id], fields: [.unit: .text("政治部")])
        }
        let round = one.ledger.rounds[0].id
        func say(_ more: [Field: FieldValue]) -> Request {
            .record(.statement, under: round, fields: said("政治部", "2022-07", more))
        }
        try one.record(say([.text: .text("已印发")]), on: day)
        try two.record(say([.nothingNew: .flag(true)]), on: day)
        one.see(two, upTo: 1)
        func status() throws -> MonthlyReporting.Status? {
            MonthlyReporting(ledger: one.ledger, round: 0, month: try #require(Month("2022-07"))).rows.first?.status
        }
        #expect(try status() == .nothingNew)
        try one.record(say([.text: .text("已印发")]), on: day)
        #expect(try status() == .reported)
        #expect(one.ledger.records(.statement).count == 2)
    }

    @Test("One statement does not become another that is there already")
    func twice() throws {
        var book = try Book.staffed()
        try book.add(.statement, under: "round", said("政治部", "2022-07"))
        let other = try book.add(.statement, under: "round", said("政治部", "2022-08"))
        #expect(
            book.refusal(.set(other, .month, .text("2022-07"), reason: nil))
                == .badValue(.month, "2022-07", valid: []))
        #expect(book.refusal(.set(other, .unit, .text("法制处"), reason: nil)) == nil)
    }

    @Test("A unit reports for itself and for no other")
    func ownUnit() throws {
        var book = try Book.staffed()
        let refused = { (unit: String, name: String) in Refusal.notYourReport(unit: unit, name: name) }
        #expect(try refusal(said("政治部", "2022-07"), in: book, by: "政员") == nil)
        #expect(try refusal(said(" 政治部", "2022-07"), in: book, by: "政员") == nil)
        #expect(try refusal(said("法制处", "2022-07"), in: book, by: "政员") == refused("法制处", "政员"))
        let theirs = try book.add(.statement, under: "round", said("法制处", "2022-07"), by: "法员")
        let own = try book.add(.statement, under: "round", said("政治部", "2022-07"), by: "政员")
        #expect(book.refusal(.set(theirs, .nothingNew, .flag(true), reason: nil), by: "政员") == refused("法制处", "政员"))
        #expect(book.refusal(.withdraw(theirs, reason: "误报"), by: "政员") == refused("法制处", "政员"))
        #expect(book.refusal(.set(own, .unit, .text("财务处"), reason: nil), by: "政员") == refused("财务处", "政员"))
        #expect(book.refusal(.set(own, .nothingNew, .flag(true), reason: nil), by: "政员") == nil)
        #expect(try refusal(said("法制处", "2022-08"), in: book) == nil)
    }
}
