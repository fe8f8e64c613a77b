import Testing

@testable import Tracker

/// 阶段目标: a long-term measure's dated milestones with their figures.
struct MilestoneTests {
    private func milestone(_ goal: Int?, _ more: [Field: FieldValue] = [:]) -> [Field: FieldValue] {
        more.merging([.title: .text("培训场次"), .deadline: .day(Day(number: 19_300)), .goal: FieldValue(goal)]) { $1 }
    }

    @Test("A milestone is reached on the day on which its figure says so")
    func reached() throws {
        var book = try Book.staffed()
        let id = try book.add(.milestone, under: "1.1", milestone(10))
        try book.record(.set(id, .reached, .number(9), reason: nil), by: "政员")
        #expect(try book.record(id).isOpen && book.record(id).day(.on) == nil)
        book.day = book.day + 4
        try book.record(.set(id, .reached, .number(10), reason: nil), by: "政员")
        #expect(try book.record(id).isReached && !book.record(id).isOpen)
        #expect(try book.record(id).day(.on) == book.day)
        book.day = book.day + 4
        try book.record(.set(id, .reached, .number(12), reason: nil))
        #expect(try book.record(id).day(.on) == book.day - 4)
    }

    @Test("A figure that was corrected below its goal is reached on the day on which it is again")
    func again() throws {
        var book = try Book.staffed()
        let id = try book.add(.milestone, under: "1.1", milestone(10))
        try book.record(.set(id, .reached, .number(10), reason: nil))
        book.day = book.day + 1
        try book.record(.set(id, .reached, .number(8), reason: nil))
        #expect(try book.record(id).isOpen)
        book.day = book.day + 1
        try book.record(.set(id, .reached, .number(11), reason: nil))
        #expect(try book.record(id).day(.on) == book.day)
    }

    @Test("The day can be named, but not one to come; without a figure the day alone says it")
    func day() throws {
        var book = try Book.staffed()
        let id = try book.add(.milestone, under: "1.1", milestone(10))
        try book.record(.edit(id, fields: [.reached: .number(10), .on: .day(book.day - 6)], reason: nil))
        #expect(try book.record(id).day(.on) == book.day - 6)
        let plain = try book.add(.milestone, under: "1.1", milestone(nil))
        #expect(try book.record(plain).isOpen)
        #expect(
            book.refusal(.set(plain, .on, .day(book.day + 1), reason: nil))
                == .dayInFuture(book.day + 1, today: book.day))
        try book.record(.set(plain, .on, .day(book.day), reason: nil), by: "政员")
        #expect(try book.record(plain).isReached)
        // Whoever said so is who reached it.
        #expect(try book.ledger.answeredBy(book.record(plain), in: book.log) == "政员")
        let noted = try book.add(.milestone, under: "1.1", milestone(10, [.on: .day(book.day)]))
        #expect(try book.record(noted).isReached)
        let begun = try book.add(.milestone, under: "1.1", milestone(3, [.reached: .number(3)]))
        #expect(try book.record(begun).isReached && book.record(begun).day(.on) == book.day)
    }

    @Test("A goal that was set higher is not reached any more; set lower, it is")
    func goal() throws {
        var book = try Book.staffed()
        let id = try book.add(.milestone, under: "1.1", milestone(10))
        try book.record(.set(id, .reached, .number(10), reason: nil))
        try book.record(.set(id, .goal, .number(20), reason: nil))
        #expect(try book.record(id).isOpen)
        book.day = book.day + 2
        try book.record(.edit(id, fields: [.goal: .number(9), .reached: .number(9)], reason: nil))
        #expect(try book.record(id).isReached && book.record(id).day(.on) == book.day)
    }
}
