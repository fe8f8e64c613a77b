import Papers

/// The parts of a document that are the same in each, or nearly so.
enum PaperParts {
    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    static let namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
        xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
        """

    private static let office = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    private static let packageLinks = "http://schemas.openxmlformats.org/package/2006/relationships"

    static let contentTypes =
        declaration + """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>\
            <Override PartName="/word/document.xml" ContentType="\(office)document.main+xml"/>\
            <Override PartName="/word/styles.xml" ContentType="\(office)styles+xml"/>\
            <Override PartName="/word/settings.xml" ContentType="\(office)settings+xml"/>\
            <Override PartName="/word/fontTable.xml" ContentType="\(office)fontTable+xml"/>\
            <Override PartName="/word/footer1.xml" ContentType="\(office)footer+xml"/>\
            <Override PartName="/word/footer2.xml" ContentType="\(office)footer+xml"/>\
            <Override PartName="/docProps/core.xml" \
            ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
            <Override PartName="/docProps/app.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>
            """

    static let relationships =
        declaration + """
            <Relationships xmlns="\(packageLinks)">\
            <Relationship Id="rId1" Type="\(links)officeDocument" Target="word/document.xml"/>\
            <Relationship Id="rId2" \
            Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
            Target="docProps/core.xml"/>\
            <Relationship Id="rId3" Type="\(links)extended-properties" Target="docProps/app.xml"/></Relationships>
            """

    /// What belongs to the document's main part.
    static func documentRelationships(images: Int) -> String {
        let pictures = (0..<images).map {
            "<Relationship Id=\"rIdImage\($0 + 1)\" Type=\"\(links)image\" Target=\"media/image\($0 + 1).png\"/>"
        }
        return declaration + """
            <Relationships xmlns="\(packageLinks)">\
            <Relationship Id="rId1" Type="\(links)styles" Target="styles.xml"/>\
            <Relationship Id="rId2" Type="\(links)settings" Target="settings.xml"/>\
            <Relationship Id="rId3" Type="\(links)fontTable" Target="fontTable.xml"/>\
            <Relationship Id="rId4" Type="\(links)footer" Target="footer1.xml"/>\
            <Relationship Id="rId5" Type="\(links)footer" Target="footer2.xml"/>\(pictures.joined())</Relationships>
            """
    }

    /// What is said of the document. Its times are always the same, so that what is the same stays the same.
    static func core(title: String) -> String {
        let time = "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2020-01-01T00:00:00Z</dcterms:created>"
        return declaration + """
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
            <dc:title>\(XMLText.escaped(CleanText.clean(title)))</dc:title>\(time)</cp:coreProperties>
            """
    }

    static let application =
        declaration + """
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
            <Application>rectify</Application></Properties>
            """

    static let settings =
        declaration + """
            <w:settings \(namespaces)><w:zoom w:percent="100"/><w:evenAndOddHeaders/>\
            <w:characterSpacingControl w:val="compressPunctuation"/><w:compat>\
            <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
            </w:compat></w:settings>
            """

    /// The fonts, with what stands in for one that is not there.
    static let fonts: String = {
        let fonts = [
            ("方正小标宋简体", "宋体"), ("仿宋", "仿宋_GB2312"), ("楷体", "楷体_GB2312"), ("黑体", "SimHei"), ("宋体", "SimSun"),
        ]
        let list = fonts.map { name, other in
            "<w:font w:name=\"\(name)\"><w:altName w:val=\"\(other)\"/><w:charset w:val=\"86\"/></w:font>"
        }
        return declaration + "<w:fonts \(namespaces)>\(list.joined())</w:fonts>"
    }()

    /// The foot of a page: its number, on odd pages at the right, on even ones at the left, one character in.
    static func footer(isEven: Bool) -> String {
        let place =
            isEven
            ? "<w:ind w:leftChars=\"100\" w:left=\"280\"/><w:jc w:val=\"left\"/>"
            : "<w:ind w:rightChars=\"100\" w:right=\"280\"/><w:jc w:val=\"right\"/>"
        return declaration + """
            <w:ftr \(namespaces)><w:p><w:pPr><w:pStyle w:val="Footer"/>\(place)</w:pPr>\
            <w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>\
            <w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\
            <w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>\
            <w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
            """
    }

    /// The page: A4, 37 mm above, 35 mm below, 28 mm left, 26 mm right; 22 lines of 28.95 points.
    /// One that lies on its side has narrow edges, for its table.
    static func section(isLandscape: Bool) -> String {
        let page =
            isLandscape
            ? """
            <w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>\
            <w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>
            """
            : """
            <w:pgSz w:w="11906" w:h="16838"/>\
            <w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1304" w:gutter="0"/>
            """
        return """
            <w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>\
            \(page)<w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr>
            """
    }
}
