import Canvas
import Testing
import Tracker
import Wording

@testable import Dashboard

/// What is pasted is text, with the terminal's marks or without: never a command.
@Suite struct PastingTests {
    private static let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 /:?[]=*!"

    @Test("没有打开要填的栏时，粘贴的文字什么也不做，只说一句", arguments: ["1", "2", "2 Enter", "2 Tab Tab", "3", "4", "5", "6", "7"])
    func nowhere(keys: String) throws {
        let desk = try Sitting()
        try desk.press(keys)
        let before = (desk.workspace.log.count, desk.state.context, desk.state.page?.item)
        for key in [Key.burst("第2个窗口增设x光检测点\nxyz"), .paste("x\ny u"), .burst("uxsD"), .burst("x"), .burst("4.2 u")] {
            desk.take(.key(key))
            desk.take(.key(.burstEnd))
            #expect(desk.text.contains("没有执行"), "\(key)")
            #expect(desk.state.overlays.isEmpty)
            #expect((desk.workspace.log.count, desk.state.context, desk.state.page?.item) == before)
        }
    }

    @Test("任何一串字母粘贴进来，无论在哪个画面、开着什么，台账都不变", arguments: ["2", "2 Enter", "2 x", "2 F4", "3 s", "2 F4 text:销号", "F9"])
    func anyLetters(keys: String) throws {
        let desk = try Sitting()
        var random = SplitMix64(seed: 7)
        for _ in 0..<60 {
            try desk.press("Esc Esc Esc 1 " + keys)
            let before = desk.workspace.log.count
            let length = Int.random(in: 1...12, using: &random)
            let text = String((0..<length).compactMap { _ in PastingTests.letters.randomElement(using: &random) })
            desk.take(.key(.burst(text)))
            desk.take(.key(.burstEnd))
            #expect(desk.workspace.log.count == before, "\(keys) \(text)")
            #expect(!desk.hasLeft)
        }
    }

    @Test("打得快的移动键照样算数；先按 / 再打要找的，一起到也照找")
    func ahead() throws {
        let desk = try Sitting()
        desk.take(.key(.burst("2jjk")))
        #expect(desk.state.screen == .checklists)
        let other = try Sitting()
        try other.press("2 j j k")
        #expect(desk.state.selectedRow == other.state.selectedRow)
        for text in ["/4.2", "1/4.2"] {
            let desk = try Sitting()
            try desk.press("2")
            desk.take(.key(.burst(text)))
            desk.take(.key(.burstEnd))
            #expect(desk.state.derived.measures.count == 1)
            #expect(desk.state.overlays.isEmpty)
        }
    }

    @Test("线路慢，几个键一起到：移动的照做，到第一个会改动的为止，说明是哪个键、怎么办")
    func keysTogether() throws {
        for (text, done, word) in [
            ("2jjjx", "2 j j j", "“x 撤回”没有执行"), ("2jjxu", "2 j j", "“x 撤回”和它后面的没有执行"), ("ggy11", "g g 1 1", ""),
            ("2GkknL", "2 G k k", "“n 进展”和它后面的没有执行"), ("211u", "2 1 1", "“u 撤销”没有执行"),
        ] {
            let desk = try Sitting()
            let before = desk.workspace.log.count
            desk.take(.key(.burst(text)))
            desk.take(.key(.burstEnd))
            let other = try Sitting().press(done)
            #expect(desk.state.screen == other.state.screen, "\(text)")
            #expect(desk.state.selectedRow == other.state.selectedRow, "\(text)")
            #expect(desk.state.overlays.count == (text.contains("y") ? 1 : 0), "\(text)")
            #expect(desk.workspace.log.count == before)
            if word.isEmpty {
                #expect(!desk.text.contains("没有执行"), "\(text)")
            } else {
                #expect(desk.text.contains(word) && desk.text.contains("要执行请单独按"), "\(text)")
            }
        }
        // With a sign that is no key anywhere, and with a line end, it is text.
        for text in ["2jj甲", "jj.", "2jj\n", String(repeating: "jk", count: 20) + "x"] {
            let desk = try Sitting()
            desk.take(.key(.burst(text)))
            #expect(desk.text.contains("粘贴的文字没有执行"), "\(text)")
            #expect(desk.state.screen == .overview)
        }
    }

