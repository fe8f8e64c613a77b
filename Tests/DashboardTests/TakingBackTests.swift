import Canvas
import Testing
import Tracker

@testable import Dashboard

/// What was sent, decided or withdrawn is not taken back by one key.
@Suite("Taking back") struct TakingBackTests {
    private static let acts = [
        ("a letter", "2 r text:催办 Enter Tab Tab text:请抓紧 Enter", "4.4 催办函"),
        ("a withdrawal", "2 x text:误登 Enter Space", "误登"),
        ("a meeting", "2 F9 text:会议 Enter Tab Tab text:专题研究 Enter", "专题研究"),
        ("the plan's way", "2 F9 text:方案阶段 Enter Tab Tab text:登记更正 Enter", "方案"),
    ]

    @Test("each of them is asked about, by name; only the space bar by itself takes it back", arguments: acts)
    func asks(_ act: (what: String, keys: String, name: String)) throws {
        let desk = try Sitting().press(act.keys)
        #expect(!desk.state.isFormOpen, "\(act.what): \(desk.text)")
        let before = desk.workspace.log.count
        try desk.press("u")
        #expect(desk.text.contains("要撤销的是：") && desk.text.contains(act.name), "\(desk.text)")
        #expect(desk.workspace.log.count == before)
        // Neither Enter nor what comes in one piece answers it, nor a key that came too soon.
        try desk.press("Enter u")
        desk.take(.key(.burst("  u ")))
        desk.take(.key(.character(" "), isAlone: false))
        desk.take(.key(.character(" "), isAlone: true, isHasty: true))
        #expect(desk.workspace.log.count == before)
        try desk.press("Esc")
        #expect(desk.workspace.log.count == before && desk.state.overlays.isEmpty)
        try desk.press("u Space")
        #expect(desk.workspace.log.count == before + 1)
        #expect(desk.workspace.log.last?.undoes == desk.workspace.log[before - 1].id)
        // To do it again takes the same.
        try desk.press("C-r")
        #expect(desk.text.contains("要重做的是：") && desk.workspace.log.count == before + 1)
        try desk.press("Space")
        #expect(desk.workspace.log.count == before + 2)
    }

    @Test("a report that was sent is named, with whom it went to")
    func report() throws {
        let desk = try Sitting().press("3 F4 text:市委巡察办 Tab Tab Right Enter Space")
        let sent = try #require(desk.workspace.ledger.records(.report).last)
        #expect(sent.text(.recipient) == "市委巡察办" && sent.withdrawn == nil)
        try desk.press("u")
        #expect(desk.text.contains("要撤销的是：") && desk.text.contains("市委巡察办"))
        #expect(desk.workspace.ledger.record(sent.id)?.withdrawn == nil)
        try desk.press("Space")
        #expect(desk.workspace.ledger.record(sent.id)?.withdrawn != nil)
    }

    @Test("the answer to an extension is not taken back unasked")
    func extensionAnswer() throws {
        let desk = try Sitting()
        let item = try desk.workspace.ledger.item(called: "4.4")
        try desk.record(.askExtension([item], try DateReader.day("2022-12-15"), reason: "会签未完"))
        try desk.record(.answerExtension([item], granted: false, to: nil, reason: "再催一催"))
        let before = desk.workspace.log.count
        try desk.press("u")
        #expect(desk.text.contains("要撤销的是：") && desk.workspace.log.count == before)
    }

    @Test("progress, owners and words are taken back at once")
    func plain() throws {
        let desk = try Sitting().press("2 F2 text:记一笔 Enter")
        let before = desk.workspace.log.count
        try desk.press("u")
        #expect(desk.workspace.log.count == before + 1 && desk.text.contains("已撤销"))
    }

    @Test("what another window sent since is asked about, and a yes to something else does not take it back")
    func another() throws {
        let desk = try Sitting().press("2 F2 text:记一笔 Enter")
        let note = try #require(desk.workspace.log.last)
        // Unseen here, a letter goes out in the same name.
        try desk.workspace.record(
            .record(
                .letter, under: try desk.workspace.ledger.item(called: "4.4"),
                fields: [.level: .text("remind"), .text: .text("请抓紧")]),
            as: desk.recorder)
        let before = desk.workspace.log.count
        try desk.press("u")
        #expect(desk.text.contains("要撤销的是：4.4 催办函") && desk.workspace.log.count == before)
        try desk.press("Esc")
        desk.perform(.takeBack(.undo, agreed: note.id))
        #expect(desk.workspace.log.count == before)
    }
}
