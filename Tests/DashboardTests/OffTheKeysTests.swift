import Canvas
import Terminal
import Testing
import Tracker
import Wording

@testable import Dashboard
@testable import Desk

/// What takes longer the more there is, or waits for a disk, is done off the keys, and what is shown meanwhile says so.
@Suite struct OffTheKeysTests {
    private func text(_ state: State) -> String {
        var state = state
        return state.render().rows.joined(separator: "\n")
    }

    /// A ledger with one change more than the one that is shown, and that change.
    private func changed(_ desk: Sitting) throws -> (Input.Snapshot, Event) {
        let item = try desk.workspace.ledger.item(called: "4.4")
        let event = try desk.workspace.record(
            .note([item], text: "新到的一条", on: nil, needsCoordination: false), as: desk.recorder)
        return (Input.Snapshot(ledger: desk.workspace.ledger, log: desk.workspace.log), event)
    }

    @Test("台账变了：数字另外算，算好之前照旧显示、写明“计算中”，按键照常；存好的话等换上了再说")
    func figures() throws {
        let desk = try Sitting().press("2")
        var state = desk.state
        let before = state.log.count
        let (snapshot, event) = try changed(desk)
        let effects = state.update(.loaded(snapshot))
        guard case .figure(let job)? = effects.first, effects.count == 1 else {
            Issue.record("nothing is counted")
            return
        }
        #expect(state.log.count == before && text(state).contains("计算中"))
        #expect(state.update(.recorded(event)).isEmpty)
        #expect(!text(state).contains("新到的一条"))
        _ = state.update(.key(.down))
        #expect(state.selectedRow != desk.state.selectedRow)
        _ = state.update(.figured(job.run()))
        #expect(state.log.count == before + 1 && !text(state).contains("计算中"))
        #expect(text(state).contains("已保存：4.4 进展：新到的一条"))
    }

    @Test("“本期变化”另外比较，比好之前写明正在比较，按键照常；过时的结果不换上")
    func changes() throws {
        var state = try Sitting().state
        let effects = state.update(.key(.character("=")))
        guard case .compare(let job)? = effects.first, effects.count == 1 else {
            Issue.record("nothing is compared")
            return
        }
        #expect(text(state).contains("正在比较前后变化"))
        // What is being compared is not asked for again.
        #expect(state.update(.key(.down)).isEmpty)
        var other = state
        _ = other.update(.key(.character("4")))
        _ = other.update(.compared(job.run()))
        #expect(other.journal.period == nil && other.journal.changes.isEmpty)
        _ = state.update(.compared(job.run()))
        #expect(!state.journal.changes.isEmpty && state.journal.rows.count == state.journal.changes.count)
        #expect(!text(state).contains("正在比较前后变化"))
        // A filter goes through what was found, and compares nothing.
        _ = state.update(.key(.character("/")))
        #expect(state.update(.key(.character("九"))).isEmpty && state.journal.rows.isEmpty)
    }

    @Test("记录屏的筛选另外查找：打的字马上显示，查好之前写明；打得更快的合在一起再查，过时的不换上")
    func searching() throws {
        var state = try Sitting().press("4").state
        _ = state.update(.key(.character("/")))
        func searched(_ effects: [Effect]) throws -> SearchJob {
            guard case .search(let job)? = effects.first, effects.count == 1 else {
                throw NothingSearched()
            }
            return job
        }
        let all = state.journal.rows
        let first = try searched(state.update(.key(.character("进"))))
        #expect(state.journal.rows == all && text(state).contains("进"))
        // One search after another.
        #expect(state.update(.key(.character("展"))).isEmpty)
        let second = try searched(state.update(.searched(first.run())))
        #expect((second.among ?? all).count < all.count)
        _ = state.update(.searched(second.run()))
        let found = state.journal.rows
        #expect(!found.isEmpty && found.count < all.count)
        // The same as one search for all of it.
        let whole = SearchJob(key: second.key, ledger: state.ledger, log: state.log, among: all).run()
        #expect(whole.rows == found)
        // What is given up shows everything again, and what comes late is not shown.
        let late = try searched(state.update(.key(.character("九"))))
        _ = state.update(.key(.escape))
        _ = state.update(.searched(late.run()))
        #expect(state.journal.rows == all)
    }

    private struct NothingSearched: Error {}

