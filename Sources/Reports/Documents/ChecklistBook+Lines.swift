import Sheets
import Structure

extension ChecklistBook {
    /// The lists as lines, with what says most: for a look before they are written.
    public var lines: [String] {
        List.allCases.flatMap { list -> [String] in
            let shown: [Int] =
                switch list {
                case .problems: [1, 2, 5, 6, 8]
                case .tasks: [0, 1, 3, 5, 7]
                case .owners: [0, 1, 4, 5, 8]
                }
            let rows = table(list).map { row in shown.map { row[$0] } }
            return [input.said(list.name)] + ChecklistBook.lines(rows) + [""]
        }
    }

    /// Rows of texts as lines of a table, a few words of each.
    static func lines(_ rows: [[String]]) -> [String] {
        PaperText.columns(
            rows.map { row in
                row.map { text in
                    let line = NoticeSentence.bare(text)
                    return line.count > 13 ? line.prefix(12) + "…" : line
                }
            })
    }
}
