import Testing

@testable import Tracker

/// Once the plan is issued, a change of text, owner or deadline needs a reason (ARCHITECTURE.md, "The domain").
struct PlanIssuedTests {
    /// The staffed round with its plan issued today; 1.1 says everything itself, 1.2 nothing but its text.
    private func book() throws -> Book {
        var book = try Book.staffed()
        try book.record(
            .edit(
                try book.item("1.1"),
                fields: [
                    .title: .text("学习计划"), .target: .text("每月一次"), .leader: .text("王局"), .unit: .text("政治部"),
                    .support: .names(["办公室"]), .person: .text("赵六"), .deadline: .day(book.day + 30),
                ], reason: nil))
        try book.record(
            .edit(
                try book.item("1"),
                fields: [.text: .text("学习不深入、不经常"), .person: .text("钱七"), .deadline: .day(book.day + 60)], reason: nil))
        for phase in [PlanPhase.studied, .reviewed, .issued] {
            try book.record(.phase(try book.item("round"), phase, on: nil))
        }
        return book
    }

    private static let other: [Field: FieldValue] = [
        .title: .text("另一个"), .text: .text("另一段"), .target: .text("另一目标"), .leader: .text("李局"), .unit: .text("法制处"),
        .support: .names(["财务处"]), .person: .text("孙八"),
    ]

    private static let cases: [(String, Field)] =
        [.title, .text, .target, .leader, .unit, .support, .person].map { ("1.1", $0) }
        + [.title, .text, .leader, .unit, .support, .person].map { ("1", $0) } + [("一", .title)]

    @Test(
        "A change of text or owner needs a reason, of a measure, a problem and an area, by field and by form",
        arguments: cases)
    func changed(ref: String, field: Field) throws {
        var book = try book()
        let (item, value) = (try book.item(ref), try #require(Self.other[field]))
        let refusal = Refusal.planIssued(ref: ref, field, issued: book.day)
        for reason in [nil, " "] {
            #expect(book.refusal(.set(item, field, value, reason: reason)) == refusal)
            #expect(book.refusal(.edit(item, fields: [field: value], reason: reason)) == refusal)
        }
        if [.leader, .unit, .support, .person].contains(field) {
            #expect(book.refusal(.assign([item], fields: [field: value])) == refusal)
            #expect(book.refusal(.assign([item], fields: [field: value], reason: "机构调整")) == nil)
        }
        #expect(book.refusal(.set(item, field, value, reason: "机构调整")) == nil)
        let event = try book.record(.edit(item, fields: [field: value], reason: "机构调整"))
        guard case .set(let assignment)? = event.changes.first else { return }
        #expect(assignment.reason == "机构调整")
        #expect(book.ledger.value(of: field, in: item) == value)
    }

    @Test("Taking something out is a change too", arguments: [Field.title, .target, .leader, .unit, .support, .person])
    func takenOut(field: Field) throws {
        let book = try book()
        let item = try book.item("1.1")
        #expect(
            book.refusal(.set(item, field, .nothing, reason: nil)) == .planIssued(ref: "1.1", field, issued: book.day))
        #expect(book.refusal(.set(item, field, .nothing, reason: "机构调整")) == nil)
    }

    @Test("An owner that a measure has from its problem is its owner: another one needs a reason")
    func inherited() throws {
        let book = try book()
        let item = try book.item("1.2")
        for field in [Field.leader, .unit, .support, .person] {
            #expect(
                book.refusal(.set(item, field, try #require(Self.other[field]), reason: nil))
                    == .planIssued(ref: "1.2", field, issued: book.day), "\(field)")
        }
        #expect(
            book.refusal(.set(item, .title, .text("另一个"), reason: nil))
                == .planIssued(ref: "1.2", .title, issued: book.day))
    }

    @Test("What nobody had said before is free")
    func first() throws {
        var book = try book()
        let free: [(String, Field, FieldValue)] = [
            ("1.2", .target, .text("目标")), ("2.1", .person, .text("孙八")), ("2", .person, .text("孙八")),
            ("2", .text, .text("检查不到位、走过场")), ("2", .support, .names(["办公室"])), ("2.1", .support, .names(["办公室"])),
            ("4", .leader, .text("李局")), ("4", .unit, .text("法制处")),
        ]
        for (ref, field, value) in free {
            #expect(book.refusal(.set(try book.item(ref), field, value, reason: nil)) == nil, "\(ref) \(field)")
        }
        try book.record(.add(.measure, under: try book.item("4"), fields: [.title: .text("清理台账")]))
        #expect(book.refusal(.set(try book.item("4.1"), .unit, .text("法制处"), reason: nil)) == nil)
        #expect(book.refusal(.deadline([try book.item("2.1")], book.day + 9, reason: nil)) == nil)
    }

    @Test("Marks, kinds and review dates are no part of the plan")
    func free() throws {
        let book = try book()
        let item = try book.item("1.1")
        for (field, value) in [
            (Field.claimed, FieldValue.flag(true)), (.kind, .text("longTerm")), (.reviewDate, .day(book.day + 90)),
        ] {
            #expect(book.refusal(.set(item, field, value, reason: nil)) == nil, "\(field)")
        }
        #expect(book.refusal(.set(try book.item("round"), .title, .text("反馈"), reason: nil)) == nil)
        let milestone = Request.record(
            .milestone, under: item, fields: [.title: .text("年中"), .deadline: .day(book.day + 9)])
        #expect(book.refusal(milestone) == nil)
    }

    @Test("A deadline moves neither way without a reason, its own or its problem's")
    func deadline() throws {
        let book = try book()
        let (own, inherited) = (try book.item("1.1"), try book.item("1.2"))
        for days in [-5, 5] {
            #expect(
                book.refusal(.deadline([own], book.day + 30 + days, reason: nil))
                    == .extensionNeedsReason(ref: "1.1", current: book.day + 30))
            #expect(
                book.refusal(.deadline([inherited], book.day + 60 + days, reason: nil))
                    == .extensionNeedsReason(ref: "1.2", current: book.day + 60))
        }
        #expect(book.refusal(.deadline([inherited], book.day + 55, reason: "提前")) == nil)
    }

    @Test("Before the plan is issued all is free, and so it is for a day before")
    func before() throws {
        var book = try Book.staffed()
        for phase in [PlanPhase.studied, .reviewed] {
            try book.record(.phase(try book.item("round"), phase, on: nil))
        }
        for (ref, field) in Self.cases {
            #expect(book.refusal(.set(try book.item(ref), field, try #require(Self.other[field]), reason: nil)) == nil)
        }
        book.day = book.day + 3
        try book.record(.phase(try book.item("round"), .issued, on: nil))
        let item = try book.item("1")
        #expect(book.refusal(.set(item, .leader, .text("李局"), reason: nil)) != nil)
        book.day = book.day - 1
        #expect(book.refusal(.set(item, .leader, .text("李局"), reason: nil)) == nil)
    }

    @Test("Another round's plan fixes nothing here")
    func otherRound() throws {
        var book = try book()
        try book.record(.bringIn(Request.RoundDraft(name: "乙", fields: [.body: .text("乙局")]), Book.sampleItems))
        let item = try book.item("乙/1")
        #expect(book.refusal(.set(item, .title, .text("另一个"), reason: nil)) == nil)
        #expect(
            book.refusal(.set(try book.item("2022/1"), .title, .text("另一个"), reason: nil))
                == .planIssued(ref: "2022/1", .title, issued: book.day))
    }
}
