import Papers
import Tracker

/// How far a measure is by the words or the share in a cell.
enum TableStatus {
    private static let words: [(status: NoticeReading.Status, words: [String])] = [
        (.notStarted, ["未启动", "尚未启动", "未开展", "尚未开展", "未开始", "尚未开始", "未整改", "尚未整改", "notstarted", "×", "✗"]),
        (
            .underway,
            [
                "正在推进", "正在整改", "持续推进", "推进中", "整改中", "正在推进中", "正在整改中", "正在进行", "进行中", "有序推进", "未完成", "尚未完成", "未完成整改",
                "持续整改", "正在实施", "正在落实", "否", "未销号", "underway", "inprogress", "no",
            ]
        ),
        (
            .effective,
            [
                "基本完成", "已基本完成", "基本完成整改", "已基本完成整改", "基本整改到位", "取得明显成效", "已取得明显成效", "明显成效", "取得阶段性成效", "阶段性完成", "取得成效",
                "effective",
            ]
        ),
        (
            .done,
            [
                "已完成", "完成", "已完成整改", "完成整改", "整改完成", "已整改完成", "已整改到位", "整改到位", "已销号", "已整改销号", "已整改", "已办结", "办结",
                "已落实",
                "已全部完成", "全部完成", "已解决", "是", "√", "✓", "done", "completed", "complete", "yes", "closed",
            ]
        ),
        (
            .longTerm,
            [
                "长期坚持", "持续坚持", "需长期坚持", "已完成并长期坚持", "已完成,长期坚持", "已完成(长期坚持)", "长期整改", "longterm", "ongoing",
            ]
        ),
    ]

    private static let byWords: [String: NoticeReading.Status] = {
        var all: [String: NoticeReading.Status] = [:]
        for (status, list) in words { for word in list { all[word] = status } }
        return all
    }()

    /// The status that a whole text means.
    static func status(_ text: String) -> NoticeReading.Status? {
        var plain = String(String.UnicodeScalarView(TableText.folded(text))).lowercased()
        while let last = plain.last, "。.;；!！,，".contains(last) { plain.removeLast() }
        if let status = byWords[plain] { return status }
        guard plain.hasSuffix("%"), let share = Double(plain.dropLast()) else { return nil }
        return status(share: share / 100)
    }

    /// The status that the first clause of a longer text means: 已完成。制定了……
    static func leading(_ text: String) -> NoticeReading.Status? {
        text.split { "。；;，,：:\n".contains($0) }.first.flatMap { status(String($0)) }
    }

    /// The status of a cell: words, a share, or a number up to one or a hundred.
    static func status(_ value: Papers.Cell.Value) -> NoticeReading.Status? {
        switch value {
        case .empty, .date: nil
        case .text(let text): status(text)
        case .percent(let share): status(share: share)
        case .number(let number): status(share: number > 1 ? number / 100 : number)
        }
    }

    private static func status(share: Double) -> NoticeReading.Status? {
        guard share >= 0, share <= 1 else { return nil }
        return share == 0 ? .notStarted : share >= 1 ? .done : .underway
    }
}
