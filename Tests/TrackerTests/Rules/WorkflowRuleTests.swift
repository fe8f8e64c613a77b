import Testing

@testable import Tracker

/// A workflow comes into force for the whole ledger, and what was done by the one before stands.
struct WorkflowRuleTests {
    /// The shipped workflow without the stage effective and what leads there.
    private func smaller(_ workflow: Workflow) -> Workflow {
        var workflow = workflow
        workflow.stages.removeAll { $0.id == "effective" }
        workflow.moves.removeAll { $0.id == "effective" }
        for index in workflow.moves.indices { workflow.moves[index].from.removeAll { $0 == "effective" } }
        return workflow
    }

    @Test("One that is in force already, one that makes no sense and one that strands measures are refused")
    func refused() throws {
        var book = try Book.sample()
        let shipped = book.ledger.workflow
        #expect(throws: Refusal.unchanged) { try book.record(.workflow(shipped)) }
        var flawed = shipped
        flawed.moves[0].to = "nowhere"
        let flaw = try #require(flawed.flaw)
        #expect(throws: Refusal.flawedWorkflow(flaw)) { try book.record(.workflow(flawed)) }
        try book.bring("1.1", to: "effective")
        let stage = Stage(rawValue: "effective")
        #expect(throws: Refusal.stageInUse(stage, measures: 1)) { try book.record(.workflow(smaller(shipped))) }
        #expect(book.ledger.workflow == shipped)
        try book.move("1.1", "submit")
        try book.record(.workflow(smaller(shipped)))
        #expect(book.ledger.workflow.stage(stage) == nil)
    }

    @Test("Nothing is undone or redone into a stage that the workflow has no more")
    func undoAndRedo() throws {
        var book = try Book.sample()
        let shipped = book.ledger.workflow
        try book.bring("1.1", to: "effective")
        try book.move("1.1", "hold")
        try book.record(.workflow(smaller(shipped)))
        #expect(throws: Refusal.builtOn(ref: "1.1")) { try book.record(.undo) }
        #expect(try book.measure("1.1").stage.rawValue == "held")

        var other = try Book.sample()
        try other.bring("1.1", to: "effective")
        try other.record(.undo)
        try other.record(.workflow(smaller(shipped)))
        #expect(throws: Refusal.builtOn(ref: "1.1")) { try other.record(.redo) }
    }

    @Test("A problem is closed by the move that closes measures, whatever that one needs")
    func closingMove() throws {
        var book = try Book.sample()
        var workflow = book.ledger.workflow
        let close = try #require(workflow.moves.firstIndex { $0.id == "close" })
        workflow.moves[close].needs = ["basis"].compactMap(Workflow.Need.init(rawValue:))
        workflow.moves[close].id = "finish"
        workflow.stages = workflow.stages.map { stage in
            var stage = stage
            if stage.awaiting == "close" { stage.awaiting = "finish" }
            return stage
        }
        try book.record(.workflow(workflow))
        try book.move("3.1", "start", "submit", "review", "endorse", "finish")
        #expect(try book.state("3") == .ready)
        try book.record(.move([try book.item("3")], move: "finish", MoveDetails(basis: "会议")))
        #expect(try book.state("3") == .closed)
    }
}
