// What was recorded under a clock that was ahead.

extension Planner {
    /// Whether an entry of a day stands in the way of one for the day that is recorded for. What lies after the clock's
    /// day was recorded under a wrong clock, and binds nobody.
    func binds(_ day: Day) -> Bool { day > context.day && day <= context.clock }

    /// For each event of a day after the clock's that set something of what a plan changes: that it counts for this day.
    /// Otherwise it would go on counting after what is recorded now, until its day has come.
    ///
    /// - Throws: `Refusal.clockBehind` where it is rather this clock that is slow: most of those who record here have done
    ///   so after it.
    func redatings(before plan: Plan) throws(Refusal) -> [Change] {
        guard let last = log.last, last.day > context.clock else { return [] }
        var places: Set<Int> = []
        // What is taken back, or brought back, comes before that, whatever it was about.
        for event in [plan.undoes, plan.redoes].compactMap(\.self) {
            if let place = log.lastIndex(where: { $0.id == event }) { places.insert(place) }
        }
        for change in plan.changes {
            for item in change.named {
                for place in ledger.history(of: item) where log.indices.contains(place) { places.insert(place) }
            }
            if change.isWorkflow, let place = log.lastIndex(where: { $0.changes.contains(where: \.isWorkflow) }) {
                places.insert(place)
            }
        }
        let ahead = places.sorted().filter { log[$0].day > context.clock }
        guard !ahead.isEmpty else { return [] }
        let people = Set(log.filter { $0.day > context.clock }.map(\.by))
        let all = Set(log.map(\.by))
        if people.count > 1, people.count * 2 >= all.count {
            throw .clockBehind(clock: context.clock, people: people.count, latest: last.day)
        }
        return ahead.map { .redate(log[$0].id) }
    }
}
