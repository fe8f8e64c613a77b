// The fold: two writers who set one slot without having seen each other.

extension Ledger {
    /// Whether another writer has set the slot since this one looked, to another value (ARCHITECTURE.md, decision 3).
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

    /// Of two conflicting values the one that counts until someone settles it: the more cautious one of a field that has
    /// one (`Field.Caution`), elsewhere the later entry.
    func lesser(_ before: FieldValue, _ after: FieldValue, of field: Field) -> FieldValue {
        isLess(before, after, by: field.caution) ? before : after
    }

    private func isLess(_ before: FieldValue, _ after: FieldValue, by caution: Field.Caution?) -> Bool {
        switch caution {
        case .stage:
            guard let left = before.text, let right = after.text else { return false }
            return workflow.rank(Stage(rawValue: left)) < workflow.rank(Stage(rawValue: right))
        case .deadline:
            guard let left = before.day else { return false }
            return after.day.map { left < $0 } ?? (after == .nothing)
        case .disclosure: return Ledger.openness(before) < Ledger.openness(after)
        case .role:
            guard let left = before.text, let right = after.text else { return false }
            return reach(of: left) < reach(of: right)
        case nil: return false
        }
    }

    /// How many may read of something, as a rank.
    private static func openness(_ value: FieldValue) -> Int {
        let scope = value.text.flatMap(Disclosure.init) ?? .public
        return -(Disclosure.allCases.firstIndex(of: scope) ?? 0)
    }

    /// How much a role may do, as a count of what it may and of the moves it makes.
    private func reach(of role: String) -> Int {
        Permission.allCases.count { workflow.may(role, $0) } + workflow.moves.count { $0.who.contains(role) }
    }

    /// Of deadlines that were set without having seen each other one counts: together they are one step, from what there
    /// was before any of them, as long as they stand against each other and when one of them was chosen.
    mutating func joinSteps(of key: SlotKey, _ assignment: Change.Assignment, by event: Event, isContested: Bool) {
        let settled = settlements[event.id]?[key] ?? event.undoes.flatMap { settlements[$0]?[key] }
        guard key.field == .deadline, var conflict = isContested ? conflicts[key] : settled else { return }
        let measures: [Int]
        switch places[key.item] {
        case .measure(let index)?: measures = [index]
        case .problem(let index)?: measures = problems[index].measures
        case .round?, .area?, .measureEntry?, .problemEntry?, .record?, nil: return
        }
        if isContested {
            conflict.deadlineSteps.append(
                Measure.DeadlineStep(
                    event: event.id, day: event.day, by: event.actor, from: assignment.was.day, to: assignment.to.day,
                    reason: assignment.reason))
            for step in measures.flatMap({ self.measures[$0].deadlineSteps })
            where conflict.events.contains(step.event)
                && !conflict.deadlineSteps.contains(where: { $0.event == step.event })
            {
                conflict.deadlineSteps.append(step)
            }
            conflicts[key] = conflict
        }
        let now = value(of: .deadline, in: key.item)
        // Whoever sees both and sets another one makes a step of his own; whoever takes his back leaves none.
        let place = conflict.values.firstIndex(of: now)
        guard place != nil || event.undoes.map(conflict.events.contains) ?? false else { return }
        let chosen = place.flatMap { place in
            conflict.deadlineSteps.first { $0.event == conflict.events[place] }
        }
        let acts = Set(conflict.events + [event.id])
        for index in measures {
            guard let first = self.measures[index].deadlineSteps.first(where: { acts.contains($0.event) }) else {
                continue
            }
            self.measures[index].deadlineSteps.removeAll { acts.contains($0.event) }
            guard first.from != now.day else { continue }
            self.measures[index].deadlineSteps.append(
                Measure.DeadlineStep(
                    event: chosen?.event ?? event.id, day: chosen?.day ?? event.day, by: chosen?.by ?? event.actor,
                    from: first.from, to: now.day,
                    reason: (isContested ? nil : assignment.reason) ?? chosen?.reason))
        }
    }
}
