import Canvas

/// What ended a wait.
public struct Wake: Sendable {
    /// The keys that were there, in the order of typing; a new size is the last.
    public var keys: [Key] = []
    /// Those of the other descriptors that can be read (or were closed).
    public var readable: [Int32] = []
    /// Why the program should leave now; from then on every wait returns at once and says so.
    public var ended: Ending?

    /// What ended a wait.
    public init(keys: [Key] = [], readable: [Int32] = [], ended: Ending? = nil) {
        self.keys = keys
        self.readable = readable
        self.ended = ended
    }

    /// Whether nothing happened before the time was over.
    public var isEmpty: Bool { keys.isEmpty && readable.isEmpty && ended == nil }
}

/// Why a program with a terminal has to leave without being told to by a key.
public enum Ending: Hashable, Sendable {
    /// The terminal was closed (SIGHUP), or its line was cut.
    case hangup
    /// Someone asked for it (SIGTERM).
    case terminated
    /// Someone interrupted it from outside (SIGINT); ^C at the keyboard is a key.
    case interrupted
}
