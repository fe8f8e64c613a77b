import Papers
import Text

/// The words that say how far something is and nothing else: the one table of them, for whoever reads them and for whoever
/// has to leave them out.
package enum StatusWords {
    /// What a word says of how far something is.
    private enum Sign {
        case not, start, work, going, steady, already, done, nearly, partly, effect, kept, closed, open, nothing
    }

    /// The words that a status is made of: 尚未 + 启动, 仍在 + 推进 + 整改 + 中, 已 + 按期 + 完成 + 整改. Prose holds others, and is never
    /// taken for one.
    private static let words: [(sign: Sign, words: Terms)] = [
        (.not, ["尚未", "还未", "暂未", "没有", "还没", "未", "待"]),
        (.start, ["启动", "开展", "开始", "着手", "实施", "动工", "开工", "受理", "派遣", "派单", "办"]),
        (.work, ["整改", "落实", "解决", "办理", "处理", "施工", "治理", "整治", "处置", "改"]),
        (.going, ["正在", "仍在", "还在", "在", "抓紧", "加快", "之中", "当中", "中"]),
        (.steady, ["持续", "继续", "有序", "正", "稳步", "进行", "推进"]),
        (.already, ["已经", "已", "均", "全部", "都", "按期", "如期", "按时"]),
        (.done, ["完成", "到位", "办结", "改完", "改好", "办完", "做完", "结案", "完毕", "归零", "闭环", "关闭", "验收合格", "复查合格", "通过验收"]),
        (.nearly, ["基本"]), (.partly, ["阶段性", "初步", "部分"]), (.effect, ["明显成效", "显著成效", "阶段性成效", "成效"]),
        (.kept, ["长期坚持", "持续坚持", "长期整改", "长期", "坚持", "常态化"]), (.closed, ["审定销号", "销号"]),
        (.open, ["未销号", "尚未销号", "暂未销号", "还未销号", "待销号", "未审定销号"]),
        (.nothing, ["两项", "三项", "各项", "取得", "立行立改", "并", "需", "了", "工作", "任务", "问题", ",", "、", "(", ")"]),
    ]

    /// What is made of such words alone, by what they say together.
    package static func meaning(_ words: [Unicode.Scalar]) -> StatedStatus? {
        var signs: Set<Sign> = []
        var index = 0
        while index < words.count {
            var best: (sign: Sign, count: Int)?
            for (sign, terms) in StatusWords.words where terms.canBegin(words[index]) {
                for term in terms.all
                where term[0] == words[index] && term.count > best?.count ?? 0 && words[index...].starts(with: term) {
                    best = (sign, term.count)
                }
            }
            guard let best else { return nil }
            signs.insert(best.sign)
            index += best.count
        }
        let isWork = signs.contains(.work)
        // 已完成，未销号: done, and nobody has closed it yet.
        if signs.contains(.open) {
            let isDone = signs.contains(.done) || signs.contains(.already) && isWork
            return isDone && signs.isDisjoint(with: [.not, .going, .nearly, .partly]) ? .done : .underway
        }
        if signs.contains(.not) {
            if signs.contains(.done) || signs.contains(.closed) { return .underway }
            return signs.contains(.start) || isWork ? .notStarted : nil
        }
        if signs.contains(.going) { return .underway }
        // 已完成，长期坚持: what is done stays done while it is kept up.
        if signs.contains(.kept) {
            return signs.contains(.done) && signs.isDisjoint(with: [.nearly, .partly]) ? .done : .longTerm
        }
        // 推进 alone does not say that it goes on.
        if signs.contains(.steady) { return words == ["推", "进"] || words == ["进", "行"] ? nil : .underway }
        // 部分销号, 阶段性完成: the rest goes on.
        if signs.contains(.partly), signs.contains(.done) || signs.contains(.closed) { return .underway }
        if signs.contains(.closed) { return signs.contains(.already) || signs.contains(.done) ? .closed : nil }
        if signs.contains(.effect) { return .effective }
        if signs.contains(.done) {
            return signs.contains(.nearly)
                ? .effective : signs.contains(.already) || isWork || signs.count > 1 ? .done : nil
        }
        // 部分整改: it goes on.
        if !signs.isDisjoint(with: [.nearly, .partly]), isWork { return .underway }
        return signs.contains(.already) && isWork ? .done : nil
    }

    /// The status that a whole text names; nil where it says anything else.
    package static func status(_ text: String) -> StatedStatus? {
        let words = DocumentText(text)
        return meaning(words.bare(0..<words.folded.count).filter { !ends.contains($0) })
    }

    private static let ends: Set<Unicode.Scalar> = ["。", ".", ";", "!"]

    /// What is said to be so in part: 部分完成, 阶段性销号.
    package static let partEnds = ["完成", "到位", "办结", "销号", "归零", "闭环", "验收"]

    /// How a text begins that says that something was closed.
    package static let closed = ["已销号", "已整改销号", "已完成销号", "完成销号"]

    /// Whether a clause says that something was closed: 已销号（领导小组会议审定）.
    package static func saysClosed(_ clause: String) -> Bool {
        let bare = clause.drop { $0.isWhitespace || "（(【[,，".contains($0) }
        return closed.contains(where: bare.hasPrefix)
    }

    /// Whether a sentence says that something was closed, and beside that nothing but on what basis: 已销号问题3个 says of what.
    package static func namesClosing(_ sentence: String) -> Bool {
        let text = sentence.trimmed
        guard let word = closed.first(where: text.hasPrefix) else { return false }
        return text.dropFirst(word.count).first.map { !$0.isLetter && !$0.isNumber } ?? true
    }

    /// Whether a clause is made of boxes beside such words, whatever is ticked of them: ■已完成 □未完成.
    package static func isOfBoxes(_ clause: String) -> Bool {
        switch TickWords.choice(clause) {
        case .none: false
        case .one(let word): isStatus(word)
        case .unclear(let words): words.contains(where: isStatus)
        }
    }

    /// 完成 says as much as 已完成 where it stands beside a box.
    private static func isStatus(_ word: String) -> Bool {
        word.split(whereSeparator: \.isWhitespace).contains { status(String($0)) != nil || status("已" + $0) != nil }
    }
}

extension DocumentText {
    /// The folded scalars of a range, without spaces and line ends.
    package func bare(_ range: Range<Int>) -> [Unicode.Scalar] {
        folded[range].filter { $0 != " " && $0 != "\n" }
    }
}
