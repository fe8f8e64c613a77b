import Tracker

/// What the documents of a kind are called.
public struct ReportKindWords: Sendable {
    /// Its name, as a label.
    public let label: Phrase
    /// How the names of its files begin: the same in both languages, so that they are found again.
    public let file: String
    /// What its command is for.
    public let command: Phrase
    /// More about that.
    public let discussion: Phrase?

    private init(_ label: Phrase, file: String, _ command: Phrase, discussion: Phrase? = nil) {
        (self.label, self.file, self.command, self.discussion) = (label, file, command, discussion)
    }

    /// The words of a kind.
    public static func of(_ kind: ReportKind) -> ReportKindWords {
        switch kind {
        case .monthly:
            ReportKindWords(
                Phrase("月报", "monthly report"), file: "整改月报",
                Phrase("整改工作月报（.docx 或 .md）。", "The monthly report (.docx or .md)."))
        case .notice:
            ReportKindWords(
                Phrase("通报", "notice"), file: "整改通报",
                Phrase("整改进展情况通报（.docx 或 .md）。", "The closing notice (.docx or .md)."),
                discussion: Phrase(
                    "按公开范围写：“不公开”的一律不写，只写件数；“党内通报”的不写进公开通报，写有公开用文本的用该文本。公开通报不写问题的具体表现。写好的通报可以用 import 再读入。",
                    "It minds who may read of what: what is withheld is left out and counted; what is for the party stands in the public notice only with its redacted text. The public reads the headings of problems, not the findings. A written notice can be read in again with import."
                ))
        case .checklists:
            ReportKindWords(
                Phrase("三张清单", "checklists"), file: "整改清单",
                Phrase(
                    "问题清单、任务清单、责任清单（.xlsx，或 .csv 一表一个文件）。", "The three lists (.xlsx, or a .csv file each)."))
        case .overview:
            ReportKindWords(
                Phrase("总览", "overview"), file: "整改总览",
                Phrase("总览，供打印（.html）。", "The overview for printing (.html)."))
        case .unit:
            ReportKindWords(
                Phrase("责任单位台账", "unit's ledger"), file: "责任单位台账",
                Phrase(
                    "责任单位台账：一个单位负责的全部措施（.xlsx、.docx 或 .csv）。",
                    "The ledger of a unit: all measures that it is responsible for (.xlsx, .docx or .csv)."))
        }
    }
}
