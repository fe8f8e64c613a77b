import Testing

@testable import Tracker

@Suite("What happened on a day that was reported takes a reason, whatever day it is recorded")
struct LateTests {
    /// A book of 1 November, in which the report of 31 October was sent that day.
    private func book() throws -> Book {
        var book = try Book.sample(day: "2022-10-31")
        let round = book.ledger.rounds[0].id
        try book.record(
            .record(
                .report, under: round,
                fields: [.kind: .text("monthly"), .on: .day(book.day), .recipient: .text("巡察办")]))
        return book
    }

    private func requests(_ book: Book, on: Day) throws -> [Request] {
        let (measure, round) = (try book.item("1.1"), book.ledger.rounds[0].id)
        return [
            .note([measure], text: "已印发", on: on, needsCoordination: false),
            .record(
                .outcome, under: measure,
                fields: [.kind: .text("institution"), .title: .text("办法"), .on: .day(on)]),
            .record(.letter, under: measure, fields: [.level: .text("remind"), .text: .text("请抓紧"), .on: .day(on)]),
            .meeting(round, fields: [.on: .day(on), .title: .text("例会")], decisions: []),
            .record(.opinion, under: round, fields: [.text: .text("建议"), .on: .day(on)]),
            .together([.note([measure], text: "已印发", on: on, needsCoordination: false)]),
        ]
    }

    @Test("recorded a day, a month or half a year later", arguments: ["2022-11-01", "2022-11-30", "2023-04-30"])
    func later(today: String) throws {
        var book = try book()
        book.day = try Day.of(today)
        for on in ["2022-10-24", "2022-10-31"] {
            for request in try requests(book, on: try Day.of(on)) {
                #expect(
                    throws: Refusal.lateNeedsReason(
                        try Day.of(on), report: try Day.of("2022-10-31"), sent: try Day.of("2022-10-31"))
                ) { _ = try book.plan(request) }
            }
        }
        book.late = "漏报"
        for request in try requests(book, on: try Day.of("2022-10-24")) { _ = try book.plan(request) }
        book.late = nil
        for request in try requests(book, on: try Day.of("2022-11-01")) { _ = try book.plan(request) }
    }

    @Test("that a unit has reported for a month whose report was sent is late, and for the month that runs it is not")
    func statements() throws {
        var book = try Book.sample(day: "2022-10-27")
        let round = book.ledger.rounds[0].id
        try book.record(.assign([try book.item("1.1")], fields: [.unit: .text("政治部")], reason: nil))
        func statement(_ month: String) -> Request {
            .record(.statement, under: round, fields: [.unit: .text("政治部"), .month: .text(month)])
        }
        _ = try book.plan(statement("2022-10"))
        let on = try Day.of("2022-10-25")
        try book.record(
            .record(
                .report, under: round,
                fields: [
                    .kind: .text("monthly"), .month: .text("2022-10"), .on: .day(on), .recipient: .text("巡察办"),
                ]))
        #expect(throws: Refusal.lateNeedsReason(on, report: on, sent: book.day)) {
            _ = try book.plan(statement("2022-10"))
        }
        _ = try book.plan(statement("2022-11"))
        book.late = "漏登"
        _ = try book.plan(statement("2022-10"))
    }

    @Test("and so does what is recorded on the report's own day after it was sent: its figures were of that day")
    func sameDay() throws {
        var book = try book()
        for on in [book.day, try Day.of("2022-10-24")] {
            for request in try requests(book, on: on) + [.move([try book.item("1.1")], move: "start", MoveDetails())] {
                #expect(throws: Refusal.self) { _ = try book.plan(request) }
            }
        }
        // An extension that is asked for is one of the report's figures as well as its answer.
        let measure = try book.item("1.2")
        var asked = book
        asked.late = "漏报"
        try asked.record(.deadline([measure], book.day + 20, reason: nil))
        asked.late = nil
        #expect(throws: Refusal.self) { _ = try asked.plan(.askExtension([measure], book.day + 40, reason: "因故")) }
        asked.late = "漏报"
        _ = try asked.plan(.askExtension([measure], book.day + 40, reason: "因故"))
        // What tells of nothing that happened needs none: another report, a title, who answers for it.
        let round = book.ledger.rounds[0].id
        for request: Request in [
            .record(
                .report, under: round, fields: [.kind: .text("notice"), .on: .day(book.day), .recipient: .text("局")]),
            .assign([try book.item("1.1")], fields: [.unit: .text("甲处")], reason: "改派"),
        ] { _ = try book.plan(request) }
    }

    @Test("so does a deadline that would have passed before the day of a report: it counted nothing as overdue")
    func deadline() throws {
        var book = try book()
        book.day = try Day.of("2022-11-05")
        let measure = try book.item("1.1")
        func move(_ day: String) throws -> Request { .deadline([measure], try Day.of(day), reason: "补定") }
        #expect(
            throws: Refusal.lateNeedsReason(
                try Day.of("2022-10-20"), report: try Day.of("2022-10-31"), sent: try Day.of("2022-10-31"))
        ) { _ = try book.plan(try move("2022-10-20")) }
        for day in ["2022-10-31", "2022-11-03", "2023-01-01"] { _ = try book.plan(try move(day)) }
        book.late = "漏定"
        try book.record(try move("2022-10-20"))
        book.late = nil
        // It is overdue then whichever of the two counts.
        _ = try book.plan(try move("2022-10-25"))
    }
}
