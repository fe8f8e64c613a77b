import Text

/// A place at which something begins: a line, a mark or a label.
struct Token {
    enum Kind {
        case line
        /// A mark, and the label right behind it, if there is one.
        case mark(Mark, Label?)
        case label(Label)
        /// A phrase that names a matter, and where it ends.
        case matter(Int)
    }

    let kind: Kind
    let start: Int
    let line: Int
    let isLineStart: Bool
    /// Whether it follows a comma.
    var afterComma = false
}

/// Walks over the text once, and notes all that may begin a part of it: marks and labels at the start of lines, and within a
/// line where a sentence can begin.
struct Scanner {
    private(set) var tokens: [Token] = []
    /// Numbers in sequence after a comma, which are taken as part of a sentence.
    private(set) var afterComma: [Int] = []
    private let text: DocumentText
    /// How far a bracket may go.
    private static let longestBracket = 300

    init(_ text: DocumentText, _ furniture: Furniture) {
        self.text = text
        tokens.reserveCapacity(text.lines.count * 2)
        for index in text.lines.indices where furniture.left[index] == nil {
            // The line holds the words of the label or the mark above it.
            let end: Int? =
                switch tokens.last?.kind {
                case .label(let label)? where label.kind == .field: label.end
                case .mark(let mark, nil)? where mark.form == .worded || mark.form == .item: mark.end
                case .label, .mark, .line, .matter, nil: nil
                }
            if end == text.lines[index].start { continue }
            scan(index)
        }
    }

    private mutating func scan(_ index: Int) {
        let line = text.lines[index]
        // The bars that a page leaves of a table.
        guard text.hasWords(line.range) else { return }
        let start = text.skipSpace(line.start, limit: line.end)
        var place = start
        var first: Mark?
        if let mark = Mark.find(text, at: start, limit: line.end, isLineStart: true),
            mark.end < line.end, text.hasWords(mark.end..<line.end)
        {
            let label =
                mark.form == .clause
                ? nil : Label.find(text, at: mark.end, limit: line.end, lineEnd: line.end)
            first = mark
            tokens.append(Token(kind: .mark(mark, label), start: start, line: index, isLineStart: true))
            place = label?.end ?? mark.end
        } else if let mark = Mark.find(text, at: start, limit: line.end, isLineStart: true),
            mark.form == .worded || mark.form == .item, mark.end >= line.end, isWords(below: index)
        {
            // Its words are the line below.
            tokens.append(
                Token(
                    kind: .mark(Mark(form: mark.form, number: mark.number, end: text.lines[index + 1].start), nil),
                    start: start, line: index, isLineStart: true))
            place = line.end
        } else if let label = Label.find(text, at: start, limit: line.end, lineEnd: line.end) {
            tokens.append(Token(kind: .label(label), start: start, line: index, isLineStart: true))
            place = label.end
        } else {
            let end = NamedMatter.end(text, at: start, limit: line.end)
            tokens.append(Token(kind: end.map { .matter($0) } ?? .line, start: start, line: index, isLineStart: true))
            place = end ?? place
        }
        scanWithin(index, from: place, first: first, isBoundary: place > start)
    }

    /// Whether the line below another one holds its words: a line that neither a number nor a label begins.
    private func isWords(below index: Int) -> Bool {
        guard text.lines.indices.contains(index + 1) else { return false }
        let line = text.lines[index + 1]
        return FieldLabel.isValue(text, at: line.start)
            && Label.find(text, at: line.start, limit: line.end, lineEnd: line.end) == nil
    }

