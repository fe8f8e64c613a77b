import Papers
import Tracker
import Wording

/// What was read from a table: the items, and what its columns were taken for.
public struct TableReading: Hashable, Sendable {
    /// The items, and what was left out or is uncertain.
    public var reading: NoticeReading
    /// The columns of all sheets that were read.
    public var columns: [Column]

    /// One column.
    public struct Column: Hashable, Sendable {
        /// The sheet; nil where there is only one.
        public let sheet: String?
        /// The cell of its heading, such as `C3`.
        public let cell: String
        /// The heading as it is written.
        public let heading: String
        /// What it was taken for; nil where that is not known.
        public let meaning: TableColumn?
    }
}

/// Why a table cannot be read.
public enum TableRefusal: Error, Hashable, Sendable {
    /// No sheet has a heading that is understood; the sheets that were looked at.
    case noHeading(sheets: [String])
    /// There is a heading, and nothing below it.
    case noRows(sheet: String)
    /// It is a list of the program's own without problems, and no round is known for it.
    case listWithoutProblems
    /// A list of owners whose measures the ledger does not have yet.
    case ownersBeforeTasks
    /// More rows than are read.
    case tooLong(rows: Int, limit: Int)

    /// The sentence for a person: what is wrong, and what to do.
    public var phrase: Phrase {
        switch self {
        case .noHeading(let sheets): TableWords.noHeading(sheets: sheets)
        case .listWithoutProblems: TableWords.listWithoutProblems
        case .ownersBeforeTasks: TableWords.ownersBeforeTasks
        case .noRows(let sheet): TableWords.noRows(sheet: sheet)
        case .tooLong(let rows, let limit): TableWords.tooLong(rows: rows, limit: limit)
        }
    }
}
