import Canvas
import Testing
import Tracker
import Wording

@testable import Dashboard

/// Whatever the size and whatever the keys: a frame of that size, and never a crash.
@Suite struct RobustnessTests {
    @Test("从 1×1 到 250×70 的任何窗口都画得出", arguments: ["", "2", "2 Enter", "2 F4", "2 e", "4", "F1"])
    func sizes(keys: String) throws {
        let desk = try Sitting()
        try desk.press(keys)
        for (columns, rows) in [
            (1, 1), (1, 60), (200, 1), (2, 2), (39, 10), (40, 9), (40, 10), (60, 12), (79, 24), (80, 24), (99, 20),
            (100, 24), (250, 70),
        ] {
            desk.take(.key(.resize(Size(columns: columns, rows: rows))))
            let frame = desk.frame
            #expect(frame.size == Size(columns: columns, rows: rows))
            if let cursor = frame.cursor {
                #expect(frame.bounds.contains(cursor))
            }
        }
    }

    @Test("窗口太小，什么也看不见的时候，按键什么也不做；放大后接着办")
    func blind() throws {
        let desk = try Sitting()
        try desk.press("2")
        let before = (desk.workspace.log.count, desk.state.screen, desk.state.scope)
        desk.take(.key(.resize(Size(columns: 20, rows: 5))))
        try desk.press("x text:重复 Enter Space F2 text:看不见写的 Enter u 3 text:4.2")
        desk.take(.key(.paste("贴的\n字")))
        desk.take(.key(.resize(Size(columns: 120, rows: 36))))
        #expect(desk.workspace.log.count == before.0 && desk.state.overlays.isEmpty)
        #expect((desk.state.screen, desk.state.scope) == (before.1, before.2))
        try desk.press("F2")
        #expect(desk.state.isFormOpen)
        desk.take(.key(.resize(Size(columns: 20, rows: 5))))
        try desk.press("F10")
        #expect(desk.hasLeft || desk.state.overlays.isEmpty)
    }

    @Test("乱按一千个键也不出错，台账里的数字始终加得起来", arguments: 1...6)
    func randomKeys(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let desk = try Sitting(seed % 3 == 0 ? .nothing : .example, size: seed % 2 == 0 ? "80x24" : "120x36")
        let names = desk.state.keymap.keys.values.flatMap { $0 }.filter { $0 != .control("c") }
        let typed = Array("整改4.2：超期 unit:a\u{301}👨‍👩‍👧-\"")
        for _ in 0..<1000 {
            switch Int.random(in: 0..<10, using: &random) {
            case 0...6: desk.take(.key(names[Int.random(in: 0..<names.count, using: &random)]))
            case 7: desk.take(.key(.character(typed[Int.random(in: 0..<typed.count, using: &random)])))
            case 8: desk.take(.key(.paste("贴入\n的\t文字")))
            default:
                let point = Point(
                    row: Int.random(in: -1..<40, using: &random), column: Int.random(in: -1..<130, using: &random))
                let kinds: [MouseEvent.Kind] = [.press, .doubleClick, .wheelUp, .wheelDown, .release]
                desk.take(.key(.mouse(MouseEvent(kind: kinds[Int.random(in: 0..<5, using: &random)], point: point))))
            }
            _ = desk.frame
        }
        let overview = Overview(ledger: desk.workspace.ledger, on: desk.state.today)
        #expect(overview.groups.reduce(0) { $0 + $1.measures } == overview.measures)
    }

    @Test("五千字的名称、控制字符、方向标记：一句话说明，什么都不丢")
    func hostileNames() throws {
        let desk = try Sitting()
        try desk.press("2 F5 Tab C-u")
        desk.take(.key(.paste(String(repeating: "处", count: 5000))))
        try desk.press("Enter")
        #expect(desk.text.contains("5000 个字，最多 200 个字"))
        try desk.press("C-u")
        desk.take(.key(.paste("律师\u{1B}[31m工作\u{202E}处")))
        try desk.press("S-Tab S-Tab text:更名 Enter Space")
        let item = try desk.workspace.ledger.item(called: "4.4")
        guard case .measure(let index)? = desk.workspace.ledger.place(of: item) else { return }
        #expect(desk.workspace.ledger.measures[index].owner.unit == "律师[31m工作处")
    }

    @Test("台账的文件夹不见了，原来的内容还在屏幕上，不说已保存")
    func vanished() throws {
        let desk = try Sitting()
        #expect(desk.text.contains("已保存"))
        desk.take(
            .loaded(
                Input.Snapshot(ledger: desk.state.ledger, log: desk.state.log, damage: [.vanished], asOf: nil)))
        #expect(!desk.text.contains("已保存") && desk.text.contains("存不了"))
        #expect(desk.text.contains("65") && desk.text.contains("记录一条也没有了"))
    }

    @Test("刚存的一条后来从日志里没有了：下面不再说已保存")
    func cutAway() throws {
        let desk = try Sitting()
        desk.take(.notice(Phrase("已保存：一条", "Saved: one")))
        #expect(desk.text.contains("已保存：一条"))
        desk.take(
            .loaded(
                Input.Snapshot(
                    ledger: desk.state.ledger, log: desk.state.log,
                    damage: [.shortened(file: "甲-0123456789.jsonl", was: 900, now: 800)], asOf: nil)))
        #expect(!desk.text.contains("已保存：一条"))
    }
}
