import Tracker

// The overview and the journal.

extension ScreenWords {
    // MARK: The overview
    /// The box of figures.
    public static let progress = Phrase("整改进度", "Progress")
    /// The day of the figures, and the last day of what is in them where that is a later one.
    public static func asOf(_ day: Day, with last: Day? = nil) -> Phrase {
        guard let last else { return Phrase("截至 \(day)", "as of \(day)") }
        return Phrase("截至 \(day)，含已记到 \(last) 的", "as of \(day), with entries up to \(last)")
    }
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
    ///
    /// - Parameter more: how many more are counted.
    public static func declaredMeasures(_ declared: Int, _ more: Int) -> Phrase {
        more < 0
            ? Phrase("文件载明 \(declared) 条，差 \(-more) 条", "declared \(declared), \(-more) missing")
            : Phrase("文件载明 \(declared) 条，多 \(more) 条", "declared \(declared), \(more) more")
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
    public static let setDeadlines = Phrase("\(key: .open) 查看并定时限", "\(key: .open) shows them, to set deadlines")
    /// What to do about measures without an owner.
    public static let setOwners = Phrase("\(key: .open) 查看并分工", "\(key: .open) shows them, to assign them")
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
        case .overdue, .lookBack, .claimed: Phrase("超 \(decision.days) 天", "\(decision.days)d late")
        case .relapsed: Phrase("\(decision.since.monthAndDay) 起", "since \(decision.since.monthAndDay)")
        case .awaiting, .extensionAsked, .needsCoordination, .readyToClose, .conflict:
            Phrase("等 \(decision.days) 天", counted(decision.days, "day"))
        }
    }
    /// Open measures over time.
    public static let trend = Phrase("未销号措施走势", "Measures not closed")
    /// What the lines are.
    public static func trendLegend(_ planned: String, _ actual: String) -> Phrase {
        Phrase("计划 \(planned) 实际 \(actual)", "planned \(planned) actual \(actual)")
    }
    /// What is left at the end of the plan.
    public static func plannedLeft(_ count: Int) -> Phrase {
        Phrase("其后 \(count) 条", "\(count) later")
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
            "销号 \(period.closed) 次   转明显成效 \(period.effective)   报请 \(period.submitted)   启动 \(period.started)",
            "closings \(period.closed)   became effective \(period.effective)   submitted \(period.submitted)   started \(period.started)"
        )
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
    /// What the documents say of that, where it differs; of another day than is shown with what was counted then.
    public static func declaredClaimed(_ figures: [DeclaredComparison], shown day: Day) -> Phrase? {
        let problems = figures.figure("declared.claimed.problems")
        let measures = figures.figure("declared.claimed.measures")
        guard let first = measures ?? problems, [problems, measures].contains(where: { $0?.differs ?? false }) else {
            return nil
        }
        let isOther = first.day != day || first.since != nil
        func told(_ figure: DeclaredComparison?, _ zh: (String) -> String, _ en: (String) -> String) -> Phrase? {
            figure.map { figure in
                let counted = isOther ? figure.counted : nil
                let then =
                    figure.since.map { Phrase("台账自 \($0) 起", "from \($0) counted") } ?? Phrase("当日台账", "then counted")
                return Phrase(
                    zh("\(figure.declared)") + (counted.map { "（\(then.zh) \($0)）" } ?? ""),
                    en("\(figure.declared)") + (counted.map { " (\(then.en) \($0))" } ?? ""))
            }
        }
        let parts = [
            told(problems, { "\($0) 项问题" }, { "\($0) problems" }),
            told(measures, { "\($0) 条措施" }, { "\($0) measures" }),
        ].compactMap(\.self)
        let (on, at) = isOther ? ("\(first.day) ", " on \(first.day)") : ("", "")
        return Phrase(
            "（\(on)文件载明认领 \(parts.map(\.zh).joined(separator: "、"))）",
            "(declared\(at): \(parts.map(\.en).joined(separator: ", ")))")
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
    ///
    /// - Parameter next: the end of the month after, where that is not today yet.
    public static func pastIsFixed(_ day: Day, next: Day?) -> Phrase {
        if let next {
            return Phrase(
                "正在看 \(day) 的情况，不能改动；按 \(key: .laterMonth) 看 \(next)，按 \(key: .back) 回到今天。",
                "This is \(day), to look at only; \(key: .laterMonth) goes on to \(next), \(key: .back) back to today.")
        }
        return Phrase(
            "正在看 \(day) 的情况，不能改动；按 \(key: .laterMonth) 或 \(key: .back) 回到今天。",
            "This is \(day), to look at only; \(key: .laterMonth) or \(key: .back) goes back to today.")
    }
    /// Nothing can be changed, whatever day is shown.
    public static let readOnly = Phrase(
        "以只读方式打开，不能改动；要改动，退出后不带 --read-only 再打开。",
        "Opened to look at only; to change something leave, and open it without --read-only.")

    // MARK: The journal
    /// How many events.
    public static func entries(_ count: Int) -> Phrase { Phrase("\(count) 条", "\(count)") }
}
