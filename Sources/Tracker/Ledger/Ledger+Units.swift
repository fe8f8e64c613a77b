extension Ledger {
    /// The units that are responsible for an item, or for what it stands in; of a problem those of its measures.
    public func units(of item: ItemID) -> Set<String> {
        switch place(of: item) {
        case .measure(let index)?, .measureEntry(let index, _)?:
            Set([owner(ofMeasure: index).unit].compactMap(\.self))
        case .problem(let index)?, .problemEntry(let index, _)?:
            Set(problems[index].measures.compactMap { owner(ofMeasure: $0).unit })
        case .record(let index, _)?: records[index].under.map(units) ?? []
        case .round?, .area?, nil: []
        }
    }
}
