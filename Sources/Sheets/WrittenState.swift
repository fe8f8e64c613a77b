import Tracker

/// What a list or a slip was written from, as it carries it with itself: the day, and what was known of the journals.
///
/// Whatever is recorded afterwards, of the same day too, the ledger as it was then can be folded again, so that a cell that
/// nobody touched is known from one that was changed.
package struct WrittenState: Hashable, Sendable {
    /// The day that it is of.
    package let day: Day
    private let heads: Heads

    /// The state of a day; `log` holds the events up to it.
    package init(day: Day, log: some Sequence<Event>) {
        self.day = day
        heads = Heads(log: Array(log))
    }

    /// What a file carries; nil where it is none.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: " ")
        guard let first = parts.first, let day = Day(first) else { return nil }
        let events = parts.dropFirst().map { EventID(String($0)) }
        guard !events.isEmpty, events.allSatisfy({ $0 != nil }) else { return nil }
        self.day = day
        heads = Heads(events.compactMap { $0 })
    }

    /// The form in which a file carries it.
    package var text: String { ([day.description] + heads.kept).joined(separator: " ") }

    /// The events that it was written from; nil where some of them are not here.
    package func events(of log: [Event]) -> [Event]? {
        guard heads.missing(in: log) == 0 else { return nil }
        return zip(log, heads.known(in: log)).filter { $1 && $0.day <= day }.map(\.0)
    }
}
