import Text

/// What a person means by a short answer in a slip, whatever stands behind it.
enum SlipWord {
    private static let yes = TickWords.yes.union(["需要", "需", "有"])
    private static let no = TickWords.no.union(TickWords.crosses).union([
        "不需要", "不需", "无需", "不用", "不", "无", "没有", "none",
    ])
    /// Whether a cell that says more than yes or no says no: 无，进展顺利.
    static func denies(_ text: String) -> Bool {
        let (isStuck, saysMore) = stuck(text)
        return saysMore && !isStuck
    }

    /// Whether a cell asks for coordination, and whether it says more than yes or no.
    static func stuck(_ text: String) -> (isStuck: Bool, saysMore: Bool) {
        let plain = NothingTold.plain(text)
        if plain.isEmpty || yes.contains(plain) { return (!plain.isEmpty, false) }
        if no.contains(plain) { return (false, false) }
        // 不需要，已解决: a clause of its own; anything else in this column is something that is needed.
        let clause =
            plain.split(maxSplits: 1, whereSeparator: { ",.;:，。；：、".contains($0) }).first.map(String.init) ?? ""
        return (!no.contains(clause) && !denials.contains { clause.contains($0) }, true)
    }

    /// What says within a clause that nothing is needed, or no more: 暂不需要协调, 目前没有需要, 已解决.
    private static let denials = [
        "不需", "无需", "不用", "不必", "没有需要", "没需要", "无须", "无需要", "暂无", "暂不", "已解决", "已协调", "解决了", "notneed", "noneed",
    ]

    /// Whether a text says that there is nothing new.
    static func saysNothing(_ text: String) -> Bool { NothingTold.isNothingNew(text) }
}
