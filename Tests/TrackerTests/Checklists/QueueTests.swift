import Testing

@testable import Tracker

/// 待我办理: what waits for whom.
struct QueueTests {
    /// Everything that can wait, of problem 1 (王局, 政治部), on 27 August.
    private func book() throws -> Book {
        var book = try Book.staffed(day: "2022-08-20")
        for title in ["已报请的", "已初审的", "已审签的", "退回的", "反弹的", "已结的"] {
            try book.record(.add(.measure, under: try book.item("1"), fields: [.title: .text(title)]))
        }
        for (ref, stage) in [
            ("1.3", "submitted"), ("1.4", "reviewed"), ("1.5", "endorsed"), ("1.6", "submitted"), ("1.7", "closed"),
            ("1.8", "closed"),
        ] { try book.bring(ref, to: stage) }
        try book.move("1.6", "return")
        try book.move("1.7", "relapse")
        try book.record(.deadline([try book.item("1.1")], book.day + 3, reason: nil))
        try book.record(.deadline([try book.item("1.2")], book.day + 10, reason: nil))
        try book.record(.askExtension([try book.item("1.2")], book.day + 60, reason: "因故"), by: "赵办")
        try book.add(.letter, under: "1.1", [.level: .text("remind"), .text: .text("请抓紧")])
        try book.add(.opinion, under: "1", [.text: .text("问进度")])
        try book.add(.milestone, under: "1.2", [.title: .text("季度"), .deadline: .day(book.day + 2)])
        try book.record(.planLookBack([try book.item("1.8")], book.day + 5))
        try book.bring("3.1", to: "held")
        book.day = book.day + 7
        return book
    }

    @Test(
        "what was recorded for a later day than the one that is looked at has waited no day, and never less than none")
    func notYet() throws {
        let book = try book()
        let day = try Day.of("2022-08-18")
        let entries = Queue(ledger: book.ledger, member: nil, on: day).entries
        #expect(entries.contains { $0.kind == .approve && $0.since > day })
        #expect(entries.filter { $0.kind != .dueSoon && $0.since > day }.allSatisfy { $0.days(by: day) == 0 })
        let measures = book.ledger.measuresInOrder
        let decisions = Overview(
            ledger: book.ledger, measures: measures, problems: Array(book.ledger.problems.indices), on: day
        ).decisions
        #expect(decisions.contains { $0.since > day } && decisions.allSatisfy { $0.days >= 0 })
        #expect(measures.allSatisfy { (book.ledger.daysSilent(measure: $0, on: day) ?? 0) >= 0 })
    }

    private func queue(_ book: Book, _ name: String?) -> [String] {
        let member = name.flatMap { book.ledger.member(named: $0) }
        return Queue(ledger: book.ledger, member: member, on: book.day).entries
            .map { "\($0.kind) \(book.ledger.reference(of: $0.item))\($0.move.map { " \($0)" } ?? "")" }
    }

    static let expected: [(String, [String])] = [
        (
            "张三",
            [
                "approve 1.3 review", "approve 1.5 close", "extensionAsked 1.2", "returned 1.6", "returned 1.7",
                "overdue 1.1", "lookBack 1.8", "readyToClose 3 close", "milestone 1.2", "opinion 1", "dueSoon 1.2",
            ]
        ),
        ("组长", ["approve 1.5 close", "extensionAsked 1.2", "overdue 1.1", "readyToClose 3 close"]),
        ("王局", ["approve 1.4 endorse", "extensionAsked 1.2", "overdue 1.1"]),
        ("李局", []),
        (
            "政员",
            [
                "returned 1.6", "returned 1.7", "overdue 1.1", "letter 1.1", "milestone 1.2", "report 2022",
                "opinion 1",
                "dueSoon 1.2",
            ]
        ),
        ("法员", ["report 2022"]), ("办员", []),
        (
            "巡员",
            ["returned 1.6", "returned 1.7", "overdue 1.1", "lookBack 1.8", "milestone 1.2", "dueSoon 1.2"]
        ),
        ("阅员", []),
    ]

    @Test("For each role there waits what it may do, of what is its own, the gravest first", arguments: expected)
    func roles(name: String, expected: [String]) throws {
        #expect(queue(try book(), name) == expected)
    }

