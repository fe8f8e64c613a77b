import Testing

@testable import Tracker

/// 提醒, 督办, 约谈: in that order (ARCHITECTURE.md, "The domain").
struct LetterTests {
    private func letter(_ level: String, on day: Day? = nil) -> [Field: FieldValue] {
        [.level: .text(level), .text: .text("请抓紧"), .on: FieldValue(day)]
    }

    private func refusal(_ level: String, _ ref: String, in book: Book, on day: Day? = nil) throws -> Refusal? {
        book.refusal(.record(.letter, under: try book.item(ref), fields: letter(level, on: day)))
    }

    @Test("A reminder comes first, then supervision, then the interview; each can come again")
    func order() throws {
        var book = try Book.staffed()
        #expect(try refusal("supervise", "1.1", in: book) == .letterOrder(ref: "1.1", .supervise, after: .remind))
        #expect(try refusal("interview", "1.1", in: book) == .letterOrder(ref: "1.1", .interview, after: .supervise))
        try book.add(.letter, under: "1.1", letter("remind"))
        #expect(try refusal("interview", "1.1", in: book) == .letterOrder(ref: "1.1", .interview, after: .supervise))
        try book.add(.letter, under: "1.1", letter("supervise"))
        for level in ["remind", "supervise", "interview"] { #expect(try refusal(level, "1.1", in: book) == nil) }
        #expect(try refusal("supervise", "1.2", in: book) == .letterOrder(ref: "1.2", .supervise, after: .remind))
        #expect(try refusal("supervise", "1", in: book) == .letterOrder(ref: "1", .supervise, after: .remind))
    }

    @Test("A letter that was withdrawn does not count, nor one that was written later")
    func counted() throws {
        var book = try Book.staffed()
        let remind = try book.add(.letter, under: "1.1", letter("remind", on: book.day - 5))
        #expect(try refusal("supervise", "1.1", in: book, on: book.day - 5) == nil)
        #expect(
            try refusal("supervise", "1.1", in: book, on: book.day - 6)
                == .letterOrder(ref: "1.1", .supervise, after: .remind))
        try book.record(.withdraw(remind, reason: "未发出"))
        #expect(try refusal("supervise", "1.1", in: book) == .letterOrder(ref: "1.1", .supervise, after: .remind))
    }

    @Test("A letter asks for no answer on a day before its own, and has none then")
    func answerBefore() throws {
        var book = try Book.staffed()
        let (day, before) = (book.day, book.day - 1)
        func asking(_ fields: [Field: FieldValue]) throws -> Refusal? {
            book.refusal(
                .record(.letter, under: try book.item("1.1"), fields: letter("remind", on: day).merging(fields) { $1 }))
        }
        #expect(
            try asking([.deadline: .day(before)])
                == .daysReversed(.letter, later: .deadline, before, earlier: .on, day))
        #expect(try asking([.deadline: .day(day)]) == nil)
        #expect(
            try asking([.reply: .text("已办"), .repliedOn: .day(before)])
                == .daysReversed(.letter, later: .repliedOn, before, earlier: .on, day))
        let sent = try book.add(.letter, under: "1.1", letter("remind", on: day))
        #expect(
            book.refusal(.set(sent, .deadline, .day(before), reason: nil))
                == .daysReversed(.letter, later: .deadline, before, earlier: .on, day))
    }

    @Test("A letter does not become one of a higher level without the one before it")
    func raised() throws {
        var book = try Book.staffed()
        let first = try book.add(.letter, under: "1.1", letter("remind"))
        let refusal = Refusal.letterOrder(ref: "1.1", .supervise, after: .remind)
        #expect(book.refusal(.set(first, .level, .text("supervise"), reason: nil)) == refusal)
        #expect(book.refusal(.edit(first, fields: [.level: .text("supervise")], reason: nil)) == refusal)
        let second = try book.add(.letter, under: "1.1", letter("remind"))
        #expect(book.refusal(.set(second, .level, .text("supervise"), reason: nil)) == nil)
        try book.record(.set(second, .level, .text("supervise"), reason: nil))
        #expect(book.refusal(.set(second, .on, .day(book.day - 1), reason: nil)) == refusal)
    }

    @Test("A reply answers a letter, on the day it is given unless another is named; taken out, it waits again")
    func reply() throws {
        var book = try Book.staffed()
        let id = try book.add(.letter, under: "1.1", letter("remind", on: book.day - 9))
        #expect(book.ledger.openRecord(of: try book.item("1.1"), .letter)?.id == id)
        try book.record(
            .edit(id, fields: [.reply: .text("已办"), .repliedOn: .day(book.day - 2)], reason: nil), by: "政员")
        #expect(try book.record(id).day(.repliedOn) == book.day - 2)
        #expect(try !book.record(id).isOpen)
        book.day = book.day + 1
        try book.record(.edit(id, fields: [.reply: .text("已办"), .text: .text("限期办理")], reason: nil))
        #expect(try book.record(id).day(.repliedOn) == book.day - 3)
        try book.record(.set(id, .reply, .nothing, reason: nil))
        #expect(try book.record(id).isOpen)
        #expect(try book.record(id).day(.repliedOn) == nil)
        try book.record(.set(id, .reply, .text("重新答复"), reason: nil))
        #expect(try book.record(id).day(.repliedOn) == book.day)
        #expect(
            book.refusal(.set(id, .repliedOn, .day(book.day + 1), reason: nil))
                == .dayInFuture(book.day + 1, today: book.day))
    }
}
