/// The four groups that documents declare and figures are counted in (ARCHITECTURE.md, "Groups").
public enum StageGroup: String, CaseIterable, Sendable, Codable {
    /// 已销号
    case closed
    /// 明显成效
    case effective
    /// 整改中
    case underway
    /// 未启动
    case notStarted
}
