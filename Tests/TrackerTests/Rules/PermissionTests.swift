import Testing

@testable import Tracker

/// What each role may do besides the moves that name it, written out, and with each kind of request.
struct PermissionTests {
    /// The table of `Config/workflow.json`, `may`.
    static let may: [String: Set<Permission>] = [
        "office": [
            .note, .evidence, .requestExtension, .grantExtension, .assign, .edit, .lookBack, .urge, .opinion, .report,
            .settle, .members, .workflow, .behalf,
        ],
        "group": [.note, .grantExtension, .urge],
        "leader": [.note, .grantExtension, .assign, .urge],
        "unit": [.note, .evidence, .requestExtension, .opinion],
        "inspector": [.note, .evidence, .lookBack, .urge, .opinion],
        "reader": [],
    ]

    @Test("The shipped workflow gives each role what the table gives, and so does a role that does not say")
    func shipped() throws {
        var workflow = try Shipped.workflow()
        for _ in 0..<2 {
            #expect(Set(workflow.roles.map(\.id)) == Set(Self.may.keys))
            for (role, permissions) in Self.may {
                for permission in Permission.allCases {
                    #expect(workflow.may(role, permission) == permissions.contains(permission), "\(role) \(permission)")
                }
            }
            for place in workflow.roles.indices {
                workflow.roles[place].may = nil
                workflow.roles[place].own = nil
            }
            #expect(workflow.own("unit") == .unit && workflow.own("leader") == .leader)
            #expect(workflow.own("office") == nil && workflow.own("inspector") == nil)
        }
        #expect(!workflow.may("nobody", .note))
    }

    /// A request by its name, what it needs, and how to make it.
    struct Ask: Sendable, CustomTestStringConvertible {
        let name: String
        let needs: Permission
        let request: @Sendable (Book) throws -> Request
        var testDescription: String { name }

        init(_ name: String, _ needs: Permission, _ request: @escaping @Sendable (Book) throws -> Request) {
            self.name = name
            self.needs = needs
            self.request = request
        }
    }

    private static func record(_ kind: ItemKind, _ ref: String, _ fields: [Field: FieldValue])
        -> @Sendable (Book) throws -> Request
    {
        { .record(kind, under: try $0.item(ref), fields: fields) }
    }