    @Test("算的时候又变了几次：旧的先换上，后来的合在一起再算一次，说的话一句不少、次序不乱")
    func several() throws {
        let desk = try Sitting().press("2")
        var state = desk.state
        let (first, one) = try changed(desk)
        let (second, two) = try changed(desk)
        let (third, three) = try changed(desk)
        let effects = state.update(.loaded(first)) + state.update(.recorded(one))
        for (snapshot, event) in [(second, two), (third, three)] {
            #expect(state.update(.loaded(snapshot)).isEmpty && state.update(.recorded(event)).isEmpty)
        }
        #expect(state.arriving.flatMap(\.answers).count == 3)
        guard case .figure(let job)? = effects.first else { return }
        let next = state.update(.figured(job.run()))
        #expect(state.log.count == first.log.count && state.arriving.count == 1)
        guard case .figure(let last)? = next.first(where: { if case .figure = $0 { true } else { false } }) else {
            Issue.record("what came meanwhile is not counted")
            return
        }
        // What was counted for a ledger that is shown already changes nothing.
        #expect(state.update(.figured(job.run())).isEmpty && state.log.count == first.log.count)
        _ = state.update(.figured(last.run()))
        #expect(state.log.count == third.log.count && state.arriving.isEmpty)
    }

    @Test("算的时候收窄了清单、换了登记簿、换了人：换上的就是现在看的")
    func meanwhile() throws {
        let desk = try Sitting().press("2")
        var state = desk.state
        let (snapshot, _) = try changed(desk)
        guard case .figure(let job)? = state.update(.loaded(snapshot)).first else { return }
        for key in ["F3", "律", "师", "Enter", "6", "Tab"] {
            _ = state.update(.key(Key(name: key) ?? .character(Character(key))))
        }
        _ = state.update(.became("律师工作处"))
        _ = state.update(.figured(job.run()))
        var other = State(
            size: state.size, language: .zh, today: state.today, who: "整改办", keymap: state.keymap,
            columns: state.columns, snapshot: snapshot)
        for key in ["1", "2", "F3", "律", "师", "Enter", "6", "Tab"] {
            _ = other.update(.key(Key(name: key) ?? .character(Character(key))))
        }
        _ = other.update(.became("律师工作处"))
        #expect(state.derived.measures == other.derived.measures)
        #expect(state.list(.tasks).rows == other.list(.tasks).rows)
        #expect(state.queue.entries == other.queue.entries)
        #expect(state.registers.rows == other.registers.rows && state.registers.counts == other.registers.counts)
    }

    @Test("查找：打的字马上显示，清单另外算；没算完就按回车的，先算好再办")
    func finding() throws {
        let desk = try Sitting().press("2")
        let gate = Gate()
        desk.runner.work.run(.figures) { gate.wait() }
        let all = desk.state.list(.tasks).rows
        try desk.type("F3 text:律师工作处")
        try desk.waitUntil { $0.contains("› 查找  律师工作处") && $0.contains("计算中") }
        #expect(desk.state.list(.tasks).rows == all)
        gate.open()
        try desk.waitUntil { !$0.contains("计算中") }
        let found = desk.state.list(.tasks).rows
        #expect(found.count < all.count && !found.isEmpty)
        try desk.press("Esc")
        #expect(desk.state.list(.tasks).rows == all)
        let second = Gate()
        desk.runner.work.run(.figures) { second.wait() }
        try desk.type("F3 text:律师工作处 Enter")
        #expect(desk.state.list(.tasks).rows == found && desk.state.overlays.isEmpty)
        second.open()
        try desk.press("Down")
        #expect(desk.state.list(.tasks).rows == found)
    }

    @Test("文字交给编辑器的时候按键照常，打的字接在后面；这时离开了表，编辑器就不再打开")
    func editing() throws {
        let desk = try Sitting().press("2 F2 text:先写的")
        var opened = 0
        desk.editor = { text in
            opened += 1
            return text + "，编辑器里加的"
        }
        let gate = Gate()
        desk.runner.work.run(.drafts) { gate.wait() }
        try desk.type("F2")
        try desk.waitUntil { $0.contains("文字正交给编辑器") }
        try desk.type("text:后打的")
        #expect(opened == 0)
        gate.open()
        try desk.waitUntil { $0.contains("先写的，编辑器里加的后打的") }
        #expect(opened == 1)
        try desk.press("Enter Down F2")
        let second = Gate()
        desk.runner.work.run(.drafts) { second.wait() }
        try desk.type("F2")
        try desk.waitUntil { $0.contains("文字正交给编辑器") }
        try desk.type("Esc")
        #expect(desk.state.overlays.isEmpty)
        second.open()
        try desk.press("Down")
        #expect(opened == 1 && desk.state.overlays.isEmpty)
    }

