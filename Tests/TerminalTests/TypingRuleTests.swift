import Canvas
import Testing

@testable import Terminal

/// The rules that need no terminal: what counts as typed, and how long a sequence may take.
@Suite("打字与粘贴的分界")
struct TypingRuleTests {
    @Test(
        "人打的键是键：一个、一直按着的、抢先的两三个、输入法一次上屏的汉字",
        arguments: [
            "x", "jjjjjjjj", "xx", "2jk", "\n", "\n\n\n", "整改台账已经会商", "，", "。。。", "\t", "\tx", "é", "\u{7F}",
            String(repeating: "j", count: 64), "ab\u{7F}", "第\u{7F}", "ab\u{3}", "\u{1B}b\u{1B}b\u{1B}b\u{1B}b",
        ])
    func typed(text: String) {
        #expect(!TypedRun.isBurst(text))
    }

    @Test(
        "其余是文字：字母夹着汉字、回车连着字、一连串不同的键",
        arguments: [
            "第1", "x光", "光x", "a\n", "\na", "甲\n", "x，光", "abcd", "2jkx", "/4.2", "甲\t乙", "a\tb\tc", "第\u{3}二",
            "abc\u{3}d", "abcde\u{7F}", String(repeating: "整改", count: 13),
            String(repeating: "长", count: 65), String(repeating: "x", count: 65),
        ])
    func burst(text: String) {
        #expect(TypedRun.isBurst(text))
    }

    @Test("同一个字粘贴三万个，没有标记，也是一次交出的一段文字，不是三万次按键", arguments: ["长", "x", " "])
    func oneCharacterOverAndOver(character: String) {
        var reader = BurstReader()
        let piece = String(repeating: character, count: 4096)
        for _ in 0..<7 { #expect(reader.keys(of: piece) == [.burst(piece)]) }
        #expect(reader.keys(of: character) == [.burst(character)])
    }

    @Test("一行行隔 0.4 秒粘贴的，一直是文字；换行留到下一行来了才算数，多行末尾的换行不算回车")
    func linesWithPauses() {
        var reader = BurstReader()
        var now = ContinuousClock.now
        #expect(reader.keys(of: "第1行\n") == [.burst("第1行")])
        for line in ["x\n", "s\n", "第4行\n"] {
            #expect((reader.wait(from: now) ?? 0) > 400)
            now += .milliseconds(400)
            #expect(reader.overdue(at: now).isEmpty)
            #expect(reader.keys(of: line) == [.burst("\n" + line.dropLast())])
        }
        _ = reader.wait(from: now)
        now += .seconds(2)
        #expect(reader.overdue(at: now).isEmpty)
        #expect(!reader.isGoing)
        #expect(reader.keys(of: "x") == [.character("x")])
    }

    @Test("程序忙着的时候不算安静：之后才读到的仍是同一段文字")
    func busy() {
        var reader = BurstReader()
        let now = ContinuousClock.now
        _ = reader.keys(of: "甲x")
        #expect(reader.overdue(at: now + .seconds(5)).isEmpty)
        #expect(reader.keys(of: "u") == [.burst("u")])
        _ = reader.wait(from: now + .seconds(5))
        _ = reader.overdue(at: now + .seconds(6))
        #expect(reader.keys(of: "u") == [.character("u")])
    }

    @Test("一行带一个回车：安静之后才告诉，按了别的键就在它之前")
    func oneLine() {
        var reader = BurstReader()
        let now = ContinuousClock.now
        #expect(reader.keys(of: "甲乙x\n") == [.burst("甲乙x")])
        _ = reader.wait(from: now)
        #expect(reader.overdue(at: now + .seconds(1)) == [.burstEnd])
        #expect(reader.keys(of: "甲乙x\n") == [.burst("甲乙x")])
        #expect(reader.end() == [.burstEnd])
    }

    @Test("一行长文字之后半秒内到的回车是那一行的行末；打字抢先的一句不用等这么久")
    func enterBehindAPaste() {
        var reader = BurstReader()
        var now = ContinuousClock.now
        let line = String(repeating: "落实专人负责x光检测点", count: 4)
        #expect(reader.keys(of: line) == [.burst(line)])
        #expect((reader.wait(from: now) ?? 0) > 450)
        now += .milliseconds(300)
        #expect(reader.overdue(at: now).isEmpty)
        #expect(reader.keys(of: "\n").isEmpty)
        _ = reader.wait(from: now)
        #expect(reader.overdue(at: now + .seconds(1)) == [.burstEnd])
        #expect(reader.keys(of: "已会商x") == [.burst("已会商x")])
        #expect((reader.wait(from: now) ?? 0) < 200)
    }

    @Test("不是文字的一段只说一次，其后同一段的都不收")
    func refusedOnce() {
        var reader = BurstReader()
        let now = ContinuousClock.now
        #expect(reader.keys(of: "前一段x") == [.burst("前一段x")])
        #expect(reader.keys(of: TypedRun.Taken(text: "坏x", isBroken: true)) == [.flawedPaste(.notText, "")])
        #expect(reader.keys(of: "后一段x\n").isEmpty)
        _ = reader.wait(from: now)
        #expect(reader.overdue(at: now + .seconds(1)).isEmpty)
        #expect(reader.keys(of: "x") == [.character("x")])
    }

    @Test("等序列的时间：ESCDELAY 说了算，经 SSH 更长，写错的不算")
    func escapeDelay() {
        func delay(_ variables: [String: String]) -> Int32 { EscapeDelay.milliseconds { variables[$0] } }
        #expect(delay([:]) == EscapeDelay.local)
        for name in ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"] {
            #expect(delay([name: "10.0.0.1 1 10.0.0.2 22"]) == EscapeDelay.remote)
            #expect(delay([name: "x", "ESCDELAY": "40"]) == 40)
        }
        #expect(EscapeDelay.remote >= 150 && EscapeDelay.remote > EscapeDelay.local && EscapeDelay.local > 60)
        for bad in ["", "0", "-5", "x", "99999999999"] { #expect(delay(["ESCDELAY": bad]) == EscapeDelay.local) }
        #expect(delay(["ESCDELAY": "2000000"]) == 10_000)
        func stall(_ variables: [String: String]) -> Int32 { EscapeDelay.pasteStall { variables[$0] } }
        #expect(stall([:]) == 2_000 && stall(["SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"]) > 5_000)
    }
}

extension BurstReader {
    /// What a text means as keys.
    fileprivate mutating func keys(of text: String) -> [Key] { keys(of: TypedRun.Taken(text: text)) }
}
