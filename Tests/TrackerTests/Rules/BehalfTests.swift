import Testing

@testable import Tracker

/// 代录: the office records for those who seldom type; the rules look at the person represented (ARCHITECTURE.md, "Roles").
struct BehalfTests {
    private let paper = "签批件〔2022〕3号"

    private func behalf(_ name: String) -> Behalf { Behalf(name: name, basis: paper) }

    private func endorsing() throws -> (Book, Request) {
        var book = try Book.staffed()
        try book.bring("1.1", to: "reviewed")
        return (book, .move([try book.item("1.1")], move: "endorse", MoveDetails()))
    }

    @Test("The office cannot endorse, but records that the lead leader did, with whom and on what basis")
    func represented() throws {
        var (book, request) = try endorsing()
        #expect(
            book.refusal(request)
                == .moveNotAllowed(ref: "1.1", move: "endorse", name: "张三", role: "office", allowed: ["leader"]))
        let event = try book.record(request, behalf: behalf("王局"))
        #expect(event.behalf == Behalf(name: "王局", basis: paper))
        #expect(event.actor == "王局" && event.by == "张三")
        let step = try #require(try book.measure("1.1").steps.last)
        #expect((step.by, step.actor) == ("张三", "王局"))
    }

    @Test(
        "What the represented may not do is refused, whoever records it",
        arguments: [("组长", "group"), ("政员", "unit"), ("巡员", "inspector"), ("阅员", "reader")])
    func notAllowed(name: String, role: String) throws {
        let (book, request) = try endorsing()
        #expect(
            book.refusal(request, behalf: behalf(name))
                == .moveNotAllowed(ref: "1.1", move: "endorse", name: name, role: role, allowed: ["leader"]))
    }

    @Test("The represented is bound to his own items, and has to be a member")
    func ownItems() throws {
        let (book, request) = try endorsing()
        #expect(
            book.refusal(request, behalf: behalf("李局")) == .notYourLead(ref: "1.1", leader: "王局", name: "李局"))
        #expect(book.refusal(request, behalf: behalf("生人")) == .unknownRepresented("生人"))
        let note = Request.note([try book.item("2.1")], text: "已做", on: nil, needsCoordination: false)
        #expect(book.refusal(note, behalf: behalf("政员")) == .notYourUnit(ref: "2.1", unit: "法制处", name: "政员"))
    }

    @Test("Only the office records for others", arguments: Person.allCases)
    func whoRecords(_ person: Person) throws {
        let (book, request) = try endorsing()
        let expected: Refusal? =
            switch person {
            case .office: nil
            case .stranger: .unknownPerson(person.name)
            default: .behalfNotAllowed(name: person.name, allowed: ["office"])
            }
        #expect(book.refusal(request, by: person.name, behalf: behalf("王局")) == expected)
    }

    @Test(
        "Recording for someone needs the name and the basis, also before members are named",
        arguments: ["", " \u{3000}"])
    func basis(nothing: String) throws {
        let (book, request) = try endorsing()
        #expect(book.refusal(request, behalf: Behalf(name: "王局", basis: nothing)) == .behalfNeedsBasis("王局"))
        #expect(book.refusal(request, behalf: Behalf(name: nothing, basis: paper)) == .empty(nil))
        let open = try Book.sample()
        let start = Request.move([try open.item("1.1")], move: "start", MoveDetails())
        #expect(open.refusal(start, behalf: Behalf(name: "王局", basis: nothing)) == .behalfNeedsBasis("王局"))
        #expect(open.refusal(start, behalf: Behalf(name: nothing, basis: paper)) == .empty(nil))
        #expect(open.refusal(start, behalf: behalf("王局")) == nil)
    }

    @Test("Whoever submitted neither closes, nor is it closed for him, nor does he record the closing for another")
    func submitter() throws {
        var book = try Book.staffed()
        try book.bring("1.1", to: "endorsed")
        let close = Request.move([try book.item("1.1")], move: "close", MoveDetails(basis: "会议"))
        let refusal = Refusal.submitterCloses(ref: "1.1", name: "赵办")
        #expect(book.refusal(close, by: "赵办") == refusal)
        #expect(book.refusal(close, behalf: behalf("赵办")) == refusal)
        #expect(book.refusal(close, by: "赵办", behalf: behalf("组长")) == refusal)
        #expect(book.refusal(close, behalf: behalf("组长")) == nil)
        #expect(book.refusal(close) == nil)
    }

    @Test("Where the office records the submission for a unit, the unit's person is the submitter")
    func submittedFor() throws {
        var book = try Book.staffed()
        try book.move("1.1", "start")
        let item = try book.item("1.1")
        try book.record(.move([item], move: "submit", MoveDetails(evidence: "纪要")), behalf: behalf("政员"))
        try book.move("1.1", "review", "endorse")
        let close = Request.move([item], move: "close", MoveDetails(basis: "会议"))
        #expect(book.refusal(close, by: "张三") == nil)
        try book.name("政员二", "group")
        let other = try #require(book.ledger.member(named: "政员"))
        try book.record(.set(other.id, .role, .text("group"), reason: nil))
        #expect(book.refusal(close, by: "政员") == .submitterCloses(ref: "1.1", name: "政员"))
        #expect(book.refusal(close, behalf: behalf("政员")) == .submitterCloses(ref: "1.1", name: "政员"))
        #expect(book.refusal(close, by: "政员二") == nil)
    }

    @Test("A name with what cannot be seen in it is the same person: it neither closes nor becomes another member")
    func unseenInNames() throws {
        var book = try Book.staffed()
        try book.bring("1.1", to: "endorsed")
        let close = Request.move([try book.item("1.1")], move: "close", MoveDetails(basis: "会议"))
        for name in ["赵办\u{200D}", "赵\u{200B}办", "\u{2060}赵办", "赵 办", "赵办\u{3164}"] {
            #expect(book.refusal(close, by: name) == .submitterCloses(ref: "1.1", name: "赵办"))
            #expect(book.refusal(close, behalf: behalf(name)) == .submitterCloses(ref: "1.1", name: "赵办"))
            let again = Request.record(.member, under: nil, fields: [.title: .text(name), .role: .text("group")])
            #expect(book.refusal(again) == .memberExists("赵办") || book.refusal(again) == .memberExists(name))
        }
        // A journal of before may hold such a submitter.
        var old = try Book.sample()
        try old.move("1.1", "start")
        try old.record(
            .move([try old.item("1.1")], move: "submit", MoveDetails(evidence: "纪要")), behalf: behalf("张三\u{200D}"))
        try old.move("1.1", "review", "endorse")
        let end = Request.move([try old.item("1.1")], move: "close", MoveDetails(basis: "会议"))
        #expect(old.refusal(end, by: "张三") == .submitterCloses(ref: "1.1", name: "张三\u{200D}"))
    }

    @Test("Before members are named, the submitter is kept from closing just the same")
    func withoutMembers() throws {
        var book = try Book.sample()
        try book.bring("1.1", to: "endorsed")
        let close = Request.move([try book.item("1.1")], move: "close", MoveDetails(basis: "会议"))
        let refusal = Refusal.submitterCloses(ref: "1.1", name: "报送人")
        #expect(book.refusal(close, behalf: behalf("报送人")) == refusal)
        #expect(book.refusal(close, behalf: behalf(" 报送人 ")) == refusal)
        #expect(book.refusal(close, by: "报送人", behalf: behalf("组长")) == refusal)
        #expect(book.refusal(close, behalf: behalf("组长")) == nil)
    }

    @Test("Progress, evidence and deadlines that were recorded for someone carry his name")
    func authors() throws {
        var book = try Book.staffed()
        let item = try book.item("1.1")
        try book.record(.note([item], text: "已做", on: nil, needsCoordination: false), behalf: behalf("政员"))
        try book.record(.deadline([item], book.day + 30, reason: nil), behalf: behalf("王局"))
        let event = try book.record(
            .record(.evidence, under: item, fields: [.reference: .text("纪要")]), behalf: behalf("政员"))
        #expect(try book.measure("1.1").lastEntry?.by == "政员")
        #expect(try book.measure("1.1").deadlineSteps.map(\.by) == ["王局"])
        let evidence = try #require(Book.added(event))
        #expect(try book.record(evidence).by == "政员")
    }

    @Test("Undo is for what one recorded oneself, for whomever")
    func undo() throws {
        var book = try Book.staffed()
        let item = try book.item("1.1")
        try book.record(.note([item], text: "已做", on: nil, needsCoordination: false), behalf: behalf("政员"))
        #expect(book.refusal(.undo, by: "政员") == .nothingToUndo)
        try book.record(.undo)
        #expect(try book.measure("1.1").lastEntry == nil)
        #expect(book.refusal(.undo, by: "生人") == .unknownPerson("生人"))
    }
}
