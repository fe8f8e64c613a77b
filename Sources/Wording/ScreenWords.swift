import Tracker

/// What the screens say besides labels: titles, figures in words, advice, hints, messages.
public enum ScreenWords {
    // MARK: The frame
    /// The product's name.
    public static let product = Phrase("整改台账", "Rectify")
    /// The tag of sample data.
    public static let sample = Phrase("示例数据", "SAMPLE DATA")
    /// All changes are on disk.
    public static let isSaved = Phrase("已保存", "saved")
    /// A change is on its way to the disk.
    public static let saving = Phrase("保存中…", "saving…")
    /// A past day is shown.
    public static let pastDay = Phrase("历史，只读", "past, read-only")
    /// The widest scope.
    public static let everything = Phrase("全部", "All")
    /// The window is too small.
    public static let tooSmall = Phrase("窗口太小，请放大到至少 40 列、10 行。", "Too small: needs 40 columns, 10 rows.")
    /// The year of a round.
    public static func roundYear(_ year: Int) -> Phrase { Phrase("\(year) 年巡察反馈", "inspection of \(year)") }
    /// Several rounds.
    public static func rounds(_ count: Int) -> Phrase { Phrase("\(count) 个轮次", "\(count) rounds") }
    /// Rows that do not fit.
    public static func moreRows(_ count: Int) -> Phrase { Phrase("还有 \(count)", "\(count) more") }
    /// Further messages.
    public static func more(_ count: Int) -> Phrase { Phrase("（另有 \(count) 处）", " (and \(count) more)") }

    // MARK: Lists
    /// The name of a list, by its place.
    public static func list(_ place: Int) -> Phrase {
        switch place {
        case 0: Phrase("问题清单", "Problems")
        case 1: Phrase("任务清单", "Tasks")
        default: Phrase("责任清单", "Owners")
        }
    }
    /// How many problems and measures.
    public static func problemsAndMeasures(_ problems: Int, _ measures: Int) -> Phrase {
        Phrase("\(problems) 问题 \(measures) 措施", "\(problems) problems \(measures) measures")
    }
    /// How many measures.
    public static func measures(_ count: Int) -> Phrase { Phrase("\(count) 措施", "\(count) measures") }
    /// How many leaders and units.
    public static func leadersAndUnits(_ leaders: Int, _ units: Int) -> Phrase {
        Phrase("\(leaders) 领导 \(units) 单位", "\(leaders) leaders \(units) units")
    }
    /// How many are overdue.
    public static func overdueCount(_ count: Int) -> Phrase { Phrase("超期 \(count)", "overdue \(count)") }
    /// How many wait.
    public static func awaitingCount(_ count: Int) -> Phrase { Phrase("待审 \(count)", "waiting \(count)") }
    /// How many came back.
    public static func relapsedCount(_ count: Int) -> Phrase { Phrase("反弹 \(count)", "relapsed \(count)") }
    /// How late.
    public static func late(_ days: Int) -> Phrase { Phrase("超期\(days)天", "\(days)d late") }
    /// Leads to the measures behind a figure.
    public static let openThem = Phrase("Enter 查看", "Enter: open")
    /// Nothing fits the filter.
    public static let nothingFound = Phrase("没有符合条件的措施。按 Esc 返回。", "No measure fits the filter. Esc goes back.")
    /// No problems yet.
    public static let noProblems = Phrase(
        "还没有问题。按 a 新增方面，再在方面下新增问题。", "No problems yet. Press a to add an area, then problems under it.")
    /// No measures yet.
    public static let noMeasures = Phrase(
        "还没有措施。在问题清单里移到一个问题，按 a 新增措施。", "No measures yet. Move to a problem in the problem list and press a.")
    /// No owners yet.
    public static let noOwners = Phrase(
        "还没有明确责任。标记措施后按 F5 分工。", "Nobody answers for anything yet. Mark measures and press F5.")

