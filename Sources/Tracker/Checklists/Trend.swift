/// How many measures were not closed on each day, and how many should not have been by their deadlines.
public struct Trend: Sendable {
    /// The first day: that on which the first measure was added.
    public let start: Day
    /// The last day of the plan: the latest deadline within the period, not before the day that is shown.
    public let end: Day
    /// The day up to which the actual figures go.
    public let asOf: Day
    private let actual: [Int]
    private let planned: [Int]

    /// How far beyond the day that is shown the plan is drawn, in days: a quarter of a year.
    private static let horizon = 92

    /// The trend of these measures up to a day; nil where there is none.
    ///
    /// What was recorded for a later day, under a clock that was ahead or by someone who is ahead of it, counts on the day
    /// that is shown, as it does in the figures beside it.
    public init?(ledger: Ledger, measures: [Int], on day: Day) {
        guard let first = measures.map({ min(ledger.measures[$0].added, day) }).min() else { return nil }
        let deadlines = measures.compactMap { ledger.deadline(ofMeasure: $0) }
        let last = min(deadlines.max() ?? day, day + Trend.horizon)
        start = first
        end = max(day, last)
        asOf = day
        // Changes by day, then sums: each measure and each of its moves is looked at once.
        var open = [Int](repeating: 0, count: end - start + 2)
        var due = open
        for index in measures {
            let measure = ledger.measures[index]
            let added = min(measure.added, day) - start
            open[added] += 1
            due[added] += 1
            if let deadline = ledger.deadline(ofMeasure: index), deadline < end {
                due[max(0, deadline - start) + 1] -= 1
            }
            var isClosed = false
            for step in measure.steps {
                let closes = ledger.workflow.group(step.to) == .closed
                guard closes != isClosed else { continue }
                isClosed = closes
                open[max(0, min(step.day, day) - start)] += closes ? -1 : 1
            }
        }
        for place in 1..<open.count {
            open[place] += open[place - 1]
            due[place] += due[place - 1]
        }
        actual = open
        planned = due
    }

    /// Measures that were not closed at the end of a day; nil before the first and after the day that is shown.
    public func open(on day: Day) -> Int? {
        day >= start && day <= asOf ? actual[day - start] : nil
    }

    /// Measures that were not to be done by the end of a day; nil outside of the period.
    public func planned(on day: Day) -> Int? {
        day >= start && day <= end ? planned[day - start] : nil
    }

    /// The greatest figure of either line.
    public var greatest: Int { max(actual.prefix(asOf - start + 1).max() ?? 0, planned.dropLast().max() ?? 0) }
    /// The smallest figure of either line.
    public var smallest: Int { min(actual.prefix(asOf - start + 1).min() ?? 0, planned.dropLast().min() ?? 0) }
}
