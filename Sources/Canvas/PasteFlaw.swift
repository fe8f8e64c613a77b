/// Why what was pasted cannot be taken as it came.
public enum PasteFlaw: Hashable, Sendable {
    /// Some of its bytes are no UTF-8: another encoding, or a character that never came whole.
    case notText
    /// The line stopped in the middle, and its end never came.
    case unfinished
    /// It is longer than anything that takes text.
    case tooLong
}
