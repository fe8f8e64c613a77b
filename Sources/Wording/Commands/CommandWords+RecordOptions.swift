// The help of arguments and options of the commands about people and records.

extension CommandWords {
    /// `urge --print`
    public static let printLetter = Phrase("写出最近一份函件的全文。", "Write out the text of the last letter.")
    /// `--for`
    public static let forOption = Phrase("代录：替谁记录（须写 --basis）。", "Whose act it is that you record (with --basis).")
    /// `--basis` of recording for someone
    public static let behalfBasisOption = Phrase(
        "代录的依据：签批件、会议纪要或电话。", "What recording for someone rests on: a signed paper, minutes, a call.")
    /// A member's name.
    public static let memberName = Phrase("姓名或称谓。", "The name.")
    /// `--role`
    public static let roleOption = Phrase(
        "角色，如 office 或 整改办。", "The role, such as office, group, leader, unit, inspector or reader.")
    /// `--unit` of a member
    public static let memberUnitOption = Phrase("所在单位。", "The member's unit.")
    /// `--login`
    public static let loginOption = Phrase("系统登录名，据此认人。", "The system login, by which the member is known.")
    /// `--all` of `queue`
    public static let queueAllOption = Phrase("所有人的。", "What waits for anyone.")
    /// A file to attach.
    public static let attachFile = Phrase("文件。", "The file.")
    /// `--reference`
    public static let referenceOption = Phrase("没有文件时的文号或出处。", "A reference, where there is no file.")
    /// `--open`
    public static let openOption = Phrase("打开第几份。", "Look at the file of this number.")
    /// `--detach`
    public static let detachOption = Phrase("撤下第几份（须写理由）。", "Take the one of this number away (with --reason).")
    /// A kind of outcome.
    public static let outcomeKind = Phrase("类别，如 institution 或 制度。", "Its kind: institution, money, person or case.")
    /// An outcome's name.
    public static let outcomeTitle = Phrase("名称；制度必填。", "Its name, which an institution needs.")
    /// `--level`
    public static let levelOption = Phrase("制度的层级，如 own 或 本级制定。", "An institution's level: proposed, joint or own.")
    /// `--amount`
    public static let amountOption = Phrase(
        "数量：挽回资金写万元（最多 4 位小数），其余写整数。", "How much: money in 10,000 yuan with up to 4 decimals, else a whole number.")
    /// `--on` of an outcome
    public static let outcomeOnOption = Phrase("取得日期（默认今天）。", "The day on which it came about (default: today).")
    /// `--by` of `outcomes`
    public static let groupingOption = Phrase("按什么汇总：problem、unit、month。", "Rolled up by problem, unit or month.")
    /// `--plan`
    public static let planOption = Phrase("计划哪天回头看。", "The day for which it is planned.")
    /// `--passed`
    public static let passedOption = Phrase("看过，已巩固。", "It was looked at and holds.")
    /// `--relapse`
    public static let relapseOption = Phrase("看过，有反弹，及理由。", "It was looked at and came back, and why.")
    /// `--basis` of a look-back
    public static let lookBackBasisOption = Phrase(
        "巩固的依据；代录时也是代录的依据。", "What it rests on that it holds; with --for also what recording for someone rests on.")
    /// `--share`
    public static let shareOption = Phrase("抽查比例，如 20%。", "The share, such as 20%.")
    /// `--seed` of `sample`
    public static let sampleSeedOption = Phrase("随机种子（默认随机取一个）。", "The seed (one is drawn unless given).")
    /// `--plan` of `sample`
    public static let samplePlanOption = Phrase(
        "计划哪天回头看（默认 30 天后）。", "By when they are looked at (default: in 30 days).")
    /// A milestone's title or number.
    public static let milestoneArgument = Phrase("新目标的标题，或列出的序号。", "A new one's title, or its number in the list.")
    /// `--by` of a milestone
    public static let milestoneByOption = Phrase("何时完成。", "By when.")
    /// `--target` of a milestone
    public static let milestoneGoalOption = Phrase("目标数。", "The number aimed at.")
    /// `--reached`
    public static let reachedOption = Phrase("已完成数。", "The number reached.")
    /// `--on` of a milestone
    public static let reachedOnOption = Phrase("哪天达到的。", "The day on which it was reached.")
    /// `--request`
    public static let requestOption = Phrase("申请延期到这一天（须写理由）。", "Ask for an extension to this day (with --reason).")
    /// `--grant`
    public static let grantOption = Phrase("同意延期。", "Grant the extension that was asked for.")
    /// `--refuse`
    public static let refuseOption = Phrase("不同意延期（须写理由）。", "Refuse it (with --reason).")
    /// `--level` of a letter
    public static let letterOption = Phrase(
        "形式：remind（提醒）、supervise（督办）、interview（约谈）。", "Its form: remind, supervise or interview.")
    /// `--text` of a letter
    public static let letterTextOption = Phrase("要求做什么。", "What is asked.")
    /// `--answer-by`
    public static let answerByOption = Phrase("要求哪天前答复。", "By when it is to be answered.")
    /// `--reply` of a letter
    public static let letterReplyOption = Phrase("对未答复的催办函的答复。", "The answer to the letter that waits for one.")
    /// `--on` of a letter
    public static let letterOnOption = Phrase(
        "发函或答复的日期（默认今天）。", "The day of the letter or of the answer (default: today).")
    /// A meeting's title.
    public static let meetingTitle = Phrase("会议名称。", "Its title.")
    /// `--kind` of a meeting
    public static let meetingKindOption = Phrase("会议类型，如 special 或 专题会。", "Its kind, such as special.")
    /// `--on` of a meeting
    public static let meetingOnOption = Phrase("哪天开的（默认今天）。", "Its day (default: today).")
    /// `--attend`
    public static let attendOption = Phrase("参加单位，几个用顿号或逗号分开。", "The units that attended, parted by commas.")
    /// `--text` of a meeting
    public static let meetingTextOption = Phrase("会议内容。", "What it was about.")
    /// `--decision`
    public static let decisionOption = Phrase(
        "议定事项，可写几次；前面可写编号和冒号。", "What it decided, with items and a colon before it; repeatable.")
    /// An opinion.
    public static let opinionText = Phrase("意见内容。", "What was said.")
    /// `--source`
    public static let sourceOption = Phrase("来源：public（群众，默认）、staff（干部职工）。", "Who said it: public (default) or staff.")
    /// `--on` of an opinion
    public static let opinionOnOption = Phrase("哪天收到的（默认今天）。", "The day on which it came in (default: today).")
    /// `--about`
    public static let aboutOption = Phrase(
        "关于哪个问题或措施（默认整个轮次）。", "The problem or measure it is about (default: the round).")
    /// An opinion's number.
    public static let opinionNumber = Phrase("opinion list 列出的序号。", "Its number in `opinion list`.")
    /// A reply.
    public static let replyText = Phrase("答复内容。", "The reply.")
    /// `--on` of a reply
    public static let repliedOnOption = Phrase("哪天答复的（默认今天）。", "The day of the reply (default: today).")
    /// A unit that reported.
    public static let reportedUnit = Phrase(
        "已报的责任单位；不写则列出各单位。", "The unit that has reported; without it all are listed.")
    /// `--month`
    public static let monthOption = Phrase(
        "哪个月（默认正在催报的月份：截止日前十天起算本月）。",
        "The month (default: the one whose reports are asked for, from ten days before its cut-off).")
    /// `--nothing-new`
    public static let nothingNewOption = Phrase("零报告：没有新进展。", "It has nothing new to report.")
    /// `--text` of a report
    public static let reportTextOption = Phrase("说明。", "A remark.")
    /// A problem to link.
    public static let linkProblem = Phrase("问题编号，如 4。", "The problem, such as 4.")
    /// `--earlier`
    public static let earlierOption = Phrase(
        "以前轮次的问题，如 2021/4；几个用逗号分开。", "The problem of an earlier round, such as 2021/4; several parted by commas.")
    /// A phase.
    public static let phaseArgument = Phrase("阶段，如 issued 或 印发。", "The phase: drafting, studied, reviewed or issued.")
    /// `--on` of a phase
    public static let phaseOnOption = Phrase("哪天到的（默认今天）。", "The day on which it was reached (default: today).")
    /// `--from`
    public static let fromOption = Phrase(
        "从哪天结束时起（默认上月底）。", "From the end of which day (default: the end of the month before).")
    /// `--to`
    public static let toOption = Phrase("到哪天（默认今天）。", "Up to which day (default: today).")
    /// What to settle.
    public static let settleRef = Phrase("编号；不写则列出全部冲突。", "The item; without it all conflicts are listed.")
    /// `--field` of `settle`
    public static let settleFieldOption = Phrase("哪个字段，如 deadline 或 整改时限。", "Which field, such as deadline.")
    /// `--choose`
    public static let chooseOption = Phrase("以第几个值为准。", "The number of the value that counts.")
}
