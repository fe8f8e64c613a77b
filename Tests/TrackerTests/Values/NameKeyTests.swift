import Testing

@testable import Tracker

struct NameKeyTests {
    /// What nothing is seen of: joiners, marks of direction and order, hyphens, selectors, tags and fillers.
    static let unseen: [Unicode.Scalar] = [
        "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{2064}", "\u{FEFF}", "\u{AD}",
        "\u{34F}", "\u{61C}", "\u{115F}", "\u{1160}", "\u{3164}", "\u{FFA0}", "\u{17B4}", "\u{180B}", "\u{180E}",
        "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{206F}", "\u{2800}", "\u{FFF9}", "\u{1BCA0}", "\u{1D173}",
        "\u{E0001}", "\u{E0041}", "\u{E007F}", "\u{7}", "\u{9B}",
    ]

    @Test("A name with anything that is not seen in it is the name without it", arguments: unseen)
    func cleaning(scalar: Unicode.Scalar) throws {
        let mark = String(Character(scalar))
        for name in ["张三" + mark, mark + "张三", "张" + mark + "三", "张" + mark + mark + "三" + mark] {
            #expect(Array(try Cleaning.name(name).unicodeScalars) == ["张", "三"])
            #expect(NameKey(name) == NameKey("张三") && NameKey.isSame(name, "张三"))
        }
        #expect(throws: Refusal.empty(.unit)) { try Cleaning.name(mark + mark, for: .unit) }
    }

    @Test("What chooses the form of a character stays with it, and makes no other name of it")
    func selectors() throws {
        #expect(try Cleaning.name("葛\u{E0100}城").unicodeScalars.count == 3)
        #expect(try Cleaning.name("A\u{FE00}B").unicodeScalars.count == 2)
        #expect(NameKey.isSame("葛\u{E0100}城", "葛城"))
        #expect(try Cleaning.name("甲\u{200D}") == "甲")
    }

    @Test("Spaces, full-width letters and capitals make no other person of anybody, another character does")
    func folding() {
        #expect(NameKey.isSame("张 三", "张三") && NameKey.isSame("张\u{3000}三", "张三"))
        #expect(NameKey.isSame("ＡＢ", "ab"))
        #expect(!NameKey.isSame("张三", "张山") && !NameKey.isSame("张三", "张三丰") && !NameKey.isSame("", "张三"))
    }

    @Test("What stands for a character that was lost is refused, with its line and place")
    func unreadable() throws {
        #expect(throws: Refusal.unreadable(.text, line: 2, column: 3)) {
            try Cleaning.text("第一行\n这里\u{FFFD}字", for: .text)
        }
        #expect(throws: Refusal.unreadable(.unit, line: 1, column: 1)) { try Cleaning.name("\u{FFFD}", for: .unit) }
        #expect(throws: Refusal.unreadable(nil, line: 1, column: 2)) {
            try Cleaning.text(ByteText.text(of: [0x61, 0xD6]))
        }
    }
}
