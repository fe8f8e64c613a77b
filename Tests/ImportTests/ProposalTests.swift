import Foundation
import Papers
import ShippedConfig
import Testing
import Tracker

@testable import Import

/// A ledger in memory that requests are recorded in.
struct Register {
    private(set) var ledger: Ledger
    private(set) var log: [Event] = []
    let day: Day

    init(on day: Day = TableFixture.day) throws {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        ledger = Ledger(workflow: try decoder.decode(Workflow.self, from: ShippedConfig.workflow))
        self.day = day
    }

    var context: Planner.Context { Planner.Context(by: "整改办", day: day, clock: day, writer: "w") }

    mutating func record(_ request: Request, behalf: Behalf? = nil) throws {
        var context = context
        context.behalf = behalf
        let plan = try Planner(ledger: ledger, log: log, context: context).plan(request)
        let event = Event(
            id: EventID(bits: UInt64(log.count + 1)), day: day, counter: UInt64(log.count + 1), writer: "w",
            at: Instant(day: day, secondOfDay: log.count), by: "整改办", login: "l", behalf: behalf,
            undoes: plan.undoes, redoes: plan.redoes, changes: plan.changes)
        ledger.apply(event)
        log.append(event)
    }

    func intake(_ rows: [[String]], into: ItemID? = nil) throws -> Intake {
        let table = try TableFixture.read(rows)
        return Intake(table.reading, columns: table.columns, name: "台账.xlsx", ledger: ledger, into: into, on: day)
    }

    func measure(_ ref: String) throws -> Measure {
        guard case .measure(let index)? = ledger.place(of: try ledger.item(called: ref)) else {
            throw CancellationError()
        }
        return ledger.measures[index]
    }

    /// Takes all that is proposed.
    mutating func take(_ intake: Intake) throws {
        let taken = Set(intake.proposals.indices.filter { intake.proposals[$0].obstacle == nil })
        if let request = intake.request(taking: taken) { try record(request, behalf: intake.behalf) }
    }
}

@Suite("What a file has otherwise than the ledger is proposed, and never brought in twice")
struct ProposalTests {
    private func filled() throws -> Register {
        var register = try Register()
        try register.take(try register.intake(TableFixture.plain))
        return register
    }

    private func changed(_ row: Int, _ column: Int, _ text: String) -> [[String]] {
        var rows = TableFixture.plain
        rows[row][column] = text
        return rows
    }

    @Test("the same file a second time proposes nothing")
    func twice() throws {
        let register = try filled()
        #expect(register.ledger.rounds.count == 1 && register.ledger.measures.count == 3)
        let again = try register.intake(TableFixture.plain)
        #expect(again.round == register.ledger.rounds[0].id)
        #expect(again.proposals.isEmpty && again.onlyInLedger.isEmpty && again.isEmpty)
    }

    @Test(
        "each difference is one proposal of its kind",
        arguments: [
            (1, 3, "每月集中学习两次。", Proposal.Kind.text), (1, 5, "宣传科", .owner), (1, 7, "2022-09", .deadline),
            (3, 8, "已开展三次调研。", .progress), (1, 2, "学习不够深入。", .text),
        ])
    func kinds(_ row: Int, _ column: Int, _ text: String, _ kind: Proposal.Kind) throws {
        var register = try filled()
        let intake = try register.intake(changed(row, column, text))
        #expect(intake.proposals.map(\.kind) == [kind])
        try register.take(intake)
        #expect(try register.intake(changed(row, column, text)).proposals.isEmpty)
    }

    @Test("what is not taken stays as it is, and is proposed again")
    func left() throws {
        var register = try filled()
        var rows = changed(1, 5, "宣传科")
        rows[2][5] = "财务科"
        let intake = try register.intake(rows)
        #expect(intake.proposals.count == 2)
        let request = try #require(intake.request(taking: [1]))
        try register.record(request)
        #expect(try register.measure("1.1").owner.unit == "办公室")
        #expect(try register.measure("2.1").owner.unit == "财务科")
        #expect(try register.intake(rows).proposals.map(\.ref) == ["1.1"])
    }

