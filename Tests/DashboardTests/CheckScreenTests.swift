import Canvas
import Check
import Foundation
import Testing
import Tracker

@testable import Dashboard
@testable import Desk

/// 核查: what was found, and the ways to it.
@Suite("The check's screen") struct CheckScreenTests {
    /// The cursor on the first finding of a code.
    private func desk(at code: CheckCode, _ desk: Sitting) throws -> Sitting {
        try desk.press("7")
        while desk.state.check.selected?.code != code {
            let before = desk.state.check.list.cursor
            try desk.press("Down")
            if desk.state.check.list.cursor == before { throw Sitting.BadScript(word: code.rawValue) }
        }
        return desk
    }

    @Test("the gravest stands first, and below it what to do")
    func gravest() throws {
        let desk = try Sitting().press("7")
        #expect(desk.state.check.rows.first?.severity == .error)
        #expect(desk.text.contains("怎么办："))
        #expect(desk.state.check.rows.map(\.code).contains(.commitment))
    }

    @Test("Enter goes to the measure, and Esc back to the finding")
    func toMeasure() throws {
        let desk = try desk(at: .closedWithoutEvidence, Sitting())
        let finding = desk.state.check.selected
        try desk.press("Enter")
        #expect(desk.state.page.map { desk.state.ledger.reference(of: $0.item) } == "13.3")
        try desk.press("Esc")
        #expect(desk.state.screen == .check && desk.state.check.selected == finding)
    }

    @Test("Enter on a declared figure opens what is declared, of that round")
    func toDeclared() throws {
        let desk = try desk(at: .declaredMismatch, Sitting(.twoRounds))
        try desk.press("Enter")
        guard case .form(let form)? = desk.state.overlays.last, case .declared(let round) = form.purpose else {
            Issue.record("no form")
            return
        }
        #expect(desk.state.ledger.reference(of: round) == "2022")
    }

    @Test("Enter on a damaged journal goes to the entry of that line")
    func toJournal() throws {
        let desk = try Sitting()
        let writer = try #require(desk.state.log.last?.writer)
        let damage = Damage.altered(file: writer + ".jsonl", lines: [3])
        desk.take(
            .loaded(Input.Snapshot(ledger: desk.workspace.ledger, log: desk.workspace.log, damage: [damage])))
        try desk.press("7")
        #expect(desk.state.check.selected?.code == .journalAltered)
        try desk.press("Enter")
        #expect(desk.state.screen == .journal)
        let own = desk.state.log.filter { $0.writer == writer }.sorted { $0.counter < $1.counter }
        let row = desk.state.journal.rows[desk.state.journal.list.cursor - desk.state.journal.conflicts.count]
        #expect(row.event.map { desk.state.log[$0].id } == own[2].id)
    }

    @Test("Tab narrows to a severity and then to a code, S-Tab goes back, and the counts are true")
    func filters() throws {
        let desk = try Sitting().press("7")
        let all = desk.state.check.rows.count
        try desk.press("Tab")
        #expect(desk.state.check.filter == .severity(.error))
        #expect(desk.state.check.rows.allSatisfy { $0.severity == .error } && desk.state.check.rows.count < all)
        try desk.press("S-Tab S-Tab")
        #expect(desk.state.check.filter == .code(.commitment) && desk.state.check.rows.count == 1)
        for filter in desk.state.check.filters {
            #expect(filter.count == desk.state.check.check?.findings.count(where: filter.filter.contains))
        }
    }

    @Test("m makes a milestone of a commitment, which is then no finding any more; elsewhere it says why not")
    func remind() throws {
        let desk = try desk(at: .commitment, Sitting())
        let before = desk.state.ledger.records(.milestone).count
        try desk.press("m")
        #expect(desk.state.ledger.records(.milestone).count == before + 1)
        #expect(!desk.state.check.rows.contains { $0.code == .commitment })
        try desk.press("Home m")
        #expect(desk.state.ledger.records(.milestone).count == before + 1)
        #expect(desk.state.notice?.role == .error)
    }

    @Test("a key does not make the findings anew; a change of the ledger does")
    func once() throws {
        let desk = try Sitting().press("7")
        let source = desk.state.check.madeOf
        try desk.press("Down Down Tab Up")
        #expect(desk.state.check.madeOf == source)
        let measure = try desk.state.ledger.item(called: "4.2")
        try desk.record(.note([measure], text: "25个问题，已完成19个，完成率80%", on: nil, needsCoordination: false))
        #expect(desk.state.check.madeOf != source)
        #expect(desk.state.check.check?.findings.contains { $0.code == .badPercentage } == true)
    }

