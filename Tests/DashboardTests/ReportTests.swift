import Testing
import Tracker

@testable import Dashboard

/// The screen of reports: what is previewed, written, sent and explained there.
@Suite struct ReportTests {
    @Test("“报告”先显示所看月份的月报，F7 打开")
    func opens() throws {
        let desk = try Sitting()
        try desk.press("F7")
        #expect(desk.state.context == .reports)
        #expect(desk.text.contains("2022-10 月报"))
        #expect(desk.text.contains("市司法局党组巡察整改工作月报"))
        #expect(desk.text.contains("待填 1 处"))
        try desk.press("[")
        #expect(desk.text.contains("2022年9月"))
        try desk.press("] ]")
        #expect(desk.text.contains("2022-11") == true)
        try desk.press("Esc")
        #expect(desk.state.screen == .overview)
    }

    @Test("看过去某天时，月报是那天所在的月份")
    func past() throws {
        let desk = try Sitting()
        try desk.press("[ F7")
        #expect(desk.state.reportMonth == Month("2022-09"))
        // Nothing can be sent while a past day is shown.
        try desk.press("s")
        #expect(desk.state.overlays.isEmpty)
        #expect(desk.state.notice != nil)
    }

    @Test("预览随光标换，翻页不移光标；台账变了就重新生成")
    func preview() throws {
        let desk = try Sitting()
        try desk.press("3 Down")
        #expect(desk.text.contains("关于巡察整改进展情况的通报"))
        let first = desk.text
        try desk.press("PgDn")
        #expect(desk.text != first)
        #expect(desk.state.reports.list.cursor == 1)
        try desk.press("PgUp")
        #expect(desk.text == first)
        try desk.press("e Enter text:党组专题研究。 Enter")
        #expect(desk.text.contains("党组专题研究。"))
        #expect(desk.text.contains("待填 1 处"))
    }

    @Test("写出：提示文件名；同名的不覆盖，选了覆盖才覆盖")
    func writes() throws {
        let desk = try Sitting()
        try desk.press("3 Enter")
        #expect(desk.text.contains("整改月报-2022-10.docx"))
        try desk.press("Enter")
        #expect(desk.written == ["整改月报-2022-10.docx"])
        #expect(desk.state.overlays.isEmpty)
        try desk.put("旧的", as: "整改月报-2022-10.docx")
        try desk.press("w Enter")
        #expect(desk.text.contains("已经存在"))
        try desk.press("Tab Space Enter")
        #expect(desk.written == ["整改月报-2022-10.docx"] && desk.written("整改月报-2022-10.docx")?.count ?? 0 > 3)
        #expect(desk.state.overlays.isEmpty)
    }

    @Test("刚建的台账先看上一个已满而没有报送的月份的月报，] 是当期的；再早的没有")
    func monthBeforeTheLedger() throws {
        let notice = "关于巡察整改情况的通报\n（一）学习方面\n1.关于学习不深入问题\n整改情况：一是每月学习。二是编印手册。\n"
        let desk = try Sitting(.notice(notice), today: "2022-11-28")
        try desk.press("3")
        #expect(desk.text.contains("2022-11 月报") && desk.text.contains("台账自"))
        try desk.press("]")
        #expect(desk.text.contains("2022-12 月报") && desk.text.contains("本期未满"))
        try desk.press("[ [")
        #expect(desk.text.contains("2022-11 月报") && desk.text.contains("台账从 2022-11-28 开始"))
    }

    @Test("责任单位台账：逐家看，写出的文件、留底的记录都写明是哪一家")
    func unitLedgers() throws {
        let desk = try Sitting()
        try desk.press("3 Down Down Down Down Down")
        let first = try #require(desk.state.reportDocument)
        #expect(first.kind == .unit && desk.text.contains(first.name.zh))
        try desk.press("]")
        let second = try #require(desk.state.reportDocument)
        #expect(second != first && desk.text.contains(second.name.zh) && !desk.text.contains(first.name.zh))
        #expect(desk.text.contains("2022-10 月报"))
        try desk.press("[")
        #expect(desk.state.reportDocument == first)
        try desk.press("] w Enter")
        #expect(desk.written == [second.fileName()])
        try desk.press("s text:整改办 Enter Space")
        let sent = try #require(desk.workspace.ledger.records(.report).last)
        #expect(second.name.zh == "责任单位台账（\(sent.text(.unit) ?? "")）" && sent.text(.kind) == "unit")
        #expect(sent.text(.fileName) == second.fileName())
    }

