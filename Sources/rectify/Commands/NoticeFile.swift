import Exchange
import Papers

/// A file with a notice in it.
enum NoticeFile {
    /// Reads a notice from a file, or from standard input for `-`.
    ///
    /// Plain text in UTF-8 is read here; documents, web pages and other encodings by the program beside this one.
    /// - Throws: `CommandProblem`, with a sentence that says what is wrong with the file or with what is in it.
    static func read(_ path: String) throws -> NoticeReading {
        let bytes = try text(path, try InputFile.bytes(path, limit: OfficeLimits.file))
        do throws(NoticeRefusal) {
            return try NoticeReader.read(bytes)
        } catch {
            throw CommandProblem.notice(path, error.phrase)
        }
    }

    /// A file's text.
    private static func text(_ path: String, _ bytes: [UInt8]) throws(CommandProblem) -> [UInt8] {
        guard !isPlain(path, bytes) else { return bytes }
        do throws(OfficeProblem) {
            switch try OfficeProgram().read(bytes, named: path) {
            case .lines(let lines): return Array(lines.joined(separator: "\n").utf8)
            // A table is no notice; its cells are read as what it says.
            case .workbook(let workbook):
                let cells = workbook.sheets.flatMap(\.rows).flatMap(\.self)
                return Array(cells.compactMap(\.words).joined(separator: "\n").utf8)
            }
        } catch {
            // What is no text in any way is refused as before: the reader of notices says where.
            if case .unknownKind(nil) = error { return bytes }
            throw .office(path, error)
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

extension Cell {
    /// Its text.
    fileprivate var words: String? { if case .text(let text) = value { text } else { nil } }
}
