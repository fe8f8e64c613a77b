import Testing

@testable import Tracker

@Suite("Every entry of the journals is held against the rules again")
struct RuleAuditTests {
    private func found(_ book: Book) -> [RuleAudit.Breach] {
        RuleAudit(log: book.log, ledger: book.ledger).found.map(\.breach)
    }

    /// A book in which someone wrote a line by hand.
    private func forged(
        by name: String, with others: [Change] = [], _ change: (Book) throws -> Change
    ) throws -> [RuleAudit.Found] {
        var book = try Book.staffed()
        let change = try change(book)
        book.take(
            Event(
                id: EventID(bits: 0xF0F0), day: book.day, counter: 900, writer: "x",
                at: Instant(day: book.day, secondOfDay: 40_000), by: name, login: "login", changes: others + [change]))
        return RuleAudit(log: book.log, ledger: book.ledger).found
    }

    private func move(_ book: Book, _ id: String, was: String, to: String, _ details: MoveDetails) throws -> Change {
        let item = try book.item("1.1")
        return .move(
            Change.Move(
                item: item, move: id, was: Stage(rawValue: was), to: Stage(rawValue: to),
                seen: book.ledger.head(of: item, .stage), details: details))
    }

    private func set(_ book: Book, _ ref: String, _ field: Field, _ value: FieldValue) throws -> Change {
        let item = try book.item(ref)
        return .set(
            Change.Assignment(
                item: item, field: field, to: value, was: book.ledger.value(of: field, in: item),
                seen: book.ledger.head(of: item, field)))
    }

    @Test("what came through the program breaks none: moves by all roles, progress, evidence, extensions, undo")
    func honest() throws {
        var book = try Book.staffed()
        try book.move("1.1", "start", "effective", "submit", "review", "endorse", "close")
        let item = try book.item("1.2")
        try book.record(.deadline([item], book.day + 30, reason: nil))
        try book.record(.askExtension([item], book.day + 60, reason: "等批复"), by: "政员")
        try book.record(.answerExtension([item], granted: true, to: nil, reason: "同意"), by: "组长")
        try book.record(.note([item], text: "已开展", on: nil, needsCoordination: false), by: "政员")
        try book.record(.record(.evidence, under: item, fields: [.reference: .text("某发〔2022〕1 号")]), by: "政员")
        try book.record(.set(item, .disclosure, .text("withheld"), reason: "涉密"))
        try book.record(.withdraw(try book.item("2.2"), reason: "重复"))
        try book.record(.undo)
        #expect(found(book) == [])
    }

