import Tracker

// Queue, registers and the forms for what stands beside the measures.

extension ScreenWords {
    /// Why a decision that is no longer in a meeting's form was taken out.
    public static let decisionTakenOut = Phrase("从会议的议定事项中删去", "taken out of what the meeting decided")
    /// What a move asks for.
    public static func needs(_ needs: [Phrase]) -> Phrase {
        Phrase(
            "需要：\(needs.map(\.zh).joined(separator: "、"))", "Needs: \(needs.map(\.en).joined(separator: ", "))")
    }
    /// A form for a new record.
    public static func recordTitle(_ kind: Phrase) -> Phrase { Phrase("登记\(kind.zh)", "Record: \(kind.en)") }
    /// Nothing can be done about this row.
    public static let nothingToDoHere = Phrase("这一行没有要办理的。", "There is nothing to do about this row.")
    /// What is added at a measure.
    public static func addAtMeasure(_ kind: Phrase) -> Phrase {
        Phrase(
            "\(kind.zh)在措施上登记：移到那条措施，按 \(key: .record)。",
            "Record this at its measure: go there and press \(key: .record) (\(kind.en)).")
    }
    /// F4 answers what waits.
    public static func answerAdvice(_ kind: ItemKind) -> Phrase {
        switch kind {
        case .extensionRequest: Phrase("\(key: .moves) 批复延期", "\(key: .moves) grants or refuses it")
        case .lookBack: Phrase("\(key: .moves) 登记回头看结果", "\(key: .moves) records what it found")
        case .milestone: Phrase("\(key: .moves) 填完成数", "\(key: .moves) fills in what is reached")
        case .round, .area, .problem, .measure, .entry, .member, .evidence, .outcome, .sample, .letter, .meeting,
            .decision, .opinion, .statement, .report, .passage, .survey, .tally:
            Phrase("\(key: .moves) 答复", "\(key: .moves) answers it")
        }
    }
    /// The review date of a held measure has passed.
    public static func reviewAdvice(_ ref: String, _ days: Int) -> Phrase {
        Phrase(
            "\(ref) 复查已过 \(days) 天：\(key: .deadline) 定下次复查，或 \(key: .moves) 恢复整改",
            "\(ref) was to be reviewed \(counted(days, "day")) ago: \(key: .deadline) sets the next review, \(key: .moves) resumes work"
        )
    }
    /// The next review of a held measure.
    public static let reviewHint = Phrase("长期坚持的措施到这一天再复查", "The day on which the held measure is looked at again")
    /// Only one item at a time.
    public static let oneAtATime = Phrase("一次只能办理一条，先按 \(key: .back) 取消标记。", "One at a time: \(key: .back) unmarks.")
    /// There is no round.
    public static let noRound = Phrase("还没有轮次：先导入通报或新建轮次。", "There is no round yet: import a notice or begin one.")
    /// There is only one round.
    public static let oneRoundOnly = Phrase(
        "台账里只有一个轮次，没有上一轮可关联。", "There is only one round, so nothing earlier to link to.")
    /// There is nothing to switch to.
    public static let onlyRound = Phrase("台账里只有一个轮次。", "There is only one round.")
    /// One round is shown, or all.
    public static func roundShown(_ name: String?) -> Phrase {
        name.map { Phrase("只看轮次 \($0)", "Showing round \($0)") } ?? Phrase("看全部轮次", "Showing all rounds")
    }
    /// Who has not reported, as a row of the overview.
    public static func missingReports(_ month: MonthlyReporting) -> Phrase {
        let names = month.missing
        return Phrase(
            "\(month.month) 未报 \(names.count) 个单位：\(names.joined(separator: "、"))",
            "\(month.month): \(counted(names.count, "unit")) missing: \(names.joined(separator: ", "))")
    }
    /// The label of that row.
    public static let reportsLabel = Phrase("月报", "monthly reports")
    /// The item has no evidence.
    public static let noEvidenceHere = Phrase(
        "这一条还没有佐证：按 \(key: .attach) 附上。", "There is no evidence here yet: \(key: .attach) attaches some.")
    /// The item has no conflict.
    public static let noConflictHere = Phrase("这里没有待裁定的冲突。", "There is no conflict here.")
    /// Why something was withdrawn.
    public static func withdrawnSince(_ reason: String) -> Phrase {
        let why = Refusals.withdrawal(reason)
        return Phrase("撤回：\(why.zh)", "Withdrawn: \(why.en)")
    }
    /// All rounds were withdrawn.
    public static let allWithdrawn = Phrase(
        "轮次都已撤回，台账里没有计数的内容。撤错了的可以恢复：\(key: .reinstate)。",
        "All rounds were withdrawn, and nothing counts. What was withdrawn by mistake comes back: \(key: .reinstate).")
    /// Nothing in the ledger was withdrawn.
    public static let nothingWithdrawn = Phrase("没有撤回的条目。", "Nothing was withdrawn.")
    /// A reference has no file.
    public static let referenceOnly = Phrase("只有文号或出处，没有附文件。", "A reference only, without a file.")
    /// About a piece of evidence.
    public static func evidenceFacts(_ by: String, _ size: Int?) -> Phrase {
        guard let size else {
            return Phrase("\(by) 提交；\(referenceOnly.zh)", "handed in by \(by). \(referenceOnly.en)")
        }
        let said = RecordWords.size(size)
        return Phrase(
            "\(by) 提交，\(said.zh)；\(key: .enter) 打开", "handed in by \(by), \(said.en); \(key: .enter) opens it")
    }
    /// Who set a value.
    public static func setBy(_ event: Event, _ reason: String?) -> Phrase {
        Phrase(
            "\(event.actor) 为 \(event.day) 填写，记录于 \(event.at)，来自 \(event.writer)，理由：\(reason ?? "没有写")；\(key: .enter) 以它为准",
            "set by \(event.actor) for \(event.day), recorded at \(event.at) in \(event.writer), reason: \(reason ?? "none"); "
                + "\(key: .enter) makes it count")
    }

