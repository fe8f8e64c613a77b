extension Ledger {
    /// What an item is about, in a few words: its title, or for a round the inspected body.
    public func title(of item: ItemID) -> String {
        switch place(of: item) {
        case .measure(let index)?: measures[index].title
        case .problem(let index)?: problems[index].title
        case .area(let index)?: areas[index].title
        case .round(let index)?: rounds[index].body ?? rounds[index].title ?? ""
        case .record(let index, _)?: records[index].under.map(title(of:)) ?? ""
        case .measureEntry?, .problemEntry?, nil: ""
        }
    }
}
