// What a ledger began with, and what was done since.

extension Ledger {
    /// Whether an entry only says how a measure stood when a file brought it in: it came with it, and has no day of its own,
    /// but that of the import or of the document.
    public func isTakenOver(_ entry: ProgressEntry, ofMeasure index: Int) -> Bool {
        entry.event == measures[index].addedBy && hasNoDay(entry, round: measures[index].round)
    }

    /// The same of a problem's entry.
    public func isTakenOver(_ entry: ProgressEntry, ofProblem index: Int) -> Bool {
        entry.event == problems[index].addedBy && hasNoDay(entry, round: problems[index].round)
    }

    private func hasNoDay(_ entry: ProgressEntry, round: Int) -> Bool {
        entry.on == entry.day || entry.on == rounds[round].signed
    }
}
