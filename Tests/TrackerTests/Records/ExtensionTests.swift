import Testing

@testable import Tracker

/// 延期: asked for, then granted or refused, with reason; the first date stays (ARCHITECTURE.md, "The domain").
struct ExtensionTests {
    /// 1.1 has its own deadline, 1.2 its problem's.
    private func book() throws -> (Book, Day) {
        var book = try Book.staffed()
        let first = book.day + 30
        try book.record(.deadline([try book.item("1"), try book.item("1.1")], first, reason: nil))
        return (book, first)
    }

    private func ask(_ book: Book, _ ref: String, _ day: Day, _ reason: String = "等待上级文件") throws -> Request {
        .askExtension([try book.item(ref)], day, reason: reason)
    }

    private func answer(_ book: Book, _ ref: String, _ granted: Bool, to day: Day? = nil, _ reason: String? = nil)
        throws -> Request
    {
        .answerExtension([try book.item(ref)], granted: granted, to: day, reason: reason)
    }

    @Test("An extension that is asked for changes no deadline; granted it does, with both reasons and who granted")
    func granted() throws {
        var (book, first) = try book()
        book.day = book.day + 5
        try book.record(try ask(book, "1.1", first + 20), by: "政员")
        #expect(try book.measure("1.1").deadline == first)
        #expect(book.ledger.holds(.extensionAsked, measure: try book.place("1.1"), on: book.day))
        let asked = try #require(book.ledger.openRecord(of: try book.item("1.1"), .extensionRequest))
        #expect(asked.by == "政员" && asked.day(.deadline) == first + 20 && asked.text(.text) == "等待上级文件")
        book.day = book.day + 2
        try book.record(try answer(book, "1.1", true, "同意"), by: "王局")
        let measure = try book.measure("1.1")
        #expect(measure.deadline == first + 20)
        #expect(measure.originalDeadline == first && measure.extensions == 1)
        #expect(measure.deadlineSteps.last?.by == "王局")
        #expect(measure.deadlineSteps.last?.reason == "等待上级文件；同意")
        let answered = try book.record(asked.id)
        #expect(answered.text(.result) == "granted" && answered.text(.reply) == "同意")
        #expect(answered.day(.repliedOn) == book.day && !answered.isOpen)
        #expect(!book.ledger.holds(.extensionAsked, measure: try book.place("1.1"), on: book.day))
    }

    @Test("Refused it needs its reason, and the deadline stays")
    func refused() throws {
        var (book, first) = try book()
        try book.record(try ask(book, "1.1", first + 20), by: "政员")
        for reason in [nil, "", " \u{3000}"] {
            #expect(book.refusal(try answer(book, "1.1", false, reason)) == .answerNeedsReason(ref: "1.1"))
        }
        try book.record(try answer(book, "1.1", false, "理由不充分"), by: "组长")
        #expect(try book.measure("1.1").deadline == first && book.measure("1.1").extensions == 0)
        let record = try #require(try book.records("1.1", .extensionRequest).first)
        #expect(record.text(.result) == "refused" && record.text(.reply) == "理由不充分")
        #expect(book.refusal(try answer(book, "1.1", true)) == .noExtensionAsked(ref: "1.1"))
        #expect(book.refusal(try ask(book, "1.1", first + 20)) == nil)
    }

    @Test(
        "Who asked does not grant, himself nor through another who records for him; someone else does, and refusing is free"
    )
    func notByWhoAsked() throws {
        var (book, first) = try book()
        try book.record(try ask(book, "1.1", first + 20), by: "赵办")
        let refusal = Refusal.askerGrants(ref: "1.1", name: "赵办")
        #expect(book.refusal(try answer(book, "1.1", true), by: "赵办") == refusal)
        let asked = try #require(book.ledger.openRecord(of: try book.item("1.1"), .extensionRequest)).id
        #expect(book.refusal(.set(asked, .result, .text("granted"), reason: nil), by: "赵办") == refusal)
        let forLeader = Behalf(name: "王局", basis: "审批单")
        #expect(book.refusal(try answer(book, "1.1", true), by: "赵办", behalf: forLeader) == refusal)
        #expect(book.refusal(try answer(book, "1.1", true), behalf: Behalf(name: "赵办", basis: "口头")) == refusal)
        #expect(book.refusal(try answer(book, "1.1", false, "理由不充分"), by: "赵办") == nil)
        #expect(book.refusal(try answer(book, "1.1", true), behalf: forLeader) == nil)
        #expect(book.refusal(try answer(book, "1.1", true), by: "王局") == nil)
    }

