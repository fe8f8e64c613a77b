import Tracker
import Wording

/// The slots in which two writers' values stand against each other, in the order of the ledger.
struct ConflictList {
    /// A slot.
    struct Slot {
        /// The item or record that it is of.
        let item: ItemID
        /// The field.
        let field: Field
        /// What it is called, with its record's kind in front.
        let label: Phrase
        /// The values, each with the event that set it.
        let values: [(value: FieldValue, event: EventID)]
    }

    /// The slots.
    let slots: [Slot]

    /// All slots of a ledger, or those of an item and of its records.
    init(_ ledger: Ledger, of item: ItemID? = nil) {
        let keys = ledger.conflicts.keys.filter { key in
            guard let item else { return true }
            return ConflictList.owners(of: key.item, ledger).contains(item)
        }
        // By the number of the item as people know it, then in the order of the fields.
        let order = Dictionary(uniqueKeysWithValues: Field.allCases.enumerated().map { ($1, $0) })
        let places = ConflictList.order(ledger)
        func rank(_ key: Ledger.SlotKey) -> (Int, UInt64, Int) {
            let owner = ConflictList.owners(of: key.item, ledger).last ?? key.item
            return (places[owner] ?? .max, owner == key.item ? 0 : key.item.bits, order[key.field] ?? .max)
        }
        slots = keys.sorted { rank($0) < rank($1) }.compactMap { key in
            guard let conflict = ledger.conflicts[key] else { return nil }
            let record = ledger.record(key.item)
            var label = Labels.field(key.field, of: ledger.place(of: key.item)?.kind ?? .measure)
            if let record { label = Labels.field(label, under: record.kind) }
            return Slot(
                item: key.item, field: key.field, label: label,
                values: Array(zip(conflict.values, conflict.events)).map { (value: $0, event: $1) })
        }
    }

    /// An item and what it stands under, as far as that is a record's parent.
    private static func owners(of item: ItemID, _ ledger: Ledger) -> [ItemID] {
        var owners = [item]
        while let last = owners.last, let under = ledger.record(last)?.under { owners.append(under) }
        return owners
    }

    /// The place of each item in the whole ledger.
    private static func order(_ ledger: Ledger) -> [ItemID: Int] {
        var order: [ItemID: Int] = [:]
        func add(_ item: ItemID) { order[item] = order.count }
        for round in ledger.rounds {
            add(round.id)
            for area in round.areas.map({ ledger.areas[$0] }) {
                add(area.id)
                for problem in area.problems.map({ ledger.problems[$0] }) {
                    add(problem.id)
                    for measure in problem.measures { add(ledger.measures[measure].id) }
                }
            }
        }
        return order
    }
}
