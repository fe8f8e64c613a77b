// Which item has which fields, and which values some of them can have: one table for forms, commands and rules.

extension Field {
    /// The fields of an item that a person may set by name, in the order in which forms show them.
    public static func settable(of item: ItemKind) -> [Field] {
        switch item {
        case .round:
            [
                .title, .body, .inspector, .inspectionStart, .inspectionEnd, .feedback, .concentratedEnd, .signed,
                .planDrafted, .planStudied, .planReviewed, .planIssued, .cutoff, .declared,
            ]
        case .area: [.title]
        case .problem:
            [
                .title, .text, .kind, .leader, .unit, .support, .person, .deadline, .earlier, .disclosure,
                .disclosureReason, .redacted,
            ]
        case .measure:
            [
                .title, .text, .target, .kind, .leader, .unit, .support, .person, .claimed, .deadline, .reviewDate,
                .disclosure, .disclosureReason, .redacted,
            ]
        case .entry: []
        case .member: [.title, .role, .unit, .login]
        case .evidence: [.reference, .fileName, .digest, .size]
        case .outcome: [.kind, .title, .level, .amount, .on]
        case .lookBack: [.planned, .on, .result, .text, .items]
        case .sample: [.share, .seed, .planned, .items]
        case .milestone: [.title, .deadline, .goal, .reached, .on]
        case .extensionRequest: [.deadline, .text, .result, .reply, .repliedOn]
        case .letter: [.level, .on, .text, .deadline, .reply, .repliedOn]
        case .meeting: [.kind, .on, .title, .attendance, .text]
        case .decision: [.text, .items]
        case .opinion: [.source, .on, .text, .reply, .repliedOn]
        case .statement: [.unit, .month, .nothingNew, .text]
        case .report: [.kind, .on, .month, .recipient, .fileName, .digest, .figures, .heads]
        case .passage: [.place, .month, .text]
        case .survey: [.title, .reference, .on, .deadline]
        case .tally: [.answer, .amount, .on]
        }
    }

    /// The fields that a record cannot be without.
    static func required(of item: ItemKind) -> [Field] {
        switch item {
        case .member: [.title, .role]
        case .outcome: [.kind]
        case .sample: [.share, .seed]
        case .milestone: [.title, .deadline]
        case .extensionRequest: [.deadline, .text]
        case .letter: [.level, .on]
        case .meeting: [.kind, .on]
        case .decision: [.text]
        case .opinion: [.source, .text]
        case .statement: [.unit, .month]
        case .report: [.kind, .on, .recipient]
        case .passage: [.place, .text]
        case .survey: [.title]
        case .tally: [.answer, .amount, .on]
        default: []
        }
    }

    /// The code names that a field of an item can have; nil for any text. Roles are the workflow's.
    public func choices(of item: ItemKind, _ workflow: Workflow) -> [String]? {
        switch (self, item) {
        case (.kind, .measure): MeasureKind.allCases.map(\.rawValue)
        case (.kind, .problem): ProblemKind.allCases.map(\.rawValue)
        case (.kind, .outcome): OutcomeKind.allCases.map(\.rawValue)
        case (.kind, .meeting): MeetingKind.allCases.map(\.rawValue)
        case (.kind, .report): ReportKind.allCases.map(\.rawValue)
        case (.disclosure, _): Disclosure.allCases.map(\.rawValue)
        case (.answer, _): SurveyAnswer.allCases.map(\.rawValue)
        case (.role, _): workflow.roles.map(\.id)
        case (.level, .outcome): InstitutionLevel.allCases.map(\.rawValue)
        case (.level, .letter): LetterLevel.allCases.map(\.rawValue)
        case (.source, _): OpinionSource.allCases.map(\.rawValue)
        case (.result, .lookBack): LookBackResult.allCases.map(\.rawValue)
        case (.result, _): ExtensionResult.allCases.map(\.rawValue)
        default: nil
        }
    }

    /// Whether a change of it needs a reason once the plan is issued (1-domain): text, owner and deadline.
    var isFixedByPlan: Bool {
        switch self {
        case .title, .text, .target, .leader, .unit, .support, .person, .deadline: true
        default: false
        }
    }

    /// Whether it says who answers for an item, or by when.
    var isAssignment: Bool {
        switch self {
        case .leader, .unit, .support, .person, .claimed, .deadline: true
        default: false
        }
    }
}
