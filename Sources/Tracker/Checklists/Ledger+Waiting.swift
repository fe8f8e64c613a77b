// What has been waiting, and since when.

extension Ledger {
    /// Days since anything was heard of a measure: a progress entry, a move, or that it was added; nil where nothing is to be
    /// heard, since it is done or waits for a decision.
    public func daysSilent(measure index: Int, on day: Day) -> Int? {
        guard !isDone(measure: index), awaited(ofMeasure: index) == nil else { return nil }
        var last = measures[index].added
        if let step = measures[index].steps.indices.last { last = max(last, measures[index].steps[step].day) }
        // What was noted last need not have happened last.
        for entry in measures[index].entries.indices where !measures[index].entries[entry].isWithdrawn {
            last = max(last, measures[index].entries[entry].on)
        }
        // Something of a day after the one that is shown is as good as of that day.
        return max(0, day - last)
    }

    /// The open record of a measure, the earliest one.
    func openRecord(ofMeasure index: Int, _ kind: ItemKind) -> Record? {
        // Nearly all measures have none.
        for place in measures[index].records where records[place].kind == kind && records[place].isOpen {
            return records[place]
        }
        return nil
    }

    /// The day for which a look-back of a measure is planned that has not been held; only what is done is looked back at.
    public func lookBackDue(ofMeasure index: Int) -> Day? {
        guard let open = openRecord(ofMeasure: index, .lookBack), isDone(measure: index) else { return nil }
        return open.day(.planned)
    }

    /// What waits for a measure's deadline to be put off. A problem's request waits with the problem.
    public func extensionAsked(ofMeasure index: Int) -> Record? {
        openRecord(ofMeasure: index, .extensionRequest)
    }
}
