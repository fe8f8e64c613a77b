// Whether the last word on something is that it is stuck.

extension [ProgressEntry] {
    /// Whether the last of them that stands says that it is stuck.
    var saysStuck: Bool { lastIndex { !$0.isWithdrawn }.map { self[$0].needsCoordination } ?? false }
}

extension Ledger {
    /// Whether what was noted last of a measure or a problem says that it is stuck: so it stays until somebody says that it
    /// is not.
    public func needsCoordination(_ item: ItemID) -> Bool {
        switch place(of: item) {
        case .measure(let index)?: measures[index].needsCoordination
        case .problem(let index)?: problems[index].entries.saysStuck
        case .round?, .area?, .measureEntry?, .problemEntry?, .record?, nil: false
        }
    }
}
