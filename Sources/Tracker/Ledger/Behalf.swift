/// 代录: for whom something is recorded, and on what basis.
public struct Behalf: Hashable, Sendable {
    /// The person represented.
    public var name: String
    /// What it rests on: a signed paper, a call, a meeting.
    public var basis: String

    /// For whom something is recorded, and on what basis.
    public init(name: String, basis: String) {
        self.name = name.trimmed
        self.basis = basis
    }
}
