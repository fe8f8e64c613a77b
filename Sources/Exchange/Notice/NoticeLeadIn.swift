/// The label that leads in the measures of a problem, such as 问题整改做法与成效： or 【整改情况】.
struct NoticeLeadIn {
    /// What stands after a label.
    enum Kind {
        /// What is to be done: 整改措施.
        case plan
        /// What was done: 整改情况, 做法与成效, 整改进展.
        case told
    }

    /// What its own words say; a label that says neither, as 整改如下, leads in what was done.
    let kind: Kind
    let start: Int
    /// Where the text after it begins.
    let end: Int

    /// No label is longer: a longer run of words before a colon is a sentence.
    private static let longest = 20
    private static let cores: NoticeTerms = [
        "措施", "举措", "做法", "成效", "整改情况", "整改落实", "落实情况", "整改进展", "进展情况", "完成情况", "整改结果",
        "整改工作", "整改如下", "整改完成",
    ]
    private static let bare: NoticeTerms = [
        "整改措施", "整改举措", "整改情况", "整改落实情况", "整改落实", "整改进展", "整改进展情况", "整改成效", "整改结果",
        "做法与成效", "做法和成效", "做法及成效", "具体措施", "具体做法", "主要做法", "完成情况",
    ]
    private static let rectification: NoticeTerms = ["整改"]
    private static let planned: NoticeTerms = ["措施", "举措"]
    private static let told: NoticeTerms = ["情况", "成效", "进展", "落实", "结果", "完成", "做法"]

    private static func kind(_ text: NoticeText, _ label: Range<Int>) -> Kind {
        text.has(planned, in: label) && !text.has(told, in: label) ? .plan : .told
    }

    /// A label that begins at a place where a sentence can begin.
    ///
    /// - Parameter wholeLine: the end of the line when the place is its start: there a label may do without a colon.
    static func find(_ text: NoticeText, at start: Int, limit: Int, wholeLine: Int? = nil) -> NoticeLeadIn? {
        let first = text.at(start)
        let bracketed = first == "【" || first == "["
        // A label without brackets in the midst of a line is taken as one only where it names the rectification:
        // "取得成效：" is said within a measure as well.
        guard
            bracketed || wholeLine != nil || text.begins(rectification, in: start..<limit)
                || text.starts(["问", "题", "整", "改"], at: start, limit: limit)
        else { return nil }
        let close: Unicode.Scalar = first == "【" ? "】" : first == "[" ? "]" : ":"
        let inner = bracketed ? start + 1 : start
        var index = inner
        scan: while index < limit, index - inner <= longest {
            switch text.at(index) {
            case close:
                let label = inner..<index
                guard text.has(cores, in: label) || text.ends(rectification, in: label) else { return nil }
                var end = text.skipSpace(index + 1, limit: limit)
                if bracketed, end < limit, text.at(end) == ":" { end = text.skipSpace(end + 1, limit: limit) }
                return NoticeLeadIn(kind: kind(text, label), start: start, end: end)
            case "\n", "。", ";", ",", "!", "?", "“", "”", "《", "》", "(": break scan
            default: index += 1
            }
        }
        guard let wholeLine, !bracketed else { return nil }
        let line = text.trimmedEnd(start..<max(start, wholeLine), of: ["。", "."])
        let isBare = bare.all.contains { word in
            line.count == word.count && text.starts(word, at: line.lowerBound, limit: line.upperBound)
        }
        return isBare ? NoticeLeadIn(kind: kind(text, line), start: start, end: wholeLine) : nil
    }
}
