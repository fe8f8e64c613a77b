import Testing

@testable import Tracker

/// Who works with the ledger: named by the office, or by himself before he is known.
struct MemberTests {
    private func naming(_ name: String, _ role: String = "unit") -> Request {
        .record(.member, under: nil, fields: [.title: .text(name), .role: .text(role)])
    }

    @Test("Before members are named, whoever is there names them; then roles count")
    func first() throws {
        var book = try Book.sample()
        #expect(!book.ledger.hasMembers && book.ledger.members.isEmpty)
        try book.name("李四", "office", by: "某人")
        #expect(book.ledger.hasMembers)
        #expect(book.refusal(naming("王五"), by: "李四") == nil)
        #expect(book.refusal(naming("王五"), by: "某人") == .unknownPerson("某人"))
    }

    @Test("Whoever is not known yet says who he is, but names nobody else")
    func selfNaming() throws {
        var book = try Book.staffed()
        #expect(book.refusal(naming("生人"), by: "生人") == nil)
        #expect(book.refusal(naming(" 生人 "), by: "生人") == nil)
        #expect(book.refusal(naming("旁人", "office"), by: "生人") == .unknownPerson("生人"))
        try book.name("生人", "unit", by: "生人")
        #expect(
            book.refusal(naming("旁人"), by: "生人")
                == .notAllowed(.members, name: "生人", role: "unit", allowed: ["office"]))
    }

    @Test("Whoever was taken off the list does not come back by himself, unless it was undone")
    func takenOff() throws {
        var book = try Book.staffed()
        try book.record(.withdraw(try #require(book.ledger.member(named: "政员")).id, reason: "调离"))
        #expect(book.ledger.member(named: "政员") == nil)
        #expect(book.refusal(naming("政员", "office"), by: "政员") == .unknownPerson("政员"))
        #expect(book.refusal(naming("政员")) == nil)
        try book.name("新人", "unit", by: "新人")
        try book.record(.undo, by: "新人")
        #expect(book.ledger.member(named: "新人") == nil)
        #expect(book.refusal(naming("新人"), by: "新人") == nil)
    }

    @Test(
        "Where nobody is left who names members, as a forged line can bring it about, whoever was taken off may come back"
    )
    func lockedOut() throws {
        var book = try Book.sample()
        try book.name("李四", "office", by: "某人")
        try book.name("王五", "unit", by: "李四")
        let member = try #require(book.ledger.member(named: "李四")).id
        let forged = Change.Assignment(
            item: member, field: .withdrawn, to: .text("恶意"), was: .nothing,
            seen: book.ledger.head(of: member, .withdrawn))
        book.take(
            Event(
                id: EventID(bits: 1), day: book.day, counter: 99, writer: "x", at: Instant(seconds: 0), by: "王五",
                login: "", changes: [.set(forged)]))
        #expect(book.ledger.member(named: "李四") == nil)
        #expect(book.refusal(naming("李四", "office"), by: "李四") == nil)
        try book.name("李四", "office", by: "李四")
        #expect(book.refusal(naming("赵六"), by: "李四") == nil)
    }

    @Test("A name is there once, as a new member and as another's new name")
    func names() throws {
        let book = try Book.staffed()
        #expect(book.refusal(naming("政员")) == .memberExists("政员"))
        #expect(book.refusal(naming("\u{3000}政员\n")) == .memberExists("政员"))
        let other = try #require(book.ledger.member(named: "法员")).id
        #expect(book.refusal(.set(other, .title, .text("政员"), reason: nil)) == .memberExists("政员"))
        #expect(book.refusal(.edit(other, fields: [.title: .text("政员 ")], reason: nil)) == .memberExists("政员"))
        #expect(book.refusal(.set(other, .title, .text("法员"), reason: nil)) == .unchanged)
        #expect(book.refusal(.set(other, .title, .text("法制员"), reason: nil)) == nil)
    }

    @Test("A member has a name and a role of the workflow, and keeps both")
    func required() throws {
        let book = try Book.staffed()
        func member(_ fields: [Field: FieldValue]) -> Refusal? {
            book.refusal(.record(.member, under: nil, fields: fields))
        }
        #expect(member([.role: .text("unit")]) == .ofKind(.member, .empty(.title)))
        #expect(member([.title: .text("新人")]) == .ofKind(.member, .empty(.role)))
        let roles = ["office", "group", "leader", "unit", "inspector", "reader"]
        #expect(
            member([.title: .text("新人"), .role: .text("boss")]) == .badValue(.role, "boss", valid: roles))
        let id = try #require(book.ledger.member(named: "政员")).id
        for field in [Field.title, .role] {
            #expect(book.refusal(.set(id, field, .nothing, reason: nil)) == .ofKind(.member, .empty(field)))
            #expect(book.refusal(.edit(id, fields: [field: .nothing], reason: nil)) == .ofKind(.member, .empty(field)))
        }
        #expect(book.refusal(.set(id, .role, .text("boss"), reason: nil)) == .badValue(.role, "boss", valid: roles))
    }

    @Test("A member is found by name and by login, in the order of naming")
    func found() throws {
        var book = try Book.sample()
        try book.add(.member, under: nil, [.title: .text("甲"), .role: .text("office"), .login: .text("jia")])
        try book.add(.member, under: nil, [.title: .text("乙"), .role: .text("unit"), .unit: .text("政治部")], by: "甲")
        #expect(book.ledger.members.map(\.name) == ["甲", "乙"])
        #expect(book.ledger.member(login: "jia")?.role == "office")
        #expect(book.ledger.member(login: "yi") == nil)
        #expect(book.ledger.member(named: "乙")?.unit == "政治部")
        let id = try #require(book.ledger.member(named: "乙")).id
        try book.record(.edit(id, fields: [.unit: .nothing, .role: .text("reader")], reason: nil), by: "甲")
        #expect(book.ledger.member(named: "乙")?.unit == nil)
        #expect(book.ledger.member(named: "乙")?.role == "reader")
    }

    @Test("A member belongs to nothing, and counts in no round")
    func place() throws {
        let book = try Book.staffed()
        let round = try book.item("round")
        #expect(
            book.refusal(.record(.member, under: round, fields: [.title: .text("新"), .role: .text("unit")]))
                == .wrongKind(ref: "2022", wanted: []))
        let id = try #require(book.ledger.member(named: "政员")).id
        #expect(book.ledger.roundPlace(of: id) == nil)
        #expect(book.ledger.reference(of: id) == "政员")
        #expect(book.ledger.recordPlaces(of: round).isEmpty)
    }
}
