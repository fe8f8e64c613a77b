import Papers
import Testing

@testable import Office

/// What is written, read again and looked at part by part.
struct WritingTests {
    /// The text of one part of a packed file.
    private func part(_ name: String, of bytes: [UInt8]) throws -> String {
        let part = try Archive(bytes).part(name)
        var text: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = part.read(into: &chunk, chunk.count)
            guard count > 0 else { break }
            text += chunk[..<count]
        }
        return String(decoding: text, as: UTF8.self)
    }

    // MARK: Workbooks

    private var sheet: Sheet {
        var sheet = Sheet(
            name: "措施清单",
            rows: [
                [.text("整改措施清单", .title)],
                [.text("序号", .heading), .text("措施", .heading), .text("时限", .heading), .text("进度", .heading)],
                [
                    .number(1), .text("=1+1"), Cell(.date(year: 2022, month: 6, day: 30), .centred),
                    Cell(.percent(0.5), .number),
                ],
                [.number(2), .text("@a\nb_x000D_ <&>"), Cell(.empty, .input), Cell(.empty, .input)],
                [.text("填报人：", .plain)],
            ])
        sheet.titleRows = 1
        sheet.headingRows = 1
        sheet.footRows = 1
        sheet.widths = [6, 20, 12, 10]
        return sheet
    }

    @Test func `What is written as a workbook is read again as it was; no text becomes a formula`() throws {
        let bytes = try WorkbookWriter.bytes(of: Workbook(title: "台账", sheets: [sheet]))
        let read = try workbook(bytes).sheets[0]
        #expect(read.name == "措施清单")
        #expect(
            read.words == [
                ["整改措施清单"], ["序号", "措施", "时限", "进度"], ["1.0", "=1+1", "2022-6-30", "50.0%"],
                ["2.0", "@a\nb_x000D_ <&>"], ["填报人："],
            ])
        #expect(read.merges.contains(Sheet.Merge(top: 0, left: 0, bottom: 0, right: 3)))
        let xml = try part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(!xml.contains("<f>"))
    }

    @Test func `A workbook prints on A4 in its width, with its heading and the page's number on each page`() throws {
        var sheet = sheet
        sheet.isLandscape = true
        sheet.hasFilter = true
        sheet.pageFooter = "第 &P 页，共 &N 页"
        let bytes = try WorkbookWriter.bytes(of: Workbook(sheets: [sheet]))
        let xml = try part("xl/worksheets/sheet1.xml", of: bytes)
        for piece in [
            "<pageSetUpPr fitToPage=\"1\"/>", "paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"",
            "第 &amp;P 页，共 &amp;N 页", "ySplit=\"2\"", "<autoFilter ref=\"A2:D4\"/>",
        ] {
            #expect(xml.contains(piece), "\(piece)")
        }
        #expect(try part("xl/workbook.xml", of: bytes).contains("!$2:$2"))
    }

    @Test func `In a locked sheet only what is to be filled in can be changed`() throws {
        var sheet = sheet
        sheet.isProtected = true
        sheet.hiddenColumns = [0]
        let bytes = try WorkbookWriter.bytes(of: Workbook(sheets: [sheet]))
        let xml = try part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(xml.contains("<sheetProtection sheet=\"1\""))
        #expect(xml.contains("hidden=\"1\""))
        #expect(try part("xl/styles.xml", of: bytes).contains("<protection locked=\"0\"/>"))
        // The cells to fill in have a style of their own, the others not that one.
        func style(_ cell: String) -> Substring? {
            xml.firstRange(of: "<c r=\"\(cell)\" s=\"").map { xml[$0.upperBound...].prefix { $0 != "\"" } }
        }
        #expect(style("C4") != nil && style("C4") == style("D4") && style("C4") != style("B4"))
    }

    @Test func `Choices stand in their column; long lists and values with commas in a sheet that is not shown`() throws
    {
        var sheet = sheet
        sheet.choices = [
            Sheet.Choice(column: 3, values: ["已完成", "正在推进"]), Sheet.Choice(column: 2, values: ["一,二", "三"]),
        ]
        let bytes = try WorkbookWriter.bytes(of: Workbook(sheets: [sheet]))
        let xml = try part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(xml.contains("sqref=\"D3:D4\"><formula1>\"已完成,正在推进\"</formula1>"))
        #expect(xml.contains("sqref=\"C3:C4\"><formula1>'选项'!$A$1:$A$2</formula1>"))
        #expect(try part("xl/sharedStrings.xml", of: bytes).contains("一,二"))
        #expect(try workbook(bytes).sheets.count == 1)
    }

    @Test func `Rows are as high as their text needs`() {
        #expect(SheetLayout.lines("一二三四五", width: 10) == 1)
        #expect(SheetLayout.lines("一二三四五六", width: 10) == 2)
        #expect(SheetLayout.lines("ab cd\nef", width: 10) == 2)
        #expect(SheetLayout.lines("a long-word here", width: 10) == 3)
        var sheet = Sheet(name: "a", rows: [[.text("一"), .text(String(repeating: "字", count: 40))], [.text("二")]])
        sheet.widths = [6, 21]
        let plain = SheetLayout(sheet).heights
        #expect(plain[0] > 3 * plain[1] && plain[0] < 5 * plain[1])
        // A text over joined rows needs them all together.
        sheet.merges = [Sheet.Merge(top: 0, left: 1, bottom: 1, right: 1)]
        let joined = SheetLayout(sheet).heights
        #expect(joined[0] < plain[0] && joined[0] + joined[1] >= plain[0])
    }

    @Test func `What no sheet can hold is refused`() {
        func problem(_ change: (inout Sheet) -> Void) -> OfficeProblem? {
            var sheet = sheet
            change(&sheet)
            do throws(OfficeProblem) {
                _ = try WorkbookWriter.bytes(of: Workbook(sheets: [sheet]))
                return nil
            } catch {
                return error
            }
        }
        for name in ["", "a/b", "[x]", String(repeating: "长", count: 32)] {
            #expect(problem { $0.name = name } == .cannotHold(.sheetName), "\(name)")
        }
        #expect(problem { $0.footRows = 9 } == .cannotHold(.size))
        #expect(problem { $0.rows[2][1] = .text(String(repeating: "x", count: 40_000)) } == .cannotHold(.size))
        let crossing = [
            Sheet.Merge(top: 2, left: 0, bottom: 3, right: 1), Sheet.Merge(top: 3, left: 1, bottom: 3, right: 2),
        ]
        #expect(problem { $0.merges = crossing } == .cannotHold(.table))
        #expect(problem { _ in } == nil)
    }

    // MARK: Documents

    private var paper: Paper {
        Paper(
            title: "关于整改的通报",
            blocks: [
                .subtitle("（二〇二二年）"), .heading(level: 1, "一、组织情况"), .heading(level: 2, "（一）领导"),
                .heading(level: 3, "1.措施"),
                .paragraph(lead: "一是开会。", "研究了 <2> 次 & \"部署\"。\n第二段"), .pageBreak,
                .table(Paper.Table(heading: ["序号", "措施"], widths: [1, 4], rows: [["1", "甲\n乙"]])), .signature("某局"),
            ])
    }

    @Test func `A document is read again line by line`() throws {
        #expect(
            try lines(try PaperWriter.bytes(of: paper)) == [
                "关于整改的通报", "（二〇二二年）", "一、组织情况", "（一）领导", "1.措施", "一是开会。研究了 <2> 次 & \"部署\"。", "第二段", "", "序号", "措施",
                "1", "甲", "乙", "", "某局",
            ])
    }

    @Test func `A document has the customary layout: page, headings, page numbers, repeated table heading`() throws {
        let bytes = try PaperWriter.bytes(of: paper)
        let body = try part("word/document.xml", of: bytes)
        for piece in [
            "w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\"", "<w:pStyle w:val=\"Heading3\"/>",
            "<w:tblHeader/>", "<w:pageBreakBefore/>",
        ] {
            #expect(body.contains(piece), "\(piece)")
        }
        let styles = try part("word/styles.xml", of: bytes)
        #expect(styles.contains("w:name w:val=\"heading 1\"") && styles.contains("<w:outlineLvl w:val=\"2\"/>"))
        #expect(try part("word/footer1.xml", of: bytes).contains(" PAGE "))
    }

    @Test func `A row that fills most of a page goes on on the next one, a shorter one stays whole`() throws {
        let long = String(repeating: "逐项核对", count: 100)
        let table = Paper.Table(heading: ["序号", "进展"], widths: [1, 2], rows: [["1", "已完成"], ["2", long]])
        let body = try part(
            "word/document.xml", of: PaperWriter.bytes(of: Paper(title: "", blocks: [.table(table)])))
        let rows = body.split(separator: "<w:tr>").dropFirst().map { $0.contains("<w:cantSplit/>") }
        #expect(rows == [true, true, false])
    }

    @Test func `A table of many columns has smaller letters, so that a column holds a word`() throws {
        let heading = (1...12).map { "第\($0)栏" }
        let table = Paper.Table(heading: heading, widths: heading.map { _ in 1 }, rows: [heading])
        let bytes = try PaperWriter.bytes(of: Paper(title: "", blocks: [.table(table)]))
        #expect(try part("word/document.xml", of: bytes).contains("<w:pStyle w:val=\"WideTableText\"/>"))
        #expect(try part("word/styles.xml", of: bytes).contains("w:styleId=\"WideTableText\""))
    }

    @Test func `A date in a narrow column of a table is not broken over two lines`() throws {
        let table = Paper.Table(heading: ["序号", "时限", "措施"], widths: [1, 1, 14], rows: [["1", "2023-06-30", "甲"]])
        let body = try part(
            "word/document.xml", of: PaperWriter.bytes(of: Paper(title: "", blocks: [.table(table)])))
        let widths = body.split(separator: "<w:gridCol w:w=\"").dropFirst().compactMap {
            Int($0.prefix { $0.isNumber })
        }
        // Ten digits of twelve points, also in a wide font, and the sides of a cell.
        #expect(widths.count == 3 && widths[1] >= 10 * 156 + 216)
        #expect((8843...8845).contains(widths.reduce(0, +)))
    }

    @Test func `The same content gives the same bytes`() throws {
        let book = Workbook(title: "台账", sheets: [sheet])
        #expect(try WorkbookWriter.bytes(of: book) == WorkbookWriter.bytes(of: book))
        #expect(try PaperWriter.bytes(of: paper) == PaperWriter.bytes(of: paper))
    }

    @Test func `A table whose rows do not go with its heading is refused`() {
        let table = Paper.Table(heading: ["一", "二"], widths: [1, 1], rows: [["1"]])
        #expect(throws: OfficeProblem.cannotHold(.table)) {
            try PaperWriter.bytes(of: Paper(title: "", blocks: [.table(table)]))
        }
    }

    // MARK: QR codes

    @Test func `A QR code has its three corners, and a text that is too long for paper is refused`() throws {
        let code = try CodeMaker.code("https://例.cn/测评")
        let width = code.rows.count
        #expect(width >= 21 && code.rows.allSatisfy { $0.count == width })
        #expect(code.rows[0].hasPrefix("1111111") && code.rows[0].hasSuffix("1111111"))
        #expect(code.rows[width - 1].hasPrefix("1111111") && !code.rows[width - 1].hasSuffix("1111111"))
        for text in ["", String(repeating: "长", count: 200)] {
            #expect(throws: OfficeProblem.cannotHold(.code)) { try CodeMaker.code(text) }
        }
        let paper = Paper(title: "", blocks: [.code(code, caption: "扫码")])
        #expect(try Archive(PaperWriter.bytes(of: paper)).has("word/media/image1.png"))
    }

    @Test func `A day that no sheet can count stands in it as its text`() throws {
        let cells: [Cell] = [
            Cell(.date(year: 1, month: 2, day: 3), .plain), Cell(.date(year: 1900, month: 3, day: 1), .plain),
        ]
        let bytes = try WorkbookWriter.bytes(of: Workbook(sheets: [Sheet(name: "台账", rows: [cells])]))
        let row = try workbook(bytes).sheets[0].rows[0]
        #expect(row.map(\.value) == [.text("0001-02-03"), .date(year: 1900, month: 3, day: 1)])
    }

    @Test func `What the two programs hand to each other is what was meant`() throws {
        for cell in [
            Cell(.empty, .input), .text("tt\n\u{301}é", .title), Cell(.number(-0.125), .centred),
            Cell(.percent(1), .note),
            Cell(.date(year: 2022, month: 12, day: 1), .plain), .text("=1", .heading),
        ] {
            #expect(try JSONCoding.again(cell) == cell)
        }
    }
}
