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

    init(columns: Int, widths: [Int]) {
        self.widths = widths
        isWide = columns > TableSet.wide
    }

    /// The style of its paragraphs.
    func style(isHeading: Bool) -> String { (isWide ? "Wide" : "") + (isHeading ? "TableHeading" : "TableText") }

    /// Whether a row stands on one page; by the lines of each of its cells.
    func isWhole(_ cells: [[Substring]]) -> Bool {
        zip(cells, widths).allSatisfy { lines, width in
            // Two columns of a terminal are one Chinese character, which is as wide as it is high.
            let room = max(2, (width - TableSet.sides) * 2 / (isWide ? 200 : 240))
            return lines.reduce(0) { $0 + max(1, (TextWidth.of(String($1)) + room - 1) / room) } <= TableSet.wholeLines
        }
    }
}
