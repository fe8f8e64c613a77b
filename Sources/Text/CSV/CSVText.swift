/// A table for spreadsheets: RFC 4180, with the byte-order mark without which they take UTF-8 for something else.
public struct CSVText {
    private var lines: [String] = []

    /// A table with these headings.
    public init(_ headings: [String]) {
        add(headings)
    }

    /// Adds a row.
    public mutating func add(_ cells: [String]) {
        lines.append(cells.map(CSVText.quoted).joined(separator: ","))
    }

    /// The whole file.
    public var text: String { "\u{FEFF}" + lines.map { $0 + "\r\n" }.joined() }

    /// A cell. What a spreadsheet would take for a formula gets an apostrophe before it, so that text from elsewhere is
    /// never run.
    private static func quoted(_ cell: String) -> String {
        var clean = cell.split(separator: "\n", omittingEmptySubsequences: false).map { sanitized(String($0)) }
            .joined(separator: "\n")
        if let first = clean.unicodeScalars.first, "=+-@\t".unicodeScalars.contains(first), Int(clean) == nil {
            clean = "'" + clean
        }
        guard clean.contains(where: { $0 == "\"" || $0 == "," || $0.isNewline }) else { return clean }
        return "\"" + clean.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
