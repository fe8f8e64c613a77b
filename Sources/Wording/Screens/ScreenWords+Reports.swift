import Tracker

// The screen of reports.

extension ScreenWords {
    /// The list of documents.
    public static let documents = Phrase("报告", "Reports")
    /// What the document says.
    public static let preview = Phrase("预览", "Preview")
    /// It is being made.
    public static let previewComes = Phrase("正在生成……", "Being made …")
    /// The preview ends here.
    public static let previewCut = Phrase(
        "（预览到此为止，全文请写出文件查看）", "(the preview ends here; write the file to see all of it)")
    /// How many places are empty.
    public static func placesToWrite(_ count: Int) -> Phrase { Phrase("待填 \(count) 处", "\(count) to be written") }
    /// More lines below.
    public static func moreLines(_ count: Int) -> Phrase {
        Phrase("还有 \(count) 行，\(key: .pageDown)", "\(count) more lines, \(key: .pageDown)")
    }
    /// A report that was sent, in the list.
    public static func sentRow(_ report: Record) -> Phrase {
        let kind = ReportWords.sent(report)
        let to = report.text(.recipient) ?? "—"
        return Phrase("\(report.sentDay) 已报送 \(kind.zh) → \(to)", "\(report.sentDay) sent: \(kind.en) → \(to)")
    }
    /// The month has not begun.
    public static let monthNotBegun = Phrase("那个月还没有开始。", "That month has not begun.")
    /// The cursor is on no document.
    public static let chooseDocument = Phrase("请先选一份报告（已报送的不再改）。", "Choose a document first; what was sent stays.")
    /// A document without places.
    public static let nothingToWrite = Phrase("这份报告没有需要人写的段落。", "Nothing is to be written by hand in this one.")
    /// Where the file goes.
    public static let reportPath = Phrase("写到文件", "File")
    /// About the path.
    public static func reportPathHint(_ endings: [String]) -> Phrase {
        let all = endings.map { "." + $0 }
        return Phrase(
            "后缀定格式：\(all.joined(separator: "、"))", "Its ending names the form: \(all.joined(separator: ", "))")
    }
    /// Whether an existing file is replaced.
    public static let replaceFile = Phrase("覆盖已有文件", "Replace a file")
    /// About the day of the figures.
    public static let figuresOnHint = Phrase(
        "不填则为今天；月报为该月报告期最后一天", "today unless given; a month's last day for its report")
    /// Whether it is sent although places are empty.
    public static func sendIncomplete(_ count: Int) -> Phrase {
        Phrase("有 \(count) 处待填也报送", "Although \(count) are empty")
    }
    /// Nothing was sent that a figure could be compared with.
    public static let nothingSentYet = Phrase(
        "还没有报送过报告，没有可比的。", "No report was sent yet to compare with.")
}