    // MARK: Details
    /// A leader took it on himself.
    public static let claimedMark = Phrase("（认领）", " (claimed)")
    /// The first deadline and how often it was put off.
    public static func extended(_ first: Day, _ count: Int) -> Phrase {
        Phrase("（原 \(first)，延期 \(count) 次）", " (first \(first), extended \(count)×)")
    }
    /// How long there is.
    public static func daysLeft(_ days: Int) -> Phrase {
        days < 0
            ? Phrase("超期 \(-days) 天", "\(-days) days late")
            : days == 0 ? Phrase("今天到期", "due today") : Phrase("还有 \(days) 天", "\(days) days left")
    }
    /// How often it came back.
    public static func relapses(_ count: Int) -> Phrase { Phrase("反弹 \(count) 次", "relapsed \(count)×") }
    /// Two writers set a field differently without having seen each other.
    public static func conflict(_ field: Phrase, _ values: [String]) -> Phrase {
        Phrase(
            "冲突：\(field.zh)有 \(values.count) 个不同的值（\(values.joined(separator: "、"))），暂按较谨慎的计；重新定一次即可了结",
            "Conflict: the \(field.en) has \(values.count) different values (\(values.joined(separator: ", "))); the more cautious counts; set it again to settle it"
        )
    }
    /// How many pieces of evidence.
    public static func pieces(_ count: Int) -> Phrase { Phrase("\(count) 份", "\(count)") }
    /// There is no evidence, and why.
    public static func noEvidence(_ why: String) -> Phrase { Phrase("无佐证：\(why)", "none: \(why)") }
    /// The state of a problem.
    public static let stateLabel = Phrase("状态", "state")
    /// The act that closed a problem.
    public static func closedBy(_ day: Day, _ by: String, _ basis: String) -> Phrase {
        Phrase("\(day) 销号，\(by) 记录，依据：\(basis)", "Closed on \(day), recorded by \(by), basis: \(basis)")
    }
    /// Nothing was noted yet.
    public static let noProgress = Phrase("还没有进展。按 F2 记一条。", "Nothing noted yet. F2 notes progress.")
    /// Noted on another day than the one it is for.
    public static func recordedLater(_ day: Day) -> Phrase { Phrase("  补录于 \(day)", "  recorded on \(day)") }
    /// What happened to an item.
    public static let history = Phrase("历史", "History")
    /// How a group of measures stands.
    public static func standing(_ standing: Overview.Standing) -> Phrase {
        Phrase(
            "\(standing.measures) 条措施：已销号 \(standing.closed)，明显成效 \(standing.effective)，超期 \(standing.overdue)，待审 \(standing.awaiting)，反弹 \(standing.relapsed)",
            "\(standing.measures) measures: closed \(standing.closed), effective \(standing.effective), overdue \(standing.overdue), waiting \(standing.awaiting), relapsed \(standing.relapsed)"
        )
    }
    /// What to do about measures without something.
    public static func doorAdvice(_ flag: Query.Flag, _ count: Int) -> Phrase {
        switch flag {
        case .noDeadline:
            Phrase(
                "\(count) 条措施还没有整改时限。按 Enter 只看这些，用空格标记几条（* 全部），再按 F6 一起定时限。",
                "\(count) measures have no deadline yet. Enter shows just them; mark some with Space (* marks all) and set their deadline with F6."
            )
        case .noOwner:
            Phrase(
                "\(count) 条措施还没有牵头领导和责任单位。按 Enter 只看这些，用空格标记几条（* 全部），再按 F5 一起分工。",
                "\(count) measures have neither leader nor unit yet. Enter shows just them; mark some with Space (* marks all) and assign them with F5."
            )
        default: Phrase("按 Enter 查看这 \(count) 条措施。", "Enter shows these \(count) measures.")
        }
    }