    @Test("报送：写明收件单位；有待填之处先说；留底后列在下面，再报同样的不收")
    func sends() throws {
        let desk = try Sitting()
        let before = desk.workspace.ledger.records(.report).count
        try desk.press("3 s Enter")
        #expect(!desk.state.overlays.isEmpty)
        try desk.press("text:市委巡察办 Enter")
        #expect(desk.text.contains("还有待填之处"))
        try desk.press("Space Enter")
        // What goes out of the house is confirmed by another key.
        #expect(desk.text.contains("留存，不能改。按 空格 确认"))
        // What the check has against it is said before that.
        #expect(desk.text.contains("项错误与报送的内容有关") && desk.text.contains("载明 71"))
        #expect(desk.workspace.ledger.records(.report).count == before)
        try desk.press("Enter Space")
        #expect(desk.state.overlays.isEmpty)
        let sent = try #require(desk.workspace.ledger.records(.report).last)
        #expect(sent.text(.recipient) == "市委巡察办")
        #expect(sent.text(.month) == "2022-10")
        #expect(desk.state.reportLines.contains(.sent(sent.id)))
        #expect(desk.text.contains("已报送"))
        try desk.press("End")
        #expect(desk.text.contains("月报"))
    }

    @Test("通报的落款日期晚于数字截至日、哪些措施的进展没有写进去，预览的开头和报送的确认里都写明，与命令行说的一样")
    func remarks() throws {
        let desk = try Sitting(size: "160x50")
        try desk.press("3 Down")
        guard case .document(.notice(.public))? = desk.state.reportRow else {
            Issue.record("\(String(describing: desk.state.reportRow))")
            return
        }
        let signed = try #require(desk.workspace.ledger.rounds.first?.signed)
        func says(_ text: String) -> Bool {
            let plain = text.filter { !$0.isWhitespace && !"│┃|".contains($0) }
            return plain.contains("落款写\(signed)") && plain.contains("标了“需协调”")
        }
        #expect(says(desk.state.reports.preview?.lines.prefix(8).joined() ?? ""))
        try desk.press("s text:市委巡察办 Enter Space Enter")
        #expect(desk.text.contains("留存，不能改") && says(desk.text), "\(desk.text)")
    }

    @Test("打开是该报的一期；报送本期未满的，确认里写明到哪天为止；报完光标还在那一期")
    func unfinished() throws {
        let desk = try Sitting(today: "2022-10-31")
        try desk.press("3 ]")
        #expect(desk.state.reportMonth == Month("2022-11"))
        try desk.press("s text:市委巡察办 Enter Space Enter")
        #expect(desk.text.contains("“2022-11 月报”本期未满") && desk.text.contains("2022-11-25"), "\(desk.text)")
        try desk.press("Space")
        #expect(desk.state.overlays.isEmpty && desk.state.reportMonth == Month("2022-11"))
        try desk.press("Esc 3")
        #expect(desk.state.reportMonth == Month("2022-10"))
        try desk.press("s text:市委巡察办 Enter Space Enter")
        #expect(desk.text.contains("留存，不能改") && !desk.text.contains("本期未满：到"))
    }

    @Test("总览的数字按 y 说明为什么变了；没有报送过的说没有可比的")
    func explains() throws {
        let desk = try Sitting()
        // The example has sent a month's report.
        let earlier = try #require(desk.workspace.ledger.records(.report).first)
        try desk.press("y")
        #expect(desk.text.contains("已销号措施：4 → 6（+2）"))
        try desk.press("Esc")
        try desk.record(.withdraw(earlier.id, reason: "误报"))
        try desk.press("y")
        #expect(desk.text.contains("还没有报送过报告"))
        try desk.press("3 s text:市委巡察办 Enter Space Enter Space 1")
        let measure = try #require(
            desk.workspace.ledger.measures.first { $0.stage.rawValue == "notStarted" })
        try desk.record(.move([measure.id], move: "start", MoveDetails()))
        // 整改中
        try desk.press("Home Down Down y")
        #expect(desk.text.contains("整改中措施"))
        #expect(desk.text.contains(measure.ref))
        #expect(desk.text.contains("+1") || desk.text.contains("+"))
        try desk.press("Esc 3 y text:money Enter")
        #expect(desk.text.contains("挽回资金"))
    }

    @Test("只看不改的人可以预览和写出，不能报送和撰写")
    func readOnly() throws {
        let desk = try Sitting(isReadOnly: true)
        try desk.press("3")
        #expect(desk.text.contains("市司法局党组巡察整改工作月报"))
        for key in ["s", "e"] {
            try desk.press(key)
            #expect(desk.state.overlays.isEmpty)
        }
        try desk.press("w")
        #expect(!desk.state.overlays.isEmpty)
    }
}
