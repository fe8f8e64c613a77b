import Testing

@testable import Tracker

/// A unit works on what it answers for or supports, a leader decides on what he leads (ARCHITECTURE.md, "Roles").
struct OwnMeasuresTests {
    private func start(_ ref: String, by name: String, in book: inout Book) throws -> Refusal? {
        book.refusal(.move([try book.item(ref)], move: "start", MoveDetails()), by: name)
    }

    @Test(
        "A unit's member works on its own measures, on those it supports and on nobody's",
        arguments: [
            ("政员", "1.1", nil), ("政员", "2.1", "法制处"), ("政员", "3.1", "财务处"), ("法员", "1.1", "政治部"), ("法员", "2.2", nil),
            ("办员", "1.1", nil), ("办员", "2.1", "法制处"),
        ])
    func unit(name: String, ref: String, other: String?) throws {
        var book = try Book.staffed()
        let expected = other.map { Refusal.notYourUnit(ref: ref, unit: $0, name: name) }
        #expect(try start(ref, by: name, in: &book) == expected)
        let note = Request.note([try book.item(ref)], text: "已做", on: nil, needsCoordination: false)
        #expect(book.refusal(note, by: name) == expected)
        let evidence = Request.record(
            .evidence, under: try book.item(ref), fields: [.reference: .text("司发〔2022〕18号")])
        #expect(book.refusal(evidence, by: name) == expected)
    }

    @Test("What a measure says itself counts, not what its problem says")
    func ownUnit() throws {
        var book = try Book.staffed()
        try book.record(.assign([try book.item("1.1")], fields: [.unit: .text("法制处"), .support: .names(["财务处"])]))
        #expect(try start("1.1", by: "法员", in: &book) == nil)
        #expect(try start("1.1", by: "政员", in: &book) == .notYourUnit(ref: "1.1", unit: "法制处", name: "政员"))
        #expect(try start("1.1", by: "办员", in: &book) == .notYourUnit(ref: "1.1", unit: "法制处", name: "办员"))
    }

    @Test("What nobody answers for is everyone's, and whoever gave no unit is bound to the one of his name")
    func nobodys() throws {
        var book = try Book.staffed()
        try book.record(.add(.measure, under: try book.item("4"), fields: [.title: .text("清理台账")]))
        #expect(try start("4.1", by: "政员", in: &book) == nil)
        try book.name("游员", "unit")
        #expect(try start("4.1", by: "游员", in: &book) == nil)
        let unit = try #require(book.ledger.owner(ofMeasure: try book.place("2.1")).unit)
        #expect(try start("2.1", by: "游员", in: &book) == .notYourUnit(ref: "2.1", unit: unit, name: "游员"))
        try book.name(unit, "unit")
        #expect(try start("2.1", by: unit, in: &book) == nil)
    }

    @Test("A leader endorses and returns what he leads, not what another member leads")
    func leader() throws {
        var book = try Book.staffed()
        try book.move("1.1", "start", "submit", "review")
        for (move, details) in [("endorse", MoveDetails()), ("return", MoveDetails(reason: "材料不全"))] {
            let request = Request.move([try book.item("1.1")], move: move, details)
            #expect(book.refusal(request, by: "王局") == nil)
            #expect(book.refusal(request, by: "李局") == .notYourLead(ref: "1.1", leader: "王局", name: "李局"))
        }
    }

    @Test("What is led by someone who is no member, or by nobody, any leader decides on")
    func leaderNoMember() throws {
        var book = try Book.staffed()
        try book.move("3.1", "start", "submit", "review")
        let request = Request.move([try book.item("3.1")], move: "endorse", MoveDetails())
        #expect(book.refusal(request, by: "李局") == nil)
        try book.name("外局", "leader")
        #expect(book.refusal(request, by: "李局") == .notYourLead(ref: "3.1", leader: "外局", name: "李局"))
        try book.record(.set(try book.item("3"), .leader, .nothing, reason: nil))
        #expect(book.refusal(request, by: "李局") == nil)
    }

    @Test("Of several items one that is another's is enough to be refused")
    func several() throws {
        let book = try Book.staffed()
        let items = try ["1.1", "2.1"].map(book.item)
        let refusal = Refusal.notYourUnit(ref: "2.1", unit: "法制处", name: "政员")
        #expect(book.refusal(.move(items, move: "start", MoveDetails()), by: "政员") == refusal)
        #expect(
            book.refusal(.note(items, text: "已做", on: nil, needsCoordination: false), by: "政员") == refusal)
        #expect(book.refusal(.askExtension(items, book.day + 9, reason: "因故"), by: "政员") == refusal)
    }

    @Test("The office, the leading group and the inspectors are bound to nobody's items")
    func others() throws {
        var book = try Book.staffed()
        try book.bring("1.1", to: "endorsed")
        let close = Request.move([try book.item("1.1")], move: "close", MoveDetails(basis: "会议"))
        #expect(book.refusal(close, by: "组长") == nil)
        let note = Request.note([try book.item("2.1")], text: "已核", on: nil, needsCoordination: false)
        for name in ["张三", "组长", "巡员"] { #expect(book.refusal(note, by: name) == nil) }
    }

    @Test("A record is its measure's: a unit answers its own letters and changes its own evidence only")
    func records() throws {
        var book = try Book.staffed()
        let letter = try book.add(.letter, under: "2.1", [.level: .text("remind"), .text: .text("请抓紧")])
        let evidence = try book.add(.evidence, under: "2.1", [.reference: .text("通报")])
        let refusal = Refusal.notYourUnit(ref: "2.1", unit: "法制处", name: "政员")
        let requests: [Request] = [
            .edit(letter, fields: [.reply: .text("已办")], reason: nil), .set(letter, .reply, .text("已办"), reason: nil),
            .set(evidence, .reference, .text("另一份"), reason: nil), .withdraw(evidence, reason: "误传"),
        ]
        for request in requests {
            #expect(book.refusal(request, by: "政员") == refusal)
            #expect(book.refusal(request, by: "法员") == nil)
        }
    }
}