    // MARK: The overview
    /// The box of figures.
    public static let progress = Phrase("整改进度", "Progress")
    /// The day of the figures.
    public static func asOf(_ day: Day) -> Phrase { Phrase("截至 \(day)", "as of \(day)") }
    /// A problem can stand in several groups.
    public static func overlapping(_ problems: Int) -> Phrase {
        Phrase("一项问题可列入几类，合计可大于 \(problems)", "a problem can be in several groups: the sum may exceed \(problems)")
    }
    /// All items in words.
    public static func totals(_ overview: Overview) -> Phrase {
        Phrase(
            "\(overview.areas) 个方面   \(overview.problems) 项问题（已销号 \(overview.problemsClosed)，待销号 \(overview.problemsReady)）   \(overview.measures) 条措施",
            "\(overview.areas) areas   \(overview.problems) problems (closed \(overview.problemsClosed), ready to close \(overview.problemsReady))   \(overview.measures) measures"
        )
    }
    /// The same in few columns.
    public static func totalsShort(_ overview: Overview) -> Phrase {
        Phrase(
            "\(overview.problems) 项问题（已销号 \(overview.problemsClosed)）  \(overview.measures) 条措施",
            "\(overview.problems) problems (closed \(overview.problemsClosed))  \(overview.measures) measures")
    }
    /// What the documents declare, and the difference.
    public static func declaredMeasures(_ declared: Int, _ counted: Int) -> Phrase {
        let difference = declared - counted
        return difference > 0
            ? Phrase("文件载明 \(declared) 条，差 \(difference) 条", "declared \(declared), \(difference) missing")
            : Phrase("文件载明 \(declared) 条，多 \(-difference) 条", "declared \(declared), \(-difference) more")
    }
    /// The figures of a group.
    public static func groupFigures(_ measures: Int, _ all: Int, _ problems: Int, _ allProblems: Int) -> Phrase {
        func pad(_ value: Int, _ width: Int) -> String {
            let text = String(value)
            return String(repeating: " ", count: max(0, width - text.count)) + text
        }
        return Phrase(
            "\(pad(measures, 4)) 条/\(all)  涉及 \(pad(problems, 2)) 项/\(allProblems)",
            "\(pad(measures, 4)) of \(all)  in \(pad(problems, 2)) of \(allProblems) problems")
    }
    /// The same in few columns.
    public static func groupFiguresShort(_ measures: Int, _ all: Int) -> Phrase {
        Phrase("\(measures) 条/\(all)", "\(measures) of \(all)")
    }
    /// What waits for a decision.
    public static let toDecide = Phrase("需要拍板", "To decide")
    /// How many.
    public static func decisions(_ count: Int) -> Phrase { Phrase("\(count) 件，按轻重", "\(count), gravest first") }
    /// What to do about measures without a deadline.
    public static let setDeadlines = Phrase("Enter 查看并定时限", "Enter shows them, to set deadlines")
    /// What to do about measures without an owner.
    public static let setOwners = Phrase("Enter 查看并分工", "Enter shows them, to assign them")
    /// Nothing waits.
    public static let nothingToDecide = Phrase("没有超期、待审、反弹或需协调的事项。", "Nothing is overdue, waiting, relapsed or stuck.")
    /// By area.
    public static let byArea = Phrase("按方面", "By area")
    /// What the figures of areas are.
    public static let closedOfMeasures = Phrase("已销号/措施", "closed/measures")
    /// By unit.
    public static let byUnit = Phrase("按责任单位", "By unit")
    /// The order of units.
    public static let overdueFirst = Phrase("超期在前", "overdue first")
    /// How long something has been waiting.
    public static func since(_ decision: Overview.Decision) -> Phrase {
        switch decision.kind {
        case .overdue: Phrase("超 \(decision.days) 天", "\(decision.days)d late")
        case .relapsed: Phrase("\(decision.since.monthAndDay) 起", "since \(decision.since.monthAndDay)")
        default: Phrase("等 \(decision.days) 天", "\(decision.days) days")
        }
    }
    /// Open measures over time.
    public static let trend = Phrase("未销号措施走势", "Measures not closed")
    /// What the lines are.
    public static func trendLegend(_ planned: String, _ actual: String) -> Phrase {
        Phrase("计划 \(planned) 实际 \(actual)", "planned \(planned) actual \(actual)")
    }
    /// A month on an axis.
    public static func month(_ month: Int) -> Phrase {
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return Phrase("\(month)月", names.indices.contains(month - 1) ? names[month - 1] : "\(month)")
    }
    /// The box of what happened lately.
    public static let sinceLastMonth = Phrase("上月以来", "Since last month")
    /// Its days.
    public static func between(_ since: Day, _ until: Day) -> Phrase {
        Phrase("\(since.monthAndDay) 之后到 \(until.monthAndDay)", "after \(since.monthAndDay), to \(until.monthAndDay)")
    }
    /// What moved forward.
    public static func periodMoves(_ period: PeriodChange) -> Phrase {
        Phrase(
            "销号 +\(period.closed)   明显成效 +\(period.effective)   报请 \(period.submitted)   启动 \(period.started)",
            "closed +\(period.closed)   effective +\(period.effective)   submitted \(period.submitted)   started \(period.started)")
    }
    /// What went back.
    public static func periodTrouble(_ period: PeriodChange) -> Phrase {
        Phrase(
            "反弹 \(period.relapsed)   退回 \(period.returned)   延期 \(period.extended)",
            "relapsed \(period.relapsed)   returned \(period.returned)   extended \(period.extended)")
    }
    /// What leaders took on themselves.
    public static func claimed(_ problems: Int, _ measures: Int, _ closed: Int) -> Phrase {
        Phrase(
            "带头认领 \(problems) 项问题、\(measures) 条措施，已销号 \(closed) 条",
            "Claimed by leaders: \(measures) measures in \(problems) problems, \(closed) closed")
    }
    /// What the documents say of that.
    public static func declaredClaimed(_ problems: Int, _ measures: Int) -> Phrase {
        Phrase("（文件载明认领 \(problems) 项问题、\(measures) 条措施）", "(declared: \(measures) in \(problems) problems)")
    }
    /// Progress entries noted.
    public static func noted(_ count: Int) -> Phrase { Phrase("记录进展 \(count) 条", "Progress entries: \(count)") }
    /// There is nothing to see before the first event.
    public static func nothingBefore(_ day: Day) -> Phrase {
        Phrase("台账从 \(day) 开始，之前没有记录。", "The ledger begins on \(day); there is nothing before.")
    }
    /// It is today already.
    public static let isToday = Phrase("已经是今天。", "This is today.")
    /// A past day cannot be changed.
    public static func pastIsFixed(_ day: Day) -> Phrase {
        Phrase("正在看 \(day) 的情况，不能改动；按 ] 或 Esc 回到今天。", "This is \(day), to look at only; ] or Esc goes back to today.")
    }

