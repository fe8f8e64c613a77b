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
            .record(.letter, under: measure, fields: [.level: .text("remind"), .on: .day(on)]),
            .meeting(round, fields: [.on: .day(on)], decisions: []),
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

    @Test("on the report's own day it is no news, and the next report is nobody's excuse")
    func sameDay() throws {
        var book = try book()
        for request in try requests(book, on: book.day) { _ = try book.plan(request) }
        for request in try requests(book, on: try Day.of("2022-10-24")) {
            #expect(throws: Refusal.self) { _ = try book.plan(request) }
        }
    }
}
