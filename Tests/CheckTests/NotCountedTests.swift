import Check
import Fixtures
import Testing
import Tracker

/// What entries say and no figure counts: another program, or a copy of the ledger that went its own way, wrote it.
@Suite("check: what is not counted") struct NotCountedTests {
    private func measure(_ item: ItemID, under problem: ItemID, _ text: String) -> Change {
        .add(Change.Addition(kind: .measure, item: item, under: problem, number: 9, fields: [.text: .text(text)]))
    }

    @Test(
        "what is added under an identity that another item has is told with both texts, and both stand in its history")
    func taken() throws {
        var book = try CheckBook()
        let (item, problem) = (try book.item("1.2"), try book.item("1"))
        #expect(try book.found(.notCounted).isEmpty)
        let event = book.enter([measure(item, under: problem, "换成别的内容。")], by: "外来人")
        let found = try book.found(.notCounted)
        #expect(found.count == 1)
        #expect(["外来人", "1.2", "登记造册。", "换成别的内容。"].allSatisfy { found.first?.contains($0) ?? false }, "\(found)")
        #expect(book.ledger.history(of: item).contains { book.log[$0].id == event.id })
        #expect(try book.check().findings.contains { $0.code == .notCounted && $0.ref == "1.2" })
    }

    @Test("the same thing under the same identity, as two copies bring it that came from one file, is no loss")
    func same() throws {
        var book = try CheckBook()
        let item = try book.item("1.2")
        let first = try #require(
            book.log.flatMap(\.changes).first {
                if case .add(let addition) = $0 { addition.item == item } else { false }
            }
        )
        book.enter([first])
        #expect(try book.found(.notCounted).isEmpty)
    }

    @Test("a progress entry under an identity that is there is told with both texts")
    func entry() throws {
        var book = try CheckBook()
        try book.note("1.1", "排了三个班")
        let id = try #require(book.ledger.measures[0].entries.first).id
        book.enter([.note(Change.Note(item: id, subject: try book.item("1.3"), text: "另一句话", on: book.day))])
        let found = try book.found(.notCounted)
        #expect(found.count == 1 && found[0].contains("排了三个班") && found[0].contains("另一句话"), "\(found)")
    }

    @Test("what stands where it cannot, or in a field that there is not, is told")
    func misplaced() throws {
        var book = try CheckBook()
        let area = try book.item("一")
        book.enter([.note(Change.Note(item: ItemID(bits: 7), subject: area, text: "记错了地方", on: book.day))])
        book.enter([
            .set(Change.Assignment(item: area, field: .deadline, to: .day(book.day), was: .nothing, seen: nil))
        ])
        book.enter([
            .add(
                Change.Addition(
                    kind: .outcome, item: ItemID(bits: 8), under: try book.item("1.1"),
                    fields: [.kind: .text("case"), .recipient: .text("x")]))
        ])
        let found = try book.found(.notCounted)
        #expect(found.count == 3, "\(found)")
        #expect(found.contains { $0.contains("记错了地方") } && found.contains { $0.contains("整改时限") })
    }

    @Test("a problem that was closed while something was open is told until it is closed")
    func notReady() throws {
        var book = try CheckBook()
        let problem = try book.item("1")
        func close() throws -> Change {
            .move(
                Change.Move(
                    item: problem, move: "closeProblem", was: Stage(rawValue: ""), to: Stage(rawValue: "closed"),
                    seen: book.ledger.head(of: problem, .stage), details: MoveDetails(basis: "纪要")))
        }
        book.enter([try close()])
        #expect(try book.found(.notCounted).count == 1)
        for ref in ["1.1", "1.2", "1.3"] { try book.close(ref) }
        book.enter([try close()])
        #expect(try book.found(.notCounted).isEmpty)
    }

    @Test("nothing new is recorded under an identity that is there, whichever way it comes")
    func refused() throws {
        let book = try CheckBook()
        let (item, problem) = (try book.item("1.2"), try book.item("1"))
        let planner = Planner(
            ledger: book.ledger, log: book.log, context: Planner.Context(by: "整改办", day: book.day, clock: book.day)
        ) { item }
        let decision = Request.Decision("抓紧")
        let round = book.ledger.rounds[0].id
        let requests: [Request] = [
            .add(.measure, under: problem, fields: [.text: .text("新的")]),
            .note([item], text: "新的", on: nil, needsCoordination: false),
            .record(.outcome, under: item, fields: [.kind: .text("case")]),
            .meeting(round, fields: [.title: .text("例会")], decisions: [decision]),
            .newRound(Request.RoundDraft(fields: [.body: .text("另一个局")])),
        ]
        for request in requests { #expect(throws: Refusal.itemTaken("1.2")) { try planner.plan(request) } }
    }

    @Test("a file that would bring two things under one identity, or something of what is not there, is refused whole")
    func restored() throws {
        let book = try CheckBook()
        let empty = Planner(
            ledger: Ledger(workflow: book.ledger.workflow), log: [],
            context: Planner.Context(by: "整改办", day: book.day, clock: book.day))
        let round = Change.add(
            Change.Addition(kind: .round, item: ItemID(bits: 1), name: "2022", fields: [.body: .text("某局")]))
        let area = Change.add(
            Change.Addition(kind: .area, item: ItemID(bits: 2), under: ItemID(bits: 1), number: 1))
        let stray = Change.add(
            Change.Addition(kind: .problem, item: ItemID(bits: 3), under: ItemID(bits: 9), number: 1))
        #expect(try empty.plan(.restore([round, area])).changes.count == 2)
        #expect(throws: Refusal.self) { try empty.plan(.restore([round, area, area])) }
        #expect(throws: Refusal.self) { try empty.plan(.restore([round, area, stray])) }
    }

    // MARK: Days

    @Test("a day on which something is said to have happened, and that had not come, is told, whatever it is of")
    func future() throws {
        var book = try CheckBook()
        let later = book.day + 30
        book.enter([.note(Change.Note(item: ItemID(bits: 7), subject: try book.item("1.1"), text: "早写的", on: later))])
        let found = try book.found(.ruleBroken)
        #expect(found.count == 1 && found[0].contains("1.1") && found[0].contains(later.description), "\(found)")
    }

    @Test("all days of records and rounds that tell of the past are looked at; those by which something is due are not")
    func allDays() throws {
        for kind in ItemKind.records where kind != .member {
            for rule in FieldRule.of(kind) where rule.field.form == .day {
                var book = try CheckBook()
                let under = kind.parents.contains(.round) ? book.ledger.rounds[0].id : try book.item("1.1")
                guard kind != .decision, kind != .tally else { continue }
                book.enter([
                    .add(
                        Change.Addition(
                            kind: kind, item: ItemID(bits: 7), under: under, fields: [rule.field: .day(book.day + 9)]))
                ])
                let isTold = try book.found(.ruleBroken).contains { $0.contains((book.day + 9).description) }
                #expect(isTold == rule.field.isPast, "\(kind) \(rule.field)")
            }
        }
        var book = try CheckBook()
        book.enter([
            .set(
                Change.Assignment(
                    item: book.ledger.rounds[0].id, field: .planIssued, to: .day(book.day + 9), was: .nothing, seen: nil
                ))
        ])
        #expect(try book.found(.ruleBroken).count == 1)
    }

    @Test("an entry that only says it takes another back is held against the rules like any")
    func falseUndo() throws {
        var book = try CheckBook()
        let item = try book.item("1.1")
        try book.record(.record(.member, under: nil, fields: [.title: .text("整改办"), .role: .text("office")]))
        try book.record(.record(.member, under: nil, fields: [.title: .text("河道处"), .role: .text("unit")]))
        let noted = try #require(book.log.first)
        let change = Change.set(
            Change.Assignment(item: item, field: .leader, to: .text("别人"), was: .nothing, seen: nil))
        #expect(try book.found(.ruleBroken).isEmpty)
        book.enter([change], by: "河道处", undoes: noted.id)
        #expect(!(try book.found(.ruleBroken).isEmpty))
    }
}
