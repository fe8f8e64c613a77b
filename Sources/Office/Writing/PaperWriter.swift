import Papers

/// Writes .docx in the layout of official documents (GB/T 9704-2012). The same document always gives the same bytes.
public enum PaperWriter {
    /// A document as the bytes of a file.
    public static func bytes(of paper: Paper) throws(OfficeProblem) -> [UInt8] {
        var body = PaperBody()
        try body.write(paper)
        var parts: [(name: String, bytes: [UInt8])] = [
            ("[Content_Types].xml", Array(PaperParts.contentTypes.utf8)),
            ("_rels/.rels", Array(PaperParts.relationships.utf8)),
            ("docProps/core.xml", Array(PaperParts.core(title: paper.title).utf8)),
            ("docProps/app.xml", Array(PaperParts.application.utf8)),
            ("word/document.xml", Array(body.xml.utf8)),
            ("word/styles.xml", Array(PaperStyles.xml.utf8)),
            ("word/settings.xml", Array(PaperParts.settings.utf8)),
            ("word/fontTable.xml", Array(PaperParts.fonts.utf8)),
            ("word/footer1.xml", Array(PaperParts.footer(isEven: false).utf8)),
            ("word/footer2.xml", Array(PaperParts.footer(isEven: true).utf8)),
            ("word/_rels/document.xml.rels", Array(PaperParts.documentRelationships(images: body.images.count).utf8)),
        ]
        for (index, image) in body.images.enumerated() { parts.append(("word/media/image\(index + 1).png", image)) }
        return try ArchiveWriter.bytes(of: parts)
    }
}
