/// 公开范围: who may read of an item.
public struct Disclosed: Hashable, Sendable {
    /// Who may read of it; nil where nothing was said, which is everyone.
    public var scope: Disclosure?
    /// Why not everyone.
    public var reason: String?
    /// The text for those who may not read all of it.
    public var redacted: String?

    /// Nothing was said.
    public init() {}

    /// Whether somebody may not read it as it stands.
    public var isKept: Bool { (scope ?? .public) != .public || redacted != nil }
}
