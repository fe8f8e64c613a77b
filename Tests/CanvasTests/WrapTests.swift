import Testing
import Text

@Suite("换行")
struct WrapTests {
    private static let closing = Set("，。；：！？、）》〉」』】”’")
    private static let opening = Set("（《〈「『【“‘")

    @Test("一个字不丢，各行不超宽")
    func nothingIsLost() {
        var texts = RandomText(seed: 3)
        for _ in 0..<3000 {
            let text = texts.next() + texts.next()
            let columns = 2 + texts.number(20)
            let lines = TextWidth.wrap(text, columns: columns)
            for line in lines { #expect(TextWidth.of(line) <= columns) }
            let kept = sanitized(lines.joined()).unicodeScalars.filter { $0 != " " && TextWidth.of($0) > 0 }
            let given = sanitized(text).unicodeScalars.filter { $0 != " " && TextWidth.of($0) > 0 }
            #expect(kept.elementsEqual(given))
        }
    }

    @Test("行首没有收尾的标点，行尾没有起头的标点")
    func punctuation() {
        let text = "（一）坚持问题导向，压实“一岗双责”；完善《整改方案》（修订稿）、细化措施，做到：件件有着落！事事有回音。"
        for columns in 8...60 {
            let lines = TextWidth.wrap(text, columns: columns)
            #expect(lines.joined() == text)
            for line in lines.dropFirst() { #expect(line.first.map { !Self.closing.contains($0) } ?? false, "\(line)") }
            for line in lines.dropLast() { #expect(line.last.map { !Self.opening.contains($0) } ?? false, "\(line)") }
        }
    }

    @Test("词和数不拆开，断开处的空格不留")
    func words() {
        #expect(TextWidth.wrap("the quick brown fox", columns: 10) == ["the quick", "brown fox"])
        #expect(TextWidth.wrap("共计1,234.5万元", columns: 8) == ["共计", "1,234.5", "万元"])
        #expect(TextWidth.wrap("截至2022-10-31完成", columns: 10) == ["截至", "2022-10-31", "完成"])
        #expect(TextWidth.wrap("整改——落实", columns: 6) == ["整改——", "落实"])
    }

    @Test("自带的换行照旧，空行也在")
    func lineEnds() {
        #expect(TextWidth.wrap("甲\n\n乙", columns: 10) == ["甲", "", "乙"])
        #expect(TextWidth.wrap("甲\r\n乙", columns: 10) == ["甲", "乙"])
        #expect(TextWidth.wrap("", columns: 10) == [""])
    }

    @Test("窄到一列也往前走", arguments: [-1, 0, 1, 2, 3])
    func narrow(columns: Int) {
        let lines = TextWidth.wrap("整改，abc（）", columns: columns)
        #expect(lines.joined() == "整改，abc（）")
        #expect(TextWidth.wrap("supercalifragilistic", columns: 5).count == 4)
    }
}
