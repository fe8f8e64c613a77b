import Canvas
import Testing
import Tracker
import Wording

@testable import Dashboard

/// What is shown behind a name is what is taken; nobody new is made unasked.
@Suite struct NameAskingTests {
    private func unit(_ desk: Sitting) throws -> String? {
        let item = try desk.workspace.ledger.item(called: "4.4")
        guard case .measure(let index)? = desk.workspace.ledger.place(of: item) else { return nil }
        return desk.workspace.ledger.measures[index].owner.unit
    }

    /// The form for 4.4 with its reason written, the cursor in the field of the unit.
    private func desk() throws -> Sitting {
        try Sitting().press("2 F5 S-Tab text:职能划转 Tab Tab C-u text:公")
    }

    @Test("灰字显示的是哪个单位，Enter 存的就是哪个，Tab 先取用")
    func shownIsTaken() throws {
        let desk = try desk()
        let shown = try #require(desk.state.openForm?.focused?.completion)
        #expect(desk.text.contains("公" + shown))
        #expect(desk.text.contains("Tab 取灰字"))
        // As in a spreadsheet: it is taken, and the next field is typed in.
        try desk.press("Tab")
        #expect(desk.state.openForm?.entries.first { $0.key == .field(.unit) }?.value == "公" + shown)
        #expect(desk.state.openForm?.focused?.key == .field(.support))
        let other = try self.desk().press("Enter")
        #expect(other.state.overlays.isEmpty)
        #expect(try unit(other) == "公" + shown)
    }

    @Test("光标离开后留下的半个名字要问过才是新单位；Esc 回去改，空格才新增")
    func halfNameIsAsked() throws {
        let desk = try desk()
        let before = try unit(desk)
        try desk.press("Down Enter")
        #expect(desk.text.contains("“公”是新的责任单位"))
        #expect(desk.text.contains("公共法律服务"))
        try desk.press("Enter Esc")
        #expect(desk.state.isFormOpen)
        #expect(try unit(desk) == before)
        try desk.press("Enter Space")
        #expect(try unit(desk) == "公")
    }

    @Test("名单里没有的人和单位，新增、编辑、分工都先问", arguments: ["leader", "unit", "support", "person"])
    func anyNewName(field: String) throws {
        let desk = try Sitting()
        let field = try #require(Field(rawValue: field))
        try desk.press("2 F5 S-Tab text:职能划转 Tab")
        while desk.state.openForm?.focused?.key != .field(field) { try desk.press("Tab") }
        let before = desk.workspace.log.count
        try desk.press("C-u text:从未有过 Enter")
        #expect(desk.text.contains("“从未有过”是新的"))
        #expect(desk.workspace.log.count == before)
        try desk.press("Space")
        #expect(desk.workspace.log.count == before + 1)
        // Once it is there nobody is asked again.
        try desk.press("Down F5 S-Tab text:职能划转 Tab")
        while desk.state.openForm?.focused?.key != .field(field) { try desk.press("Tab") }
        try desk.press("C-u text:从未有过 Enter")
        #expect(desk.workspace.log.count == before + 2)
    }

    @Test("“您是谁”里打错的名字不会就成了新成员：先列出相近的，Esc 回去改，空格才登记")
    func mistypedSelf() throws {
        let desk = try Sitting()
        let before = (desk.workspace.log.count, desk.state.who)
        try desk.press("W C-u text:律师工作出 Enter")
        #expect(desk.text.contains("“律师工作出”不是这本台账的成员；相近的有：律师工作处。"))
        // What was pressed on, or came together with it, is no yes.
        try desk.press("Enter")
        desk.take(.key(.character(" "), isAlone: false))
        #expect((desk.workspace.log.count, desk.state.who) == before)
        try desk.press("Esc BSpace text:处 Enter")
        #expect(desk.state.who == "律师工作处" && desk.workspace.log.count == before.0)
        #expect(desk.state.overlays.isEmpty)
        try desk.press("W C-u text:从未有过 Enter")
        #expect(desk.text.contains("“从未有过”不是这本台账的成员；台账里也没有相近的名字"))
        #expect(desk.state.who == "律师工作处")
        try desk.press("Space")
        #expect(desk.state.who == "从未有过" && desk.workspace.ledger.member(named: "从未有过") != nil)
    }

    @Test("新成员没有登记成，就还是原来的人，画面上也是")
    func failedSelf() throws {
        let desk = try Sitting()
        let was = desk.state.who
        try desk.press("W C-u text:从未有过 Enter")
        var state = desk.state
        #expect(state.update(.key(.character(" "))).contains(.become("从未有过")))
        #expect(state.who == "从未有过")
        #expect(state.update(.refused(Phrase("磁盘已满。", "The disk is full."))).contains(.become(was)))
        #expect(state.who == was && state.openForm?.error?.zh == "磁盘已满。")
    }

    @Test("新单位的问句也列出只差一个字的", arguments: ["律师工作出", "律帅工作处", "律师工处"])
    func nearUnit(name: String) throws {
        let desk = try desk()
        try desk.press("C-u text:\(name) Enter")
        #expect(desk.text.contains("“\(name)”是新的责任单位；相近的有：律师工作处"))
    }

    @Test("名字改过就要重新问")
    func askedAgain() throws {
        let desk = try desk()
        try desk.press("text:证 Down Enter Esc Up text:处 Down Enter")
        #expect(desk.text.contains("“公证处”是新的") || desk.text.contains("已保存"))
    }

    @Test("打字换掉原来的一个名字，方向键接着改；原来的名字反白")
    func oneNameIsReplaced() throws {
        let desk = try Sitting().press("2 F5")
        let field = try #require(desk.state.openForm?.focused)
        #expect(field.key == .field(.leader) && !field.value.isEmpty)
        let replaced = try Sitting().press("2 F5 text:某")
        #expect(replaced.state.openForm?.focused?.value == "某")
        let edited = try Sitting().press("2 F5 End text:某")
        #expect(edited.state.openForm?.focused?.value == field.value + "某")
    }
}
