/// 进展: a text with the day on which it happened and its author.
public struct ProgressEntry: Hashable, Sendable {
    /// How an entry begins that only says what a file claims to be done.
    public static let claimMark = "报称完成："

    /// Identity.
    public let id: ItemID
    /// The event that noted it.
    public let event: EventID
    /// The day on which it happened.
    public let on: Day
    /// When it was noted.
    public let at: Instant
    /// The day it was noted for.
    public let day: Day
    /// Its author.
    public let by: String
    /// What was done.
    public let text: String
    /// 需协调
    public let needsCoordination: Bool
    /// Whether it was taken back.
    public internal(set) var isWithdrawn = false
}
