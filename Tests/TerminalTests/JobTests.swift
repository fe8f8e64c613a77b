import PtySupport
import Canvas
import Glibc
import Testing

extension TerminalSuites {
    @Suite("暂停与外部程序")
    struct JobTests {
        /// A shell with job control, which has started the probe.
        private func shell(_ environment: [String: String] = [:]) throws -> PtyProgram {
            let program = try PtyProgram(
                ["/bin/sh", "-i"], environment: environment.merging(["PS1": "PROMPT ", "PROBE": Probe.path]) { $1 })
            try program.wait(for: "PROMPT")
            try program.send("stty -g; \"$PROBE\"; stty -g; echo ov''er\n")
            try program.wait(for: "完")
            return program
        }

        private func expectBackInShell(_ program: PtyProgram) throws {
            try program.wait("提示符") { $0.rows.last { !$0.isEmpty } == "PROMPT" && !$0.isOn(1049) }
            #expect(program.screen.modes == [7, 25])
            #expect(!program.screen.applicationKeypad)
        }

        @Test("^Z 停下并复原终端，fg 回来重画，期间改了大小也知道")
        func stopKey() throws {
            let program = try shell()
            try program.send("\u{1A}")
            try expectBackInShell(program)
            program.resize(Size(columns: 100, rows: 30))
            try program.send("fg\n")
            try program.wait(for: "大小 100x30")
            try program.wait("重画") { $0.contains("┌ 问题清单") && $0.isOn(1049) && $0.isOn(2004) }
            try program.send("\u{1A}")
            try expectBackInShell(program)
            try program.send("fg\n")
            try program.wait("重画") { $0.contains("┌ 问题清单") && $0.isOn(1049) }
            try program.send("甲")
            try program.wait(for: "甲 完")
        }

        @Test("外来的 SIGTSTP 与 SIGSTOP，SIGCONT 后重画", arguments: [SIGTSTP, SIGSTOP])
        func stopSignals(number: Int32) throws {
            let program = try shell()
            let process = try #require(Probe.process(program.screen))
            program.signal(number, to: process)
            if number == SIGTSTP {
                try expectBackInShell(program)
            } else {
                try program.wait(for: "PROMPT")
            }
            try program.send("fg\n")
            try program.wait("重画") { $0.contains("┌ 问题清单") && $0.isOn(1049) && !$0.contains("PROMPT") }
            try program.send("甲")
            try program.wait(for: "甲 完")
        }

        @Test("没有作业控制时 ^Z 不会把程序挂住")
        func stopWithoutShell() throws {
            let program = try Probe.start()
            try program.wait(for: "完")
            try program.send("\u{1A}甲")
            try program.wait(for: "甲 完")
        }

        @Test("$EDITOR 在普通屏上运行，信号都是默认的，回来后重画")
        func editor() throws {
            let editor = try Script(
                """
                echo "editor $1"
                grep -E '^Sig(Blk|Ign)' /proc/self/status
                stty -g
                echo ready
                read line
                echo "got $line"
                exit 5
                """)
            let program = try Probe.startUnderShell(["EDITOR": "\(editor.path) 甲", "PROBE_MOUSE": "1"])
            try program.wait(for: "完")
            try program.send("\u{5}")
            try program.wait(for: "ready")
            try program.wait(for: "editor 甲")
            #expect(program.screen.modes == [7, 25])
            let signals = program.screen.rows.filter { $0.hasPrefix("Sig") }
                .compactMap { UInt64($0.suffix(16), radix: 16) }
            // The C library keeps the signals 32 and 33 for itself.
            #expect(signals.map { $0 & ~0x1_8000_0000 } == [0, 0])
            let modes = program.screen.rows.filter { $0.split(separator: ":").count > 20 }
            #expect(modes.count == 2 && modes.first == modes.last)
            try program.send("行\n")
            try program.wait(for: "编辑 5 完")
            #expect([1049, 2004, 1000, 1006].allSatisfy(program.screen.isOn))
            try program.wait(for: "┌ 问题清单")
        }

        @Test("编辑器里的 ^C 只管编辑器；没有这个编辑器时说得出来")
        func editorInterrupted() throws {
            // Without a shell around it, which would get the ^C as well and might leave before its child does.
            let editor = try Script("echo ready; exec cat")
            let program = try Probe.start(["EDITOR": editor.path])
            try program.wait(for: "完")
            try program.send("\u{5}")
            try program.wait(for: "ready")
            try program.send("\u{3}")
            try program.wait(for: "编辑 130 完")
            let other = try Probe.start(["EDITOR": "/nonexistent/editor"])
            try other.wait(for: "完")
            try other.send("\u{5}")
            try other.wait(for: "编辑 127 完")
        }

        @Test("编辑期间改了大小，回来就按新的画")
        func editorAndResize() throws {
            let editor = try Script("echo ready; exec cat")
            let program = try Probe.startUnderShell(["EDITOR": editor.path])
            try program.wait(for: "完")
            try program.send("\u{5}")
            try program.wait(for: "ready")
            program.resize(Size(columns: 90, rows: 25))
            try program.send("\u{4}")
            try program.wait(for: "大小 90x25")
            try program.wait(for: "编辑 0")
        }
    }
}
