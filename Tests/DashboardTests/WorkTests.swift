import Canvas
import Testing
import Tracker
import Wording

@testable import Dashboard

/// The work of a day, key by key, and what is in the ledger afterwards.
@Suite struct WorkTests {
    private func measure(_ desk: Sitting, _ ref: String) throws -> Measure {
        let item = try desk.workspace.ledger.item(called: ref)
        guard case .measure(let index)? = desk.workspace.ledger.place(of: item) else { throw Refusal.noSuchItem(ref) }
        return desk.workspace.ledger.measures[index]
    }

    @Test("F2 记进展：存好之后光标还在原处，屏幕说已保存")
    func note() throws {
        let desk = try Sitting()
        try desk.press("2 Down F2 text:已书面征求各区意见 Tab Tab Space Enter")
        let entry = try #require(try measure(desk, "8.1").lastEntry)
        #expect(entry.text == "已书面征求各区意见")
        #expect(entry.needsCoordination)
        #expect(desk.text.contains("已保存：8.1 进展：已书面征求各区意见"))
        #expect(desk.state.selectedRow == .measure(try place(desk, "8.1")))
    }

    private func place(_ desk: Sitting, _ ref: String) throws -> Int {
        let item = try desk.workspace.ledger.item(called: ref)
        guard case .measure(let index)? = desk.workspace.ledger.place(of: item) else { throw Refusal.noSuchItem(ref) }
        return index
    }

    @Test("空的进展不收，写好的字还在")
    func emptyNote() throws {
        let desk = try Sitting()
        let before = desk.workspace.log.count
        try desk.press("2 F2 Enter")
        #expect(desk.text.contains("做了什么不能为空"))
        try desk.press("text:补上 Enter")
        #expect(desk.workspace.log.count == before + 1)
    }

    @Test("写错日期：说清楚，光标回到那一项，别的都还在")
    func wrongDate() throws {
        let desk = try Sitting()
        try desk.press("2 F2 text:已会商 Tab C-u text:2022-13-40 Enter")
        #expect(desk.text.contains("“2022-13-40”不是日期"))
        #expect(desk.text.contains("已会商"))
        try desk.press("C-u text:2022年10月28日 Enter")
        #expect(try measure(desk, "4.4").lastEntry?.on == Day("2022-10-28"))
    }

    @Test("F6 改已定的时限要写理由，原定时限保留；第一次定时限不要理由")
    func deadline() throws {
        let desk = try Sitting()
        try desk.press("2 F6 text:2022-11-30 Enter")
        #expect(desk.text.contains("须写明理由"))
        try desk.press("Tab text:等财政口径 Enter")
        let moved = try measure(desk, "4.4")
        #expect(moved.deadline == Day("2022-11-30"))
        #expect(moved.originalDeadline == Day("2022-09-30"))
        #expect(moved.extensions == 2)
    }

    @Test("措施没有自己的时限、随问题的，F6 往后改也有写理由的地方")
    func inheritedDeadline() throws {
        let text = "关于整改情况的通报\n一、机制建设方面\n1.议事规则不全的问题。\n整改措施：一是修订规则。二是开展检查。\n"
        let desk = try Sitting(.notice(text))
        let problem = try desk.workspace.ledger.item(called: "1")
        try desk.record(.deadline([problem], try DateReader.day("2022-11-30"), reason: nil))
        try desk.press("2 F6 text:2022-12-30 Enter")
        #expect(desk.text.contains("须写明理由"))
        try desk.press("Tab text:等批复 Enter")
        #expect(try measure(desk, "1.1").deadline == Day("2022-12-30"))
    }

    @Test("标记的行办完后离开了所列的清单，就不再是标记的，键对光标所在的一条生效")
    func markedRowsLeave() throws {
        let desk = try Sitting()
        try desk.press("2 / text:超期 Enter Space Space")
        let marked = desk.state.marks
        #expect(marked.count == 2)
        try desk.press("F6 text:2023-03-31 Tab text:等财政口径 Enter")
        #expect(desk.state.marks.isEmpty)
        #expect(!marked.contains(try #require(desk.state.targets.first)))
    }

    @Test("空格标记多条，F5 一起分工，留空的各条不变；标记留着，Esc 才取消")
    func assignMany() throws {
        let desk = try Sitting()
        let leader = try measure(desk, "8.1").owner.leader
        try desk.press("2 Down Space Space F5 Tab text:办公室 Enter")
        // The plan is issued: what was assigned is changed with a reason only.
        #expect(desk.text.contains("须写明理由"))
        try desk.press("S-Tab S-Tab text:职能划转 Enter")
        #expect(try measure(desk, "8.1").owner.unit == "办公室")
        #expect(try measure(desk, "16.1").owner.unit == "办公室")
        #expect(try measure(desk, "8.1").owner.leader == leader)
        #expect(desk.state.marks.count == 2)
        try desk.press("Esc")
        #expect(desk.state.marks.isEmpty)
        try desk.press("u")
        #expect(try measure(desk, "16.1").owner.unit != "办公室")
        try desk.press("C-r")
        #expect(try measure(desk, "16.1").owner.unit == "办公室")
    }

