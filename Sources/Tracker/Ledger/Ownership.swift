/// Who answers for an item.
public struct Ownership: Hashable, Sendable {
    /// 牵头领导
    public var leader: String?
    /// 责任单位
    public var unit: String?
    /// 配合单位
    public var support: [String] = []
    /// 责任人
    public var person: String?

    /// Nobody.
    public init() {}

    /// Whether neither a leader nor a unit answers for it.
    public var isNobody: Bool { leader == nil && unit == nil }
}
