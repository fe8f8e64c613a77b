// Settling what two writers set differently.

extension Planner {
    func settle(_ item: ItemID, _ field: Field, choice: Int, reason: String?) throws(Refusal) -> Change {
        // Where two withdrew an item for different reasons, or one did not, it is no longer there otherwise.
        if field != .withdrawn { _ = try place(item) }
        let ref = ledger.reference(of: item)
        guard !ledger.readOnly.contains(item) else { throw .readOnly(ref: ref) }
        guard let conflict = ledger.conflict(of: item, field) else { throw .noConflict(ref: ref) }
        guard conflict.values.indices.contains(choice) else {
            throw .noSuchChoice(ref: ref, count: conflict.values.count)
        }
        try requireNotBefore(item, field)
        return .set(
            Change.Assignment(
                item: item, field: field, to: conflict.values[choice], was: ledger.value(of: field, in: item),
                seen: ledger.head(of: item, field), reason: try given(reason)))
    }
}