    @Test("attached files are read off the keys; what was changed is told when it is known")
    func files() throws {
        let desk = try Sitting()
        var state = desk.state
        let first = state.update(.key(.character("7")))
        guard case .check(let job)? = first.first else {
            Issue.record("nothing is checked")
            return
        }
        #expect(first.count == 1 && state.check.check == nil)
        #expect(state.render().rows.joined().contains("正在核对台账"))
        let effects = state.update(.checked(job.run()))
        #expect(effects == [.verifyEvidence] && state.check.isReading)
        #expect(state.render().rows.joined().contains("正在核对佐证"))
        let piece = try #require(EvidenceCheck.pieces(of: state.ledger).first)
        let rest = state.update(.verified([EvidenceCheck.Result(piece: piece, flaw: .altered)]))
        guard case .check(let again)? = rest.first else {
            Issue.record("nothing is checked anew")
            return
        }
        // What was found before stays until then.
        #expect(rest.count == 1 && !state.check.isReading && state.check.isChecking)
        #expect(state.check.rows == job.run().check.findings)
        _ = state.update(.checked(again.run()))
        #expect(!state.check.isChecking)
        #expect(state.check.rows.contains { $0.code == .evidenceAltered })
    }

    @Test("a past day is checked as it stood")
    func past() throws {
        let desk = try Sitting().press("7")
        try desk.press("[")
        #expect(desk.state.check.check?.findings.contains { $0.code == .commitment } == false)
    }

    @Test("where nothing is found it says what was looked at")
    func nothing() throws {
        let desk = try Sitting(.twoRounds, round: "2023")
        let measure = try desk.state.ledger.item(called: "2023/1.1")
        try desk.record(.assign([measure], fields: [.unit: .text("绿化处")]))
        try desk.press("7")
        #expect(desk.state.check.rows.isEmpty)
        #expect(desk.text.contains("没有发现问题") && desk.text.contains("1 条措施"))
        try desk.press("Enter Tab Down m")
        #expect(desk.state.screen == .check)
    }

    @Test("it can be shown at any size", arguments: ["40x10", "60x14", "80x24", "200x60"])
    func sizes(size: String) throws {
        let desk = try Sitting(size: size).press("7 End Tab End")
        #expect(desk.rows.count == (try Sitting.size(size)).rows)
    }

    // MARK: Surveys

    private func surveyed(_ size: String = "120x36") throws -> Sitting {
        let desk = try Sitting(size: size)
        let round = desk.state.ledger.rounds[0].id
        try desk.record(
            .record(
                .survey, under: round,
                fields: [.title: .text("整改满意度"), .reference: .text("https://example.org/s?id=7")]))
        try desk.press("6")
        while desk.state.registers.register != .surveys { try desk.press("Tab") }
        return desk
    }

    @Test("a survey and its answers are recorded in the register, and counted again to correct")
    func survey() throws {
        let desk = try Sitting().press("6")
        while desk.state.registers.register != .surveys { try desk.press("Tab") }
        // The example asks already.
        let before = desk.state.ledger.records(.survey).count
        try desk.press("a text:群众评价 Down text:https://example.org/s Enter")
        let surveys = desk.state.ledger.records(.survey)
        #expect(surveys.count == before + 1)
        let survey = try #require(surveys.last)
        func tallies() -> [Int?] { desk.state.ledger.records(of: survey.id, .tally).map { $0.number(.amount) } }
        while desk.state.currentRecord?.id != survey.id {
            let row = desk.state.registers.list.cursor
            try desk.press("Down")
            if desk.state.registers.list.cursor == row { try desk.press("g") }
        }
        try desk.press("t Down text:120 Enter")
        #expect(tallies() == [120])
        try desk.press("t Down text:130 Enter")
        #expect(tallies() == [130])
        try desk.press("t Right Right Down text:70 Enter")
        #expect(desk.text.contains("130/200 65%") && desk.text.contains("不满意 70"))
    }

    @Test("c shows the code over the screen, dark on light, and any key closes it", arguments: ["80x24", "120x36"])
    func code(size: String) throws {
        let desk = try surveyed(size)
        try desk.press("c")
        let blocks = try CodeBlocks(OfficeProgram().code("https://example.org/s?id=7").rows)
        let shown = desk.text
        for line in blocks.lines {
            // Rows are told without the blanks at their end.
            let inked = String(line.reversed().drop { $0 == " " }.reversed())
            #expect(inked.isEmpty || shown.contains(inked))
        }
        #expect(shown.contains("https://example.org/s?id=7"))
        try desk.press("Down")
        #expect(desk.state.overlays.isEmpty && desk.text.contains("登记簿"))
    }

    @Test("where the code does not fit it says how much room it needs")
    func noRoom() throws {
        let desk = try surveyed("60x12")
        try desk.press("c")
        #expect(desk.text.contains("请放大窗口"))
    }

    @Test("where there is no survey, the keys say so")
    func none() throws {
        let desk = try Sitting().press("6 t")
        #expect(desk.state.notice?.role == .error)
        try desk.press("c")
        #expect(desk.state.notice?.role == .error && desk.state.overlays.isEmpty)
    }
}
