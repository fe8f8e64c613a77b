// The fold: what it does not take is kept in one list, with why.

extension Ledger {
    /// Keeps that something of an event counts for nothing. It stands in the history of the item that it speaks of.
    mutating func drop(_ reason: Dropped.Reason, _ item: ItemID, of event: Event, _ field: Field? = nil) {
        dropped.append(Dropped(reason: reason, event: event.id, place: Int(folded), item: item, field: field))
        switch places[item] {
        case .measureEntry(let index, _)?: remember(measures[index].id)
        case .problemEntry(let index, _)?: remember(problems[index].id)
        case .record(let index, _)?: rememberOwner(ofRecord: index)
        case .round?, .area?, .problem?, .measure?: break
        case nil: return
        }
        remember(item)
    }

    /// Keeps that there is no place for an item: what it is to belong to is not there, or is of another kind.
    mutating func drop(unplaced addition: Change.Addition, of event: Event) {
        let isThere = addition.under.map { places[$0] != nil } ?? false
        drop(isThere ? .misplaced : .missing, addition.under ?? addition.item, of: event)
    }

    /// The fields of what is added that items of its kind do not have.
    func strangers(among addition: Change.Addition) -> [Field] {
        guard addition.fields.contains(where: { $0.key.rule(of: addition.kind) == nil }) else { return [] }
        // In one order, as dictionaries have none.
        return Field.allCases.filter { addition.fields[$0] != nil && $0.rule(of: addition.kind) == nil }
    }

    /// Events that speak of items that are not there, since another writer's file has not arrived; one for each change
    /// that does.
    public var orphans: [EventID] { dropped.filter { $0.reason == .missing }.map(\.event) }
}
