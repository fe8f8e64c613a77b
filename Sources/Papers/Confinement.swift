/// What the program that opens files from outside is refused by its kernel while it reads one, beside its limits of memory
/// and time.
public struct Confinement: Codable, Hashable, Sendable {
    /// Whether it has no network.
    public var network: Bool
    /// Whether it can make and change no files.
    public var files: Bool
    /// Whether it can start no programs.
    public var execution: Bool

    /// What is refused.
    public init(network: Bool, files: Bool, execution: Bool) {
        self.network = network
        self.files = files
        self.execution = execution
    }

    /// Whether all of it is.
    public var isWhole: Bool { network && files && execution }
}
