import Tracker

/// The text of a letter with places for values: `{{unit}}`.
///
/// What stands between `{{#deadline}}` and `{{/deadline}}` is there only where that value is not empty, and
/// `{{! … }}` never is. A line with nothing but these is no line of the letter.
public struct LetterTemplate: Hashable, Sendable {
    private let parts: [LetterPart]

    /// A template from the bytes of its file.
    public init(_ bytes: [UInt8]) throws(LetterProblem) {
        let template: Template
        do {
            template = try Template(bytes)
        } catch {
            throw .form(error)
        }
        parts = try LetterParser.parts(of: template)
    }

    /// A template from its text.
    public init(_ text: String) throws(LetterProblem) { try self.init(Array(text.utf8)) }

    /// A letter. Values are put in as they are, whatever braces are in them; one that is not given is empty.
    public func render(_ values: [LetterField: String]) -> String {
        let values = values.compactMapValues { value in
            value.allSatisfy(\.isWhitespace) ? nil : Template.withPlainBreaks(value).trimmed
        }
        var letter = ""
        LetterTemplate.write(parts, values, to: &letter)
        return Quotes.nested(letter)
    }

    // MARK: Writing

    private static func write(_ parts: [LetterPart], _ values: [LetterField: String], to letter: inout String) {
        for part in parts {
            switch part {
            case .text(let text): letter += text
            case .value(let field, let indent):
                // Several paragraphs stand like the first one, whatever space their writer put before them.
                let lines = (values[field] ?? "").split(separator: "\n").map { $0.trimmed }
                letter += lines.filter { !$0.isEmpty }.joined(separator: "\n" + indent)
            case .section(let field, let parts):
                if values[field] != nil { write(parts, values, to: &letter) }
            }
        }
    }
}