    @Test("Without a person it is what waits for anyone")
    func anyone() throws {
        #expect(
            queue(try book(), nil) == [
                "approve 1.3 review", "approve 1.4 endorse", "approve 1.5 close", "extensionAsked 1.2", "returned 1.6",
                "returned 1.7", "overdue 1.1", "letter 1.1", "lookBack 1.8", "readyToClose 3 close", "milestone 1.2",
                "opinion 1", "dueSoon 1.2",
            ])
    }

    @Test("What was sent back and is late or soon due is said once, as sent back")
    func gravest() throws {
        var book = try book()
        try book.record(.deadline([try book.item("1.6")], book.day - 1, reason: nil))
        try book.record(.deadline([try book.item("1.7")], book.day + 1, reason: nil))
        let queue = queue(book, "政员")
        #expect(queue.filter { $0.hasSuffix(" 1.6") } == ["returned 1.6"])
        #expect(queue.filter { $0.hasSuffix(" 1.7") } == ["returned 1.7"])
    }

    @Test("Each says since when it waits, or by when it is due, and of which record it speaks")
    func since() throws {
        let book = try book()
        let entries = Queue(ledger: book.ledger, member: nil, on: book.day).entries
        func entry(_ kind: Queue.Kind) throws -> Queue.Entry { try #require(entries.first { $0.kind == kind }) }
        #expect(try entry(.overdue).since == book.day - 4)
        #expect(try entry(.dueSoon).since == book.day + 3)
        #expect(try entry(.approve).since == book.day - 7)
        #expect(try entry(.lookBack).since == book.day - 2)
        #expect(try entry(.milestone).since == book.day - 5)
        #expect(try entry(.milestone).record == book.records("1.2", .milestone).first?.id)
        #expect(try entry(.extensionAsked).record == book.records("1.2", .extensionRequest).first?.id)
        #expect(try entry(.letter).record == book.records("1.1", .letter).first?.id)
        #expect(try entry(.opinion).record == book.records("1", .opinion).first?.id)
    }

    @Test("What is answered, reached or closed waits no longer")
    func answered() throws {
        var book = try book()
        try book.record(.answerExtension([try book.item("1.2")], granted: true, to: nil, reason: nil))
        try book.record(.set(try #require(try book.records("1.1", .letter).first).id, .reply, .text("已办"), reason: nil))
        try book.record(.set(try #require(try book.records("1", .opinion).first).id, .reply, .text("已复"), reason: nil))
        try book.record(
            .set(try #require(try book.records("1.2", .milestone).first).id, .on, .day(book.day), reason: nil))
        try book.record(.lookBack([try book.item("1.8")], .held, text: nil, on: nil))
        try book.record(.move([try book.item("3")], move: "close", MoveDetails(basis: "会议")))
        try book.move("1.6", "submit")
        try book.record(.withdraw(try book.item("1.7"), reason: "并入1.6"))
        #expect(
            queue(book, nil) == [
                "approve 1.3 review", "approve 1.4 endorse", "approve 1.5 close", "approve 1.6 review", "overdue 1.1",
            ])
    }

    @Test("Another unit's problem, its letters and its requests, are not a unit's or a leader's matter")
    func others() throws {
        var book = try Book.staffed()
        try book.record(.deadline([try book.item("2")], book.day + 30, reason: nil))
        try book.add(.letter, under: "2", [.level: .text("remind"), .text: .text("请抓紧")])
        try book.record(.askExtension([try book.item("2")], book.day + 60, reason: "因故"))
        #expect(queue(book, "政员") == [])
        #expect(queue(book, "法员") == ["letter 2"])
        #expect(queue(book, "王局") == [])
        #expect(queue(book, "李局") == ["extensionAsked 2"])
    }

    @Test("What is led by someone who is no member waits for every leader, but only to be decided")
    func strangerLeads() throws {
        var book = try Book.staffed()
        try book.bring("3.1", to: "reviewed")
        try book.record(.add(.measure, under: try book.item("3"), fields: [.title: .text("另一条")]))
        try book.record(.deadline([try book.item("3.2")], book.day + 1, reason: nil))
        book.day = book.day + 5
        #expect(queue(book, "李局") == ["approve 3.1 endorse"])
        #expect(queue(book, "王局") == ["approve 3.1 endorse"])
        try book.name("外局", "leader")
        #expect(queue(book, "李局") == [])
        #expect(queue(book, "外局") == ["approve 3.1 endorse", "overdue 3.2"])
    }

    @Test("A unit's report waits from ten days before its cut-off until it is in or the next one is asked for")
    func report() throws {
        var book = try Book.staffed()
        func waits(_ name: String = "政员") -> [Day] {
            Queue(ledger: book.ledger, member: book.ledger.member(named: name), on: book.day).entries
                .filter { $0.kind == .report }.map(\.since)
        }
        #expect(waits() == [])
        book.day = try Day.of("2022-08-14")
        #expect(waits() == [])
        let cutoff = try Day.of("2022-08-25")
        for day in ["2022-08-15", "2022-08-25", "2022-08-31", "2022-09-14"] {
            book.day = try Day.of(day)
            #expect(waits() == [cutoff], "\(day)")
        }
        #expect(waits("办员") == [] && waits("张三") == [] && waits("巡员") == [])
        try book.add(.statement, under: "round", [.unit: .text("政治部"), .month: .text("2022-08")])
        #expect(waits() == [])
        book.day = try Day.of("2022-09-15")
        #expect(waits() == [book.day + 10])
    }

    @Test("What two writers set differently waits for whoever may settle it, on an item and on its records")
    func conflicts() throws {
        var book = try Book.staffed()
        let letter = try book.add(.letter, under: "1.1", [.level: .text("remind"), .text: .text("请抓紧")])
        let (measure, problem, round) = (try book.item("1.1"), try book.item("2"), try book.item("round"))
        for (item, field) in [(measure, Field.unit), (problem, .title), (round, .body), (letter, .text)] {
            for (bits, text) in [(UInt64(1), "甲"), (2, "乙")] {
                book.take(
                    Event(
                        id: EventID(bits: item.bits &+ bits), day: book.day, counter: 100 + bits, writer: "w\(bits)",
                        at: Instant(seconds: 0), by: text, login: "",
                        changes: [
                            .set(
                                Change.Assignment(
                                    item: item, field: field, to: .text(text), was: .nothing, seen: EventID(bits: 7)))
                        ]))
            }
        }
        let entries = Queue(ledger: book.ledger, member: book.ledger.member(named: "张三"), on: book.day).entries
        let conflicts = entries.filter { $0.kind == .conflict }
        #expect(Set(conflicts.map(\.item)) == [measure, problem, round])
        #expect(conflicts.filter { $0.record != nil }.map(\.record) == [letter])
        for name in ["组长", "王局", "政员", "巡员", "阅员"] {
            #expect(!queue(book, name).contains { $0.hasPrefix("conflict") }, "\(name)")
        }
    }
}
