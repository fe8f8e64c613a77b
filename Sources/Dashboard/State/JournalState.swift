import Tracker

/// The journal screen: which events are shown, and where one is.
struct JournalState: Sendable {
    /// The events that the filter lets through, the newest first, as places in the log.
    var rows: [Int] = []
    var list = LineList()
    var filter = ""
    /// The days whose events are shown; nil for all.
    var period: ClosedRange<Day>?
    /// What two writers set differently, which stands above the events.
    var conflicts: [Ledger.SlotKey] = []
    /// What the rows were made of; they are made anew when it changes.
    var madeOf: Source?

    /// The events that rows are made of.
    struct Source: Sendable, Equatable {
        /// How many events there were.
        var events: Int
        /// The past day up to which they were taken; nil for now.
        var asOf: Day?
        /// The one round that they had to be about; nil for all.
        var round: ItemID?
    }
}
