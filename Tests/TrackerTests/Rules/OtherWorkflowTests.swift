import Testing

@testable import Tracker

/// The workflow is data: other paths, other roles, other names work without a change of the program.
struct OtherWorkflowTests {
    @Test("Without an endorsement, what was reviewed is closed, still never by the submitter")
    func noEndorsement() throws {
        let workflow = try Workflow.changed { workflow in
            workflow.stages.removeAll { $0.id == "endorsed" }
            workflow.moves.removeAll { $0.id == "endorse" }
            for place in workflow.moves.indices { workflow.moves[place].from.removeAll { $0 == "endorsed" } }
            try workflow.change("close") { $0.from = ["reviewed"] }
            let reviewed = try #require(workflow.stages.firstIndex { $0.id == "reviewed" })
            workflow.stages[reviewed].awaiting = "close"
        }
        #expect(workflow.flaw == nil)
        #expect(workflow.moves.filter(workflow.isSubmission).map(\.id) == ["submit"])
        var book = try Book.staffed(workflow: workflow)
        try book.move("1.1", "start", "submit", "review")
        #expect(book.ledger.awaited(ofMeasure: try book.place("1.1")) == "close")
        let close = Request.move([try book.item("1.1")], move: "close", MoveDetails(basis: "会议"))
        #expect(book.refusal(close, by: "赵办") == .submitterCloses(ref: "1.1", name: "赵办"))
        try book.record(close, by: "组长")
        try book.move("1.2", "start", "submit", "review", "close")
        #expect(try book.state("1") == .ready)
        #expect(
            book.refusal(.move([try book.item("1.1")], move: "endorse", MoveDetails()))
                == .unknownMove("endorse", known: workflow.moves.map(\.id)))
    }

    /// After the leading group's decision an inspector checks before a measure counts as done.
    private func finalCheck() throws -> Workflow {
        try Workflow.changed { workflow in
            let closed = try #require(workflow.stages.firstIndex { $0.id == "closed" })
            var checked = workflow.stages[closed]
            checked.id = "checked"
            workflow.stages[closed].done = nil
            workflow.stages[closed].awaiting = "check"
            workflow.stages.insert(checked, at: closed + 1)
            var check = try #require(workflow.move("close"))
            check.id = "check"
            check.from = ["closed"]
            check.to = "checked"
            check.who = ["inspector"]
            workflow.moves.append(check)
            try workflow.change("consolidate") { $0.from = ["checked"] }
            try workflow.change("relapse") { $0.from.append("checked") }
        }
    }

    @Test("An inspector's final check comes before a measure is done, and is the inspector's alone")
    func inspector() throws {
        let workflow = try finalCheck()
        #expect(workflow.flaw == nil)
        #expect(workflow.closing?.id == "close")
        #expect(workflow.moves.filter(workflow.isSubmission).map(\.id) == ["submit"])
        var book = try Book.staffed(workflow: workflow)
        for ref in ["1.1", "1.2"] { try book.move(ref, "start", "submit", "review", "endorse", "close") }
        #expect(try book.state("1") == .open)
        let items = try ["1.1", "1.2"].map(book.item)
        let check = Request.move(items, move: "check", MoveDetails(basis: "核查"))
        #expect(
            book.refusal(check)
                == .moveNotAllowed(
                    ref: "1.1", move: "check", name: "张三", role: "office", allowed: ["inspector"]))
        let queue = Queue(ledger: book.ledger, member: book.ledger.member(named: "巡员"), on: book.day)
        #expect(queue.entries.filter { $0.move == "check" }.map(\.item) == items)
        try book.record(check, by: "巡员")
        #expect(try book.state("1") == .ready)
        try book.record(.move([try book.item("1")], move: "close", MoveDetails(basis: "会议")))
        #expect(try book.state("1") == .closed)
    }

    @Test("What passed a final check is sampled, looked back at and consolidated")
    func sampled() throws {
        var book = try Book.staffed(workflow: try finalCheck())
        try book.move("1.1", "start", "submit", "review", "endorse", "close")
        let sample = Request.sample(try book.item("round"), share: 100, seed: 1, planned: nil)
        #expect(book.refusal(sample) == .nothingToSample)
        try book.record(.move([try book.item("1.1")], move: "check", MoveDetails(basis: "核查")), by: "巡员")
        try book.record(sample)
        try book.record(.lookBack([try book.item("1.1")], .held, text: nil, on: nil), by: "巡员")
        #expect(try book.measure("1.1").stage.rawValue == "consolidated")
        // Closed, checked and consolidated is one closing.
        let change = PeriodChange(
            ledger: book.ledger, measures: [try book.place("1.1")], since: book.day - 1, until: book.day)
        #expect(change.closed == 1)
    }

    @Test("A role of one's own may what it says, and is bound as it says")
    func ownRole() throws {
        let workflow = try Workflow.changed { workflow in
            workflow.roles.append(
                Workflow.RoleSpec(id: "clerk", zh: "专员", en: "clerk", may: ["note", "edit", "settle"], own: .unit))
            workflow.roles.append(Workflow.RoleSpec(id: "guest", zh: "来宾", en: "guest"))
            try workflow.change("review") { $0.who.append("clerk") }
        }
        #expect(workflow.flaw == nil)
        var book = try Book.staffed(workflow: workflow)
        try book.name("专员", "clerk", unit: "政治部")
        try book.name("来宾", "guest")
        let other = { (ref: String) in Refusal.notYourUnit(ref: ref, unit: "法制处", name: "专员") }
        for (ref, allowed) in [("1", true), ("2", false)] {
            let (problem, measure) = (try book.item(ref), try book.item(ref + ".1"))
            let entry = try #require(
                Self.noted(
                    try book.record(.note([measure], text: "已做", on: nil, needsCoordination: false))))
            let requests: [(Request, String)] = [
                (.add(.measure, under: problem, fields: [.title: .text("新")]), ref),
                (.set(measure, .target, .text("目标"), reason: nil), ref + ".1"),
                (.withdraw(measure, reason: "重复"), ref + ".1"), (.withdraw(entry, reason: "误记"), ref + ".1"),
                (.link(problem, earlier: []), ref), (.settle(measure, .unit, choice: 0, reason: nil), ref + ".1"),
            ]
            for (request, called) in requests {
                let refusal = book.refusal(request, by: "专员")
                #expect(allowed ? refusal != other(called) : refusal == other(called), "\(request)")
            }
        }
        let opinion = Request.record(.opinion, under: try book.item("1"), fields: [.text: .text("建议")])
        #expect(
            book.refusal(opinion, by: "专员")
                == .notAllowed(.opinion, name: "专员", role: "clerk", allowed: ["office", "unit", "inspector"]))
        try book.move("1.1", "start", "submit")
        #expect(book.refusal(.move([try book.item("1.1")], move: "review", MoveDetails()), by: "专员") == nil)
        #expect(Permission.allCases.allSatisfy { !workflow.may("guest", $0) })
    }

    private static func noted(_ event: Event) -> ItemID? {
        for case .note(let note) in event.changes { return note.item }
        return nil
    }

    @Test("A shipped role that says what it may is bound only where it says so")
    func unbound() throws {
        let workflow = try Workflow.changed { workflow in
            for place in workflow.roles.indices where workflow.roles[place].id == "unit" {
                workflow.roles[place].own = nil
            }
        }
        let book = try Book.staffed(workflow: workflow)
        #expect(book.refusal(.move([try book.item("2.1")], move: "start", MoveDetails()), by: "政员") == nil)
    }

    @Test("A member whose role the workflow no longer has may nothing, and is told so")
    func goneRole() throws {
        var book = try Book.staffed()
        var workflow = book.ledger.workflow
        workflow.roles.removeAll { $0.id == "unit" }
        book.take(
            Event(
                id: EventID(bits: 5), day: book.day, counter: 99, writer: "x", at: Instant(seconds: 0), by: "",
                login: "", changes: [.workflow(workflow)]))
        #expect(
            book.refusal(.note([try book.item("1.1")], text: "已做", on: nil, needsCoordination: false), by: "政员")
                == .notAllowed(
                    .note, name: "政员", role: "unit", allowed: ["office", "group", "leader", "inspector"]))
    }
}
