/// What a file is: the one table for every program that opens files. What its content says comes first; its name only
/// decides what the content leaves open, which is how a text is laid out.
public enum FileKind: String, CaseIterable, Codable, Hashable, Sendable {
    // What is read.

    /// A packed office file: .docx, .xlsx.
    case package
    /// A web page.
    case page
    /// A table as text.
    case table
    /// Text.
    case text

    // What is told by its name, and not read.

    /// An old Word document.
    case doc
    /// A WPS document.
    case wps
    /// Rich text.
    case rtf
    /// A Word document as one XML file.
    case documentXML
    /// An old Excel workbook.
    case xls
    /// A WPS workbook.
    case et
    /// A binary Excel workbook.
    case xlsb
    /// An Excel workbook as one XML file, of 2003.
    case spreadsheetXML
    /// An OpenDocument file.
    case odf
    /// A presentation.
    case presentation
    /// A web page with all that belongs to it in one file (.mht).
    case webArchive
    /// An electronic letter.
    case mail
    /// A PDF file.
    case pdf
    /// An OFD file, which is to China what PDF is elsewhere.
    case ofd
    /// A picture.
    case image
    /// An archive.
    case archive
    /// A program.
    case program

    /// Whether it is read.
    public var isRead: Bool {
        switch self {
        case .package, .page, .table, .text: true
        case .doc, .wps, .rtf, .documentXML, .xls, .et, .xlsb, .spreadsheetXML, .odf, .presentation, .webArchive, .mail,
            .pdf, .ofd, .image, .archive, .program:
            false
        }
    }

    /// The endings of files that are read, for what is said to people.
    public static let endings = [".txt", ".md", ".html", ".docx", ".xlsx", ".csv", ".tsv"]

    /// What files begin with, whatever their names say.
    private static let starts: [(start: [UInt8], kind: FileKind)] = [
        // PK 3 4 begins a packed file's first part, PK 5 6 one without parts.
        ([0x50, 0x4B, 0x03, 0x04], .package), ([0x50, 0x4B, 0x05, 0x06], .package),
        ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image),
        ([0x49, 0x49, 0x2A, 0x00], .image), ([0x4D, 0x4D, 0x00, 0x2A], .image), (Array("RIFF".utf8), .image),
        (Array("BM".utf8), .image), (Array("Rar!".utf8), .archive), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
        ([0x1F, 0x8B], .archive), ([0x7F, 0x45, 0x4C, 0x46], .program), (Array("MZ".utf8), .program),
        // Workbooks from before they were compound files.
        ([0x09, 0x08, 0x10, 0x00], .xls), ([0x09, 0x04, 0x06, 0x00], .xls), ([0x09, 0x02, 0x06, 0x00], .xls),
        ([0x09, 0x00, 0x04, 0x00], .xls),
    ]
    private static let compoundStart: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// What text files begin with, after spaces and marks.
    private static let words: [(start: String, kind: FileKind)] = [("%pdf-", .pdf), ("{\\rtf", .rtf)]

    /// What names say of texts; the separator of a table's cells where the name says that too.
    private static let names: [(ending: String, kind: FileKind, separator: UInt8?)] = [
        ("csv", .table, nil), ("tsv", .table, 0x09), ("tab", .table, 0x09),
        // Programs hand out tables as text under a workbook's name.
        ("xls", .table, nil), ("et", .table, nil),
        ("html", .page, nil), ("htm", .page, nil), ("xhtml", .page, nil), ("shtml", .page, nil),
        ("xlsx", .package, nil), ("xlsm", .package, nil), ("docx", .package, nil), ("docm", .package, nil),
    ]

    private static func ending(of name: String) -> String {
        name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased() ?? ""
    }

    /// What separates the cells of a table, where its file's name says it.
    public static func separator(ofName name: String) -> UInt8? {
        let ending = ending(of: name)
        return names.first { $0.ending == ending }?.separator
    }

    /// Looks at a file.
    ///
    /// - Throws: `OfficeProblem` where it is of no kind that is read.
    public static func of(_ bytes: [UInt8], name: String) throws(OfficeProblem) -> FileKind {
        guard !bytes.isEmpty else { throw .empty }
        let kind = try looked(bytes, name: name)
        guard kind.isRead else { throw .unknownKind(looksLike: kind) }
        return kind
    }

    private static func looked(_ bytes: [UInt8], name: String) throws(OfficeProblem) -> FileKind {
        let ending = ending(of: name)
        if bytes.starts(with: compoundStart) { return try compound(bytes, ending) }
        for (start, kind) in starts where bytes.starts(with: start) {
            // Words may begin with the letters that a program's or an image's file begins with.
            let isWord = start.allSatisfy { (0x20..<0x7F).contains($0) } && kind != .package
            if isWord, !bytes.prefix(512).contains(0) { continue }
            return kind
        }
        let start = FileStart(bytes)
        if let kind = words.first(where: { start.text.hasPrefix($0.start) })?.kind ?? start.message ?? start.markup {
            return kind
        }
        let named = names.first { $0.ending == ending }?.kind ?? .text
        // What is called so and is no packed file was cut off, or is something else.
        if named == .package { throw .damaged("zip") }
        return named
    }

    /// A compound file is one of the old kinds, or a new one that is locked with a password.
    private static func compound(_ bytes: [UInt8], _ ending: String) throws(OfficeProblem) -> FileKind {
        func holds(_ name: String) -> Bool {
            // Names stand in its directory as UTF-16.
            contains(bytes, name.utf8.flatMap { [$0, 0] })
        }
        if holds("EncryptedPackage") { throw .encrypted }
        switch ending {
        case "wps": return .wps
        case "et": return .et
        case "msg": return .mail
        default: break
        }
        if holds("WordDocument") { return .doc }
        if holds("Workbook") || holds("Book") { return .xls }
        if holds("PowerPoint Document") { return .presentation }
        switch ending {
        case "doc": return .doc
        case "xls": return .xls
        case "ppt": return .presentation
        default: throw .unknownKind(looksLike: nil)
        }
    }

    private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first, bytes.count >= wanted.count else { return false }
        return bytes.withUnsafeBufferPointer { all in
            var from = 0
            while let at = all[from...(all.count - wanted.count)].firstIndex(of: first) {
                if all[at..<(at + wanted.count)].elementsEqual(wanted) { return true }
                from = at + 1
                if from > all.count - wanted.count { return false }
            }
            return false
        }
    }
}