    // MARK: Forms
    /// A file of evidence.
    public static let evidenceFile = Phrase("文件", "File")
    /// How a file of evidence is given.
    public static let evidenceFileHint = Phrase(
        "文件路径，可拖进窗口；复制一份存入台账。没有文件就留空，写文号",
        "The file's path; a copy is kept. Without a file leave this empty and give a reference")
    /// What a meeting decided.
    public static let decisionsHint = Phrase("写成 4.2：内容；几项用分号隔开", "As 4.2: text; several parted by semicolons")
    /// How items are named.
    public static let itemsHint = Phrase("写编号，几个用顿号隔开，如 4.2、4.3", "Numbers parted by commas, such as 4.2, 4.3")
    /// How a month is typed.
    public static let monthHint = Phrase("写成 2022-10", "As 2022-10")
    /// An outcome's amount.
    public static let amountHint = Phrase("几项、几人、几件；挽回资金以万元计，如 3.5", "How many; money in 10,000 yuan, such as 3.5")
    /// A share.
    public static let shareHint = Phrase("1 到 100 的整数", "A whole number from 1 to 100")
    /// A number.
    public static let numberHint = Phrase("整数", "A whole number")
    /// An answer's reason.
    public static let answerHint = Phrase("不同意须写明理由", "Refusing needs a reason")
    /// A look-back is planned.
    public static let planLookBack = Phrase("安排日期", "plan it")
    /// What is recorded of a look-back.
    public static let lookBackWhat = Phrase("办理", "What")
    /// The choices of a look-back.
    public static let lookBackHint = Phrase(
        "安排日期，或登记结果：巩固、反弹（反弹须写明情况）", "Plan it, or record what it found; a relapse needs words")
    /// What a look-back found.
    public static let lookBackText = Phrase("看了什么、结果如何", "What was looked at, and how it stood")
    /// The plan's phases.
    public static let phaseHint = Phrase(
        "印发之后，改内容、分工、时限都须写明理由", "Once issued, changes of text, owner and deadline need a reason")
    /// After the plan is issued.
    public static let issuedHint = Phrase("方案已印发，改动须写明理由", "The plan is issued: a change needs a reason")
    /// A problem of an earlier round.
    public static let linkHint = Phrase("写成 2018/4（轮次/编号）", "As 2018/4 (round/number)")
    /// Who is working.
    public static let yourName = Phrase("您是谁", "Who you are")
    /// How one's name is given.
    public static let yourNameHint = Phrase(
        "\(key: .choose) 从成员里选；名单里没有的，填好角色一并登记",
        "\(key: .choose) chooses a member; a new name is recorded with its role")
    /// Nobody is named yet.
    public static let firstMemberHint = Phrase(
        "登记第一个成员之后，各人能办什么按角色管", "From the first member on, roles say who may do what")
    /// The roles.
    public static let roleHint = Phrase(
        "\(key: .space) 切换；名单里已有的人不用选", "\(key: .space) changes it; known members need not choose")
    /// Who is working now.
    public static func youAre(_ name: String) -> Phrase { Phrase("现在以“\(name)”的名义办理", "Working as “\(name)” now") }
    /// In whose name something is submitted.
    public static let inWhoseName = Phrase("以谁的名义报请", "In whose name")
    /// In one's own.
    public static func inOwnName(_ name: String) -> Phrase { Phrase("自己（\(name)）", "own (\(name))") }
    /// For the responsible unit.
    public static func forUnit(_ unit: String) -> Phrase { Phrase("代责任单位（\(unit)）", "for the unit (\(unit))") }
    /// Why it matters in whose name something is submitted.
    public static let whySubmitFor = Phrase(
        "谁报请，谁以后就不能审定销号：替责任单位录入的选“代责任单位”，并写依据",
        "Who submits does not close later: what is entered for the unit is submitted for it, with its basis")
    /// On what basis something is entered for a unit.
    public static let unitBasisHint = Phrase(
        "代责任单位报请的才写：该单位的报请件、电话记录等", "Only where it is for the unit: its paper, a call")
    /// A basis, and nobody for whom.
    public static let basisForWhom = Phrase(
        "写了代录依据，请选代责任单位；以自己的名义报请的不用写依据。",
        "There is a basis: choose the unit. What is submitted in one's own name needs none.")
    /// For whom.
    public static let behalf = Phrase("代谁记录", "For whom")
    /// For whom, in words.
    public static let behalfHint = Phrase(
        "代录：写被代的人，\(key: .choose) 从成员里选", "The person it is recorded for; \(key: .choose) chooses")
    /// On what basis.
    public static let behalfBasis = Phrase("代录依据", "Basis")
    /// The basis in words.
    public static let behalfBasisHint = Phrase("签批件、会议纪要、电话记录等", "A signed paper, minutes, a call")
    /// A move that is recorded for someone else.
    public static func recordFor(_ why: Phrase) -> Phrase { Phrase("代录：\(why.zh)", "For someone else: \(why.en)") }

