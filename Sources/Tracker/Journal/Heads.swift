/// What was known of the journals at a moment: the last event of each writer (ARCHITECTURE.md, decision 11).
///
/// A writer's events have rising counters, so that all of them up to that one were known.
public struct Heads: Hashable, Sendable {
    /// The last events, in the order of their writers' names.
    public let events: [EventID]

    /// What is known now; `log` holds all events.
    public init(log: [Event]) {
        var last: [String: (counter: UInt64, event: EventID)] = [:]
        for event in log where (last[event.writer]?.counter ?? 0) < event.counter {
            last[event.writer] = (event.counter, event.id)
        }
        events = last.sorted { $0.key < $1.key }.map(\.value.event)
    }

    /// What was written down as known.
    public init(_ events: [EventID]) { self.events = events }

    /// What a sent report has kept.
    public init(of report: Record) { events = report[.heads].names.compactMap { EventID($0) } }

    /// The form in which a report keeps it.
    public var kept: [String] { events.map(\.description) }

    /// How many of the last events are not in a log: what their writers had written cannot be told apart then from what
    /// they wrote later.
    public func missing(in log: [Event]) -> Int {
        let known = Set(log.map(\.id))
        return events.count { !known.contains($0) }
    }

    /// The places in a log of the events that were known.
    public func known(in log: [Event]) -> [Bool] {
        let heads = Set(events)
        var limits: [String: UInt64] = [:]
        for event in log where heads.contains(event.id) {
            limits[event.writer] = max(limits[event.writer] ?? 0, event.counter)
        }
        return log.map { event in limits[event.writer].map { event.counter <= $0 } ?? false }
    }
}
