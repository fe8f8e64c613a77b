import Testing
import Tracker
import Wording

@testable import Dashboard
@testable import Desk

/// Several rounds in one ledger: each alone, all together, and what came back from an earlier one.
@Suite struct RoundsTests {
    private func draft(_ title: String) -> [Request.DraftItem] {
        [
            Request.DraftItem(kind: .area, number: 1, parent: nil, fields: [.title: .text("财务方面")]),
            Request.DraftItem(kind: .problem, number: 1, parent: 0, fields: [.title: .text(title)]),
            Request.DraftItem(kind: .measure, number: 1, parent: 1, fields: [.text: .text("修订接待办法")]),
        ]
    }

    private func desk() throws -> Sitting {
        let desk = try Sitting(.nothing)
        for (name, feedback, title) in [("2018", "2018-06-01", "公务接待超标"), ("2022", "2022-07-19", "接待费又超标")] {
            let fields: [Field: FieldValue] = [
                .body: .text("某局"), .feedback: .day(try DateReader.day(feedback)),
            ]
            try desk.record(.bringIn(Request.RoundDraft(name: name, fields: fields), draft(title)))
        }
        try desk.reopen()
        return desk
    }

    /// Moves the cursor down to an item.
    private func go(_ desk: Sitting, to ref: String) throws {
        let wanted = try desk.workspace.ledger.item(called: ref)
        for _ in 0..<20 where desk.state.currentItem != wanted { try desk.press("Down") }
        #expect(desk.state.currentItem == wanted)
    }

    @Test("按 O 依次只看一个轮次，再看全部；总览的数字跟着变")
    func switching() throws {
        let desk = try desk()
        #expect(desk.state.derived.whole.measures == 2)
        try desk.press("O")
        #expect(desk.state.derived.whole.measures == 1)
        #expect(desk.text.contains("只看轮次 2018"))
        try desk.press("2")
        #expect(desk.text.contains("公务接待超标") && !desk.text.contains("接待费又超标"))
        try desk.press("O")
        #expect(desk.text.contains("接待费又超标") && !desk.text.contains("公务接待超标"))
        try desk.press("O 1")
        #expect(desk.state.derived.whole.measures == 2)
    }

    @Test("换轮次：数字另外算，算好之前照旧显示、写明“计算中”，按键照常；连按两次就到第二个")
    func switchingOffTheKeys() throws {
        let desk = try desk().press("2 S-Tab")
        let gate = Gate()
        desk.runner.work.run(.figures) { gate.wait() }
        try desk.type("O")
        try desk.waitUntil { $0.contains("计算中") }
        #expect(desk.text.contains("公务接待超标") && desk.text.contains("接待费又超标"))
        let row = desk.state.selectedRow
        try desk.type("Down O")
        #expect(desk.state.selectedRow != row && desk.state.round == nil)
        gate.open()
        try desk.waitUntil { $0.contains("只看轮次 2022") && !$0.contains("计算中") }
        #expect(desk.text.contains("接待费又超标") && !desk.text.contains("公务接待超标"))
    }

    @Test("又出现的问题关联到上一轮，页面上看得到上一轮的经过；不能关联到后面的轮次")
    func linking() throws {
        let desk = try desk()
        let old = try desk.workspace.ledger.item(called: "2018/1.1")
        try desk.record(.note([old], text: "办法已印发", on: nil, needsCoordination: false))
        try desk.press("2 S-Tab Home")
        try go(desk, to: "2022/1")
        try desk.press("r text:关联 Enter")
        #expect(desk.text.contains("接待费又超标"))
        try desk.press("text:2018/1 Enter")
        let linked = try desk.workspace.ledger.item(called: "2022/1")
        #expect(desk.workspace.ledger.value(of: .earlier, in: linked).items.count == 1)
        try desk.press("Enter Enter")
        #expect(desk.text.contains("上轮问题"))
        #expect(desk.text.contains("2018/1.1 进展：办法已印发"))
        try desk.press("Esc Esc Home")
        try go(desk, to: "2018/1")
        try desk.press("r text:关联 Enter text:2022/1 Enter")
        #expect(desk.text.contains("不是更早轮次的问题"))
    }
}