    @Test(
        "what several people recorded in copies of their own breaks none, whatever order they come together in",
        arguments: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 66, 126])
    func histories(seed: UInt64) throws {
        var history = try History(seed: seed)
        history.meet()
        let ledger = history.writers[0].ledger
        let found = RuleAudit(log: history.writers[0].log, ledger: ledger).found
        // Who could not see yet that members were named is told as that, and as nothing graver.
        #expect(found.filter { $0.breach != .stranger } == [])
    }

    @Test("closing from a stage from which the workflow does not close is told, whoever wrote it")
    func stages() throws {
        let found = try forged(by: "组长") {
            try move($0, "close", was: "notStarted", to: "closed", MoveDetails(basis: "会议"))
        }
        #expect(found.map(\.breach) == [.stages("close")])
        let other = try forged(by: "政员") { try move($0, "start", was: "notStarted", to: "closed", MoveDetails()) }
        #expect(other.map(\.breach) == [.stages("start")])
        let unknown = try forged(by: "政员") { try move($0, "zap", was: "notStarted", to: "closed", MoveDetails()) }
        #expect(unknown.map(\.breach) == [.stages("zap")])
    }

    @Test("a move from a stage that the item was not in is told, though the workflow has such a move")
    func untrue() throws {
        let found = try forged(by: "组长") {
            try move($0, "close", was: "endorsed", to: "closed", MoveDetails(basis: "会议"))
        }
        #expect(found.map(\.breach) == [.stages("close")])
    }

    @Test("a move by a role that may not make it is told, and one without what it needs")
    func role() throws {
        let found = try forged(by: "阅员") { try move($0, "start", was: "notStarted", to: "underway", MoveDetails()) }
        #expect(found.map(\.breach) == [.move("start")])
    }

    @Test("what stands beside the entries of another ledger in one line is told as any other")
    func besideTold() throws {
        let found = try forged(by: "阅员", with: [.told([])]) {
            try move($0, "start", was: "notStarted", to: "underway", MoveDetails())
        }
        #expect(found.map(\.breach) == [.move("start")])
    }

    @Test("a number that no item can have is told", arguments: [0, 1, 99_999, 100_000, 999_999_999])
    func number(number: Int) throws {
        let found = try forged(by: "张三") { book in
            .add(
                Change.Addition(
                    kind: .measure, item: ItemID(bits: 0xABCD), under: try book.item("1"), number: number,
                    fields: [.text: .text("做一件事。")]))
        }
        #expect(found.map(\.breach) == ((1...99_999).contains(number) ? [] : [.number]))
    }

    @Test("a stage that is set and not moved is told")
    func kept() throws {
        #expect(try forged(by: "张三") { try set($0, "1.1", .stage, .text("closed")) }.map(\.breach) == [.kept(.stage)])
    }

    @Test("a unit that makes a withheld item public, withdraws an overdue one, or names another leader is told")
    func unit() throws {
        for (field, value) in [
            (Field.disclosure, FieldValue.text("public")), (.withdrawn, .text("不做了")), (.title, .text("另一件")),
        ] {
            #expect(
                try forged(by: "政员") { try set($0, "1.1", field, value) }.map(\.breach) == [.role(.edit)], "\(field)")
        }
        #expect(
            try forged(by: "政员") { try set($0, "1.1", .leader, .text("外局")) }.map(\.breach) == [.role(.assign)])
    }

    @Test("what a unit recorded before it knew that its measure had gone to another is no breach; another unit's is")
    func reassigned() throws {
        for (name, breaches) in [("政员", []), ("法员", [RuleAudit.Breach.role(.note)])] {
            var book = try Book.staffed()
            let item = try book.item("1.1")
            try book.record(.assign([item], fields: [.unit: .text("第三处")], reason: "改派"))
            book.take(
                Event(
                    id: EventID(bits: 0xF0F0), day: book.day, counter: 900, writer: "x",
                    at: Instant(day: book.day, secondOfDay: 40_000), by: name, login: "login",
                    changes: [
                        .note(Change.Note(item: ItemID(bits: 0xABC), subject: item, text: "已开展", on: book.day))
                    ]))
            #expect(found(book) == breaches)
        }
    }

    @Test("an entry by someone who is no member is told once, with how many there are")
    func stranger() throws {
        let found = try forged(by: "生人") { try set($0, "1.1", .leader, .text("外局")) }
        #expect(found.map(\.breach) == [.stranger])
        #expect(found.first?.count == 1 && found.first?.by == "生人")
    }

    @Test("what the office records for a unit that answers for a measure and is no member is no breach")
    func representedUnit() throws {
        var book = try Book.staffed()
        try book.record(
            .note([try book.item("2.1")], text: "已开展", on: nil, needsCoordination: false),
            behalf: Behalf(name: "法制处", basis: "回填表 法制处.xlsx"))
        #expect(found(book) == [])
    }

    @Test(
        "a unit is known by any measure that it answers for, its problem's too, however it is written; not afterwards")
    func unitsAreFound() throws {
        var book = try Book.staffed()
        func isRight() -> Bool {
            let ledger = book.ledger
            return (ledger.knownNames(of: .unit) + ["新处", "没有的处"]).allSatisfy { unit in
                let owned = ledger.measures.indices.contains { ledger.owner(ofMeasure: $0).unit == unit }
                let found = ledger.measure(ofUnit: unit)
                return (found != nil) == owned && found.map { ledger.owner(ofMeasure: $0).unit == unit } ?? true
            }
        }
        #expect(isRight())
        let unit = try #require(book.ledger.knownNames(of: .unit).first)
        #expect(book.ledger.measure(ofUnit: " \(unit)　") == book.ledger.measure(ofUnit: unit))
        let problem = try book.item("1")
        try book.record(.assign([problem], fields: [.unit: .text("新处")], reason: "分工调整"))
        #expect(isRight())
        for measure in book.ledger.measures.map(\.id) {
            try book.record(.assign([measure], fields: [.unit: .text("别处")], reason: "分工调整"))
        }
        #expect(isRight() && book.ledger.measure(ofUnit: unit) == nil)
    }

    @Test("an entry in a member's name under another login than his own is told; one recorded for him is not")
    func login() throws {
        var book = try Book.staffed()
        let member = try #require(book.ledger.member(named: "政员"))
        try book.record(.edit(member.id, fields: [.login: .text("zheng")], reason: nil))
        let item = try book.item("1.1")
        try book.record(.note([item], text: "已开展", on: nil, needsCoordination: false), by: "政员")
        #expect(found(book) == [.login])
        var other = try Book.staffed()
        let same = try #require(other.ledger.member(named: "政员"))
        try other.record(.edit(same.id, fields: [.login: .text("zheng")], reason: nil))
        try other.record(
            .note([try other.item("1.1")], text: "已开展", on: nil, needsCoordination: false),
            behalf: Behalf(name: "政员", basis: "电话"))
        #expect(found(other) == [])
    }
}
