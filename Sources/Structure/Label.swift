import Text

/// Words before a colon, in 【】 or alone on a line, that say what follows them.
package struct Label {
    /// What follows a label.
    enum Kind: Hashable {
        /// What is wrong.
        case problem
        /// What is to be done.
        case plan
        /// What was done.
        case told
        /// Who, by when, how far: a value, not an item.
        case field
        /// Anything else that is no item: causes, who checked, remarks.
        case other
    }

    let kind: Kind
    let start: Int
    /// Where the text after it begins.
    let end: Int
    /// Whether it is all of its line.
    let isAlone: Bool
    /// Whether its words say how far it is: 已完成整改。
    var saysStatus = false

    /// No label is longer: a longer run of words before a colon is a sentence.
    private static let longest = 20

    private static let planned: Terms = [
        "措施", "举措", "对策", "整改意见", "整改建议", "处理意见", "整改要求", "督办要求", "办理要求", "处理要求", "交办要求", "落实要求",
        "改进办法", "整改办法", "解决办法", "整治办法", "治理办法",
    ]
    private static let told: Terms = [
        "做法", "成效", "整改情况", "整改落实", "落实情况", "整改进展", "进展情况", "完成情况", "整改结果", "整改工作", "整改如下", "整改完成", "处理结果", "处置情况",
        "办理情况", "采纳情况", "办理结果",
    ]
    private static let answers: Terms = ["情况", "成效", "结果", "进展", "实效", "回应", "答复", "反馈", "动态"]
    /// Words that make a label of measures one of what was done: 整改措施落实情况.
    private static let doing: Terms = ["情况", "成效", "进展", "落实", "结果", "完成", "做法"]
    private static let found: Terms = [
        "问题", "隐患", "表现", "检查意见", "反馈意见", "巡察意见", "整改任务", "整改事项", "不足", "短板", "督办事项", "交办事项", "督办内容", "具体表现", "反映情况",
        "举报内容", "投诉内容", "信访内容", "诉求内容",
    ]
    /// What is said about a problem, and is none.
    private static let aside: Terms = [
        "原因", "复查", "验收", "备注", "说明", "依据", "检查人", "审核", "签字", "签名", "日期", "附件", "注", "来源", "编号", "电话", "地点", "抄送",
        "核实情况", "调查情况", "核查情况", "被处理情况", "问责情况", "追责情况",
    ]
    private static let whole: Terms = [
        "整改措施", "整改举措", "整改情况", "整改落实情况", "整改落实", "整改进展", "整改进展情况", "整改成效", "整改结果", "做法与成效", "做法和成效", "做法及成效",
        "具体措施", "具体做法", "主要做法", "完成情况", "整改完成情况", "检查意见", "反馈意见", "存在问题", "存在的问题", "问题描述", "隐患描述", "整改任务", "整改意见",
        "问题", "措施", "存在的主要问题", "治理措施", "复查结论", "复查意见", "备注", "原因分析", "问题原因", "处理结果", "整改要求", "检查发现的问题", "发现的问题",
    ]
    private static let rectification: Terms = ["整改", "问题整改"]
    private static let within: Terms = ["问题:", "存在问题:", "存在的问题:", "整改", "问题整改", "具体措施:", "措施:"]

    /// A label that begins at a place where a sentence can begin.
    ///
    /// - Parameter lineEnd: the end of the line when the place is its start: there a label may do without a colon.
    static func find(_ text: DocumentText, at start: Int, limit: Int, lineEnd: Int?) -> Label? {
        let first = text.at(start)
        let isBracketed = first == "【" || first == "["
        var isTelling = false
        if let field = FieldLabel.find(text, at: start, limit: limit) {
            // 完成情况： leads in words as well as one word of how far it is.
            let words = start..<field.end
            let isTold =
                field.label == .status && text.has(doing, in: words)
                && kind(text, text.trimmedEnd(words, of: [":"])) != nil
            let isWithin = lineEnd == nil && !isBracketed && !text.begins(rectification, in: start..<limit)
            if !isTold || isWithin && !tellsMore(text, field.end, limit) {
                return Label(kind: .field, start: start, end: field.end, isAlone: false)
            }
            isTelling = isTold
        }
        if let end = text.learned.answer(text, at: start, limit: limit) {
            return Label(kind: .told, start: start, end: end, isAlone: false)
        }
        if lineEnd != nil, let end = text.learned.status(text, at: start, limit: limit) {
            return Label(kind: .told, start: start, end: end, isAlone: false, saysStatus: true)
        }
        // A label in the midst of a line is taken as one only where it names the rectification: 取得成效： is said within a
        // measure as well.
        guard
            isBracketed || isTelling || lineEnd != nil || text.begins(within, in: start..<limit)
                || text.learned.isChained(text, at: start, limit: limit)
        else { return nil }
        let close: Unicode.Scalar = first == "【" ? "】" : first == "[" ? "]" : ":"
        let inner = isBracketed ? start + 1 : start
        var index = inner
        scan: while index < limit, index - inner <= longest {
            switch text.at(index) {
            case close:
                guard index > inner, let kind = kind(text, inner..<index) ?? text.learned.kind(text, inner..<index)
                else {
                    return nil
                }
                var end = text.skipSpace(index + 1, limit: limit)
                if isBracketed, end < limit, text.at(end) == ":" { end = text.skipSpace(end + 1, limit: limit) }
                return Label(kind: kind, start: start, end: end, isAlone: end >= limit || text.at(end) == "\n")
            case "(":
                // 整改落实（已完成）：, and how far it is in the bracket; 整改措施（共2条）：
                guard !isBracketed, index > inner, let kind = kind(text, inner..<index), kind == .plan || kind == .told,
                    let end = bracketEnd(text, at: index, limit: limit)
                else { break scan }
                return Label(
                    kind: kind, start: start, end: end, isAlone: end >= limit || text.at(end) == "\n",
                    saysStatus: LearnedLabels.standingEnd(text, at: index, limit: limit) != nil)
            case "\n", "。", ";", ",", "!", "?", "“", "”", "《", "》", "|": break scan
            default: index += 1
            }
        }
        guard let lineEnd, !isBracketed else { return nil }
        if let turn = text.learned.turn(text, at: start, limit: limit) {
            return Label(kind: turn.kind, start: start, end: turn.end, isAlone: false)
        }
        if let label = lead(text, start, lineEnd) { return label }
        guard lineEnd - start <= longest else { return nil }
        let line = text.trimmedEnd(start..<max(start, lineEnd), of: ["。", ".", ":"])
        guard isWhole(text, line), let kind = kind(text, line) else { return nil }
        return Label(kind: kind, start: start, end: lineEnd, isAlone: true)
    }

    /// Whether the first clause behind a label says more than how far something is: 进展情况：已印发。 tells what was done.
    private static func tellsMore(_ text: DocumentText, _ start: Int, _ limit: Int) -> Bool {
        let end = (start..<max(start, limit)).first { [",", "。", ";", "\n", "("].contains(text.at($0)) } ?? limit
        let words = text.bare(start..<max(start, end))
        return words.count > 2 && words.count(where: { $0.isWord && $0.digit == nil }) > 1
            && words.last != "%" && StatusWords.meaning(words) == nil
    }

    /// Whether what stands before a colon says of something else than the matter itself how far it is: 督办情况：已办结.
    package static func isOfElse(_ text: DocumentText, _ words: Range<Int>) -> Bool {
        guard text.ends(standings, in: words) || text.begins(["是否"], in: words),
            FieldLabel.meaning(of: text.bare(words), isVague: true) != .status
        else { return false }
        switch kind(text, words) {
        case .told, .plan, .problem: return false
        case .field, .other, nil: return true
        }
    }

    private static let standings: Terms = ["情况", "状态", "结果", "进度", "意见", "结论", "与否"]

    /// Where a label ends behind its bracket: with a colon, or with its line where the bracket says how far it is.
    private static func bracketEnd(_ text: DocumentText, at open: Int, limit: Int) -> Int? {
        let standing = LearnedLabels.standingEnd(text, at: open, limit: limit)
        let close = (open..<min(limit, open + longest)).first { text.at($0) == ")" }
        guard let end = standing ?? close.map({ $0 + 1 }) else { return nil }
        let after = text.skipSpace(end, limit: limit)
        if after >= limit { return standing.map { _ in limit } }
        return text.at(after) == ":" ? text.skipSpace(after + 1, limit: limit) : nil
    }

    /// Whether words are a label that may do without its colon.
    static func isWhole(_ text: DocumentText, _ line: Range<Int>) -> Bool {
        whole.all.contains {
            line.count == $0.count && text.starts($0, at: line.lowerBound, limit: line.upperBound)
        }
    }

    private static let below: Terms = ["以下", "如下", "下列"]

    /// A line that leads in a list at its end: 针对以上问题，我局采取以下整改措施：
    private static func lead(_ text: DocumentText, _ start: Int, _ lineEnd: Int) -> Label? {
        let line = text.trimmedEnd(start..<lineEnd)
        guard line.count <= 80, let colon = line.last, text.at(colon) == ":" else { return nil }
        let clause = (line.dropLast().last { text.at($0) == "," }.map { $0 + 1 } ?? start)..<colon
        guard clause.count <= 24, text.has(below, in: clause),
            !line.dropLast().contains(where: { text.at($0).endsClause })
        else { return nil }
        let words = clause
        guard text.has(planned, in: words) || text.has(found, in: words) else { return nil }
        let kind: Kind = text.has(planned, in: words) ? .plan : .problem
        return Label(kind: kind, start: start, end: lineEnd, isAlone: true)
    }

    /// What some words lead in as a label.
    static func kind(of words: [Unicode.Scalar]) -> Kind? {
        let text = DocumentText(String(String.UnicodeScalarView(words)))
        return kind(text, 0..<max(0, text.folded.count - 1))
    }

    /// What the words of a label lead in; nil where they are no label's.
    private static func kind(_ text: DocumentText, _ words: Range<Int>) -> Kind? {
        if text.has(planned, in: words), !text.has(doing, in: words) { return .plan }
        // 整改到位情况, 整改答复: whatever stands between.
        let isAnswer = text.begins(["整改"], in: words) && text.ends(answers, in: words)
        if text.has(told, in: words) || text.ends(["整改"], in: words) || isAnswer { return .told }
        if text.has(planned, in: words) { return .told }
        if text.has(aside, in: words) { return .other }
        return text.has(found, in: words) ? .problem : nil
    }
}
