import Tracker
import Wording

/// Finds entries that say to have been written before a report was sent, of days that it covers, which whoever sent it did
/// not have: a journal that was merged later, or lines that were made afterwards under an earlier day.
enum AfterReport {
    /// One sentence for each report of a round; an entry is told with the first report that lacks it.
    static func findings(ofRound index: Int, _ ledger: Ledger, _ log: [Event]) -> [Finding] {
        let round = ledger.rounds[index]
        var told: Set<EventID> = []
        return ledger.records(of: round.id, .report).compactMap { report in
            let heads = Heads(of: report)
            guard !heads.events.isEmpty, let on = report.day(.on) else { return nil }
            var events: [Event] = []
            for (event, isKnown) in zip(log, heads.known(in: log))
            where !isKnown && event.day <= on && event.at < report.at && event.late == nil
                && told.insert(event.id).inserted
            {
                events.append(event)
            }
            guard !events.isEmpty else { return nil }
            var seen: Set<String> = []
            return Finding(
                .afterReport, at: .round(round.id),
                CheckWords.afterReport(
                    events.count, by: events.map(\.actor).filter { seen.insert($0).inserted },
                    ReportWords.sentInBrackets(report)))
        }
    }
}
