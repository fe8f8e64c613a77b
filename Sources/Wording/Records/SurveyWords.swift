import Tracker

// 满意度测评, on the command line and on the screen.

/// What is said about satisfaction surveys.
public enum SurveyWords {
    /// `survey`
    public static let command = Phrase(
        "满意度测评：二维码和测评结果。", "Satisfaction surveys: the code to take part, and what came of them.")
    /// More about `survey`
    public static let discussion = Phrase(
        "答案：satisfied（满意）、mostly（基本满意）、dissatisfied（不满意）、unsure（不了解）。同一天同一答案再报一次就是更正。",
        "Answers: satisfied, mostly, dissatisfied, unsure. A second number for the same answer and day corrects the first."
    )
    /// `survey list`
    public static let list = Phrase(
        "按日期和答案列出测评结果，含满意率及分母。", "List the answers by day, with rates and what they are of.")
    /// `survey new`
    public static let new = Phrase("登记一次测评和它的网址。", "Record a survey with its address.")
    /// `survey show`
    public static let show = Phrase("在终端显示测评网址的二维码。", "Show a survey's address as a QR code.")
    /// `survey tally`
    public static let tally = Phrase("登记一种答案的人数。", "Record how many gave an answer.")
    /// `--title`
    public static let titleOption = Phrase("测评名称。", "The survey's title.")
    /// `--url`
    public static let addressOption = Phrase(
        "网址，http:// 或 https:// 开头。", "Its address, which begins with http:// or https://.")
    /// `--from`
    public static let fromOption = Phrase("开始日期（默认今天）。", "The first day (today unless given).")
    /// `--until`
    public static let untilOption = Phrase("截止日期。", "The last day.")
    /// `--survey`
    public static let numberOption = Phrase(
        "第几次测评，按列表的序号（默认最后一次）。", "Which survey, by its number in the list (the last unless given).")
    /// `--invert`
    public static let invertOption = Phrase(
        "黑白对调（浅色终端又不用颜色时）。", "Swap dark and light (for light terminals without colours).")
    /// What was answered.
    public static let answerArgument = Phrase(
        "答案：满意、基本满意、不满意、不了解。", "The answer: satisfied, mostly, dissatisfied, unsure.")
    /// How many.
    public static let amountArgument = Phrase("人数。", "How many people.")
    /// `--on`
    public static let onOption = Phrase("统计日期（默认今天）。", "The day (today unless given).")

    /// How many answered.
    public static let totalColumn = Phrase("合计", "all")
    /// How many are content, of how many.
    public static let contentColumn = Phrase("满意和基本满意", "content")
    /// All days together.
    public static let allDays = Phrase("合计", "all")
    /// There is none.
    public static let none = Phrase(
        "还没有满意度测评。用 rectify survey new --title 名称 --url 网址 登记。",
        "No satisfaction survey yet. rectify survey new --title TEXT --url ADDRESS records one.")
    /// A survey without an address.
    public static func withoutAddress(_ title: String) -> Phrase {
        Phrase("测评“\(title)”没有网址，显示不了二维码。", "The survey “\(title)” has no address to show.")
    }
    /// What is no address.
    public static func badAddress(_ text: String, limit: Int) -> Phrase {
        Phrase(
            "“\(text)”不是可用的网址：要以 http:// 或 https:// 开头，没有空格和汉字，不超过 \(limit) 个字符。",
            "“\(text)” is no address that can be used: it begins with http:// or https://, has neither spaces nor other letters, and at most \(limit) characters."
        )
    }

    /// A period that ends before it begins.
    public static func endsBefore(_ end: Day, start: Day) -> Phrase {
        Phrase(
            "截止日期 \(end) 早于开始日期 \(start)。请改其中一个。",
            "It ends on \(end), before it begins on \(start). Change one of the two.")
    }

    // MARK: The screen

    /// The code does not fit.
    public static func needsRoom(columns: Int, rows: Int) -> Phrase {
        Phrase(
            "二维码要 \(columns) 列、\(rows) 行：请放大窗口，或在命令行用 rectify survey show。",
            "The code needs \(columns) columns and \(rows) rows: make the window larger, or use rectify survey show.")
    }
    /// How to close it.
    public static let anyKeyCloses = Phrase("按任意键关闭", "any key closes it")
    /// No survey is under the cursor.
    public static let chooseSurvey = Phrase(
        "先把光标移到一次满意度测评上（登记簿）。", "Put the cursor on a satisfaction survey first (registers).")
    /// An empty register.
    public static let emptyRegister = Phrase(
        "还没有满意度测评。按 \(key: .add) 登记。", "No satisfaction survey yet. \(key: .add) records one.")
    /// The answers of a survey, on one line.
    public static func results(_ answers: [(Phrase, Int)], content: Int, total: Int, percent: Int?) -> Phrase {
        guard let percent else {
            return Phrase("还没有测评结果：用 \(key: .tally) 登记。", "No answers yet: \(key: .tally) records them.")
        }
        return Phrase(
            answers.map { "\($0.0.zh) \($0.1)" }.joined(separator: "，") + "；满意和基本满意 \(content)/\(total)（\(percent)%）",
            answers.map { "\($0.0.en) \($0.1)" }.joined(separator: ", ") + "; content \(content)/\(total) (\(percent)%)"
        )
    }
}
