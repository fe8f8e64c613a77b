/// 方面: a heading of the feedback.
public struct Area: OwnFields, Sendable {
    /// Identity.
    public let id: ItemID
    /// Its round, as a place in `Ledger.rounds`.
    public let round: Int
    /// Its number, 1 for （一）.
    public let number: Int
    /// How people call it: `一`.
    public let ref: String
    /// Its heading.
    public internal(set) var title: String
    /// What it has in the fields that stand by themselves (`Field.plain`).
    public internal(set) var own: [Field: FieldValue] = [:]
    /// Why it was withdrawn, if it was.
    public internal(set) var withdrawn: String?
    /// Its problems, in their order, as places in `Ledger.problems`.
    public internal(set) var problems: [Int] = []
}
