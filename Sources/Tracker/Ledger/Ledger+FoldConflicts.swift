// The fold: two writers who set one slot without having seen each other.

extension Ledger {
    /// Whether another writer has set the slot since this one looked, to another value (2-architecture, decision 3).
    /// Whoever writes having seen everything that was set there settles what was in conflict before.
    mutating func isConflict(
        seen: EventID?, key: SlotKey, event: Event, before: FieldValue, after: FieldValue
    ) -> Bool {
        guard let head = heads[key], head.event != seen, head.last != event.id else {
            if !conflicts.isEmpty, let settled = conflicts.removeValue(forKey: key) {
                settlements[event.id, default: [:]][key] = settled
            }
            heads[key] = Head(event: event.id, last: event.id, day: event.day)
            return false
        }
        let both = EventID(bits: head.event.bits ^ event.id.bits)
        heads[key] = Head(event: both, last: event.id, day: event.day)
        guard before != after else { return false }
        conflicts[key, default: Conflict(events: [head.last], values: [before])].events.append(event.id)
        conflicts[key]?.values.append(after)
        return true
    }

    /// Of two conflicting values the one that counts until someone settles it: the less advanced stage, the earlier
    /// deadline (any is earlier than none); elsewhere the later entry.
    func lesser(_ before: FieldValue, _ after: FieldValue, of field: Field) -> FieldValue {
        switch (field, before, after) {
        case (.stage, .text(let left), .text(let right)):
            workflow.rank(Stage(rawValue: left)) < workflow.rank(Stage(rawValue: right)) ? before : after
        case (.deadline, .day(let left), .day(let right)): left < right ? before : after
        case (.deadline, .day, .nothing): before
        default: after
        }
    }
}
