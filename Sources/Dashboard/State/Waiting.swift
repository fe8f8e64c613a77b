import Wording

/// Something that is under way off the keys, and for how long.
public struct Waiting: Hashable, Sendable {
    /// What it is.
    public typealias What = WaitKind

    /// What it is.
    public var what: What
    /// For how many seconds.
    public var seconds: Int

    /// Something that is under way.
    public init(_ what: What, seconds: Int) {
        self.what = what
        self.seconds = seconds
    }

    /// What is said of it.
    var sentence: Phrase { what.sentence(seconds) }
}
