/// The kind of a problem.
public enum ProblemKind: String, CaseIterable, Sendable {
    /// 巡察
    case inspection
    /// 选人用人
    case personnel
    /// 意识形态
    case ideology
}
