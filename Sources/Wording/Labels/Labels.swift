import Tracker

/// Labels of what the core has code names for.
public enum Labels {
    /// A group of figures.
    public static func group(_ group: StageGroup) -> Phrase {
        switch group {
        case .closed: Phrase("已销号", "closed")
        case .effective: Phrase("明显成效", "effective")
        case .underway: Phrase("整改中", "under way")
        case .notStarted: Phrase("未启动", "not started")
        }
    }

    /// A stage, as the workflow in force calls it.
    public static func stage(_ stage: Stage, _ workflow: Workflow) -> Phrase {
        workflow.stage(stage).map { Phrase($0.zh, $0.en) } ?? Phrase(verbatim: stage.rawValue)
    }

    /// A move, as the workflow in force calls it.
    public static func move(_ id: String, _ workflow: Workflow) -> Phrase {
        workflow.move(id).map { Phrase($0.zh, $0.en) } ?? Phrase(verbatim: id)
    }

    /// A kind of measure.
    public static func kind(_ kind: MeasureKind) -> Phrase {
        switch kind {
        case .immediate: Phrase("立行立改", "immediate")
        case .timeLimited: Phrase("限期整改", "time-limited")
        case .longTerm: Phrase("长期坚持", "long-term")
        }
    }

    /// A kind of problem.
    public static func kind(_ kind: ProblemKind) -> Phrase {
        switch kind {
        case .inspection: Phrase("巡察", "inspection")
        case .personnel: Phrase("选人用人", "personnel")
        case .ideology: Phrase("意识形态", "ideology")
        }
    }

    /// The state of a problem.
    public static func state(_ state: ProblemState) -> Phrase {
        switch state {
        case .open: Phrase("整改中", "under way")
        case .ready: Phrase("待销号", "ready to close")
        case .closed: Phrase("已销号", "closed")
        }
    }

    /// A kind of item.
    public static func item(_ kind: ItemKind) -> Phrase {
        switch kind {
        case .round: Phrase("轮次", "round")
        case .area: Phrase("方面", "area")
        case .problem: Phrase("问题", "problem")
        case .measure: Phrase("措施", "measure")
        case .entry: Phrase("进展", "progress entry")
        case .member: Phrase("成员", "member")
        case .evidence: Phrase("佐证", "evidence")
        case .outcome: Phrase("成果", "outcome")
        case .lookBack: Phrase("回头看", "look-back")
        case .sample: Phrase("抽查", "sample")
        case .milestone: Phrase("阶段目标", "milestone")
        case .extensionRequest: Phrase("延期申请", "extension request")
        case .letter: Phrase("催办函", "urging letter")
        case .meeting: Phrase("会议", "meeting")
        case .decision: Phrase("议定事项", "decision")
        case .opinion: Phrase("意见", "opinion")
        case .statement: Phrase("月报", "monthly report")
        case .report: Phrase("报送", "sent report")
        case .passage: Phrase("文稿", "passage")
        case .survey: Phrase("满意度测评", "satisfaction survey")
        case .tally: Phrase("测评结果", "tally")
        }
    }

    /// A flag: a filter and a figure.
    public static func flag(_ flag: Query.Flag) -> Phrase {
        switch flag {
        case .overdue: Phrase("超期", "overdue")
        case .dueSoon: Phrase("即将到期", "due soon")
        case .awaiting: Phrase("待审", "awaiting")
        case .relapsed: Phrase("反弹", "relapsed")
        case .needsCoordination: Phrase("需协调", "stuck")
        case .noOwner: Phrase("未明确责任", "no owner")
        case .noDeadline: Phrase("未定时限", "no deadline")
        case .claimed: Phrase("带头认领", "claimed")
        case .done: Phrase("已办结", "done")
        case .conflict: Phrase("冲突", "conflict")
        case .dueThisWeek: Phrase("本周到期", "due this week")
        case .dueIn30: Phrase("30 天内到期", "due in 30 days")
        case .silent: Phrase("久无进展", "no news")
        case .extensionAsked: Phrase("待批延期", "extension asked")
        case .lookBackDue: Phrase("待回头看", "look-back due")
        }
    }

