/// A file that was attached to the ledger and is kept with it.
public struct KeptFile: Hashable, Sendable {
    /// The SHA-256 of its content as 64 lower-case hexadecimal digits: the name that it is kept under.
    public var digest: String
    /// What it was called, as the file system has it: the last part of its path. Nothing in it was cleaned.
    public var name: String
    /// How many bytes it holds.
    public var size: Int

    /// A file that is kept.
    public init(digest: String, name: String, size: Int) {
        self.digest = digest
        self.name = name
        self.size = size
    }
}
