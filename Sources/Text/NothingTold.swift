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

    /// Whether a text says that there is nothing at all: what is as it was is something.
    public static func isNothing(_ text: String) -> Bool { isNothingNew(text) && !plain(text).hasPrefix("同") }

    /// Whether a text says that there is nothing new.
    public static func isNothingNew(_ text: String) -> Bool {
        let whole = plain(text)
        return nothingNew.contains(whole) || nothingNew.contains(bare(whole))
    }

    /// Whether a text tells nothing that was done: each clause of it says that there is nothing new, that nothing has
    /// begun, or that it goes on.
    public static func isNoResult(_ text: String) -> Bool {
        let clauses = plain(text).split(whereSeparator: { ",.;:!，。；：！、".contains($0) }).map(String.init)
        return !clauses.isEmpty && clauses.allSatisfy(tellsNothing)
    }

    private static func tellsNothing(_ clause: String) -> Bool {
        let core = bare(clause)
        return nothingNew.contains(core) || noResult.contains(core) || isNotBegun(core)
            || waits.contains(where: core.hasPrefix) || isNotBegunAtAll(core)
    }

    /// 尚未开展专家遴选工作: what has not begun is named. What says of whom (的) or how many tells more.
    private static func isNotBegunAtAll(_ clause: String) -> Bool {
        var rest = Substring(clause)
        while let first = rest.first, still.contains(first) { rest = rest.dropFirst() }
        guard let no = ["没有", "未", "没"].first(where: rest.hasPrefix) else { return false }
        rest = rest.dropFirst(no.count)
        guard let verb = begins.first(where: rest.hasPrefix) else { return false }
        rest = rest.dropFirst(verb.count)
        return rest.count <= longest && !rest.contains { $0 == "的" || $0.isNumber }
    }

    private static let still: Set<Character> = ["尚", "暂", "还", "仍", "均", "都"]
    /// How much may be named that has not begun.
    private static let longest = 15

    /// 因疫情未开展线下培训, 还没有开始: nothing but that it has not begun. What says more (对未开展谈话的3人补谈) has more words.
    private static func isNotBegun(_ clause: String) -> Bool {
        for no in ["没有", "没", "未", "无"] {
            guard let negation = clause.firstRange(of: no) else { continue }
            let rest = clause[negation.upperBound...]
            for verb in begins {
                guard let begun = rest.firstRange(of: verb) else { continue }
                return clause.distance(from: clause.startIndex, to: negation.lowerBound) <= reach
                    && rest.distance(from: rest.startIndex, to: begun.lowerBound) <= 2
                    && rest.distance(from: begun.upperBound, to: rest.endIndex) <= reach
            }
        }
        return false
    }

    private static let begins = ["开展", "启动", "开始", "实施", "推进", "进展", "变化"]
    /// What it waits for, or why.
    private static let waits = [
        "等", "待", "需等", "需待", "须待", "正在等", "还在等", "仍在等", "正等", "原因是", "原因为", "主要原因", "因", "由于", "主要是因",
    ]
    /// How much may stand around it.
    private static let reach = 5

    /// A clause without the time and the work that it speaks of.
    private static func bare(_ clause: String) -> String {
        frames.reduce(clause) { $0.replacing($1, with: "") }
    }

    private static let frames = [
        "截至目前", "到目前为止", "本季度", "本月份", "本月", "本期", "本周", "目前", "现阶段", "此项工作", "该项工作", "这项工作", "相关工作",
    ]

    /// A short answer as it is looked up: folded, in small letters, without spaces and what ends it.
    public static func plain(_ text: String) -> String {
        let scalars = text.unicodeScalars.compactMap { $0.isUnseen || $0.properties.isWhitespace ? nil : $0.folded }
        return String(String.UnicodeScalarView(scalars)).lowercased().trimmingEnd(".。;；!！,，".contains)
    }
}