    // MARK: The journal
    /// How many events.
    public static func entries(_ count: Int) -> Phrase { Phrase("\(count) 条", "\(count)") }

    // MARK: Advice
    /// Many are marked.
    public static func markedAdvice(_ count: Int) -> Phrase {
        Phrase(
            "已标记 \(count) 条：F5 分工、F6 时限、F2 进展、F4 办理对它们一起生效；Esc 取消标记",
            "\(count) marked: F5, F6, F2 and F4 act on all of them; Esc unmarks")
    }
    /// How many are marked.
    public static func marked(_ count: Int) -> Phrase { Phrase("已标记 \(count) 条", "\(count) marked") }
    /// It is overdue.
    public static func overdueAdvice(_ ref: String, _ days: Int) -> Phrase {
        Phrase("\(ref) 时限已过 \(days) 天：F6 延期，或 F4 报请", "\(ref) is \(days) days late: F6 extends, F4 submits")
    }
    /// It has no deadline.
    public static func noDeadlineAdvice(_ ref: String) -> Phrase {
        Phrase("\(ref) 还没有时限：F6 定时限", "\(ref) has no deadline: F6 sets one")
    }
    /// Nobody answers for it.
    public static func noOwnerAdvice(_ ref: String) -> Phrase {
        Phrase("\(ref) 还没有明确责任：F5 分工", "\(ref) has no owner: F5 assigns one")
    }
    /// It waits for review.
    public static func reviewAdvice(_ ref: String) -> Phrase {
        Phrase("\(ref) 已报请，等初审：F4 办理", "\(ref) was submitted and waits for review: F4")
    }
    /// It waits for endorsement.
    public static func endorseAdvice(_ ref: String) -> Phrase {
        Phrase("\(ref) 已初审，等审签：F4 办理", "\(ref) was reviewed and waits for endorsement: F4")
    }
    /// It waits for the decision.
    public static func closeAdvice(_ ref: String) -> Phrase {
        Phrase("\(ref) 已审签，等审定销号：F4 办理", "\(ref) was endorsed and waits for the decision: F4")
    }

