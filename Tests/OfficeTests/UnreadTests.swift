import Papers
import Testing

@testable import Office

/// What of a file was not read is named, with its place.
struct UnreadTests {
    private func unread(_ bytes: [UInt8], _ name: String = "a.xlsx") throws -> [Unread] {
        try SourceReader.read(bytes, name: name).unread
    }

    private static let names = """
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:zz="urn:unknown"
        """

    private func run(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

    private func choices(_ branches: [(requires: String?, text: String)], fallback: String?) -> String {
        "<AlternateContent \(UnreadTests.names)>"
            + branches.map { branch in
                let requires = branch.requires.map { " Requires=\"\($0)\"" } ?? ""
                return "<Choice\(requires)>\(run(branch.text))</Choice>"
            }.joined() + (fallback.map { "<Fallback>\(run($0))</Fallback>" } ?? "") + "</AlternateContent>"
    }

    @Test func `Of alternatives exactly one branch is read, the first that is understood, wherever they stand`() throws
    {
        let cases: [([(String?, String)], String?, [String])] = [
            ([("wps", "甲"), ("wps", "乙")], "丙", ["甲"]), ([("zz", "甲"), ("wps", "乙")], "丙", ["乙"]),
            ([("zz", "甲")], "丙", ["丙"]), ([("wps zz", "甲")], "丙", ["丙"]), ([(nil, "甲")], nil, ["甲"]),
            ([("none", "甲")], "丙", ["丙"]), ([], "丙", ["丙"]),
        ]
        for (branches, fallback, expected) in cases {
            let content = choices(branches, fallback: fallback)
            let nested =
                "<AlternateContent><Choice>\(content)</Choice><Fallback>\(run("外"))</Fallback></AlternateContent>"
            for body in [content, nested] {
                let bytes = Package.document(run("前") + body + run("后")).bytes
                #expect(try lines(bytes) == ["前"] + expected + ["后"], "\(branches)")
                #expect(try unread(bytes, "a.docx").isEmpty)
            }
            // In a cell of a table as well.
            let cell = "<w:tc>\(content)</w:tc>"
            let row = "<w:tr>\(cell)<w:tc>\(run("二"))</w:tc><w:tc>\(run("三"))</w:tc></w:tr>"
            let book = try workbook(Package.document("<w:tbl>\(row)\(row)</w:tbl>").bytes, "a.docx")
            #expect(book.sheets[0].words == [expected + ["二", "三"], expected + ["二", "三"]])
        }
    }

    @Test func `Alternatives of which none is understood are named where they stand`() throws {
        let body = run("前") + choices([("zz", "甲")], fallback: nil) + run("后")
        let bytes = Package.document(body).bytes
        #expect(try lines(bytes) == ["前", "后"])
        #expect(try unread(bytes, "a.docx") == [Unread(.unknownBranch, line: 1)])
    }

    private func document(_ body: String, parts: [(id: String, kind: String, name: String, bytes: [UInt8])]) -> [UInt8]
    {
        var package = Package.document(body)
        let links = parts.map { "<Relationship Id=\"\($0.id)\" Type=\"x/\($0.kind)\" Target=\"\($0.name)\"/>" }
        for index in package.parts.indices where package.parts[index].name == "word/_rels/document.xml.rels" {
            package.parts[index].bytes = Array("<Relationships>\(links.joined())</Relationships>".utf8)
        }
        package.parts += parts.map { ("word/" + $0.name, $0.bytes) }
        return package.bytes
    }

    @Test func `A page or a text within a document is read in its place, any other file named`() throws {
        let body = run("一") + "<w:altChunk r:id=\"c\" xmlns:r=\"r\"/>" + run("三")
        func bytes(_ name: String, _ content: [UInt8]) -> [UInt8] {
            document(body, parts: [("c", "aFChunk", name, content)])
        }
        for (name, content) in [("c.html", "<html><p>二</p></html>"), ("c.txt", "二")] {
            let bytes = bytes(name, Array(content.utf8))
            #expect(try lines(bytes) == ["一", "二", "三"])
            #expect(try unread(bytes, "a.docx").isEmpty)
        }
        for (name, content) in [("c.rtf", "{\\rtf1 x}"), ("c.docx", "PK\u{3}\u{4}")] {
            let bytes = bytes(name, Array(content.utf8))
            #expect(try lines(bytes) == ["一", "三"])
            #expect(try unread(bytes, "a.docx") == [Unread(.embeddedPart, "word/" + name, line: 1)])
        }
        #expect(try unread(Package.document(body).bytes, "a.docx") == [Unread(.externalPart, line: 1)])
    }

    @Test func `Objects, diagrams, charts, pictures, notes, comments and hidden words of a document are named`() throws
    {
        let inside = [
            "<w:object><o:OLEObject/></w:object>", "<w:drawing><dgm:relIds/></w:drawing>",
            "<w:drawing><c:chart/></w:drawing>", "<w:drawing><a:blip/></w:drawing>", "<w:pict><v:imagedata/></w:pict>",
            "<w:footnoteReference w:id=\"1\"/>", "<w:commentReference w:id=\"1\"/>",
            "<w:rPr><w:vanish/></w:rPr><w:t>暗</w:t>",
        ]
        let names = ["w", "o", "dgm", "c", "a", "v"].map { "xmlns:\($0)=\"\($0)\"" }.joined(separator: " ")
        let body = run("一") + inside.map { "<w:p \(names)><w:r>\($0)</w:r></w:p>" }.joined()
        let found = try unread(Package.document(body).bytes, "a.docx")
        #expect(
            found.map(\.what) == [
                .embeddedObject, .diagram, .chart, .picture, .picture, .footnote, .comment, .hiddenText,
            ])
        #expect(found.last?.text == "暗" && found.first?.line == 2)
    }

