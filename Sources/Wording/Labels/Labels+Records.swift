import Tracker

// Labels of records: members, evidence, outcomes, look-backs, meetings and all else beside the measures.

extension Labels {
    /// One of a kind of record, pointed at: `这份佐证`.
    static func this(_ kind: ItemKind) -> Phrase {
        let measureWord =
            switch kind {
            case .evidence, .extensionRequest, .letter, .statement: "份"
            case .report: "次"
            case .survey: "次"
            case .passage: "段"
            case .tally: "项"
            case .outcome, .decision: "项"
            case .lookBack, .sample, .meeting: "次"
            case .opinion: "条"
            case .member: "名"
            case .round, .area, .problem, .measure, .entry, .milestone: "个"
            }
        let label = item(kind)
        return Phrase("这\(measureWord)\(label.zh)", "this \(label.en)")
    }

    /// One of the code names that a field can have.
    static func choice(_ text: String, of field: Field, _ workflow: Workflow) -> Phrase {
        let found = field == .role ? role(text, workflow) : choices[field]?(text)
        return found ?? Phrase(verbatim: text)
    }

    /// What the code names of fields are called; a role as the workflow says.
    private static let choices: [Field: @Sendable (String) -> Phrase?] = [
        .kind: {
            MeasureKind(rawValue: $0).map(kind) ?? ProblemKind(rawValue: $0).map(kind)
                ?? OutcomeKind(rawValue: $0).map(outcome) ?? MeetingKind(rawValue: $0).map(meeting)
                ?? ReportKind(rawValue: $0).map(report)
        },
        .disclosure: { Disclosure(rawValue: $0).map(disclosure) },
        .answer: { SurveyAnswer(rawValue: $0).map(answer) },
        .level: { LetterLevel(rawValue: $0).map(letter) ?? InstitutionLevel(rawValue: $0).map(level) },
        .source: { OpinionSource(rawValue: $0).map(source) },
        .result: { LookBackResult(rawValue: $0).map(lookBack) ?? ExtensionResult(rawValue: $0).map(answer) },
    ]

    /// A role, as the workflow in force calls it.
    public static func role(_ id: String, _ workflow: Workflow) -> Phrase {
        workflow.role(id).map { Phrase($0.zh, $0.en) } ?? Phrase(verbatim: id)
    }

    /// A kind of outcome.
    public static func outcome(_ kind: OutcomeKind) -> Phrase {
        switch kind {
        case .institution: Phrase("制度", "institution")
        case .money: Phrase("挽回资金", "money recovered")
        case .person: Phrase("追责问责", "held to account")
        case .case: Phrase("举一反三", "further cases")
        }
    }

    /// Who issued an institution.
    public static func level(_ level: InstitutionLevel) -> Phrase {
        switch level {
        case .proposed: Phrase("提请出台", "proposed to a higher body")
        case .joint: Phrase("联合出台", "issued jointly")
        case .own: Phrase("本级制定", "made here")
        }
    }

    /// An urging letter.
    public static func letter(_ level: LetterLevel) -> Phrase {
        switch level {
        case .remind: Phrase("提醒", "reminder")
        case .supervise: Phrase("督办", "supervision")
        case .interview: Phrase("约谈", "interview")
        }
    }

    /// A kind of meeting.
    public static func meeting(_ kind: MeetingKind) -> Phrase {
        switch kind {
        case .partyGroup: Phrase("党组会", "party group")
        case .leadingGroup: Phrase("领导小组会", "leading group")
        case .special: Phrase("专题会", "special meeting")
        case .progress: Phrase("推进会", "progress meeting")
        }
    }

    /// Who sent an opinion in.
    public static func source(_ source: OpinionSource) -> Phrase {
        switch source {
        case .public: Phrase("群众", "the public")
        case .staff: Phrase("干部职工", "staff")
        }
    }

    /// What a look-back found.
    public static func lookBack(_ result: LookBackResult) -> Phrase {
        switch result {
        case .held: Phrase("巩固", "consolidated")
        case .relapsed: Phrase("反弹", "relapsed")
        }
    }

    /// How an extension was answered.
    public static func answer(_ result: ExtensionResult) -> Phrase {
        switch result {
        case .granted: Phrase("同意", "granted")
        case .refused: Phrase("不同意", "refused")
        }
    }

