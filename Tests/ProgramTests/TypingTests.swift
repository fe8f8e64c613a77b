import Canvas
import Foundation
import Glibc
import OwnThreads
import PtySupport
import Testing

/// What is typed and pasted into the whole program: nothing of it is run, nothing of it is lost.
@Suite("打字与粘贴", .serialized, .waiting)
struct TypingTests {
    private let home: Home

    init() throws {
        home = try Home()
        try home.bringExample()
    }

    private static let lines = (1...40).map { "第\($0)个窗口增设x光检测点，落实专人负责。\n" }

    /// The journals, byte for byte.
    private func journals() throws -> [String: Data] {
        let folder = home.ledger + "/journal"
        var files: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            files[name] = FileManager.default.contents(atPath: folder + "/" + name)
        }
        return files
    }

    private func drafts() -> [String] {
        let folder = home.path + "/.local/state/rectify/drafts"
        return (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []).filter {
            $0.hasSuffix(".json")
        }.map { folder + "/" + $0 }
    }

    @Test("多行文字一次粘贴进进展栏：全是文字，台账一个字节也不变")
    func pasteAtOnce() throws {
        let before = try journals()
        let program = try home.open()
        try program.wait(for: "需要拍板")
        try program.send("2" + Typed.f2)
        try program.wait(for: "做了什么")
        try program.send(TypingTests.lines.joined())
        try program.wait(for: "⏎第40个窗口增设x光检测点")
        try program.wait(for: "Enter 保存")
        #expect(try journals() == before)
        // The person looks, and saves.
        try program.read(milliseconds: 700)
        #expect(try journals() == before)
        try program.send(Typed.enter)
        try program.wait(for: "已保存：4.4 进展：第1个窗口")
        #expect(try home.run(["show", "4.4", "--format", "json"]).text.contains("第40个窗口"))
    }

    @Test("一行行粘贴也一样；没有打开栏时什么也不做；撤回的表里也不会自己撤回", arguments: ["2" + Typed.f2, "2", "2x", "2" + Typed.f4])
    func pasteByLines(keys: String) throws {
        let before = try journals()
        let program = try home.open()
        try program.wait(for: "需要拍板")
        for key in keys == "2x" ? ["2", "x"] : [keys] {
            try program.send(key)
            try program.read(milliseconds: 150)
        }
        for line in TypingTests.lines.prefix(5) {
            try program.send(line)
            try program.read(milliseconds: 100)
        }
        try program.read(milliseconds: 900)
        #expect(try journals() == before)
        program.hangUp()
        _ = try program.waitForExit()
        #expect(try journals() == before)
    }

    @Test("按住的移动键一次到五十个，都算数；/4.2 一起到也照找")
    func heldAndAhead() throws {
        let program = try home.open()
        try program.wait(for: "需要拍板")
        try program.send("2")
        try program.wait(for: "[2 清单]")
        try program.send(String(repeating: "j", count: 50))
        try program.wait("第 50 行以后") { screen in
            screen.rows.contains {
                $0.contains(" ─") && $0.contains("51/65") || $0.contains("50/65") || $0.contains("52/65")
            }
        }
        try program.send("/4.2")
        try program.wait(for: "查找")
        try program.wait(for: "4.2")
    }

    @Test("线路慢，几个键一起到或一个紧跟一个：移动的都照做", arguments: [0, 20], ["2jj", "2gjj", "2jkjj", "12jjkj"])
    func movesTogether(milliseconds: Int, keys: String) throws {
        let program = try home.open()
        try program.wait(for: "需要拍板")
        for piece in milliseconds == 0 ? [keys] : keys.map(String.init) {
            try program.send(piece)
            if milliseconds > 0 { try program.read(milliseconds: milliseconds) }
        }
        try program.wait(for: "[2 清单]")
        try program.wait(for: "3/65")
        #expect(!program.screen.contains("没有执行"))
    }

    @Test("和移动键一起到的、会改动的键不做，说明是哪个、怎么办；单独按就做")
    func changeTogether() throws {
        let before = try journals()
        let program = try home.open()
        try program.wait(for: "需要拍板")
        try program.send("2jjxu")
        try program.wait(for: "“x 撤回”和它后面的没有执行")
        #expect(program.screen.contains("3/65") && program.screen.contains("要执行请单独按"))
        try program.read(milliseconds: 300)
        try program.send("x")
        try program.wait(for: "› 理由")
        program.hangUp()
        _ = try program.waitForExit()
        #expect(try journals() == before)
    }

    @Test("方向键分两段到：列表里不返回，表里不取消")
    func splitArrow() throws {
        let program = try home.open(["ESCDELAY": "5000"])
        try program.wait(for: "需要拍板")
        try program.send("2")
        try program.wait(for: "[2 清单]")
        try program.send(Typed.f2)
        try program.wait(for: "› 做了什么")
        try program.send("写了一半")
        try program.wait(for: "写了一半")
        try program.send("\u{1B}")
        try program.read(milliseconds: 60)
        try program.send("[B")
        try program.wait(for: "› 发生日期")
        #expect(program.screen.contains("写了一半"))
    }

    @Test("终端断了、被杀、挂断：写了一半的字下次还在，文件只有自己能读", arguments: [0, SIGTERM, SIGHUP])
    func draftOverTheEnd(signal: Int32) throws {
        let program = try home.open()
        try program.wait(for: "需要拍板")
        try program.send("2" + Typed.f2)
        try program.wait(for: "做了什么")
        try program.send("写到一半断了线")
        try program.wait(for: "写到一半断了线")
        if signal == 0 { program.hangUp() } else { program.signal(signal) }
        _ = try program.waitForExit()
        let file = try #require(drafts().first)
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let again = try home.open()
        try again.wait(for: "有 1 份没存的草稿")
        try again.send("2" + Typed.f2)
        try again.wait(for: "写到一半断了线")
        try again.wait(for: "Ctrl+X 不要草稿")
        try again.send(Typed.enter)
        try again.wait(for: "已保存：4.4 进展：写到一半断了线")
        try again.send("q")
        #expect(try again.waitForExit().status == 0)
        #expect(drafts().isEmpty)
    }

    @Test("程序在编辑器开着时被杀：写过的文件留着，下次说在哪里；没动过的不留")
    func editorLeft() throws {
        let parent = home.path + "/.local/state/rectify/drafts"
        let written = parent + "/rectify-edit-00000000000000aa"
        let untouched = parent + "/rectify-edit-00000000000000bb"
        for (folder, text) in [(written, "写了一半"), (untouched, "原来的")] {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data("原来的".utf8).write(to: URL(filePath: folder + "/before.txt"))
            try Data(text.utf8).write(to: URL(filePath: folder + "/text.txt"))
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: -90_000)], ofItemAtPath: folder)
        }
        let program = try home.open()
        try program.wait(for: "上次在编辑器里写的没有存进台账")
        try program.send("q")
        #expect(try program.waitForExit().status == 0)
        #expect(try String(contentsOfFile: written + "/text.txt", encoding: .utf8) == "写了一半")
        #expect(!FileManager.default.fileExists(atPath: untouched))
    }

    @Test("停下来两秒，写的字就在磁盘上：程序被强行杀掉也不丢")
    func draftWhileTyping() throws {
        let program = try home.open()
        try program.wait(for: "需要拍板")
        try program.send("2" + Typed.f2)
        try program.wait(for: "做了什么")
        try program.send("停下来想一想")
        try program.wait(for: "停下来想一想")
        let deadline = ContinuousClock.now + PtyProgram.patience
        while drafts().isEmpty, ContinuousClock.now < deadline { try program.read(milliseconds: 50) }
        program.signal(SIGKILL)
        _ = try program.waitForExit()
        #expect(try String(contentsOfFile: try #require(drafts().first), encoding: .utf8).contains("停下来想一想"))
    }

    @Test("半个字到了，终端就关了：程序结束，不会空转，写的字还在")
    func halfACharacterAndTheEnd() throws {
        let program = try home.open()
        try program.wait(for: "需要拍板")
        try program.send("2" + Typed.f2)
        try program.wait(for: "做了什么")
        try program.send("线断了")
        try program.wait(for: "线断了")
        try program.send([0xE6])
        try program.read(milliseconds: 200)
        program.hangUp()
        #expect(try program.waitForExit().milliseconds < 5000)
        #expect(try String(contentsOfFile: try #require(drafts().first), encoding: .utf8).contains("线断了"))
    }

    @Test("五万字分几段粘贴进来，几秒之内就在栏里；超过的整段不放，回车存不了残缺的一段", arguments: [false, true])
    func longPaste(isTooLong: Bool) throws {
        let before = try journals()
        let program = try home.open()
        try program.wait(for: "需要拍板")
        try program.send("2" + Typed.f2)
        try program.wait(for: "做了什么")
        try program.send("已写的")
        try program.wait(for: "已写的")
        let text = String(repeating: "整改x", count: 16_600) + "结尾x"
        try program.send(text)
        try program.wait(for: "结尾x")
        if isTooLong {
            try program.read(milliseconds: 800)
            try program.send(String(repeating: "长x", count: 400))
            try program.wait(for: "没有放进去；原有的字未变")
            try program.read(milliseconds: 800)
            try program.send("尾巴x\n")
            try program.read(milliseconds: 800)
            try program.send(Typed.enter)
            try program.wait(for: "刚才粘贴的没有全部放进去")
            #expect(try journals() == before)
        } else {
            try program.read(milliseconds: 800)
            try program.send(Typed.enter)
            try program.wait(for: "已保存：4.4 进展")
        }
    }

    @Test("两个窗口开着同一张表：各留各的草稿，谁也不提谁的，关了以后都还在", arguments: [SIGHUP, SIGKILL])
    func twoWindows(signal: Int32) throws {
        var windows: [PtyProgram] = []
        for text in ["甲窗口写的", "乙窗口写的"] {
            let program = try home.open()
            try program.wait(for: "需要拍板")
            #expect(!program.screen.contains("没存的草稿"))
            try program.send("2" + Typed.f2)
            try program.wait(for: "做了什么")
            #expect(!program.screen.contains("这是上次没存的草稿"))
            try program.send(text)
            try program.wait(for: text)
            windows.append(program)
            let deadline = ContinuousClock.now + PtyProgram.patience
            while drafts().count < windows.count, ContinuousClock.now < deadline { try program.read(milliseconds: 50) }
        }
        for program in windows {
            program.signal(signal)
            _ = try program.waitForExit()
        }
        let again = try home.open()
        try again.wait(for: "有 2 份没存的草稿")
        try again.send("2" + Typed.f2)
        try again.wait(for: "没存的草稿有 2 份")
        let isFirst = again.screen.contains("甲窗口写的")
        try again.send("\u{18}")
        try again.wait(for: isFirst ? "乙窗口写的" : "甲窗口写的")
        try again.send(Typed.enter)
        try again.wait(for: "已保存：4.4 进展")
        try again.send("q")
        #expect(try again.waitForExit().status == 0)
        #expect(drafts().isEmpty)
        let left =
            (FileManager.default.enumerator(atPath: home.path + "/.local/state/rectify/drafts")?.allObjects ?? [])
        #expect(left.compactMap { $0 as? String }.filter { $0.hasSuffix(".lock") }.isEmpty)
    }

    @Test("草稿的文件夹写不了：不说已保留，表开着，再按一次才离开")
    func draftsCannotBeKept() throws {
        let program = try home.open(["XDG_STATE_HOME": "/dev/null/state"])
        try program.wait(for: "需要拍板")
        try program.send("2" + Typed.f2)
        try program.wait(for: "做了什么")
        try program.send("无处可存")
        try program.wait(for: "离开前请先保存")
        try program.send(Typed.escape)
        try program.wait(for: "草稿存不下来，没有离开")
        #expect(program.screen.contains("无处可存"))
        #expect(!program.screen.contains("草稿已保留"))
        try program.send(Typed.escape)
        try program.wait(for: "草稿没有存到磁盘")
    }

    @Test("编辑器失败或存了不是文字的东西：表里的字不变，编辑器的文件留着并写明在哪", arguments: ["exit 3", "printf '\\377\\376' > \"$1\""])
    func editorFails(last: String) throws {
        let script = try Script("printf '编辑器里写的' > \"$1\"; \(last)")
        let program = try home.open(["VISUAL": script.path], size: Size(columns: 200, rows: 36))
        try program.wait(for: "需要拍板")
        try program.send("2" + Typed.f2)
        try program.wait(for: "做了什么")
        try program.send("原来的字")
        try program.wait(for: "原来的字")
        try program.send(Typed.f2)
        try program.wait(for: "留在")
        #expect(program.screen.contains("原来的字"))
        let folder = home.path + "/.local/state/rectify/drafts"
        let kept = (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []).filter {
            $0.hasSuffix("text.txt")
        }
        #expect(kept.count == 1)
    }

    @Test("没有设置编辑器，F2 不会打开 vi，只说怎么办")
    func noEditor() throws {
        let program = try home.open()
        try program.wait(for: "需要拍板")
        try program.send("2" + Typed.f2)
        try program.wait(for: "做了什么")
        try program.send(Typed.f2)
        try program.wait(for: "没有设置编辑器")
    }
}
