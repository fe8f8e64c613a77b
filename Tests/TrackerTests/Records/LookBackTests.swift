import Testing

@testable import Tracker

/// 回头看: what is checked after close-out (ARCHITECTURE.md, "The domain").
struct LookBackTests {
    private func closed(_ stage: String = "closed") throws -> Book {
        var book = try Book.staffed()
        try book.bring("1.1", to: stage)
        return book
    }

    private func held(_ book: Book, _ ref: String = "1.1", _ text: String? = nil, on: Day? = nil) throws -> Request {
        .lookBack([try book.item(ref)], .held, text: text, on: on)
    }

    @Test("Only what is done is looked back at", arguments: MovesTableTests.stages)
    func done(stage: String) throws {
        let book = try closed(stage)
        let isDone = ["held", "closed", "consolidated"].contains(stage)
        let refusal: Refusal? = isDone ? nil : .notDone(ref: "1.1", stage: Stage(rawValue: stage))
        #expect(book.refusal(.planLookBack([try book.item("1.1")], book.day + 30)) == refusal)
        #expect(book.refusal(try held(book)) == refusal)
        #expect(book.refusal(.lookBack([try book.item("1.1")], .relapsed, text: "又出现", on: nil)) == refusal)
        #expect(
            book.refusal(
                .record(.lookBack, under: try book.item("1.1"), fields: [.result: .text("held")])) == refusal)
    }

    @Test("What held is consolidated: the look-back is the basis, and its words where there are any")
    func consolidated() throws {
        for (text, basis) in [("现场核查", "现场核查"), (nil, nil)] as [(String?, String?)] {
            var book = try closed()
            let closing = book.day
            book.day = book.day + 5
            try book.record(try held(book, "1.1", text, on: book.day - 2), by: "巡员")
            #expect(
                book.refusal(try held(book, "1.2", text, on: closing - 1))
                    != nil, "what is looked back at was closed by then")
            let measure = try book.measure("1.1")
            #expect(measure.stage.rawValue == "consolidated")
            #expect(measure.steps.last?.details.basis == basis)
            let record = try #require(try book.records("1.1", .lookBack).first)
            #expect(record.text(.result) == "held" && record.day(.on) == book.day - 2 && !record.isOpen)
        }
    }

    @Test("What came back is under way again, with its count, and needs a word why")
    func relapsed() throws {
        var book = try closed()
        let items = [try book.item("1.1")]
        #expect(
            book.refusal(.lookBack(items, .relapsed, text: nil, on: nil))
                == .needs(.reason, move: "relapse", ref: "1.1"))
        try book.record(.lookBack(items, .relapsed, text: "问题又出现", on: nil), by: "巡员")
        let measure = try book.measure("1.1")
        #expect(measure.stage.rawValue == "underway" && measure.relapses == 1)
        #expect(measure.steps.last?.details.reason == "问题又出现")
        #expect(try book.records("1.1", .lookBack).first?.text(.result) == "relapsed")
    }

    @Test(
        "What is held for the long term, or consolidated already, stays so when it held",
        arguments: ["held", "consolidated"])
    func stays(stage: String) throws {
        var book = try closed(stage)
        let steps = try book.measure("1.1").steps.count
        try book.record(try held(book))
        #expect(try book.measure("1.1").stage.rawValue == stage)
        #expect(try book.measure("1.1").steps.count == steps)
        #expect(try book.records("1.1", .lookBack).count == 1)
        try book.record(.lookBack([try book.item("1.1")], .relapsed, text: "又出现", on: nil))
        #expect(try book.measure("1.1").stage.rawValue == "underway")
    }

    @Test("A planned look-back waits until its result is there; planned again, its day is moved")
    func planned() throws {
        var book = try closed()
        let items = [try book.item("1.1")]
        try book.record(.planLookBack(items, book.day + 10))
        #expect(book.refusal(.planLookBack(items, book.day + 10)) == .unchanged)
        try book.record(.planLookBack(items, book.day + 20))
        let open = try #require(book.ledger.openRecord(of: items[0], .lookBack))
        #expect(open.day(.planned) == book.day + 20)
        #expect(try book.records("1.1", .lookBack).count == 1)
        #expect(book.ledger.lookBackDue(ofMeasure: try book.place("1.1")) == book.day + 20)
        book.day = book.day + 15
        try book.record(try held(book))
        #expect(try book.record(open.id).text(.result) == "held")
        #expect(book.ledger.openRecord(of: items[0], .lookBack) == nil)
        #expect(book.ledger.lookBackDue(ofMeasure: try book.place("1.1")) == nil)
        try book.record(.planLookBack(items, book.day + 90))
        #expect(try book.records("1.1", .lookBack).count == 2)
    }

    @Test("Several are planned at once; those planned for that day already are passed over")
    func many() throws {
        var book = try closed()
        try book.bring("1.2", to: "closed")
        let items = try ["1.1", "1.2", "1.1"].map(book.item)
        try book.record(.planLookBack([items[0]], book.day + 10))
        let event = try book.record(.planLookBack(items, book.day + 10))
        #expect(event.changes.count == 1)
        #expect(book.refusal(.planLookBack([], book.day)) == .nothingChosen)
        #expect(
            book.refusal(.planLookBack([try book.item("1")], book.day)) == .wrongKind(ref: "1", wanted: [.measure]))
        #expect(
            book.refusal(.lookBack(items + [try book.item("2.1")], .held, text: nil, on: nil))
                == .notDone(ref: "2.1", stage: Stage(rawValue: "notStarted")))
    }

    @Test("A look-back was not held in the future")
    func future() throws {
        let book = try closed()
        #expect(
            book.refusal(try held(book, on: book.day + 1)) == .dayInFuture(book.day + 1, today: book.day))
    }

    @Test("A result that is given as a field is one all the same, and is not changed afterwards")
    func asField() throws {
        var book = try closed()
        try book.record(.planLookBack([try book.item("1.1")], book.day + 10))
        let id = try #require(try book.records("1.1", .lookBack).first).id
        #expect(
            book.refusal(.set(id, .result, .text("relapsed"), reason: nil))
                == .needs(.reason, move: "relapse", ref: "1.1"))
        try book.record(.edit(id, fields: [.result: .text("held"), .text: .text("现场核查")], reason: nil))
        #expect(try book.measure("1.1").stage.rawValue == "consolidated")
        let known = ["text", "on"]
        for (field, value) in [(Field.result, FieldValue.text("relapsed")), (.planned, .day(book.day))] {
            #expect(book.refusal(.set(id, field, value, reason: nil)) == .unknownField(field.rawValue, known: known))
        }
        #expect(book.refusal(.set(id, .text, .text("现场核查两次"), reason: nil)) == nil)
    }

    @Test("Those who look back may make the moves that follow from it; others may not")
    func roles() throws {
        let book = try closed()
        #expect(book.refusal(try held(book), by: "巡员") == nil)
        #expect(
            book.refusal(try held(book), by: "王局")
                == .notAllowed(.lookBack, name: "王局", role: "leader", allowed: ["office", "inspector"]))
        let workflow = try Workflow.changed { try $0.change("consolidate") { $0.who = ["office"] } }
        var other = try Book.staffed(workflow: workflow)
        try other.bring("1.1", to: "closed")
        #expect(
            other.refusal(try held(other), by: "巡员")
                == .moveNotAllowed(
                    ref: "1.1", move: "consolidate", name: "巡员", role: "inspector", allowed: ["office"]))
    }

    @Test("A look-back that moved the measure stands; one that only confirmed it is undone")
    func undo() throws {
        var book = try closed()
        try book.record(try held(book))
        #expect(book.refusal(.undo) == .approvalStands(move: "consolidate", ref: "1.1"))
        try book.record(try held(book))
        try book.record(.undo)
        #expect(try book.records("1.1", .lookBack).count == 1)
        try book.record(.redo)
        #expect(try book.records("1.1", .lookBack).count == 2)
    }
}
