/// The labels under which documents say who answers for something, by when, and how far it is.
package enum FieldLabel: Hashable, Sendable {
    case leader
    /// 牵头单位, beside which further 责任单位 are those that support it.
    case lead
    case unit, support, person, deadline, target, kind, status

    private static let table: [(label: FieldLabel, words: [String])] = [
        (
            .leader,
            [
                "责任领导", "牵头领导", "分管领导", "包保领导", "挂点领导", "牵头责任领导", "主管领导", "牵头负责人", "责任校领导", "责任院领导", "责任局领导", "责任县领导",
                "责任市领导",
            ]
        ),
        (.lead, ["牵头单位", "牵头部门", "牵头科室", "牵头处室", "牵头责任单位", "牵头责任部门", "主责单位", "主责部门", "主办单位", "主办部门", "主办科室"]),
        (
            .unit,
            ["责任单位", "责任部门", "责任科室", "责任处室", "责任股室", "承办单位", "承办部门", "承办科室", "落实单位", "单位", "责任主体", "主体责任单位"]
        ),
        (
            .support,
            ["配合单位", "配合部门", "配合科室", "配合处室", "协办单位", "协办部门", "协办科室", "参与单位", "协助单位", "协同单位", "协同部门", "配合责任单位"]
        ),
        (.person, ["责任人", "直接责任人", "具体责任人", "责任人员", "经办人", "具体负责人", "负责人", "承办人", "第一责任人"]),
        (
            .deadline,
            ["时限", "期限", "完成时限", "完成期限", "完成时间", "办结时限", "时间", "截止时间", "时限要求", "完成时间节点", "时间节点", "计划完成时间", "完成日期"]
        ),
        (.target, ["目标", "预期目标", "目标要求", "目标任务"]),
        (.kind, ["类型", "类别", "时限类型"]),
        (
            .status,
            [
                "状态", "完成状态", "完成情况", "进度", "完成进度", "进展状态", "当前状态", "落实状态", "情况", "结果", "落实情况", "进展情况", "进展", "成效",
                "目前进展", "当前进展", "目前进展情况", "销号状态", "销号情况", "是否办结", "是否完成", "是否整改到位", "是否销号", "办结状态",
            ]
        ),
    ]

    /// Words that alone say too little: 单位：, 时间：. They need 整改 before them.
    private static let vague: Set<String> = ["单位", "时间", "目标", "类型", "类别", "状态", "进度", "情况", "结果", "进展", "成效"]

    private typealias Word = (scalars: [Unicode.Scalar], label: FieldLabel)

    /// By the first scalar, the longest first: they are looked for at the start of every line and sentence.
    private static let byFirst: [Unicode.Scalar: [Word]] = {
        var words: [Word] = []
        for (label, list) in table {
            for word in list {
                if !vague.contains(word) { words.append((Array(word.unicodeScalars), label)) }
                words.append((Array(("整改" + word).unicodeScalars), label))
            }
        }
        words.sort { $0.scalars.count > $1.scalars.count }
        return Dictionary(grouping: words.filter { !$0.scalars.isEmpty }) { $0.scalars[0] }
    }()

    /// Whether forms have a cell for it whose words say all: 责任人, 整改时限. 完成情况 leads in what was done.
    private var isOfForms: Bool { self != .status && self != .target && self != .kind }

    /// What words mean that alone say too little, in a document where they come again and again as labels.
    static func vague(_ words: [Unicode.Scalar]) -> FieldLabel? {
        let word = String(String.UnicodeScalarView(words))
        return vague.contains(word) ? table.first { $0.words.contains(word) }?.label : nil
    }

    /// How a bracket ends that can stand around a label.
    static func closing(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "【": "】"
        case "[": "]"
        case "〖": "〗"
        case "〔": "〕"
        default: nil
        }
    }

    /// What words mean that stand in brackets before a value: 【责任领导】, and also 【时间】, which says enough there.
    private static func bracketed(_ words: [Unicode.Scalar]) -> FieldLabel? {
        if let word = words.first.flatMap({ byFirst[$0] })?.first(where: { $0.scalars == words }) { return word.label }
        guard let label = vague(words) else { return nil }
        return [.deadline, .unit, .kind].contains(label) || ["状态", "进度"].contains(words.map(String.init).joined())
            ? label : nil
    }

    /// A label in brackets, and where its value begins: on its line, or for what forms hold on the next one.
    private static func findBracketed(
        _ text: DocumentText, at start: Int, limit: Int, closing: Unicode.Scalar
    ) -> (label: FieldLabel, end: Int)? {
        let reach = min(limit, start + longestLabel + 2)
        guard let close = (start..<max(start, reach)).first(where: { text.at($0) == closing }) else { return nil }
        guard let label = bracketed(text.folded[start + 1..<close].filter { $0 != " " }) else { return nil }
        var end = text.skipSpace(close + 1, limit: limit)
        if end < limit, text.at(end) == ":" { end = text.skipSpace(end + 1, limit: limit) }
        if end < limit, text.at(end) != "\n" { return (label, end) }
        let isLine = start == 0 || text.at(start - 1) == "\n"
        guard label.isOfForms, isLine, end < text.folded.count, text.at(end) == "\n", isValue(text, at: end + 1) else {
            return nil
        }
        return (label, end + 1)
    }

    /// No label is longer.
    private static let longestLabel = 12

    /// Whether some words are a label.
    static func isKnown(_ words: [Unicode.Scalar]) -> Bool {
        words.first.flatMap { byFirst[$0] }?.contains { $0.scalars == words } ?? false
    }

    /// No value of a form is longer.
    private static let longest = 60

    /// Whether the line that begins at a place can be the value of a label above it: neither a label nor an entry of a list.
    static func isValue(_ text: DocumentText, at start: Int) -> Bool {
        guard start < text.folded.count else { return false }
        let line = text.trimmedEnd(text.rest(start))
        guard (1...longest).contains(line.count), text.at(line.upperBound - 1) != ":", closing(text.at(start)) == nil,
            Mark.find(text, at: start, limit: line.upperBound, isLineStart: true) == nil,
            !Label.isWhole(text, line)
        else { return false }
        return !(byFirst[text.at(start)] ?? []).contains { word, _ in
            guard text.starts(word, at: start, limit: line.upperBound) else { return false }
            let end = text.skipSpace(start + word.count, limit: line.upperBound)
            return end == line.upperBound || text.at(end) == ":"
        }
    }

    /// A label with its colon that begins at a place, and where its value begins.
    ///
    /// - Parameter isBare: whether one may do without its colon: 责任领导局长，责任科室办公室 in a list of owners.
    package static func find(
        _ text: DocumentText, at start: Int, limit: Int, isBare: Bool = false
    ) -> (label: FieldLabel, end: Int)? {
        guard start < limit else { return nil }
        if let closing = closing(text.at(start)) {
            return findBracketed(text, at: start, limit: limit, closing: closing)
        }
        guard let words = byFirst[text.at(start)] else { return text.learned.field(text, at: start, limit: limit) }
        for (word, label) in words where text.starts(word, at: start, limit: limit) {
            let colon = text.skipSpace(start + word.count, limit: limit)
            // All of a line: its value is the next one, as in a form that was taken apart.
            let isLine = start == 0 || text.at(start - 1) == "\n"
            let end = text.at(colon) == ":" ? text.skipSpace(colon + 1, limit: text.folded.count) : colon
            if label.isOfForms, isLine, text.at(end) == "\n", isValue(text, at: end + 1) { return (label, end + 1) }
            guard colon < limit, text.at(colon) == ":" else {
                // 责任领导 says enough alone; 责任人 may begin another word.
                if isBare, word.count > 3, colon < limit, text.at(colon).isWord { return (label, colon) }
                continue
            }
            return (label, text.skipSpace(colon + 1, limit: limit))
        }
        return text.learned.field(text, at: start, limit: limit)
    }
}
