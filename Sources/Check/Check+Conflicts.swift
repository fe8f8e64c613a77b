import Tracker
import Wording

// Values that stand against each other until someone settles them.

extension Check {
    static func unsettled(_ order: Order, _ ledger: Ledger, _ log: [Event]) -> [Finding] {
        guard !ledger.conflicts.isEmpty else { return [] }
        let events = Dictionary(log.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let fields = Dictionary(uniqueKeysWithValues: Field.allCases.enumerated().map { ($1, $0) })
        let keys = ledger.conflicts.keys.filter { key in
            // What is withdrawn in one of two ways stands in no list of what counts, and is to be settled all the same.
            if key.field == .withdrawn { return true }
            var item: ItemID? = key.item
            while let id = item, !order.contains(id) { item = ledger.record(id)?.under }
            return item != nil
        }
        return keys.sorted { ($0.item.bits, fields[$0.field] ?? 0) < ($1.item.bits, fields[$1.field] ?? 0) }.compactMap
        {
            key in
            guard let conflict = ledger.conflicts[key] else { return nil }
            let ref = ledger.reference(of: key.item)
            let kind = ledger.place(of: key.item)?.kind ?? .measure
            let values = zip(conflict.values, conflict.events).map { value, id in
                CheckWords.oneOf(
                    RecordWords.value(value, of: key.field, in: ledger), by: events[id]?.actor, at: events[id]?.at)
            }
            return Finding(
                .unsettled, at: .item(key.item), ref: ref,
                CheckWords.standOpposed(ref, Labels.field(key.field, of: kind), values))
        }
    }
}