    @Test("报送之前的核对另外做：表里写明正在核对，核对完才问；这时改了就重新核对")
    func sending() throws {
        let desk = try Sitting()
        try desk.press("3 s text:市委巡察办 Tab Tab Space")
        var state = desk.state
        guard case .checkReport(let job)? = state.update(.key(.enter)).first else {
            Issue.record("nothing is checked")
            return
        }
        #expect(text(state).contains("正在核对台账") && !text(state).contains("按 空格 确认"))
        // The same again asks for nothing more; what is changed is checked anew.
        #expect(state.update(.key(.enter)).isEmpty)
        var other = state
        _ = other.update(.key(.up))
        #expect(other.update(.reportChecked(job.run())).isEmpty)
        #expect(!text(other).contains("按 空格 确认"))
        _ = state.update(.reportChecked(job.run()))
        #expect(text(state).contains("按 空格 确认") && text(state).contains("项错误与报送的内容有关"))
    }

    @Test("预览、写文件、说明、核对、导入都卡住了，改动照样存好")
    func appendsDoNotWait() throws {
        let desk = try Sitting().press("2")
        let gate = Gate()
        let kinds = Waiting.What.allCases.filter { ![.saving, .ledger, .drafts, .figures].contains($0.lane) }
        for kind in kinds { desk.runner.work.run(kind) { gate.wait() } }
        defer { gate.open() }
        let before = desk.workspace.log.count
        try desk.type("F2 text:照样存好 Enter")
        try desk.waitUntil { $0.contains("已保存：4.4 进展：照样存好") }
        #expect(desk.workspace.log.count == before + 1)
    }

    @Test("存不下去的时候写明在等什么、等了多久，好了就不再说")
    func waiting() throws {
        let desk = try Sitting()
        for (what, words) in [
            (Waiting.What.saving, "台账文件夹没有回应，已等 7 秒"), (.looking, "已等 7 秒：别人新记的暂时看不到"),
            (.evidence, "正在核对佐证文件，已 7 秒"), (.drafts, "写的字只在这里"), (.leftDrafts, "以前没存的草稿暂时看不到"),
        ] {
            desk.take(.waiting([Waiting(what, seconds: 7)]))
            #expect(desk.text.contains(words))
        }
        desk.take(.waiting([]))
        #expect(!desk.text.contains("已等"))
    }

    @Test("看别人新记的内容时卡住，没有要存的：不说有没存好的，退出不等也不问")
    func looksOnly() throws {
        let desk = try Sitting().press("2")
        let gate = Gate()
        defer { gate.open() }
        desk.runner.work.run(.looking) { gate.wait() }
        desk.runner.keeper.refresh()
        try desk.type("Down Up Down Up")
        _ = desk.runner.take(Wake())
        desk.runner.draw()
        #expect(desk.text.contains("别人新记的暂时看不到") && !desk.text.contains("没有存好"))
        #expect(desk.text.contains("已保存"))
        #expect(desk.runner.leave(isWatched: true).isEmpty)
        #expect(!desk.text.contains("最多等 5 秒"))
    }

    @Test("看不到别人的内容时又有改动：算一项没存好的")
    func looksAndSaves() throws {
        let desk = try Sitting().press("2")
        let gate = Gate()
        defer { gate.open() }
        desk.runner.work.run(.looking) { gate.wait() }
        try desk.type("F2 text:等着存的 Enter")
        #expect(desk.runner.work.count { $0.isWritten && $0 != .drafts } == 1)
    }

    @Test("存着的时候按 F10、C-c 也离得开表", arguments: ["Esc", "F10", "C-c"])
    func leavesForm(key: String) throws {
        let desk = try Sitting().press("2 F2 text:存不下去的")
        var state = desk.state
        _ = state.update(.key(.enter))
        #expect(state.openForm?.isPending == true)
        if let key = Key(name: key) { _ = state.update(.key(key)) }
        #expect(!state.isFormOpen)
    }
}
