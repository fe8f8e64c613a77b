import Tracker

// Headings and the small words of tables.

extension CommandWords {
    /// A number such as 4.2.
    public static let refColumn = Phrase("编号", "no.")
    /// Days left.
    public static let leftColumn = Phrase("剩余", "left")
    /// The deadline, short.
    public static let dueColumn = Phrase("时限", "due")
    /// The group of figures.
    public static let groupColumn = Phrase("分组", "group")
    /// What there is to say beside the stage.
    public static let remarkColumn = Phrase("提示", "remarks")
    /// The state of a problem.
    public static let stateColumn = Phrase("状态", "state")
    /// A name.
    public static let nameColumn = Phrase("名称", "name")
    /// Leader or unit.
    public static let roleColumn = Phrase("类别", "role")
    /// The first deadline.
    public static let originalColumn = Phrase("原定时限", "first deadline")
    /// How often it was put off.
    public static let extensionsColumn = Phrase("延期次数", "extensions")
    /// How often it came back.
    public static let relapsesColumn = Phrase("反弹次数", "relapses")
    /// The last progress entry.
    public static let lastProgressColumn = Phrase("最新进展", "last progress")
    /// The day of the last progress entry.
    public static let lastProgressDayColumn = Phrase("进展日期", "progress on")
    /// A day.
    public static let dayColumn = Phrase("日期", "day")
    /// Who did it.
    public static let byColumn = Phrase("记录人", "by")
    /// When something was recorded.
    public static let recordedAtColumn = Phrase("记录时间", "recorded at")
    /// Which journal it stands in.
    public static let writerColumn = Phrase("来自", "journal")
    /// Why.
    public static let reasonColumn = Phrase("理由", "reason")
    /// What was done.
    public static let whatColumn = Phrase("记录", "what")
    /// A figure.
    public static let figureColumn = Phrase("项目", "figure")
    /// Evidence.
    public static let evidenceColumn = Phrase("佐证", "evidence")
    /// A line of a source.
    public static let lineColumn = Phrase("行", "line")
    /// A text.
    public static let textColumn = Phrase("内容", "text")
    /// Why.
    public static let whyColumn = Phrase("说明", "why")

    /// So many days left, or late.
    public static func left(_ days: Int) -> Phrase {
        if days < 0 { return Phrase("超 \(-days) 天", "\(-days) d late") }
        return days == 0 ? Phrase("今天", "today") : Phrase("\(days) 天", "\(days) d")
    }
    /// Put off so many times.
    public static func postponed(_ times: Int, from day: String) -> Phrase {
        Phrase("原 \(day)，延期 \(times) 次", "first \(day), put off \(times)×")
    }
    /// What comes from the problem.
    public static let inherited = Phrase("（随问题）", " (the problem's)")
    /// Recorded on a later day than the one it is for.
    public static let recordedLater = Phrase("补录", "recorded later")
    /// Days since something began to wait.
    public static let daysColumn = Phrase("天数", "days")
    /// How many measures.
    public static let measuresColumn = Phrase("措施", "measures")
    /// How many problems.
    public static let problemsColumn = Phrase("问题", "problems")
    /// How many areas.
    public static let areasColumn = Phrase("方面", "areas")
    /// How many areas were listed.
    public static func areas(_ count: Int) -> Phrase { Phrase("共 \(count) 个方面", counted(count, "area")) }
    /// How many problems were listed.
    public static func problems(_ count: Int) -> Phrase { Phrase("共 \(count) 项问题", counted(count, "problem")) }
    /// How many measures were listed.
    public static func measures(_ count: Int) -> Phrase { Phrase("共 \(count) 条措施", counted(count, "measure")) }
    /// How many leaders and units were listed.
    public static func owners(_ count: Int) -> Phrase { Phrase("共 \(count) 个领导和单位", counted(count, "owner")) }
    /// Nothing to list.
    public static let nothingListed = Phrase("没有符合条件的条目。", "Nothing satisfies this.")
    /// An empty ledger.
    public static let emptyLedger = Phrase(
        "台账还是空的。导入通报：rectify import 文件；看示例：rectify demo；手工建：rectify round new --body 单位。",
        "The ledger is empty. Bring in a notice: rectify import FILE; see the example: rectify demo; by hand: rectify round new --body NAME."
    )
    /// A ledger in which nothing counts: an empty one, or one of which all rounds were withdrawn.
    public static func nothingCounts(_ ledger: Ledger) -> Phrase {
        let withdrawn = ledger.rounds.filter { $0.withdrawn.map { $0 != Planner.undone } ?? false }
        guard let last = withdrawn.last else { return emptyLedger }
        let zh = withdrawn.map(\.name).joined(separator: "、")
        let en = withdrawn.map(\.name).joined(separator: ", ")
        return Phrase(
            "轮次都已撤回（\(zh)），台账里没有计数的内容，不必重新导入。撤错了的，恢复：rectify reinstate \(last.name) --reason 理由。",
            "All rounds were withdrawn (\(en)), so nothing counts; nothing has to be brought in again. What was withdrawn by mistake comes back with: rectify reinstate \(last.name) --reason TEXT."
        )
    }
    /// Nothing was recorded.
    public static let noHistory = Phrase("还没有记录。", "Nothing was recorded yet.")

    /// The headline of the overview.
    public static func overviewTitle(_ day: String) -> Phrase { Phrase("整改进度  截至 \(day)", "Progress as of \(day)") }
    /// Sample data.
    public static let sample = Phrase("示例数据", "sample data")
    /// Areas, problems and measures.
    public static func totals(areas: Int, problems: Int, measures: Int) -> Phrase {
        Phrase(
            "\(areas) 个方面  \(problems) 项问题  \(measures) 条措施",
            "\(areas) areas, \(problems) problems, \(measures) measures")
    }
    /// Problems closed and ready.
    public static func problemStates(closed: Int, ready: Int) -> Phrase {
        Phrase("问题：已销号 \(closed)，待销号 \(ready)", "Problems: \(closed) closed, \(ready) ready to close")
    }
    /// A problem can stand in several groups.
    public static let mayOverlap = Phrase(
        "一项问题可列入几类，合计可大于问题总数。", "A problem can stand in several groups, so they may add up to more than all problems.")
    /// What documents declare.
    public static let declaredColumn = Phrase("文件载明", "declared")
    /// What the ledger counts.
    public static let countedColumn = Phrase("台账", "counted")
    /// What waits for a decision.
    public static let decisions = Phrase("需要拍板", "Waiting for a decision")
    /// More of them.
    public static func more(_ count: Int) -> Phrase { Phrase("还有 \(count) 件", "and \(count) more") }
    /// Meetings.
    public static let meetings = Phrase("专题会议", "meetings")
    /// Closed problems.
    public static let problemsClosed = Phrase("已销号问题", "problems closed")
    /// Problems that can be closed.
    public static let problemsReady = Phrase("待销号问题", "problems ready to close")
    /// The closing of a problem.
    public static func closing(_ day: String, _ basis: String) -> Phrase {
        Phrase("\(day)，依据：\(basis)", "\(day), basis: \(basis)")
    }
}
