/// A text with places in double braces, taken apart: `{{unit}}`, `{{#deadline}}…{{/deadline}}`, `{{! … }}`.
///
/// What the words in braces mean, and what becomes of sections, is for whoever has the template. A comment may speak of
/// braces: one that begins its line goes on to the `}}` that ends this line or, if none does, to the first that begins a
/// later one.
public struct Template: Hashable, Sendable {
    /// A piece of a line.
    public enum Piece: Hashable, Sendable {
        /// Text as it stands; at the end of a line with its end.
        case text(String)
        /// `{{word}}`
        case value(String)
        /// `{{#word}}`
        case open(String)
        /// `{{/word}}`
        case close(String)
        /// `{{! … }}`
        case comment
    }

    /// A line with its number, from 1. A comment of several lines belongs to the line that it ends on.
    public struct Line: Hashable, Sendable {
        /// What stands on it.
        public var pieces: [Piece]
        /// Its number.
        public var number: Int

        /// Whether it holds nothing but the beginnings and ends of sections, and comments: then it is no line of what is
        /// made from the template.
        public var isOnlyMarks: Bool {
            var hasMarks = false
            for piece in pieces {
                switch piece {
                case .text(let text): guard text.allSatisfy(\.isWhitespace) else { return false }
                case .value: return false
                case .open, .close, .comment: hasMarks = true
                }
            }
            return hasMarks
        }
    }

    /// Its lines.
    public let lines: [Line]

    /// A template from the bytes of its file.
    public init(_ bytes: [UInt8]) throws(TemplateProblem) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
            throw .notText(line: (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1)
        }
        try self.init(text)
    }

    /// A template from its text.
    public init(_ text: String) throws(TemplateProblem) {
        var plain = Template.withPlainBreaks(text).unicodeScalars
        if plain.first == "\u{FEFF}" { plain.removeFirst() }
        var splitter = TemplateSplitter(String(plain))
        lines = try splitter.lines()
        guard lines.contains(where: { !$0.isOnlyMarks && $0.pieces.contains(where: Template.says) }) else {
            throw .empty
        }
    }

    /// A text whose lines all end with "\n".
    public static func withPlainBreaks(_ text: String) -> String {
        text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }

    private static func says(_ piece: Piece) -> Bool {
        switch piece {
        case .text(let text): !text.allSatisfy(\.isWhitespace)
        case .value: true
        case .open, .close, .comment: false
        }
    }
}
