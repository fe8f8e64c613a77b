// The help of arguments and options.

extension CommandWords {
    /// The heading of the options that every command takes.
    public static let globalOptions = Phrase("通用选项", "Global options")
    /// `--data`
    public static let dataOption = Phrase(
        "台账所在文件夹（默认 $XDG_DATA_HOME/rectify）。", "The workspace's folder (default: $XDG_DATA_HOME/rectify).")
    /// `--as`
    public static let asOption = Phrase(
        "以谁的名义记录（默认 settings.json 里的 name，没有则为登录名）。",
        "In whose name to record (default: the name in settings.json, else your login).")
    /// `--today`
    public static let todayOption = Phrase("今天按哪天算，如 2022-10-31。", "Which day counts as today, such as 2022-10-31.")
    /// `--lang`
    public static let langOption = Phrase("语言。", "The language.")
    /// `--format`
    public static let formatOption = Phrase("输出形式。", "The form of the output.")
    /// `--where`
    public static let whereOption = Phrase("只列出符合条件的。", "Only what satisfies the query.")
    /// `--as-of`
    public static let asOfOption = Phrase(
        "看这一天的情况：只含到这一天为止的记录，不能改动。", "Show the ledger of this day, as it was; nothing can be changed.")
    /// `--late`
    public static let lateOption = Phrase(
        "补录理由：所记的日期早于已报送的报告时必须写明。",
        "Why something is recorded for a day that a report which was sent has covered already.")
    /// `--round`
    public static let roundOption = Phrase(
        "只看这个轮次；不写轮次的编号指这个轮次的。", "Only this round; a number without a round means one of it.")
    /// `--read-only`
    public static let readOnlyOption = Phrase("只看不改：不写入任何内容。", "Look only: nothing is written.")
    /// What `list` lists.
    public static let listSubject = Phrase("列出什么。", "What to list.")
    /// A reference.
    public static let ref = Phrase("编号，如 4 或 4.2；几个用逗号分开。", "The item, such as 4 or 4.2; several parted by commas.")
    /// A reference of one item.
    public static let oneRef = Phrase("编号，如 4 或 4.2。", "The item, such as 4 or 4.2.")
    /// References, one or several.
    public static let refs = Phrase("编号，一个或几个。", "The items, one or several.")
    /// A reference that may be left out.
    public static let historyRef = Phrase("编号；不写则为全部。", "The item; everything without it.")
    /// The text of a note.
    public static let noteText = Phrase("做了什么。", "What was done.")
    /// `--on`
    public static let onOption = Phrase("哪天做的（默认今天）。", "The day on which it happened (default: today).")
    /// `--needs-coordination`
    public static let needsOption = Phrase(
        "需协调：推不动，请上级协调；--no-needs-coordination 为不再需要。都不写，原来怎样还怎样。",
        "It is stuck and needs someone above, or no longer; with neither it stays as it is.")
    /// A move.
    public static let moveArgument = Phrase("办理名，如 submit 或 报请销号。", "The move, such as submit.")
    /// `--reason`
    public static let reasonOption = Phrase("理由。", "Why.")
    /// `--basis`
    public static let basisOption = Phrase(
        "依据：会议或书面决定；代录时也是代录的依据。",
        "What it rests on: a meeting or a written decision; with --for also what recording for someone rests on.")
    /// `--evidence`
    public static let evidenceOption = Phrase("佐证：文件名或文号。", "A reference to what proves it.")
    /// `--no-evidence`
    public static let noEvidenceOption = Phrase("为何没有佐证。", "Why there is no evidence.")
    /// `--review-date`
    public static let reviewDateOption = Phrase("复查日期。", "The day on which it is looked at again.")
    /// `--leader`
    public static let leaderOption = Phrase("牵头领导。", "The leader.")
    /// `--unit`
    public static let unitOption = Phrase("责任单位。", "The unit.")
    /// `--support`
    public static let supportOption = Phrase("配合单位，几个用顿号或逗号分开。", "Supporting units, parted by commas.")
    /// `--person`
    public static let personOption = Phrase("责任人。", "The person.")
    /// `--new`
    public static let newNameOption = Phrase(
        "名字虽是已有名字的开头，也确实是新的。", "The name is new, although it only begins one that is there.")
    /// `--claimed`
    public static let claimedOption = Phrase(
        "带头认领；--no-claimed 取消。", "A leader took it on himself; --no-claimed takes that back.")
    /// A deadline.
    public static let deadlineArgument = Phrase(
        "时限，如 2022-12-31 或 2022年12月31日；不写年份的是以后最近的一天。",
        "The deadline, such as 2022-12-31; without a year the nearest to come.")
    /// A field.
    public static let fieldArgument = Phrase("字段，如 title 或 标题。", "The field, such as title.")
    /// A value.
    public static let valueArgument = Phrase("新值；空字符串表示清除。", "The new value; an empty one clears it.")
    /// What `add` adds.
    public static let addKind = Phrase("添加什么。", "What to add.")
    /// `--under`
    public static let underOption = Phrase(
        "属于哪个条目：方面属于轮次（只有一个轮次时可不写），问题属于方面，措施属于问题。",
        "What it belongs to: an area to a round (not needed where there is one), a problem to an area, a measure to a problem."
    )
    /// A title.
    public static let titleArgument = Phrase(
        "标题；措施只写标题时即为内容。", "Its title; for a measure without --text this is its text.")
    /// `--text`
    public static let textOption = Phrase("详细内容。", "Its text in full.")
    /// `--target`
    public static let targetOption = Phrase("整改目标。", "What must be true when it is done.")
    /// `--kind`
    public static let kindOption = Phrase(
        "类型，如 timeLimited 或 限期整改。", "Its kind, such as timeLimited.")
    /// `--deadline`
    public static let deadlineOption = Phrase("整改时限。", "Its deadline.")
    /// `--body`
    public static let bodyOption = Phrase("被巡察单位。", "The inspected body.")
    /// `--inspector`
    public static let inspectorOption = Phrase("巡察组。", "The inspector.")
    /// `--feedback`
    public static let feedbackOption = Phrase("反馈日期。", "The day of the feedback.")
    /// `--inspection-start`
    public static let inspectionStartOption = Phrase("巡察开始日期。", "The first day of the inspection.")
    /// `--inspection-end`
    public static let inspectionEndOption = Phrase("巡察结束日期。", "The last day of the inspection.")
    /// `--concentrated-end`
    public static let concentratedEndOption = Phrase("集中整改期截止日期。", "The end of the concentrated period.")
    /// `--signed`
    public static let signedOption = Phrase("通报落款日期。", "The signing date of the notice.")
    /// `--name`
    public static let roundNameOption = Phrase("轮次简称（默认年份）。", "The round's short name (default: its year).")
    /// `--title` of a round
    public static let roundTitleOption = Phrase("轮次标题。", "A title of the round.")
    /// What `export` writes.
    public static let exportForm = Phrase("导出的形式。", "The form.")
    /// Files to import.
    public static let importFiles = Phrase(
        "通报或方案（.txt .md .html .docx）、台账（.xlsx .csv）或回填表；- 表示标准输入。",
        "Notices or plans (.txt .md .html .docx), ledgers (.xlsx .csv) or slips; - is standard input.")
    /// A file with a workflow
    public static let workflowFile = Phrase(
        "流程文件（JSON5，UTF-8）；- 表示标准输入。", "A workflow as JSON5 (UTF-8); - is standard input.")
    /// `--dry-run`
    public static let dryRunOption = Phrase("只看会导入什么，不写入。", "Show what would come in, and write nothing.")
    /// `--keep`
    public static let keepOption = Phrase(
        "建在这个文件夹里并保留；须为空或不存在。", "Build it in this folder and keep it; it must be empty or not there.")
    /// A folder to merge.
    public static let mergeFolder = Phrase("另一份副本的文件夹。", "The folder of the other copy.")
    /// `--measures`
    public static let measuresOption = Phrase("措施条数，1 到 200000。", "How many measures, 1 to 200000.")
    /// `--seed`
    public static let seedOption = Phrase("种子；同一种子结果相同。", "The seed; the same one gives the same round.")
    /// `--help`
    public static let helpOption = Phrase("显示帮助。", "Show help information.")
}
