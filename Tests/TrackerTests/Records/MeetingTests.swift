import Testing

@testable import Tracker

/// 会议: with what it decided on which items, as one change.
struct MeetingTests {
    @Test("A meeting comes in with its decisions, which name areas, problems and measures, each once")
    func decisions() throws {
        var book = try Book.staffed()
        let (area, problem, measure) = (try book.item("一"), try book.item("1"), try book.item("1.1"))
        let event = try book.record(
            .meeting(
                try book.item("round"),
                fields: [
                    .kind: .text("leadingGroup"), .title: .text("第三次会议"), .attendance: .names(["王局", " 李局", "王局"]),
                ],
                decisions: [
                    Request.Decision(" 同意销号 ", items: [measure, measure, problem]),
                    Request.Decision("继续推进", items: [area]), Request.Decision("下月再议"),
                ]))
        #expect(event.changes.count == 4)
        let meeting = try #require(try book.records("round", .meeting).first)
        #expect(meeting[.attendance].names == ["王局", "李局"])
        let decisions = book.ledger.records(of: meeting.id, .decision)
        #expect(decisions.map { $0.text(.text) } == ["同意销号", "继续推进", "下月再议"])
        #expect(decisions.map { $0[.items].items } == [[measure, problem], [area], []])
        #expect(book.ledger.roundPlace(of: decisions[0].id) == 0)
        let place = try #require(book.log.indices.last)
        for item in [area, problem, measure, meeting.id] { #expect(book.ledger.history(of: item).last == place) }
    }

    @Test("A decision that begins with a measure's number is linked to it, with a colon or without; an amount is none")
    func numbersWithoutColon() throws {
        let book = try Book.staffed()
        let (first, second) = (try book.item("1.1"), try book.item("1.2"))
        func items(_ text: String) throws -> [ItemID] {
            let decision = try Request.Decision(reading: text, in: book.ledger, round: nil)
            #expect(decision.text.contains("由") || !text.contains("由"))
            return decision.items
        }
        #expect(try items("1.1由法制处牵头") == [first])
        #expect(try items("措施1.1、1.2由法制处牵头") == [first, second])
        #expect(try items("第1.2条由办公室补材料") == [second])
        #expect(try items("1.1万元由财务处追回") == [])
        #expect(throws: Refusal.decisionNumber("9.9", text: "9.9由办公室核实")) { try items("9.9由办公室核实") }
        #expect(try items("由办公室办理1.1") == [])
    }

    @Test("A decision without words, on a round or a record, or on what is not there refuses the whole meeting")
    func refused() throws {
        var book = try Book.staffed()
        let round = try book.item("round")
        let evidence = try book.add(.evidence, under: "1.1", [.reference: .text("纪要")])
        func refusal(_ decision: Request.Decision) -> Refusal? {
            book.refusal(.meeting(round, fields: [:], decisions: [Request.Decision("同意"), decision]))
        }
        #expect(refusal(Request.Decision(" ")) == .empty(nil))
        let kinds: [ItemKind] = [.measure, .problem]
        #expect(refusal(Request.Decision("同意", items: [round])) == .wrongKind(ref: "2022", wanted: kinds))
        #expect(refusal(Request.Decision("同意", items: [evidence])) == .wrongKind(ref: "1.1", wanted: kinds))
        let gone = ItemID(bits: 5)
        #expect(refusal(Request.Decision("同意", items: [gone])) == .noSuchItem(gone.description))
        #expect(
            book.refusal(.meeting(try book.item("1"), fields: [:], decisions: []))
                == .wrongKind(ref: "1", wanted: [.round]))
    }

    @Test("A decision is added and changed later by the same rules")
    func later() throws {
        var book = try Book.staffed()
        let round = try book.item("round")
        let meeting = try book.add(.meeting, under: "round", [.title: .text("例会")])
        let kinds: [ItemKind] = [.measure, .problem]
        func decision(_ items: [ItemID]) -> Request {
            .record(.decision, under: meeting, fields: [.text: .text("同意"), .items: .items(items)])
        }
        #expect(book.refusal(decision([round])) == .wrongKind(ref: "2022", wanted: kinds))
        let id = try #require(Book.added(try book.record(decision([try book.item("1.1")]))))
        #expect(book.refusal(.set(id, .items, .items([round]), reason: nil)) == .wrongKind(ref: "2022", wanted: kinds))
        try book.record(.set(id, .items, .items([try book.item("2")]), reason: nil))
        #expect(book.refusal(.set(id, .text, .nothing, reason: nil)) == .ofKind(.decision, .empty(.text)))
        #expect(
            book.refusal(.record(.decision, under: round, fields: [.text: .text("同意")]))
                == .wrongKind(ref: "2022", wanted: [.meeting]))
    }

    @Test("A meeting is undone and redone as one, with what it decided")
    func undone() throws {
        var book = try Book.staffed()
        let round = try book.item("round")
        try book.record(.meeting(round, fields: [:], decisions: [Request.Decision("同意", items: [try book.item("1")])]))
        #expect(book.ledger.records(.meeting).count == 1 && book.ledger.records(.decision).count == 1)
        try book.record(.undo)
        #expect(book.ledger.records(.meeting).isEmpty && book.ledger.records(.decision).isEmpty)
        try book.record(.redo)
        #expect(book.ledger.records(.meeting).count == 1 && book.ledger.records(.decision).count == 1)
    }

    @Test("A meeting to which someone else has added a decision is not undone")
    func builtOn() throws {
        var book = try Book.staffed()
        let meeting = try book.add(.meeting, under: "round", [.title: .text("例会")])
        try book.record(
            .record(.decision, under: meeting, fields: [.text: .text("同意")]), by: "组长", writer: "group")
        #expect(book.refusal(.undo) == .builtOn(ref: "2022"))
    }
}
