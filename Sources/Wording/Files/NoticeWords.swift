/// What is said about the reading of a notice: why a line was left out, what is uncertain, why a text is refused.
public enum NoticeWords {
    // MARK: Why a line is no item

    /// A line of a table of contents.
    public static let tableOfContents = Phrase("目录中的一行", "a line of the table of contents")
    /// Something that a web page puts around the notice.
    public static let webFurniture = Phrase("网页自带的内容，不属于通报正文", "part of the web page, not of the notice")
    /// A page number.
    public static let pageNumber = Phrase("页码", "a page number")
    /// The title of the notice.
    public static let title = Phrase("通报标题", "the title of the notice")
    /// The paragraphs before the first section.
    public static let introduction = Phrase("开头的说明，从中读取轮次信息", "the introduction, from which the round is read")
    /// The heading of a section.
    public static let sectionHeading = Phrase("一级标题，不是方面", "the heading of a section, not an area")
    /// How the rectification was organised.
    public static let organisation = Phrase(
        "整改工作的组织推进情况，从中读取数字，不含措施",
        "how the rectification was organised: figures are read from it, it holds no measures")
    /// What is planned next.
    public static let nextSteps = Phrase("下一步打算，不是反馈问题的措施", "what is planned next, no measure for a finding")
    /// The label that leads in the measures.
    public static let leadIn = Phrase("引出措施的小标题", "the label that leads in the measures")
    /// Running text that belongs to no item.
    public static let prose = Phrase("不属于任何方面、问题或措施的叙述", "text that belongs to no area, problem or measure")
    /// How to reach the body.
    public static let contact = Phrase("联系方式与意见渠道", "how to send in an opinion")
    /// An attachment.
    public static let attachment = Phrase("附件说明", "a note of an attachment")
    /// The signature and its date.
    public static let signature = Phrase("落款", "the signature")

    /// What must be true when a problem is put right.
    public static func target(_ words: String) -> Phrase { Phrase("整改目标：\(words)", "Target: \(words)") }

    // MARK: What is uncertain

    /// A problem without measures.
    public static let noMeasures = Phrase("此问题下没有读到措施", "no measure was found for this problem")
    /// 一是… without a lead-in.
    public static let noLeadIn = Phrase(
        "有“一是……”一类的列项，但前面没有“整改情况：”一类的小标题，未当作措施",
        "it lists “一是…” without a label such as “整改情况：” before it: not taken as measures")
    /// An ordinal that was left out among measures.
    public static let ordinalGap = Phrase("措施序号不连续，按原序号保留", "the measures skip a number: kept as numbered")
    /// A list within a measure's text.
    public static let nestedList = Phrase("措施正文里另有“一是……”，请核对", "a list within the measure's text: please check")
    /// A number after a comma.
    public static let afterComma = Phrase(
        "逗号后的“二是……”未当作新的措施，请核对", "a number after a comma: not taken as a new measure, please check")
    /// A second list below the same problem.
    public static let secondList = Phrase(
        "同一问题下有第二段小标题，其内容未当作措施，记在问题下",
        "a second label below the same problem: what follows it is not taken as measures, and kept with the problem")
    /// A measure without text.
    public static let emptyMeasure = Phrase("只有序号没有内容，未当作措施", "a number without text: not taken as a measure")
    /// A number that was left out among areas or problems.
    public static let numberGap = Phrase("序号不连续，按原序号保留", "the numbering skips: kept as numbered")
    /// Numbering that begins again.
    public static let numberRestart = Phrase(
        "序号重新从 1 开始，已按全文顺序接着编号", "the numbering begins again: counted on through the notice")
    /// A numbered line that is out of order.
    public static let outOfSequence = Phrase("序号不在次序上，当作正文", "a number out of order: taken as text")
    /// A numbered line that may be a problem or an entry of a list.
    public static let listOrProblem = Phrase(
        "可能是问题，也可能是上一问题内的列项，请核对", "either a problem, or an entry of a list within the one before: please check")
    /// An area whose title names a problem.
    public static let areaNamesProblem = Phrase(
        "标题以“问题”结尾，可能不是方面", "its title ends as a problem's does: it may be no area")
    /// Two figures that disagree.
    public static let figureDisagrees = Phrase("与前文数字不一致，采用前文数字", "disagrees with a figure before it, which is kept")
    /// A date without a year.
    public static let noYear = Phrase("日期缺年份且无从推断，未采用", "a date without a year, and none to take it from: left out")
    /// A year that was inferred as the next one.
    public static let yearInferred = Phrase(
        "日期缺年份，按先后次序推为次年", "a date without its year: taken as the next year, to keep the order")
    /// A date that does not exist.
    public static let impossibleDate = Phrase("没有这一天，未采用", "no such day: left out")
    /// A deadline that could not be read.
    public static let unreadDeadline = Phrase(
        "时限读不出日期，或缺年份且无从推断，请核对后补上",
        "a deadline without a date, or without its year: please check and add it")
    /// What was done, and does not fit the measures.
    public static let progressUnmatched = Phrase(
        "整改进展与措施的序号对不上，记在问题下，请核对",
        "what was done does not match the measures by number: kept with the problem, please check")
    /// A number in a list that no problem has.
    public static let noSuchProblem = Phrase(
        "问题清单中没有这个序号，未导入", "no problem of the list has this number: left out")
    /// Measures that a list names for several problems.
    public static let otherProblems = Phrase(
        "列给几个问题的措施，导入到第一个：其余问题请另行登记",
        "listed for several problems, stands with the first: please enter it for the others")
    /// A measure to be kept up without a review date.
    public static let noReviewDate = Phrase(
        "长期坚持，但没有写明复核日期：导入后请补上", "to be kept up, without a review date: please add one after bringing it in")

