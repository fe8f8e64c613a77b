import Papers
import Text

/// A document as Markdown, and as plain lines for the screen.
public enum PaperText {
    /// The document as Markdown. What Markdown would take for something else is escaped.
    public static func markdown(_ paper: Paper) -> String {
        var parts = ["# " + escaped(paper.title)]
        for block in paper.blocks {
            switch block {
            case .subtitle(let text), .signature(let text): parts.append(escaped(text))
            case .heading(let level, let text):
                parts.append(String(repeating: "#", count: level + 1) + " " + escaped(text))
            case .paragraph(let lead, let text):
                // A colon or a space before the closing stars would leave them standing as stars.
                let end = lead.lastIndex { !"：: ".contains($0) }.map { lead.index(after: $0) } ?? lead.startIndex
                let bold = lead[..<end].isEmpty ? "" : "**\(escaped(String(lead[..<end])))**"
                parts.append(bold + lead[end...] + escaped(text, startsLine: lead.isEmpty))
            case .table(let table): parts.append(self.table(table))
            case .code(_, let caption): parts.append(escaped(caption))
            case .pageBreak: parts.append("---")
            }
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// The document as lines, one a paragraph; tables row by row.
    public static func lines(_ paper: Paper) -> [String] {
        var lines = [paper.title]
        for block in paper.blocks {
            switch block {
            case .subtitle(let text), .signature(let text), .heading(_, let text): lines.append(text)
            case .paragraph(let lead, let text): lines.append(lead + text)
            case .table(let table): lines += columns([table.heading] + table.rows)
            case .code(_, let caption): lines.append(caption)
            case .pageBreak: break
            }
        }
        return lines
    }

    /// Rows as lines whose columns stand below each other, as far as no cell is long.
    static func columns(_ rows: [[String]]) -> [String] {
        var widths: [Int] = []
        for row in rows {
            for (place, cell) in row.enumerated() {
                if place == widths.count { widths.append(0) }
                widths[place] = max(widths[place], min(widest, TextWidth.of(cell)))
            }
        }
        return rows.map { row in
            var line = ""
            for (place, cell) in row.enumerated() {
                let space = place + 1 < row.count ? max(0, widths[place] - TextWidth.of(cell)) + 2 : 0
                line += cell.replacing("\n", with: " ") + String(repeating: " ", count: space)
            }
            return line
        }
    }

    private static let widest = 30

    private static func table(_ table: Paper.Table) -> String {
        func row(_ cells: [String]) -> String {
            "| "
                + cells.map { escaped($0.replacing("\n", with: " ")).replacing("|", with: "\\|") }.joined(
                    separator: " | ") + " |"
        }
        let line = "|" + String(repeating: " --- |", count: table.heading.count)
        return ([row(table.heading), line] + table.rows.map(row)).joined(separator: "\n")
    }

    private static func escaped(_ text: String, startsLine: Bool = false) -> String {
        var result = ""
        for character in text {
            if "\\`*_<>[]#~".contains(character) { result += "\\" }
            result.append(character)
        }
        // A number at the start of a line would begin a list, and so would these signs.
        guard startsLine, let first = result.first else { return result }
        if "-+=".contains(first) { return "\\" + result }
        guard first.isASCII, first.isNumber, let mark = result.firstIndex(where: { !($0.isASCII && $0.isNumber) }),
            result[mark] == "." || result[mark] == ")"
        else { return result }
        return result[..<mark] + "\\" + result[mark...]
    }
}
