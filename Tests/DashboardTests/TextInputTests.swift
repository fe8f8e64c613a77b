import Canvas
import Testing
import Text

@testable import Dashboard

/// One line being edited, against the plainest way to say what each key does.
@Suite("一栏里打字")
struct TextInputTests {
    /// A text and a caret, each key done on the whole of it.
    private struct Plain {
        var text: [Character] = []
        var caret = 0

        mutating func take(_ key: Key) {
            switch key {
            case .character(let character): put([character])
            case .paste(let pasted): put(Array(pasted))
            case .left: caret = max(0, caret - 1)
            case .right: caret = min(text.count, caret + 1)
            case .home: caret = 0
            case .end: caret = text.count
            case .backspace: if caret > 0 { cut(caret - 1, caret) }
            case .delete: if caret < text.count { cut(caret, caret + 1) }
            case .control("u"): cut(0, caret)
            case .control("k"): cut(caret, text.count)
            case .control("w"):
                var place = caret
                while place > 0, text[place - 1].isWhitespace { place -= 1 }
                while place > 0, !text[place - 1].isWhitespace { place -= 1 }
                cut(place, caret)
            default: break
            }
        }

        private mutating func put(_ new: [Character]) {
            text.insert(contentsOf: new, at: caret)
            caret += new.count
        }

        private mutating func cut(_ start: Int, _ end: Int) {
            text.removeSubrange(start..<end)
            caret = start
        }
    }

    @Test("各种编辑键随意按，文字和光标与逐字去做的一样", arguments: 1...20)
    func anyKeys(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let keys: [Key] = [
            .character("改"), .character("a"), .character(" "), .paste("整改 台账x"), .left, .left, .right, .home, .end,
            .backspace, .delete, .control("u"), .control("k"), .control("w"), .character("👩‍🔧"), .paste("，会商"),
        ]
        var (input, plain) = (TextInput(), Plain())
        for _ in 0..<300 {
            guard let key = keys.randomElement(using: &random) else { continue }
            _ = input.take(key)
            plain.take(key)
            #expect(input.text == String(plain.text), "\(key)")
            #expect((input.caret, input.count) == (plain.caret, plain.text.count), "\(key)")
        }
    }

    @Test("后打的声调并到前一个字上，光标按看到的字数走；在字前补一个字也一样")
    func joined() {
        var input = TextInput("e")
        #expect(input.take(.character("\u{301}")) == .taken)
        #expect((input.text, input.caret, input.count) == ("e\u{301}", 1, 1))
        var before = TextInput("\u{301}x")
        _ = before.take(.home)
        _ = before.take(.character("e"))
        #expect((before.text, before.count) == ("e\u{301}x", 2))
    }

    @Test("放不下的不放进去，原来的文字、光标和选中都不变")
    func tooLong() {
        let long = String(repeating: "长", count: TextInput.limit)
        var input = TextInput("原文", isReplaced: true)
        #expect(input.take(.paste(long + "x")) == .tooLong(TextInput.limit + 1))
        #expect(input == TextInput("原文", isReplaced: true))
        #expect(input.take(.paste(long)) == .taken)
        #expect(input.count == TextInput.limit)
        #expect(input.take(.character("x")) == .tooLong(TextInput.limit + 1))
        #expect(input.text == long)
    }
}
