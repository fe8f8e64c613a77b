// What a ledger began with, and what was done since.

extension Ledger {
    /// Whether an entry says how a measure stood when a file brought it in: it came with it, and whatever day it tells of, it
    /// is nobody's work since.
    public func isTakenOver(_ entry: ProgressEntry, ofMeasure index: Int) -> Bool {
        entry.event == measures[index].addedBy
    }

    /// The same of a problem's entry.
    public func isTakenOver(_ entry: ProgressEntry, ofProblem index: Int) -> Bool {
        entry.event == problems[index].addedBy
    }

    /// Whether a step of a measure came with it, as a file told that it had been made: how things stood, and nobody's work
    /// since.
    public func isTakenOver(_ step: Measure.StageStep, ofMeasure index: Int) -> Bool {
        step.event == measures[index].addedBy
    }

    /// The same of a step of its deadline that came with it.
    public func isTakenOver(_ step: Measure.DeadlineStep, ofMeasure index: Int) -> Bool {
        step.event == measures[index].addedBy
    }

    /// Whether a record came with the item that it is of, as a file told of it.
    public func cameWithItem(_ record: Record) -> Bool {
        switch record.under.flatMap({ place(of: $0) }) {
        case .measure(let index)?: measures[index].addedBy == record.event
        case .problem(let index)?: problems[index].addedBy == record.event
        case .round?, .area?, .measureEntry?, .problemEntry?, .record?, nil: false
        }
    }

    /// Whether a measure stands as it does because a file claims that it is done: nobody here has submitted or decided
    /// anything since. It waits for its proof, and not for its work.
    public func isClaimedDone(measure index: Int) -> Bool {
        let measure = measures[index]
        return group(ofMeasure: index) == .effective && measure.steps.isEmpty
            && measure.entries.contains {
                !$0.isWithdrawn && $0.event == measure.addedBy && $0.text.hasPrefix(ProgressEntry.claimMark)
            }
    }
}
