import Papers

/// Something that goes on off the keys, and what is said where it takes long.
public enum WaitKind: Int, Hashable, Sendable, CaseIterable {
    /// A change is being saved.
    case saving
    /// The ledger's folder is being looked at: what others wrote, or what this device remembers of it.
    case looking
    /// The journals are being read, or the ledger of a day is being made.
    case ledger
    /// What was typed and not saved is being kept.
    case drafts
    /// What was typed before and not saved is being looked for, or put away.
    case leftDrafts
    /// A document is being written to a file, or kept as sent.
    case writing
    /// A file is being copied into the ledger.
    case attaching
    /// A file is being read.
    case reading
    /// A document is being made for its preview.
    case preview
    /// A letter is being made.
    case letter
    /// Why a figure has changed is being worked out.
    case explanation
    /// A QR code is being made.
    case code
    /// The attached files are being read.
    case evidence
    /// An attached file is being opened.
    case viewing
    /// The example is being built.
    case example
    /// Figures are being counted.
    case figures
    /// The ledger is being checked.
    case check
    /// The ledger is being compared with what it was before.
    case comparison
    /// The journal is being searched.
    case search

    /// On whose lane it is done: what reads and writes the same is done one after another.
    public var lane: WaitKind {
        switch self {
        case .looking: .saving
        case .leftDrafts: .drafts
        case .saving, .ledger, .drafts, .writing, .attaching, .reading, .preview, .letter, .explanation, .code,
            .evidence, .viewing, .example, .figures, .check, .comparison, .search:
            self
        }
    }

    /// Whether something is lost where it does not come to its end.
    public var isWritten: Bool {
        switch self {
        case .saving, .drafts, .writing, .attaching: true
        case .looking, .leftDrafts, .ledger, .reading, .preview, .letter, .explanation, .code, .evidence, .viewing,
            .example, .figures, .check, .comparison, .search:
            false
        }
    }

    /// What is said of it after some seconds, while everything else goes on.
    public func sentence(_ seconds: Int) -> Phrase {
        func other(_ zh: String, _ en: String) -> Phrase {
            Phrase("\(zh)，已 \(seconds) 秒；其余照常。", "\(en), for \(seconds) s by now; everything else goes on.")
        }
        return switch self {
        case .saving:
            Phrase(
                "台账文件夹没有回应，已等 \(seconds) 秒：刚才的改动还没有存好。查看、翻页照常，也可以退出。",
                "The ledger's folder has not answered for \(seconds) s: the last change is not saved yet. Looking goes on; leaving too."
            )
        case .looking:
            Phrase(
                "台账文件夹没有回应，已等 \(seconds) 秒：别人新记的暂时看不到。查看、翻页照常，也可以退出。",
                "The ledger's folder has not answered for \(seconds) s: what others record is not seen meanwhile. Looking goes on; leaving too."
            )
        case .leftDrafts:
            Phrase(
                "存草稿的文件夹没有回应，已等 \(seconds) 秒：以前没存的草稿暂时看不到。其余照常，也可以退出。",
                "The folder of drafts has not answered for \(seconds) s: what was left unsaved before is not seen meanwhile. Everything else goes on; leaving too."
            )
        case .drafts:
            Phrase(
                "存草稿的文件夹没有回应，已等 \(seconds) 秒：写的字只在这里，离开前请先保存。",
                "The folder of drafts has not answered for \(seconds) s: what was typed is only here. Save it before leaving."
            )
        case .ledger: other("正在读取台账", "Reading the ledger")
        case .writing: other("正在写出文件", "Writing the file")
        case .attaching: other("正在拷入佐证文件", "Copying the file into the ledger")
        case .reading:
            Phrase(
                "正在读取文件，已 \(seconds) 秒，最多 \(OfficeLimits.time) 秒；在表里按 \(key: .cancel) 不等了，其余照常。",
                "Reading the file, for \(seconds) s by now, \(OfficeLimits.time) at most; \(key: .cancel) in its form stops it, everything else goes on."
            )
        case .preview: other("正在生成报告", "Making the report")
        case .letter: other("正在生成函件", "Making the letter")
        case .explanation: other("正在查找数字为何变了", "Working out why the figure has changed")
        case .code: other("正在生成二维码", "Making the code")
        case .evidence: other("正在核对佐证文件", "Reading the attached files")
        case .viewing: other("正在打开文件", "Opening the file")
        case .example: other("正在生成示例", "Building the example")
        case .figures: other("正在计算数字", "Counting the figures")
        case .comparison: other("正在比较前后变化", "Comparing what was before")
        case .search: other("正在查找记录", "Searching what was recorded")
        case .check: other("正在核对台账", "Checking the ledger")
        }
    }
}
