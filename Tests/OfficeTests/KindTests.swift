import Papers
import Testing

/// What a file is, by its content first and its name only then.
struct KindTests {
    private func kind(_ text: String, _ name: String) -> FileKind? {
        do throws(OfficeProblem) {
            return try FileKind.of(Array(text.utf8), name: name)
        } catch {
            if case .unknownKind(let looksLike) = error { return looksLike }
            return nil
        }
    }

    private let names = ["a.txt", "a.csv", "a.doc", "a.xls", "a.xlsx", "a.docx", "a.html", "a.pdf", "a"]

    @Test func `What the content says goes before any name`() {
        let archive =
            "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=\"x\"\r\n\r\n"
        let sheet =
            "<?xml version=\"1.0\"?><!-- x --><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"
        let words =
            "<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"/>"
        let flat = "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\"/>"
        let cases: [(String, FileKind)] = [
            ("{\\rtf1\\ansi \\'d5\\'fb}", .rtf), ("%PDF-1.4\n% only letters\n", .pdf), ("\n%PDF-1.4\n", .pdf),
            (archive, .webArchive), (archive.replacing("related", with: "mixed"), .mail), (sheet, .spreadsheetXML),
            ("\u{FEFF}" + sheet, .spreadsheetXML), (words, .documentXML), (flat, .documentXML),
            ("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>", .page), ("PK\u{3}\u{4}", .package),
        ]
        for (text, expected) in cases {
            for name in names { #expect(kind(text, name) == expected, "\(name): \(text)") }
        }
    }

    @Test func `Of a text the name says how it is laid out, in whatever encoding`() throws {
        let text = "问题\t措施\n甲\t乙\n"
        let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for name in ["a.tsv", "a.tab", "a.csv", "a.xls", "a.et", "A.XLS"] {
            for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), wide] {
                #expect(try FileKind.of(bytes, name: name) == .table)
                #expect(try workbook(bytes, name).sheets[0].words == [["问题", "措施"], ["甲", "乙"]], "\(name)")
            }
        }
        for name in ["a.txt", "a.md", "a.doc", "a"] { #expect(kind(text, name) == .text, "\(name)") }
        // What is called a packed file and is none is damaged, and said to be.
        #expect(throws: OfficeProblem.damaged("zip")) { try FileKind.of(Array(text.utf8), name: "a.xlsx") }
    }

    @Test func `Words that begin as a picture's or a program's file does are words`() {
        for text in ["BMW 的车辆问题", "MZ 项目", "RIFF 问题", "GIF8 问题"] { #expect(kind(text, "a.txt") == .text, "\(text)") }
    }
}
