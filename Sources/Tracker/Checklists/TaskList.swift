/// 任务清单: the measures of a scope by the day that counts against them.
public struct TaskList: Sendable {
    /// The measures, as places in `Ledger.measures`: first what is left to do, the earliest day first and those without
    /// a day after them; then what waits for others or is done.
    public let measures: [Int]
    /// How many of them have no deadline and are not done.
    public let withoutDeadline: Int

    /// The list of these measures on a day. What is held and was to be reviewed before that day is left to do.
    public init(ledger: Ledger, measures indices: [Int], on day: Day) {
        var missing = 0
        let keyed = indices.enumerated().map { place, index -> (Int, Int32, Int, Int) in
            let isDone = ledger.isDone(measure: index)
            let deadline = ledger.dueDay(ofMeasure: index) ?? ledger.deadline(ofMeasure: index)
            if deadline == nil, !isDone { missing += 1 }
            let part = isDone && !ledger.isOverdue(measure: index, on: day) ? 1 : 0
            return (part, deadline?.number ?? .max, place, index)
        }
        measures = keyed.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
        withoutDeadline = missing
    }
}
