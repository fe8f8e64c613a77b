import Canvas
import Testing
import Tracker
import Wording

@testable import Dashboard

/// What is typed while a form is being saved: its answer is on its way, and the form is still there.
@Suite struct MeanwhileTests {
    /// A note that was handed in, the answer to which has not come; what was typed in the meantime in every way.
    private func saving() throws -> State {
        let desk = try Sitting()
        try desk.press("2 F2 text:刚写的")
        var state = desk.state
        _ = state.update(.key(.enter))
        #expect(state.openForm?.isPending == true)
        _ = state.update(.key(.character("又")))
        _ = state.update(.key(.burst("想到")))
        _ = state.update(.key(.burstEnd))
        _ = state.update(.key(.paste("一句")))
        return state
    }

    private func text(_ state: State) -> String {
        var state = state
        return state.render().rows.joined(separator: "\n")
    }

    @Test("保存期间输入的字先说一声留着，没存上就在原来的栏里")
    func refused() throws {
        var state = try saving()
        #expect(text(state).contains("正在保存，这时输入的字先留着"))
        let effects = state.update(.refused(Phrase("磁盘满了", "full")))
        #expect(state.openForm?[.text] == "刚写的又想到一句")
        #expect(text(state).contains("磁盘满了"))
        #expect(
            effects.contains {
                if case .keepDraft(_, let draft?) = $0 { draft.entries[0].text == "刚写的又想到一句" } else { false }
            })
        #expect(state.meanwhile.isEmpty)
    }

    @Test("存好了，表已经关上，就说没有放进去的是什么，也不当作按键")
    func saved() throws {
        var state = try saving()
        let before = (state.screen, state.marks, state.scope)
        let event = try #require(state.log.last)
        _ = state.update(.recorded(event))
        #expect(state.overlays.isEmpty)
        #expect(text(state).contains("“又想到一句”没有放进去"))
        #expect((state.screen, state.marks, state.scope) == before)
        _ = state.update(.recorded(event))
        #expect(!text(state).contains("没有放进去"))
    }

    @Test("停在选择的栏里没处放，没存上也说出来")
    func noField() throws {
        let desk = try Sitting()
        try desk.press("2 F2 text:刚写的 Tab Tab")
        var state = desk.state
        _ = state.update(.key(.enter))
        _ = state.update(.key(.paste("一句")))
        _ = state.update(.refused(Phrase("磁盘满了", "full")))
        let shown = text(state)
        #expect(shown.contains("磁盘满了") && shown.contains("“一句”没有放进去"))
    }

    @Test("正在选名字时粘贴，说没有放进去")
    func picking() throws {
        let desk = try Sitting()
        try desk.press("2 F5 F4")
        desk.take(.key(.paste("一句")))
        try desk.press("Esc")
        #expect(desk.text.contains("粘贴的文字没有放进去"))
    }

    @Test("别人刚改过的，保存时不会盖掉：先说现在是什么，再按一次才按自己的保存")
    func overtaken() throws {
        let desk = try Sitting()
        try desk.press("2 F3 text:4.4 Enter F6 C-u text:2022-11-20 Tab text:会签未完")
        let item = try desk.workspace.ledger.item(called: "4.4")
        // Another window of the same person, and nothing of it has been seen here yet.
        try desk.workspace.record(
            .deadline([item], try DateReader.day("2022-12-31"), reason: "另一处改的"), as: desk.recorder)
        let before = desk.workspace.log.count
        try desk.press("Enter")
        #expect(desk.workspace.log.count == before)
        #expect(desk.state.isFormOpen && desk.text.contains("2022-12-31"), "\(desk.text)")
        try desk.press("Enter")
        #expect(desk.workspace.log.count == before + 1)
        #expect(desk.workspace.ledger.value(of: .deadline, in: item).day == (try DateReader.day("2022-11-20")))
    }
}
