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
    /// What was handed in last stands in the file, and the disk has not confirmed it.
    public static let isUnconfirmed = Phrase("未确认存好", "not confirmed")
    /// The ledger's folder is gone or cannot be read: what is shown is from before.
    public static let cannotSave = Phrase("存不了", "cannot save")
    /// A change is on its way to the disk.
    public static let saving = Phrase("保存中…", "saving…")
    /// What is shown is from before a change: the figures with it are being counted.
    public static let counting = Phrase("计算中…", "counting…")
    /// The program is told to leave while something is not on the disk yet.
    public static let leavingWaits = Phrase(
        "还有没存好的，最多等 5 秒再退出；再按一次 \(key: .quit) 就不等。",
        "Something is not saved yet: leaving in 5 seconds at most, at once with \(key: .quit) again.")
    /// What was not saved when the program left.
    public static func leftUnsaved(_ changes: Int, drafts: Bool) -> Phrase {
        let what = changes > 0 ? Phrase("有 \(changes) 项改动", counted(changes, "change")) : nil
        let text = drafts ? Phrase("打开着的表里写的字", "what was typed in an open form") : nil
        let zh = [what, text].compactMap { $0?.zh }.joined(separator: "、")
        let en = [what, text].compactMap { $0?.en }.joined(separator: " and ")
        return Phrase(
            "文件夹没有回应，\(zh)没有确认存好就退出了。恢复后请打开台账看“记录”里有没有，没有的再做一次。",
            "The folder does not answer: left with \(en) not known to be saved. When it is back, look in the journal, and do again what is not there."
        )
    }
    /// Why something of a folder could not be done.
    public static let noAnswer = Phrase("文件夹没有回应", "the folder does not answer")
    /// A ledger is being opened, for so long.
    public static func opening(_ folder: String, seconds: Int, isAnswering: Bool) -> Phrase {
        isAnswering
            ? Phrase("正在读取台账，已 \(seconds) 秒：\(folder)", "Reading the ledger, for \(seconds) s by now: \(folder)")
            : Phrase(
                "台账文件夹没有回应，已等 \(seconds) 秒：\(folder)\n多半是网络盘或移动硬盘断了；恢复后接着打开，什么都不用做。",
                "The ledger's folder has not answered for \(seconds) s: \(folder)\nMost often a network or external drive is gone; when it is back, opening goes on by itself."
            )
    }
    /// How to leave while a ledger is being opened.
    public static let openingLeaves = Phrase("不等了，按 \(key: .quit) 退出。", "Press \(key: .quit) not to wait.")
    /// Left before the ledger was open.
    public static func leftOpening(_ folder: String) -> Phrase {
        Phrase("台账还没有打开就退出了，什么都没有改动：\(folder)", "Left before the ledger was open; nothing was changed: \(folder)")
    }
    /// A past day is shown.
    public static let pastDay = Phrase("历史，只读", "past, read-only")
    /// Nothing can be changed.
    public static let readOnlyTag = Phrase("只读", "read-only")
    /// The widest scope.
    public static let everything = Phrase("全部", "All")
    /// The widest scope where one round of several is shown.
    public static func oneRound(_ name: String) -> Phrase { Phrase("轮次 \(name)", "Round \(name)") }
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
    /// How many problems and measures.
    public static func problemsAndMeasures(_ problems: Int, _ measures: Int) -> Phrase {
        Phrase("\(problems) 问题 \(measures) 措施", "\(counted(problems, "problem")) \(counted(measures, "measure"))")
    }
    /// How many measures.
    public static func measures(_ count: Int) -> Phrase { Phrase("\(count) 措施", counted(count, "measure")) }
    /// How many leaders and units.
    public static func leadersAndUnits(_ leaders: Int, _ units: Int) -> Phrase {
        Phrase("\(leaders) 领导 \(units) 单位", "\(counted(leaders, "leader")) \(counted(units, "unit"))")
    }
    /// How many are overdue.
    public static func overdueCount(_ count: Int) -> Phrase { Phrase("超期 \(count)", "overdue \(count)") }
    /// How many wait.
    public static func awaitingCount(_ count: Int) -> Phrase { Phrase("待审 \(count)", "waiting \(count)") }
    /// How many came back.
    public static func relapsedCount(_ count: Int) -> Phrase { Phrase("反弹 \(count)", "relapsed \(count)") }
    /// How late.
    public static func late(_ days: Int) -> Phrase { Phrase("超期\(days)天", "\(days)d late") }
    /// What a file claims to be done.
    public static let claimed = Phrase("报称完成", "said done")
    /// Leads to the measures behind a figure.
    public static let openThem = Phrase("\(key: .open) 查看", "\(key: .open): open")
    /// Nothing fits the filter.
    public static let nothingFound = Phrase(
        "没有符合条件的措施。按 \(key: .back) 返回。", "No measure fits the filter. \(key: .back) goes back.")
    /// No problems yet.
    public static let noProblems = Phrase(
        "还没有问题。按 \(key: .add) 新增方面，再在方面下新增问题。",
        "No problems yet. Press \(key: .add) to add an area, then problems under it.")
    /// No measures yet.
    public static let noMeasures = Phrase(
        "还没有措施。在问题清单里移到一个问题，按 \(key: .add) 新增措施。",
        "No measures yet. Move to a problem in the problem list and press \(key: .add).")
    /// No owners yet.
    public static let noOwners = Phrase(
        "还没有明确责任。标记措施后按 \(key: .assign) 分工。",
        "Nobody answers for anything yet. Mark measures and press \(key: .assign).")

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
            ? Phrase("超期 \(-days) 天", "\(counted(-days, "day")) late")
            : days == 0 ? Phrase("今天到期", "due today") : Phrase("还有 \(days) 天", "\(counted(days, "day")) left")
    }
    /// How often it came back.
    public static func relapses(_ count: Int) -> Phrase { Phrase("反弹 \(count) 次", "relapsed \(count)×") }
    /// Two writers set a field differently without having seen each other.
    public static func conflict(_ field: Field, _ values: [String]) -> Phrase {
        let counts = Labels.conflict(field, values)
        return Phrase(
            "\(counts.zh)；在“记录”里对着它按 \(key: .open) 裁定",
            "\(counts.en); press \(key: .open) on it in the journal to settle it")
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
    public static let noProgress = Phrase(
        "还没有进展。按 \(key: .note) 记一条。", "Nothing noted yet. \(key: .note) notes progress.")
    /// Noted on another day than the one it is for.
    public static func recordedLater(_ day: Day) -> Phrase { Phrase("  补录于 \(day)", "  recorded on \(day)") }
    /// What happened to an item.
    public static let history = Phrase("历史", "History")
    /// How a group of measures stands.
    public static func standing(_ standing: Overview.Standing) -> Phrase {
        Phrase(
            "\(standing.measures) 条措施：已销号 \(standing.closed)，明显成效 \(standing.effective)，超期 \(standing.overdue)，待审 \(standing.awaiting)，反弹 \(standing.relapsed)",
            "\(counted(standing.measures, "measure")): closed \(standing.closed), effective \(standing.effective), overdue \(standing.overdue), waiting \(standing.awaiting), relapsed \(standing.relapsed)"
        )
    }
    /// What to do about measures without something.
    public static func doorAdvice(_ flag: Query.Flag, _ count: Int) -> Phrase {
        switch flag {
        case .noDeadline:
            Phrase(
                "\(count) 条措施还没有整改时限。按 \(key: .open) 只看这些，用 \(key: .mark) 标记几条（\(key: .markAll) 全部），再按 \(key: .deadline) 一起定时限。",
                "\(count) measures have no deadline yet. \(key: .open) shows just them; mark some with \(key: .mark) (\(key: .markAll) marks all) and set their deadline with \(key: .deadline)."
            )
        case .noOwner:
            Phrase(
                "\(count) 条措施还没有牵头领导和责任单位。按 \(key: .open) 只看这些，用 \(key: .mark) 标记几条（\(key: .markAll) 全部），再按 \(key: .assign) 一起分工。",
                "\(count) measures have neither leader nor unit yet. \(key: .open) shows just them; mark some with \(key: .mark) (\(key: .markAll) marks all) and assign them with \(key: .assign)."
            )
        case .overdue, .dueSoon, .awaiting, .relapsed, .needsCoordination, .claimed, .done, .conflict, .dueThisWeek,
            .dueIn30, .silent, .extensionAsked, .lookBackDue:
            Phrase("按 \(key: .open) 查看这 \(count) 条措施。", "\(key: .open) shows these \(count) measures.")
        }
    }
}
