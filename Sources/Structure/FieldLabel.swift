/// The labels under which documents say who answers for something, by when, and how far it is.
package enum FieldLabel: Hashable, Sendable {
    /// 所属方面: the heading that a problem stands under.
    case area
    case leader
    /// 牵头单位, beside which further 责任单位 are those that support it.
    case lead
    case unit, support, person, deadline, target, kind, status

    /// The label that begins at a place, and where its words end: the longest that is one. 单位 and 时间 alone say too little,
    /// and are given only where that is asked for.
    private static func words(
        _ text: [Unicode.Scalar], at start: Int, limit: Int, isVague: Bool = false
    ) -> (label: FieldLabel, end: Int)? {
        guard start < limit, FieldWords.byFirst[text[start]] != nil else { return nil }
        var parts: [[FieldWords.Part]] = []
        var found: (FieldLabel, Int)?
        var place = start
        let limit = min(limit, start + longestLabel)
        while place < limit,
            let next = FieldWords.byFirst[text[place]]?.first(where: { word, _ in
                place + word.count <= limit && text[place..<place + word.count].elementsEqual(word)
            })
        {
            parts.append(next.parts)
            place += next.scalars.count
            if let named = FieldWords.meaning(parts), isVague || !named.isVague { found = (named.label, place) }
        }
        return found
    }

    /// Whether forms have a cell for it whose words say all: 责任人, 整改时限. 完成情况 leads in what was done.
    private var isOfForms: Bool { self != .status && self != .target && self != .kind }

    /// What all of some words name as a label.
    package static func meaning(of words: [Unicode.Scalar], isVague: Bool = false) -> FieldLabel? {
        self.words(words, at: 0, limit: words.count, isVague: isVague).flatMap {
            $0.end == words.count ? $0.label : nil
        }
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
        if let label = meaning(of: words) { return label }
        guard let label = meaning(of: words, isVague: true) else { return nil }
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
    private static let longestLabel = 14

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
        guard let label = words(text.folded, at: start, limit: line.upperBound) else { return true }
        let end = text.skipSpace(label.end, limit: line.upperBound)
        return end < line.upperBound && text.at(end) != ":"
    }

    /// Whether a line begins at a place, but for its number: （二）责任单位
    private static func beginsLine(_ text: DocumentText, at start: Int) -> Bool {
        guard start > 0, text.at(start - 1) != "\n" else { return true }
        guard let line = text.line(of: start) else { return false }
        return Mark.find(text, at: line.start, limit: line.end, isLineStart: true)?.end == start
    }

    /// What stands in brackets between a label and its colon is no longer: 责任单位（牵头）：
    private static let longestBracket = 10

    private static func bracketEnd(_ text: DocumentText, at start: Int, limit: Int) -> Int? {
        guard text.at(start) == "(",
            let close = (start..<min(limit, start + longestBracket)).first(where: { text.at($0) == ")" }),
            text.at(close + 1) == ":"
        else { return nil }
        return close + 1
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
        if let (label, last) = words(text.folded, at: start, limit: limit) {
            let end = bracketEnd(text, at: last, limit: limit) ?? last
            let colon = text.skipSpace(end, limit: limit)
            // All of a line: its value is the next one, as in a form that was taken apart.
            let value = text.at(colon) == ":" ? text.skipSpace(colon + 1, limit: text.folded.count) : colon
            if label.isOfForms, text.at(value) == "\n", beginsLine(text, at: start), isValue(text, at: value + 1) {
                return (label, value + 1)
            }
            if colon < limit, text.at(colon) == ":" { return (label, text.skipSpace(colon + 1, limit: limit)) }
            // 责任领导 says enough alone; 责任人 may begin another word.
            if isBare, end - start > 3, colon < limit, text.at(colon).isWord { return (label, colon) }
        }
        return text.learned.field(text, at: start, limit: limit)
    }
}