    @Test("new problems and measures come in with the next free number, in an area of theirs")
    func new() throws {
        var register = try filled()
        var rows = TableFixture.plain
        rows.append(["4", "纪律方面", "请销假不规范。", "严格请销假。", "甲一", "人事科", "", "2022-08", ""])
        rows.append(["5", "纪律方面", "考勤流于形式。", "修订考勤办法。", "甲一", "人事科", "", "2022-08", ""])
        rows.insert(["1", "学习方面", "学习不深入。", "建立学习台账。", "甲一", "办公室", "", "2022-06", ""], at: 2)
        let intake = try register.intake(rows)
        #expect(intake.proposals.map(\.kind) == [.newMeasure, .newProblem, .newProblem])
        let events = register.log.count
        try register.take(intake)
        #expect(register.log.count == events + 1)
        #expect(register.ledger.areas.map(\.title) == ["学习方面", "作风方面", "纪律方面"])
        #expect(try register.measure("1.2").text == "建立学习台账。")
        #expect(try register.measure("5.1").owner.unit == "人事科")
        #expect(try register.intake(rows).proposals.isEmpty)
    }

    @Test("a document that was numbered anew is matched by its texts")
    func renumbered() throws {
        let register = try filled()
        let rows = [TableFixture.plain[0], TableFixture.plain[3], TableFixture.plain[1], TableFixture.plain[2]]
        var numbered = rows
        for place in 1...3 { numbered[place][0] = "\(place)" }
        #expect(try register.intake(numbered).proposals.isEmpty)
    }

    @Test("what the file lacks stays, and is said")
    func lacking() throws {
        var register = try filled()
        let rows = Array(TableFixture.plain.prefix(3))
        let intake = try register.intake(rows)
        #expect(intake.onlyInLedger.map(register.ledger.reference(of:)) == ["3"])
        #expect(intake.proposals.isEmpty)
        try register.take(intake)
        #expect(register.ledger.measures.count == 3)
    }

    @Test("a status that differs is told as progress; the stage stays as the workflow left it")
    func status() throws {
        var register = try filled()
        let rows = changed(2, 8, "已完成")
        let intake = try register.intake(rows)
        #expect(intake.proposals.map(\.kind) == [.status])
        let stage = try register.measure("2.1").stage
        try register.take(intake)
        #expect(try register.measure("2.1").stage == stage)
        #expect(try register.measure("2.1").lastEntry?.text.contains("已完成") == true)
        #expect(try register.intake(rows).proposals.isEmpty)
    }

    @Test("once the plan is issued, changes carry the file's name as their reason")
    func issued() throws {
        var register = try filled()
        let round = register.ledger.rounds[0].id
        try register.record(
            .edit(
                round,
                fields: [
                    .planDrafted: .day(register.day), .planStudied: .day(register.day),
                    .planReviewed: .day(register.day),
                    .planIssued: .day(register.day),
                ], reason: nil))
        try register.take(try register.intake(changed(1, 3, "每月集中学习两次。")))
        guard case .set(let assignment)? = register.log.last?.changes.first else {
            Issue.record("no change")
            return
        }
        #expect(assignment.reason == "按导入文件 台账.xlsx 修改")
    }

    @Test("what was taken is one event, which undo takes back as a whole")
    func undo() throws {
        var register = try filled()
        var rows = changed(1, 5, "宣传科")
        rows[3][8] = "已开展三次调研。"
        rows.append(["4", "纪律方面", "请销假不规范。", "严格请销假。", "甲一", "人事科", "", "2022-08", ""])
        let intake = try register.intake(rows)
        try register.take(intake)
        #expect(try register.measure("1.1").owner.unit == "宣传科")
        try register.record(.undo)
        #expect(try register.measure("1.1").owner.unit == "办公室")
        #expect(register.ledger.measuresInOrder.count == 3)
    }

    @Test("a row that was put right is held against the ledger anew, and nothing is written by that")
    func correcting() throws {
        let register = try filled()
        let intake = try register.intake(changed(1, 7, "待定"))
        #expect(intake.proposals.isEmpty && intake.reading.uncertain.map(\.why) == [.deadlineNotRead])
        let place = try #require(intake.reading.items.firstIndex { $0.ref == "1.1" })
        let put = intake.correcting(
            place, Intake.Correction(fields: [.deadline: FieldValue(Day("2022-12-31"))]), ledger: register.ledger,
            on: register.day)
        #expect(put.proposals.map(\.kind) == [.deadline] && put.round == intake.round)
    }

    @Test("rows of a new round that are left stay out with all that belongs to them")
    func leaving() throws {
        var register = try Register()
        let intake = try register.intake(TableFixture.plain)
        let place = try #require(intake.reading.items.firstIndex { $0.ref == "二" })
        try register.record(try #require(intake.request(leaving: [place])))
        #expect(register.ledger.areas.map(\.title) == ["学习方面"])
        #expect(register.ledger.measures.count == 2)
    }
}
