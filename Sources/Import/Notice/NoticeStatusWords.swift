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

    /// The longest of them, with what may stand before it.
    static let longest = 20
    /// What names the matter that a sentence says it of.
    static let subjects: Terms = [
        "该整改任务", "该整改事项", "该项整改任务", "该项措施", "该条措施", "该措施", "本措施", "此措施", "本项措施", "该项工作", "该项任务", "该项问题", "此项工作", "此项任务",
        "该问题", "此问题", "本问题", "该任务", "该事项", "该隐患",
        "上述问题", "以上问题", "所列问题", "相关问题", "该项", "此项", "本项",
    ]
    /// When a sentence says it.
    static let times: Terms = ["截至目前", "目前", "现已", "现"]

    /// The status that a range means, if it means nothing else.
    static func status(_ text: DocumentText, _ range: Range<Int>) -> NoticeReading.Status? {
        guard range.count <= longest else { return nil }
        var start = text.skipSpace(range.lowerBound, limit: range.upperBound)
        let end = text.trimmedEnd(start..<range.upperBound, of: ["。", ".", ";", ",", "!"]).upperBound
        for _ in 0..<3 {
            // 现已完成 is 已完成 after 现, and 已完成 after 现已 is 完成.
            if let status = StatusWords.meaning(text.bare(start..<end)) { return status }
            guard let word = (subjects.all + times.all).first(where: { text.starts($0, at: start, limit: end) }) else {
                return nil
            }
            start = text.skipSpace(start + word.count, limit: end)
            if start < end, text.at(start) == "," { start += 1 }
        }
        return StatusWords.meaning(text.bare(start..<end))
    }

    /// How far something is by the first sentence of a text, where that says nothing else, and what follows it.
    static func leading(_ text: String) -> (stated: NoticeReading.Stated, rest: String)? {
        guard let stop = text.firstIndex(where: { "。；;".contains($0) }) else { return nil }
        let words = DocumentText(String(text[..<stop]))
        guard let stated = stated(words, 0..<words.folded.count) else { return nil }
        return (stated, text[text.index(after: stop)...].trimmed)
    }

    /// How far something is by a clause of the first or the last sentence of what was done, where that says nothing else:
    /// 功能测试中，未归零. Of two the one that is less far; `isAll` where the text says nothing but that.
    static func within(_ text: String) -> (stated: NoticeReading.Stated, isAll: Bool)? {
        let sentences = text.split { "。；;!！\n".contains($0) }
        var found: NoticeReading.Stated?
        var count = 0
        for (place, sentence) in sentences.enumerated() where place == 0 || place == sentences.count - 1 {
            for clause in sentence.split(whereSeparator: { "，,".contains($0) }) {
                let words = DocumentText(String(clause))
                guard let stated = stated(words, 0..<words.folded.count) else { continue }
                count += 1
                if found.map({ rank($0.status) > rank(stated.status) }) ?? true { found = stated }
            }
        }
        // ……，疏导点正在施划: what goes on is not done.
        if found == nil, let last = sentences.last?.split(whereSeparator: { "，,".contains($0) }).last,
            last.contains("正在")
        {
            return (NoticeReading.Stated(.underway, word: String(last).trimmed), false)
        }
        let clauses = text.split { "。；;!！\n，,".contains($0) }.count { $0.contains(where: \.isLetter) }
        return found.map { ($0, count == clauses) }
    }

    /// How far something is by the last clause of its last sentence: 拉走杂物9车，已完成。 The words stay where they are.
    static func trailing(_ text: String) -> NoticeReading.Stated? {
        var plain = Substring(text.suffix(longest + 2))
        while let last = plain.last, "。；; \n".contains(last) { plain.removeLast() }
        guard let comma = plain.lastIndex(where: { "，,".contains($0) }),
            !plain[comma...].contains(where: { "。；;".contains($0) })
        else { return nil }
        let words = DocumentText(String(plain[plain.index(after: comma)...]))
        return status(words, 0..<words.folded.count).map {
            NoticeReading.Stated($0, word: words.written(0..<words.folded.count).trimmed)
        }
    }

    /// What the heading of a part says of all that stands below it, where it says nothing else: 二、已完成整改的问题（5个）
    static func heading(_ text: String) -> NoticeReading.Stated? {
        let words = DocumentText(text)
        let all = 0..<max(0, words.folded.count - 1)
        var start = Mark.find(words, at: 0, limit: all.upperBound, isLineStart: true)?.end ?? 0
        if words.at(start) == "表" || words.begins(["附表"], in: start..<all.upperBound) {
            let colon = (start..<min(all.upperBound, start + 6)).first { [":", " "].contains(words.at($0)) }
            start = colon.map { words.skipSpace($0 + 1, limit: all.upperBound) } ?? start
        }
        let title = Heading.withoutBracket(words, min(start, all.upperBound)..<all.upperBound)
        guard
            let matter = matters.all.first(where: {
                $0.count < title.count && words.starts($0, at: title.upperBound - $0.count, limit: title.upperBound)
            })
        else { return nil }
        var rest = title.lowerBound..<max(title.lowerBound, title.upperBound - matter.count)
        if words.ends(["的"], in: rest) { rest = rest.dropLast() }
        return status(words, rest).map { NoticeReading.Stated($0, word: words.written(rest).trimmed) }
    }

    private static let matters: Terms = [
        "具体问题", "反馈问题", "问题清单", "问题", "整改事项", "事项清单", "事项", "整改任务", "任务", "隐患", "台账", "清单",
    ]

    private static func rank(_ status: NoticeReading.Status) -> Int {
        switch status {
        case .notStarted: 0
        case .underway: 1
        case .effective: 2
        case .longTerm: 3
        case .done: 4
        case .closed: 5
        }
    }

    /// What a text says that begins with a close-out and goes on with what it rests on: 已销号（局党组1月5日会议审定）.
    static func closing(_ text: String, on day: Day? = nil) -> NoticeReading.Stated? {
        let plain = text.trimmed
        for word in StatusWords.closed where plain.hasPrefix(word) {
            var basis = Substring(plain.dropFirst(word.count))
            var isNamed = false
            for _ in 0..<2 {
                basis = basis.drop { " 　（()）：:，,。；;、\n".contains($0) }
                for lead in ["销号依据", "依据"] where basis.hasPrefix(lead) {
                    basis = basis.dropFirst(lead.count)
                    isNamed = true
                }
            }
            while let last = basis.last, " 　)）。；;\n".contains(last), !(last == "）" && basis.contains("（")) {
                basis.removeLast()
            }
            // What only looks like a basis leaves a claim: it closes nothing.
            guard isBasis(String(basis), isNamed: isNamed, on: day) else {
                return NoticeReading.Stated(.closed, word: plain)
            }
            return NoticeReading.Stated(.closed, word: word, basis: String(basis))
        }
        return nil
    }

    /// Whether a text names what a close-out rests on, and not that there is nothing, that it is still to come or that it
    /// was turned down. Whatever leaves a doubt is none: only what was decided closes (`Workflow.closing`).
    ///
    /// - Parameters:
    ///   - isNamed: whether a label or a column says that it is one; otherwise its words have to.
    ///   - day: the day on which it is read: what is decided on a later day is not decided.
    static func isBasis(_ text: String, isNamed: Bool, on day: Day? = nil) -> Bool {
        let plain = NothingTold.plain(text)
        return (isNamed || decided.contains(where: plain.contains)) && plain.contains(where: \.isLetter)
            && !NothingTold.isNoResult(text) && !doubts.contains(where: plain.contains)
            && !empty.contains(plain) && DateReader.deadline(text, DateAnchor(Day.last, .past)) == nil
            && !isOfYearToCome(text, day)
            && !ClaimDay.isToCome(text, on: day)
    }

    /// Words that name neither a meeting nor a paper.
    private static let empty: Set<String> = TickWords.yes.union([
        "同意", "已同意", "领导同意", "领导已同意", "主要领导同意", "分管领导同意", "见备注", "详见备注", "见附件", "完成", "已完成", "销号", "已销号", "同上", "有",
    ])

    /// 水办〔2023〕9号, read in 2022.
    private static func isOfYearToCome(_ text: String, _ day: Day?) -> Bool {
        guard let day else { return false }
        return text.matches(of: /[〔\[［（(](20\d\d)[〕\]］）)]/).contains { (Int($0.1) ?? 0) > day.year }
    }

    /// Whether what stands behind a close-out takes it back: 已销号，但又反弹; 已销号（除第2项）.
    static func isUnsettled(_ text: String) -> Bool {
        let plain = text.trimmed
        guard let word = StatusWords.closed.first(where: plain.hasPrefix) else { return false }
        let rest = plain.dropFirst(word.count)
        return unsettled.contains(where: rest.contains) || rest.contains(/\d\/\d/)
    }

    private static let unsettled = [
        "反弹", "复发", "部分", "除", "恢复", "重新", "撤销", "仅", "但", "待", "拟", "申请", "未上会", "未通过", "不同意", "未同意", "否决", "退回", "驳回",
        "自查",
        "？", "?",
    ]

    private static let decided = [
        "会", "纪要", "审", "批", "同意", "通过", "确认", "认定", "验收", "号", "文", "决定", "签", "函", "报告", "党组", "党委", "领导", "书记", "组长",
        "meeting", "minutes", "decision", "approv", "endors",
    ]
    private static let doubts = [
        "无", "没", "未", "不", "待", "尚", "拟", "暂", "缺", "退回", "驳回", "否决", "申请", "建议", "补充", "补报", "后补", "另附", "口头", "自行",
        "整改办认定", "下次", "下一次", "？", "?",
        "pending", "none",
        "missing",
    ]

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
