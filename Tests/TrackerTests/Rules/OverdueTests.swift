import Testing

@testable import Tracker

/// Overdue, due soon and the lights, at their exact days (ARCHITECTURE.md, "What is derived").
struct OverdueTests {
    private func book(_ stage: String, deadline: String = "2022-10-31") throws -> (book: Book, measure: Int) {
        var book = try Book.sample()
        try book.record(.deadline([try book.item("1.1")], try Day.of(deadline), reason: nil))
        try book.bring("1.1", to: stage)
        return (book, try book.place("1.1"))
    }

    @Test(
        "A deadline of today is not overdue, one of yesterday is", arguments: ["notStarted", "underway", "effective"])
    func overdue(stage: String) throws {
        let (book, measure) = try book(stage)
        let deadline = try Day.of("2022-10-31")
        #expect(!book.ledger.isOverdue(measure: measure, on: deadline - 1))
        #expect(!book.ledger.isOverdue(measure: measure, on: deadline))
        #expect(book.ledger.isOverdue(measure: measure, on: deadline + 1))
        #expect(book.ledger.daysLeft(ofMeasure: measure, on: deadline) == 0)
        #expect(book.ledger.daysLeft(ofMeasure: measure, on: deadline + 3) == -3)
    }

    @Test(
        "From submission on nothing is overdue",
        arguments: ["submitted", "reviewed", "endorsed", "closed", "consolidated"])
    func stopped(stage: String) throws {
        let (book, measure) = try book(stage)
        let late = try Day.of("2023-10-31")
        #expect(!book.ledger.isOverdue(measure: measure, on: late))
        #expect(!book.ledger.isDueSoon(measure: measure, on: try Day.of("2022-10-31")))
        #expect(book.ledger.daysLeft(ofMeasure: measure, on: late) == nil)
        #expect(book.ledger.dueDay(ofMeasure: measure) == nil)
    }

    @Test("A return starts the clock again", arguments: ["submitted", "reviewed", "endorsed"])
    func returned(stage: String) throws {
        var (book, measure) = try book(stage)
        try book.move("1.1", "return")
        #expect(book.ledger.isOverdue(measure: measure, on: try Day.of("2022-11-01")))
        measure = try book.place("1.1")
        #expect(!book.ledger.isOverdue(measure: measure, on: try Day.of("2022-10-31")))
    }

    @Test("A held measure is overdue by its review date, whatever its deadline was")
    func held() throws {
        var (book, measure) = try book("underway")
        let review = try Day.of("2023-06-30")
        try book.record(.move([try book.item("1.1")], move: "hold", MoveDetails(reviewDate: review)))
        #expect(!book.ledger.isOverdue(measure: measure, on: try Day.of("2022-11-01")))
        #expect(!book.ledger.isOverdue(measure: measure, on: review))
        #expect(book.ledger.isOverdue(measure: measure, on: review + 1))
        #expect(book.ledger.isDueSoon(measure: measure, on: review - 7))
        try book.move("1.1", "resume")
        measure = try book.place("1.1")
        #expect(book.ledger.isOverdue(measure: measure, on: try Day.of("2022-11-01")))
    }

    @Test("Due soon is from seven days before to the day itself")
    func dueSoon() throws {
        let (book, measure) = try book("underway")
        let deadline = try Day.of("2022-10-31")
        let soon = (-10...10).filter { book.ledger.isDueSoon(measure: measure, on: deadline - $0) }
        #expect(soon == Array(0...7))
    }

    @Test("The light is red when late, yellow within ten days, green within twenty, and dark before")
    func lights() throws {
        let warning = try Shipped.workflow().warningDays
        #expect((warning.green, warning.yellow, warning.dueSoon) == (20, 10, 7))
        for left in -400...400 {
            let expected: Light = left < 0 ? .red : left <= 10 ? .yellow : left <= 20 ? .green : .none
            #expect(Light(daysLeft: left, warning: warning) == expected, "\(left) days left")
        }
        #expect(Light(daysLeft: nil, warning: warning) == .none)
    }

    @Test("Without a deadline nothing is overdue or due soon, and it is counted as without one until it is done")
    func noDeadline() throws {
        var book = try Book.sample()
        var measure = try book.place("1.1")
        #expect(!book.ledger.isOverdue(measure: measure, on: try Day.of("9999-12-31")))
        #expect(!book.ledger.isDueSoon(measure: measure, on: book.day))
        #expect(book.ledger.holds(.noDeadline, measure: measure, on: book.day))
        try book.bring("1.1", to: "closed")
        measure = try book.place("1.1")
        #expect(!book.ledger.holds(.noDeadline, measure: measure, on: book.day))
    }

    @Test("The overview and the filters count the same overdue and due soon on every day")
    func figures() throws {
        var (book, _) = try book("underway")
        try book.record(.deadline([try book.item("2")], try Day.of("2022-11-05"), reason: nil))
        for offset in -15...15 {
            let day = try Day.of("2022-11-01") + offset
            let overview = Overview(ledger: book.ledger, on: day)
            for flag in [Query.Flag.overdue, .dueSoon, .noDeadline, .noOwner] {
                let scope = Scope([.query(Query(flag))])
                #expect(overview.count(flag) == book.ledger.measures(in: scope, on: day).count, "\(flag) on \(day)")
            }
        }
    }
}