    /// The keys of a letter's text.
    public static let letterKeys = Phrase("↑↓ 翻看  \(key: .cancel) 关闭", "↑↓ scroll  \(key: .cancel) closes")

    // MARK: The journal
    /// The first and the last day.
    public static func days(_ first: Day, _ last: Day) -> Phrase { Phrase("\(first) 至 \(last)", "\(first) to \(last)") }
    /// What changed is being looked for.
    public static let comparing = Phrase("正在比较前后变化……", "Comparing what was before …")
    /// What a filter lets through is being looked for.
    public static let searching = Phrase("正在查找……", "Searching …")
    /// Nothing happened.
    public static let nothingHappened = Phrase("这些天没有记录。", "Nothing was recorded in these days.")
    /// It was recorded on another day than it is for.
    public static let recordedLaterMark = Phrase("【补录】", "[later] ")

    // MARK: The queue
    /// The queue's title.
    public static func queueTitle(_ name: String?) -> Phrase {
        name.map { Phrase("待“\($0)”办理", "To do for “\($0)”") } ?? Phrase("待办事项", "To do")
    }
    /// How many things wait.
    public static func queued(_ count: Int) -> Phrase {
        Phrase(
            "\(count) 件，急的在前，退回待改的不另列到期",
            "\(counted(count, "item")), gravest first; returned ones once")
    }
    /// Nothing waits.
    public static let nothingQueued = Phrase("没有等您办理的事项。", "Nothing waits for you.")
    /// A person who is not known.
    public static func unknownHere(_ name: String) -> Phrase {
        Phrase(
            "“\(name)”不在成员名单里：按 \(key: .who) 说明身份，或从 \(key: .actions) 命令里登记成员。",
            "“\(name)” is not among the members: \(key: .who) says who you are.")
    }
    /// By when it is due.
    public static func due(_ day: Day) -> Phrase { Phrase("\(day) 到期", "due \(day)") }
    /// How long it waits.
    public static func waits(_ days: Int) -> Phrase { Phrase("等 \(days) 天", "\(counted(days, "day"))") }

