import Testing

@testable import Tracker

/// A round's plan: drafted, studied by the party group, reviewed by the inspection office, issued; in that order.
struct PlanPhaseTests {
    private func phase(_ phase: PlanPhase, on day: Day? = nil, of book: Book) throws -> Request {
        .phase(try book.item("round"), phase, on: day)
    }

    private func reach(_ book: inout Book, _ phases: (PlanPhase, Int)...) throws {
        for (reached, days) in phases { try book.record(try phase(reached, on: book.day + days, of: book)) }
    }

    @Test("The phases are reached one after another, today unless a day is named")
    func order() throws {
        var book = try Book.sample()
        #expect(book.ledger.rounds[0].phase == nil)
        try reach(&book, (.drafting, -9), (.studied, -6), (.reviewed, -6))
        try book.record(try phase(.issued, of: book))
        #expect(
            book.ledger.rounds[0].plan
                == [.drafting: book.day - 9, .studied: book.day - 6, .reviewed: book.day - 6, .issued: book.day])
        #expect(book.ledger.rounds[0].phase == .issued)
        #expect(book.refusal(try phase(.issued, of: book)) == .unchanged)
    }

    @Test("A phase without the one before it is refused; only the draft goes without saying")
    func missing() throws {
        var book = try Book.sample()
        #expect(book.refusal(try phase(.reviewed, of: book)) == .phaseMissing(.studied, before: .reviewed))
        #expect(book.refusal(try phase(.issued, of: book)) == .phaseMissing(.studied, before: .issued))
        try reach(&book, (.studied, -3))
        #expect(book.refusal(try phase(.issued, of: book)) == .phaseMissing(.reviewed, before: .issued))
        #expect(book.refusal(try phase(.reviewed, of: book)) == nil)
        #expect(book.refusal(try phase(.drafting, on: book.day - 3, of: book)) == nil)
    }

    @Test("No phase lies before the one it follows, after the one that follows it, or in the future")
    func days() throws {
        var book = try Book.sample()
        let today = book.day
        try reach(&book, (.drafting, -9), (.studied, -6))
        #expect(
            book.refusal(try phase(.reviewed, on: today - 7, of: book))
                == .phaseOrder(.reviewed, on: today - 7, other: .studied, day: today - 6))
        #expect(
            book.refusal(try phase(.drafting, on: today - 5, of: book))
                == .phaseOrder(.drafting, on: today - 5, other: .studied, day: today - 6))
        #expect(
            book.refusal(try phase(.studied, on: today - 10, of: book))
                == .phaseOrder(.studied, on: today - 10, other: .drafting, day: today - 9))
        #expect(
            book.refusal(try phase(.reviewed, on: today + 1, of: book)) == .dayInFuture(today + 1, today: today))
        #expect(
            book.refusal(.phase(try book.item("1"), .drafting, on: nil)) == .wrongKind(ref: "1", wanted: [.round]))
    }

    @Test("By field and by form the same holds")
    func byField() throws {
        var book = try Book.sample()
        let round = try book.item("round")
        try reach(&book, (.studied, -6))
        #expect(
            book.refusal(.set(round, .planIssued, .day(book.day), reason: nil))
                == .phaseMissing(.reviewed, before: .issued))
        #expect(
            book.refusal(.edit(round, fields: [.planReviewed: .day(book.day - 7)], reason: nil))
                == .phaseOrder(.reviewed, on: book.day - 7, other: .studied, day: book.day - 6))
    }

    @Test("A form that brings several phases at once is read as a whole")
    func together() throws {
        var book = try Book.sample()
        let (round, today) = (try book.item("round"), book.day)
        func plan(_ studied: Int?, _ reviewed: Int?, _ issued: Int?, _ reason: String? = nil) -> Request {
            func value(_ days: Int?) -> FieldValue { FieldValue(days.map { today + $0 }) }
            return .edit(
                round,
                fields: [.planStudied: value(studied), .planReviewed: value(reviewed), .planIssued: value(issued)],
                reason: reason)
        }
        #expect(book.refusal(plan(-5, nil, -1)) == .phaseMissing(.reviewed, before: .issued))
        #expect(
            book.refusal(plan(-5, -6, -1)) == .phaseOrder(.studied, on: today - 5, other: .reviewed, day: today - 6))
        try book.record(plan(-9, -8, -7))
        #expect(book.ledger.rounds[0].phase == .issued)
        // From then on the rest follows from these days: they are not moved without a word.
        for later in [plan(-3, -2, -1), plan(nil, nil, nil)] {
            guard case .planIssued? = book.refusal(later) else {
                Issue.record("\(String(describing: book.refusal(later)))")
                continue
            }
        }
        #expect(
            book.refusal(.phase(round, .issued, on: today - 1))
                == .planIssued(ref: "2022", .planIssued, issued: today - 7))
        try book.record(plan(-3, -2, -1, "印发日期登错"))
        #expect(book.ledger.rounds[0].plan[.studied] == today - 3)
        try book.record(plan(nil, nil, nil, "方案撤回重拟"))
        #expect(book.ledger.rounds[0].phase == nil)
    }

    @Test("A phase that others follow is not taken out; the last one is")
    func takenOut() throws {
        var book = try Book.sample()
        let round = try book.item("round")
        try reach(&book, (.drafting, -9), (.studied, -6), (.reviewed, -5))
        #expect(
            book.refusal(.set(round, .planStudied, .nothing, reason: nil)) == .phaseMissing(.studied, before: .reviewed)
        )
        #expect(book.refusal(.set(round, .planDrafted, .nothing, reason: nil)) == nil)
        try book.record(.set(round, .planReviewed, .nothing, reason: nil))
        #expect(book.ledger.rounds[0].phase == .studied)
    }

    @Test("A round comes in with the phases that are known of it, in their order and none to come")
    func broughtIn() throws {
        let book = try Book()
        func refusal(_ plan: [Field: Int]) -> Refusal? {
            var fields = plan.mapValues { FieldValue.day(book.day + $0) }
            fields[.body] = .text("某局")
            return book.refusal(.newRound(Request.RoundDraft(fields: fields)))
        }
        #expect(refusal([.planIssued: 0]) == nil)
        #expect(refusal([.planStudied: -9, .planIssued: -3]) == nil)
        #expect(refusal([.planIssued: 1]) == .dayInFuture(book.day + 1, today: book.day))
        #expect(
            refusal([.planStudied: -3, .planIssued: -9])
                == .phaseOrder(.studied, on: book.day - 3, other: .issued, day: book.day - 9))
    }

    @Test("Phases are undone and redone")
    func undone() throws {
        var book = try Book.sample()
        try reach(&book, (.drafting, -1), (.studied, 0))
        try book.record(.undo)
        #expect(book.ledger.rounds[0].phase == .drafting)
        try book.record(.redo)
        #expect(book.ledger.rounds[0].phase == .studied)
    }
}
