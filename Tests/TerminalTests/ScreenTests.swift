import Canvas
import Foundation
import Testing

extension TerminalSuites {
    @Suite("画面")
    struct ScreenTests {
        @Test("启动后占用备用屏，中文与边框各在其位，光标在选中行")
        func start() throws {
            let program = try Probe.start()
            try program.wait(for: "完")
            #expect(program.screen.rows[1].hasPrefix("┌ 问题清单 ───"))
            #expect(program.screen.rows[1].hasSuffix("─┐"))
            #expect(program.screen.rows[2].hasPrefix("│法律服务人员和机构"))
            #expect([1049, 2004].allSatisfy(program.screen.isOn))
            #expect(!program.screen.isOn(1000))
            try program.wait("光标可见") { $0.isOn(25) }
            #expect(program.screen.cursor.row == 2)
            #expect(program.screen.unknown.isEmpty)
        }

        @Test("复制的文字整段交给终端的剪贴板；Linux 控制台没有，什么也不发", arguments: ["xterm-256color", "linux"])
        func clipboard(term: String) throws {
            let program = try Probe.start(["TERM": term])
            try program.wait(for: "完")
            try program.send("c")
            try program.wait(for: term == "linux" ? "复制 false" : "复制 true")
            let sent = "\u{1B}]52;c;\(Data("整改台账 4.2".utf8).base64EncodedString())\u{07}"
            #expect(String(decoding: program.output, as: UTF8.self).contains(sent) == (term != "linux"))
        }

        @Test("移动光标只写两行，不到 300 字节；什么也没变就什么也不写")
        func fewBytes() throws {
            let program = try Probe.start()
            try program.wait(for: "完")
            try program.wait("光标可见") { $0.isOn(25) }
            for row in 3..<10 {
                let mark = program.output.count
                try program.send("\u{1B}OB")
                try program.wait("光标下移") { $0.cursor.row == row }
                #expect(program.bytes(since: mark) < 300, "\(program.bytes(since: mark))")
            }
            let mark = program.output.count
            try program.send("\u{1B}[9;9Q")  // no key that anyone knows
            try program.send("\u{1B}OA")
            try program.wait("光标上移") { $0.cursor.row == 8 }
            #expect(program.bytes(since: mark) < 300)
        }

        @Test(
            "任意画面之后，屏上正是最后一帧的字与样式，没有半个字",
            arguments: [Size(columns: 40, rows: 12), Size(columns: 120, rows: 36)])
        func randomFrames(size: Size) throws {
            let theme = try #require(try Themes.shipped().first)
            let looks = Dictionary(
                uniqueKeysWithValues: Role.allCases.map { ($0, theme.look(for: $0).fitted(to: .palette)) })
            let path = NSTemporaryDirectory() + "frames-\(UUID().uuidString)"
            defer { try? FileManager.default.removeItem(atPath: path) }
            let program = try Probe.start(["PROBE_FRAMES": path, "PROBE_THEME": Themes.path], size: size)
            try program.wait(for: "完")
            for number in 1...150 {
                try program.send("n")
                try program.wait("第 \(number) 帧") { screen in
                    let lines = ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "")
                        .split(separator: "\n", omittingEmptySubsequences: false)
                    guard lines.first?.hasPrefix("#\(number):") == true, lines.count == 2 * size.rows else {
                        return false
                    }
                    return screen.rows == lines.prefix(size.rows).map(String.init)
                        && zip(screen.cells, lines.suffix(size.rows)).allSatisfy { cells, roles in
                            zip(cells, roles.utf8).allSatisfy { cell, letter in
                                Role(rawValue: letter &- 65).map { cell.looks(like: looks[$0] ?? Look()) } ?? false
                            }
                        }
                }
            }
            #expect(program.screen.unknown.isEmpty)
        }

        @Test("缩到 1×1 再放大，一切照旧")
        func resize() throws {
            let program = try Probe.start()
            try program.wait(for: "完")
            for size in [(1, 1), (2, 1), (5, 3), (39, 9), (80, 24), (1, 40), (200, 50), (120, 36)] {
                let size = Size(columns: size.0, rows: size.1)
                program.resize(size)
                try program.send("\u{1B}OB")
                if size.columns >= 80 { try program.wait(for: "大小 \(size.columns)x\(size.rows)") }
            }
            try program.wait(for: "120x36")
            try program.wait(for: "┌ 问题清单")
            #expect(program.screen.rows.count == 36)
        }

        @Test("选中行有颜色；NO_COLOR 时只有粗体、下划线和反显")
        func colors() throws {
            for noColor in ["", "1"] {
                let program = try Probe.start(["NO_COLOR": noColor, "PROBE_THEME": Themes.path])
                try program.wait(for: "完")
                try program.wait("光标可见") { $0.isOn(25) }
                let styles = program.screen.cells.joined().map(\.style)
                #expect(styles.contains(where: \.hasColor) == noColor.isEmpty)
                let selected = program.screen.cells[program.screen.cursor.row][program.screen.cursor.column].style
                #expect(selected.bold)
                #expect(noColor.isEmpty ? selected.background == 25 : selected.reverse)
            }
        }

        @Test("只有 8 色的终端也能用", arguments: ["xterm", "linux", "screen", "tmux-256color", "vt220"])
        func otherTerminals(name: String) throws {
            let program = try Probe.start(["TERM": name, "PROBE_THEME": Themes.path])
            try program.wait(for: "完")
            #expect(program.screen.rows[1].contains("任务清单"))
            #expect(program.screen.cells.joined().allSatisfy { $0.style.background < 8 || name == "tmux-256color" })
        }
    }
}
