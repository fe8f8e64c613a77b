/// What was read from a file from outside.
public enum Source: Codable, Hashable, Sendable {
    /// Lines of text: a text's lines, a web page's or a document's paragraphs, numbering written out.
    case lines([String])
    /// A table: a workbook, a .csv, or a document that is made of tables.
    case workbook(Workbook)
}
