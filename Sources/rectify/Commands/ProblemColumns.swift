import Tracker
import Wording

/// Problems as rows. The counted measures are those of the scope that is shown.
struct ProblemColumns {
    let ledger: Ledger
    let day: Day
    let language: Language
    private let limits: LimitColumns

    init(ledger: Ledger, day: Day, language: Language) {
        (self.ledger, self.day, self.language) = (ledger, day, language)
        limits = LimitColumns(ledger, language)
    }

    /// The columns of the table.
    var columns: [TextTable.Column] {
        [
            TextTable.Column(heading: CommandWords.refColumn[language]),
            TextTable.Column(heading: Labels.item(.area)[language]),
            TextTable.Column(heading: Labels.field(.title)[language], isFlexible: true),
            TextTable.Column(heading: CommandWords.stateColumn[language]),
            TextTable.Column(heading: CommandWords.measuresColumn[language], isNumber: true),
            TextTable.Column(heading: Labels.group(.closed)[language], isNumber: true),
            TextTable.Column(heading: Labels.flag(.overdue)[language], isNumber: true),
            TextTable.Column(heading: Labels.field(.leader)[language], isFlexible: true),
            TextTable.Column(heading: Labels.field(.unit)[language], isFlexible: true),
        ]
    }

    /// A problem's row in the table.
    func row(_ index: Int) -> [String] {
        let problem = ledger.problems[index]
        let counted = problem.measures.filter { ledger.measures[$0].withdrawn == nil }
        let closed = counted.count { ledger.workflow.group(ledger.measures[$0].stage) == .closed }
        let overdue = counted.count { ledger.isOverdue(measure: $0, on: day) }
        return [
            ledger.reference(of: problem.id), ledger.areas[problem.area].ref, problem.title,
            Labels.state(ledger.state(ofProblem: index))[language], String(counted.count), String(closed),
            String(overdue), problem.owner.leader ?? "—", problem.owner.unit ?? "—",
        ]
    }

    /// The headings of the file.
    var headings: [String] {
        [
            CommandWords.refColumn, Labels.item(.round), Labels.item(.area), Labels.field(.title),
            Labels.field(.text), Labels.field(.kind), CommandWords.stateColumn, Labels.field(.leader),
            Labels.field(.unit), Labels.field(.deadline), CommandWords.measuresColumn, Labels.group(.closed),
            Labels.flag(.overdue),
        ].map { $0[language] } + PlainFields.headings(of: .problem, language) + limits.headings
    }

    /// A problem's row in the file.
    func fullRow(_ index: Int) -> [String] {
        let problem = ledger.problems[index]
        let row = row(index)
        return [
            problem.ref, ledger.rounds[problem.round].name, row[1], problem.title, problem.text,
            problem.kind.map { Labels.kind($0)[language] } ?? "", row[3], problem.owner.leader ?? "",
            problem.owner.unit ?? "", problem.deadline?.description ?? "", row[4], row[5], row[6],
        ] + PlainFields.values(of: problem.id, .problem, in: ledger, language) + limits.values(ofProblem: index)
    }
}
