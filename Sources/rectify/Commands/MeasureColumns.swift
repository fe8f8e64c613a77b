import Tracker
import Wording

/// Measures as rows, for people and for spreadsheets.
struct MeasureColumns {
    let ledger: Ledger
    let day: Day
    let language: Language
    private let limits: LimitColumns

    init(ledger: Ledger, day: Day, language: Language) {
        (self.ledger, self.day, self.language) = (ledger, day, language)
        limits = LimitColumns(ledger, language)
    }

    // MARK: For people

    /// The columns of the table.
    var columns: [TextTable.Column] {
        [
            TextTable.Column(heading: CommandWords.refColumn[language]),
            TextTable.Column(heading: Labels.field(.title)[language], isFlexible: true),
            TextTable.Column(heading: Labels.field(.stage)[language]),
            TextTable.Column(heading: CommandWords.dueColumn[language]),
            TextTable.Column(heading: CommandWords.leftColumn[language], isNumber: true),
            TextTable.Column(heading: Labels.field(.leader)[language], isFlexible: true),
            TextTable.Column(heading: Labels.field(.unit)[language], isFlexible: true),
            TextTable.Column(heading: CommandWords.remarkColumn[language]),
        ]
    }

    /// A measure's row in the table.
    func row(_ index: Int) -> [String] {
        let measure = ledger.measures[index]
        let owner = ledger.owner(ofMeasure: index)
        let left = ledger.daysLeft(ofMeasure: index, on: day)
        return [
            ledger.reference(ofMeasure: index), measure.title,
            Labels.stage(measure.stage, ledger.workflow)[language],
            due(index),
            left.map { CommandWords.left($0)[language] } ?? "", owner.leader ?? "—", owner.unit ?? "—",
            remarks(index),
        ]
    }

    /// The day that counts against it; what is kept up for good has none but that of its next look.
    private func due(_ index: Int) -> String {
        if let day = ledger.dueDay(ofMeasure: index), ledger.isReviewed(measure: index) {
            return ReportWords.review(day)[language]
        }
        return (ledger.dueDay(ofMeasure: index) ?? ledger.deadline(ofMeasure: index))?.description ?? "—"
    }

    /// What there is to say beside the stage and the days left, in words.
    private func remarks(_ index: Int) -> String {
        let flags: [Query.Flag] = [.awaiting, .relapsed, .needsCoordination, .noOwner, .noDeadline, .claimed]
        let claim = ledger.isClaimedDone(measure: index) ? [Labels.claimedDone] : []
        return (claim + flags.filter { ledger.holds($0, measure: index, on: day) }.map(Labels.flag))
            .map { $0[language] }.joined(separator: language == .zh ? "、" : ", ")
    }

    // MARK: For spreadsheets

    /// The headings of the file.
    var headings: [String] {
        let fields: [Field] = [.title, .text, .stage]
        return [CommandWords.refColumn, Labels.item(.round), Labels.item(.area), Labels.item(.problem)].map(said)
            + fields.map { said(Labels.field($0)) }
            + [
                CommandWords.groupColumn, Labels.field(.kind), Labels.field(.leader), Labels.field(.unit),
                Labels.field(.support), Labels.field(.person), Labels.field(.claimed), Labels.field(.target),
                Labels.field(.deadline), CommandWords.originalColumn, CommandWords.extensionsColumn,
                CommandWords.leftColumn, Labels.flag(.overdue), CommandWords.relapsesColumn,
                CommandWords.evidenceColumn, CommandWords.lastProgressDayColumn, CommandWords.lastProgressColumn,
                Labels.field(.reviewDate),
            ].map(said) + PlainFields.headings(of: .measure, language) + limits.headings
    }

    /// A measure's row in the file.
    func fullRow(_ index: Int) -> [String] {
        let measure = ledger.measures[index]
        let problem = ledger.problems[measure.problem]
        let owner = ledger.owner(ofMeasure: index)
        let deadline = ledger.deadline(ofMeasure: index)
        let isOverdue = ledger.isOverdue(measure: index, on: day)
        return [
            measure.ref, ledger.rounds[measure.round].name, ledger.areas[problem.area].ref, problem.ref,
            measure.title, measure.text, Labels.stage(measure.stage, ledger.workflow)[language],
            Labels.group(ledger.workflow.group(measure.stage))[language],
            measure.kind.map { Labels.kind($0)[language] } ?? "", owner.leader ?? "", owner.unit ?? "",
            owner.support.joined(separator: "、"), owner.person ?? "", flag(measure.claimed), measure.target ?? "",
            deadline?.description ?? "", ledger.originalDeadline(ofMeasure: index)?.description ?? "",
            String(measure.extensions), ledger.daysLeft(ofMeasure: index, on: day).map(String.init) ?? "",
            flag(isOverdue), String(measure.relapses),
            Proof.all(of: measure.id, in: ledger).map(\.label).joined(separator: "；"),
            measure.lastEntry?.on.description ?? "", measure.lastEntry?.text ?? "",
            measure.reviewDate?.description ?? "",
        ] + PlainFields.values(of: measure.id, .measure, in: ledger, language) + limits.values(ofMeasure: index)
    }

    private func said(_ phrase: Phrase) -> String { phrase[language] }

    private func flag(_ value: Bool) -> String { Labels.value(.flag(value), of: .claimed, ledger.workflow)[language] }
}