    /// The marks and labels within a line.
    private mutating func scanWithin(_ index: Int, from start: Int, first: Mark?, isBoundary: Bool) {
        let limit = text.lines[index].end
        enum Edge { case clause, comma, label }
        var edge: Edge? = isBoundary ? .label : nil
        var place = start
        var found: [Token] = []
        let dot = dot(in: start..<max(start, limit), isLed: isBoundary && first == nil)
        while place < limit {
            let scalar = text.at(place)
            if scalar == dot, let end = Mark.bullet(text, at: place, limit: limit) {
                let mark = Mark(form: .bullet(0), number: 0, end: end)
                found.append(Token(kind: .mark(mark, nil), start: place, line: index, isLineStart: false))
                (place, edge) = (end, nil)
                continue
            }
            // A bracket with owners and a deadline is of what stands before it.
            if scalar == "(", place > start, FieldLabel.find(text, at: place + 1, limit: limit) != nil,
                let end = bracketEnd(place, limit: limit)
            {
                place = end
                continue
            }
            if let end = text.learned.arrow(text, at: place, limit: limit) {
                let label = Label(kind: .told, start: place, end: end, isAlone: false)
                found.append(Token(kind: .label(label), start: place, line: index, isLineStart: false))
                (place, edge) = (max(place + 1, end), .label)
                continue
            }
            if edge == nil, scalar == " " || scalar == "|" {
                let next = text.skipSpace(place + 1, limit: limit)
                if text.learned.isChained(text, at: next, limit: limit) {
                    (place, edge) = (next, .label)
                    continue
                }
            }
            if edge == nil, let mark = listWithin(place, limit: limit) {
                found.append(Token(kind: .mark(mark, nil), start: place, line: index, isLineStart: false))
                place = mark.end
                continue
            }
            // 台账不全（已完成）一是……: what is said of all before it ends with it.
            if edge == nil, let end = LearnedLabels.standingEnd(text, at: place, limit: limit) {
                (place, edge) = (end, .clause)
                continue
            }
            // 【整改措施】 is a label wherever it stands.
            if edge == nil, scalar == "【", let label = Label.find(text, at: place, limit: limit, lineEnd: nil),
                label.kind != .other
            {
                edge = .label
            }
            guard let here = edge ?? (isInSentence(scalar, found, after: first) ? .comma : nil) else {
                edge = scalar.endsClause ? (scalar == ":" ? .label : .clause) : scalar == "," ? .comma : nil
                place += 1
                continue
            }
            if scalar == " " || here != .comma && (scalar.closesQuote || scalar.endsClause) {
                place += 1
                continue
            }
            if here != .comma, let end = bracketEnd(place, limit: limit),
                scalar == "(" || Label.find(text, at: place, limit: limit, lineEnd: nil) == nil
            {
                place = end
                continue
            }
            edge = nil
            let mark = Mark.find(text, at: place, limit: limit, isLineStart: false)
            let isWord =
                mark?.form == .clause || mark?.form == .measureWord || mark?.form == .ordinal
                || mark?.form == .reference
            if here != .comma, !isWord,
                let label = Label.find(text, at: mark?.end ?? place, limit: limit, lineEnd: nil)
            {
                found.append(
                    Token(
                        kind: .label(Label(kind: label.kind, start: place, end: label.end, isAlone: false)),
                        start: place,
                        line: index, isLineStart: false))
                place = max(place + 1, label.end)
                edge = .label
            } else if let mark, here != .comma || mark.form == .clause || mark.form == .ordinal || mark.form == .circled
            {
                found.append(
                    Token(
                        kind: .mark(mark, nil), start: place, line: index, isLineStart: false,
                        // ② is no part of a sentence.
                        afterComma: here == .comma && mark.form != .circled))
                place = max(place + 1, mark.end)
            } else if mark == nil, here != .comma, let end = NamedMatter.end(text, at: place, limit: limit) {
                found.append(Token(kind: .matter(end), start: place, line: index, isLineStart: false))
                place = end
                edge = .label
            }
        }
        take(found, first: first, from: start)
    }

    /// The dot that parts what stands in a line: one that comes again, or stands right behind the label that leads it in.
    private func dot(in range: Range<Int>, isLed: Bool) -> Unicode.Scalar? {
        guard let place = range.first(where: { Mark.isDot(text.at($0)) }) else { return nil }
        let sign = text.at(place)
        let count = range.count { text.at($0) == sign && text.at($0 - 1) != sign }
        return count > 1 || isLed && place == text.skipSpace(range.lowerBound, limit: range.upperBound) ? sign : nil
    }

    /// What 一是 ends that begins no list: 统一是, 唯一是.
    private static let before: Set<Unicode.Scalar> = ["统", "唯", "之", "万", "同", "第", "单", "专", "不", "归", "十"]

    /// 院党组一是……；二是……: a list may begin within a clause where it goes on behind one.
    private func listWithin(_ place: Int, limit: Int) -> Mark? {
        guard text.at(place) == "一", text.at(place + 1) == "是", place > 0,
            text.at(place - 1).isWord, !Scanner.before.contains(text.at(place - 1)),
            let mark = Mark.find(text, at: place, limit: limit, isLineStart: false), mark.form == .clause
        else { return nil }
        let next = (mark.end..<max(mark.end, limit - 1)).first { text.at($0) == "二" && text.at($0 + 1) == "是" }
        return next.flatMap { [";", "。"].contains(text.at(previous($0))) ? mark : nil }
    }

