import Tracker
import Wording

/// Measures as rows.
struct MeasureColumns: ItemColumns {
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
            ItemColumn(CommandWords.refColumn) { ledger.reference(ofMeasure: $0) },
            ItemColumn(Labels.field(.title), isFlexible: true) { ledger.measures[$0].title },
            ItemColumn(Labels.field(.stage), stage),
            ItemColumn(CommandWords.dueColumn, due),
            .number(CommandWords.leftColumn) {
                ledger.daysLeft(ofMeasure: $0, on: day).map { CommandWords.left($0)[language] } ?? ""
            },
            ItemColumn(Labels.field(.leader), isFlexible: true) { ledger.owner(ofMeasure: $0).leader ?? "—" },
            ItemColumn(Labels.field(.unit), isFlexible: true) { ledger.owner(ofMeasure: $0).unit ?? "—" },
            ItemColumn(CommandWords.remarkColumn, remarks),
        ]
    }

    private func stage(_ index: Int) -> String { Labels.stage(ledger.measures[index].stage, ledger.workflow)[language] }

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

    var full: [ItemColumn] {
        func problem(_ index: Int) -> Problem { ledger.problems[ledger.measures[index].problem] }
        let place: [ItemColumn] = [
            ItemColumn(CommandWords.refColumn) { ledger.measures[$0].ref },
            ItemColumn(Labels.item(.round)) { ledger.rounds[ledger.measures[$0].round].name },
            ItemColumn(Labels.item(.area)) { ledger.areas[problem($0).area].ref },
            ItemColumn(Labels.item(.problem)) { problem($0).ref },
        ]
        let work: [ItemColumn] = [
            ItemColumn(Labels.field(.title)) { ledger.measures[$0].title },
            ItemColumn(Labels.field(.text)) { ledger.measures[$0].text },
            ItemColumn(Labels.field(.stage), stage),
            ItemColumn(CommandWords.groupColumn) {
                Labels.group(ledger.workflow.group(ledger.measures[$0].stage))[language]
            },
            ItemColumn(Labels.field(.kind)) { ledger.measures[$0].kind.map { Labels.kind($0)[language] } ?? "" },
            ItemColumn(Labels.field(.leader)) { ledger.owner(ofMeasure: $0).leader ?? "" },
            ItemColumn(Labels.field(.unit)) { ledger.owner(ofMeasure: $0).unit ?? "" },
            ItemColumn(Labels.field(.support)) { ledger.owner(ofMeasure: $0).support.joined(separator: "、") },
            ItemColumn(Labels.field(.person)) { ledger.owner(ofMeasure: $0).person ?? "" },
            ItemColumn(Labels.field(.claimed)) { flag(ledger.measures[$0].claimed) },
            ItemColumn(Labels.field(.target)) { ledger.measures[$0].target ?? "" },
        ]
        let days: [ItemColumn] = [
            ItemColumn(Labels.field(.deadline)) { ledger.deadline(ofMeasure: $0)?.description ?? "" },
            ItemColumn(CommandWords.originalColumn) { ledger.originalDeadline(ofMeasure: $0)?.description ?? "" },
            ItemColumn(CommandWords.extensionsColumn) { String(ledger.measures[$0].extensions) },
            ItemColumn(CommandWords.leftColumn) { ledger.daysLeft(ofMeasure: $0, on: day).map(String.init) ?? "" },
            ItemColumn(Labels.flag(.overdue)) { flag(ledger.isOverdue(measure: $0, on: day)) },
            ItemColumn(CommandWords.relapsesColumn) { String(ledger.measures[$0].relapses) },
            ItemColumn(CommandWords.evidenceColumn) {
                Proof.all(of: ledger.measures[$0].id, in: ledger).map(\.label).joined(separator: "；")
            },
            ItemColumn(CommandWords.lastProgressDayColumn) { ledger.measures[$0].lastEntry?.on.description ?? "" },
            ItemColumn(CommandWords.lastProgressColumn) { ledger.measures[$0].lastEntry?.text ?? "" },
            ItemColumn(Labels.field(.reviewDate)) { ledger.measures[$0].reviewDate?.description ?? "" },
        ]
        return place + work + days
    }

    var furtherHeadings: [String] { PlainFields.headings(of: .measure, language) + limits.headings }

    func furtherValues(_ index: Int) -> [String] {
        PlainFields.values(of: ledger.measures[index].id, .measure, in: ledger, language)
            + limits.values(ofMeasure: index)
    }

    private func flag(_ value: Bool) -> String { Labels.value(.flag(value), of: .claimed, ledger.workflow)[language] }
}
