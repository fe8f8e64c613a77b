import Tracker
import Wording

/// The journal screen: which events are shown, and where one is.
struct JournalState: Sendable {
    /// A line.
    enum Row: Hashable, Sendable {
        /// What an event did to one of its items: its place in the log, and that of the item among its own.
        case event(Int, part: Int)
        /// Something that is another than it was at the beginning of the days that are shown, by its place.
        case change(Int)

        /// The place of its event in the log, where it is one.
        var event: Int? { if case .event(let place, _) = self { place } else { nil } }
    }

    /// The lines that the filter lets through: of events the newest first.
    var rows: [Row] = []
    /// What is another than it was before the days that are shown; the list of `diff`.
    var changes: [Difference.Row] = []
    var list = LineList()
    var filter = ""
    /// The days whose changes are shown in place of events.
    var period: ClosedRange<Day>?
    /// What the changes are of; nil where none were found yet.
    var compared: ComparisonJob.Key?
    /// What is being compared.
    var comparing: ComparisonJob.Key?
    /// What the filter was found to let through; nil where it was not looked for yet.
    var found: SearchJob.Outcome?
    /// What is being looked for.
    var searching: SearchJob.Key?
    /// What two writers set differently, which stands above the events.
    var conflicts: [Ledger.SlotKey] = []
    /// What the rows were made of; they are made anew when it changes.
    var madeOf: Source?

    /// The events that rows are made of.
    struct Source: Sendable, Hashable {
        /// How many events there were.
        var events: Int
        /// The past day up to which they were taken; nil for now.
        var asOf: Day?
        /// The one round that they had to be about; nil for all.
        var round: ItemID?

        /// Their lines, the newest first.
        func rows(of log: [Event], in ledger: Ledger) -> [Row] {
            // Events stand in the order of their days; a past ledger knows nothing of later ones.
            var places = Array(log.indices.reversed())
            if let asOf { places.removeAll { log[$0].day > asOf } }
            if let round { places.removeAll { !ledger.concerns(log[$0], round: round) } }
            return places.flatMap { place in
                EventStory.items(of: log[place], in: ledger).indices.map { .event(place, part: $0) }
            }
        }
    }
}
