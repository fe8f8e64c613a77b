import Papers
import Testing

/// Workbooks as other programs write them.
struct WorkbookReadingTests {
    @Test func `Texts come together from their runs, without how they are pronounced`() throws {
        let strings = "<si><r><t>整</t></r><r><t>改</t></r><rPh><t>zhěng</t></rPh></si><si><t>a_x000D_\nb</t></si>"
        let rows = """
            <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>=内</t></is></c></row>\
            <row r="4"><c t="s"><v>1</v></c><c t="str"><f>A1&amp;""</f><v>果</v></c><c t="b"><v>1</v></c>\
            <c t="e"><v>#N/A</v></c></row>
            """
        let sheet = try workbook(Package.workbook(rows, strings: strings).bytes).sheets[0]
        #expect(sheet.words == [[], ["整改", "", "=内"], [], ["a\nb", "果", "TRUE"]])
    }

    private let formats = """
        <numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>\
        <numFmt numFmtId="171" formatCode="[$-804]aaaa;@"/><numFmt numFmtId="172" formatCode="0.0&quot;day&quot;"/>\
        <numFmt numFmtId="173" formatCode="0.00E+00"/><numFmt numFmtId="174" formatCode="[h]:mm"/>\
        <numFmt numFmtId="175" formatCode="yyyy\\-mm\\-dd;@"/><numFmt numFmtId="176" formatCode="0.0%"/></numFmts>\
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="57"/><xf numFmtId="9"/>\
        <xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="173"/><xf numFmtId="174"/>\
        <xf numFmtId="175"/><xf numFmtId="176"/><xf numFmtId="20"/></cellXfs>
        """

    private func value(_ number: String, style: Int, date1904: Bool = false) throws -> Cell.Value {
        let row = "<row><c s=\"\(style)\"><v>\(number)</v></c></row>"
        return try workbook(Package.workbook(row, styles: formats, date1904: date1904).bytes).sheets[0].rows[0][0].value
    }

    @Test func `A number is a day, a month, a time or a share by its format`() throws {
        let day = Cell.Value.date(year: 2022, month: 6, day: 30)
        #expect(try value("44742", style: 0) == .number(44742))
        for style in [1, 2, 6, 10] { #expect(try value("44742", style: style) == day) }
        #expect(try value("44742.75", style: 1) == day)
        // A month alone is no day: the first of it would be one that nobody wrote.
        for style in [3, 5] { #expect(try value("44713", style: style) == .text("2022-06")) }
        #expect(try value("0.25", style: 4) == .percent(0.25))
        #expect(try value("0.25", style: 11) == .percent(0.25))
        for style in [7, 8] { #expect(try value("3.5", style: style) == .number(3.5)) }
        for style in [9, 12] { #expect(try value("0.75", style: style) == .text("18:00")) }
    }

    @Test func `Days count from 1900 with the day that never was, or from 1904`() throws {
        #expect(try value("1", style: 1) == .date(year: 1900, month: 1, day: 1))
        #expect(try value("59", style: 1) == .date(year: 1900, month: 2, day: 28))
        #expect(try value("60", style: 1) == .number(60))
        #expect(try value("61", style: 1) == .date(year: 1900, month: 3, day: 1))
        #expect(try value("45351", style: 1) == .date(year: 2024, month: 2, day: 29))
        #expect(try value("0", style: 1, date1904: true) == .date(year: 1904, month: 1, day: 1))
        #expect(try value("43280", style: 1, date1904: true) == .date(year: 2022, month: 6, day: 30))
        #expect(try value("-5", style: 1) == .number(-5))
    }

    @Test func `Joined cells and hidden columns are kept, hidden sheets left out`() throws {
        let book = try workbook(
            Package.workbook(
                "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><row hidden=\"1\"><c><v>1</v></c></row>",
                after: "<mergeCells><mergeCell ref=\"B2:C$4\"/></mergeCells>"
            ).bytes)
        #expect(book.sheets.map(\.name) == ["表"])
        #expect(book.sheets[0].merges == [Sheet.Merge(top: 1, left: 1, bottom: 3, right: 2)])
        #expect(book.sheets[0].hiddenColumns == [1, 2])
        #expect(book.sheets[0].rows.count == 1)
    }
}
