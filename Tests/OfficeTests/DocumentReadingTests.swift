import Papers
import Testing

@testable import Office

/// Documents as other programs write them.
struct DocumentReadingTests {
    private func paragraph(_ text: String, list: String? = nil, level: Int = 0, style: String? = nil) -> String {
        let numbering = list.map { "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\($0)\"/></w:numPr>" } ?? ""
        let named = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
        return "<w:p><w:pPr>\(named)\(numbering)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    private func level(_ index: Int, _ format: String, _ text: String, more: String = "") -> String {
        "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)"
            + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }

    private var numbering: String {
        """
        <w:abstractNum w:abstractNumId="7">\(level(0, "chineseCountingThousand", "%1、"))\
        \(level(1, "chineseCounting", "（%2）"))\(level(2, "decimal", "%3."))\
        \(level(3, "decimalEnclosedCircleChinese", "%4"))\(level(4, "decimal", "%1.%5", more: "<w:isLgl/>"))\
        \(level(5, "bullet", "\u{F0B7}"))</w:abstractNum>\
        <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>\
        <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>\
        </w:lvlOverride></w:num>
        """
    }

    @Test func `Automatic numbers are written out, in the ways in which Chinese documents count`() throws {
        let body = [
            paragraph("甲", list: "1"), paragraph("乙", list: "1", level: 1), paragraph("丙", list: "1", level: 2),
            paragraph("丁", list: "1", level: 2), paragraph("戊", list: "1", level: 3), paragraph("己", list: "1"),
            paragraph("庚", list: "1", level: 1), paragraph("辛", list: "1", level: 2),
            paragraph("壬", list: "1", level: 4), paragraph("癸", list: "1", level: 5), paragraph("子", list: "0"),
            paragraph("丑", list: "2"), paragraph("寅", list: "2"),
        ]
        #expect(
            try lines(Package.document(body.joined(), numbering: numbering).bytes) == [
                "一、甲", "（一）乙", "1. 丙", "2. 丁", "①戊", "二、己", "（一）庚", "1. 辛", "2.1 壬",
                String(repeating: "  ", count: 5) + "• 癸", "子", "一、丑", "二、寅",
            ])
    }

    @Test func `A paragraph's style brings its number, and can take it away`() throws {
        let styles = """
            <w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
            <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr>\
            </w:pPr></w:style>\
            <w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="C"/></w:style>
            """
        let body =
            [paragraph("甲", style: "A"), paragraph("乙", style: "B"), paragraph("丙", style: "C")]
            + [paragraph("丁", list: "0", style: "A")]
        #expect(
            try lines(Package.document(body.joined(), numbering: numbering, styles: styles).bytes)
                == ["一、甲", "（一）乙", "丙", "丁"])
    }

    @Test(
        "a heading without a number says how great it is, by its style or itself; numbered ones, long ones and cells do not"
    )
    func headings() throws {
        let styles = """
            <w:style w:type="paragraph" w:styleId="H"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>\
            <w:style w:type="paragraph" w:styleId="K"><w:basedOn w:val="H"/></w:style>
            """
        func paragraph(_ text: String, _ properties: String) -> String {
            "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
        }
        let (named, based) = ("<w:pStyle w:val=\"H\"/>", "<w:pStyle w:val=\"K\"/>")
        let long = String(repeating: "长", count: 61)
        let body = [
            paragraph("学习方面", named), paragraph("管理方面", based), paragraph("值班记录缺失", "<w:outlineLvl w:val=\"1\"/>"),
            paragraph("一体推进方面", named), paragraph("第三方评估", named), paragraph("问题整改方面", named),
            paragraph("一、作风方面", named), paragraph("（二）班子方面", named), paragraph("2 财务管理", named), paragraph(long, named),
            paragraph("正文", "<w:outlineLvl w:val=\"9\"/>"),
        ]
        #expect(
            try lines(Package.document(body.joined(), styles: styles).bytes)
                == [
                    "# 学习方面", "# 管理方面", "## 值班记录缺失", "# 一体推进方面", "# 第三方评估", "# 问题整改方面", "一、作风方面",
                    "（二）班子方面", "2 财务管理", long, "正文",
                ])
    }

    @Test("lines in bold type are headings where nothing else marks them, and the entries of a list keep their dots")
    func bold() throws {
        func paragraph(_ text: String, _ properties: String = "", isBold: Bool = false) -> String {
            "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:rPr>\(isBold ? "<w:b/>" : "<w:b w:val=\"0\"/>")</w:rPr>"
                + "<w:t>\(text)</w:t></w:r></w:p>"
        }
        let dot = "<w:numPr><w:ilvl w:val=\"5\"/><w:numId w:val=\"1\"/></w:numPr>"
        let body = [
            paragraph("整改方案", "<w:jc w:val=\"center\"/>", isBold: true), paragraph("◆ 水电", isBold: true),
            paragraph("水压不稳。", isBold: true), paragraph("更换水泵。", dot), paragraph("", dot),
            paragraph("1.清洗水箱。", isBold: true), paragraph("责任部门：后勤处"),
        ]
        #expect(
            try lines(Package.document(body.joined(), numbering: numbering).bytes) == [
                "整改方案", "◆ 水电", "**水压不稳。**", String(repeating: "  ", count: 5) + "• 更换水泵。", "", "1.清洗水箱。", "责任部门：后勤处",
            ])
    }

    @Test func `What was deleted or is hidden is left out, what was inserted is kept`() throws {
        let body = """
            <w:p><w:r><w:t xml:space="preserve">一 </w:t></w:r><w:del><w:r><w:delText>二</w:delText></w:r></w:del>\
            <w:ins><w:r><w:t>三</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>四</w:t></w:r></w:moveFrom>\
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>五</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>\
            <w:hyperlink><w:r><w:t>六</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>七</w:t><w:br/><w:t>八</w:t></w:r></w:p>\
            <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>九</w:t></w:r></w:p><w:p><w:r><w:t>十</w:t></w:r></w:p>
            """
        #expect(try lines(Package.document(body).bytes) == ["一 三六\t七", "八", "九十"])
    }

    @Test func `A text box is read once, after the paragraph that it stands by`() throws {
        let box = "<w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent>"
        let body = """
            <w:p><w:r><w:t>前</w:t><AlternateContent><Choice>\(box)</Choice><Fallback>\(box)</Fallback></AlternateContent>\
            </w:r><w:r><w:t>后</w:t></w:r></w:p>
            """
        #expect(try lines(Package.document(body).bytes) == ["前后", "框"])
    }

    private func table(_ rows: [[String]]) -> String {
        "<w:tbl>" + rows.map { "<w:tr>" + $0.joined() + "</w:tr>" }.joined() + "</w:tbl>"
    }

    private func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>" + paragraph(text) + "</w:tc>"
    }

    @Test func `A document that is mostly a table is a workbook, joined cells and what stands around it included`()
        throws
    {
        let body =
            paragraph("整改台账")
            + table([
                [cell("序号"), cell("问题"), cell("措施")],
                [cell("1"), cell("古树巡查不够经常", "<w:vMerge w:val=\"restart\"/>"), cell("排出巡查班次")],
                [cell("2"), cell("", "<w:vMerge/>"), cell("登记造册")], [cell("合计两条", "<w:gridSpan w:val=\"3\"/>")],
            ]) + paragraph("填表人")
        let sheet = try workbook(Package.document(body).bytes, "a.docx").sheets[0]
        #expect(
            sheet.words == [
                ["整改台账"], ["序号", "问题", "措施"], ["1", "古树巡查不够经常", "排出巡查班次"], ["2", "", "登记造册"], ["合计两条"], ["填表人"],
            ])
        #expect(
            sheet.merges == [
                Sheet.Merge(top: 2, left: 1, bottom: 3, right: 1), Sheet.Merge(top: 4, left: 0, bottom: 4, right: 2),
            ])
    }

    @Test func `A table in a text is a line a row with bars between its cells, and 〃 where one goes on`() throws {
        let text = String(repeating: "这一段文字比表格长得多，", count: 10)
        let body = paragraph(text) + table([[cell("一"), cell("二"), cell("三")], [cell("四"), cell("五"), cell("六|七")]])
        #expect(try lines(Package.document(body).bytes) == [text, "| 一 | 二 | 三 |", "| 四 | 五 | 六｜七 |"])
        let joined = "<table><tr><td rowspan=2>一<td>二<td>三<br>四<tr><td>五<td>六</table>"
        #expect(
            try lines(Array("<p>一、\(text)</p>\(joined)".utf8), "a.html") == [
                "一、" + text, "| 一 | 二 | 三<br>四 |", "| 〃 | 五 | 六 |",
            ])
    }

    @Test func `A table in a text that no sheet holds is its cells, one after the other`() throws {
        func cell(_ text: String, _ column: Int) -> Flow.Table.Field {
            var flow = Flow()
            flow.add(text)
            return Flow.Table.Field(row: column % 2, column: column, flow: flow)
        }
        var table = Flow.Table(cells: [cell("一", 0), cell("二", 1), cell("三", OfficeLimits.cells)])
        table.rowCount = 2
        var flow = Flow()
        flow.add(String(repeating: "字", count: 40))
        flow.parts.append(.table(table))
        guard case .lines(let lines) = try flow.source().content else {
            Issue.record("no lines")
            return
        }
        #expect(lines.dropFirst() == ["一", "二", "三"])
    }
}
