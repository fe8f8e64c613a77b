import Tracker

/// What the words in the braces of a letter's template mean.
enum LetterParser {
    /// The parts of a template.
    static func parts(of template: Template) throws(LetterProblem) -> [LetterPart] {
        var open: [(field: LetterField, parts: [LetterPart])] = []
        var parts: [LetterPart] = []
        for line in template.lines {
            let hasOnlyMarks = line.isOnlyMarks
            var indent: String? = ""
            for piece in line.pieces {
                switch piece {
                case .text(let text):
                    if !hasOnlyMarks { parts.append(.text(text)) }
                    indent = text.allSatisfy(\.isWhitespace) ? indent.map { $0 + text } : nil
                case .value(let word):
                    parts.append(.value(try field(word, line), indent: indent ?? ""))
                    indent = nil
                case .open(let word):
                    open.append((try field(word, line), parts))
                    parts = []
                case .close:
                    guard let (field, before) = open.popLast() else { break }
                    parts = before + [.section(field, parts)]
                case .comment: break
                }
            }
        }
        return parts
    }

    private static func field(_ word: String, _ line: Template.Line) throws(LetterProblem) -> LetterField {
        guard let field = LetterField(rawValue: word) else { throw .unknown(line: line.number, word: word) }
        return field
    }
}
