import Testing

@testable import Tracker

/// A problem is ready when all its measures are done, and closed by one act of its own (ARCHITECTURE.md, "The domain").
struct ProblemClosingTests {
    private func close(_ book: inout Book, _ ref: String) throws {
        try book.record(.move([try book.item(ref)], move: "close", MoveDetails(basis: "第四次会议")))
    }

    @Test("A problem is ready when every measure is closed, consolidated or held, and not before")
    func ready() throws {
        var book = try Book.sample()
        #expect(try book.state("1") == .open)
        try book.bring("1.1", to: "consolidated")
        #expect(try book.state("1") == .open)
        let problem = try book.item("1")
        #expect(throws: Refusal.problemNotReady(ref: "1", open: ["1.2"])) {
            try book.record(.move([problem], move: "close", MoveDetails(basis: "第四次会议")))
        }
        try book.bring("1.2", to: "held")
        #expect(try book.state("1") == .ready)
    }

    @Test("A problem is closed by its own act, which names its basis, and only once")
    func closing() throws {
        var book = try Book.sample()
        try book.bring("3.1", to: "closed")
        let problem = try book.item("3")
        #expect(throws: Refusal.needs(.basis, move: "close", ref: "3")) {
            try book.record(.move([problem], move: "close", MoveDetails()))
        }
        try close(&book, "3")
        #expect(try book.state("3") == .closed)
        #expect(book.ledger.problems[try book.problem("3")].closing?.basis == "第四次会议")
        #expect(throws: Refusal.alreadyClosed(ref: "3")) {
            try book.record(.move([problem], move: "close", MoveDetails(basis: "又一次")))
        }
    }

    @Test("A problem without measures is neither ready nor can it be closed")
    func withoutMeasures() throws {
        var book = try Book.sample()
        let problem = try book.item("4")
        #expect(try book.state("4") == .open)
        #expect(throws: Refusal.problemNotReady(ref: "4", open: [])) {
            try book.record(.move([problem], move: "close", MoveDetails(basis: "会议")))
        }
    }

    @Test("The relapse of a measure reopens its problem, and the old act does not close it again")
    func relapse() throws {
        var book = try Book.sample()
        try book.bring("3.1", to: "closed")
        try close(&book, "3")
        try book.move("3.1", "relapse")
        #expect(try book.state("3") == .open)
        try book.move("3.1", "submit", "review", "endorse", "close")
        #expect(try book.state("3") == .ready)
        try close(&book, "3")
        #expect(try book.state("3") == .closed)
    }

    @Test("Resuming a held measure reopens its problem")
    func resume() throws {
        var book = try Book.sample()
        try book.bring("3.1", to: "held")
        try close(&book, "3")
        try book.move("3.1", "resume")
        #expect(try book.state("3") == .open)
        #expect(book.ledger.problems[try book.problem("3")].closing == nil)
    }

    @Test("A new measure reopens a closed problem; consolidating one does not")
    func newMeasure() throws {
        var book = try Book.sample()
        try book.bring("3.1", to: "closed")
        try close(&book, "3")
        try book.move("3.1", "consolidate")
        #expect(try book.state("3") == .closed)
        try book.record(.add(.measure, under: try book.item("3"), fields: [.title: .text("再补一条")]))
        #expect(try book.state("3") == .open)
        try book.bring("3.2", to: "closed")
        #expect(try book.state("3") == .ready)
    }

    @Test("A measure added by mistake and undone or withdrawn leaves its problem closed, by the act that closed it")
    func measureAddedByMistake() throws {
        for takeBack in [Request.undo, nil] {
            var book = try Book.sample()
            try book.bring("3.1", to: "closed")
            try close(&book, "3")
            try book.record(.add(.measure, under: try book.item("3"), fields: [.title: .text("误加一条")]))
            #expect(try book.state("3") == .open)
            try book.record(takeBack ?? .withdraw(try book.item("3.2"), reason: "误加"))
            #expect(try book.state("3") == .closed)
            #expect(book.ledger.problems[try book.problem("3")].closing?.basis == "第四次会议")
        }
    }

    @Test("A relapse after a measure was added by mistake keeps the problem open")
    func relapseAfterMistake() throws {
        var book = try Book.sample()
        try book.bring("3.1", to: "closed")
        try close(&book, "3")
        try book.record(.add(.measure, under: try book.item("3"), fields: [.title: .text("误加一条")]))
        try book.move("3.1", "relapse")
        try book.record(.withdraw(try book.item("3.2"), reason: "误加"))
        try book.move("3.1", "submit", "review", "endorse", "close")
        #expect(try book.state("3") == .ready)
    }

    @Test("What reopens a problem stands in the problem's history")
    func reopeningShows() throws {
        var book = try Book.sample()
        try book.bring("3.1", to: "closed")
        try close(&book, "3")
        let before = book.ledger.history(of: try book.item("3")).count
        try book.move("3.1", "relapse")
        #expect(book.ledger.history(of: try book.item("3")).count == before + 1)
    }

    @Test("A withdrawn measure does not keep its problem open; brought back, it reopens it for good")
    func withdrawnMeasure() throws {
        var book = try Book.sample()
        try book.bring("1.1", to: "closed")
        try book.record(.withdraw(try book.item("1.2"), reason: "重复"))
        #expect(try book.state("1") == .ready)
        // Someone else closes the problem, then the withdrawal is undone by the one who made it.
        try book.record(
            .move([try book.item("1")], move: "close", MoveDetails(basis: "会议")), by: "李四", writer: "other")
        #expect(try book.state("1") == .closed)
        try book.record(.undo)
        #expect(try book.state("1") == .open)
        try book.bring("1.2", to: "closed")
        #expect(try book.state("1") == .ready)
    }

    @Test("An act recorded elsewhere without having seen a relapse does not close the problem later on")
    func actUnseen() throws {
        var book = try Book.sample()
        try book.bring("3.1", to: "closed")
        var elsewhere = book
        try book.move("3.1", "relapse")
        try close(&elsewhere, "3")
        let act = try #require(elsewhere.log.last)
        book.take(
            Event(
                id: act.id, day: act.day, counter: act.counter + 1, writer: "elsewhere", at: act.at, by: act.by,
                login: act.login, changes: act.changes))
        #expect(try book.state("3") == .open)
        try book.move("3.1", "submit", "review", "endorse", "close")
        #expect(try book.state("3") == .ready)
    }
}
