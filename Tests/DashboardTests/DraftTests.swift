import Canvas
import Testing
import Tracker
import Wording

@testable import Dashboard
@testable import Desk

/// What was typed and not saved is not lost.
@Suite struct DraftTests {
    @Test("写了没存就离开：草稿留着，再打开同一条接着写，存了才没有", arguments: ["Esc", "F10", "C-c"])
    func keptAndOffered(key: String) throws {
        let desk = try Sitting()
        try desk.press("2 F2 text:刚写了一半 Tab Tab Space \(key)")
        #expect(!desk.hasLeft)
        #expect(desk.text.contains("草稿已保留"))
        #expect(desk.drafts.count == 1)
        // Another measure's form is empty.
        try desk.press("Down F2")
        #expect(!desk.text.contains("刚写了一半"))
        try desk.press("Esc Up F2")
        #expect(desk.text.contains("刚写了一半"))
        #expect(desk.text.contains("Ctrl+X 不要草稿"))
        try desk.press("text:，写完了 Enter")
        #expect(desk.workspace.log.last?.day == desk.state.today)
        #expect(desk.text.contains("刚写了一半，写完了"))
        #expect(desk.drafts.isEmpty)
        try desk.press("F2")
        #expect(!desk.text.contains("不要草稿"))
    }

    @Test("重新打开程序草稿还在，先说有几份；别人打开看不到我的")
    func afterRestart() throws {
        let desk = try Sitting()
        try desk.press("2 F5 C-u text:新来的领导")
        desk.take(.pause)
        #expect(desk.drafts.count == 1)
        try desk.reopen()
        #expect(desk.text.contains("有 1 份没存的草稿"))
        try desk.press("2 F5")
        #expect(desk.text.contains("新来的领导"))
        try desk.press("Esc")
        try desk.become("领导小组")
        try desk.press("F5")
        #expect(!desk.text.contains("新来的领导"))
    }

    @Test("Ctrl+X 不要草稿：回到原样，以后也不再提；没改过字的表不留草稿")
    func discarded() throws {
        let desk = try Sitting()
        try desk.press("2 e text:改一半 Esc e C-x")
        #expect(!desk.text.contains("改一半"))
        #expect(desk.drafts.isEmpty)
        try desk.press("text:又改 C-w BSpace C-x Esc e")
        try desk.press("Esc F2 Tab Tab Space Esc")
        #expect(desk.text.contains("草稿已保留") == false)
        #expect(desk.drafts.keys.allSatisfy { !$0.contains("|note|") })
    }

    @Test("草稿写了之后原来的内容被别人改了，接着写时说明")
    func outdated() throws {
        let desk = try Sitting()
        try desk.press("2 F6 C-u text:2022-12-01 Tab text:等口径 Esc")
        let item = try desk.workspace.ledger.item(called: "4.4")
        try desk.record(.deadline([item], try DateReader.day("2022-11-20"), reason: "会商"))
        try desk.press("F6")
        #expect(desk.text.contains("2022-12-01"))
        #expect(desk.text.contains("其后已有变动"))
    }

    @Test("点在表和列表外面，什么也不发生，写的字还在")
    func clickOutside() throws {
        let desk = try Sitting()
        try desk.press("2 F2 text:别丢了")
        for kind in [MouseEvent.Kind.press, .release, .doubleClick] {
            for point in [Point(row: 0, column: 0), Point(row: 35, column: 100), Point(row: 35, column: 3)] {
                desk.take(.key(.mouse(MouseEvent(kind: kind, point: point))))
            }
        }
        #expect(desk.state.isFormOpen)
        #expect(desk.text.contains("别丢了"))
        try desk.press("Esc F4")
        desk.take(.key(.mouse(MouseEvent(kind: .press, point: Point(row: 0, column: 0)))))
        #expect(desk.state.overlays.count == 1)
    }

    @Test("存的时候被拒，写的字在表里，也已经在草稿里；等存的时候先离开，拒了草稿还在")
    func refused() throws {
        let desk = try Sitting()
        try desk.press("2 F6 C-u text:2022-11-30 Enter")
        #expect(desk.text.contains("须写明理由"))
        #expect(desk.drafts.values.contains { $0.entries.contains { $0.text == "2022-11-30" } })
        // Left while the answer is on its way.
        var state = desk.state
        _ = state.update(.key(.tab))
        for character in "等口径" { _ = state.update(.key(.character(character))) }
        _ = state.update(.key(.enter))
        _ = state.update(.key(.escape))
        let kept = state.drafts
        var refused = state
        _ = refused.update(.refused(Phrase("磁盘满了", "full")))
        #expect(refused.drafts == kept && !kept.isEmpty)
        let event = try #require(desk.workspace.log.last)
        let effects = state.update(.recorded(event))
        #expect(state.drafts.isEmpty)
        #expect(effects.contains { if case .keepDraft(_, nil) = $0 { true } else { false } })
    }

