/// What was read from a file from outside, and what in it was not.
public struct Source: Codable, Hashable, Sendable {
    /// What was read.
    public var content: Content
    /// What the file holds beside it, in its order.
    public var unread: [Unread]

    /// What was read.
    public enum Content: Codable, Hashable, Sendable {
        /// Lines of text: a text's lines, a web page's or a document's paragraphs, numbering written out.
        case lines([String])
        /// A table: a workbook, a .csv, or a document that is made of tables.
        case workbook(Workbook)
    }

    /// What was read.
    public init(_ content: Content, unread: [Unread] = []) {
        self.content = content
        self.unread = unread
    }
}
