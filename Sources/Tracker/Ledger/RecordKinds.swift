// The code names of what records can be. One table each; Wording has their labels.

/// What an outcome counts (ARCHITECTURE.md, "Outcomes").
public enum OutcomeKind: String, CaseIterable, Sendable {
    /// 制度: an institution issued.
    case institution
    /// 挽回资金: money recovered, in yuan.
    case money
    /// 追责问责: persons held to account.
    case person
    /// 举一反三: further cases found and put right.
    case `case`
}

/// Who issued an institution.
public enum InstitutionLevel: String, CaseIterable, Sendable {
    /// 提请出台: proposed to and issued by a higher body.
    case proposed
    /// 联合出台: issued jointly.
    case joint
    /// 本级制定: made by the body itself.
    case own
}

/// What an urging letter is, in the order in which they follow each other (ARCHITECTURE.md, "Letters").
public enum LetterLevel: String, CaseIterable, Sendable {
    /// 提醒
    case remind
    /// 督办
    case supervise
    /// 约谈
    case interview
}

/// What kind of meeting it was.
public enum MeetingKind: String, CaseIterable, Sendable {
    /// 党组（党委）会
    case partyGroup
    /// 领导小组会
    case leadingGroup
    /// 专题会
    case special
    /// 推进会
    case progress
}

/// Who sent an opinion in.
public enum OpinionSource: String, CaseIterable, Sendable {
    /// 群众
    case `public`
    /// 干部职工
    case staff
}

/// What a look-back found.
public enum LookBackResult: String, CaseIterable, Sendable {
    /// 巩固: it holds.
    case held
    /// 反弹: it came back.
    case relapsed
}

/// How a request for an extension was answered.
public enum ExtensionResult: String, CaseIterable, Sendable {
    /// 同意
    case granted
    /// 不同意
    case refused
}
