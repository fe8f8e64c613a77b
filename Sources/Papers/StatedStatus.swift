/// How far a measure is, in the words that documents use.
public enum StatedStatus: String, CaseIterable, Hashable, Sendable {
    /// 未启动
    case notStarted
    /// 正在推进
    case underway
    /// 基本完成, 取得明显成效
    case effective
    /// 已完成, √, 100%: it claims to be done, whatever was decided about that.
    case done
    /// 已销号
    case closed
    /// 长期坚持
    case longTerm
}
