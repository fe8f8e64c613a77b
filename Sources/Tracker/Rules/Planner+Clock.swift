// What was recorded under a clock that was ahead.

extension Planner {
    /// Whether an entry of a day stands in the way of one for the day that is recorded for. What lies after the clock's
    /// day was recorded under a wrong clock, and binds nobody.
    func binds(_ day: Day) -> Bool { day > context.day && day <= context.clock }

    /// For each event of a day after the clock's that stands in the way of what a plan changes, since it set the same or
    /// brought in what it is about: that it counts for this day. Otherwise it would go on counting after what is recorded
    /// now, until its day has come. What only stands beside it keeps its day.
    ///
    /// - Throws: `Refusal.clockBehind` where it is rather this clock that is slow: most of those who record here have done
    ///   so after it; `Refusal.clocksDiffer` where that cannot be told, and it is not for whoever records to say so.
    func redatings(before plan: Plan) throws(Refusal) -> [Change] {
        guard let last = log.last, last.day > context.clock else { return [] }
        var inWay: Set<Int> = []
        var isBeside = false
        // What is taken back, or brought back, comes before that, whatever it was about.
        for event in [plan.undoes, plan.redoes].compactMap(\.self) {
            if let place = log.lastIndex(where: { $0.id == event }) { inWay.insert(place) }
        }
        for change in plan.changes {
            let slots = Set(JournalAudit.slots(of: change).map(\.slot))
            for item in change.named {
                for place in ledger.history(of: item)
                where log.indices.contains(place) && log[place].day > context.clock {
                    isBeside = true
                    let isInWay = log[place].changes.contains { other in
                        other.newItem == item || JournalAudit.slots(of: other).contains { slots.contains($0.slot) }
                    }
                    if isInWay { inWay.insert(place) }
                }
            }
            if change.isWorkflow, let place = log.lastIndex(where: { $0.changes.contains(where: \.isWorkflow) }) {
                inWay.insert(place)
            }
        }
        let ahead = inWay.sorted().filter { log[$0].day > context.clock }
        guard !ahead.isEmpty || isBeside else { return [] }
        let people = Set(log.filter { $0.day > context.clock }.map(\.by))
        let all = Set(log.map(\.by))
        if people.count > 1, people.count * 2 >= all.count {
            throw .clockBehind(clock: context.clock, people: people.count, latest: last.day)
        }
        for place in ahead where !mayCorrectDay(of: log[place]) {
            throw .clocksDiffer(by: log[place].actor, day: log[place].day, clock: context.clock)
        }
        return ahead.map { .redate(log[$0].id) }
    }

    /// So many days apart are clocks at most that are both right: in other zones, or at midnight.
    private static let apart = 2
    /// So many days ahead no clock is right.
    private static let absurd = 366

    /// Whether the day of an event that lies after the clock's can be put right without asking: one's own, one that is a
    /// little ahead or cannot be; and others' by whoever keeps the ledger for all.
    private func mayCorrectDay(of event: Event) -> Bool {
        let ahead = event.day - context.clock
        if event.by == context.by || ahead <= Planner.apart || ahead >= Planner.absurd { return true }
        guard ledger.hasMembers else { return true }
        return ledger.member(named: context.by).map { ledger.workflow.may($0.role, .behalf) } ?? false
    }
}
