import Text

/// A text whose content is one table: Markdown rows with bars, or lines with tabs. What stands above and below keeps its place.
package struct TextTable {
    /// The cells of each line of the source; a line outside the table is one cell.
    package let rows: [[String]]

    /// No table has fewer rows, its heading included.
    private static let least = 3

    /// The table of a text; nil where there is none, or where numbered parts stand outside it.
    package init?(_ source: String) {
        guard source.utf8.contains(0x7C) || source.utf8.contains(0x09) else { return nil }
        let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var rows: [[String]] = []
        var widths: [Int: Int] = [:]
        for line in lines {
            let cells = TextTable.cells(line)
            rows.append(cells ?? [String(line)])
            if let cells { widths[cells.count, default: 0] += 1 }
        }
        guard let width = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), width.value >= TextTable.least
        else { return nil }
        for (index, cells) in rows.enumerated() where cells.count == 1 {
            let words = DocumentText(TextTable.plain(lines[index]))
            guard let line = words.lines.first else { continue }
            if Mark.find(words, at: line.start, limit: line.end, isLineStart: true).map({ !$0.form.isBullet }) ?? false
            {
                return nil
            }
        }
        self.rows = rows.map { cells in
            // The rule below a Markdown heading is no row.
            cells.count > 1 && cells.allSatisfy(TextTable.isRule) ? [] : cells.map { TextTable.plain(Substring($0)) }
        }
    }

    /// The cells of a line; nil where it is no row.
    private static func cells(_ line: Substring) -> [String]? {
        if line.contains("\t") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(\.trimmed)
            return cells.count > 1 ? cells : nil
        }
        let bare = line.trimmed
        guard bare.hasPrefix("|"), bare.hasSuffix("|"), bare.count > 2 else { return nil }
        let cells = MarkdownText.bars(Substring(bare))
        return cells.count > 1 ? cells : nil
    }

    private static func isRule(_ cell: String) -> Bool {
        cell.contains("-") && cell.allSatisfy { "-: ".contains($0) }
    }

    /// A text without Markdown's signs of headings, quotations and bold type; <br> is a line end.
    private static func plain(_ text: Substring) -> String {
        var words = text.trimmed
        while let first = words.first, first == "#" || first == ">" { words = words.dropFirst().trimmed }
        for form in ["<br>", "<br/>", "<br />"] {
            words = words.split(separator: form, omittingEmptySubsequences: false).joined(separator: "\n")
        }
        return words.split(separator: "**", omittingEmptySubsequences: false).joined()
    }
}
