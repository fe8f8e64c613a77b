// A little program that the tests run in a terminal: it shows what it was told, and does what could go wrong.
import Canvas
import Glibc
import Terminal

func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// Frames that are as bad for a terminal as can be: wide glyphs everywhere, none where the last frame had them.
struct Noise {
    private var state: UInt64 = 88_172_645_463_325_252
    private static let glyphs = ["整", "改", "a", "b", " ", " ", "─", "▓", "①", "é", "“", "中", "，", "🙂", "│", "1"]

    mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }

    mutating func frame(_ size: Size, number: Int) -> Frame {
        var frame = Frame(size)
        for row in 0..<size.rows where next(4) > 0 {
            var column = next(3)
            let same = next(2) == 0
            let role = Role(rawValue: UInt8(next(Role.allCases.count))) ?? .text
            while column < size.columns {
                let glyph = Self.glyphs[next(Self.glyphs.count)]
                let count = next(5) == 0 ? 1 + next(20) : 1
                let other = Role(rawValue: UInt8(next(Role.allCases.count))) ?? .text
                column += max(
                    1,
                    frame.put(
                        String(repeating: glyph, count: count), row: row, column: column, role: same ? role : other))
            }
        }
        frame.put("#\(number):", row: 0, column: 0)
        if next(2) == 0 { frame.cursor = Point(row: next(max(1, size.rows)), column: next(max(1, size.columns))) }
        return frame
    }
}

func dashboard(_ size: Size, selected: Int, log: [String]) -> Frame {
    var frame = Frame(size)
    var rest = frame.bounds
    let head = rest.takeTop(1)
    frame.put("整改台账 进程 \(getpid()) \(size.columns)x\(size.rows)", row: head.row, column: 1, role: .title)
    let foot = rest.takeBottom(2)
    frame.put("键 " + log.suffix(6).joined(separator: "，") + " 完", row: foot.row, column: 1, role: .notice)
    let left = frame.box(rest.takeLeft(rest.columns / 3), title: [("问题清单", .title)], trailing: [("3 问题", .dim)])
    let middle = frame.box(
        rest.takeLeft(rest.columns / 2), title: [("任务清单", .title)], trailing: [("超期 1", .bad)], role: .borderFocused)
    let right = frame.box(rest, title: [("责任清单", .title)], bottom: [("还有 2", .dim)])
    for row in 0..<middle.rows {
        let text = "  10-\(10 + row)   4.\(row) 行业发展三年规划    超期 \(row) 天"
        frame.put(text, row: middle.row + row, column: middle.column, columns: middle.columns)
        frame.put("法律服务人员和机构", row: left.row + row, column: left.column, columns: left.columns)
        frame.put("律师工作处", row: right.row + row, column: right.column, columns: right.columns)
    }
    if middle.rows > 0 {
        let row = middle.row + selected % middle.rows
        frame.setRole(Rect(row: row, column: middle.column, rows: 1, columns: middle.columns), .selected)
        frame.cursor = Point(row: row, column: middle.column)
    }
    return frame
}

let themeFile = variable("PROBE_THEME").flatMap { path -> String? in
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
}
let theme = try themeFile.flatMap { try ThemeFile.themes(in: $0).first } ?? .plain

/// A role as a letter, from `A` on.
func letter(_ role: Role) -> Character { Character(Unicode.Scalar(role.rawValue + 65)) }

func overflow(_ depth: Int) -> Int { depth == .max ? 0 : overflow(depth + 1) + 1 }

func run() throws -> Int32 {
    let terminal = try Terminal(theme: theme, mouse: variable("PROBE_MOUSE") != nil)
    var log: [String] = []
    var selected = 0
    var noise = Noise()
    var frames = 0
    terminal.draw(dashboard(terminal.size, selected: 0, log: log))
    let watched = variable("PROBE_WATCH").map { open($0, O_RDONLY | O_NONBLOCK) }
    var patience = variable("PROBE_TICK").flatMap { Int($0) }
    while true {
        let wake = terminal.wait(timeoutMilliseconds: patience, alsoReadable: watched.map { [$0] } ?? [])
        if wake.isEmpty, patience != nil {
            log.append("时到")
            patience = nil
        }
        for descriptor in wake.readable {
            var bytes = [UInt8](repeating: 0, count: 100)
            log.append("可读 \(read(descriptor, &bytes, bytes.count))")
        }
        if let ended = wake.ended {
            terminal.stop()
            print("ended \(ended)")
            return 3
        }
        var random: Frame?
        for key in wake.keys {
            switch key {
            case .character("q"), .control("c"): return 0
            case .character("x"): fatalError("on purpose")
            case .character("o"): return Int32(truncatingIfNeeded: overflow(0))
            case .character("a"): abort()
            case .character("n"):
                frames += 1
                random = noise.frame(terminal.size, number: frames)
            case .character("e"): exit(7)
            case .control("e"):
                let editor = (variable("EDITOR") ?? "").split(separator: " ").map(String.init)
                log.append("编辑 \(terminal.runEditor(command: editor.map { Array($0.utf8CString) }))")
            case .control("l"): terminal.repaint()
            case .character("c"): log.append("复制 \(terminal.copy(Array("整改台账 4.2".utf8)))")
            case .up: selected = max(0, selected - 1)
            case .down: selected += 1
            case .paste(let text): log.append("粘贴 \(text.count) \(text.prefix(12))")
            case .burst(let text): log.append("成串 \(text.count) \(text.prefix(12).replacing("\n", with: "⏎"))")
            case .burstEnd: log.append("行末")
            case .pasting: break
            case .flawedPaste(let flaw, let text): log.append("残缺 \(flaw) \(text)")
            case .mouse(let event): log.append("鼠标 \(event.kind) \(event.point.row),\(event.point.column)")
            case .resize(let size): log.append("大小 \(size.columns)x\(size.rows)")
            default: log.append(key.name)
            }
        }
        if let random, let path = variable("PROBE_FRAMES") {
            let file = fopen(path, "w")
            let roles = (0..<random.size.rows).map { row in
                String((0..<random.size.columns).map { letter(random[row, $0]?.role ?? .text) })
            }
            fputs((random.rows + roles).joined(separator: "\n"), file)
            fclose(file)
        }
        terminal.draw(random ?? dashboard(terminal.size, selected: selected, log: log))
    }
}

do {
    exit(try run())
} catch {
    print("refused \(error)")
    exit(2)
}
