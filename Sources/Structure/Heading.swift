/// What the first words of a line say of it.
package enum Heading {
    private static let stops: [Unicode.Scalar] = ["。", ".", ":", ";", ",", "、"]
    private static let aspect: Terms = [
        "方面", "方面问题", "方面的问题", "方面存在的问题", "方面存在问题", "方面的主要问题", "方面存在的主要问题", "方面整改情况", "方面的整改情况", "方面存在的突出问题",
        "方面整改落实情况",
        "方面存在的不足", "方面问题整改情况", "方面问题的整改情况", "方面的整改落实情况", "方面整改",
    ]
    private static let problem: Terms = [
        "问题", "问题的整改", "问题整改", "问题的整改情况", "问题整改情况", "问题的整改落实情况", "问题整改落实情况", "问题的整改进展情况", "问题的整改措施", "问题整改措施",
        "问题的整改进展",
        "问题方面",
    ]
    private static let about: Terms = ["关于", "针对", "对照", "对于"]
    private static let quotes: [(open: Unicode.Scalar, close: Unicode.Scalar)] = [("“", "”"), ("「", "」"), ("\"", "\"")]

    /// The first sentence of a range, without what stands in brackets behind it: at most 80 characters of it.
    static func title(_ text: DocumentText, _ range: Range<Int>) -> Range<Int> {
        var end = range.lowerBound
        let limit = min(range.upperBound, range.lowerBound + 80)
        while end < limit, !["。", ";", "\n", ":"].contains(text.at(end)) {
            // What a bracket says of who and when may hold colons.
            let close =
                text.at(end) == "(" ? (end..<range.upperBound).first { [")", "\n"].contains(text.at($0)) } : nil
            end = close.map { text.at($0) == ")" ? $0 : end } ?? end
            end += 1
        }
        return withoutBracket(text, range.lowerBound..<end)
    }

    /// A range without the stops and the bracket at its end: 农业方面（3个）
    package static func withoutBracket(_ text: DocumentText, _ range: Range<Int>) -> Range<Int> {
        let range = text.trimmedEnd(range, of: stops)
        guard let last = range.last, text.at(last) == ")" || text.at(last) == "】" else { return range }
        guard let open = range.last(where: { text.at($0) == "(" || text.at($0) == "【" }), open > range.lowerBound else {
            return range
        }
        return text.trimmedEnd(range.lowerBound..<open, of: stops)
    }

    /// Whether it ends as the name of an area does.
    static func isAspect(_ text: DocumentText, _ title: Range<Int>) -> Bool { text.ends(aspect, in: title) }

    /// Whether it ends as the name of a problem does.
    static func isProblem(_ text: DocumentText, _ title: Range<Int>) -> Bool {
        text.ends(problem, in: title) && !isAspect(text, title)
    }

    /// Whether a line ends as a problem's heading does, whatever stands in brackets behind it.
    static func endsAsProblem(_ text: DocumentText, _ range: Range<Int>) -> Bool {
        text.ends(problem, in: withoutBracket(text, range))
    }

    /// Whether a mark is one that large parts have.
    static func isLarge(_ form: Mark.Form?) -> Bool {
        form == .section || form == .part || form == .bracketedChinese || form == .stem || form == .decimal(1)
            || form?.isHeading ?? false
    }

    /// Whether a line above a table is the heading of an area: it has the mark of a large part, or ends as an area does,
    /// and is not the heading of a part of the document.
    package static func namesArea(_ line: String) -> Bool {
        let text = DocumentText(line)
        let all = 0..<max(0, text.folded.count - 1)
        let mark = Mark.find(text, at: 0, limit: all.upperBound, isLineStart: true)
        let title = withoutBracket(text, min(mark?.end ?? 0, all.upperBound)..<all.upperBound)
        guard text.hasWords(title), title.count <= 40,
            !title.contains(where: { ["\n", "。", ",", ";", ":"].contains(text.at($0)) })
        else { return false }
        return isAspect(text, title)
            || isLarge(mark?.form) && Topic.of(text, title, isFinding: false, isLarge: true) == nil
    }

    private static let asking: Terms = [
        "为什么", "为何", "什么", "哪些", "哪", "怎样", "怎么", "如何", "谁", "多少", "多久", "多长", "几", "吗", "能否", "是否",
    ]

    /// Whether it is a question: 谁来负责？
    static func asks(_ text: DocumentText, _ title: Range<Int>) -> Bool {
        title.last.map { text.at($0) == "?" } ?? false && text.has(asking, in: title)
    }

    /// Whether it begins with 关于 or 针对.
    static func isAbout(_ text: DocumentText, _ title: Range<Int>) -> Bool { text.begins(about, in: title) }

    /// What stands between the quotation marks of 关于“…”问题的整改.
    package static func quoted(_ text: DocumentText, _ heading: Range<Int>) -> Range<Int>? {
        guard let word = about.all.first(where: { text.starts($0, at: heading.lowerBound, limit: heading.upperBound) })
        else { return nil }
        let start = text.skipSpace(heading.lowerBound + word.count, limit: heading.upperBound)
        guard let pair = quotes.first(where: { $0.open == text.at(start) }),
            let end = heading.last(where: { text.at($0) == pair.close }), end > start + 1
        else { return nil }
        let after = text.skipSpace(end + 1, limit: heading.upperBound)
        let inner = start + 1..<end
        // More than one quotation is a sentence that quotes; what follows says that this is the problem.
        guard pair.open == pair.close || !inner.contains(where: { text.at($0) == pair.open }),
            text.begins(["问题", "的问题", "方面", "的整改", "整改"], in: after..<heading.upperBound), text.hasWords(inner)
        else { return nil }
        return inner
    }
}
