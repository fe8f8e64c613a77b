/// What people write where there is nothing to tell: the one table of these words, wherever an answer is read or told.
public enum NothingTold {
    /// There is nothing new since the last time.
    private static let nothingNew: Set<String> = [
        "无", "没有", "暂无", "同上", "同上期", "同上月", "无新进展", "无进展", "没有进展", "没有新进展", "暂无进展", "暂无新进展", "尚无进展", "目前无进展",
        "目前暂无进展", "无变化", "没有变化", "暂无变化", "/", "\\", "-", "—", "——", "none", "nil", "n/a", "nothingnew", "same",
    ]
    /// It has not begun, or goes on: how far it is, and nothing that was done.
    private static let noResult: Set<String> = [
        "未开展", "尚未开展", "暂未开展", "还未开展", "还没有开展", "没有开展", "未启动", "尚未启动", "暂未启动", "还未启动", "未开始", "尚未开始", "未实施", "尚未实施",
        "正在推进", "正在推进中", "推进中", "持续推进", "持续推进中", "正在持续推进", "稳步推进", "正常推进", "按计划推进", "正在进行", "正在进行中", "进行中", "正在开展",
        "正在开展中", "正在落实", "正在落实中", "正在办理", "办理中", "正在整改", "整改中", "正在整改中", "notstarted", "notbegun", "underway",
        "inprogress",
        "ongoing",
    ]

    /// Whether a text says that there is nothing new.
    public static func isNothingNew(_ text: String) -> Bool { nothingNew.contains(plain(text)) }

    /// Whether a text tells nothing that was done: each clause of it says that there is nothing new, that nothing has
    /// begun, or that it goes on.
    public static func isNoResult(_ text: String) -> Bool {
        let whole = plain(text)
        if nothingNew.contains(whole) { return true }
        let clauses = whole.split(whereSeparator: { ",.;:!，。；：！、".contains($0) }).map(String.init)
        return !clauses.isEmpty && clauses.allSatisfy { nothingNew.contains($0) || noResult.contains($0) }
    }

    /// A short answer as it is looked up: folded, in small letters, without spaces and what ends it.
    public static func plain(_ text: String) -> String {
        let scalars = text.unicodeScalars.compactMap { $0.isUnseen || $0.properties.isWhitespace ? nil : $0.folded }
        var plain = String(String.UnicodeScalarView(scalars)).lowercased()
        while let last = plain.last, ".。;；!！,，".contains(last) { plain.removeLast() }
        return plain
    }
}
