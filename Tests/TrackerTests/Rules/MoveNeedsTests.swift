import Testing

@testable import Tracker

/// What each move needs, and who may not make it (ARCHITECTURE.md, "Stages of a measure").
struct MoveNeedsTests {
    @Test(
        "A move without what it needs is refused and names it",
        arguments: [
            ("underway", "submit", Workflow.Need.evidence), ("endorsed", "close", .basis),
            ("closed", "consolidate", .basis), ("submitted", "return", .reason), ("closed", "relapse", .reason),
            ("held", "relapse", .reason), ("effective", "hold", .reviewDate),
        ])
    func missing(stage: String, move: String, need: Workflow.Need) throws {
        var book = try Book.sample()
        try book.bring("1.1", to: stage)
        let item = try book.item("1.1")
        for details in [MoveDetails(), MoveDetails(reason: " ", basis: "\u{3000}", evidence: "\n", noEvidence: "")] {
            #expect(throws: Refusal.needs(need, move: move, ref: "1.1")) {
                try book.record(.move([item], move: move, details))
            }
        }
        #expect(try book.measure("1.1").stage.rawValue == stage)
    }

    @Test("Submitting takes evidence, or the stated reason why there is none")
    func evidence() throws {
        for details in [MoveDetails(evidence: "照片"), MoveDetails(noEvidence: "涉密，另存")] {
            var book = try Book.sample()
            try book.bring("1.1", to: "underway")
            try book.record(.move([try book.item("1.1")], move: "submit", details))
            let measure = try book.measure("1.1")
            #expect(measure.stage.rawValue == "submitted")
            #expect(measure.evidence.map(\.reference) == (details.evidence.map { [$0] } ?? []))
            #expect(measure.steps.last?.details == details)
        }
    }

    @Test("Effective needs progress noted since the work started")
    func progress() throws {
        var book = try Book.sample()
        let item = try book.item("1.1")
        try book.record(.note([item], text: "开工之前的准备", on: nil, needsCoordination: false))
        book.day = book.day + 5
        try book.move("1.1", "start")
        #expect(throws: Refusal.noProgress(ref: "1.1")) {
            try book.record(.move([item], move: "effective", MoveDetails()))
        }
        let note = try book.record(.note([item], text: "已完成", on: nil, needsCoordination: false))
        let entry = try #require(try book.measure("1.1").entries.last)
        #expect(entry.event == note.id)
        try book.record(.withdraw(entry.id, reason: "记错了"))
        #expect(throws: Refusal.noProgress(ref: "1.1")) {
            try book.record(.move([item], move: "effective", MoveDetails()))
        }
        try book.move("1.1", "effective")
    }

    @Test("After a return, effective needs progress noted since then")
    func progressAfterReturn() throws {
        var book = try Book.sample()
        try book.move("1.1", "start", "effective", "submit")
        book.day = book.day + 3
        try book.move("1.1", "return")
        let item = try book.item("1.1")
        #expect(throws: Refusal.noProgress(ref: "1.1")) {
            try book.record(.move([item], move: "effective", MoveDetails()))
        }
        try book.move("1.1", "effective")
    }

    @Test("Whoever submitted may not close, and F4 says so")
    func submitterMayNotClose() throws {
        var book = try Book.sample()
        try book.bring("1.1", to: "endorsed")
        let item = try book.item("1.1")
        let details = try book.details(for: "close")
        let refusal = Refusal.submitterCloses(ref: "1.1", name: "报送人")
        #expect(throws: refusal) { try book.record(.move([item], move: "close", details), by: "报送人") }
        #expect(book.planner(by: "报送人").options(for: item).first { $0.move.id == "close" }?.refusal == refusal)
        try book.record(.move([item], move: "close", details), by: "李四")
        #expect(try book.measure("1.1").stage.rawValue == "closed")
    }

    @Test("After a return it is the one who submitted last who may not close")
    func lastSubmitter() throws {
        var book = try Book.sample()
        try book.move("1.1", "start", "submit", "return")
        let item = try book.item("1.1")
        try book.record(.move([item], move: "submit", try book.details(for: "submit")), by: "王五")
        try book.move("1.1", "review", "endorse")
        let details = try book.details(for: "close")
        #expect(throws: Refusal.submitterCloses(ref: "1.1", name: "王五")) {
            try book.record(.move([item], move: "close", details), by: "王五")
        }
    }

    @Test("The review date of a held measure lies after the day")
    func reviewDate() throws {
        var book = try Book.sample()
        try book.bring("1.1", to: "underway")
        let item = try book.item("1.1")
        for day in [book.day - 1, book.day] {
            #expect(throws: Refusal.needs(.reviewDate, move: "hold", ref: "1.1")) {
                try book.record(.move([item], move: "hold", MoveDetails(reviewDate: day)))
            }
        }
        try book.record(.move([item], move: "hold", MoveDetails(reviewDate: book.day + 1)))
        #expect(try book.measure("1.1").reviewDate == book.day + 1)
    }

    @Test("A move of several measures is made of all or of none")
    func allOrNone() throws {
        var book = try Book.sample()
        try book.move("1.2", "start")
        let items = try ["1.1", "1.2", "2.1"].map(book.item)
        #expect(throws: Refusal.self) { try book.record(.move(items, move: "start", MoveDetails())) }
        #expect(try book.measure("1.1").stage.rawValue == "notStarted")
        try book.record(.move([items[0], items[2], items[0]], move: "start", MoveDetails()))
        #expect(try book.measure("1.1").steps.count == 1)
        #expect(try book.measure("2.1").stage.rawValue == "underway")
    }

    @Test("A move of nothing, of an area, or of what is not there is refused")
    func wrongSubjects() throws {
        var book = try Book.sample()
        let (area, problem) = (try book.item("一"), try book.item("1"))
        #expect(throws: Refusal.nothingChosen) { try book.record(.move([], move: "start", MoveDetails())) }
        #expect(throws: Refusal.wrongKind(ref: "一", wanted: [.measure, .problem])) {
            try book.record(.move([area], move: "start", MoveDetails()))
        }
        #expect(throws: Refusal.notForProblem(move: "start")) {
            try book.record(.move([problem], move: "start", MoveDetails()))
        }
        let nobody = ItemID(bits: 7)
        #expect(throws: Refusal.noSuchItem(nobody.description)) {
            try book.record(.move([nobody], move: "start", MoveDetails()))
        }
    }

    @Test("A relapse is counted and kept, however often it happens")
    func relapses() throws {
        var book = try Book.sample()
        try book.bring("1.1", to: "closed")
        try book.move("1.1", "relapse", "submit", "review", "endorse", "close", "consolidate", "relapse")
        let measure = try book.measure("1.1")
        #expect(measure.relapses == 2)
        #expect(measure.steps.count { $0.move == "relapse" && $0.details.reason != nil } == 2)
        #expect(book.ledger.holds(.relapsed, measure: try book.place("1.1"), on: book.day))
        try book.move("1.1", "submit", "review", "endorse", "close")
        #expect(!book.ledger.holds(.relapsed, measure: try book.place("1.1"), on: book.day))
        #expect(try book.measure("1.1").relapses == 2)
    }

    @Test("What proved a measure and was taken away after it was submitted is asked for again before it is closed")
    func evidenceTakenAway() throws {
        var book = try Book.sample()
        try book.bring("1.1", to: "underway")
        let item = try book.item("1.1")
        try book.record(.record(.evidence, under: item, fields: [.reference: .text("会议纪要")]), by: "报送人")
        let evidence = try #require(book.ledger.records(of: item, .evidence).first)
        try book.record(.move([item], move: "submit", MoveDetails()), by: "报送人")
        try book.move("1.1", "review", "endorse")
        try book.record(.withdraw(evidence.id, reason: "交错了"), by: "报送人")
        let closing = Request.move([item], move: "close", try book.details(for: "close"))
        #expect(throws: Refusal.proofGone(ref: "1.1", move: "close")) { try book.record(closing) }
        #expect(book.planner().options(for: item).first { $0.move.id == "close" }?.refusal != nil)
        try book.record(.record(.evidence, under: item, fields: [.reference: .text("正式文件")]), by: "报送人")
        try book.record(closing)
        #expect(try book.measure("1.1").stage.rawValue == "closed")
    }

    @Test("What was said on submitting, why there is no evidence, is not asked for again")
    func statedReason() throws {
        var book = try Book.sample()
        try book.bring("1.1", to: "underway")
        let item = try book.item("1.1")
        try book.record(.move([item], move: "submit", MoveDetails(noEvidence: "涉密，另存")), by: "报送人")
        try book.move("1.1", "review", "endorse", "close")
        #expect(try book.measure("1.1").stage.rawValue == "closed")
    }

    @Test("An overdue measure leaves the overdue ones by being held with a reason only")
    func heldOverdue() throws {
        var book = try Book.sample()
        try book.bring("1.1", to: "underway")
        let item = try book.item("1.1")
        let deadline = book.day + 10
        try book.record(.deadline([item], deadline, reason: "会议定"))
        book.day = deadline + 1
        let review = book.day + 30
        #expect(throws: Refusal.needs(.reason, move: "hold", ref: "1.1")) {
            try book.record(.move([item], move: "hold", MoveDetails(reviewDate: review)))
        }
        try book.record(.move([item], move: "hold", MoveDetails(reason: "属经常工作", reviewDate: review)))
        #expect(try book.measure("1.1").stage.rawValue == "held")
        // What was held in time is taken up and held again as it is.
        try book.bring("1.2", to: "underway")
        let other = try book.item("1.2")
        try book.record(.deadline([other], book.day + 10, reason: "会议定"))
        try book.record(.move([other], move: "hold", MoveDetails(reviewDate: book.day + 20)))
        book.day = book.day + 21
        try book.move("1.2", "resume")
        try book.record(.move([other], move: "hold", MoveDetails(reviewDate: book.day + 30)))
    }
}
