import Canvas
import Foundation
import Glibc
import OwnThreads
import PtySupport
import Testing

/// The whole program in a real terminal: what only a terminal shows.
@Suite("程序", .serialized, .waiting)
struct ProgramTests {
    private let home: Home

    init() throws {
        home = try Home()
    }

    // MARK: Start and end

    @Test("示例打开后有数有字，退出后终端照旧", arguments: [Typed.f10, "q", "\u{3}"])
    func startAndLeave(key: String) throws {
        let program = try home.startUnderShell(["demo"])
        try program.wait(for: "需要拍板")
        try program.wait(for: "示例数据")
        try program.wait(for: "2022-10-31")
        try program.send(key)
        try expectRestored(program, status: 0)
        // The throw-away ledger is gone.
        let left = try FileManager.default.contentsOfDirectory(atPath: home.path).filter { $0.hasPrefix("rectify-") }
        #expect(left.isEmpty)
    }

    @Test("SIGTERM、SIGHUP、SIGINT 之后终端照旧", arguments: [SIGTERM, SIGHUP, SIGINT])
    func signals(number: Int32) throws {
        let program = try home.startUnderShell(["demo"])
        try program.wait(for: "需要拍板")
        let process: Int32 = try #require(child(of: program.process))
        program.signal(number, to: process)
        try expectRestored(program, status: nil)
    }

