import Sheets
import Structure

extension ChecklistBook {
    /// The lists as lines, with what says most: for a look before they are written.
    public var lines: [String] {
        List.allCases.flatMap { list -> [String] in
            let shown: [ChecklistColumn] =
                switch list {
                case .problems: [.problemNumber, .problem, .unit, .deadline, .stage]
                case .tasks: [.measureNumber, .measure, .unit, .deadline, .stage]
                case .owners: [.leader, .unit, .measureNumber, .measureTitle, .stage]
                }
            let rows = table(list, only: shown)
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
