extension DeclaredComparison {
    /// What was counted on the days of documents: a log is folded up to such a day once, and again only after something
    /// was recorded for a day up to it.
    public struct Past: Sendable {
        private struct Known: Sendable {
            let day: Day
            let events: Int
            let last: EventID?
            let counted: Declared?
        }

        private var known: [ItemID: Known] = [:]

        /// Nothing is known yet.
        public init() {}

        /// What was counted for a round at the end of a day; nil where it was not there yet.
        mutating func counted(ofRound id: ItemID, log: [Event], _ workflow: Workflow, on day: Day) -> Declared? {
            // The log is in the order of its days.
            var (low, high) = (0, log.count)
            while low < high {
                let middle = (low + high) / 2
                if log[middle].day <= day { low = middle + 1 } else { high = middle }
            }
            let events = log[..<low]
            if let known = known[id], known.day == day, known.events == low, known.last == events.last?.id {
                return known.counted
            }
            let ledger = Workspace.fold(events, workflow: workflow)
            var counted: Declared?
            if case .round(let place)? = ledger.place(of: id) {
                let overview = Overview(ledger: ledger, scope: Scope([.round(id)]), on: day)
                counted = DeclaredComparison.counted(ofRound: place, in: ledger, overview: overview)
            }
            known[id] = Known(day: day, events: low, last: events.last?.id, counted: counted)
            return counted
        }
    }
}