    private func expectRestored(_ program: PtyProgram, status: Int?) throws {
        try program.wait(for: "over")
        let screen = program.screen
        if let status { #expect(screen.contains("status \(status)")) }
        #expect(screen.modes == [7, 25], "\(screen.modes)")
        #expect(!screen.applicationKeypad)
        let modes = screen.rows.filter { $0.split(separator: ":").count > 20 }
        #expect(modes.count == 2 && modes.first == modes.last, "\(screen.text)")
        #expect(!screen.contains("需要拍板"))
    }

    /// The one child of a process.
    private func child(of parent: Int32) -> Int32? {
        let path = "/proc/\(parent)/task/\(parent)/children"
        return (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: " ").first.flatMap { Int32($0) }
    }

    @Test("窗口缩到 1×1 再放大，画面照旧；太小时说明白")
    func resize() throws {
        let program = try home.start(["demo"])
        try program.wait(for: "需要拍板")
        program.resize(Size(columns: 20, rows: 5))
        try program.wait(for: "窗口太小")
        program.resize(Size(columns: 1, rows: 1))
        program.resize(Size(columns: 80, rows: 24))
        try program.wait("80×24 的画面") { $0.size.columns == 80 && $0.contains("需要拍板") && $0.contains("F10 退出") }
        try program.send("q")
        #expect(try program.waitForExit().status == 0)
    }

    @Test("没有 LANG 也能显示和输入中文", arguments: ["", "C", "POSIX"])
    func locale(name: String) throws {
        let program = try home.start(["demo"], ["LANG": name, "LC_ALL": name])
        try program.wait(for: "需要拍板")
        try program.send("2" + Typed.f2)
        try program.wait(for: "做了什么")
        try program.send("已与编制部门会商" + Typed.enter)
        try program.wait(for: "已保存：4.4 进展：已与编制部门会商")
        try program.send("q")
        #expect(try program.waitForExit().status == 0)
    }

    // MARK: Work

    @Test("记一条进展：屏幕说已保存时，磁盘上已经有了")
    func noteIsOnDisk() throws {
        try home.bringExample()
        let program = try home.open()
        try program.wait(for: "需要拍板")
        try program.send("2" + Typed.f2)
        try program.wait(for: "做了什么")
        try program.send("财政口径已经议定" + Typed.enter)
        try program.wait(for: "已保存：4.4")
        program.signal(SIGKILL)
        _ = try program.waitForExit()
        #expect(try home.run(["show", "4.4", "--format", "json"]).text.contains("财政口径已经议定"))
    }

    @Test("--read-only 打开的界面写明只读，什么也不写；--as-of 打开就是那一天，回到今天可以接着办")
    func looking() throws {
        try home.bringExample()
        func files() throws -> [String] { try FileManager.default.subpathsOfDirectory(atPath: home.path).sorted() }
        let before = try files()
        let options = ["--data", home.ledger, "--as", "整改办", "--today", "2022-10-31"]
        let reader = try home.start(options + ["--read-only", "--round", "2022"])
        try reader.wait(for: "只读")
        try reader.wait(for: "需要拍板")
        try reader.send("2" + Typed.f2)
        try reader.wait(for: "以只读方式打开，不能改动")
        try reader.send("q")
        #expect(try reader.waitForExit().status == 0)
        #expect(try files() == before)

        let past = try home.start(options + ["--as-of", "2022-09-30"])
        try past.wait(for: "历史，只读")
        try past.wait(for: "2022-09-30")
        try past.send("]")
        try past.wait(for: "已保存")
        try past.send("2" + Typed.f2)
        try past.wait(for: "做了什么")
        try past.send("回到今天再记" + Typed.enter)
        try past.wait(for: "进展：回到今天再记")
        try past.send("q")
        #expect(try past.waitForExit().status == 0)
        let late = try home.start(options + ["--as-of", "2022-11-01", "dashboard"])
        try late.wait(for: "在今天（2022-10-31）之后")
        #expect(try late.waitForExit().status == 1)
    }

    @Test("别人写进日志的控制字符，到不了终端：各屏、详情、历史、预览都只有看得见的字")
    func hostile() throws {
        try home.bringExample()
        let words = "\\u001bc\\u001b]0;taken\\u0007\\u009b2J\\u202e\\u0090"
        let journals = home.ledger + "/journal"
        for name in try FileManager.default.contentsOfDirectory(atPath: journals) {
            let path = journals + "/" + name
            var text = try String(contentsOfFile: path, encoding: .utf8)
            for key in ["\"to\":\"", "\"title\":\"", "\"text\":\""] {
                // Before texts only: what a key leads in is no code where it is Chinese.
                let parts = text.split(separator: key, omittingEmptySubsequences: false)
                text = parts.enumerated().map { place, part in
                    let isText =
                        place > 0 && part.unicodeScalars.first.map { $0.value > 0x2E80 } ?? false
                        // Whoever opens it keeps the name, or all that is shown is the question who it is.
                        && !part.hasPrefix("整改办\"")
                    return isText ? words + part : String(part)
                }.joined(separator: key)
            }
            try text.write(toFile: path, atomically: false, encoding: .utf8)
        }
        let program = try home.open(as: "整改办")
        try program.wait(for: "taken")
        // Each screen is waited for by what only it shows: a key sent into the painting of the one before would race it.
        let screens = [
            ("2", "[2 清单]"), ("3", "[3 报告]"), ("4", "[4 记录]"), ("6", "[6 登记簿]"), ("7", "[7 核查]"), ("2", "[2 清单]"),
            (Typed.enter, "全部 › "), (Typed.escape, ""), ("L", "[2 Checklists]"), ("L", "[2 清单]"),
            ("5", "[5 待办"),
        ]
        for (keys, state) in screens {
            try program.send(keys)
            // Of a page only its path says that it is left: what a letter finds behind an Escape would be Alt.
            try program.wait(state) {
                $0.contains(state.isEmpty ? "任务清单" : state) && !(state.isEmpty && $0.contains("全部 › "))
            }
        }
        try program.send("q")
        #expect(try program.waitForExit().status == 0)
        let shown = String(decoding: program.output, as: UTF8.self)
        #expect(shown.contains("taken"))
        for bad in ["\u{1B}c", "\u{1B}]0;taken", "\u{9B}", "\u{202E}", "\u{90}"] {
            #expect(!shown.contains(bad))
        }
    }

    @Test("长文用编辑器写，回来后接着存")
    func editor() throws {
        let script = try Script("printf '第一行\\n第二行' > \"$1\"")
        let program = try home.start(["demo"], ["EDITOR": script.path])
        try program.wait(for: "需要拍板")
        try program.send("2" + Typed.f2)
        try program.wait(for: "做了什么")
        try program.send(Typed.f2)
        try program.wait(for: "第一行⏎第二行")
        try program.send(Typed.enter)
        try program.wait(for: "已保存：4.4 进展：第一行")
        try program.send("q")
        #expect(try program.waitForExit().status == 0)
    }

    @Test("^Z 回到命令行，fg 再回来，画面照旧")
    func suspend() throws {
        let program = try PtyProgram(
            ["/bin/sh", "-i"], environment: home.environment(["PS1": "PROMPT ", "RECTIFY": Built.rectify]))
        try program.wait(for: "PROMPT")
        try program.send("\"$RECTIFY\" demo\n")
        try program.wait(for: "需要拍板")
        try program.send("\u{1A}")
        try program.wait("提示符") { $0.rows.last { !$0.isEmpty } == "PROMPT" && !$0.isOn(1049) }
        try program.send("fg\n")
        try program.wait("回到整屏") { $0.isOn(1049) && $0.contains("需要拍板") }
        try program.send("q")
        try program.wait("提示符") { $0.rows.last { !$0.isEmpty } == "PROMPT" && !$0.isOn(1049) }
    }

    @Test("两个界面和命令行同时开着，彼此看得见，光标留在原来的措施上")
    func sideBySide() throws {
        try home.bringExample()
        let left = try home.open(as: "整改办")
        let right = try home.open(as: "领导小组")
        try left.wait(for: "需要拍板")
        try right.wait(for: "需要拍板")
        // The right one looks at the details of 16.1.
        try right.send("2" + Typed.down + Typed.down)
        try right.wait(for: "16.1 年轻干部培养规划 ─")
        // The left one starts what was not started: it leaves its place in no list, but the figures change.
        try left.send("2" + Typed.f2)
        try left.wait(for: "做了什么")
        try left.send("左边记的一条" + Typed.enter)
        try left.wait(for: "已保存：4.4")
        try right.send("4")
        try right.wait(for: "左边记的一条")
        #expect(try home.run(["--as", "政治部", "note", "16.1", "命令行记的一条"]).status == 0)
        try right.wait(for: "命令行记的一条")
        try left.send("4")
        try left.wait(for: "命令行记的一条")
        try right.send("2")
        try right.wait(for: "16.1 年轻干部培养规划 ─")
        for program in [left, right] {
            try program.send("q")
            #expect(try program.waitForExit().status == 0)
        }
    }

    @Test("空台账先欢迎；从这里导入一份通报，接着就看到缺什么")
    func importOnScreen() throws {
        let notice = home.path + "/通报.txt"
        try Data(Fixture.notice.utf8).write(to: URL(fileURLWithPath: notice))
        let program = try home.open()
        try program.wait(for: "欢迎使用整改台账")
        try program.send(Typed.enter)
        try program.wait(for: "文件")
        try program.send(notice + Typed.enter)
        try program.wait(for: "采纳 6/6")
        #expect(try home.run(["list", "measures", "--format", "csv"]).text.contains("2.1") == false)
        try program.send(Typed.f7)
        try program.wait(for: "未定时限 3")
        try program.wait(for: "未明确责任 3")
        try program.send("q")
        #expect(try program.waitForExit().status == 0)
        #expect(try home.run(["list", "measures", "--format", "csv"]).text.contains("2.1"))
    }

    // MARK: Trouble

    @Test("键位文件写错时，说出文件、行和可用的写法，不打开界面")
    func badKeymap() throws {
        let folder = home.path + "/.config/rectify"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let file = folder + "/keymap.json"
        let text = "{\n  keys: {\n    nota: \"F2\",\n  },\n}\n"
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        let program = try home.start(["demo"], size: Size(columns: 200, rows: 36))
        #expect(try program.waitForExit().status == 1)
        let shown = program.screen.rows.joined()
        #expect(shown.contains("keymap.json"))
        #expect(shown.contains("第 3 行"))
        #expect(shown.contains("nota"))
        #expect(shown.contains("note"))
        #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    }

    @Test("别人写入的控制序列到不了终端")
    func hostileText() throws {
        try home.bringExample()
        #expect(try home.run(["--as", "政治部", "note", "16.1", "甲\u{1B}]0;题\u{7}\u{1B}[31m\u{202E}乙"]).status == 0)
        let program = try home.open()
        try program.wait(for: "需要拍板")
        try program.send("2" + Typed.down + Typed.down + Typed.enter)
        try program.wait(for: "16.1 年轻干部培养规划 ─")
        try program.send("q")
        #expect(try program.waitForExit().status == 0)
        let written = String(decoding: program.output, as: UTF8.self)
        #expect(!written.contains("]0;题\u{7}"))
        #expect(!written.contains("\u{202E}"))
    }
}
