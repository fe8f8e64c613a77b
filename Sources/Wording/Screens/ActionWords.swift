/// What the actions of the dashboard are called, with a sentence about each.
public enum ActionWords {
    /// The words of an action.
    public struct Words: Hashable, Sendable {
        /// On the line of keys and in lists.
        public let label: Phrase
        /// In help.
        public let help: Phrase

        init(_ zh: String, _ en: String, _ helpZh: String, _ helpEn: String) {
            label = Phrase(zh, en)
            help = Phrase(helpZh, helpEn)
        }
    }

    /// 上移: Up.
    public static let up = Words("上移", "Up", "光标上移一行", "Moves the cursor one row up")
    /// 下移: Down.
    public static let down = Words("下移", "Down", "光标下移一行", "Moves the cursor one row down")
    /// 上一页: Page up.
    public static let pageUp = Words("上一页", "Page up", "向上翻一页", "Moves one page up")
    /// 下一页: Page down.
    public static let pageDown = Words("下一页", "Page down", "向下翻一页", "Moves one page down")
    /// 到开头: First.
    public static let first = Words("到开头", "First", "移到第一行", "Moves to the first row")
    /// 到末尾: Last.
    public static let last = Words("到末尾", "Last", "移到最后一行", "Moves to the last row")
    /// 换栏: Pane.
    public static let nextPane = Words(
        "换栏", "Pane", "移到下一栏；在措施页上看下一条", "Moves to the next pane; on a page, to the next measure")
    /// 上一栏: Back a pane.
    public static let previousPane = Words(
        "上一栏", "Back a pane", "移到上一栏；在措施页上看上一条", "Moves to the pane before; on a page, to the measure before")
    /// 查看: Open.
    public static let open = Words(
        "查看", "Open", "打开光标所在的方面、问题、措施、领导或单位", "Opens what the cursor is on: area, problem, measure, leader or unit")
    /// 返回: Back.
    public static let back = Words("返回", "Back", "回到上一层，或取消标记", "Goes back one step, or unmarks what is marked")
    /// 总览: Overview.
    public static let overview = Words(
        "总览", "Overview", "整改进度、需要拍板的事项、各方面和各单位", "Progress, what waits for a decision, areas and units")
    /// 清单: Checklists.
    public static let checklists = Words(
        "清单", "Checklists", "问题清单、任务清单、责任清单", "The problem, task and responsibility lists")
    /// 记录: Journal.
    public static let journal = Words("记录", "Journal", "谁在什么时候做了什么", "Who did what, and when")
    /// 报告: Reports.
    public static let reports = Words(
        "报告", "Reports", "月报、通报、清单、总览、责任单位台账：预览、写成文件、报送留底",
        "Monthly report, notice, checklists, overview, units' ledgers: previewed, written to files, kept as sent")
    /// 写出: Write.
    public static let writeReport = Words("写出", "Write", "把这份报告写成文件", "Writes this document to a file")
    /// 报送: Send.
    public static let sendReport = Words(
        "报送", "Send", "报送并留底：文件、数字、日期和收件单位", "Keeps this document as sent: file, figures, day and recipient")
    /// 撰写: Passages.
    public static let passages = Words(
        "撰写", "Passages", "撰写这份报告里由人写的段落", "Writes what a person must write in this document")
    /// 为何: Why.
    public static let explain = Words(
        "为何", "Why", "数字为什么变了：与上次报送的逐项对比", "Why a figure has changed since the report that was sent last, item by item")
    /// 待办: To do.
    public static let queue = Words("待办", "To do", "等我办理的事项，急的在前", "What waits for you, the gravest first")
    /// 登记簿: Registers.
    public static let registers = Words(
        "登记簿", "Registers", "成员、会议、意见、满意度测评、催办函、延期、回头看、阶段目标、成果、佐证、月报",
        "Members, meetings, opinions, surveys, letters, extensions, look-backs, milestones, outcomes, evidence, monthly reports"
    )
    /// 核查: Check.
    public static let check = Words("核查", "Check", "靠不住的数、话和佐证", "Figures, texts and evidence that cannot be trusted")
    /// 满意度测评: Satisfaction survey.
    public static let survey = Words(
        "满意度测评", "Satisfaction survey", "登记一次满意度测评和它的网址", "Records a satisfaction survey with its address")
    /// 登记答案: Tally.
    public static let tally = Words(
        "登记答案", "Tally", "登记一种答案的人数；同一天再报就是更正", "Records how many gave an answer; again for the same day corrects it")
    /// 二维码: QR code.
    public static let code = Words("二维码", "QR code", "显示测评网址的二维码", "Shows the survey's address as a QR code")
    /// 设提醒: Remind.
    public static let remind = Words(
        "设提醒", "Remind", "把进展里说过的日子设为阶段目标", "Makes a milestone of a day that a progress entry names")
    /// 登记: Record.
    public static let record = Words(
        "登记", "Record", "为这一条登记佐证、成果、阶段目标、回头看、延期、催办函、意见等",
        "Records evidence, outcomes, milestones, look-backs, extensions, letters, opinions")
    /// 佐证: Evidence.
    public static let attach = Words("佐证", "Evidence", "附上文件或写明文号，证明整改情况", "Attaches a file or a reference as evidence")
    /// 看文件: See files.
    public static let viewEvidence = Words(
        "看文件", "See files", "列出佐证并打开文件；在催办函上看函件全文", "Lists evidence and opens its files; on a letter, shows its text")
    /// 成果: Outcome.
    public static let outcome = Words(
        "成果", "Outcome", "登记制度、挽回资金、追责问责、举一反三", "Records institutions, money, persons held to account, further cases")
    /// 阶段目标: Milestone.
    public static let milestone = Words(
        "阶段目标", "Milestone", "定阶段目标和完成日期；完成数在登记簿里填", "Sets a dated milestone; what is reached is filled in later")
    /// 回头看: Look-back.
    public static let lookBack = Words(
        "回头看", "Look-back", "安排回头看，或登记结果：巩固或反弹", "Plans a look-back, or records what it found")
    /// 延期: Extension.
    public static let extendDeadline = Words(
        "延期", "Extension", "申请延期，或批复已有的申请", "Asks for an extension, or answers the one asked for")
    /// 催办: Urge.
    public static let urge = Words(
        "催办", "Urge", "登记提醒、督办、约谈", "Records a reminder, a supervision letter or an interview")
    /// 意见: Opinion.
    public static let opinion = Words("意见", "Opinion", "登记群众和干部职工的意见", "Records an opinion of the public or of staff")
    /// 关联上轮: Link back.
    public static let link = Words(
        "关联上轮", "Link back", "标明这是上一轮次的哪个问题又出现了", "Says which problem of an earlier round came back")
    /// 裁定冲突: Settle.
    public static let settle = Words(
        "裁定冲突", "Settle", "两人同时改了同一处，选定以哪个为准", "Of two values set at the same time, chooses the one that counts")
    /// 本期变化: Changes.
    public static let changes = Words(
        "本期变化", "Changes", "列出上月底以来的全部变化", "Lists what changed since the end of the month before")
    /// 会议: Meeting.
    public static let meeting = Words("会议", "Meeting", "登记会议和议定事项", "Records a meeting and what it decided")
    /// 月报: Monthly report.
    public static let reported = Words(
        "月报", "Monthly report", "登记某单位某月已报或零报告", "Says that a unit has reported for a month, or has nothing new")
    /// 抽查: Sample.
    public static let sample = Words(
        "抽查", "Sample", "随机抽取已销号的措施回头看", "Draws a random sample of closed measures for look-back")
    /// 方案阶段: Plan's phase.
    public static let phase = Words(
        "方案阶段", "Plan's phase", "登记整改方案：起草、党组研究、巡察办审核、印发",
        "Records the plan's phase: drafted, studied, reviewed, issued")
    /// 成员: Member.
    public static let member = Words(
        "成员", "Member", "登记成员和角色；登记之后按角色管权限", "Names a member and the role; from the first one on, roles count")
    /// 换轮次: Rounds.
    public static let switchRound = Words(
        "换轮次", "Rounds", "依次只看一个轮次，再看全部", "Shows one round after another, then all of them")
    /// 身份: Who I am.
    public static let who = Words("身份", "Who I am", "说明自己是谁、什么角色", "Says who you are, and in which role")
    /// 进展: Note.
    public static let note = Words("进展", "Note", "记一条进展；遇到困难可标“需协调”", "Notes progress; can say that it is stuck")
    /// 办理: Move on.
    public static let moves = Words(
        "办理", "Move on", "启动、报请、初审、审签、销号、退回……能办的和不能办的原因",
        "Start, submit, review, endorse, close, return …: what is possible now, and why not")
    /// 分工: Assign.
    public static let assign = Words(
        "分工", "Assign", "定牵头领导、责任单位、配合单位、责任人", "Sets leader, unit, supporting units and person")
    /// 时限: Deadline.
    public static let deadline = Words(
        "时限", "Deadline", "定整改时限；已定的要延期或提前，须写明理由", "Sets the deadline; moving one needs a reason")
    /// 标记: Mark.
    public static let mark = Words("标记", "Mark", "标记这一行，可对多条一起分工、定时限、记进展", "Marks the row, to act on many at once")
    /// 全部标记: Mark all.
    public static let markAll = Words(
        "全部标记", "Mark all", "标记列出的全部措施；再按一次取消", "Marks all listed measures; again unmarks them")
    /// 修改: Edit.
    public static let edit = Words("修改", "Edit", "修改标题、内容、目标、类型等", "Changes title, text, target, kind and so on")
    /// 新增: Add.
    public static let add = Words(
        "新增", "Add", "在光标所在的轮次、方面或问题下新增一条", "Adds an area, problem or measure under the cursor")
    /// 撤回: Withdraw.
    public static let withdraw = Words(
        "撤回", "Withdraw", "撤回这一条：编号保留，不再计数，须写明理由", "Withdraws the item: it keeps its number and no longer counts")
    /// 恢复: Bring back.
    public static let reinstate = Words(
        "恢复", "Bring back", "恢复撤回的条目：重新计数，编号和原有内容都在，须写明理由",
        "Brings back what was withdrawn: it counts again, with its number and all that it had")
    /// 撤销: Undo.
    public static let undo = Words(
        "撤销", "Undo", "撤销自己当天的上一步（审批只能退回）", "Takes back your last change of the day (approvals are returned instead)")
    /// 重做: Redo.
    public static let redo = Words("重做", "Redo", "恢复刚撤销的一步", "Brings back what was undone last")
    /// 查找: Find.
    public static let find = Words(
        "查找", "Find", "边输入边筛选：文字、编号（4.2）、overdue、unit:律师、时限:2022-10 ……",
        "Filters as you type: text, numbers (4.2), overdue, unit:…, due:2022-10 …")
    /// 命令: Actions.
    public static let actions = Words("命令", "Actions", "列出全部命令，输入几个字即可找到", "Lists all actions; type to find one")
    /// 帮助: Help.
    public static let help = Words("帮助", "Help", "列出这里可用的按键", "Lists the keys that work here")
    /// 上月: Month before.
    public static let earlierMonth = Words(
        "上月", "Month before", "看上个月底的情况（只能看，不能改）；报告里看上一期，一家单位（一位领导）的清单和台账换上一家（位）",
        "Shows the end of the month before (to look at, not to change); of reports the one before, of one unit's or leader's list and ledger the one before"
    )
    /// 下月: Month after.
    public static let laterMonth = Words(
        "下月", "Month after", "看下个月底的情况，直到今天；报告里看下一期，一家单位（一位领导）的清单和台账换下一家（位）",
        "Shows the end of the month after, up to today; of reports the next one, of one unit's or leader's list and ledger the next"
    )
    /// 上一家: Unit before.
    public static let unitBefore = Words("上一家", "Unit before", "看上一家责任单位", "Shows the unit before")
    /// 下一家: Unit after.
    public static let unitAfter = Words("下一家", "Unit after", "看下一家责任单位", "Shows the next unit")
    /// 上一位: Leader before.
    public static let leaderBefore = Words("上一位", "Leader before", "看上一位领导", "Shows the leader before")
    /// 下一位: Leader after.
    public static let leaderAfter = Words("下一位", "Leader after", "看下一位领导", "Shows the next leader")
    /// 上一期: Period before.
    public static let periodBefore = Words("上一期", "Period before", "看上一期报告", "Shows the report of the period before")
    /// 下一期: Period after.
    public static let periodAfter = Words("下一期", "Period after", "看下一期报告", "Shows the report of the next period")
    /// 投屏: Projection.
    public static let projection = Words(
        "投屏", "Projection", "会议室投屏：放大间距，不显示按键提示", "For the meeting room: wider spacing, no hints")
    /// English: 中文.
    public static let language = Words("English", "中文", "切换中文和英文", "Switches between Chinese and English")
    /// 鼠标: Mouse.
    public static let mouse = Words(
        "鼠标", "Mouse", "开关鼠标；关掉后可用鼠标选取文字", "Switches the mouse off, so that text can be selected, and on")
    /// 复制: Copy.
    public static let copy = Words(
        "复制", "Copy", "把光标所在条目的全文放进终端的剪贴板，可贴到别处",
        "Puts the whole text of the item under the cursor on the terminal's clipboard")
    /// 重画: Redraw.
    public static let refresh = Words("重画", "Redraw", "重画屏幕", "Paints the screen anew")
    /// 写入: Write.
    public static let bringIn = Words("写入", "Write", "把采纳的各行写入台账", "Writes all rows that are taken to the ledger")
    /// 取舍: Take.
    public static let takeRow = Words("取舍", "Take", "采纳或不采纳这一行", "Takes or leaves this row")
    /// 全部采纳: Take all.
    public static let takeAll = Words("全部采纳", "Take all", "全部采纳；再按一次全部不采纳", "Takes all rows; again leaves all")
    /// 更正: Correct.
    public static let correct = Words(
        "更正", "Correct", "写入前更正这一行；在列上则选择列的含义，在层级上则换成下一种并重新读入",
        "Puts this row right before it is written; at a column says what it holds, at a level makes it the next thing")
    /// 换类: Kind.
    public static let changeKind = Words(
        "换类", "Kind", "把这一行换成方面、问题或措施；未采用的行则采用为问题，再按换成别的",
        "Makes this row an area, a problem or a measure; a line that was left out is taken as a problem, and again as another"
    )
    /// 只看不确定: Uncertain.
    public static let onlyUncertain = Words(
        "只看不确定", "Uncertain", "只看不确定的和没有读入的行，再按一次看全部", "Shows uncertain and left-out rows only; again shows all")
    /// 回填表: Slip.
    public static let slip = Words(
        "回填表", "Slip", "写出这个单位的回填表（.xlsx），供其填报后发回导入", "Writes this unit's slip (.xlsx), to be filled in and sent back")
    /// 导入: Import.
    public static let importNotice = Words(
        "导入", "Import", "导入通报、方案、台账（.docx .xlsx .csv .txt）或填回的回填表",
        "Brings in notices, plans, ledgers (.docx .xlsx .csv .txt) and slips that came back")
    /// 新建轮次: New round.
    public static let newRound = Words("新建轮次", "New round", "手工新建一个轮次", "Begins a round by hand")
    /// 看示例: Example.
    public static let example = Words("看示例", "Example", "打开自带的示例数据，随便试", "Opens the bundled example to try things out")
    /// 轮次信息: Round.
    public static let editRound = Words("轮次信息", "Round", "修改轮次的单位、日期等", "Changes the round's body, dates and so on")
    /// 文件载明: Declared.
    public static let declared = Words(
        "文件载明", "Declared", "填写文件载明的数字，与台账比对",
        "Sets the figures that the documents declare, to compare with the ledger's")
    /// 退出: Quit.
    public static let quit = Words("退出", "Quit", "离开；已做的都已保存", "Leaves; all that was done is saved")
}
