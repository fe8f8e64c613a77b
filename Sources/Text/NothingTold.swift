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
        "正在开展中", "未动", "没动", "正在落实", "正在落实中", "正在办理", "办理中", "正在整改", "整改中", "正在整改中", "notstarted", "notbegun",
        "underway",
        "inprogress",
        "ongoing",
    ]

    /// Whether a text says that there is nothing at all: what is as it was is something.
    public static func isNothing(_ text: String) -> Bool { isNothingNew(text) && !plain(text).hasPrefix("同") }

    /// Whether a text only promises what is asked for: 待补, 稍后提交, 正在整理. It is not there.
    public static func isPromised(_ text: String) -> Bool {
        let whole = bare(plain(text))
        return whole.count <= longestPromise && promised.contains(where: whole.hasPrefix)
    }

    private static let longestPromise = 8
    private static let promised = [
        "待补", "待提供", "待提交", "待定", "待形成", "待归档", "待收集", "待整理", "待上传", "待完善", "待后", "后补", "后附上", "后续补", "后续提", "稍后",
        "随后补", "随后提",
        "正在整理", "正在收集", "正在准备", "正在补", "正在归档", "正在办", "整理中", "收集中", "准备中", "补充中", "未形成", "尚未", "还未", "未取得", "未提供",
        "未整理",
        "未归档", "暂缺", "缺失", "略", "以后补", "下次", "tobe", "pending", "tbd", "later",
    ]

    /// Whether a text says that there is nothing new.
    public static func isNothingNew(_ text: String) -> Bool {
        let whole = plain(text)
        return nothingNew.contains(whole) || nothingNew.contains(bare(whole))
    }

    /// Whether a text tells nothing that was done: each clause of it says that there is nothing new, that nothing has
    /// begun, that it goes on, stands still or is still to come.
    ///
    /// - Parameter day: the day on which it is told; nil: then only its words say that something is to come.
    public static func isNoResult(_ text: String, on day: Day? = nil) -> Bool {
        let clauses = plain(text).split(whereSeparator: { ",.;:!，。；：！、".contains($0) }).map(String.init)
        return !clauses.isEmpty && clauses.allSatisfy { tellsNothing($0, day) }
    }

    /// A text without the sentences that tell nothing that was done. One that tells something stays whole: 办法已报审，力争年底前印发.
    public static func leavingOut(_ text: String, on day: Day) -> String {
        Clauses.leavingOut(text, sentences: { isNoResult($0, on: day) || !ResultWords.tells($0) })
    }

    private static func tellsNothing(_ clause: String, _ day: Day?) -> Bool {
        let core = bare(clause)
        return nothingNew.contains(core) || noResult.contains(core) || isNotBegun(core)
            || waits.contains(where: core.hasPrefix) || isNotBegunAtAll(core) || isUndone(core) || standsStill(core)
            || isPlanned(core, day)
    }

    /// 经费尚未到位, 有两处纠纷没有解决: a clause that ends with what has not come about. 无一件未解决 says that all has.
    private static func isUndone(_ clause: String) -> Bool {
        guard
            let no = ["没有", "没能", "未能", "未", "没"].compactMap({ word in
                clause.ranges(of: word).last.map { ($0, word) }
            }).max(by: { $0.0.upperBound < $1.0.upperBound })?.0
        else { return false }
        guard !clause[..<no.lowerBound].contains("无") else { return false }
        let rest = clause[no.upperBound...].trimmingEnd { "了呢".contains($0) }
        return rest.count <= 6 && undone.contains { rest.hasSuffix($0) }
    }

    private static let undone = [
        "到位", "解决", "完成", "落实", "启动", "开展", "开始", "实施", "推进", "动", "动工", "开工", "定下来", "确定", "通过", "批复", "回复", "办结",
        "整改",
        "销号", "签订", "出台", "印发", "协调好", "谈妥", "退还", "追回", "收回", "见效", "验收",
    ]

    /// 暂缓实施, 工作暂停, 停滞不前, 历史遗留问题: the clause is about nothing else. 暂停收费3项 is something that was done.
    private static func standsStill(_ clause: String) -> Bool {
        if clause.hasSuffix("遗留问题") {
            return clause.count <= 2 * reach && !clause.contains(where: ended.contains)
        }
        return stops.contains { word in
            guard let found = clause.firstRange(of: word) else { return false }
            let (before, rest) = (clause[..<found.lowerBound], clause[found.upperBound...])
            return before.count <= reach && !before.contains(where: ended.contains)
                && (rest.isEmpty || whatStops.contains(where: rest.hasPrefix))
        }
    }

    private static let stops = [
        "暂缓", "暂停", "搁置", "停滞", "停摆", "中止", "推迟", "延后", "延期", "进展缓慢", "进展较慢", "推进缓慢", "推进较慢", "进度滞后", "退回",
    ]
    /// What stands behind it where the clause is about the work itself.
    private static let whatStops = [
        "实施", "推进", "办理", "开展", "进行", "启动", "施工", "执行", "状态", "中", "不前", "到", "至", "了", "修改", "重", "。",
    ]
    /// Who ends what stood still, or goes about what was left over, did something.
    private static let ended: Set<Character> = Set("取解化消纠清销改处调")

    /// 下一步将出台办法, 计划11月启动, 拟于12月召开会议, 12月上旬开展检查: it is still to come.
    private static func isPlanned(_ clause: String, _ day: Day?) -> Bool {
        if next.contains(where: clause.hasPrefix) { return true }
        let words = Array(clause.unicodeScalars)
        func isTime(_ range: Range<Int>) -> Bool {
            DateReader.dates(in: words, range, writtenOn: day ?? Day.last - 400).contains {
                day == nil || $0.last > day ?? $0.last
            }
        }
        if let word = planned.first(where: clause.hasPrefix) {
            let rest = clause.dropFirst(word.count)
            let acts = hoped.contains(word) ? ["完成", "验收"] : self.acts
            return !kept.contains(where: clause.hasPrefix) && !rest.contains("已")
                && (acts.contains { rest.contains($0) } || isTime(word.unicodeScalars.count..<words.count))
        }
        // A clause that begins with a day to come.
        guard let day else { return false }
        let start = "于在至到".contains(clause.first ?? " ") ? 1 : 0
        guard let first = DateReader.dates(in: words, 0..<words.count, writtenOn: day).first else { return false }
        return first.range.lowerBound <= start && first.first > day
    }

    private static let next = [
        "下一步", "下步", "接下来", "下阶段", "后续将", "即将", "将于", "将在", "将继续", "将进一步", "将尽快", "今后将", "准备在", "准备于", "准备下",
    ]
    private static let planned =
        hoped + [
            "计划", "拟", "打算", "准备", "初步计划", "原计划", "现计划", "正计划", "初步拟", "正拟", "现拟",
        ]
    /// Of what is hoped for only when it is to be ready says that it is not: 争取资金300万元 was done.
    private static let hoped = ["预计", "争取", "力争", "预期", "有望"]
    /// What begins so and is done: 拟定办法3项, 计划书已印发.
    private static let kept = ["拟定", "拟订", "拟制", "拟写", "计划书", "计划单"]
    /// What is to be done.
    private static let acts = [
        "完成", "启动", "开展", "实施", "召开", "印发", "出台", "验收", "组织", "落实", "整改", "办结", "解决", "推进", "修订", "制定", "提交", "上会",
        "研究", "建设",
        "采购", "招标",
    ]

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
        "等", "待", "尚在", "还在", "仍在", "处于", "需等", "需待", "须待", "正在等", "还在等", "仍在等", "正等", "原因是", "原因为", "主要原因", "因", "由于",
        "主要是因",
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