    @Test func `A field of a document that took in another file is named where nothing of it was kept`() throws {
        func field(_ result: String) -> String {
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>INCLUDETEXT \"b.docx\"</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(result)<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
        }
        let none = Package.document(run("前") + field("")).bytes
        #expect(try unread(none, "a.docx").map(\.what) == [.externalPart])
        #expect(try unread(none, "a.docx").first?.text.contains("b.docx") ?? false)
        let kept = Package.document(run("前") + field("<w:r><w:t>内</w:t></w:r>")).bytes
        #expect(try unread(kept, "a.docx").isEmpty && lines(kept) == ["前", "内"])
        let simple = "<w:p><w:fldSimple w:instr=\"INCLUDETEXT c.docx\"/></w:p>"
        #expect(try unread(Package.document(run("前") + simple).bytes, "a.docx").map(\.what) == [.externalPart])
    }

    @Test func `Text that is struck through is read and named`() throws {
        let struck =
            "<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>旧</w:t></w:r><w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr><w:t>新</w:t></w:r></w:p>"
        let bytes = Package.document(run("前") + struck).bytes
        #expect(try lines(bytes) == ["前", "旧新"])
        #expect(try unread(bytes, "a.docx") == [Unread(.struckText, "旧", line: 2)])
        let page = "<p>甲</p><p><del>乙</del>丙</p><ul><li style=\"text-decoration: line-through\">丁</li></ul>"
        // A dot stands before an entry of a list.
        #expect(try lines(Array(page.utf8), "a.html").map { $0.filter { !"-• ".contains($0) } } == ["甲", "乙丙", "丁"])
        #expect(try unread(Array(page.utf8), "a.html").filter { $0.what == .struckText }.map(\.text) == ["乙", "丁"])
    }

    @Test func `What a page holds in its forms, drawings and hidden parts is named with its words`() throws {
        let page = """
            <p>甲</p><textarea>填一</textarea><input value="填二"><select><option>选一 <option>选二</select>\
            <svg><text>图字</text></svg><noscript>无脚本</noscript><p style="display:none">藏</p>\
            <input type="submit" value="提交"><p><input type=checkbox checked>已完成 <input type=checkbox>未完成</p>
            """
        let found = try unread(Array(page.utf8), "a.html")
        #expect(found.map(\.what) == [.formField, .formField, .formField, .picture, .hiddenText, .hiddenText])
        #expect(found.map(\.text) == ["填一", "填二", "选一 选二", "图字", "无脚本", "藏"])
        #expect(try lines(Array(page.utf8), "a.html") == ["甲", "☑已完成 ☐未完成"])
    }