    // MARK: Why a text is refused

    /// Bytes that are no UTF-8 text. `byte` is counted from 1; `advice` says what to do.
    public static func notText(byte: Int, advice: Phrase) -> Phrase {
        Phrase(
            "第 \(byte) 个字节起不是 UTF-8 文本：\(advice.zh)", "not UTF-8 text from byte \(byte) on: \(advice.en)")
    }
    /// Advice for a text in another encoding.
    public static let adviceEncoding = Phrase(
        "若是 GBK/GB18030 编码，请先转换：iconv -f GB18030 -t UTF-8 原文件 > 新文件",
        "if it is GBK or GB18030, convert it first: iconv -f GB18030 -t UTF-8 OLD > NEW")
    /// Advice for UTF-16.
    public static let adviceUTF16 = Phrase(
        "看来是 UTF-16 编码，请先转换：iconv -f UTF-16 -t UTF-8 原文件 > 新文件",
        "it looks like UTF-16, convert it first: iconv -f UTF-16 -t UTF-8 OLD > NEW")
    /// Advice for a document of an office suite, or a PDF.
    public static let adviceDocument = Phrase(
        "看来是 Word 或 PDF 文档，请打开后另存为纯文本（UTF-8）",
        "it looks like a Word or PDF document: open it and save it as plain text (UTF-8)")
    /// Advice for anything else that is not text.
    public static let adviceBinary = Phrase(
        "请给出通报的纯文本文件（UTF-8）", "give the notice as a plain text file (UTF-8)")
    /// Nothing to read.
    public static let empty = Phrase("文件是空的：请给出通报全文", "the file is empty: give the whole text of the notice")
    /// A character that could not be read.
    public static let unreadable = Phrase(
        "有无法识别的字（原文编码不对或已损坏），暂记为“〓”，请核对原件", "a character cannot be read and stands as 〓: see the original")
    /// A text is longer than the ledger takes.
    public static func textTooLong(_ ref: String, _ place: String, _ length: Int, limit: Int) -> Phrase {
        Phrase(
            "\(ref)（\(place)）的文字有 \(length) 个字，最多 \(limit) 个字。请把它分开或缩短再导入",
            "the text of \(ref) (\(place)) has \(length) characters; at most \(limit) are kept. Part or shorten it")
    }
    /// Where a text stands in a file.
    public static func place(line: Int) -> Phrase { Phrase("第 \(line) 行", "line \(line)") }
    /// A line counts on beyond the numbers that items have.
    public static func numberTooGreat(line: Int, limit: Int) -> Phrase {
        Phrase(
            "第 \(line) 行的序号超过 \(limit)：序号最多到 \(limit)。请把它分成几个问题或几份文件再导入",
            "line \(line) counts on beyond \(limit), which is the greatest number of an item. Part it into several problems or files"
        )
    }
    /// More bytes than are read.
    public static func tooLarge(bytes: Int, limit: Int) -> Phrase {
        let megabytes = limit / (1024 * 1024)
        return Phrase(
            "文件超过 \(megabytes) MB 的上限：请只给出通报本身",
            "the file is over the limit of \(megabytes) MB: give the notice alone")
    }
}
