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
        [Light.red, .yellow, .green].map { (CommandWords.light($0), overview.lights[$0] ?? 0) }
            + OverviewText.warningFlags.map { (Labels.flag($0), overview.count($0)) }
    }

    /// The warnings on one line.
    var warnings: String { warningFigures.map { "\(said($0.name)) \($0.count)" }.joined(separator: "  ") }

    /// Who has reported for the month, a line for each round where someone is to report.
    var reporting: [String] {
        shown.rounds.compactMap { index in
            let month = ledger.monthToReport(ofRound: index, on: overview.asOf)
            let reporting = MonthlyReporting(ledger: ledger, round: index, month: month)
            guard !reporting.rows.isEmpty else { return nil }
            let days = reporting.days
            let line = CommandWords.reporting(
                reporting, month: month.description, from: days.lowerBound, to: days.upperBound)
            let round = shown.rounds.count > 1 ? "  \(ledger.rounds[index].name)" : ""
            return said(CommandWords.reportingColumn) + round + "  " + said(line)
        }
    }

    /// How many conflicts there are in what is shown, and how to settle them; nil where there are none.
    var conflicts: String? {
        let open = ledger.conflicts.keys.count { key in shown.round.map { ledger.round(of: key.item) == $0 } ?? true }
        return open > 0 ? said(CommandWords.openConflicts(open)) : nil
    }

    /// All outcomes that count.
    var counted: Outcomes { Outcomes(shown.records(.outcome)) }

    /// The outcomes on one line; nil where there are none.
    var outcomes: String? { counted.isEmpty ? nil : said(CommandWords.outcomeTotals(counted)) }
}
