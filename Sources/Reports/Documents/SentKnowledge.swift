import Tracker

/// What whoever sent a report had read of a log: worked out once for each report that is asked about, however many entries
/// are.
final class SentKnowledge {
    private let log: [Event]
    private lazy var places = Dictionary(log.enumerated().map { ($1.id, $0) }) { first, _ in first }
    private var known: [ItemID: [Bool]] = [:]

    init(_ log: some Sequence<Event>) { self.log = Array(log) }

    /// Whether an event was known when a report was sent; nil where the log does not have it, or the report does not say.
    func had(_ event: EventID, _ sent: Record) -> Bool? {
        guard sent[.heads] != .nothing, let place = places[event] else { return nil }
        if known[sent.id] == nil { known[sent.id] = Heads(of: sent).known(in: log) }
        return known[sent.id]?[place]
    }
}
