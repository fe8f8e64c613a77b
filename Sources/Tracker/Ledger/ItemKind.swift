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

    // Records: what stands in the ledger beside the areas, problems and measures (`Record`).
    /// 成员: a person who works with the ledger, with a role.
    case member
    /// 佐证: a file or a reference that proves something about a measure or problem.
    case evidence
    /// 成果: a counted result of a measure or problem.
    case outcome
    /// 回头看: a check after close-out.
    case lookBack
    /// 抽查: a random sample of closed measures for look-back.
    case sample
    /// 阶段目标: a dated milestone of a measure, with its figures.
    case milestone
    /// 延期申请: a request for an extension, with its answer.
    case extensionRequest
    /// 催办函: 提醒, 督办 or 约谈.
    case letter
    /// 会议: a meeting.
    case meeting
    /// 议定事项: what a meeting decided on some items.
    case decision
    /// 意见: what the public or staff sent in, with the reply.
    case opinion
    /// 月报: that a unit has reported for a month, or has nothing new.
    case statement
    /// 报送: a report that was sent, with its figures and what the ledger held then.
    case report
    /// 文稿: a part of a report that a person wrote.
    case passage
    /// 满意度测评: a survey of how content people are, with its address.
    case survey
    /// 测评结果: how many gave one answer by a day.
    case tally

    /// Whether it is a record.
    public var isRecord: Bool {
        switch self {
        case .round, .area, .problem, .measure, .entry: false
        case .member, .evidence, .outcome, .lookBack, .sample, .milestone, .extensionRequest, .letter, .meeting,
            .decision, .opinion, .statement, .report, .passage, .survey, .tally:
            true
        }
    }

    /// Whether it has a number among its siblings, by which people call it: areas, problems and measures.
    public var isNumbered: Bool { self == .area || self == .problem || self == .measure }

    /// All kinds of records.
    public static var records: [ItemKind] { allCases.filter(\.isRecord) }
}
