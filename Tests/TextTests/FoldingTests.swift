import Testing
import Text

@Suite("Forms of characters") struct FoldingTests {
    @Test(
        "look-alikes are one character",
        arguments: [
            ("ＡＢ１２（％）", "AB12(%)"), ("｡､", "。、"), ("∶︰﹕", ":::"), ("⼀⼆⼋⼗⼈⼯", "一二八十人工"), ("　\u{A0}", "  "),
            ("，。、《》", ",。、《》"),
        ])
    func folded(text: String, plain: String) { #expect(Folding.folded(text) == plain) }

    @Test("where numbers are typed the Chinese full stop is a point, every dash a hyphen, and what is unseen goes")
    func typed() {
        #expect(String(String.UnicodeScalarView(Folding.typed("４。２—１–\u{200B}０　\t"))) == "4.2-1-0  ")
    }

    @Test(
        "the first sentence is what stands before its end, if it has a word",
        arguments: [
            ("修订制度。再学习。", "修订制度"), ("修订制度；再学习", "修订制度"), ("修订制度;再学习", "修订制度"), ("是否落实？落实了", "是否落实"),
            ("\n  一句话\n第二行", "一句话"), ("。；修订", "修订"), ("修订", "修订"), ("", ""), ("。。", ""), ("A\r\nB", "A"),
            ("落实到位！再学", "落实到位"),
        ])
    func sentences(text: String, first: String) { #expect(Sentences.first(of: text) == first) }

    @Test("numerals are read as people write them, and what can mean two numbers is none")
    func numerals() {
        for (text, value) in [
            ("两", 2), ("一〇", 10), ("一〇五", 105), ("一百十", 110), ("一百一十", 110), ("二百三十四", 234), ("１２", 12), ("⼗⼆", 12),
        ] { #expect(Numerals.value(text) == value, "\(text)") }
        for text in ["七八", "一百五", "十百", "百", "一百零", "+5", "二十十", "零五", "1一"] {
            #expect(Numerals.value(text) == nil, "\(text)")
        }
        let year = Array("二〇二二年".unicodeScalars)
        #expect(Numerals.numeral(year, at: 0, limit: year.count)?.value == 2022)
    }

    @Test("a list is parted by any of its marks, and names by a stroke too, each once")
    func lists() {
        #expect(Lists.parts(" 4.1、4.2；2022/4.3,\n4.4 ") == ["4.1", "4.2", "2022/4.3", "4.4"])
        #expect(Lists.names("人事科/财务科、人事科，ＡＢ科；ab科") == ["人事科", "财务科", "ＡＢ科"])
    }
}