    /// A report.
    public static func report(_ kind: ReportKind) -> Phrase { ReportKindWords.of(kind).label }

    /// Who may read of something that has a text of its own for the public.
    public static let partlyPublic = Phrase("部分公开", "partly public")

    /// Who may read of something, as a list says it: what is public in other words is not public as it stands.
    public static func disclosure(_ disclosure: Disclosure, redacted: String?) -> Phrase {
        disclosure == .public && redacted != nil ? partlyPublic : self.disclosure(disclosure)
    }

    /// Who may read of something.
    public static func disclosure(_ disclosure: Disclosure) -> Phrase {
        switch disclosure {
        case .public: Phrase("公开", "public")
        case .party: Phrase("党内通报", "party only")
        case .withheld: Phrase("不公开", "withheld")
        }
    }

    /// An answer in a survey.
    public static func answer(_ answer: SurveyAnswer) -> Phrase {
        switch answer {
        case .satisfied: Phrase("满意", "satisfied")
        case .mostly: Phrase("基本满意", "mostly satisfied")
        case .dissatisfied: Phrase("不满意", "dissatisfied")
        case .unsure: Phrase("不了解", "unsure")
        }
    }

    /// A place of a report that a person writes, by the name that it has in the ledger: 月报的“综述”.
    public static func passage(_ name: String) -> Phrase {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let kind = ReportKind(rawValue: parts[0]) else { return Phrase(verbatim: name) }
        let place: Phrase =
            switch parts[1] {
            case "summary": Phrase("工作综述", "summary")
            case "plans": Phrase("下月打算", "plans")
            case "organisation": Phrase("组织推进情况", "organisation")
            case "next": Phrase("下一步打算", "next steps")
            case "contact": Phrase("联系方式", "contact")
            // A template of one's own has names of its own.
            default: Phrase(verbatim: parts[1])
            }
        return Phrase("\(report(kind).zh)的“\(place.zh)”", "“\(place.en)” of the \(report(kind).en)")
    }

    /// A phase of the plan.
    public static func phase(_ phase: PlanPhase) -> Phrase {
        switch phase {
        case .drafting: Phrase("方案起草", "plan drafted")
        case .studied: Phrase("党组研究", "studied by the party group")
        case .reviewed: Phrase("巡察办审核", "reviewed by the inspection office")
        case .issued: Phrase("方案印发", "plan issued")
        }
    }

    /// Whether a unit has reported for a month.
    public static func reporting(_ status: MonthlyReporting.Status) -> Phrase {
        switch status {
        case .reported: Phrase("已报", "reported")
        case .nothingNew: Phrase("零报告", "nothing new")
        case .missing: Phrase("未报", "missing")
        }
    }

    /// What a role may do.
    public static func permission(_ permission: Permission) -> Phrase {
        switch permission {
        case .note: Phrase("记进展和月报", "note progress and reports")
        case .evidence: Phrase("提交佐证和成果", "hand in evidence and outcomes")
        case .requestExtension: Phrase("申请延期", "ask for extensions")
        case .grantExtension: Phrase("批复延期", "grant or refuse extensions")
        case .assign: Phrase("分工和定时限", "assign owners and deadlines")
        case .edit: Phrase("增改条目", "add and change items")
        case .lookBack: Phrase("组织回头看", "look back")
        case .urge: Phrase("催办和记会议", "urge and record meetings")
        case .opinion: Phrase("登记意见", "record opinions")
        case .report: Phrase("编写和报送报告", "write and send reports")
        case .settle: Phrase("裁定冲突", "settle conflicts")
        case .members: Phrase("管理成员", "name members")
        case .workflow: Phrase("修改办理流程", "change the workflow")
        case .behalf: Phrase("代录", "record for others")
        }
    }

    /// Values that writers set without having seen each other, and which of them counts meanwhile.
    static func conflict(_ field: Field, _ values: [String]) -> Phrase {
        let label = Labels.field(field)
        let counts =
            field.isCautious
            ? Phrase("暂按较谨慎的计", "the more cautious counts") : Phrase("暂按后改的计", "the later counts")
        return Phrase(
            "\(label.zh)有 \(values.count) 个不同的值（\(values.joined(separator: "、"))），\(counts.zh)",
            "the \(label.en) has \(values.count) different values (\(values.joined(separator: ", "))); \(counts.en)")
    }
}