    @Test func `Formulas without a result, with an error and from another file are named with their cells`() throws {
        let rows = """
            <row r="3"><c r="A3"><f>DATE(2022,12,31)</f><v></v></c><c r="B3"><f>A3</f></c>\
            <c r="C3" t="str"><f>""</f><v></v></c><c r="D3" t="e"><f>1/0</f><v>#DIV/0!</v></c>\
            <c r="E3"><f>[1]Sheet1!A1+1</f><v>7</v></c><c r="F3" t="str"><f>DISPIMG("x",1)</f><v>=DISPIMG("x",1)</v></c>\
            <c r="G3"><f>SUM(表1[列])</f><v>5</v></c></row>
            """
        let source = try SourceReader.read(Package.workbook(rows).bytes, name: "a.xlsx")
        let found = source.unread.filter { $0.what != .hiddenSheet }
        #expect(found.map(\.cell) == ["A3", "B3", "D3", "E3", "F3"])
        #expect(
            found.map(\.what) == [.formulaWithoutValue, .formulaWithoutValue, .cellError, .linkedValue, .picture])
        #expect(found[0].text == "=DATE(2022,12,31)" && found[2].text == "#DIV/0!" && found.allSatisfy { $0.line == 3 })
        guard case .workbook(let book) = source.content else {
            Issue.record("no workbook")
            return
        }
        // Neither an error nor a picture's formula is taken as text; what was saved is.
        #expect(book.sheets[0].words[2].filter { !$0.isEmpty } == ["7.0", "5.0"])
    }

    @Test func `Comments, text boxes and pictures over a sheet, and sheets that are not shown, are named`() throws {
        var package = Package.workbook("<row><c><v>1</v></c></row>")
        let links = """
            <Relationships><Relationship Id="a" Type="x/comments" Target="../c.xml"/>\
            <Relationship Id="b" Type="x/drawing" Target="../d.xml"/></Relationships>
            """
        let comments =
            "<comments><commentList><comment ref=\"B7\"><text><r><t>请改期</t></r></text></comment></commentList></comments>"
        let drawing = """
            <xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:from><xdr:col>2</xdr:col><xdr:row>4</xdr:row></xdr:from>\
            <xdr:txBody><a:t>框内文字</a:t></xdr:txBody><a:blip/></xdr:wsDr>
            """
        for (name, text) in [
            ("xl/worksheets/_rels/sheet1.xml.rels", links), ("xl/c.xml", comments), ("xl/d.xml", drawing),
        ] {
            package.parts.append((name, Array(text.utf8)))
        }
        #expect(
            try unread(package.bytes) == [
                Unread(.comment, "请改期", line: 7, cell: "B7", sheet: "表"),
                Unread(.drawing, "框内文字", line: 5, cell: "C5", sheet: "表"),
                Unread(.picture, "", line: 5, cell: "C5", sheet: "表"),
                Unread(.hiddenSheet, "藏", line: 1, sheet: "藏"),
            ])
    }

    @Test func `A page that shows another page, or a file, within itself says so`() throws {
        let page =
            "<html><p>一</p><iframe src=\"b.html\">x</iframe><table><tr><td>二<embed src=\"c\"></td></tr></table></html>"
        #expect(
            try unread(Array(page.utf8), "a.html") == [
                Unread(.externalPart, "b.html", line: 1), Unread(.externalPart, "c", line: 2),
            ])
    }

    @Test func `What was not read in a table has its cell, and very much of it is counted`() throws {
        let cell = "<w:tc>\(run("甲"))<w:p><w:r><w:object/></w:r></w:p></w:tc>"
        let row = "<w:tr>\(cell)\(cell)\(cell)</w:tr>"
        let found = try unread(Package.document(run("题") + "<w:tbl>\(row)\(row)</w:tbl>").bytes, "a.docx")
        #expect(found.map(\.cell) == ["A2", "B2", "C2", "A3", "B3", "C3"])
        let many = (1...1500).map { "<row r=\"\($0)\"><c><f>A1</f></c></row>" }.joined()
        let listed = try unread(Package.workbook(many).bytes)
        #expect(listed.count == OfficeLimits.unread + 1 && listed.last?.what == .more && listed.last?.text == "501")
    }
}
