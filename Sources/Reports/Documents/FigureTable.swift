import Sheets
import Papers
import Tracker
import Wording

/// The figures of a period beside those of the period before.
struct FigureTable {
    private let before: ReportFigures
    private let now: ReportFigures
    private let input: ReportInput
    /// The report of the period before, as it was sent: what was signed stands beside what is signed now.
    private let sent: Record?

    /// The figures of the input's day, beside those at the end of an earlier one.
    init(_ input: ReportInput, before: Day) {
        self.input = input
        self.before = ReportFigures(
            ledger: input.ledger(on: before), round: input.theRound.id, on: before, month: input.month?.previous)
        now = input.figures
        sent = input.month.map(\.previous)
            .flatMap { (input.passages ?? input.ledger).sentReport(of: $0, ofRound: input.round) }
            .flatMap { $0.day(.on) == before ? $0 : nil }
    }

    /// The rows: those that say something in one of the periods.
    var rows: [[String]] {
        ReportFigure.all.compactMap { figure in
            let then = sent.flatMap { ReportFigures.kept(figure, in: $0) } ?? before.value(figure)
            let value = now.value(figure)
            if then == 0, value == 0, !FigureTable.always.contains(figure) { return nil }
            return [
                input.said(Labels.figure(figure)), before.round == nil ? "—" : Labels.value(then, of: figure),
                Labels.value(value, of: figure),
                before.round == nil ? "—" : Labels.difference(value - then, of: figure),
            ]
        }
    }

    /// What is shown even where there is none: that nothing is late is worth saying.
    private static let always: Set<ReportFigure> =
        Set(
            [.areas, .problems, .measures, .problemsClosed, .flag(.overdue)]
                + StageGroup.allCases.map { .groupMeasures($0) })

    /// The table.
    var table: Paper.Block {
        .table(
            Paper.Table(
                heading: [
                    input.said(ReportWords.figure), input.said(ReportWords.lastPeriod(before.day.monthAndDay)),
                    input.said(ReportWords.thisPeriod(now.day.monthAndDay)), input.said(ReportWords.delta),
                ], widths: [0.4, 0.22, 0.22, 0.16], rows: rows))
    }
}
