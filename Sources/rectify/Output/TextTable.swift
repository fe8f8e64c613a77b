import Text
import Wording

/// A table for people: columns aligned by display width. On a terminal it is cut to its width, elsewhere it is whole.
struct TextTable {
    /// A column.
    struct Column {
        /// Its heading.
        var heading: String
        /// Whether its texts stand at its right edge.
        var isNumber = false
        /// Whether it gives way where the terminal is narrow.
        var isFlexible = false
    }

    private let columns: [Column]
    private var rows: [[String]] = []

    /// An empty table.
    init(_ columns: [Column]) {
        self.columns = columns
    }

    /// Adds a row; its texts are cleaned of everything that could act on a terminal.
    mutating func add(_ cells: [String]) {
        rows.append(cells.map { sanitized($0) })
    }

    /// Whether it has no rows.
    var isEmpty: Bool { rows.isEmpty }

    /// The columns between two texts.
    private static let gap = 2
    /// A flexible column is not cut below this.
    private static let narrowest = 8

    /// The lines, the headings first; not wider than `width` where one is given.
    func lines(width: Int?) -> [String] {
        var widths = columns.map { TextWidth.of($0.heading) }
        for row in rows {
            for (index, cell) in row.enumerated() { widths[index] = max(widths[index], TextWidth.of(cell)) }
        }
        if let width { fit(&widths, to: width) }
        return ([columns.map(\.heading)] + rows).map { row in
            let line = row.enumerated().map { index, cell in
                columns[index].isNumber
                    ? TextWidth.padLeft(cell, to: widths[index]) : TextWidth.padRight(cell, to: widths[index])
            }.joined(separator: String(repeating: " ", count: TextTable.gap))
            let cut = width.map { TextWidth.truncate(line, to: $0) } ?? line
            return cut.trimmingEnd { $0 == " " }
        }
    }

    /// Takes from the widest flexible column until all fit.
    private func fit(_ widths: inout [Int], to width: Int) {
        var excess = widths.reduce(0, +) + TextTable.gap * (widths.count - 1) - width
        while excess > 0 {
            let flexible = widths.indices.filter { columns[$0].isFlexible && widths[$0] > TextTable.narrowest }
            guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { return }
            let next = flexible.filter { $0 != widest }.map { widths[$0] }.max() ?? TextTable.narrowest
            let step = max(1, min(excess, widths[widest] - max(next, TextTable.narrowest)))
            widths[widest] -= step
            excess -= step
        }
    }
}
