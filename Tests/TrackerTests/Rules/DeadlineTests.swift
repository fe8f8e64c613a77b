import Testing

@testable import Tracker

/// A deadline that quietly moves: the first one stays, each extension has a reason and a name (ARCHITECTURE.md, "Checks").
struct DeadlineTests {
    private let first: Day
    private let later: Day

    init() throws {
        first = try Day.of("2022-09-30")
        later = try Day.of("2022-10-31")
    }

    private func set(_ book: inout Book, _ ref: String, _ day: Day, _ reason: String? = nil) throws {
        try book.record(.deadline([try book.item(ref)], day, reason: reason))
    }

    @Test("The first deadline is free, moving it either way needs a reason")
    func reason() throws {
        var book = try Book.sample()
        try set(&book, "1.1", first)
        let refusal = Refusal.extensionNeedsReason(ref: "1.1", current: first)
        for reason in [nil, "", " \u{3000}"] {
            #expect(throws: refusal) { try set(&book, "1.1", later, reason) }
            #expect(throws: refusal) { try set(&book, "1.1", first - 10, reason) }
        }
        #expect(try book.measure("1.1").deadline == first)
        try set(&book, "1.1", later, "疫情影响")
        #expect(try book.measure("1.1").deadline == later)
        #expect(throws: Refusal.unchanged) { try set(&book, "1.1", later, "疫情影响") }
    }

    @Test("The first deadline stays for ever; extensions are counted, with day, reason and name")
    func extensions() throws {
        var book = try Book.sample()
        try set(&book, "1.1", first)
        try set(&book, "1.1", later, "疫情影响")
        try set(&book, "1.1", first - 5, "提前")
        try set(&book, "1.1", later + 30, "再延")
        let measure = try book.measure("1.1")
        #expect(measure.originalDeadline == first)
        #expect(measure.extensions == 2)
        #expect(measure.deadlineSteps.map(\.reason) == [nil, "疫情影响", "提前", "再延"])
        #expect(measure.deadlineSteps.allSatisfy { $0.by == "张三" && $0.day == book.day })
        #expect(measure.deadlineSteps.map(\.from) == [nil, first, later, first - 5])
    }

    @Test("No other way of setting a deadline goes without the reason")
    func otherWays() throws {
        var book = try Book.sample()
        try set(&book, "1.1", first)
        let item = try book.item("1.1")
        let refusal = Refusal.extensionNeedsReason(ref: "1.1", current: first)
        let requests: [Request] = [
            .set(item, .deadline, .day(later), reason: nil), .set(item, .deadline, .nothing, reason: nil),
            .assign([item], fields: [.unit: .text("办公室"), .deadline: .day(later)]),
            .edit(item, fields: [.deadline: .day(later)], reason: nil),
        ]
        for request in requests { #expect(throws: refusal) { try book.record(request) } }
        try book.record(.set(item, .deadline, .nothing, reason: "暂缓"))
        #expect(try book.measure("1.1").deadline == nil)
        #expect(throws: refusal) { try set(&book, "1.1", later) }
        try set(&book, "1.1", later, "恢复")
        #expect(try book.measure("1.1").originalDeadline == first)
        #expect(try book.measure("1.1").extensions == 1)
    }

    @Test("Putting off what a measure has from its problem is an extension too")
    func pastTheProblems() throws {
        var book = try Book.sample()
        try set(&book, "1", first)
        #expect(book.ledger.deadline(ofMeasure: try book.place("1.1")) == first)
        #expect(throws: Refusal.extensionNeedsReason(ref: "1.1", current: first)) { try set(&book, "1.1", later) }
        try set(&book, "1.2", first - 10)
        try set(&book, "1.1", later, "等待上级文件")
        #expect(try book.measure("1.1").originalDeadline == first)
        #expect(try book.measure("1.1").extensions == 1)
        #expect(try book.measure("1.2").extensions == 0)
    }

    @Test("An extension of a problem counts for the measures that have their deadline from it")
    func problemExtended() throws {
        var book = try Book.sample()
        try set(&book, "1", first)
        try set(&book, "1.2", first - 10)
        #expect(throws: Refusal.extensionNeedsReason(ref: "1", current: first)) { try set(&book, "1", later) }
        try set(&book, "1", later, "机构改革")
        #expect(book.ledger.deadline(ofMeasure: try book.place("1.1")) == later)
        #expect(try book.measure("1.1").originalDeadline == first)
        #expect(try book.measure("1.1").extensions == 1)
        #expect(try book.measure("1.1").deadlineSteps.last?.reason == "机构改革")
        #expect(book.ledger.deadline(ofMeasure: try book.place("1.2")) == first - 10)
        #expect(try book.measure("1.2").extensions == 0)
    }

    @Test("An extension that is undone is not counted; the journal keeps both")
    func undone() throws {
        var book = try Book.sample()
        try set(&book, "1", first)
        try set(&book, "1", later, "机构改革")
        try set(&book, "2.1", first)
        try set(&book, "2.1", later, "疫情影响")
        try book.record(.undo)
        #expect(try book.measure("2.1").extensions == 0)
        #expect(try book.measure("2.1").deadline == first)
        try book.record(.redo)
        #expect(try book.measure("2.1").extensions == 1)
        try book.record(.undo)
        try book.record(.undo)
        try book.record(.undo)
        #expect(try book.measure("1.1").extensions == 0)
        #expect(try book.measure("1.1").originalDeadline == first)
        #expect(book.ledger.history(of: try book.item("2.1")).count == 7)
    }

    @Test("Many measures get a deadline at once; those that have it already are passed over")
    func many() throws {
        var book = try Book.sample()
        try set(&book, "1.1", first)
        let items = try ["1.1", "1.2", "2.1"].map(book.item)
        let event = try book.record(.deadline(items, first, reason: nil))
        #expect(event.changes.count == 2)
        #expect(try book.measure("2.1").deadline == first)
    }
}
