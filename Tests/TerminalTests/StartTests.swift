import PtySupport
import Canvas
import Foundation
import Testing

extension TerminalSuites {
    @Suite("环境")
    struct StartTests {
        @Test("没有 LANG、或 LANG 不是 UTF-8，中文照样显示和输入", arguments: ["", "C", "zh_CN.GBK", "xx_YY.UTF-8"])
        func locale(language: String) throws {
            let program = try Probe.start(["LANG": language])
            try program.wait(for: "完")
            try program.wait(for: "┌ 问题清单")
            try program.send("中")
            try program.wait(for: "键 中 完")
        }

        @Test(
            "TERM 不认得或没有、终端太简陋时拒绝，并说是哪一种",
            arguments: [
                ("no-such-terminal", "unknownTerminal"), ("", "unknownTerminal"), ("dumb", "tooSimple"),
            ])
        func refusals(name: String, problem: String) throws {
            let program = try Probe.start(["TERM": name])
            let exit = try program.waitForExit()
            #expect(exit.status == 2)
            #expect(program.screen.contains("refused \(problem)"))
            #expect(program.screen.modes == [7, 25])
        }

        @Test("输入或输出不是终端时拒绝", arguments: ["< /dev/null", "| cat"])
        func notATerminal(redirection: String) throws {
            let program = try PtyProgram(["/bin/sh", "-c", "\"$0\" \(redirection); read line", Probe.path])
            try program.wait(for: "refused notATerminal")
            #expect(program.screen.modes == [7, 25])
        }

        @Test("LINES 和 COLUMNS 若是别的窗口的，不作数")
        func staleSize() throws {
            let program = try Probe.start(["LINES": "5", "COLUMNS": "20"])
            try program.wait(for: "完")
            try program.wait(for: "120x36")
            #expect(program.screen.rows[1].hasSuffix("┐"))
        }

        @Test("自称 xterm 而能显示真彩的终端，用 256 色")
        func colorterm() throws {
            let program = try Probe.start(["TERM": "xterm", "COLORTERM": "truecolor", "PROBE_THEME": Themes.path])
            try program.wait(for: "完")
            #expect(program.screen.cells.joined().contains { $0.style.background == 25 })
        }

        @Test("真彩终端得到真彩")
        func direct() throws {
            // A description of our own, since not every machine has one of such a terminal.
            let folder = NSTemporaryDirectory() + "terminfo-\(UUID().uuidString)"
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let source = """
                xterm-direct-test|for tests, RGB, colors#0x1000000, pairs#0x7FFF,
                \tsetab=\\E[%?%p1%{8}%<%t4%p1%d%e48;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m,
                \tsetaf=\\E[%?%p1%{8}%<%t3%p1%d%e38;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m,
                \tuse=xterm-256color,

                """
            try source.write(toFile: folder + "/source", atomically: true, encoding: .utf8)
            let compiler = try PtyProgram(["/usr/bin/tic", "-x", "-o", folder, folder + "/source"])
            try #require(try compiler.waitForExit().status == 0, "\(compiler.screen.text)")
            let program = try Probe.start([
                "TERM": "xterm-direct-test", "TERMINFO": folder, "PROBE_THEME": Themes.path,
            ])
            try program.wait(for: "完")
            #expect(program.screen.cells.joined().contains { $0.style.background == 0x1005FAF })
        }
    }
}
