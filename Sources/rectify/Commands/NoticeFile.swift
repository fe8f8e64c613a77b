import Exchange
import Papers

/// A file with a notice in it.
enum NoticeFile {
    /// What is in a file, or in standard input for `-`: text or a table.
    ///
    /// Plain text in UTF-8 is read here; documents, web pages and other encodings by the program beside this one.
    enum Content {
        case text([UInt8])
        case workbook(Workbook)
    }

    /// What is in the bytes of a file.
    static func content(_ path: String, _ bytes: [UInt8]) throws(CommandProblem) -> Content {
        guard !isPlain(path, bytes) else { return .text(bytes) }
        do throws(OfficeProblem) {
            switch try OfficeProgram().read(bytes, named: path) {
            case .lines(let lines): return .text(Array(lines.joined(separator: "\n").utf8))
            case .workbook(let workbook): return .workbook(workbook)
            }
        } catch {
            // The reader of notices says where a text is none.
            if error == .unknownKind(looksLike: nil) || error == .encoding { return .text(bytes) }
            throw .office(path, error)
        }
    }

    /// Reads a notice from text.
    ///
    /// - Throws: `CommandProblem`, with a sentence that says what is wrong with the file or with what is in it.
    static func reading(_ path: String, _ bytes: [UInt8]) throws(CommandProblem) -> NoticeReading {
        do throws(NoticeRefusal) {
            return try NoticeReader.read(bytes)
        } catch {
            throw .notice(path, error.phrase)
        }
    }

    /// Whether a file is text in UTF-8 and no web page.
    private static func isPlain(_ path: String, _ bytes: [UInt8]) -> Bool {
        let name = path.lowercased()
        if [".html", ".htm", ".docx", ".xlsx", ".csv"].contains(where: name.hasSuffix) { return bytes.isEmpty }
        let start = bytes.prefix { $0 <= 0x20 || $0 >= 0x80 }.count
        if bytes.dropFirst(start).first == UInt8(ascii: "<") { return false }
        return (try? UTF8Span(validating: bytes.span)) != nil && !bytes.prefix(4096).contains(0)
    }
}
