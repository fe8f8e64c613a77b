import Testing

@testable import Tracker

/// 满意度测评: its address, and how many gave each answer by a day.
struct SurveyTests {
    private func survey(_ fields: [Field: FieldValue] = [:]) -> (Book) throws -> Request {
        { book in
            .record(
                .survey, under: book.ledger.rounds[0].id,
                fields: [.title: .text("测评"), .reference: .text("https://example.org/a?b=1")].merging(fields) { $1 })
        }
    }

    private func tally(_ answer: String, _ amount: Int, on: Day? = nil, _ book: Book) throws -> Request {
        let survey = try #require(book.ledger.records(.survey).last)
        var fields: [Field: FieldValue] = [.answer: .text(answer), .amount: .number(amount)]
        if let on { fields[.on] = .day(on) }
        return .record(.tally, under: survey.id, fields: fields)
    }

    @Test(
        "An address is one that a telephone opens",
        arguments: [
            ("https://example.org", true), ("HTTP://example.org/a?b=1#c", true), ("http://192.0.2.1:8080/x", true),
            ("ftp://example.org", false), ("example.org", false), ("https://", false), ("https:///x", false),
            ("https://example.org/a b", false), ("https://例子.中国", false), ("javascript:alert(1)", false),
            ("https://user@example.org", false), ("https://example.org/\u{202E}", false),
            ("https://example.org/" + String(repeating: "a", count: 200), false), ("https://a\n.org", false),
        ])
    func address(text: String, isGood: Bool) throws {
        #expect(Planner.isAddress(text) == isGood)
    }

    @Test("A survey with a bad address, or one that ends before it begins, is refused")
    func refused() throws {
        var book = try Book.sample()
        let bad = try survey([.reference: .text("ftp://x")])(book)
        #expect(throws: Refusal.badAddress("ftp://x", limit: Planner.addressLimit)) { try book.record(bad) }
        let early = try survey([.deadline: .day(book.day - 1)])(book)
        #expect(throws: Refusal.endsBefore(book.day - 1, start: book.day)) { try book.record(early) }
        #expect(book.ledger.records(.survey).isEmpty)
        try book.record(try survey()(book))
        // Changing it goes by the same rules.
        let id = book.ledger.records(.survey)[0].id
        #expect(throws: Refusal.self) {
            try book.record(.edit(id, fields: [.reference: .text("example.org")], reason: nil))
        }
    }

    @Test("A second number for the same answer and day corrects the first; another day adds")
    func corrects() throws {
        var book = try Book.sample()
        try book.record(try survey()(book))
        try book.record(try tally("satisfied", 120, book))
        try book.record(try tally("dissatisfied", 30, book))
        try book.record(try tally("satisfied", 150, book))
        let first = book.day
        #expect(throws: Refusal.unchanged) { try book.record(try tally("satisfied", 150, book)) }
        book.day = first + 5
        try book.record(try tally("satisfied", 20, book))
        let survey = book.ledger.records(.survey)[0]
        let results = SurveyResults(of: survey, in: book.ledger, until: book.day)
        #expect(results.days.map(\.day) == [first, first + 5])
        #expect(results.days.map(\.total) == [180, 20])
        #expect(results.all.count(.satisfied) == 170 && results.all.total == 200)
        #expect(results.all.rate(of: results.all.content) == 85)
        #expect(SurveyResults(of: survey, in: book.ledger, until: first).all.total == 180)
        #expect(SurveyResults(of: survey, in: book.ledger, until: first - 1).all.rate(of: 0) == nil)
    }

    @Test("Nobody answers before the survey begins, in the future, or what cannot be answered")
    func sense() throws {
        var book = try Book.sample()
        try book.record(try survey()(book))
        book.day = book.day + 3
        #expect(throws: Refusal.self) { try book.record(try tally("satisfied", 1, on: book.day - 10, book)) }
        #expect(throws: Refusal.self) { try book.record(try tally("satisfied", 1, on: book.day + 1, book)) }
        #expect(throws: Refusal.self) { try book.record(try tally("great", 1, book)) }
        #expect(throws: Refusal.self) { try book.record(try tally("satisfied", -1, book)) }
        // A tally is not turned into another that is there.
        try book.record(try tally("satisfied", 1, book))
        try book.record(try tally("mostly", 2, book))
        let mostly = try #require(book.ledger.records(.tally).last)
        #expect(throws: Refusal.unchanged) {
            try book.record(.edit(mostly.id, fields: [.answer: .text("satisfied")], reason: nil))
        }
    }
}
