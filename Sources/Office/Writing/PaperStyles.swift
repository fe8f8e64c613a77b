/// How a document's paragraphs look, by the customs of official documents (GB/T 9704-2012).
enum PaperStyles {
    /// A paragraph style: size in half points, line height in twentieths of a point (nil for the font's own).
    private struct Style {
        var id: String
        var name: String
        var font: String
        var size = 32
        var line: Int? = 579
        var paragraph = ""
        var isBold = false
    }

    /// Two characters in, on the first line.
    private static let indent = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>"

    private static let styles = [
        Style(
            id: "Title", name: "Title", font: "方正小标宋简体", size: 44, line: 640,
            paragraph: "<w:keepNext/><w:snapToGrid w:val=\"0\"/>"),
        Style(id: "Subtitle", name: "Subtitle", font: "楷体"),
        Style(id: "BodyText", name: "Body Text", font: "仿宋"),
        Style(id: "Heading1", name: "heading 1", font: "黑体", paragraph: "<w:keepNext/>"),
        Style(id: "Heading2", name: "heading 2", font: "楷体", paragraph: "<w:keepNext/>"),
        Style(id: "Heading3", name: "heading 3", font: "仿宋", paragraph: "<w:keepNext/>", isBold: true),
        Style(id: "Signature", name: "Signature", font: "仿宋"),
        Style(id: "Caption", name: "caption", font: "仿宋", size: 24, line: nil),
        Style(id: "TableHeading", name: "Table Heading", font: "黑体", size: 24, line: nil),
        Style(id: "TableText", name: "Table Text", font: "仿宋", size: 24, line: nil),
        Style(id: "WideTableHeading", name: "Wide Table Heading", font: "黑体", size: 20, line: nil),
        Style(id: "WideTableText", name: "Wide Table Text", font: "仿宋", size: 20, line: nil),
        Style(id: "Footer", name: "footer", font: "宋体", size: 28, line: nil),
    ]

    /// The whole part.
    static let xml: String = {
        let list = styles.map { xml(of: $0) }.joined()
        return PaperParts.declaration + """
            <w:styles \(PaperParts.namespaces)><w:docDefaults><w:rPrDefault><w:rPr>\(fonts("仿宋"))\
            <w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>\
            <w:pPrDefault/></w:docDefaults>\
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\
            \(list)\(table)</w:styles>
            """
    }()

    private static func fonts(_ font: String) -> String {
        "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"\(font)\" w:cs=\"Times New Roman\"/>"
    }

    private static func xml(of style: Style) -> String {
        let grid = "<w:snapToGrid w:val=\"0\"/>"
        let line = style.line.map { "<w:spacing w:line=\"\($0)\" w:lineRule=\"exact\"/>" } ?? grid
        let next = style.id.hasPrefix("Heading") ? "<w:next w:val=\"BodyText\"/>" : ""
        let bold = style.isBold ? "<w:b/><w:bCs/>" : ""
        return """
            <w:style w:type="paragraph" w:styleId="\(style.id)"><w:name w:val="\(style.name)"/>\
            <w:basedOn w:val="Normal"/>\(next)<w:qFormat/><w:pPr>\(style.paragraph)\(line)\(place(style.id))</w:pPr>\
            <w:rPr>\(fonts(style.font))\(bold)<w:sz w:val="\(style.size)"/><w:szCs w:val="\(style.size)"/></w:rPr></w:style>
            """
    }

    /// Where a paragraph stands, and its place in the outline; in the order in which a style names them.
    private static func place(_ id: String) -> String {
        switch id {
        case "BodyText": "\(indent)<w:jc w:val=\"both\"/>"
        case "Heading1": "\(indent)<w:jc w:val=\"both\"/><w:outlineLvl w:val=\"0\"/>"
        case "Heading2": "\(indent)<w:jc w:val=\"both\"/><w:outlineLvl w:val=\"1\"/>"
        case "Heading3": "\(indent)<w:jc w:val=\"both\"/><w:outlineLvl w:val=\"2\"/>"
        case "Signature": "<w:ind w:rightChars=\"200\" w:right=\"640\"/><w:jc w:val=\"right\"/>"
        case "TableText", "WideTableText": "<w:jc w:val=\"left\"/>"
        case "Footer": ""
        default: "<w:jc w:val=\"center\"/>"
        }
    }

    private static let table: String = {
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
        }
        return """
            <w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr>\
            <w:tblBorders>\(sides.joined())</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/>\
            <w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
            """
    }()
}
