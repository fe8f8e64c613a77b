import Tracker

/// What the printed overview says.
public enum PageWords {
    /// Its title.
    public static func title(_ body: String) -> Phrase { Phrase("\(body)巡察整改总览", "\(body): rectification at a glance") }
    /// The day of its figures.
    public static func asOf(_ day: String) -> Phrase { Phrase("数据截至\(day)", "As of \(day)") }
    /// That it is no real round.
    public static let sample = Phrase("示例数据", "sample data")
    /// The groups.
    public static let progress = Phrase("整改进度", "Progress")
    /// A problem can stand in several groups.
    public static let mayOverlap = Phrase(
        "一项问题的措施可分属几类，各类涉及的问题合计可大于问题总数。",
        "A problem can have measures in several groups, so that their problems may add up to more than all.")
    /// The figures in a table.
    public static let keyFigures = Phrase("主要数字", "Key figures")
    /// What waits for a decision.
    public static let decisions = Phrase("需要拍板", "To decide")
    /// What it waits for.
    public static let what = Phrase("事由", "Why")
    /// Which one it is.
    public static let item = Phrase("事项", "Item")
    /// Since when.
    public static let since = Phrase("时长", "How long")
    /// Areas.
    public static let byArea = Phrase("按方面", "By area")
    /// Units.
    public static let byUnit = Phrase("按责任单位", "By unit")
    /// What the bars mean.
    public static let standingsLegend = Phrase(
        "实心为已销号，斜线为明显成效，空白为其余；右侧为已销号/措施。",
        "Solid: closed; hatched: effective; empty: the rest. At the right closed/measures.")
    /// Open measures over time.
    public static let trend = Phrase("未销号措施走势", "Measures not closed")
    /// Its lines.
    public static let trendLegend = Phrase("实线：实际　虚线：按时限应余", "solid: actual, dashed: by deadlines")
    /// This month.
    public static let month = Phrase("本月", "This month")
    /// Who has reported for a month.
    public static func reporting(_ month: Month, _ said: Phrase) -> Phrase {
        Phrase("\(month) 月报：\(said.zh)", "Reports for \(month): \(said.en)")
    }
    /// Declared against counted.
    public static let declared = Phrase("文件载明与台账所计", "Declared against counted")
    /// What documents declare.
    public static let declaredFigure = Phrase("文件载明", "Declared")
    /// What the ledger counts.
    public static let counted = Phrase("台账所计", "Counted")
}
