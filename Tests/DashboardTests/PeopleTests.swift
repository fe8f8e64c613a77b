import Canvas
import Testing
import Tracker
import Wording

@testable import Dashboard

/// Who may do what on the screen: each reason stands where the action would be.
@Suite struct PeopleTests {
    /// The example with its members, opened by one of them.
    private func desk(_ who: String, size: String = "120x36") throws -> Sitting {
        let desk = try Sitting(size: size, who: who)
        for (name, role, unit) in [
            ("整改办", "office", nil), ("领导小组", "group", nil), ("局主要领导", "leader", nil),
            ("分管领导（法治统筹）", "leader", nil), ("律师工作处", "unit", "律师工作处"), ("市委巡察办", "inspector", nil),
            ("查阅", "reader", nil),
        ] as [(String, String, String?)] where desk.workspace.ledger.member(named: name) == nil {
            try desk.name(name, role, unit)
        }
        try desk.reopen()
        return desk
    }

    private func measure(_ desk: Sitting, _ ref: String) throws -> Measure {
        let item = try desk.workspace.ledger.item(called: ref)
        guard case .measure(let index)? = desk.workspace.ledger.place(of: item) else { throw Refusal.noSuchItem(ref) }
        return desk.workspace.ledger.measures[index]
    }

    @Test("姓名太长，说的是“您是谁”这一栏")
    func longName() throws {
        let desk = try Sitting()
        try desk.press("W C-u")
        desk.take(.key(.paste(String(repeating: "长", count: 5000))))
        try desk.press("Enter")
        #expect(desk.text.contains(ScreenWords.yourName.zh + "有 5000 个字"))
    }

    @Test("责任单位的人一打开就在本单位的范围里；Esc 看到全部")
    func unitScope() throws {
        let desk = try desk("律师工作处")
        #expect(desk.rows[1].contains("全部 › 律师工作处"))
        #expect(desk.state.derived.measures.count == 11)
        try desk.press("Esc")
        #expect(desk.state.derived.measures.count == 65)
    }

    @Test("角色不能办的，在 F4、帮助、命令列表和按键上都写明原因")
    func reasons() throws {
        let desk = try desk("查阅")
        let why = "“查阅”不能"
        try desk.press("2 F2")
        #expect(desk.text.contains(why))
        try desk.press("F9 text:进展")
        #expect(desk.text.contains(why))
        try desk.press("Esc F1")
        #expect(desk.text.contains(why))
        try desk.press("Esc F4 End")
        #expect(desk.text.contains("×"))
        #expect(desk.state.overlays.count == 1)
        #expect(try self.desk("整改办").press("2 F2").state.isFormOpen)
    }

    @Test("别的单位的措施不归我办，写明归谁")
    func otherUnit() throws {
        let desk = try desk("律师工作处")
        try desk.press("Esc F3 text:16.1 Enter F2")
        #expect(desk.text.contains("16.1 由“政治部”负责，不归“律师工作处”办理"))
    }

    @Test("不认识的人先问一次是谁：选名单里的人就换成他，写新名字就登记为成员")
    func unknown() throws {
        let desk = try desk("新来的")
        #expect(desk.state.isFormOpen)
        #expect(desk.text.contains("您是谁"))
        try desk.press("C-u text:整改办 Enter")
        #expect(desk.state.who == "整改办")
        #expect(!desk.state.isFormOpen)
        try desk.press("2 F2 text:专题会后补充 Enter")
        #expect(desk.workspace.log.last?.by == "整改办")

        let other = try self.desk("新来的")
        try other.press("Tab Tab text:政治部 Enter")
        #expect(other.workspace.ledger.member(named: "新来的") == nil)
        try other.press("Space")
        #expect(other.workspace.ledger.member(named: "新来的")?.role == "unit")
        #expect(other.workspace.ledger.member(named: "新来的")?.unit == "政治部")
    }

    @Test("整改办替牵头领导代录审签：写明代谁、依据什么，历史里都看得到")
    func behalf() throws {
        let desk = try desk("整改办")
        try desk.press("2 F3 text:3.2 Enter F4")
        #expect(desk.text.contains("代录"))
        try desk.press("text:审签 Enter")
        #expect(desk.text.contains("分管领导（法治统筹）"))
        try desk.press("Enter")
        #expect(desk.text.contains("须写明依据"))
        // The form stands where something is missing.
        try desk.press("text:签批单2022-31 Enter Space")
        #expect(try measure(desk, "3.2").stage.rawValue == "endorsed")
        #expect(try measure(desk, "3.2").steps.last?.actor == "分管领导（法治统筹）")
        #expect(desk.workspace.log.last?.by == "整改办")
        try desk.press("Enter")
        #expect(desk.text.contains("代“分管领导（法治统筹）”录，依据：签批单2022-31"))
    }

    @Test("待办里只有轮到我的：整改办初审，领导审签自己牵头的，单位看到退回和超期")
    func queues() throws {
        let office = try desk("整改办").press("5")
        #expect(office.text.contains("待初审"))
        #expect(!office.text.contains("待审签"))
        let leader = try desk("分管领导（法治统筹）").press("5")
        #expect(leader.text.contains("待审签"))
        #expect(!leader.text.contains("待初审"))
        let unit = try desk("律师工作处").press("5")
        #expect(unit.text.contains("超期"))
        #expect(!unit.text.contains("待初审"))
        try unit.press("Enter")
        #expect(unit.state.page != nil)
        try unit.press("Esc")
        #expect(unit.state.screen == .queue)
    }

    @Test("单位按 F6 申请延期，整改办按 F6 批复，原定时限保留")
    func extensions() throws {
        let unit = try desk("律师工作处")
        try unit.press("F3 text:4.4 Enter F6")
        #expect(unit.text.contains("延期申请"))
        try unit.press("text:2022-12-20 Tab text:等财政口径 Enter")
        #expect(unit.workspace.ledger.openRecord(of: try measure(unit, "4.4").id, .extensionRequest) != nil)
        try unit.become("整改办")
        try unit.press("1 2 Esc Esc F3 text:4.4 Enter F6")
        #expect(unit.text.contains("等财政口径"))
        try unit.press("Enter")
        let moved = try measure(unit, "4.4")
        #expect(moved.deadline == Day("2022-12-20"))
        #expect(moved.originalDeadline == Day("2022-09-30"))
        #expect(moved.extensions == 2)
    }
}
