// The check's screen.

extension CheckWords {
    /// A finding's sentence without the number of its item, where it begins with it.
    public static func withoutNumber(_ sentence: String, _ ref: String?) -> String {
        guard let ref else { return sentence }
        for lead in [ref + " 的", ref + " "] where sentence.hasPrefix(lead) {
            return String(sentence.dropFirst(lead.count))
        }
        return sentence
    }

    /// The ledger is being checked.
    public static let checking = Phrase("正在核对台账…", "checking the ledger…")
    /// The attached files are being read.
    public static let readingFiles = Phrase("正在核对佐证文件…", "reading the attached files…")
    /// A milestone was asked for where nothing names a day.
    public static let remindWhat = Phrase(
        "这一条没有说到日子；把光标移到“说过的日子”上再按。", "This names no day to come; put the cursor on a dated commitment.")
}
