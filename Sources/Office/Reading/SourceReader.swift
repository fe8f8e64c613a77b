import Papers

/// What is in a file from outside.
public enum SourceReader {
    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: its content, which says what it is.
    ///   - name: its name, for what the content does not say: whether a text is a table.
    public static func read(_ bytes: [UInt8], name: String) throws(OfficeProblem) -> Source {
        guard bytes.count <= OfficeLimits.file else { throw .tooLarge(limit: OfficeLimits.file) }
        let kind = try FileKind.of(bytes, name: name)
        guard kind == .package || bytes.count <= OfficeLimits.text else { throw .tooLarge(limit: OfficeLimits.text) }
        switch kind {
        case .package: return try PackageReader.read(bytes)
        case .page: return try PageReader.read(bytes)
        case .table:
            let table = try TextDecoder.decoded(bytes)
            let workbook = try DelimitedReader.read(table.text, name: name, FileKind.separator(ofName: name))
            return Source(.workbook(workbook), unread: table.unread)
        case .text:
            let text = try TextDecoder.decoded(bytes)
            return Source(.lines(try CleanText.lines(text.text)), unread: text.unread)
        case .doc, .wps, .rtf, .documentXML, .xls, .et, .xlsb, .spreadsheetXML, .odf, .presentation, .webArchive, .mail,
            .pdf, .ofd, .image, .archive, .program:
            throw .unknownKind(looksLike: kind)
        }
    }
}
