/// A packed file made byte by byte, so that it can be what no program would write.
struct Package {
    var parts: [(name: String, bytes: [UInt8])]

    init(_ parts: [(String, String)]) { self.parts = parts.map { ($0.0, Array($0.1.utf8)) } }

    /// The whole file; nothing in it is compressed.
    var bytes: [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let name = Array(part.name.utf8)
            // Needs version 2.0, names in UTF-8, stored, 1 January 1980.
            let common: [UInt8] =
                word(20) + word(0x0800) + word(0) + word(0) + word(0x0021) + long(Package.checksum(part.bytes))
                + long(UInt32(part.bytes.count)) + long(UInt32(part.bytes.count)) + word(UInt16(name.count)) + word(0)
            directory += long(0x0201_4B50) + word(20) + common + word(0) + word(0) + word(0) + long(0)
            directory += long(UInt32(file.count)) + name
            file += long(0x0403_4B50) + common + name + part.bytes
        }
        let count = UInt16(parts.count)
        return file + directory + long(0x0605_4B50) + word(0) + word(0) + word(count) + word(count)
            + long(UInt32(directory.count)) + long(UInt32(file.count)) + word(0)
    }

    private func word(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
    private func long(_ value: UInt32) -> [UInt8] { [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) } }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
    }

    // MARK: Office files

    private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private static func relationships(_ list: [(kind: String, target: String)]) -> String {
        let lines = list.enumerated().map {
            "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(links)/\($1.kind)\" Target=\"\($1.target)\"/>"
        }
        return "<Relationships>\(lines.joined())</Relationships>"
    }

    /// A document with some body; numbering and styles are what stands in their parts.
    static func document(_ body: String, numbering: String = "", styles: String = "") -> Package {
        Package([
            ("_rels/.rels", relationships([("officeDocument", "word/document.xml")])),
            ("word/document.xml", "<w:document xmlns:w=\"w\"><w:body>\(body)</w:body></w:document>"),
            (
                "word/_rels/document.xml.rels",
                relationships([("numbering", "numbering.xml"), ("styles", "styles.xml")])
            ),
            ("word/numbering.xml", "<w:numbering xmlns:w=\"w\">\(numbering)</w:numbering>"),
            ("word/styles.xml", "<w:styles xmlns:w=\"w\">\(styles)</w:styles>"),
        ])
    }

    /// A workbook with one sheet, and whatever else is given; `date1904` counts its days from 1904.
    static func workbook(
        _ rows: String, strings: String = "", styles: String = "", after: String = "", date1904: Bool = false
    ) -> Package {
        Package([
            ("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><workbookPr date1904=\"\(date1904)\"/><sheets>"
                    + "<sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/>"
                    + "<sheet name=\"藏\" sheetId=\"2\" state=\"hidden\" r:id=\"rId1\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                relationships([("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "s.xml"), ("styles", "t.xml")])
            ),
            ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData>\(after)</worksheet>"),
            ("xl/s.xml", "<sst>\(strings)</sst>"), ("xl/t.xml", "<styleSheet>\(styles)</styleSheet>"),
        ])
    }
}
