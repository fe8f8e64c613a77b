import Testing

@testable import Tracker

/// The table of moves of the field, written out: a change of either shows.
struct MovesTableTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let move: String
        let from: [String]
        let to: String
        let who: [String]
        let needs: [Workflow.Need]
        var testDescription: String { move }
    }

    static let stages = [
        "notStarted", "underway", "effective", "submitted", "reviewed", "endorsed", "held", "closed", "consolidated",
    ]

    static let table: [Row] = [
        Row(move: "start", from: ["notStarted"], to: "underway", who: ["unit", "office"], needs: []),
        Row(move: "effective", from: ["underway"], to: "effective", who: ["office"], needs: [.progress]),
        Row(
            move: "submit", from: ["underway", "effective"], to: "submitted", who: ["unit", "office"],
            needs: [.evidence]),
        Row(move: "review", from: ["submitted"], to: "reviewed", who: ["office"], needs: []),
        Row(move: "endorse", from: ["reviewed"], to: "endorsed", who: ["leader"], needs: []),
        Row(
            move: "close", from: ["endorsed"], to: "closed", who: ["group", "office"],
            needs: [.basis, .otherThanSubmitter]),
        Row(
            move: "return", from: ["submitted", "reviewed", "endorsed"], to: "underway", who: ["office", "leader"],
            needs: [.reason]),
        Row(
            move: "hold", from: ["underway", "effective", "endorsed"], to: "held", who: ["office"],
            needs: [.reviewDate]),
        Row(move: "resume", from: ["held"], to: "underway", who: ["office"], needs: []),
        Row(
            move: "consolidate", from: ["closed"], to: "consolidated", who: ["office", "inspector"], needs: [.basis]),
        Row(
            move: "relapse", from: ["closed", "consolidated", "held"], to: "underway", who: ["office", "inspector"],
            needs: [.reason]),
    ]

    @Test("The shipped workflow is the table of moves, row by row and in its order", arguments: table)
    func row(_ row: Row) throws {
        let spec = try #require(try Shipped.workflow().move(row.move))
        #expect(spec.from == row.from)
        #expect(spec.to == row.to)
        #expect(Set(spec.who) == Set(row.who))
        #expect(Set(spec.needs ?? []) == Set(row.needs))
    }

    @Test("The shipped workflow has these moves and stages, no others, and no flaw")
    func whole() throws {
        let workflow = try Shipped.workflow()
        #expect(workflow.moves.map(\.id) == Self.table.map(\.move))
        #expect(workflow.stages.map(\.id) == Self.stages)
        #expect(workflow.roles.map(\.id) == ["office", "group", "leader", "unit", "inspector", "reader"])
        #expect(workflow.flaw == nil)
        for stage in workflow.stages { #expect(stage.id.utf8.count <= 15) }
    }

    @Test("Each stage belongs to its group, and only held, closed and consolidated leave nothing to do")
    func groups() throws {
        let workflow = try Shipped.workflow()
        let groups: [String: StageGroup] = [
            "notStarted": .notStarted, "underway": .underway, "effective": .effective, "submitted": .effective,
            "reviewed": .effective, "endorsed": .effective, "held": .effective, "closed": .closed,
            "consolidated": .closed,
        ]
        for stage in workflow.stages {
            #expect(workflow.group(Stage(rawValue: stage.id)) == groups[stage.id])
            #expect((stage.done ?? false) == ["held", "closed", "consolidated"].contains(stage.id))
        }
    }

    @Test("Approvals are returned, never undone; all other moves can be taken back")
    func undoable() throws {
        let undoable = try Shipped.workflow().moves.filter(\.isUndoable).map(\.id)
        #expect(undoable == ["start", "effective", "hold", "resume"])
    }

    @Test("A move is made from each of its stages and leads to its own", arguments: table)
    func allowed(_ row: Row) throws {
        for stage in row.from {
            var book = try Book.sample()
            try book.bring("1.1", to: stage)
            try book.move("1.1", row.move)
            #expect(try book.measure("1.1").stage.rawValue == row.to, "\(row.move) from \(stage)")
            #expect(try book.measure("1.1").steps.last?.move == row.move)
        }
    }

    @Test("A move is refused from every other stage, and nothing changes", arguments: table)
    func refused(_ row: Row) throws {
        for stage in Self.stages where !row.from.contains(stage) {
            var book = try Book.sample()
            try book.bring("1.1", to: stage)
            let item = try book.item("1.1")
            let request = Request.move([item], move: row.move, try book.details(for: row.move))
            let refusal = Refusal.wrongStage(
                ref: "1.1", move: row.move, stage: Stage(rawValue: stage), from: row.from.map(Stage.init(rawValue:)))
            #expect(throws: refusal, "\(row.move) from \(stage)") { try book.record(request) }
            #expect(try book.measure("1.1").stage.rawValue == stage)
        }
    }

    @Test("F4 says for every stage which moves are possible, as the workflow has it", arguments: stages)
    func options(_ stage: String) throws {
        var book = try Book.sample()
        try book.bring("1.1", to: stage)
        if stage == "underway" {
            try book.record(.note([try book.item("1.1")], text: "已做", on: nil, needsCoordination: false))
        }
        let options = book.planner().options(for: try book.item("1.1"))
        #expect(options.map(\.move.id) == Self.table.map(\.move))
        for option in options {
            #expect((option.refusal == nil) == option.move.from.contains(stage), "\(option.move.id) from \(stage)")
        }
    }

    @Test("A move that the workflow does not have is refused with those that it has")
    func unknownMove() throws {
        var book = try Book.sample()
        let item = try book.item("1.1")
        #expect(throws: Refusal.unknownMove("finish", known: Self.table.map(\.move))) {
            try book.record(.move([item], move: "finish", MoveDetails()))
        }
    }
}