    @Test("F4 里往前走的排在退回前面；需协调的再记进展，默认仍是需协调")
    func onwardFirst() throws {
        let desk = try Sitting().press("2 F3 text:3.2 Enter F4")
        guard case .menu(let menu)? = desk.state.overlays.last else {
            Issue.record("没有菜单")
            return
        }
        let ranks = menu.items.filter { $0.disabled == nil }.map { item in
            item.keys.contains("整改中") || item.keys.contains("明显成效")
        }
        #expect(ranks.count > 1 && ranks == ranks.sorted { !$0 && $1 }, "\(menu.items.map(\.keys))")
        try desk.press("Esc Esc F3 text:4.4 Enter F2")
        #expect(desk.state.openForm?[.needs] == "yes")
        try desk.press("Esc Esc F3 text:8.1 Enter F2")
        #expect(desk.state.openForm?[.needs] == "")
    }

    @Test("F4 只有能办的可以选；不能办的写明原因；报请、初审、审签、销号由各人一路走到底")
    func approval() throws {
        let desk = try Sitting(who: "律师工作处")
        try desk.press("2 F3 text:4.4 Enter F4")
        #expect(desk.text.contains("× 初审"))
        #expect(desk.text.contains("“初审”只能在“已报请”时办理"))
        try desk.press("text:报请 Enter Enter")
        #expect(desk.text.contains("须有佐证"))
        try desk.press("text:司发〔2022〕18号 Enter Space")
        #expect(try measure(desk, "4.4").stage.rawValue == "submitted")
        #expect(try measure(desk, "4.4").evidence.last?.reference == "司发〔2022〕18号")
        try desk.press("F4 text:初审")
        #expect(desk.text.contains("4.4 的“初审”由整改办办理；“律师工作处”（责任单位）不能办"))
        try desk.press("Esc")
        for (who, word, stage) in [("整改办", "初审", "reviewed"), ("局主要领导", "审签", "endorsed")] {
            try desk.become(who)
            try desk.press("1 2 F3 text:4.4 Enter F4 text:\(word) Enter Space Esc")
            #expect(try measure(desk, "4.4").stage.rawValue == stage)
        }
        try desk.become("整改办")
        try desk.press("1 2 F3 text:4.4 Enter F4 text:审定销号 Enter Enter")
        #expect(desk.text.contains("须写明依据"))
        try desk.press("text:领导小组第5次会议纪要 Enter Enter")
        // Enter asks, another key closes it.
        #expect(desk.text.contains("按 空格 确认"))
        #expect(try measure(desk, "4.4").stage.rawValue == "endorsed")
        try desk.press("Space")
        #expect(try measure(desk, "4.4").stage.rawValue == "closed")
    }

    @Test("没有登记成员的台账里，报请人自己也不能销号")
    func submitterCloses() throws {
        let desk = try Sitting(.nothing, who: "经办人")
        try desk.record(
            .bringIn(
                Request.RoundDraft(fields: [.body: .text("某局")]),
                [
                    Request.DraftItem(kind: .area, number: 1, parent: nil, fields: [.title: .text("学习方面")]),
                    Request.DraftItem(kind: .problem, number: 1, parent: 0, fields: [.title: .text("学习不深入")]),
                    Request.DraftItem(
                        kind: .measure, number: 1, parent: 1,
                        fields: [.text: .text("制定学习计划"), .stage: .text("underway")]),
                ]))
        try desk.press("2 Down F4 text:报请 Enter text:学习计划 Enter Space")
        for word in ["初审", "审签"] { try desk.press("2 F4 text:\(word) Enter Space Esc") }
        try desk.press("2 F4 text:审定销号")
        #expect(desk.text.contains("销号须由别人办理"))
    }

    @Test("边输入边筛选；Esc 回到原来，Enter 留下筛选")
    func find() throws {
        let desk = try Sitting()
        try desk.press("2 F3 text:超期")
        #expect(desk.state.derived.measures.count == 4)
        try desk.press("Esc")
        #expect(desk.state.derived.measures.count == 65)
        try desk.press("F3 text:unit:律师 Enter Esc")
        #expect(desk.state.derived.measures.count == 65)
        try desk.press("/ text:没有这样的措施")
        #expect(desk.text.contains("没有符合条件的措施"))
        try desk.press("C-u text:单位：律师 Enter")
        #expect(desk.state.derived.measures.count == 11)
    }

