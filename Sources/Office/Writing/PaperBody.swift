import Papers

/// The body of a document as XML.
struct PaperBody {
    /// The pictures in it.
    private(set) var images: [[UInt8]] = []
    private var content = ""
    /// Whether the next paragraph begins a new page.
    private var isNewPage = false

    /// The page's text is 156 mm wide, in twentieths of a point; 257 mm on a page that lies on its side.
    private var textWidth: Int { isLandscape ? 14570 : 8844 }
    private var isLandscape = false
    /// A QR code is 3 cm wide, in English Metric Units.
    private static let codeWidth = 1_080_000

    /// The whole part.
    var xml: String {
        PaperParts.declaration + "<w:document \(PaperParts.namespaces)><w:body>" + content
            + PaperParts.section(isLandscape: isLandscape)
            + "</w:body></w:document>"
    }

    /// Writes a document.
    mutating func write(_ paper: Paper) throws(OfficeProblem) {
        isLandscape = paper.isLandscape
        if !paper.title.isEmpty { paragraphs(paper.title, style: "Title") }
        for block in paper.blocks { try write(block) }
        if isNewPage { paragraph("", style: "BodyText") }
    }

    private mutating func write(_ block: Paper.Block) throws(OfficeProblem) {
        switch block {
        case .subtitle(let text): paragraphs(text, style: "Subtitle")
        case .heading(let level, let text): paragraphs(text, style: "Heading\(min(max(level, 1), 3))")
        case .paragraph(let lead, let text): body(lead, text)
        case .signature(let text): paragraphs(text, style: "Signature")
        case .table(let table): try write(table)
        case .code(let code, let caption): try write(code, caption)
        case .pageBreak: isNewPage = true
        }
    }

    // MARK: Paragraphs

    private mutating func paragraphs(_ text: String, style: String) {
        for line in PaperBody.lines(text) { paragraph(PaperBody.run(line), style: style) }
    }

    private mutating func body(_ lead: String, _ text: String) {
        let lines = PaperBody.lines(text)
        for (index, line) in lines.enumerated() {
            let bold = index == 0 && !lead.isEmpty ? PaperBody.run(lead, properties: "<w:b/>") : ""
            paragraph(bold + PaperBody.run(line), style: "BodyText")
        }
    }

    private mutating func paragraph(_ runs: String, style: String, properties: String = "") {
        let newPage = isNewPage ? "<w:pageBreakBefore/>" : ""
        isNewPage = false
        content += "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(properties)\(newPage)</w:pPr>\(runs)</w:p>"
    }

    private static func lines(_ text: String) -> [Substring] {
        Array(CleanText.clean(text).split(separator: "\n", omittingEmptySubsequences: false))
    }

    private static func run(_ text: some StringProtocol, properties: String = "") -> String {
        guard !text.isEmpty else { return "" }
        let pieces = text.split(separator: "\t", omittingEmptySubsequences: false).map {
            $0.isEmpty ? "" : "<w:t xml:space=\"preserve\">\(XMLText.escaped(CleanText.clean(String($0))))</w:t>"
        }
        let set = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
        return "<w:r>\(set)\(pieces.joined(separator: "<w:tab/>"))</w:r>"
    }

    // MARK: Tables

    private mutating func write(_ table: Paper.Table) throws(OfficeProblem) {
        let count = table.heading.count
        let isFit =
            count > 0 && count <= 60 && table.widths.count == count && table.widths.allSatisfy { $0 > 0 && $0.isFinite }
            && table.rows.allSatisfy { $0.count == count }
        guard isFit else { throw .cannotHold(.table) }
        // A table has no page break of its own.
        if isNewPage { paragraph("", style: "TableText") }
        let set = TableSet(table, textWidth: textWidth)
        content +=
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"\(textWidth)\" w:type=\"dxa\"/>"
        content += "<w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
        content += set.widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
        row(table.heading, set, isHeading: true)
        for cells in table.rows { row(cells, set, isHeading: false) }
        // Two tables that stand together would be one.
        content += "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr></w:p>"
    }

    private mutating func row(_ cells: [String], _ set: TableSet, isHeading: Bool) {
        let texts = cells.map(PaperBody.lines)
        let properties = [set.isWhole(texts) ? "<w:cantSplit/>" : "", isHeading ? "<w:tblHeader/>" : ""].joined()
        content += "<w:tr>" + (properties.isEmpty ? "" : "<w:trPr>\(properties)</w:trPr>")
        for (lines, width) in zip(texts, set.widths) {
            content += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>"
            for line in lines {
                content += "<w:p><w:pPr><w:pStyle w:val=\"\(set.style(isHeading: isHeading))\"/></w:pPr>"
                content += PaperBody.run(line) + "</w:p>"
            }
            content += "</w:tc>"
        }
        content += "</w:tr>"
    }

    // MARK: QR codes

    private mutating func write(_ code: Paper.Code, _ caption: String) throws(OfficeProblem) {
        let isFit =
            (1...177).contains(code.rows.count)
            && code.rows.allSatisfy { $0.utf8.count == code.rows.count && $0.utf8.allSatisfy { $0 == 48 || $0 == 49 } }
        guard isFit else { throw .cannotHold(.code) }
        images.append(CodePicture.png(code))
        let (number, width) = (images.count, PaperBody.codeWidth)
        let words = XMLText.escaped(CleanText.clean(code.text))
        let picture = """
            <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="\(width)" cy="\(width)"/>\
            <wp:docPr id="\(number)" name="QR \(number)" descr="\(words)"/><a:graphic>\
            <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>\
            <pic:cNvPr id="\(number)" name="image\(number).png" descr="\(words)"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
            <a:blip r:embed="rIdImage\(number)"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>\
            <a:off x="0" y="0"/><a:ext cx="\(width)" cy="\(width)"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>\
            </pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
            """
        paragraph(picture, style: "Caption", properties: "<w:keepNext/>")
        if !caption.isEmpty { paragraphs(caption, style: "Caption") }
    }
}
