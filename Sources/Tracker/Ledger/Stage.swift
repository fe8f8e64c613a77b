/// A stage of a measure, by its code name in the workflow that is in force (ARCHITECTURE.md, "Stages of a measure").
///
/// The code names are at most 15 bytes in the shipped workflow, so that Swift keeps them inline and comparing is cheap.
public struct Stage: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The code name, such as `underway`.
    public let rawValue: String

    /// A stage by its code name; whether it exists is the workflow's matter.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The code name.
    public var description: String { rawValue }
}