    // MARK: Registers
    /// An empty register, and how it is filled.
    public static func emptyRegister(_ kind: ItemKind) -> Phrase {
        switch kind {
        case .evidence:
            Phrase(
                "还没有佐证。在措施上按 \(key: .attach) 附文件或写文号。",
                "No evidence yet. On a measure \(key: .attach) attaches a file or a reference.")
        case .outcome:
            Phrase(
                "还没有成果。在措施上按 \(key: .record)，选“成果”。",
                "No outcomes yet. On a measure press \(key: .record) and choose Outcome.")
        case .lookBack:
            Phrase(
                "还没有回头看。在已销号的措施上按 \(key: .record) 安排，或按 \(key: .add) 随机抽查。",
                "No look-backs yet. On a closed measure \(key: .record) plans one; \(key: .add) draws a sample.")
        case .milestone:
            Phrase(
                "还没有阶段目标。在措施上按 \(key: .record)，选“阶段目标”。",
                "No milestones yet. On a measure press \(key: .record) and choose Milestone.")
        case .extensionRequest:
            Phrase(
                "没有延期申请。责任单位在措施上按 \(key: .deadline) 申请。",
                "No extensions were asked for. Units ask with \(key: .deadline) on a measure.")
        case .letter:
            Phrase(
                "没有催办函。在措施上按 \(key: .record)，选“催办”。",
                "No letters yet. On a measure press \(key: .record) and choose Urge.")
        case .meeting: Phrase("还没有会议。按 \(key: .add) 登记。", "No meetings yet. \(key: .add) records one.")
        case .opinion: Phrase("还没有意见。按 \(key: .add) 登记。", "No opinions yet. \(key: .add) records one.")
        case .survey: SurveyWords.emptyRegister
        case .statement: Phrase("还没有责任单位：先分工。", "No units yet: assign owners first.")
        case .round, .area, .problem, .measure, .entry, .member, .sample, .decision, .report, .passage, .tally:
            Phrase(
                "还没有成员，谁都能办理一切。按 \(key: .add) 登记第一个成员。",
                "No members yet, so everyone may do everything. \(key: .add) names the first.")
        }
    }
    /// A month's reporting.
    public static func reporting(_ month: MonthlyReporting) -> Phrase {
        let (done, nothing, missing) = (
            month.count(.reported), month.count(.nothingNew), month.count(.missing)
        )
        return Phrase(
            "\(month.month)：已报 \(done)，零报告 \(nothing)，未报 \(missing)（截至 \(month.days.upperBound)）",
            "\(month.month): reported \(done), nothing new \(nothing), missing \(missing) (until \(month.days.upperBound))"
        )
    }
    /// How many progress entries a unit noted.
    public static func notes(_ count: Int) -> Phrase { Phrase("进展 \(count) 条", counted(count, "note")) }
    /// It is still open.
    public static let open = Phrase("待办", "to do")
    /// It is late.
    public static let unanswered = Phrase("逾期未复", "no answer")
    /// It should be done by now.
    public static let late = Phrase("超期", "overdue")
    /// It is done.
    public static let over = Phrase("已办", "done")