    /// A figure that documents declare, by its path.
    public static func declared(_ path: String) -> Phrase {
        let parts = path.split(separator: ".").map(String.init)
        let last =
            switch parts.last {
            case "areas": CommandWords.areasColumn
            case "problems": parts.count > 2 ? CommandWords.involvedProblems : CommandWords.problemsColumn
            case "measures": CommandWords.measuresColumn
            case "meetings": Phrase("专题会议", "meetings")
            case "proposed": level(.proposed)
            case "joint": level(.joint)
            case "own": level(.own)
            case "rate": Phrase("完成率（%）", "completion rate (%)")
            default: Phrase(verbatim: path)
            }
        let first: Phrase? =
            if parts.contains("groups"), parts.count > 2 {
                StageGroup(rawValue: parts[2]).map(group)
            } else if parts.contains("claimed") {
                flag(.claimed)
            } else if parts.contains("institutions") {
                Phrase("制度", "institutions")
            } else {
                nil
            }
        return first.map { Phrase("\($0.zh) \(last.zh)", "\($0.en): \(last.en)") } ?? last
    }

    /// What something waits for.
    public static func decision(_ decision: Overview.Decision, _ workflow: Workflow) -> Phrase {
        switch decision.kind {
        case .conflict: Phrase("冲突", "conflict")
        case .overdue: Phrase("超期", "overdue")
        case .awaiting: awaited(decision.move ?? "", workflow)
        case .relapsed: Phrase("反弹", "relapsed")
        case .needsCoordination: Phrase("需协调", "stuck")
        case .readyToClose: Phrase("待销号", "ready to close")
        case .extensionAsked: Phrase("待批延期", "extension asked")
        case .lookBack: Phrase("回头看", "look-back")
        case .claimed: claimedDone
        }
    }

    /// What a file claims to be done waits for its proof and its submission.
    public static let claimedDone = Phrase("报称完成待核", "said to be done, to check")

    /// What waits for a person.
    public static func queued(_ entry: Queue.Entry, _ workflow: Workflow) -> Phrase {
        switch entry.kind {
        case .conflict: Phrase("冲突", "conflict")
        case .approve: awaited(entry.move ?? "", workflow)
        case .extensionAsked: Phrase("待批延期", "extension asked")
        case .returned: Phrase("退回待改", "sent back")
        case .overdue: Phrase("超期", "overdue")
        case .letter: Phrase("待答复", "to answer")
        case .lookBack: Phrase("回头看", "look-back")
        case .readyToClose: Phrase("待销号", "ready to close")
        case .milestone: Phrase("阶段超期", "milestone late")
        case .report: Phrase("待报月报", "to report")
        case .opinion: Phrase("待回复", "to reply")
        case .dueSoon: Phrase("即将到期", "due soon")
        }
    }

    /// That a move is waited for.
    public static func awaited(_ move: String, _ workflow: Workflow) -> Phrase {
        let label = Labels.move(move, workflow)
        // 审定销号 is said in two steps: what is waited for is the decision.
        return move == "close" && label.zh == "审定销号"
            ? Phrase("待审定", "to decide") : Phrase("待\(label.zh)", "to \(label.en.lowercased())")
    }

    /// What a move needs, as a form asks for it.
    public static func need(_ need: Workflow.Need) -> Phrase {
        switch need {
        case .progress: Phrase("进展", "progress")
        case .evidence: Phrase("佐证", "evidence")
        case .basis: Phrase("依据（会议或书面决定）", "basis (meeting or written decision)")
        case .reason: Phrase("理由", "reason")
        case .reviewDate: Phrase("复查日期", "review date")
        case .otherThanSubmitter: Phrase("非报请人", "another person than who submitted")
        }
    }

    /// A value of a field, as people read it.
    public static func value(_ value: FieldValue, of field: Field, _ workflow: Workflow) -> Phrase {
        switch value {
        case .nothing: return Phrase("空", "nothing")
        case .text(let text):
            switch field.form {
            case .stage: return stage(Stage(rawValue: text), workflow)
            case .kind: return choice(text, of: field, workflow)
            case .text, .longText, .names, .day, .flag, .declared, .number, .items: return Phrase(verbatim: text)
            }
        case .names(let names): return Phrase(names.joined(separator: "、"), names.joined(separator: ", "))
        case .day(let day): return Phrase(verbatim: day.description)
        case .flag(let flag): return flag ? Phrase("是", "yes") : Phrase("否", "no")
        case .declared: return Phrase("已载明的数字", "declared figures")
        case .number(let number): return Phrase(verbatim: String(number))
        case .items(let items): return Phrase("\(items.count) 项", counted(items.count, "item"))
        }
    }
}
