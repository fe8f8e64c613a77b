import Tracker

// `check` on the command line.

extension CheckWords {
    /// `check`
    public static let command = Phrase(
        "核查：哪些数、哪些话、哪些佐证靠不住。", "Check which figures, texts and evidence cannot be trusted.")
    /// More about `check`
    public static let discussion = Phrase(
        "有发现时退出码为 1，没有为 0。JSON 是一列 {code, severity, ref, line, message, advice}；--codes 说明各个代码。",
        "Exits with 1 where something is found, with 0 where nothing is. JSON is a list of {code, severity, ref, line, message, advice}; --codes tells what the codes mean."
    )
    /// `--codes`
    public static let codesOption = Phrase(
        "列出各代码：含义、为什么要紧、怎么办。", "List the codes: what each means, why it matters, what to do.")
    /// `--remind`
    public static let remindOption = Phrase(
        "把这些条目里说过的日子设为阶段目标，可写几个编号。", "Make milestones of the dated commitments of these items.")
    /// `--skip-evidence`
    public static let skipEvidenceOption = Phrase(
        "不核对佐证文件（文件很多时更快）。", "Do not read the attached files, which is faster where they are many.")

    /// `--accept-loss`
    public static let acceptLossOption = Phrase(
        "确认日志里不见了的内容找不回来，以后不再提示。",
        "Accept that what is missing from the journals is lost for good; it is not told again.")

    /// A code's heading.
    public static let codeColumn = Phrase("代码", "code")
    /// How grave it is.
    public static let severityColumn = Phrase("轻重", "severity")
    /// What was found.
    public static let messageColumn = Phrase("发现", "finding")
    /// What to do.
    public static let adviceColumn = Phrase("怎么办", "advice")
    /// What a code means.
    public static let meansColumn = Phrase("含义", "meaning")

    /// Why it matters, on a line of its own.
    public static func whyLine(_ why: Phrase) -> Phrase { Phrase("为什么：\(why.zh)", "Why: \(why.en)") }
    /// What to do, on a line of its own.
    public static func adviceLine(_ advice: Phrase) -> Phrase { Phrase("怎么办：\(advice.zh)", "To do: \(advice.en)") }

    /// How much was found.
    public static func found(_ counts: [(Phrase, Int)]) -> Phrase {
        let shown = counts.filter { $0.1 > 0 }
        let sum = counts.reduce(0) { $0 + $1.1 }
        return Phrase(
            "核查发现 \(sum) 条：" + shown.map { "\($0.0.zh) \($0.1)" }.joined(separator: "，") + "。",
            "\(sum) findings: " + shown.map { "\($0.0.en) \($0.1)" }.joined(separator: ", ") + ".")
    }

    /// Those that are not told one by one.
    public static func more(_ count: Int, _ refs: [String]) -> Phrase {
        guard !refs.isEmpty else { return Phrase("还有 \(count) 条。", "\(count) more.") }
        return Phrase(
            "还有 \(count) 条：\(refs.joined(separator: "、"))。", "\(count) more: \(refs.joined(separator: ", ")).")
    }

    /// What was looked at.
    public static func examined(measures: Int, entries: Int, reports: Int, files: Bool, on day: Day) -> Phrase {
        Phrase(
            "截至 \(day)，核对了 \(measures) 条措施、\(entries) 条进展、\(reports) 份已报送文件、载明的数、日志\(files ? "和佐证文件" : "（未核对佐证文件）")。",
            "As of \(day): \(measures) measures, \(entries) progress entries, \(reports) sent reports, declared figures, the journals\(files ? " and the attached files" : " (not the attached files)") were looked at."
        )
    }

    /// Nothing was found.
    public static func nothingFound(_ examined: Phrase) -> Phrase {
        Phrase("没有发现问题。\(examined.zh)", "Nothing was found. \(examined.en)")
    }

    /// `--remind` for an item without a commitment.
    public static func noCommitment(_ ref: String) -> Phrase {
        Phrase(
            "\(ref) 的进展里没有还没设提醒的日子。用 rectify check 看哪些条目有。",
            "No progress of \(ref) names a day to come that nothing reminds of. rectify check lists the items that do.")
    }
}