    /// Takes the labels, and the marks that are in sequence: 1 where a 2 follows it, or right behind a label.
    private mutating func take(_ found: [Token], first: Mark?, from start: Int) {
        // From the end: whether the next number comes later in the line, by the form.
        var later: [Mark.Form: Set<Int>] = [:]
        var hasNext: [Bool] = []
        var stopped: Set<Mark.Form> = []
        let found = numbered(found, after: first)
        for token in found.reversed() {
            guard case .mark(let mark, _) = token.kind else {
                hasNext.append(false)
                continue
            }
            hasNext.append(later[mark.form]?.contains(mark.number + 1) ?? false)
            later[mark.form, default: []].insert(mark.number)
            if !token.afterComma, mark.number > 1 { stopped.insert(mark.form) }
        }
        hasNext.reverse()
        var last: [Mark.Form: Int] = [:]
        var commas: [Mark.Form: Int] = [:]
        // Right behind a label a list may begin with another number than 1.
        var isLabelled = first == nil
        if let first { last[first.form] = first.number }
        for (token, hasNext) in zip(found, hasNext) {
            guard case .mark(let mark, _) = token.kind else {
                tokens.append(token)
                if case .label(let label) = token.kind, label.kind != .field { isLabelled = true }
                continue
            }
            if token.afterComma, mark.number > 1, stopped.contains(mark.form) {
                // Where others stand after a stop, those after a comma are part of a sentence.
                if mark.number == max(commas[mark.form] ?? 0, last[mark.form] ?? 0) + 1 {
                    afterComma.append(token.start)
                    commas[mark.form] = mark.number
                }
                continue
            }
            let isNext = last[mark.form].map { mark.number == $0 + 1 } ?? false
            let isLed = token.start == start || text.at(previous(token.start)) == ":"
            let isClause = mark.form == .clause || mark.form == .measureWord || mark.form == .reference
            // "三是三，四是四" is no list.
            if token.afterComma, mark.number > 1 ? !isNext : !hasNext { continue }
            guard
                isClause || mark.form.isBullet || isNext || mark.number == 1 && (hasNext || isLed)
                    || mark.number > 1 && isLabelled
            else { continue }
            isLabelled = false
            last[mark.form] = mark.number
            commas[mark.form] = nil
            tokens.append(token)
        }
    }

    /// Whether ① parts a sentence where it stands: not where the line is parted by other marks, whose text it belongs to.
    private func isInSentence(_ scalar: Unicode.Scalar, _ found: [Token], after first: Mark?) -> Bool {
        guard Mark.isCircled(scalar), first?.form != .clause else { return false }
        return !found.contains { token in
            if case .mark(let mark, _) = token.kind { mark.form != .circled } else { false }
        }
    }

    /// The last one of a list that is spelled out with the number that it has: 首先， 其次， 最后，
    private func numbered(_ found: [Token], after first: Mark?) -> [Token] {
        var last = first.map { $0.form == .ordinal ? $0.number : 0 } ?? 0
        return found.map { token in
            guard case .mark(let mark, let label) = token.kind, mark.form == .ordinal else { return token }
            last = mark.number == Mark.last ? last + 1 : mark.number
            return Token(
                kind: .mark(Mark(form: .ordinal, number: last, end: mark.end), label), start: token.start,
                line: token.line, isLineStart: token.isLineStart, afterComma: token.afterComma)
        }
    }

    /// Where a bracket ends that is no mark: "一是登记。（已完成）二是检查。", "……的问题。〔已完成〕一是……"
    private func bracketEnd(_ place: Int, limit: Int) -> Int? {
        let closing = text.at(place) == "(" ? ")" : FieldLabel.closing(text.at(place))
        guard let closing, Mark.find(text, at: place, limit: limit, isLineStart: false) == nil else { return nil }
        let end = min(limit, place + Scanner.longestBracket)
        return (place..<end).first { text.at($0) == closing }.map { $0 + 1 }
    }

    private func previous(_ place: Int) -> Int {
        var place = place - 1
        while place > 0, text.at(place) == " " { place -= 1 }
        return place
    }
}