    @Test(
        "An extension that the office recorded for the unit, on its paper, the office may grant; nobody is bound where there are no roles"
    )
    func askedForAnother() throws {
        var (book, first) = try book()
        try book.record(try ask(book, "1.1", first + 20), by: "张三", behalf: Behalf(name: "政员", basis: "申请表"))
        #expect(book.refusal(try answer(book, "1.1", true), by: "张三") == nil)
        var alone = try Book.sample()
        try alone.record(.deadline([try alone.item("1.1")], first, reason: nil))
        try alone.record(try ask(alone, "1.1", first + 20))
        #expect(alone.refusal(try answer(alone, "1.1", true)) == nil)
    }

    @Test("What has no deadline is not put off; an extension leads to a later day and has a reason")
    func asking() throws {
        let (book, first) = try book()
        #expect(book.refusal(try ask(book, "2.1", first)) == .noDeadline(ref: "2.1"))
        for day in [first, first - 1] {
            #expect(
                book.refusal(try ask(book, "1.1", day)) == .extensionNotLater(ref: "1.1", current: first, asked: day))
        }
        #expect(
            book.refusal(try ask(book, "1.2", first)) == .extensionNotLater(ref: "1.2", current: first, asked: first))
        #expect(
            book.refusal(try ask(book, "1.1", first + 1, " ")) == .extensionNeedsReason(ref: "1.1", current: first))
        #expect(book.refusal(try ask(book, "一", first + 1)) == .wrongKind(ref: "一", wanted: [.measure, .problem]))
        #expect(book.refusal(.askExtension([], first, reason: "因故")) == .nothingChosen)
        #expect(book.refusal(.answerExtension([], granted: true, to: nil, reason: nil)) == .nothingChosen)
    }

    @Test("One request waits at a time")
    func once() throws {
        var (book, first) = try book()
        try book.record(try ask(book, "1.1", first + 20), by: "赵办")
        #expect(book.refusal(try ask(book, "1.1", first + 40)) == .extensionAsked(ref: "1.1", first + 20))
        let direct = Request.record(
            .extensionRequest, under: try book.item("1.1"),
            fields: [.deadline: .day(first + 40), .text: .text("因故")])
        #expect(book.refusal(direct) == .extensionAsked(ref: "1.1", first + 20))
        #expect(book.refusal(try ask(book, "1", first + 40)) == nil)
        try book.record(.withdraw(try #require(try book.records("1.1", .extensionRequest).first).id, reason: "不需要了"))
        #expect(book.refusal(try answer(book, "1.1", true)) == .noExtensionAsked(ref: "1.1"))
        #expect(book.refusal(try ask(book, "1.1", first + 40)) == nil)
    }

    @Test("It is granted to another day than was asked for, but to a later one than there is")
    func otherDay() throws {
        var (book, first) = try book()
        try book.record(try ask(book, "1.1", first + 40), by: "赵办")
        for day in [first, first - 3] {
            #expect(
                book.refusal(try answer(book, "1.1", true, to: day))
                    == .extensionNotLater(ref: "1.1", current: first, asked: day))
        }
        try book.record(try answer(book, "1.1", true, to: first + 10))
        #expect(try book.measure("1.1").deadline == first + 10)
        #expect(try book.measure("1.1").deadlineSteps.last?.reason == "等待上级文件")
    }

    @Test("Where the deadline was moved past what was asked for meanwhile, granting that is refused")
    func overtaken() throws {
        var (book, first) = try book()
        try book.record(try ask(book, "1.1", first + 10), by: "赵办")
        try book.record(.deadline([try book.item("1.1")], first + 10, reason: "统一安排"))
        let refusal = Refusal.extensionNotLater(ref: "1.1", current: first + 10, asked: first + 10)
        #expect(book.refusal(try answer(book, "1.1", true)) == refusal)
        #expect(book.refusal(try answer(book, "1.1", false, "已统一安排")) == nil)
        #expect(book.refusal(try answer(book, "1.1", true, to: first + 11)) == nil)
    }

    @Test("A problem's extension puts off the measures that have their deadline from it")
    func problem() throws {
        var (book, first) = try book()
        try book.record(try ask(book, "1", first + 20), by: "赵办")
        try book.record(try answer(book, "1", true))
        #expect(book.ledger.deadline(ofMeasure: try book.place("1.2")) == first + 20)
        #expect(try book.measure("1.2").extensions == 1 && book.measure("1.2").originalDeadline == first)
        #expect(try book.measure("1.1").deadline == first && book.measure("1.1").extensions == 0)
    }

    @Test("Each extension is counted, and the first date stays through all of them")
    func several() throws {
        var (book, first) = try book()
        for step in 1...3 {
            try book.record(try ask(book, "1.1", first + 10 * step), by: "政员")
            try book.record(try answer(book, "1.1", true))
        }
        #expect(try book.measure("1.1").extensions == 3 && book.measure("1.1").originalDeadline == first)
        #expect(try book.records("1.1", .extensionRequest).count == 3)
    }

    @Test("Several are asked for and answered at once; one that cannot be refuses all")
    func many() throws {
        var (book, first) = try book()
        let items = try ["1.1", "1.2", "1.1"].map(book.item)
        try book.record(.askExtension(items, first + 9, reason: "因故"), by: "赵办")
        #expect(book.ledger.records(.extensionRequest).count == 2)
        #expect(
            book.refusal(.answerExtension(items + [try book.item("2.1")], granted: true, to: nil, reason: nil))
                == .noExtensionAsked(ref: "2.1"))
        try book.record(.answerExtension(items, granted: true, to: nil, reason: nil))
        #expect(try book.measure("1.1").deadline == first + 9 && book.measure("1.2").deadline == first + 9)
    }

    @Test("Answering is undone and redone as one: the deadline, the count and the request")
    func undone() throws {
        var (book, first) = try book()
        try book.record(try ask(book, "1.1", first + 20), by: "政员")
        try book.record(try answer(book, "1.1", true))
        try book.record(.undo)
        #expect(try book.measure("1.1").deadline == first && book.measure("1.1").extensions == 0)
        #expect(book.ledger.openRecord(of: try book.item("1.1"), .extensionRequest)?[.repliedOn] == .nothing)
        try book.record(.redo)
        #expect(try book.measure("1.1").deadline == first + 20 && book.measure("1.1").extensions == 1)
        #expect(book.ledger.openRecord(of: try book.item("1.1"), .extensionRequest) == nil)
    }

    @Test("Whoever asks does not answer, by whichever way")
    func answering() throws {
        var (book, first) = try book()
        try book.record(try ask(book, "1.1", first + 20), by: "政员")
        let id = try #require(try book.records("1.1", .extensionRequest).first).id
        let refusal = Refusal.notAllowed(
            .grantExtension, name: "政员", role: "unit", allowed: ["office", "group", "leader"])
        let requests: [Request] = [
            try answer(book, "1.1", true), .set(id, .result, .text("granted"), reason: nil),
            .edit(id, fields: [.result: .text("granted"), .reply: .text("同意")], reason: nil),
            .set(id, .reply, .text("同意"), reason: nil),
        ]
        for request in requests { #expect(book.refusal(request, by: "政员") == refusal) }
        let begun = Request.record(
            .extensionRequest, under: try book.item("1.2"),
            fields: [.deadline: .day(first + 9), .text: .text("因故"), .result: .text("granted")])
        #expect(book.refusal(begun, by: "政员") == .unknownField("result", known: ["deadline", "text"]))
        #expect(book.refusal(try answer(book, "1.1", true), by: "王局") == nil)
        #expect(
            book.refusal(try answer(book, "1.1", true), by: "李局") == .notYourLead(ref: "1.1", leader: "王局", name: "李局"))
    }

    @Test("Answered as a field it is answered all the same: the deadline moves")
    func asField() throws {
        var (book, first) = try book()
        try book.record(try ask(book, "1.1", first + 20), by: "政员")
        let id = try #require(try book.records("1.1", .extensionRequest).first).id
        #expect(
            book.refusal(.set(id, .result, .text("refused"), reason: nil)) == .answerNeedsReason(ref: "1.1"))
        try book.record(
            .edit(
                id,
                fields: [
                    .deadline: .day(first + 15), .text: .text("等待上级文件"), .result: .text("granted"), .reply: .nothing,
                ],
                reason: nil))
        #expect(try book.measure("1.1").deadline == first + 15)
        #expect(try book.record(id).day(.deadline) == first + 20)
        for (field, value) in [
            (Field.result, FieldValue.text("refused")), (.deadline, .day(first + 90)), (.text, .text("改")),
        ] {
            #expect(book.refusal(.set(id, field, value, reason: nil)) == .noExtensionAsked(ref: "1.1"))
        }
    }

    @Test("While it waits, the day that is asked for can be changed to another later one")
    func changed() throws {
        var (book, first) = try book()
        try book.record(try ask(book, "1.1", first + 20), by: "政员")
        let id = try #require(try book.records("1.1", .extensionRequest).first).id
        #expect(
            book.refusal(.set(id, .deadline, .day(first), reason: nil), by: "政员")
                == .extensionNotLater(ref: "1.1", current: first, asked: first))
        try book.record(.set(id, .deadline, .day(first + 5), reason: nil), by: "政员")
        #expect(try book.measure("1.1").deadline == first)
        try book.record(try answer(book, "1.1", true))
        #expect(try book.measure("1.1").deadline == first + 5)
    }
}
