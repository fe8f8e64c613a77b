import Import
import Papers
import Text

/// A file with a notice or a table in it.
enum NoticeFile {
    /// What is in a file, or in standard input for `-`: text or a table, and what of the file was not read.
    ///
    /// Plain text in UTF-8 is read here; documents, web pages, tables and other encodings by the program beside this one.
    struct Content {
        var what: What
        var unread: [Unread] = []

        enum What {
            case text([UInt8])
            case workbook(Workbook)
        }
    }

    /// What is in the bytes of a file.
    static func content(_ path: String, _ bytes: [UInt8], within time: FileTime) throws(CommandProblem) -> Content {
        do throws(OfficeProblem) {
            if try FileKind.of(bytes, name: path) == .text, isPlain(bytes) { return Content(what: .text(bytes)) }
            let source = try OfficeProgram(within: time).read(bytes, named: path)
            switch source.content {
            case .lines(let lines):
                return Content(what: .text(Array(lines.joined(separator: "\n").utf8)), unread: source.unread)
            case .workbook(let workbook): return Content(what: .workbook(workbook), unread: source.unread)
            }
        } catch {
            // The reader of notices says where a text is none.
            if error == .unknownKind(looksLike: nil) || error == .encoding { return Content(what: .text(bytes)) }
            throw .office(path, error)
        }
    }

    /// Reads a notice from text.
    ///
    /// - Throws: `CommandProblem`, with a sentence that says what is wrong with the file or with what is in it.
    static func reading(
        _ path: String, _ bytes: [UInt8], levels: LevelChoice = LevelChoice(), mapping: ColumnMapping = ColumnMapping(),
        on day: Day, isAsked: Bool = false
    ) throws(CommandProblem) -> NoticeReading {
        do throws(NoticeRefusal) {
            return try NoticeReader.read(bytes, levels: levels, mapping: mapping, on: day, isAsked: isAsked)
        } catch {
            throw .notice(path, error.phrase)
        }
    }

    /// Whether a text is in UTF-8.
    private static func isPlain(_ bytes: [UInt8]) -> Bool {
        (try? UTF8Span(validating: bytes.span)) != nil && !bytes.prefix(4096).contains(0)
    }
}
