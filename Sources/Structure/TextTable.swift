import Text

/// A text whose content is one table: Markdown rows with bars, or lines with tabs. What stands above and below keeps its place.
package struct TextTable {
    /// The cells of each line of the source; a line outside the table is one cell.
    package let rows: [[String]]

    /// No table has fewer rows, its heading included.
    private static let least = 3

    /// The table of a text; nil where there is none, or where numbered parts stand outside it.
    package init?(_ source: String) {
        let isParted = source.utf8.contains(0x7C) || source.utf8.contains(0x09)
        let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        // Without bars and tabs columns may be set apart by space, as a page that was copied has them.
        let spaced = isParted ? nil : TextTable.spaced(lines)
        guard isParted || spaced != nil else { return nil }
        var rows: [[String]] = []
        var widths: [Int: Int] = [:]
        for (index, line) in lines.enumerated() {
            let cells = spaced.map { $0[index] } ?? TextTable.cells(line)
            rows.append(cells ?? [TextTable.plain(line)])
            if let cells, !cells.isEmpty { widths[cells.count, default: 0] += 1 }
        }
        guard let width = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), width.value >= TextTable.least
        else { return nil }
        let length = rows.reduce(into: (inside: 0, all: 0)) { sum, cells in
            let count = cells.reduce(0) { $0 + $1.count }
            sum = (sum.inside + (cells.count > 1 ? count : 0), sum.all + count)
        }
        // More text than that is a document with a table in it.
        guard length.inside * 3 >= length.all else { return nil }
        for cells in rows where cells.count == 1 {
            let words = DocumentText(cells[0])
            guard let line = words.lines.first else { continue }
            if Mark.find(words, at: line.start, limit: line.end, isLineStart: true).map({ !$0.form.isBullet }) ?? false
            {
                return nil
            }
        }
        self.rows = rows
    }

    /// A line of a table has so many cells at least where only space parts them.
    private static let leastCells = 4

    /// The cells of the lines that wide space parts into as many as most of them, nil for other lines; nil where that is no table:
    /// its cells hold no labels.
    private static func spaced(_ lines: [Substring]) -> [[String]?]? {
        let all = lines.map { line in
            var cells: [String] = []
            var cell = ""
            var space = ""
            for character in line.trimmed {
                if character == " " || character == "\u{3000}" || character == "\u{A0}" {
                    space.append(character)
                    continue
                }
                if space.count > 1 || space == "\u{3000}" {
                    cells.append(cell)
                    cell = ""
                } else {
                    cell += space
                }
                space = ""
                cell.append(character)
            }
            return cells + [cell]
        }
        let counts = all.map(\.count).filter { $0 >= leastCells }
        guard
            let width = Set(counts).max(by: { first, second in
                counts.count { $0 == first } < counts.count { $0 == second }
            })
        else { return nil }
        let rows = all.map { $0.count == width ? $0 : nil }
        let cells = rows.compactMap { $0 }.flatMap { $0 }
        guard rows.count(where: { $0 != nil }) >= least, !cells.contains(where: { $0.contains { "：:".contains($0) } })
        else {
            return nil
        }
        return rows
    }

    /// The cells of a line with bars, none where it is the rule below a Markdown heading; nil where it is no row.
    package static func row(_ line: Substring) -> [String]? {
        let bare = line.trimmed
        guard bare.hasPrefix("|"), bare.hasSuffix("|"), bare.count > 2 else { return nil }
        let cells = bars(bare)
        guard cells.count > 1 else { return nil }
        return cells.allSatisfy(isRule) ? [] : cells.map { plain(Substring($0)) }
    }

    /// What stands between the bars of a row.
    private static func bars(_ line: String) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isEscaped = false
        for scalar in line.unicodeScalars {
            if scalar == "|", !isEscaped {
                cells.append(cell.trimmed)
                cell = ""
            } else {
                cell.unicodeScalars.append(scalar)
            }
            isEscaped = scalar == "\\" && !isEscaped
        }
        cells.append(cell.trimmed)
        return Array(cells.dropFirst().dropLast())
    }

    /// The cells of a line with tabs or bars; nil where it is no row.
    private static func cells(_ line: Substring) -> [String]? {
        guard line.contains("\t") else { return row(line) }
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { plain($0) }
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
