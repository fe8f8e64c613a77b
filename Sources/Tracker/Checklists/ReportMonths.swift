/// Which days the monthly reports of a round cover, by the cut-off and by what was sent: what a sent report told of stays its
/// own, though the cut-off was changed since, so that no day is told twice.
public struct ReportMonths: Sendable {
    private let cutoff: Int?
    /// The days that the sent reports are of. One that is of the day on which the ledger began, and whose month had ended
    /// before, is none that ends its month.
    private let sent: [Month: Day]

    init(_ ledger: Ledger, round index: Int) {
        cutoff = ledger.cutoff(ofRound: index)
        var sent: [Month: Day] = [:]
        for report in ledger.records(of: ledger.rounds[index].id, .report)
        where report.text(.kind) == ReportKind.monthly.rawValue {
            guard let month = report.text(.month).flatMap({ Month($0) }) else { continue }
            sent[month] = report.day(.on).flatMap { month.last < $0 ? nil : $0 }
        }
        self.sent = sent
    }

    /// The days that a month's report covers: until its cut-off, from where the report before stopped.
    public func days(of month: Month) -> ClosedRange<Day> {
        let days = month.reported(cutoff: cutoff)
        let last = max(sent[month] ?? days.upperBound, days.upperBound)
        let first = sent[month.previous].map { $0 + 1 } ?? days.lowerBound
        return min(first, last)...last
    }

    /// The month whose report a day belongs to: that of its cut-off, unless the report before has told of it.
    public func month(of day: Day) -> Month {
        let month = Month.reporting(day, cutoff: cutoff)
        return sent[month.previous].map { $0 >= day } ?? false ? month.previous : month
    }
}

extension Ledger {
    /// Which days the monthly reports of a round cover.
    public func reportMonths(ofRound index: Int) -> ReportMonths { ReportMonths(self, round: index) }
}
