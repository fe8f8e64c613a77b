import Papers
import Text

/// How a table of a document is set: its columns, the size of its letters, and which rows stay in one piece.
struct TableSet {
    /// The widths of its columns, in twentieths of a point.
    let widths: [Int]
    private let isWide: Bool

    /// A table with more columns has smaller letters: 10 points.
    private static let wide = 8
    /// A row with more lines can go on on the next page: one that has to stay whole leaves most of a page empty, and one
    /// that is higher than a page loses its end in some programs.
    private static let wholeLines = 10
    /// What a cell has at its sides, in twentieths of a point.
    private static let sides = 216
    /// A date or a number up to this length is not broken over two lines.
    private static let longestWord = 12

    /// How a table is set in a page's text.
    init(_ table: Paper.Table, textWidth: Int) {
        isWide = table.heading.count > TableSet.wide
        let letter = TableSet.letter(isWide)
        let whole = table.widths.reduce(0, +)
        var widths = table.widths.map { Int((Double(textWidth) * $0 / whole).rounded()) }
        let least = widths.indices.map { column in
            let words = table.rows.map { TableSet.longestWord(of: $0[column]) }.max() ?? 0
            // A digit is half as wide as a Chinese character; in the fonts that stand in for the customary one, somewhat wider.
            return words == 0 ? 0 : words * letter * 13 / 20 + TableSet.sides
        }
        // What a column lacks is taken from the one that has most beyond its own need, so that all stays as wide as the page.
        for column in widths.indices where widths[column] < least[column] {
            guard let rich = widths.indices.max(by: { widths[$0] - least[$0] < widths[$1] - least[$1] }) else { break }
            let lack = least[column] - widths[column]
            guard widths[rich] - least[rich] >= 3 * lack else { continue }
            widths[column] += lack
            widths[rich] -= lack
        }
        self.widths = widths
    }

    /// How wide a Chinese character is, in twentieths of a point.
    private static func letter(_ isWide: Bool) -> Int { isWide ? 200 : 240 }

    /// The length of the longest date or number in a text; 0 where there is none, or only longer ones.
    private static func longestWord(of text: String) -> Int {
        text.utf8.split { !(($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x2E) }
            .map(\.count).filter { $0 <= longestWord }.max() ?? 0
    }

    /// The style of its paragraphs.
    func style(isHeading: Bool) -> String { (isWide ? "Wide" : "") + (isHeading ? "TableHeading" : "TableText") }

    /// Whether a row stands on one page; by the lines of each of its cells.
    func isWhole(_ cells: [[Substring]]) -> Bool {
        zip(cells, widths).allSatisfy { lines, width in
            // Two columns of a terminal are one Chinese character, which is as wide as it is high.
            let room = max(2, (width - TableSet.sides) * 2 / TableSet.letter(isWide))
            return lines.reduce(0) { $0 + max(1, (TextWidth.of(String($1)) + room - 1) / room) } <= TableSet.wholeLines
        }
    }
}
