import Testing
import Text

@Suite("文字宽度")
struct TextWidthTests {
    @Test("截断从不超宽、不留半个字，放得下的原样不动")
    func truncateFits() {
        var texts = RandomText(seed: 1)
        for _ in 0..<3000 {
            let text = texts.next()
            let columns = texts.number(24) - 1
            let cut = TextWidth.truncate(text, to: columns)
            #expect(TextWidth.of(cut) <= max(0, columns))
            if columns <= 0 { continue }
            if TextWidth.of(text) <= columns {
                #expect(cut == text)
            } else {
                #expect(cut.hasSuffix("…") && text.unicodeScalars.starts(with: cut.unicodeScalars.dropLast()))
                // Only a wide glyph may leave a column unused.
                #expect(TextWidth.of(cut) >= columns - 1)
            }
        }
    }

    @Test("补齐正好那么宽")
    func padding() {
        var texts = RandomText(seed: 2)
        for _ in 0..<1000 {
            let text = texts.next()
            let columns = texts.number(30)
            for padded in [
                TextWidth.padRight(text, to: columns), TextWidth.padLeft(text, to: columns),
                TextWidth.centre(text, to: columns),
            ] { #expect(TextWidth.of(padded) == columns) }
        }
        #expect(TextWidth.padLeft("整改", to: 6) == "  整改")
        #expect(TextWidth.centre("整改", to: 7) == " 整改  ")
        #expect(TextWidth.padRight("整改台账", to: 6) == "整改… ")
    }

    @Test("整段的宽度就是各字之和；连写的表情只算第一个")
    func clusters() {
        #expect(TextWidth.of("整改abc") == 7)
        #expect(TextWidth.of("👩‍👩‍👧") == 2)
        #expect(TextWidth.of("👍🏽!") == 3)
        #expect(TextWidth.of("e\u{301}") == 1)
        #expect(TextWidth.of("\u{202E}整\u{200B}改") == 4)
        #expect(TextWidth.of("a\tb\nc") == 5)
        #expect(TextWidth.of("") == 0)
        #expect(TextWidth.of("整" as Character) == 2)
    }

    @Test("截断窄到没有省略号的位置也不出错")
    func narrow() {
        #expect(TextWidth.truncate("整改", to: 1) == "…")
        #expect(TextWidth.truncate("整改", to: 2) == "…")
        #expect(TextWidth.truncate("整改", to: 3) == "整…")
        #expect(TextWidth.truncate("整改", to: 0) == "")
        #expect(TextWidth.truncate("整改", to: -5) == "")
        #expect(TextWidth.truncate("整改台账", to: 2, ellipsis: "...") == "整")
    }
}
