import Papers

/// What a file is: what its content says comes first, its name only decides what the content leaves open.
enum FileKind: Equatable {
    /// A packed office file.
    case package
    /// A web page.
    case page
    /// A table as text; the separator, where the name says it.
    case delimited(UInt8?)
    /// Text.
    case text

    /// What files of these kinds begin with; none of them is read.
    private static let foreign: [(start: [UInt8], looksLike: String)] = [
        (Array("%PDF".utf8), "pdf"), (Array("{\\rtf".utf8), "rtf"), ([0x89, 0x50, 0x4E, 0x47], "image"),
        ([0xFF, 0xD8, 0xFF], "image"), (Array("GIF8".utf8), "image"), ([0x49, 0x49, 0x2A, 0x00], "image"),
        ([0x4D, 0x4D, 0x00, 0x2A], "image"), (Array("BM".utf8), "image"), (Array("Rar!".utf8), "archive"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "archive"), ([0x1F, 0x8B], "archive"),
        ([0x7F, 0x45, 0x4C, 0x46], "program"),
        (Array("MZ".utf8), "program"),
    ]

    /// Looks at a file.
    ///
    /// - Throws: where it is of no kind that is read.
    static func of(_ bytes: [UInt8], name: String) throws(OfficeProblem) -> FileKind {
        guard !bytes.isEmpty else { throw .empty }
        let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased() ?? ""
        // PK 3 4 begins a packed file's first part, PK 5 6 one without parts.
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            return .package
        }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { throw compound(bytes, ending) }
        for (start, looksLike) in foreign where bytes.starts(with: start) {
            // Words may begin with two letters that a program's or an image's file begins with.
            if start.count == 2, start[0] < 0x7F, start[0] != 0x1F, !bytes.prefix(512).contains(0) { continue }
            throw .unknownKind(looksLike: looksLike)
        }
        switch ending {
        case "csv": return .delimited(nil)
        case "tsv", "tab": return .delimited(UInt8(ascii: "\t"))
        case "html", "htm", "xhtml", "shtml": return .page
        case "xlsx", "xlsm", "docx", "docm":
            // What is called so and is no packed file was cut off, or is something else.
            if isPage(bytes) { return .page }
            throw .damaged("zip")
        default: return isPage(bytes) ? .page : .text
        }
    }

    /// A compound file is one of the old kinds, or a new one that is locked with a password.
    private static func compound(_ bytes: [UInt8], _ ending: String) -> OfficeProblem {
        func holds(_ name: String) -> Bool {
            // Names stand in its directory as UTF-16.
            contains(bytes, name.utf8.flatMap { [$0, 0] })
        }
        if holds("EncryptedPackage") { return .encrypted }
        if ["wps", "et", "doc", "xls", "ppt", "msg"].contains(ending) { return .unknownKind(looksLike: ending) }
        if holds("WordDocument") { return .unknownKind(looksLike: "doc") }
        if holds("Workbook") || holds("Book") { return .unknownKind(looksLike: "xls") }
        return .unknownKind(looksLike: nil)
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

    /// Whether a text is a web page: it begins as one, after spaces, marks and comments.
    private static func isPage(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(4096).filter { $0 != 0 }.map { (65...90).contains($0) ? $0 + 32 : $0 }
        let text = String(decoding: start, as: UTF8.self)
        guard let angle = text.firstIndex(of: "<"), text[..<angle].unicodeScalars.allSatisfy(isBlank) else {
            return false
        }
        return ["<!doctype html", "<html", "<head", "<body", "<meta ", "<table", "<div", "<p>"].contains {
            text.contains($0)
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{FFFD}"
    }
}
