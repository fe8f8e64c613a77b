/// Something that an entry says and the fold did not take. Whoever writes into a journal by hand can say anything, and so
/// can two copies of a ledger that come together: what counts for nothing is told, with why, in one list.
public struct Dropped: Hashable, Sendable {
    /// Why it counts for nothing.
    public enum Reason: Hashable, Sendable, CaseIterable {
        /// It speaks of an item that is not there.
        case missing
        /// It adds an item under an identity that another one has.
        case taken
        /// It stands under an item, or is about one, of a kind that it is not for.
        case misplaced
        /// It sets what items of this kind do not have.
        case fieldless
        /// It closes a problem of which something was still open.
        case notReady
    }

    /// Why it counts for nothing.
    public let reason: Reason
    /// The entry.
    public let event: EventID
    /// Where the entry stands in the log that was folded.
    public let place: Int
    /// The item that it speaks of.
    public let item: ItemID
    /// The field, of what sets one.
    public let field: Field?
}
