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

/// What a report is: the documents that are written from the ledger.
public enum ReportKind: String, CaseIterable, Sendable {
    /// 月报
    case monthly
    /// 通报
    case notice
    /// 三张清单
    case checklists
    /// 总览
    case overview
    /// 责任单位台账
    case unit
}

/// Who may read of a problem or measure (ARCHITECTURE.md, "Disclosure").
public enum Disclosure: String, CaseIterable, Sendable {
    /// 公开: everyone.
    case `public`
    /// 党内通报: the party, not the public.
    case party
    /// 不公开: nobody outside.
    case withheld
}

/// An answer in a survey.
public enum SurveyAnswer: String, CaseIterable, Sendable {
    /// 满意
    case satisfied
    /// 基本满意
    case mostly
    /// 不满意
    case dissatisfied
    /// 不了解
    case unsure
}

/// The phases of a round's plan, in their order; each is reached on a day of its own field.
public enum PlanPhase: String, CaseIterable, Sendable {
    /// 起草
    case drafting
    /// 党组研究
    case studied
    /// 巡察办审核
    case reviewed
    /// 印发
    case issued

    /// The field of a round that keeps its day.
    public var field: Field {
        switch self {
        case .drafting: .planDrafted
        case .studied: .planStudied
        case .reviewed: .planReviewed
        case .issued: .planIssued
        }
    }
}
