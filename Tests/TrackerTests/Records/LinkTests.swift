import Testing

@testable import Tracker

/// A problem that came back is linked to the earlier round's (ARCHITECTURE.md, "The domain").
struct LinkTests {
    /// Rounds by the year of their feedback; `丙` says no day.
    private func book(_ names: [(String, String?)] = [("甲", "2019-05-01"), ("乙", "2022-05-01"), ("丙", nil)]) throws
        -> Book
    {
        var book = try Book()
        for (name, feedback) in names {
            var fields: [Field: FieldValue] = [.body: .text(name + "局")]
            fields[.feedback] = try feedback.map { .day(try Day.of($0)) }
            try book.record(.bringIn(Request.RoundDraft(name: name, fields: fields), Book.sampleItems))
        }
        return book
    }

    @Test("A problem is linked to problems of earlier rounds only")
    func earlier() throws {
        var book = try book()
        func refusal(_ ref: String, _ other: String) throws -> Refusal? {
            book.refusal(.link(try book.item(ref), earlier: [try book.item(other)]))
        }
        #expect(try refusal("乙/1", "甲/1") == nil)
        #expect(try refusal("丙/1", "乙/1") == nil)
        #expect(try refusal("甲/1", "乙/1") == .notEarlier(ref: "甲/1", other: "乙/1"))
        #expect(try refusal("乙/1", "丙/1") == .notEarlier(ref: "乙/1", other: "丙/1"))
        #expect(try refusal("乙/1", "乙/2") == .notEarlier(ref: "乙/1", other: "乙/2"))
        #expect(try refusal("乙/1", "乙/1") == .notEarlier(ref: "乙/1", other: "乙/1"))
        #expect(try refusal("乙/1", "甲/1.1") == .wrongKind(ref: "甲/1.1", wanted: [.problem]))
        #expect(try refusal("乙/1.1", "甲/1") == .wrongKind(ref: "乙/1.1", wanted: [.problem]))
        #expect(
            book.refusal(.set(try book.item("甲/1"), .earlier, .items([try book.item("乙/1")]), reason: nil))
                == .notEarlier(ref: "甲/1", other: "乙/1"))
        try book.record(.link(try book.item("乙/1"), earlier: [try book.item("甲/2")]))
        #expect(book.ledger.problems[try book.problem("乙/1")].earlier == [try book.item("甲/2")])
    }

    @Test("Of two rounds of one day, the one that came in first is the earlier: links never run in a circle")
    func sameDay() throws {
        let book = try book([("甲", "2022-05-01"), ("乙", "2022-05-01")])
        #expect(book.refusal(.link(try book.item("乙/1"), earlier: [try book.item("甲/1")])) == nil)
        #expect(
            book.refusal(.link(try book.item("甲/1"), earlier: [try book.item("乙/1")]))
                == .notEarlier(ref: "甲/1", other: "乙/1"))
    }

    @Test("Links add up, each once; edited, they are what is given; undone, they are what they were")
    func adds() throws {
        var book = try book()
        let item = try book.item("丙/1")
        let (one, two) = (try book.item("甲/1"), try book.item("乙/3"))
        try book.record(.link(item, earlier: [one, one]))
        try book.record(.link(item, earlier: [two, one]))
        let place = try book.problem("丙/1")
        #expect(book.ledger.problems[place].earlier == [one, two])
        #expect(book.refusal(.link(item, earlier: [two])) == .unchanged)
        try book.record(.set(item, .earlier, .items([two]), reason: nil))
        #expect(book.ledger.problems[place].earlier == [two])
        try book.record(.undo)
        #expect(book.ledger.problems[place].earlier == [one, two])
        try book.record(.undo)
        #expect(book.ledger.problems[place].earlier == [one])
        try book.record(.redo)
        #expect(book.ledger.problems[place].earlier == [one, two])
    }

    @Test("A problem that is added with a link is held to the same")
    func added() throws {
        var book = try book()
        func add(_ other: String) throws -> Request {
            let earlier = FieldValue.items([try book.item(other)])
            return .add(.problem, under: try book.item("乙/一"), fields: [.title: .text("又一个"), .earlier: earlier])
        }
        #expect(book.refusal(try add("丙/1")) == .notEarlier(ref: "5", other: "丙/1"))
        #expect(book.refusal(try add("乙/2")) == .notEarlier(ref: "5", other: "乙/2"))
        #expect(book.refusal(try add("甲/1.1")) == .wrongKind(ref: "甲/1.1", wanted: [.problem]))
        try book.record(try add("甲/1"))
        #expect(book.ledger.problems[try book.problem("乙/5")].earlier == [try book.item("甲/1")])
    }

    @Test("What was withdrawn is not linked to")
    func withdrawn() throws {
        var book = try book()
        try book.record(.withdraw(try book.item("甲/1"), reason: "合并"))
        #expect(
            book.refusal(.link(try book.item("乙/1"), earlier: [try book.item("甲/1")]))
                == .withdrawn(ref: "甲/1", reason: "合并"))
    }
}
