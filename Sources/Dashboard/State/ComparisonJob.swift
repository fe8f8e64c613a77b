import Tracker

/// What is another than it was before some days, to be found off the keys: it takes folding the ledger as it was then.
public struct ComparisonJob: Hashable, Sendable {
    /// What is compared.
    struct Key: Hashable, Sendable {
        /// The ledger's revision.
        let revision: Int
        /// How many events there are.
        let events: Int
        /// The days whose changes are wanted.
        let period: ClosedRange<Day>
        /// The one round that they have to be about; nil for all.
        let round: ItemID?
    }

    let key: Key
    @Along var ledger: Ledger
    @Along var log: [Event]

    /// What came of it.
    public struct Outcome: Sendable {
        let key: Key
        let rows: [Difference.Row]
    }

    /// Compares, as `diff` does.
    public func run() -> Outcome {
        let from = key.period.lowerBound - 1
        let before = Workspace.fold(log.prefix { $0.day <= from }, workflow: ledger.workflow)
        let difference = Difference(
            before: before, after: ledger, log: log, from: from, to: key.period.upperBound, round: key.round)
        return Outcome(key: key, rows: difference.rows)
    }
}