    @Test("在总览的数字上按 Enter，看到的正是那些措施")
    func doors() throws {
        for (place, group) in StageGroup.allCases.enumerated() {
            let desk = try Sitting()
            let figure = desk.state.derived.whole.figure(group)
            try desk.press(String(repeating: "Down ", count: place) + "Enter")
            #expect(desk.state.derived.measures.count == figure.measures)
            #expect(desk.state.derived.problems.count == figure.problems)
        }
    }

    @Test("看上月底只能看，一改就说明；Esc 回到今天")
    func past() throws {
        let desk = try Sitting()
        try desk.press("[")
        #expect(desk.state.day == Day("2022-09-30"))
        #expect(desk.text.contains("历史，只读"))
        let before = desk.workspace.log.count
        try desk.press("2 F2")
        #expect(desk.text.contains("不能改动"))
        #expect(desk.workspace.log.count == before)
        try desk.press("1 ]")
        #expect(desk.state.asOf == nil)
    }

    @Test("别人的改动来了，光标留在原来的措施上")
    func othersChanges() throws {
        let desk = try Sitting()
        try desk.press("2 Down Down")
        let item = try desk.workspace.ledger.item(called: "16.1")
        #expect(desk.state.currentItem == item)
        // Another writer moves 8.1 behind it.
        let day = Day(number: desk.state.today.number)
        let recorder = Workspace.Recorder(
            by: "分管领导（执法监督）", day: day, clock: day, now: Instant(day: day, secondOfDay: 7200))
        try desk.workspace.record(
            .deadline([try desk.workspace.ledger.item(called: "8.1")], day + 30, reason: "会签顺延"), as: recorder)
        desk.take(.loaded(Input.Snapshot(ledger: desk.workspace.ledger, log: desk.workspace.log)))
        #expect(desk.state.currentItem == item)
    }

    @Test("手工建：轮次、方面、问题、措施都能在界面上新增，再撤回")
    func byHand() throws {
        let desk = try Sitting(.nothing)
        #expect(desk.text.contains("欢迎使用整改台账"))
        try desk.press("N text:某局党组 Enter")
        try desk.press("2 S-Tab a text:内部管理方面 Enter")
        try desk.press("g Down a text:台账更新不及时 Enter")
        try desk.press("g Down Down a text:每周更新一次。逐条核对。 Enter")
        let ledger = desk.workspace.ledger
        #expect(ledger.measures.map(\.title) == ["每周更新一次"])
        #expect(ledger.reference(ofMeasure: 0) == "1.1")
        try desk.press("Tab F3 text:1.1 Enter x text:重复 Enter Enter")
        #expect(desk.workspace.ledger.measures[0].withdrawn == nil)
        try desk.press("Space")
        #expect(desk.workspace.ledger.measures[0].withdrawn == "重复")
        // What was withdrawn by mistake comes back, wherever the cursor is.
        try desk.press("1 F9 text:恢复撤回 Enter")
        #expect(desk.text.contains("每周更新一次"))
        try desk.press("Enter text:不重复 Enter")
        #expect(desk.text.contains("1.1 恢复，理由：不重复"))
        #expect(desk.workspace.ledger.measures[0].withdrawn == nil)
        try desk.press("F9 text:恢复撤回 Enter")
        #expect(desk.text.contains("没有撤回的条目"))
        try desk.press("Esc Esc")
        #expect(Overview(ledger: desk.workspace.ledger, on: desk.state.today).measures == 1)
    }

    @Test("文件载明的数字在界面上填写；不是数字就说明白，别的都还在")
    func declared() throws {
        let desk = try Sitting()
        try desk.press("D Tab Tab text:七十 Enter")
        #expect(desk.text.contains("“七十”不是数字"))
        try desk.press("C-u text:72 Enter")
        let declared = desk.workspace.ledger.rounds[0].declared
        #expect(declared.measures == 72)
        #expect(declared.problems == 17)
        #expect(declared.groups["closed"]?.measures == 11)
        #expect(declared.institutions?.own == 25)
        #expect(desk.text.contains("文件载明 72 条，差 7 条"))
    }

    @Test("超期的措施转为长期坚持，菜单和表单都要理由；没超期的不要")
    func heldOverdue() throws {
        let desk = try Sitting()
        func needs(_ keys: String) throws -> String {
            try desk.press(keys)
            guard case .menu(let menu)? = desk.state.overlays.last else { throw Refusal.noSuchItem("menu") }
            let item = try #require(menu.items.first { $0.label.zh == "长期坚持" })
            return item.help?.zh ?? ""
        }
        #expect(try needs("2 F4").contains("理由"))
        try desk.press("text:长期坚持 Enter text:2023-06-30 Enter")
        #expect(desk.text.contains("须写明理由"))
        try desk.press("Tab text:属经常工作 Enter")
        #expect(try measure(desk, "4.4").stage.rawValue == "held")
        // 7.3 is due today.
        try desk.press("/ text:7.3 Enter")
        #expect(!(try needs("F4").contains("理由")))
    }
}
