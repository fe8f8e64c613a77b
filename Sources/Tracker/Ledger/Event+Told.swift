// What was recorded in another ledger and came in as it stands there.

extension Event {
    /// The entries of another ledger that it brings; none for nearly all events.
    public var told: [Event] {
        changes.flatMap { change -> [Event] in
            guard case .told(let events) = change else { return [] }
            return events.map { event in
                var event = event
                event.toldBy = id
                return event
            }
        }
    }

    /// What a log has of it: what it brings of another ledger, each by itself, and then itself.
    var parts: [Event] { isTelling ? told + [self] : [self] }

    /// Whether it brings entries of another ledger.
    public var isTelling: Bool { changes.contains(where: \.isTelling) }

    /// All that it brought, whoever recorded it first.
    public var brought: [Change] {
        changes.flatMap { change -> [Change] in
            if case .told(let events) = change { events.flatMap(\.changes) } else { [change] }
        }
    }

    /// The greatest counter that its changes name: whatever is recorded after them has a greater one.
    static func greatestCounter(in changes: [Change]) -> UInt64 {
        changes.reduce(0) { greatest, change in
            guard case .told(let events) = change else { return greatest }
            return events.reduce(greatest) { max($0, $1.counter) }
        }
    }
}