    @Test("草稿存不下来：打字时说一次，按 Esc、F10 不离开也不说已保留，单独再按一次才离开", arguments: ["Esc", "F10", "C-c"])
    func notKept(key: String) throws {
        let desk = try Sitting()
        try desk.canKeepDrafts(false)
        try desk.press("2 F2 text:无处可存")
        desk.take(.pause)
        #expect(desk.text.contains("离开前请先保存："))
        try desk.press("text:了")
        desk.take(.pause)
        #expect(!desk.text.contains("离开前请先保存"))
        try desk.press(key)
        #expect(desk.state.isFormOpen)
        #expect(desk.text.contains("草稿存不下来，没有离开") && !desk.text.contains("草稿已保留"))
        // What came together with it is no second deliberate key.
        if let key = Key(name: key) { desk.take(.key(key, isAlone: false)) }
        #expect(desk.state.isFormOpen)
        try desk.press(key)
        #expect(!desk.state.isFormOpen)
        #expect(desk.text.contains("草稿没有存到磁盘"))
        // It is still here, and leaving the program asks as well.
        try desk.press("F10")
        #expect(!desk.hasLeft)
        #expect(desk.text.contains("现在退出就没了"))
        try desk.press("F2")
        #expect(desk.text.contains("无处可存了"))
        try desk.canKeepDrafts(true)
        try desk.press(key)
        #expect(desk.text.contains("草稿已保留"))
        try desk.press("F10")
        #expect(desk.hasLeft)
    }

    @Test("删不掉的旧草稿要说，不说成草稿没存下来")
    func notRemoved() throws {
        let desk = try Sitting()
        try desk.press("2 F2 text:写了 Esc F2")
        try desk.canKeepDrafts(false)
        try desk.press("C-x")
        #expect(desk.state.notice?.phrase.zh.contains("旧草稿没能删掉") ?? false)
    }

    @Test("磁盘迟迟不答：表不关也不说已保留，答了才关；再按一次先离开，答了再说")
    func slowDisk() throws {
        let desk = try Sitting()
        try desk.press("2 F2 text:慢慢来")
        var state = desk.state
        let effects = state.update(.key(.escape))
        guard case .keepDraft(let name, let draft)? = effects.first else {
            Issue.record("no draft is kept")
            return
        }
        #expect(state.isFormOpen && state.isLeavingForm)
        var left = state
        _ = left.update(.key(.escape))
        #expect(!left.isFormOpen)
        #expect(left.notice?.phrase == ScreenWords.draftOnlyHere)
        for var each in [state, left] {
            _ = each.update(.draftKept(name, draft, failure: nil))
            #expect(!each.isFormOpen)
            #expect(each.notice?.phrase == ScreenWords.draftKept)
        }
    }

    @Test("两个窗口各写各的：都留着，下次一份一份提出来，存一份不动另一份")
    func twoWindows() throws {
        let desk = try Sitting()
        try desk.press("2 F2 text:甲窗口写的 Esc")
        let first = desk.drafts
        // The other window does not see it: it belongs to the first one.
        let other = try desk.openSecond()
        try desk.press("2 F2")
        #expect(!desk.text.contains("甲窗口写的"))
        try desk.press("text:乙窗口写的 Esc")
        // The first window is closed: what was left in it is offered in the one that is there.
        _ = other.leave()
        #expect(desk.drafts.count == 2 && first.count == 1)
        try desk.become(desk.state.who)
        try desk.press("F2")
        #expect(desk.text.contains("没存的草稿有 2 份"))
        // A process that another test has just started holds the lock of the closed window until it is another program.
        let start = ContinuousClock.now
        repeat { try desk.press("C-x") } while desk.state.drafts.isEmpty && ContinuousClock.now - start < .seconds(30)
        let texts = desk.state.drafts.values.flatMap(\.entries).map(\.text)
        #expect(texts.count == 1)
        #expect(desk.text.contains("这是上次没存的草稿"))
        #expect(texts.allSatisfy { desk.text.contains($0) })
    }

    @Test("一直打字不停，写了两秒的也先留住：程序被杀时丢的只是最后两秒")
    func typingOn() throws {
        let desk = try Sitting()
        try desk.press("2 F2 text:甲乙丙丁戊己")
        let kept = desk.drafts.values.flatMap(\.entries).map(\.text)
        #expect(kept.contains { $0.hasPrefix("甲乙丙") }, "\(kept)")
    }

    @Test("没有设置编辑器，F2 不打开什么，只说怎么办；设了才写着可以用")
    func editorWhereSet() throws {
        let desk = try Sitting()
        try desk.press("2 F2")
        #expect(desk.text.contains("F2 用编辑器写"))
        var state = desk.state
        state.hasEditor = false
        #expect(!state.render().rows.joined().contains("F2 用编辑器写"))
        let effects = state.update(.key(.function(2)))
        #expect(!effects.contains { if case .edit = $0 { true } else { false } })
        #expect(state.render().rows.joined().contains("没有设置编辑器"))
    }
}
