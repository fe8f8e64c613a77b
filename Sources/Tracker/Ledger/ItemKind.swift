/// What an item of the ledger is.
public enum ItemKind: String, CaseIterable, Sendable {
    /// 轮次: one inspection of one body.
    case round
    /// 方面: a heading of the feedback.
    case area
    /// 问题: one finding.
    case problem
    /// 措施: one thing to be done about a problem.
    case measure
    /// 进展: one progress entry of a measure or problem.
    case entry
}

/// The kind of a measure (1-domain, 立行立改 / 限期整改 / 长期坚持).
public enum MeasureKind: String, CaseIterable, Sendable {
    /// 立行立改
    case immediate
    /// 限期整改
    case timeLimited
    /// 长期坚持
    case longTerm
}

/// The kind of a problem.
public enum ProblemKind: String, CaseIterable, Sendable {
    /// 巡察
    case inspection
    /// 选人用人
    case personnel
    /// 意识形态
    case ideology
}
