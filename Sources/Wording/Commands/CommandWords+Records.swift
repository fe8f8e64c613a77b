// What the commands about people and records are for.

extension CommandWords {
    /// `member`
    public static let member = Phrase("成员：谁以什么角色办理。", "Members: who works with the ledger, in which role.")
    /// More about `member`
    public static let memberDiscussion = Phrase(
        "不带子命令时列出成员。登记了成员之后，只有成员能记录，各按角色办理；没写 --as 时，按系统登录名认人。",
        "Alone it lists them. Once there are members only they can record, each as the role allows; without --as the login says who it is."
    )
    /// `member list`
    public static let memberList = Phrase("列出成员。", "List the members.")
    /// `member add`
    public static let memberAdd = Phrase("登记一个成员。", "Name a member.")
    /// `member set`
    public static let memberSet = Phrase(
        "改成员的角色、单位或登录名；值为空表示清除。", "Change a member's role, unit or login; an empty value clears it.")
    /// `member remove`
    public static let memberRemove = Phrase("撤下一个成员；他的记录都保留。", "Remove a member; all that he recorded stays.")
    /// `queue`
    public static let queue = Phrase("待我办理：等我做的事，重的在前。", "What waits for me, the gravest first.")
    /// `diff`
    public static let diff = Phrase("两天之间改了什么。", "What changed between two days.")
    /// More about `diff`
    public static let diffDiscussion = Phrase(
        "从 --from 当日结束起，到 --to 当日结束；默认从上月底到今天。",
        "From the end of --from to the end of --to; unless given, from the end of the month before to today.")
    /// `attach`
    public static let attach = Phrase("提交佐证：一个文件，或一个文号、出处。", "Hand in evidence: a file, or a reference.")
    /// `evidence`
    public static let evidence = Phrase("列出、打开或撤下佐证。", "List, open or take away evidence.")
    /// `outcome`
    public static let outcome = Phrase(
        "登记成果：制度、挽回资金、追责问责、举一反三。", "Record an outcome: an institution, money, persons, further cases.")
    /// More about `outcome`
    public static let outcomeDiscussion = Phrase(
        "类别：institution（制度，须写名称）、money（挽回资金，--amount 写万元）、person（追责问责，人数）、case（举一反三，件数）。制度的层级：proposed（提请出台）、joint（联合出台）、own（本级制定，默认）。",
        "Kinds: institution (with its name), money (--amount in 10,000 yuan), person (how many), case (how many). Levels of institutions: proposed, joint, own (unless given)."
    )
    /// `outcomes`
    public static let outcomes = Phrase("成果合计，与文件载明的对照。", "The outcomes, beside what the documents declare.")
    /// More about `outcomes`
    public static let outcomesDiscussion = Phrase(
        "不写 --by 时逐项列出；--by problem|unit|month（问题、单位、月份）则汇总。",
        "They are listed one by one, or with --by problem|unit|month rolled up.")
    /// `milestone`
    public static let milestone = Phrase("阶段目标：列出、新增、登记完成数。", "Milestones: list them, add one, say what was reached.")
    /// More about `milestone`
    public static let milestoneDiscussion = Phrase(
        "列出：milestone 4.2；新增：milestone 4.2 \"完成三分之一\" --by 2022-10-31 --target 10；登记：milestone 4.2 1 --reached 4。",
        "To list: milestone 4.2; to add: milestone 4.2 \"a third done\" --by 2022-10-31 --target 10; to report: milestone 4.2 1 --reached 4."
    )
    /// `lookback`
    public static let lookBack = Phrase(
        "回头看：定日期，或登记结果。", "Look back at what is closed: plan it, or say what was found.")
    /// More about `lookback`
    public static let lookBackDiscussion = Phrase(
        "--passed 巩固，--relapse 反弹（重新整改，须写理由）；都先销号或长期坚持。",
        "--passed: it holds; --relapse: it came back and is worked on again, with the reason. It has to be closed or held first."
    )
    /// `lookbacks`
    public static let lookBacks = Phrase("列出计划的和做过的回头看，到期的在前。", "List the look-backs, those to be held first.")
    /// `sample`
    public static let sampling = Phrase(
        "从已销号的措施中随机抽一批回头看。", "Draw a random sample of the closed measures for look-back.")
    /// More about `sample`
    public static let samplingDiscussion = Phrase(
        "同一种子、同一台账抽到的相同；不写种子则随机取一个并显示。",
        "The same seed over the same ledger draws the same; without one a seed is drawn and shown.")
    /// `urge`
    public static let urge = Phrase(
        "催办：发提醒、督办、约谈，或登记答复。", "Letters: remind, supervise, interview, or record the answer.")
    /// More about `urge`
    public static let urgeDiscussion = Phrase(
        "只写编号时列出催办函。提醒（remind）、督办（supervise）、约谈（interview）依次进行。",
        "With the number alone it lists the letters. They follow each other: remind, supervise, interview.")
    /// `meeting`
    public static let meeting = Phrase("会议和议定事项。", "Meetings and what they decided.")
    /// `meeting list`
    public static let meetingList = Phrase("列出会议和议定事项。", "List the meetings with what they decided.")
    /// `meeting add`
    public static let meetingAdd = Phrase("登记一次会议。", "Record a meeting.")
    /// More about `meeting add`
    public static let meetingAddDiscussion = Phrase(
        "类型：partyGroup（党组会）、leadingGroup（领导小组会）、special（专题会，默认）、progress（推进会）。--decision 可写几次，如 --decision \"4.2,4.3：十一月底前办结\"。",
        "Kinds: partyGroup, leadingGroup, special (unless given), progress. --decision can be given several times, such as --decision \"4.2,4.3: to be done by the end of November\"."
    )
    /// `opinion`
    public static let opinion = Phrase("群众和干部职工的意见与答复。", "Opinions of the public and of staff, with the replies.")
    /// `opinion list`
    public static let opinionList = Phrase("列出意见。", "List the opinions.")
    /// `opinion add`
    public static let opinionAdd = Phrase("登记一条意见。", "Record an opinion.")
    /// `opinion reply`
    public static let opinionReply = Phrase("登记对一条意见的答复。", "Record the reply to an opinion.")
    /// `reported`
    public static let reported = Phrase(
        "月报：登记已报，或查看谁还没报。", "Monthly reports: say that one is in, or see who is missing.")
    /// More about `reported`
    public static let reportedDiscussion = Phrase(
        "不写单位时列出各单位的已报、零报告、未报。当月在其措施上记过进展的算已报。",
        "Without a unit it lists who has reported. A unit that noted progress in the month has.")
    /// `link`
    public static let link = Phrase(
        "注明一个问题是以前轮次哪个问题的反弹。", "Say which problem of an earlier round a problem came back from.")
    /// `round list`
    public static let roundList = Phrase("列出轮次、方案阶段和数字。", "List the rounds, with the phase of the plan and figures.")
    /// `round phase`
    public static let roundPhase = Phrase("登记整改方案到了哪个阶段。", "Say which phase the plan has reached.")
    /// More about `round phase`
    public static let roundPhaseDiscussion = Phrase(
        "阶段依次为 drafting（起草）、studied（党组研究）、reviewed（巡察办审核）、issued（印发）。印发后改动措施、责任、时限须写理由。",
        "The phases in their order: drafting, studied, reviewed, issued. Once it is issued, changes of measures, owners and deadlines need a reason."
    )
    /// `settle`
    public static let settle = Phrase("列出冲突，或选定以哪个值为准。", "List conflicts, or choose the value that counts.")
    /// More about `settle`
    public static let settleDiscussion = Phrase(
        "选定：settle 4.2 --choose 1；一个条目有几处冲突时用 --field 写明。",
        "To choose: settle 4.2 --choose 1; where several fields of an item are in conflict --field says which.")
    /// More about `deadline`
    public static let deadlineDiscussion = Phrase(
        "定时限或改时限：deadline 4.2 日期；责任单位申请：加 --request；批复：--grant（可另写日期）或 --refuse。",
        "To set or move it: deadline 4.2 DATE; a unit asks with --request; the answer is --grant (another DATE can be given) or --refuse."
    )
}
