/// The kind of a measure (ARCHITECTURE.md, "Kinds of measure").
public enum MeasureKind: String, CaseIterable, Sendable {
    /// 立行立改
    case immediate
    /// 限期整改
    case timeLimited
    /// 长期坚持
    case longTerm
}
