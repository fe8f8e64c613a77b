import Papers
import Testing

@testable import Office

/// Files that are broken or mean harm: each is refused with its reason, and none takes the program with it.
struct HostileTests {
    @Test func `Entities are not even looked at`() {
        let laughs = """
            <!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
            """
        for part in ["_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/s.xml", "xl/t.xml"] {
            // Only the part with the definition uses it.
            let used = part.hasSuffix("sheet1.xml") ? "&c;" : ""
            var package = Package.workbook("<row><c t=\"inlineStr\"><is><t>\(used)</t></is></c></row>")
            for index in package.parts.indices where package.parts[index].name == part {
                package.parts[index].bytes = Array(laughs.utf8) + package.parts[index].bytes
            }
            #expect(problem(package.bytes) == .hostile("entities"), "\(part)")
        }
        let outside = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">"
        var document = Package.document("<w:p/>")
        document.parts[1].bytes = Array(outside.utf8) + document.parts[1].bytes
        #expect(problem(document.bytes) == .hostile("entities"))
    }

    @Test func `Paths that lead outside and parts that are there twice are refused`() {
        for name in ["../../etc/cron.d/x", "xl/../../x", "..\\x"] {
            var package = Package.workbook("")
            package.parts.append((name, [1]))
            #expect(problem(package.bytes) == .hostile("path"), "\(name)")
        }
        var package = Package.workbook("")
        package.parts.append(("XL/workbook.xml", Array("<workbook/>".utf8)))
        #expect(problem(package.bytes) == .hostile("duplicate"))
    }

    @Test func `What unpacks to far more than its size is stopped on the way`() throws {
        let filler = Array(("<a b=\"" + String(repeating: "x", count: 4000) + "\"/>").utf8)
        var sheet = Array("<worksheet>".utf8)
        for _ in 0..<5000 { sheet += filler }
        sheet += Array("</worksheet>".utf8)
        let parts = Package.workbook("").parts.map { $0.name == "xl/worksheets/sheet1.xml" ? ($0.name, sheet) : $0 }
        #expect(problem(try ArchiveWriter.bytes(of: parts)) == .hostile("bomb"))
    }

    @Test func `A file that was cut off anywhere is refused and nothing of it is read`() {
        let whole = Package.workbook("<row><c><v>1</v></c></row>").bytes
        #expect(problem(whole) == nil)
        for length in stride(from: 1, to: whole.count, by: 7) {
            #expect(problem(Array(whole[..<length])) != nil, "\(length) bytes")
        }
        // Whole as a packed file, but its parts are not.
        for part in ["xl/workbook.xml", "xl/worksheets/sheet1.xml"] {
            var package = Package.workbook("<row><c><v>1</v></c></row>")
            for index in package.parts.indices where package.parts[index].name == part {
                package.parts[index].bytes.removeLast(20)
            }
            #expect(problem(package.bytes) == .damaged(part + ":1"), "\(part)")
        }
    }

    @Test func `A byte that changed shows by the checksum`() throws {
        var bytes = Package.workbook("<row><c><v>1234567</v></c></row>").bytes
        let at = try #require(bytes.firstRange(of: Array("1234567".utf8)))
        bytes[at.lowerBound] = UInt8(ascii: "9")
        #expect(problem(bytes) == .damaged("xl/worksheets/sheet1.xml"))
    }

    @Test func `Cells far outside, and more than are read, are refused rather than made room for`() {
        #expect(problem(Package.workbook("<row><c r=\"XFE1\"><v>1</v></c></row>").bytes) != nil)
        #expect(problem(Package.workbook("<row r=\"1048577\"><c><v>1</v></c></row>").bytes) != nil)
        #expect(problem(Package.workbook("<row r=\"-9\"><c><v>1</v></c></row>").bytes) != nil)
        let wide = (1...70).map { "<row><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
        #expect(problem(Package.workbook(wide).bytes) == .tooMany(.cells, limit: OfficeLimits.cells))
        let long = String(repeating: "长", count: OfficeLimits.cellRead + 1)
        #expect(
            problem(Package.workbook("<row><c t=\"str\"><v>\(long)</v></c></row>").bytes)
                == .tooMany(.characters, limit: OfficeLimits.cellRead))
        #expect(problem(Package.workbook("<row><c t=\"s\"><v>7</v></c></row>").bytes) != nil)
        #expect(problem(Package.workbook("", after: "<mergeCell ref=\"A1:?\"/>").bytes) != nil)
    }

    @Test func `Things within things without end are refused`() {
        let depth = 5000
        let nested = String(repeating: "<div><b>", count: depth)
        #expect(problem(Array(("<html>" + nested).utf8), "a.html") == .hostile("depth"))
        let tables = String(repeating: "<table><tr><td>", count: depth)
        #expect(problem(Array(("<html>" + tables).utf8), "a.html") == .hostile("depth"))
        let inner = (0..<40).reduce("<w:p/>") { body, _ in "<w:tbl><w:tr><w:tc>\(body)</w:tc></w:tr></w:tbl>" }
        #expect(problem(Package.document(inner).bytes, "a.docx") == .hostile("depth"))
        let elements = String(repeating: "<w:x>", count: depth)
        #expect(problem(Package.document(elements).bytes, "a.docx") != nil)
    }

    @Test func `Text in no encoding is refused`() {
        #expect(problem([0xD5, 0xFB, 0xB8, 0xFF, 0xFF, 0xFF, 0x0A], "a.txt") == .encoding)
        let text = Array(String(repeating: "整改", count: 20).utf8)
        #expect(problem(text + [0xFF] + text, "a.txt") == .encoding)
        #expect(problem(Array(text.dropLast()), "a.html") == .encoding)
        #expect(problem([1, 2, 3, 0, 0, 7, 0, 200, 201], "a.txt") == .unknownKind(looksLike: nil))
        #expect(
            problem([UInt8](repeating: 0x41, count: OfficeLimits.text + 1), "a.txt")
                == .tooLarge(limit: OfficeLimits.text))
    }

    @Test func `Locked files are told from old ones`() {
        let start: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
        func named(_ name: String) -> [UInt8] { start + name.utf8.flatMap { [$0, 0] } + [0, 0] }
        #expect(problem(named("EncryptedPackage")) == .encrypted)
        #expect(problem(named("Workbook")) == .unknownKind(looksLike: .xls))
        #expect(problem(named("WordDocument"), "a") == .unknownKind(looksLike: .doc))
    }
}
