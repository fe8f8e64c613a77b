/// What is said of something that takes long, while everything else goes on.
public enum WaitWords {
    /// A change is not on the disk yet, since the ledger's folder does not answer.
    public static func saving(_ seconds: Int) -> Phrase {
        Phrase(
            "台账文件夹没有回应，已等 \(seconds) 秒：刚才的改动还没有存好。查看、翻页照常，也可以退出。",
            "The ledger's folder has not answered for \(seconds) s: the last change is not saved yet. Looking goes on; leaving too."
        )
    }

    /// What was typed is not on the disk yet.
    public static func drafts(_ seconds: Int) -> Phrase {
        Phrase(
            "存草稿的文件夹没有回应，已等 \(seconds) 秒：写的字只在这里，离开前请先保存。",
            "The folder of drafts has not answered for \(seconds) s: what was typed is only here. Save it before leaving."
        )
    }

    /// Something else is not done yet.
    public static func other(_ what: Phrase, _ seconds: Int) -> Phrase {
        Phrase(
            "\(what.zh)，已 \(seconds) 秒；其余照常。", "\(what.en), for \(seconds) s by now; everything else goes on.")
    }

    /// A document is being written.
    public static let writing = Phrase("正在写出文件", "Writing the file")
    /// A file is being copied into the ledger.
    public static let attaching = Phrase("正在拷入佐证文件", "Copying the file into the ledger")
    /// A file is being read.
    public static let reading = Phrase("正在读取文件", "Reading the file")
    /// A document is being made.
    public static let preview = Phrase("正在生成报告", "Making the report")
    /// A letter is being made.
    public static let letter = Phrase("正在生成函件", "Making the letter")
    /// A figure is being explained.
    public static let explanation = Phrase("正在查找数字为何变了", "Working out why the figure has changed")
    /// A QR code is being made.
    public static let code = Phrase("正在生成二维码", "Making the code")
    /// Attached files are being read.
    public static let evidence = Phrase("正在核对佐证文件", "Reading the attached files")
    /// An attached file is being opened.
    public static let viewing = Phrase("正在打开文件", "Opening the file")
    /// The example is being built.
    public static let example = Phrase("正在生成示例", "Building the example")
    /// The ledger of a day is being made.
    public static let ledger = Phrase("正在读取台账", "Reading the ledger")
    /// Figures are being counted.
    public static let figures = Phrase("正在计算数字", "Counting the figures")
    /// The ledger is being checked.
    public static let check = Phrase("正在核对台账", "Checking the ledger")
}
