extension Damage {
    /// What keeps anything from being begun in a ledger that shows nothing.
    public enum Bar: Hashable, Sendable {
        /// This device knows the ledger with entries, or they speak of items that another file brought in.
        case emptied
        /// A journal cannot be read, and may hold everything.
        case closed(Damage)
    }

    /// What keeps anything from being begun, by what is wrong with the journals; nil where nothing does: there is a ledger,
    /// or an empty place.
    public static func bar(_ ledger: Ledger, isLogEmpty: Bool, _ damage: [Damage]) -> Bar? {
        guard ledger.rounds.isEmpty else { return nil }
        if damage.contains(where: { isLogEmpty ? $0.isOfMemory : $0.hidesItems }) { return .emptied }
        guard isLogEmpty else { return nil }
        return damage.first { if case .closed = $0 { true } else { false } }.map(Bar.closed)
    }
}