    // MARK: Messages
    /// Someone else changed what a form is about.
    public static func changedMeanwhile(_ ref: String, _ field: Phrase, _ value: Phrase) -> Phrase {
        Phrase(
            "别人刚把 \(ref) 的\(field.zh)改为“\(value.zh)”。再按 Enter 就按你填的保存，Esc 放弃。",
            "Someone has just set the \(field.en) of \(ref) to “\(value.en)”. Enter saves yours over it, Esc leaves it."
        )
    }
    /// Asks before an approval.
    public static func confirmMove(_ move: Phrase) -> Phrase {
        Phrase(
            "“\(move.zh)”记录后不能撤销。按空格确认，Esc 取消。", "“\(move.en)” cannot be undone. The space bar confirms, Esc cancels.")
    }
    /// The keys of that question.
    public static let confirmKeys = Phrase("空格 确认  Esc 取消", "Space confirms  Esc cancels")
    /// Some of the marked measures cannot make a move.
    public static func someCannot(_ possible: Int, of all: Int, _ why: Phrase) -> Phrase {
        Phrase("\(all) 条中有 \(possible) 条能办；\(why.zh)", "Possible for \(possible) of \(all). \(why.en)")
    }
    /// What else goes with a withdrawal.
    public static func withMeasures(_ count: Int) -> Phrase { Phrase("（连同 \(count) 条措施）", "(with \(count) measures)") }
    /// How the meeting room's view is left.
    public static let leaveProjection = Phrase("投屏：按 F8 或 Esc 退出", "Projection: F8 or Esc leaves it")
    /// Moving the cursor.
    public static let moving = Phrase("移动", "Move")
    /// The action does not work here.
    public static func notHere(_ action: Phrase) -> Phrase {
        Phrase("这里不能“\(action.zh)”。", "“\(action.en)” does not work here.")
    }
    /// Nothing to act on.
    public static let nothingChosen = Phrase("先把光标移到一条措施或一个问题上。", "Move the cursor to a measure or a problem first.")
    /// The action is for other kinds.
    public static func notForThis(_ kinds: [ItemKind]) -> Phrase {
        Phrase(
            "这项操作只对\(kinds.map { Labels.item($0).zh }.joined(separator: "、"))有效。",
            "This works on: \(kinds.map { Labels.item($0).en }.joined(separator: ", ")).")
    }
    /// Only measures are marked.
    public static let markMeasures = Phrase("只有措施可以标记。", "Only measures can be marked.")
    /// How to leave.
    public static let leaveWithQuit = Phrase("已在最上层；按 F10 或 q 退出。", "This is the top; F10 or q leaves.")
    /// Where to add.
    public static let addWhere = Phrase("先把光标移到轮次、方面或问题上。", "Move the cursor to a round, an area or a problem first.")
    /// The mouse is on.
    public static let mouseOn = Phrase("鼠标已打开", "The mouse is on")
    /// The mouse is off.
    public static let mouseOff = Phrase(
        "鼠标已关闭，可以选取文字；再按一次打开", "The mouse is off: text can be selected; again switches it on")
    /// The editor failed.
    public static let editorFailed = Phrase(
        "编辑器没有正常结束，文字未改。请检查 EDITOR 设置。", "The editor did not end well; the text is as it was. Check EDITOR.")

