import Testing
import Tracker
import Wording

@testable import Dashboard

@Suite("What cannot be done here says where it can, and lists say what one looks for") struct WaysOnTests {
    private func item(_ desk: Sitting, _ ref: String) throws -> ItemID { try desk.workspace.ledger.item(called: ref) }

    private func find(_ desk: Sitting, _ ref: String) throws { try desk.press("1 2 Esc F3 text:\(ref) Enter") }

    @Test("an action on measures that is pressed on a unit's row says how to get to one")
    func unitRow() throws {
        let desk = try Sitting().press("2 Tab End r")
        #expect(desk.state.notice.map { desk.state.said($0.phrase) }?.contains("把光标移到那条措施上") ?? false)
        try desk.press("3 r")
        #expect(desk.state.notice.map { desk.state.said($0.phrase) }?.contains("到清单") ?? false)
    }

    @Test("only letters that can be sent are offered, and why the others cannot is said before anything is typed")
    func letterLevels() throws {
        let desk = try Sitting()
        let ledger = desk.workspace.ledger
        let place = try #require(
            ledger.measuresInOrder.first {
                ledger.records(ofMeasure: $0, .letter).isEmpty && !ledger.isDone(measure: $0)
            })
        try find(desk, ledger.reference(ofMeasure: place))
        try desk.press("r text:催办 Enter")
        let entry = try #require(desk.state.openForm?.entries.first { $0.key == .field(.level) })
        guard case .choice(let choices) = entry.kind else { throw Missing() }
        #expect(choices.map(\.value) == [LetterLevel.remind.rawValue])
        #expect(desk.text.contains("须先发“提醒”"))
        // The same where one that was sent is changed: it stands for itself no more.
        let item = ledger.measures[place].id
        try desk.record(
            .record(
                .letter, under: item,
                fields: [.level: .text("remind"), .on: .day(desk.state.today), .text: .text("请抓紧办理并书面说明")]))
        let letter = try #require(desk.workspace.ledger.records(of: item, .letter).first)
        #expect(desk.state.planner.obstacle(.supervise, under: [item]) == nil)
        #expect(desk.state.planner.obstacle(.supervise, under: [item], besides: letter.id) != nil)
    }

    @Test(
        "a letter whose day has passed says so, its reply day is whole at 80 columns, and what is said of marked rows stays off a page"
    )
    func letters() throws {
        let desk = try Sitting(size: "80x24")
        let measure = try item(desk, "4.4")
        try desk.record(
            .record(
                .letter, under: measure,
                fields: [
                    .level: .text("remind"), .on: .day(desk.state.today - 10), .deadline: .day(desk.state.today - 3),
                    .text: .text("请尽快完成会签，并把未会签单位的意见逐条书面说明后报整改办汇总研究"),
                ]))
        try desk.press("6")
        while desk.state.registers.register != .letters { try desk.press("Tab") }
        let row = try #require(desk.rows.first { $0.contains("要求答复日期 \(desk.state.today - 3)") })
        #expect(row.contains("逾期未复"))
        try find(desk, "4.4")
        try desk.press("Space Enter")
        #expect(desk.state.context != .page || !desk.text.contains("对它们一起生效"))
    }

    @Test("a meeting's row has what it decided, and its detail all of it")
    func meetings() throws {
        let desk = try Sitting()
        try desk.press("6")
        while desk.state.registers.register != .meetings { try desk.press("Tab") }
        try desk.press("a text:专题会 Enter")
        let round = try #require(desk.workspace.ledger.openRounds.last.map { desk.workspace.ledger.rounds[$0].id })
        let decisions = ["甲事项由办公室办", "乙事项由法制处办", "丙事项由宣传处办", "丁事项由财务处办"]
        try desk.press("Esc")
        try desk.record(
            .meeting(
                round, fields: [.on: .day(desk.state.today), .title: .text("碰头会")],
                decisions: decisions.map { Request.Decision($0) }))
        let place = try #require(
            desk.state.registers.rows.firstIndex { row in
                guard case .record(let id) = row else { return false }
                return desk.state.ledger.record(id)?.text(.title) == "碰头会"
            })
        while desk.state.registers.list.cursor < place { try desk.press("Down") }
        while desk.state.registers.list.cursor > place { try desk.press("Up") }
        #expect(desk.rows.contains { $0.contains("碰头会") && $0.contains("议定事项：甲事项由办公室办") })
        for decision in decisions { #expect(desk.text.contains("议定事项：\(decision)"), "\(decision)") }
    }

    @Test("what is late stands above what has no deadline or owner")
    func gravestFirst() throws {
        let desk = try Sitting()
        try desk.record(.add(.problem, under: try item(desk, "一"), fields: [.title: .text("新增问题")]))
        let problem = try #require(desk.workspace.ledger.problems.last?.id)
        try desk.record(.add(.measure, under: problem, fields: [.title: .text("新增一条")]))
        try desk.press("1")
        let section = desk.state.overviewSections[1]
        let doors = (section.start..<section.start + section.count).compactMap { desk.state.door(at: $0) }
        let missing = try #require(doors.firstIndex { if case .missing = $0 { true } else { false } })
        let kinds = doors.enumerated().compactMap { place, door -> (Int, Overview.Decision.Kind)? in
            guard case .decision(let index) = door else { return nil }
            return (place, desk.state.derived.whole.decisions[index].kind)
        }
        #expect(kinds.contains { $0.1 == .overdue })
        for (place, kind) in kinds { #expect((place < missing) == (kind <= .overdue), "\(kind)") }
    }

    private struct Missing: Error {}
}
