import Canvas
import Testing
import Tracker
import Wording

@testable import Dashboard

/// Opened to look only, for a past day, or for one round of several.
@Suite struct LookingTests {
    /// Everything that changes the ledger, or would open another one that can be changed.
    private static let changing: Set<ActionID> = [
        .note, .moves, .assign, .deadline, .edit, .add, .withdraw, .reinstate, .undo, .redo, .importNotice, .newRound,
        .editRound,
        .declared, .example, .record, .attach, .outcome, .lookBack, .milestone, .extendDeadline, .urge, .opinion, .link,
        .settle, .meeting, .reported, .sample, .phase, .member, .who, .sendReport, .passages, .survey, .remind, .tally,
        .bringIn,
    ]

    @Test("只读：屏幕上写明，每个会改动的命令都说明为什么不能办，什么也不记")
    func readOnly() throws {
        let desk = try Sitting(isReadOnly: true)
        let before = desk.workspace.log.count
        #expect(desk.rows[0].contains("只读") && !desk.rows[0].contains("已保存"))
        for screen in ["1", "2", "2 S-Tab", "2 Enter", "4"] {
            try desk.press("1 \(screen)")
            for spec in ActionTable.all {
                let reason = spec.disabledReason(desk.state)
                #expect((reason == ScreenWords.readOnly) == Self.changing.contains(spec.id), "\(screen) \(spec.id)")
            }
            try desk.press("Esc")
        }
        for key in ["F2", "F4", "F5", "F6", "e", "a", "x", "u", "C-r", "i", "N", "R", "D"] {
            try desk.press("1 2 Tab S-Tab \(key)")
            #expect(desk.text.contains("以只读方式打开，不能改动"), "\(key)")
            #expect(desk.state.overlays.isEmpty, "\(key)")
        }
        #expect(desk.workspace.log.count == before)
        // Looking is all there: lists, pages, finding, past days.
        try desk.press("2 F3 text:律师 Enter Esc [")
        #expect(desk.state.day == Day("2022-09-30"))
        #expect(try Sitting(language: .en, isReadOnly: true).rows[0].contains("read-only"))
        let empty = try Sitting(.nothing, isReadOnly: true)
        try empty.press("E")
        #expect(empty.text.contains("以只读方式打开"))
    }

    @Test("打开时就看过去的一天：数字、记录都只到那天，不能改动，Esc 回到今天")
    func past() throws {
        let day = try #require(Day("2022-09-30"))
        let desk = try Sitting(asOf: day)
        #expect(desk.rows[0].contains("2022-09-30") && desk.rows[0].contains("历史，只读"))
        let stepped = try Sitting().press("[")
        #expect(desk.text == stepped.text)
        try desk.press("4")
        #expect(desk.state.journal.rows.compactMap(\.event).allSatisfy { desk.state.log[$0].day <= day })
        #expect(Set(desk.state.journal.rows.compactMap(\.event)).count < desk.state.log.count)
        try desk.press("2 F2")
        #expect(desk.text.contains("不能改动"))
        try desk.press("1 Esc 4")
        #expect(desk.state.asOf == nil && desk.rows[0].contains("已保存"))
        #expect(Set(desk.state.journal.rows.compactMap(\.event)).count == desk.state.log.count)
    }

    @Test("过去那天还没有轮次时，Esc 也能回到今天")
    func beforeTheRound() throws {
        let desk = try Sitting(asOf: Day("2022-08-01"))
        #expect(desk.state.context == .welcome)
        try desk.press("Esc")
        #expect(desk.state.context == .overview && desk.state.asOf == nil)
    }

    @Test("几个轮次里只看一个：标题、总览、清单、记录、查找都只有它的，Esc 不会走出去")
    func oneRound() throws {
        let all = try Sitting(.twoRounds)
        #expect(all.rows[0].contains("2 个轮次") && all.rows[1].hasSuffix("全部"))
        #expect(all.state.derived.whole.measures == 66)

        let desk = try Sitting(.twoRounds, round: "2023")
        #expect(desk.rows[0].contains("市园林局党组 · 2023") && desk.rows[1].hasSuffix("轮次 2023"))
        #expect(desk.state.derived.whole.measures == 1 && desk.state.derived.whole.problems == 1)
        #expect(desk.state.derived.whole.areas == 2)
        try desk.press("2")
        #expect(desk.text.contains("编制补植计划") && desk.text.contains("内部管理方面"))
        #expect(!desk.text.contains("行业发展三年规划"))
        try desk.press("F3 text:规划 Enter")
        #expect(desk.state.derived.measures.isEmpty)
        try desk.press("Esc Esc Esc 2 S-Tab Enter")
        #expect(desk.rows[1].contains("轮次 2023 › （2023/一）绿地管护方面"))
        try desk.press("1 4")
        #expect(desk.state.journal.rows.count == 1)
        try desk.press("1 R")
        #expect(desk.text.contains("市园林局党组"))

        let other = try Sitting(.twoRounds, language: .en, round: "2022")
        let whole = try Sitting()
        #expect(other.rows[1].hasSuffix("Round 2022"))
        #expect(other.state.derived.whole.measures == whole.state.derived.whole.measures)
        #expect(other.state.derived.whole.declared == whole.state.derived.whole.declared)
        #expect(other.state.derived.whole.decisions.map(\.kind) == whole.state.derived.whole.decisions.map(\.kind))
        try other.press("[")
        #expect(other.state.derived.whole.areas == 6)
    }

    @Test("只看一个轮次时新增的归它；新建或导入的另一轮次马上看得见")
    func addedInOneRound() throws {
        let desk = try Sitting(.twoRounds, round: "2022")
        try desk.press("4 1 2 Tab a text:新的方面 Enter")
        let ledger = desk.workspace.ledger
        #expect(ledger.areas.last.map { ledger.rounds[$0.round].name } == "2022")
        try desk.press("Esc 1 N text:市水务局党组 Enter")
        #expect(desk.workspace.ledger.rounds.count == 3)
        #expect(desk.rows[0].contains("3 个轮次"))
    }
}
