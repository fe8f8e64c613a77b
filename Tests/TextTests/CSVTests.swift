import Testing
import Text

@Suite("Tables as text") struct CSVTests {
    private func rows(_ text: String, separator: UInt8? = nil) -> [[String]] {
        var reader = CSVReader(text, separator: separator)
        var rows: [[String]] = []
        while let row = reader.next() { rows.append(row) }
        return rows
    }

    @Test("what is written is read back, whatever stands in a cell; a formula is never run")
    func roundTrip() {
        let cells = ["逗号，和,", "引号\"和\"\"", "两\n行", " 空格 ", "-5", "-五", "=SUM(A1)", "@我", "", "制表\t符"]
        var table = CSVText(["一", "二"])
        table.add(cells)
        #expect(table.text.hasPrefix("\u{FEFF}一,二\r\n") && table.text.hasSuffix("\r\n"))
        let read = rows(String(table.text.dropFirst()).replacing("\r\n", with: "\n"))
        let plain = ["逗号，和,", "引号\"和\"\"", "两\n行", " 空格 ", "-5", "'-五", "'=SUM(A1)", "'@我", "", "制表 符"]
        #expect(read == [["一", "二"], plain])
    }

    @Test("what separates is what the file says, what its name says, or what makes its rows alike")
    func separators() {
        #expect(rows("sep=;\na;b,c\n") == [["a", "b,c"]])
        #expect(rows("a,b\tc\nd\te\n", separator: UInt8(ascii: "\t")) == [["a,b", "c"], ["d", "e"]])
        #expect(rows("甲；乙;丙\n一,二;三\n") == [["甲；乙", "丙"], ["一,二", "三"]])
        #expect(rows("a,b,") == [["a", "b", ""]])
    }

    @Test("a quotation that never ends is named by the line on which it begins")
    func unclosed() {
        var reader = CSVReader("a,b\n\"c\n\",d\ne,\"f\ng")
        while reader.next() != nil {}
        #expect(reader.unclosed == 4)
    }
}
