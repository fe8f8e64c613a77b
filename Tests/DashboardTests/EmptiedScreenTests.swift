import Testing
import Tracker
import Wording

@testable import Dashboard

/// A ledger that this device knows with entries, and that shows none when the dashboard opens.
@Suite struct EmptiedScreenTests {
    private func desk(_ damage: Damage, _ language: Language = .zh) throws -> Sitting {
        let desk = try Sitting(.nothing, language: language)
        desk.take(
            .loaded(Input.Snapshot(ledger: desk.workspace.ledger, log: [], damage: [damage])))
        return desk
    }

    @Test(
        "开屏不说“这里还没有内容”，不说已保存，写明怎么办；导入、新建都不行",
        arguments: [
            Damage.gone(file: "张三-1.jsonl"), .shortened(file: "张三-1.jsonl", was: 900, now: 0),
            .rewritten(file: "张三-1.jsonl"),
        ])
    func nothingBegins(damage: Damage) throws {
        let desk = try desk(damage)
        #expect(!desk.text.contains("这里还没有内容") && desk.rows[0].contains("存不了"))
        #expect(desk.text.contains("rectify merge"))
        #expect(desk.text.filter { !$0.isWhitespace }.contains("check--accept-loss"))
        for keys in ["i", "N", "Enter"] {
            try desk.press(keys)
            #expect(desk.state.overlays.isEmpty, "\(keys)")
            #expect(desk.text.contains("现在一条也没有"), "\(keys)")
        }
        #expect(try self.desk(damage, .en).text.contains("merge"))
    }

    @Test("日志打不开时照实说，不当作空台账")
    func closed() throws {
        let desk = try desk(.closed(file: "张三-1.jsonl", code: 13))
        #expect(!desk.text.contains("这里还没有内容") && desk.text.contains("打不开"))
        try desk.press("Enter")
        #expect(desk.state.overlays.isEmpty)
    }

    @Test("真正的新台账照常欢迎")
    func new() throws {
        let desk = try Sitting(.nothing)
        #expect(desk.text.contains("这里还没有内容"))
        try desk.press("i")
        #expect(desk.state.isFormOpen)
    }
}
