import Tracker
import Wording

/// Problems as rows, with how far all their measures are.
struct ProblemColumns: ItemColumns {
    let ledger: Ledger
    let day: Day
    let language: Language
    private let limits: LimitColumns

    init(ledger: Ledger, day: Day, language: Language) {
        (self.ledger, self.day, self.language) = (ledger, day, language)
        limits = LimitColumns(ledger, language)
    }

    var short: [ItemColumn] {
        [
            ItemColumn(CommandWords.refColumn) { ledger.reference(of: ledger.problems[$0].id) },
            ItemColumn(Labels.item(.area), area),
            ItemColumn(Labels.field(.title), isFlexible: true) { ledger.problems[$0].title },
            ItemColumn(CommandWords.stateColumn, state),
        ] + counts + [
            ItemColumn(Labels.field(.leader), isFlexible: true) { ledger.problems[$0].owner.leader ?? "—" },
            ItemColumn(Labels.field(.unit), isFlexible: true) { ledger.problems[$0].owner.unit ?? "—" },
        ]
    }

    var full: [ItemColumn] {
        [
            ItemColumn(CommandWords.refColumn) { ledger.problems[$0].ref },
            ItemColumn(Labels.item(.round)) { ledger.rounds[ledger.problems[$0].round].name },
            ItemColumn(Labels.item(.area), area),
            ItemColumn(Labels.field(.title)) { ledger.problems[$0].title },
            ItemColumn(Labels.field(.text)) { ledger.problems[$0].text },
            ItemColumn(Labels.field(.kind)) { ledger.problems[$0].kind.map { Labels.kind($0)[language] } ?? "" },
            ItemColumn(CommandWords.stateColumn, state),
            ItemColumn(Labels.field(.leader)) { ledger.problems[$0].owner.leader ?? "" },
            ItemColumn(Labels.field(.unit)) { ledger.problems[$0].owner.unit ?? "" },
            ItemColumn(Labels.field(.support)) { ledger.problems[$0].owner.support.joined(separator: "、") },
            ItemColumn(Labels.field(.person)) { ledger.problems[$0].owner.person ?? "" },
            ItemColumn(Labels.field(.deadline)) { ledger.problems[$0].deadline?.description ?? "" },
        ] + counts
    }

    /// Its measures, and of them the closed and the late ones.
    private var counts: [ItemColumn] {
        func counted(_ index: Int) -> [Int] {
            ledger.problems[index].measures.filter { ledger.measures[$0].withdrawn == nil }
        }
        return [
            .number(CommandWords.measuresColumn) { String(counted($0).count) },
            .number(Labels.group(.closed)) {
                String(counted($0).count { ledger.workflow.group(ledger.measures[$0].stage) == .closed })
            },
            .number(Labels.flag(.overdue)) { String(counted($0).count { ledger.isOverdue(measure: $0, on: day) }) },
        ]
    }

    private func area(_ index: Int) -> String { ledger.areas[ledger.problems[index].area].ref }

    private func state(_ index: Int) -> String { Labels.state(ledger.state(ofProblem: index))[language] }

    var furtherHeadings: [String] { PlainFields.headings(of: .problem, language) + limits.headings }

    func furtherValues(_ index: Int) -> [String] {
        PlainFields.values(of: ledger.problems[index].id, .problem, in: ledger, language)
            + limits.values(ofProblem: index)
    }
}
