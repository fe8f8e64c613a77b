import Tracker

/// A ledger that has arrived, to be shown when its figures are counted, and what is to be said then.
struct Arrival: Sendable {
    /// Which of those that have arrived.
    var number: Int
    var snapshot: Input.Snapshot
    /// The day that counts as today from then on.
    var today: Day
    /// The round that is looked at from then on; nil for all.
    var round: ItemID?
    /// Answers that came with it.
    var answers: [Input] = []
}
