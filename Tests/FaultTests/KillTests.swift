import Canvas
import Foundation
import Glibc
import OwnThreads
import PtySupport
import Testing
import Tracker

/// SIGKILL at any moment. `RECTIFY_KILLS=10000` says how often, and makes the moments random ones of the clock too.
@Suite("强行结束", .waiting)
struct KillTests {
    private static let wanted = Int(ProcessInfo.processInfo.environment["RECTIFY_KILLS"] ?? "")

    @Test("命令在任何时候被强行结束：说记了的都在，没有一条重复，台账照常打开")
    func commands() throws {
        var random = SplitMix64(seed: 20_220_901)
        let ground = try Ground()
        try ground.makeRound()
        try ground.keep()
        var acknowledged: [String] = []
        var (kills, ends) = (0, 0)
        for number in 0..<(KillTests.wanted ?? 120) {
            if number % 200 == 0 {
                try ground.restore()
                acknowledged = []
            }
            let text = "第\(number)条"
            let commands = [
                ["note", "1.1", text], ["add", "measure", "--under", "1", text],
                ["note", "1.2", text, "--on", "2022-09-01"],
                ["attach", "1.1", try ground.file("in/\(text).txt", text)], ["set", "1.2", "target", text],
            ]
            let arguments = ["--as", "整改办"] + random.one(of: commands)
            let run: Run
            if KillTests.wanted != nil, random.chance(50) {
                let running = try Running(
                    [Built.rectify, "--today", "2022-09-20"] + arguments, environment: ground.environment)
                run = try running.ended(by: SIGKILL, after: Int32(random.within(0...120)))
            } else {
                let place = random.one(of: ["before", "after", "middle"])
                run = try ground.run(arguments, fault: Fault(kind: .killed(place), at: random.within(1...110)))
            }
            if run.status == 128 + SIGKILL { kills += 1 } else { ends += 1 }
            if run.status == 0 || run.output.contains("已记录") { acknowledged.append(text) }
            #expect([0, 128 + SIGKILL].contains(run.status), "\(arguments)：\(run.status) \(run.errors)")
            guard number % 10 == 9 else { continue }
            let workspace = try ground.read()
            var found: [String: Int] = [:]
            for event in workspace.log {
                for word in Set(KillTests.texts(of: event)) { found[word, default: 0] += 1 }
            }
            let wrong = acknowledged.filter { found[$0] != 1 }
            #expect(wrong.isEmpty, "\(wrong)")
            #expect(found.filter { $0.key.hasPrefix("第") && $0.value > 1 }.isEmpty)
        }
        print("强行结束命令：\(kills) 次，另有 \(ends) 次来不及")
    }

    /// The texts by which a change is known here.
    private static func texts(of event: Event) -> [String] {
        event.changes.flatMap { change -> [String] in
            switch change {
            case .note(let note): [note.text]
            case .set(let set): [set.to.text].compactMap { $0 }
            case .add(let added):
                [Field.text, .fileName].compactMap { added.fields[$0]?.text }
                    .map { $0.hasSuffix(".txt") ? String($0.dropLast(4)) : $0 }
            default: []
            }
        }
    }

    @Test("界面在任何时候被强行结束：画面上说过“已保存”的都在")
    func dashboard() throws {
        var random = SplitMix64(seed: 20_221_031)
        let ground = try Ground()
        try ground.makeRound()
        var saved: [String] = []
        let rounds = (KillTests.wanted ?? 60) / 10
        for number in 0..<rounds {
            let program = try PtyProgram(
                [Built.rectify, "--today", "2022-09-20", "--as", "整改办"], environment: ground.environment)
            try program.wait(for: "[1 总览")
            try program.send("2")
            try program.wait(for: "[2 清单")
            try program.send("\u{1B}OB")
            try program.wait(for: "┌ 1.1 排出巡河班次")
            let whole = random.below(4)
            for note in 0...whole {
                let text = "界面\(number)之\(note)"
                try program.send("\u{1B}OQ")
                try program.wait(for: "做了什么")
                if note == whole {
                    // The last one: anywhere between its first letter and what follows its end.
                    let keys = Array((text + "\r").utf8)
                    try program.send(Array(keys.prefix(random.within(1...keys.count))))
                    if random.chance(50) { try? program.wait("保存") { _ in true } }
                } else {
                    try program.send(text + "\r")
                    try program.wait(for: "已保存：1.1 进展：\(text)")
                    saved.append(text)
                }
            }
            program.signal(SIGKILL)
            #expect(try program.waitForExit().status == 128 + Int(SIGKILL))
            if program.screen.contains("已保存：1.1 进展：界面\(number)之\(whole)") { saved.append("界面\(number)之\(whole)") }
            let notes = try ground.read().log.flatMap(KillTests.texts)
            let wrong = saved.filter { text in notes.filter { $0 == text }.count != 1 }
            #expect(wrong.isEmpty, "\(wrong)")
        }
        print("强行结束界面：\(rounds) 次，说过已保存 \(saved.count) 条")
    }
}
