import OwnThreads
import PtySupport
import Canvas
import Glibc
import Testing

/// One terminal after the other: they share the machine with others.
@Suite("终端", .serialized, .waiting)
struct TerminalSuites {}

extension TerminalSuites {
    @Suite("离开")
    struct LeavingTests {
        /// Whether the screen, its modes and the line are as the shell had them.
        private func expectRestored(_ program: PtyProgram, status: Int) throws {
            try program.wait(for: "over")
            let screen = program.screen
            #expect(screen.contains("status \(status)"))
            #expect(screen.modes == [7, 25], "\(screen.modes)")
            #expect(!screen.applicationKeypad)
            #expect(screen.style == ScreenStyle())
            // `stty -g` before and after.
            let modes = screen.rows.filter { $0.split(separator: ":").count > 20 }
            #expect(modes.count == 2 && modes.first == modes.last, "\(screen.text)")
            #expect(!screen.contains("问题清单"))
        }

        @Test("按 q 或 ^C 离开", arguments: ["q", "\u{3}"])
        func keys(key: String) throws {
            let program = try Probe.startUnderShell(["PROBE_MOUSE": "1"])
            try program.wait(for: "完")
            try program.send(key)
            try expectRestored(program, status: 0)
        }

        @Test(
            "SIGTERM、SIGHUP、外来的 SIGINT",
            arguments: [
                (SIGTERM, "terminated"), (SIGHUP, "hangup"), (SIGINT, "interrupted"),
            ])
        func signals(number: Int32, name: String) throws {
            let program = try Probe.startUnderShell(["PROBE_MOUSE": "1"])
            try program.wait(for: "完")
            let process: Int32 = try #require(Probe.process(program.screen))
            program.signal(number, to: process)
            try expectRestored(program, status: 3)
            #expect(program.screen.contains("ended \(name)"))
        }

        @Test(
            "程序出错、栈溢出、abort、SIGQUIT、SIGSEGV",
            arguments: [
                ("x", 0, 132), ("o", 0, 139), ("a", 0, 134), ("", SIGQUIT, 131), ("", SIGSEGV, 139), ("", SIGBUS, 135),
            ])
        func crashes(key: String, number: Int32, status: Int) throws {
            let program = try Probe.startUnderShell(["PROBE_MOUSE": "1"])
            try program.wait(for: "完")
            if number > 0 {
                let process: Int32 = try #require(Probe.process(program.screen))
                program.signal(number, to: process)
            } else {
                try program.send(key)
            }
            // Swift's traps are SIGILL or SIGTRAP, depending on the machine and the build.
            try program.wait(for: "over")
            let isTrap = key == "x" && program.screen.contains("status \(128 + SIGTRAP)")
            try expectRestored(program, status: isTrap ? 128 + Int(SIGTRAP) : status)
            // What the runtime said is not lost with the screen.
            if key == "x" { #expect(program.screen.contains("on purpose")) }
        }

        @Test("直接 exit 也复原")
        func exits() throws {
            let program = try Probe.startUnderShell()
            try program.wait(for: "完")
            try program.send("e")
            try expectRestored(program, status: 7)
        }

        @Test("终端被关掉：程序自己结束，不空转")
        func closedTerminal() throws {
            let program = try Probe.start()
            try program.wait(for: "完")
            program.hangUp()
            let exit = try program.waitForExit()
            #expect(exit.milliseconds < 1000)
        }

        @Test("终端被关掉而 SIGHUP 被忽略（nohup）：照样结束，不空转")
        func closedTerminalWithoutSignal() throws {
            let program = try PtyProgram(["/bin/sh", "-c", "trap '' HUP; exec \"$0\"", Probe.path])
            try program.wait(for: "完")
            program.hangUp()
            let exit = try program.waitForExit()
            #expect(exit.milliseconds < 1000)
        }

        @Test("等键时不占处理器")
        func idle() throws {
            let program = try Probe.start()
            try program.wait(for: "完")
            try program.send("q")
            let exit = try program.waitForExit()
            #expect(exit.status == 0)
            #expect(exit.milliseconds < 1000)
        }
    }
}