    @Test("粘贴进长文栏的各行还是各行，进别的栏是一行")
    func lines() throws {
        let desk = try Sitting()
        try desk.press("2 F2")
        desk.take(.key(.burst("第一行\n第二行")))
        desk.take(.key(.paste("\n第三行")))
        #expect(desk.text.contains("第一行⏎第二行⏎第三行"))
        try desk.press("Enter")
        #expect(desk.workspace.ledger.measure(desk, "4.4")?.lastEntry?.text == "第一行\n第二行\n第三行")
        try desk.press("F6 Tab")
        desk.take(.key(.paste("甲\n乙")))
        #expect(desk.text.contains("甲 乙"))
    }

    @Test("一行粘贴带来的回车只存文字：撤回、办理、报送的表要另按 Enter，再用空格确认")
    func lineEnd() throws {
        let desk = try Sitting()
        let before = desk.workspace.log.count
        for keys in ["2 x", "2 F4 text:报请 Enter", "3 s", "2 F6"] {
            try desk.press("Esc Esc Esc 1 " + keys)
            desk.take(.key(.burst("司发〔2022〕18号")))
            desk.take(.key(.burstEnd))
            #expect(
                desk.text.contains("请另按一次 Enter") || desk.text.contains("请看清楚") || desk.text.contains("看清楚后"), "\(keys)"
            )
            #expect(desk.state.isFormOpen)
        }
        #expect(desk.workspace.log.count == before)
        try desk.press("Esc Esc Esc 1 2 F2")
        desk.take(.key(.burst("已会商")))
        desk.take(.key(.burstEnd))
        #expect(desk.workspace.log.count == before + 1)
    }

    @Test("和别的键一起到、紧跟着别的键到的空格和撤销键都不算数，并且说明；看清后单独按才算")
    func together() throws {
        let desk = try Sitting()
        let before = desk.workspace.log.count
        try desk.press("2 x text:重复 Enter")
        desk.take(.key(.character(" "), isAlone: false))
        #expect(desk.workspace.log.count == before)
        // A slow line brings a pasted text byte by byte.
        desk.take(.key(.character(" "), isHasty: true))
        #expect(desk.workspace.log.count == before && desk.text.contains("看清后单独按一次"))
        try desk.press("Space")
        #expect(desk.workspace.log.count == before + 1)
        desk.take(.key(.character("u"), isAlone: false))
        #expect(desk.text.contains("看清后单独按一次"))
        #expect(desk.workspace.log.count == before + 1)
        // What is taken back is a withdrawal: that is asked about, too.
        try desk.press("u")
        #expect(desk.workspace.log.count == before + 1)
        desk.take(.key(.character(" "), isHasty: true))
        #expect(desk.workspace.log.count == before + 1)
        try desk.press("Space")
        #expect(desk.workspace.log.count == before + 2)
    }

    @Test("双击办理的一行照样办：两次点击一起到，也不是粘贴")
    func doubleClick() throws {
        let desk = try Sitting()
        try desk.press("2 F3 text:1.2 Enter F4")
        guard case .menu(let menu)? = desk.state.overlays.last, let area = OverlayView.area(in: desk.state) else {
            return
        }
        let place = try #require(menu.shown.firstIndex { $0.disabled == nil })
        let rows = MenuView.rows(area, menu, desk.state)
        let point = Point(row: rows.row + place, column: rows.column + 3)
        for kind in [MouseEvent.Kind.press, .doubleClick] {
            desk.take(.key(.mouse(MouseEvent(kind: kind, point: point)), isAlone: false))
        }
        guard case .menu(let after)? = desk.state.overlays.last else { return }
        #expect(after.purpose != menu.purpose)
    }

    @Test("确认之前先按规则看能不能办：办不了的不问")
    func refusedBeforeAsked() throws {
        let desk = try Sitting()
        try desk.press("2 x Enter")
        #expect(desk.text.contains("须写明理由") || desk.text.contains("理由不能为空"))
        #expect(desk.state.isFormOpen)
    }

    @Test("停停走走的一大段，哪一段放不下就整段不放：已放进去的拿回来，后面的不再放，回车和字母都存不了它")
    func tooLongInPieces() throws {
        let desk = try Sitting()
        try desk.press("2 F2 text:已写的")
        let before = desk.workspace.log.count
        for count in [8192, 8192, 33_000, 800, 100] {
            desk.take(.key(.burst(String(repeating: "长", count: count - 1) + "x")))
        }
        desk.take(.key(.burstEnd))
        for key in [Key.character("尾"), .tab, .burst("再来一段"), .enter] { desk.take(.key(key)) }
        #expect(desk.text.contains("刚才粘贴的没有全部放进去"))
        #expect(desk.workspace.log.count == before)
        try desk.press("Esc")
        #expect(desk.text.contains("没有放进去；原有的字未变"))
        // A key that no text holds shows that a person has looked.
        try desk.press("BSpace text:，接着写 Enter")
        #expect(desk.workspace.ledger.measure(desk, "4.4")?.lastEntry?.text == "已写的，接着写")
    }

    @Test("不是 UTF-8 的、没有收全的：说明白，不留漏洞；重新粘贴一遍就好", arguments: [PasteFlaw.notText, .tooLong, .unfinished])
    func flawed(flaw: PasteFlaw) throws {
        let desk = try Sitting()
        try desk.press("2")
        let before = desk.workspace.log.count
        desk.take(.key(.flawedPaste(flaw, "")))
        #expect(desk.text.contains("没有放进去"))
        try desk.press("F2 text:已写的")
        desk.take(.key(.burst("前一段x")))
        desk.take(.key(.flawedPaste(flaw, flaw == .unfinished ? "开头" : "")))
        desk.take(.key(.burst("后一段x")))
        desk.take(.key(.burstEnd))
        #expect(desk.text.contains(flaw == .unfinished ? "已写的前一段x开头 " : "已写的 "))
        #expect(desk.text.contains(flaw == .unfinished ? "只到了开头 2 个字" : "整段没有放进去"))
        try desk.press("Enter")
        #expect(desk.workspace.log.count == before)
        try desk.press("Esc C-u")
        desk.take(.key(.paste("收全了")))
        try desk.press("Enter")
        #expect(desk.workspace.ledger.measure(desk, "4.4")?.lastEntry?.text == "收全了")
    }

    @Test("会改东西或打开什么的字母先等一等，移动的不等，表里打字不等，确认的空格等")
    func heldBack() throws {
        let desk = try Sitting()
        for character in "uxe/ｕ" { #expect(desk.state.isHeldBack(character), "\(character)") }
        for character in "jk123" { #expect(!desk.state.isHeldBack(character), "\(character)") }
        try desk.press("2 x")
        #expect(!desk.state.isHeldBack("u") && !desk.state.isHeldBack(" "))
        try desk.press("text:重复 Enter")
        #expect(desk.state.isHeldBack(" ") && desk.state.isHeldBack("\u{3000}"))
    }

    @Test("粘贴的长行带来的回车不保存，另按才存；打字抢先的一句照存；退格退掉的字不在里面")
    func lineEndOfAPaste() throws {
        let desk = try Sitting()
        let before = desk.workspace.log.count
        try desk.press("2 F2")
        desk.take(.key(.burst(String(repeating: "已会商x", count: 7))))
        desk.take(.key(.burstEnd))
        #expect(desk.workspace.log.count == before)
        #expect(desk.text.contains("请另按一次 Enter"))
        try desk.press("Enter F2")
        #expect(desk.workspace.log.count == before + 1)
        desk.take(.key(.burst("已会商xy\u{7F}\u{7F}。")))
        desk.take(.key(.burstEnd))
        #expect(desk.workspace.ledger.measure(desk, "4.4")?.lastEntry?.text == "已会商。")
    }

    @Test("太长的粘贴一句话拒收，写明哪一栏、最多多少字，已写的不动")
    func tooLong() throws {
        let desk = try Sitting()
        try desk.press("2 F2 text:已写的")
        desk.take(.key(.paste(String(repeating: "长", count: 60_001))))
        #expect(desk.text.contains("“做了什么”最多 50000 个字，加上这段有 60004 个字"))
        #expect(desk.text.contains("已写的"))
        desk.take(.key(.burst(String(repeating: "长\n", count: 30_000))))
        #expect(desk.text.contains("没有放进去"))
        // What is there is saved only where a person says so.
        let before = desk.workspace.log.count
        try desk.press("Enter")
        #expect(desk.text.contains("刚才粘贴的没有全部放进去"))
        #expect(desk.workspace.log.count == before)
        try desk.press("Space")
        #expect(desk.workspace.ledger.measure(desk, "4.4")?.lastEntry?.text == "已写的")
        try desk.press("F6")
        desk.take(.key(.paste(String(repeating: "长", count: 60_001))))
        #expect(desk.text.contains("2022-09-30"))
        try desk.press("BSpace Esc F9")
        desk.take(.key(.paste(String(repeating: "长", count: 60_001))))
        #expect(desk.state.notice?.phrase.zh.contains("最多 50000 个字") ?? false)
    }
}

extension Ledger {
    /// A measure by its number.
    fileprivate func measure(_ desk: Sitting, _ ref: String) -> Measure? {
        guard let item = try? item(called: ref), case .measure(let index)? = place(of: item) else { return nil }
        return measures[index]
    }
}