    // MARK: The overview
    /// How many measures have a light, in a word.
    public static func light(_ light: Light, _ count: Int, _ days: Workflow.WarningDays) -> Phrase {
        switch light {
        case .red: Phrase("红 \(count)", "red \(count)")
        case .yellow: Phrase("黄(\(days.yellow)天内) \(count)", "yellow(\(days.yellow)d) \(count)")
        case .green: Phrase("绿(\(days.green)天内) \(count)", "green(\(days.green)d) \(count)")
        case .none: Phrase("", "")
        }
    }
    /// What is due and what is silent.
    public static func warnings(_ overview: Overview) -> Phrase {
        let (week, month, silent) = (
            overview.count(.dueThisWeek), overview.count(.dueIn30), overview.count(.silent)
        )
        return Phrase(
            " · 本周到期 \(week) · 30 天内 \(month) · 久无进展 \(silent)",
            " · this week \(week) · 30 days \(month) · no news \(silent)")
    }
    /// A month's reporting with names.
    public static func reportingLine(_ month: MonthlyReporting) -> Phrase {
        let missing = month.missing
        let done = month.rows.count - missing.count
        let number = month.month.first.month
        if missing.isEmpty {
            return Phrase("报送      \(number) 月 \(done) 个单位全部已报", "Reports   \(month.month): all \(done) units reported")
        }
        return Phrase(
            "报送      \(number) 月已报 \(month.count(.reported))，零报告 \(month.count(.nothingNew))，未报 \(missing.count)（\(missing.joined(separator: "、"))）",
            "Reports   \(month.month): reported \(month.count(.reported)), nothing new \(month.count(.nothingNew)), missing \(missing.count) (\(missing.joined(separator: ", ")))"
        )
    }
    /// What a problem's measures came to.
    public static let outcomesOfAll = Phrase("成果合计", "Outcomes in all")
    /// Counted outcomes on one line; what there is none of is left out.
    public static func outcomes(_ outcomes: Outcomes) -> Phrase {
        var parts: [Phrase] = []
        for level in InstitutionLevel.allCases {
            guard let count = outcomes.institutions[level], count > 0 else { continue }
            let label = Labels.level(level)
            parts.append(Phrase("制度（\(label.zh)）\(count) 项", "institutions (\(label.en)) \(count)"))
        }
        if outcomes.money > 0 {
            let money = RecordWords.money(outcomes.money)
            parts.append(Phrase("挽回资金 \(money.zh)", "recovered \(money.en)"))
        }
        if outcomes.persons > 0 {
            parts.append(Phrase("追责问责 \(outcomes.persons) 人", "held to account \(outcomes.persons)"))
        }
        if outcomes.cases > 0 { parts.append(Phrase("举一反三 \(outcomes.cases) 件", "further cases \(outcomes.cases)")) }
        return Phrase(parts.map(\.zh).joined(separator: "，"), parts.map(\.en).joined(separator: ", "))
    }
    /// The label of the line of meetings and institutions.
    public static let resultsLabel = Phrase("成果      ", "Results   ")
    /// Meetings and institutions beside what is declared.
    public static func results(
        _ meetings: Int, _ outcomes: Outcomes, _ figures: [DeclaredComparison], shown day: Day
    ) -> Phrase {
        // A document speaks of its own day, and of another one it stands beside what was counted then.
        func of(_ figure: DeclaredComparison?) -> Phrase {
            guard let figure, let counted = figure.counted else { return Phrase(verbatim: "") }
            if let since = figure.since {
                return Phrase(
                    "（\(figure.day) 载明 \(figure.declared)，台账自 \(since) 起 \(counted)）",
                    " (\(figure.day): declared \(figure.declared), from \(since) counted \(counted))")
            }
            return figure.day == day
                ? Phrase(" / 载明 \(figure.declared)", " / declared \(figure.declared)")
                : Phrase(
                    "（\(figure.day) 载明 \(figure.declared)，台账 \(counted)）",
                    " (\(figure.day): declared \(figure.declared), counted \(counted))")
        }
        let held = of(figures.figure("declared.meetings"))
        let issued = of(figures.institutions)
        let money = outcomes.money > 0 ? RecordWords.money(outcomes.money) : nil
        let zhMoney = money.map { "   挽回 \($0.zh)" } ?? ""
        let enMoney = money.map { "   recovered \($0.en)" } ?? ""
        return Phrase(
            "会议 \(meetings)\(held.zh)   制度 \(outcomes.allInstitutions)\(issued.zh)\(zhMoney)",
            "meetings \(meetings)\(held.en)   institutions \(outcomes.allInstitutions)\(issued.en)\(enMoney)")
    }
}
