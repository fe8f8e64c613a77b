import Tracker
import Wording

// What the overview warns of, who has reported, and what came of it all.

extension OverviewText {
    /// The flags that warn, beside those that are figures of their own.
    private static let warningFlags: [Query.Flag] = [
        .dueThisWeek, .dueIn30, .silent, .needsCoordination, .extensionAsked, .lookBackDue,
    ]

    /// Each warning with how many measures it holds for.
    var warningFigures: [(name: Phrase, count: Int)] {
        var lights: [Light: Int] = [:]
        for index in ledger.measuresInOrder {
            let left = ledger.daysLeft(ofMeasure: index, on: overview.asOf)
            lights[Light(daysLeft: left, warning: ledger.workflow.warningDays), default: 0] += 1
        }
        return [Light.red, .yellow, .green].map { (CommandWords.light($0), lights[$0] ?? 0) }
            + OverviewText.warningFlags.map { (Labels.flag($0), overview.count($0)) }
    }

    /// The warnings on one line.
    var warnings: String { warningFigures.map { "\(said($0.name)) \($0.count)" }.joined(separator: "  ") }

    /// Who has reported for the month, a line for each round where someone is to report.
    var reporting: [String] {
        ledger.openRounds.compactMap { index in
            let month = Month.reporting(overview.asOf, cutoff: ledger.cutoff(ofRound: index))
            let reporting = MonthlyReporting(ledger: ledger, round: index, month: month)
            guard !reporting.rows.isEmpty else { return nil }
            let days = reporting.days
            let line = CommandWords.reporting(
                reporting, month: month.description, from: days.lowerBound, to: days.upperBound)
            let round = ledger.openRounds.count > 1 ? "  \(ledger.rounds[index].name)" : ""
            return said(CommandWords.reportingColumn) + round + "  " + said(line)
        }
    }

    /// All outcomes that count.
    var counted: Outcomes { Outcomes(ledger.records(.outcome)) }

    /// The outcomes on one line; nil where there are none.
    var outcomes: String? { counted.isEmpty ? nil : said(CommandWords.outcomeTotals(counted)) }
}