    // MARK: Forms and menus
    /// The keys of a form.
    public static func formKeys(_ enter: Phrase, several: Bool, isChoice: Bool, hasNames: Bool) -> Phrase {
        let next = several ? Phrase("Tab 下一项  ", "Tab next  ") : Phrase("", "")
        let own =
            isChoice
            ? Phrase("空格 切换  ", "Space changes  ")
            : hasNames ? Phrase("F4 从已有的选  ", "F4 choose  ") : Phrase("F2 用编辑器写  ", "F2 editor  ")
        return Phrase("\(enter.zh)  \(next.zh)\(own.zh)Esc 取消", "\(enter.en)  \(next.en)\(own.en)Esc cancels")
    }
    /// Enter in a form that records something.
    public static let enterSaves = Phrase("Enter 保存", "Enter saves")
    /// Enter while searching.
    public static let enterFinds = Phrase("Enter 确定", "Enter takes it")
    /// Enter where a preview follows.
    public static let enterContinues = Phrase("Enter 下一步", "Enter continues")
    /// A measure's title.
    public static let titleHint = Phrase("留空则用内容的第一句", "Empty: the text's first sentence")
    /// What was done.
    public static let whatWasDone = Phrase("做了什么", "What was done")
    /// Long text.
    public static let longTextHint = Phrase("写在一行里；长文按 F2 用编辑器写", "On one line; F2 opens your editor for long text")
    /// The day on which it happened.
    public static let happenedOn = Phrase("发生日期", "Happened on")
    /// How dates are typed.
    public static let dateHint = Phrase("写成 2022-10-31", "As 2022-10-31")
    /// An empty field keeps what is there.
    public static let emptyKeeps = Phrase("留空则各条保持不变", "Empty keeps what each has")
    /// What is inherited.
    public static func inherited(_ value: Phrase) -> Phrase {
        Phrase("（随问题：\(value.zh)）", "(from its problem: \(value.en))")
    }
    /// Moving a deadline.
    public static let extensionHint = Phrase(
        "改动已定的时限须写理由；原定时限永远保留", "Moving a deadline needs a reason; the first one stays for ever")
    /// The reason for a moved deadline.
    public static let extensionReason = Phrase("改时限的理由", "Reason, if deadline moves")
    /// A reference to evidence.
    public static let evidenceHint = Phrase("文号、文件名或存放处", "A document's number, a file's name, or where it is kept")
    /// Or why there is none.
    public static let orWhyNone = Phrase("或：为何没有", "or: why there is none")
    /// Why there is no evidence.
    public static let noEvidenceHint = Phrase("没有佐证时写明原因", "Only where there is no evidence")
    /// The basis.
    public static let basisHint = Phrase("例如：领导小组第 5 次会议纪要", "For example: minutes of the leading group's 5th meeting")
    /// What to import.
    public static let filePath = Phrase("文件", "File")
    /// The path of the file.
    public static let filePathHint = Phrase(
        "通报文本（.txt）的路径；可以把文件拖进窗口", "The path of the notice's text (.txt); drop the file on the window")
    /// How to search.
    public static let findHint = Phrase(
        "文字、4.2、overdue、unit:律师、时限:2022-10、-已销号 ……", "Text, 4.2, overdue, unit:…, due:2022-10, -claimed …")
    /// Adding something.
    public static func addTitle(_ kind: Phrase) -> Phrase { Phrase("新增\(kind.zh)", "Add a \(kind.en)") }
    /// Under what.
    public static func under(_ parent: String) -> Phrase { Phrase("在 \(parent) 下", "under \(parent)") }
    /// What can be done.
    public static let movesTitle = Phrase("办理：现在能办的在前", "Moves: what is possible now comes first")
    /// All actions.
    public static let paletteTitle = Phrase("命令", "Actions")
    /// The keys that work here.
    public static let helpTitle = Phrase("这里可用的按键（Enter 执行，Esc 关闭）", "Keys that work here (Enter does it, Esc closes)")
    /// Typing narrows the list.
    public static let typeToFind = Phrase("输入几个字查找：", "Type to find:")
    /// Nothing fits.
    public static let nothingFits = Phrase("没有符合的命令。", "Nothing fits.")
    /// Takes what was read.
    public static let bringIn = Phrase("导入", "Bring it in")
    /// The keys of the import's preview.
    public static let importKeys = Phrase("Enter 导入  Esc 不导入", "Enter brings it in  Esc leaves it")

    // MARK: The greeting
    /// What it is for.
    public static let welcome = Phrase(
        "欢迎使用整改台账\n这里还没有内容。巡察反馈的方面、问题、措施都记在这一本台账里：什么问题、何时改好、谁来负责。选一项开始：",
        "Welcome to Rectify\nThere is nothing here yet. This one ledger holds what an inspection found, what is to be done by when, and who answers for it. Choose how to begin:"
    )
}
