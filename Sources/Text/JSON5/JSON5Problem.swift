/// Why a text is no JSON5, and the line to look at. Sentences are another room's business.
public struct JSON5Problem: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// Something else stands there (nothing, at the end of the file) than what had to come.
        case malformed(found: String, expected: [String])
        /// A quote is opened and not closed on its line.
        case openQuote
        /// A comment is opened and not closed.
        case openComment
        /// A control character stands between quotes.
        case control(String)
        /// What follows a backslash means nothing.
        case badEscape(String)
        /// A word stands there without quotes.
        case unquoted(String)
        /// A key stands twice in the same place.
        case repeated(String)
    }

    /// What is wrong.
    public let kind: Kind
    /// The line to look at, from 1.
    public let line: Int

    /// A problem on a line, counted from 1.
    public init(_ kind: Kind, line: Int) {
        self.kind = kind
        self.line = line
    }
}