    private static func change(_ kind: ItemKind, _ ref: String, _ fields: [Field: FieldValue])
        -> @Sendable (Book) throws -> Request
    {
        { .edit(try #require(try $0.records(ref, kind).first).id, fields: fields, reason: nil) }
    }

    private static func withdraw(_ kind: ItemKind, _ ref: String) -> @Sendable (Book) throws -> Request {
        { .withdraw(try #require(try $0.records(ref, kind).first).id, reason: "误记") }
    }

    static let asks: [Ask] = [
        Ask("note", .note) { .note([try $0.item("1.1")], text: "已做", on: nil, needsCoordination: false) },
        Ask("statement", .note, record(.statement, "round", [.unit: .text("政治部"), .month: .text("2022-08")])),
        Ask("reply to a letter", .note, change(.letter, "1.1", [.reply: .text("已办"), .repliedOn: .nothing])),
        Ask("evidence", .evidence, record(.evidence, "1.1", [.reference: .text("纪要")])),
        Ask("evidence of a problem", .evidence, record(.evidence, "1", [.reference: .text("纪要")])),
        Ask("evidence withdrawn", .evidence, withdraw(.evidence, "1.1")),
        Ask("outcome", .evidence, record(.outcome, "1.1", [.kind: .text("case")])),
        Ask("milestone reached", .evidence, change(.milestone, "1.1", [.reached: .number(5)])),
        Ask("ask extension", .requestExtension) { .askExtension([try $0.item("1.2")], $0.day + 60, reason: "因故") },
        Ask("extension asked as a record", .requestExtension) {
            .record(
                .extensionRequest, under: try $0.item("1.2"),
                fields: [.deadline: .day($0.day + 60), .text: .text("因故")])
        },
        Ask("reason of an asked extension", .requestExtension, change(.extensionRequest, "1.1", [.text: .text("改一改")])),
        Ask("answer extension", .grantExtension) {
            .answerExtension([try $0.item("1.1")], granted: true, to: nil, reason: nil)
        },
        Ask(
            "extension answered as a field", .grantExtension,
            change(.extensionRequest, "1.1", [.result: .text("granted")])),
        Ask("reply to an asked extension", .grantExtension, change(.extensionRequest, "1.1", [.reply: .text("同意")])),
        Ask("assign", .assign) { .assign([try $0.item("1.1")], fields: [.person: .text("赵六")]) },
        Ask("deadline", .assign) { .deadline([try $0.item("1.1")], $0.day + 9, reason: "提前") },
        Ask("set owner", .assign) { .set(try $0.item("1.1"), .person, .text("赵六"), reason: nil) },
        Ask("edit owner", .assign) {
            .edit(try $0.item("1.1"), fields: [.person: .text("赵六"), .title: .nothing], reason: nil)
        },
        Ask(
            "milestone", .assign,
            record(.milestone, "1.1", [.title: .text("半年"), .deadline: .day(Day(number: 19_300))])),
        Ask("milestone moved", .assign, change(.milestone, "1.1", [.deadline: .day(Day(number: 19_400))])),
        Ask("add", .edit) { .add(.measure, under: try $0.item("1"), fields: [.title: .text("新")]) },
        Ask("set text", .edit) { .set(try $0.item("1.1"), .text, .text("改"), reason: nil) },
        Ask("edit text and owner", .edit) {
            .edit(try $0.item("1.1"), fields: [.person: .text("赵六"), .target: .text("目标")], reason: nil)
        },
        Ask("withdraw", .edit) { .withdraw(try $0.item("1.1"), reason: "重复") },
        Ask("new round", .edit) { _ in .newRound(Request.RoundDraft(fields: [.body: .text("乙局")])) },
        Ask("bring in", .edit) { _ in .bringIn(Request.RoundDraft(fields: [.body: .text("乙局")]), Book.sampleItems) },
        Ask("link", .edit) { .link($0.ledger.problems[0].id, earlier: [try $0.item("2021/1")]) },
        Ask("phase", .edit) { .phase(try $0.item("2022/round"), .drafting, on: nil) },
        Ask("set round", .edit) { .set(try $0.item("2022/round"), .inspector, .text("巡察组"), reason: nil) },
        Ask("plan look-back", .lookBack) { .planLookBack([try $0.item("1.3")], $0.day + 30) },
        Ask("look-back", .lookBack) { .lookBack([try $0.item("1.3")], .held, text: nil, on: nil) },
        Ask("sample", .lookBack) { .sample(try $0.item("round"), share: 50, seed: 1, planned: nil) },
        Ask("letter", .urge, record(.letter, "1.1", [.level: .text("supervise"), .text: .text("请抓紧")])),
        Ask("letter withdrawn", .urge, withdraw(.letter, "1.1")),
        Ask("meeting", .urge) {
            .meeting(
                try $0.item("round"), fields: [:], decisions: [Request.Decision("同意", items: [try $0.item("1.1")])])
        },
        Ask("opinion", .opinion, record(.opinion, "round", [.text: .text("建议公开")])),
        Ask("opinion replied to", .opinion, change(.opinion, "1.1", [.reply: .text("已采纳")])),
        Ask("workflow", .workflow) { _ in .workflow(try Workflow.changed { $0.warningDays.silent = 45 }) },
        Ask("settle", .settle) { .settle(try $0.item("1.1"), .unit, choice: 0, reason: nil) },
        Ask("member", .members) { _ in
            .record(.member, under: nil, fields: [.title: .text("新人"), .role: .text("unit")])
        },
        Ask("member changed", .members) {
            .set(try #require($0.ledger.member(named: "办员")).id, .unit, .text("财务处"), reason: nil)
        },
        Ask("member taken off", .members) { .withdraw(try #require($0.ledger.member(named: "办员")).id, reason: "调离") },
    ]

    /// A round in which everything can be asked for; its measures 1.1 to 1.3 are led by 王局 and answered for by 政治部.
    private static let books = [false, true].map { earlier in Result { try book(earlier: earlier) } }

    /// The round that a request is asked in: with an earlier one beside it where it speaks of one.
    private func book(for ask: Ask) throws -> Book {
        try Self.books[["link", "phase", "set round"].contains(ask.name) ? 1 : 0].get()
    }

    private static func book(earlier: Bool) throws -> Book {
        var book = try Book.staffed(day: "2022-08-26")
        try book.record(.add(.measure, under: try book.item("1"), fields: [.title: .text("已结的")]))
        try book.bring("1.3", to: "closed")
        for ref in ["1.1", "1.2"] { try book.record(.deadline([try book.item(ref)], book.day + 30, reason: nil)) }
        try book.add(.letter, under: "1.1", [.level: .text("remind"), .text: .text("请抓紧")])
        try book.add(.evidence, under: "1.1", [.reference: .text("已交的")])
        try book.add(.opinion, under: "1.1", [.text: .text("问进度")])
        try book.add(.milestone, under: "1.1", [.title: .text("季度"), .deadline: .day(book.day + 9), .goal: .number(5)])
        try book.record(.askExtension([try book.item("1.1")], book.day + 60, reason: "因故"), by: "赵办")
        if earlier {
            let feedback = FieldValue.day(try Day.of("2021-05-01"))
            try book.record(
                .bringIn(
                    Request.RoundDraft(name: "2021", fields: [.body: .text("某局"), .feedback: feedback]),
                    Book.sampleItems))
        }
        return book
    }

    @Test("Each request is for the roles that may, and for no others", arguments: asks, Person.allCases)
    func table(_ ask: Ask, _ person: Person) throws {
        let book = try book(for: ask)
        let refusal = book.refusal(try ask.request(book), by: person.name)
        if person == .stranger {
            #expect(refusal == .unknownPerson(person.name))
        } else if !(try #require(Self.may[person.rawValue]).contains(ask.needs)) {
            let roles = ["office", "group", "leader", "unit", "inspector", "reader"]
            let allowed = roles.filter { Self.may[$0]?.contains(ask.needs) ?? false }
            #expect(
                refusal
                    == .notAllowed(ask.needs, name: person.name, role: person.rawValue, allowed: allowed))
        } else if ask.needs == .settle {
            #expect(refusal == .noConflict(ref: "1.1"))
        } else {
            #expect(refusal == nil)
        }
    }

    @Test("Before members are named, everyone may ask for everything", arguments: asks)
    func withoutMembers(_ ask: Ask) throws {
        var book = try book(for: ask)
        guard ask.needs != .members else { return }
        for member in book.ledger.members {
            var event = Event(
                id: EventID(bits: member.id.bits), day: book.day, counter: 999, writer: "x", at: Instant(seconds: 0),
                by: "", login: "", changes: [])
            event.changes = [
                .set(
                    Change.Assignment(item: member.id, field: .withdrawn, to: .text("x"), was: .nothing, seen: nil))
            ]
            book.take(event)
        }
        let refusal = book.refusal(try ask.request(book), by: Person.stranger.name)
        #expect(refusal == (ask.needs == .settle ? .noConflict(ref: "1.1") : nil))
    }

    @Test("Undo and redo are for every member, of what is his own", arguments: Person.allCases)
    func undo(_ person: Person) throws {
        let book = try Book.staffed()
        let isKnown = person != .stranger
        let expected: Refusal? = person == .office ? nil : isKnown ? .nothingToUndo : .unknownPerson(person.name)
        #expect(book.refusal(.undo, by: person.name) == expected)
        #expect(book.refusal(.redo, by: person.name) == (isKnown ? .nothingToRedo : .unknownPerson(person.name)))
    }

    @Test("Screens are told beforehand what stands in the way")
    func obstacle() throws {
        let book = try Book.staffed()
        let item = try book.item("2.1")
        #expect(book.planner(by: "政员").obstacle(.note) == nil)
        #expect(
            book.planner(by: "政员").obstacle(.note, items: [item])
                == .notYourUnit(ref: "2.1", unit: "法制处", name: "政员"))
        #expect(
            book.planner(by: "阅员").obstacle(.note)
                == .notAllowed(
                    .note, name: "阅员", role: "reader", allowed: ["office", "group", "leader", "unit", "inspector"]))
        #expect(book.planner(by: "生人").obstacle(.note) == .unknownPerson("生人"))
    }
}
