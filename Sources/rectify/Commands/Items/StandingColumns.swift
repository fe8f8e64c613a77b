import Tracker
import Wording

/// Areas and owners as rows: a name and how it stands.
struct StandingColumns {
    let language: Language

    /// The columns after the names: what is counted.
    private var counted: [Phrase] {
        [
            CommandWords.problemsColumn, CommandWords.measuresColumn, Labels.group(.closed), Labels.group(.effective),
            Labels.flag(.overdue), Labels.flag(.awaiting), Labels.flag(.relapsed),
        ]
    }

    /// The columns of a table whose first columns are names.
    func columns(_ names: [Phrase]) -> [TextTable.Column] {
        names.enumerated().map { index, name in
            TextTable.Column(heading: name[language], isFlexible: index == names.count - 1)
        } + counted.map { TextTable.Column(heading: $0[language], isNumber: true) }
    }

    /// The headings of a file whose first columns are names.
    func headings(_ names: [Phrase]) -> [String] { (names + counted).map { $0[language] } }

    /// A row.
    func row(_ names: [String], problems: Int, _ standing: Overview.Standing) -> [String] {
        names
            + [
                problems, standing.measures, standing.closed, standing.effective, standing.overdue, standing.awaiting,
                standing.relapsed,
            ].map(String.init)
    }
}
