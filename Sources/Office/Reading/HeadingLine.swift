import Structure

/// What lines can be headings by how they look, in documents and in pages.
enum HeadingLine {
    /// The longest heading, in characters: whole paragraphs that somebody gave a heading's look are none.
    private static let longest = 60

    /// Whether a line that looks like a heading may be one: it is short, and no number says by itself what it is.
    static func canBe(_ text: String) -> Bool {
        !text.isEmpty && text.count <= longest && !text.contains("\n") && !isNumbered(text)
    }

    /// Whether a line begins with a mark, or with a figure that may be one beside others: 2 财务管理.
    static func isNumbered(_ line: String) -> Bool {
        let text = DocumentText(line)
        let start = text.lines.first?.start ?? 0
        return text.at(start).digit != nil
            || Mark.find(text, at: start, limit: text.folded.count, isLineStart: true) != nil
    }
}
