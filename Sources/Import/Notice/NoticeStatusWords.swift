import Structure
import Text
import Tracker

/// How documents say how far something is, where they say nothing else: （已完成）, 整改状态：正在推进.
enum NoticeStatusWords {
    /// What a range says, if it says nothing but how far something is.
    static func stated(_ text: DocumentText, _ range: Range<Int>) -> NoticeReading.Stated? {
        let words = text.paragraph(range)
        let found = status(text, range) ?? share(text, range)
        return found.map { NoticeReading.Stated($0, word: words) } ?? closing(words)
    }

    /// The words by the status that they mean; a text must be one of them whole, so that prose is never cut.
    private static let words: [(status: NoticeReading.Status, words: [String])] = [
        (
            .notStarted,
            ["未启动", "尚未启动", "未开展", "尚未开展", "未开始", "尚未开始", "未启动整改", "尚未启动整改", "未整改", "尚未整改"]
        ),
        (
            .underway,
            [
                "正在推进", "正在整改", "持续推进", "推进中", "整改中", "正在推进中", "正在整改中", "正在进行", "正在有序推进", "有序推进", "正在推进整改", "正在持续推进",
                "持续整改", "持续整改中", "持续推进中", "正在实施", "未完成", "尚未完成", "未完成整改", "尚未完成整改", "进行中", "正在落实", "正在办理", "办理中",
            ]
        ),
        (
            .effective,
            [
                "基本完成", "基本完成整改", "已基本完成", "已基本完成整改", "基本整改到位", "取得明显成效", "已取得明显成效", "明显成效", "取得显著成效", "取得阶段性成效",
                "已取得阶段性成效", "阶段性完成", "取得成效",
            ]
        ),
        (
            .done,
            [
                "已完成", "已完成整改", "完成整改", "整改完成", "已整改完成", "已整改到位", "整改到位", "已整改", "已办结", "已落实",
                "已全部完成",
                "全部完成", "已全部整改到位", "整改已完成", "已按期完成", "已按期完成整改", "已解决",
            ]
        ),
        (.closed, ["已销号", "已整改销号", "完成销号", "已完成销号", "已审定销号", "销号完成"]),
        (
            .longTerm,
            [
                "长期坚持", "持续坚持", "需长期坚持", "已完成并长期坚持", "已完成,长期坚持", "已完成,持续坚持", "已完成、长期坚持", "已完成(长期坚持)", "已完成整改并长期坚持",
                "已完成整改,长期坚持", "立行立改并长期坚持", "取得阶段性成效并长期坚持", "持续坚持整改", "长期整改",
            ]
        ),
    ]

    private static let byWords: [[Unicode.Scalar]: NoticeReading.Status] = {
        var all: [[Unicode.Scalar]: NoticeReading.Status] = [:]
        for (status, words) in words {
            for word in words { all[word.unicodeScalars.map(\.folded)] = status }
        }
        return all
    }()

    /// The longest of them, with what may stand before it.
    static let longest = 20

    private static let before: Terms = ["截至目前", "目前", "现已", "该问题", "此问题", "该项", "现"]

    /// The status that a range means, if it means nothing else.
    static func status(_ text: DocumentText, _ range: Range<Int>) -> NoticeReading.Status? {
        guard range.count <= longest else { return nil }
        var start = text.skipSpace(range.lowerBound, limit: range.upperBound)
        let end = text.trimmedEnd(start..<range.upperBound, of: ["。", ".", ";", ",", "!"]).upperBound
        for _ in 0..<2 {
            guard let word = before.all.first(where: { text.starts($0, at: start, limit: end) }) else { break }
            // 现已完成 is 已完成 after 现, and 已完成 after 现已 is 完成.
            if let status = byWords[text.plainStatus(start..<end)] { return status }
            start = text.skipSpace(start + word.count, limit: end)
            if start < end, text.at(start) == "," { start += 1 }
        }
        guard start < end else { return nil }
        return byWords[text.plainStatus(start..<end)] ?? byWords[["已"] + text.plainStatus(start..<end)]
    }

    /// How far something is by the first sentence of a text, where that says nothing else, and what follows it.
    static func leading(_ text: String) -> (stated: NoticeReading.Stated, rest: String)? {
        guard let stop = text.firstIndex(where: { "。；;".contains($0) }) else { return nil }
        let words = DocumentText(String(text[..<stop]))
        guard let stated = stated(words, 0..<words.folded.count) else { return nil }
        return (stated, text[text.index(after: stop)...].trimmed)
    }

    /// What a text says that begins with a close-out and goes on with what it rests on: 已销号（局党组1月5日会议审定）.
    static func closing(_ text: String) -> NoticeReading.Stated? {
        let plain = text.trimmed
        for word in ["已销号", "已整改销号", "已完成销号", "完成销号"] where plain.hasPrefix(word) {
            var basis = Substring(plain.dropFirst(word.count))
            for _ in 0..<2 {
                basis = basis.drop { " 　（()）：:，,。；;、\n".contains($0) }
                for lead in ["销号依据", "依据"] where basis.hasPrefix(lead) { basis = basis.dropFirst(lead.count) }
            }
            while let last = basis.last, " 　)）。；;\n".contains(last), !(last == "）" && basis.contains("（")) {
                basis.removeLast()
            }
            guard !basis.isEmpty else { return nil }
            return NoticeReading.Stated(.closed, word: word, basis: String(basis))
        }
        return nil
    }

    /// The status of a share in per cent: 0%, 76%, 100%.
    static func share(_ text: DocumentText, _ range: Range<Int>) -> NoticeReading.Status? {
        let scalars = text.bare(range)
        guard scalars.last == "%", scalars.count <= 6 else { return nil }
        let digits = scalars.dropLast().split(separator: "." as Unicode.Scalar, omittingEmptySubsequences: false)
        guard let whole = digits.first, !whole.isEmpty, digits.count <= 2,
            digits.allSatisfy({ $0.allSatisfy { $0.digit != nil } })
        else { return nil }
        let value = whole.reduce(0) { $0 * 10 + ($1.digit ?? 0) }
        let isNothing = digits.allSatisfy { $0.allSatisfy { $0 == "0" } }
        return value > 100 ? nil : value == 100 ? .done : isNothing ? .notStarted : .underway
    }
}

extension DocumentText {
    /// The folded scalars of a range, without spaces and line ends.
    func bare(_ range: Range<Int>) -> [Unicode.Scalar] {
        folded[range].filter { $0 != " " && $0 != "\n" }
    }

    /// As `bare`, with 已 for 已经.
    func plainStatus(_ range: Range<Int>) -> [Unicode.Scalar] {
        let words = bare(range)
        guard words.count > 2, words.starts(with: ["已", "经"]) else { return words }
        return ["已"] + words.dropFirst(2)
    }
}
