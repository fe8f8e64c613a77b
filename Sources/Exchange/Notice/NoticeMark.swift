import Tracker

/// The number at the start of a line, or of a clause: what it looks like, before anything is known of its place.
struct NoticeMark: Hashable {
    enum Form: Hashable {
        /// 一、
        case section
        /// (一)
        case area
        /// 1. or 1、 with the character after the number, by which lists in lists are told apart.
        case numbered(Unicode.Scalar)
        /// 一是
        case clause
        /// (1)
        case bracketed
        /// ①
        case circled
        /// 问题1： or 问题一：
        case worded
        /// 措施1： or 措施一：, which leads itself in
        case measureWord
        /// The dot or dash of a list without numbers.
        case bullet
    }

    let form: Form
    let number: Int
    /// Where the text after it begins.
    let end: Int

    /// The mark of a heading or a numbered entry, which only stands at the start of a line.
    static func heading(_ text: NoticeText, _ line: NoticeText.Line) -> NoticeMark? {
        heading(text, at: line.start, limit: line.end)
    }

    private static func heading(_ text: NoticeText, at start: Int, limit: Int) -> NoticeMark? {
        if text.at(start) == "(" {
            let inner = text.skipSpace(start + 1, limit: limit)
            guard let numeral = NoticeNumeral(text, at: inner, limit: limit) else { return nil }
            let close = text.skipSpace(numeral.end, limit: limit)
            guard text.at(close) == ")", close < limit else { return nil }
            return make(numeral.isChinese ? .area : .bracketed, numeral, text, after: close + 1, limit: limit)
        }
        if text.begins(problemWord, in: start..<limit) || text.at(start) == "【" {
            return worded(text, at: start, limit: limit)
        }
        guard let numeral = NoticeNumeral(text, at: start, limit: limit) else { return nil }
        let point = text.skipSpace(numeral.end, limit: limit)
        guard point < limit else { return nil }
        let character = text.at(point)
        if numeral.isChinese {
            guard character == "、" else { return nil }
            return make(.section, numeral, text, after: point + 1, limit: limit)
        }
        guard character == "." || character == "、" || character == ")" else { return nil }
        // 2.0 and 2022.12.27 are no marks; 3.2021年以来… is one.
        if text.at(point + 1).digit != nil, !isYear(text, at: point + 1, limit: limit) { return nil }
        return make(.numbered(character), numeral, text, after: point + 1, limit: limit)
    }

    private static let problemWord: NoticeTerms = ["问题", "反馈问题"]
    /// What closes the number of a problem that is called one.
    private static let wordedEnds: [Unicode.Scalar] = [":", "、", ".", "】", ","]

    /// 问题1：, 问题一、, 问题（1）：, 【问题1】
    private static func worded(_ text: NoticeText, at start: Int, limit: Int) -> NoticeMark? {
        let first = text.at(start) == "【" ? start + 1 : start
        guard let word = problemWord.all.first(where: { text.starts($0, at: first, limit: limit) }) else { return nil }
        var place = text.skipSpace(first + word.count, limit: limit)
        let isBracketed = text.at(place) == "("
        if isBracketed { place = text.skipSpace(place + 1, limit: limit) }
        guard let numeral = NoticeNumeral(text, at: place, limit: limit) else { return nil }
        place = text.skipSpace(numeral.end, limit: limit)
        if isBracketed {
            guard text.at(place) == ")" else { return nil }
            place = text.skipSpace(place + 1, limit: limit)
        }
        guard place < limit, wordedEnds.contains(text.at(place)), text.at(place) != "】" || first > start else {
            return nil
        }
        place = text.skipSpace(place + 1, limit: limit)
        if place < limit, text.at(place) == ":" { place += 1 }
        return make(.worded, numeral, text, after: place, limit: limit)
    }

    private static let measureWords: NoticeTerms = ["措施", "整改措施", "具体措施"]

    /// 措施1：, 整改措施一：, 措施（1）：
    private static func measureWord(_ text: NoticeText, at start: Int, limit: Int) -> NoticeMark? {
        guard let word = measureWords.all.first(where: { text.starts($0, at: start, limit: limit) }) else { return nil }
        var place = text.skipSpace(start + word.count, limit: limit)
        let isBracketed = text.at(place) == "("
        if isBracketed { place += 1 }
        guard let numeral = NoticeNumeral(text, at: place, limit: limit) else { return nil }
        place = numeral.end
        if isBracketed {
            guard text.at(place) == ")" else { return nil }
            place += 1
        }
        place = text.skipSpace(place, limit: limit)
        guard place < limit, text.at(place) == ":" || text.at(place) == "、" || text.at(place) == "." else { return nil }
        return make(.measureWord, numeral, text, after: place + 1, limit: limit)
    }

    /// Where the text after any mark at the start of a line begins.
    static func end(_ text: NoticeText, at start: Int, limit: Int) -> Int? {
        (heading(text, at: start, limit: limit) ?? measure(text, at: start, limit: limit))?.end
    }

    private static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "•", "●", "◆", "■", "▪", "▶", "➢", "◇", "○", "·", "-", "*", "–": true
        default: false
        }
    }

    /// The mark of a measure, which also stands within a line.
    static func measure(_ text: NoticeText, at start: Int, limit: Int) -> NoticeMark? {
        let first = text.at(start)
        if isBullet(first) {
            // Only at the start of a line; a dash needs its space.
            guard text.at(start - 1) == "\n" else { return nil }
            let end = text.skipSpace(start + 1, limit: limit)
            let isPlain = first == "-" || first == "*" || first == "–" || first == "·" || first == "○"
            guard end < limit, text.at(end) != "\n", !isPlain || end > start + 1 else { return nil }
            return NoticeMark(form: .bullet, number: 0, end: end)
        }
        if first.value >= 0x2460, first.value <= 0x2473 {
            return NoticeMark(
                form: .circled, number: Int(first.value - 0x2460) + 1, end: text.skipSpace(start + 1, limit: limit))
        }
        if first == "(" {
            guard let numeral = NoticeNumeral(text, at: start + 1, limit: limit), !numeral.isChinese,
                numeral.end < limit, text.at(numeral.end) == ")"
            else { return nil }
            return make(.bracketed, numeral, text, after: numeral.end + 1, limit: limit)
        }
        if text.begins(measureWords, in: start..<limit) { return measureWord(text, at: start, limit: limit) }
        guard let numeral = NoticeNumeral(text, at: start, limit: limit), numeral.end < limit else { return nil }
        guard numeral.isChinese else { return inlineNumber(text, numeral, start, limit: limit) }
        guard text.at(numeral.end) == "是" else { return nil }
        // "一是，…" and "一是：…" are written too.
        var end = text.skipSpace(numeral.end + 1, limit: limit)
        if end < limit, text.at(end) == "," || text.at(end) == ":" { end = text.skipSpace(end + 1, limit: limit) }
        return make(.clause, numeral, text, after: end, limit: limit)
    }

    /// 1. or 1、 within a line; at the start of one, whether it is a problem is decided with the lines around it.
    private static func inlineNumber(
        _ text: NoticeText, _ numeral: NoticeNumeral, _ start: Int, limit: Int
    ) -> NoticeMark? {
        let point = text.at(numeral.end)
        guard text.at(start - 1) != "\n", point == "." || point == "、" || point == ")",
            text.at(numeral.end + 1).digit == nil
        else { return nil }
        return make(.numbered(point), numeral, text, after: numeral.end + 1, limit: limit)
    }

    private static func make(
        _ form: Form, _ numeral: NoticeNumeral, _ text: NoticeText, after: Int, limit: Int
    ) -> NoticeMark? {
        guard (1...Numerals.greatest).contains(numeral.value) else { return nil }
        return NoticeMark(form: form, number: numeral.value, end: text.skipSpace(after, limit: limit))
    }

    private static func isYear(_ text: NoticeText, at start: Int, limit: Int) -> Bool {
        guard let year = NoticeNumeral(text, at: start, limit: limit), year.end - start == 4 else { return false }
        return text.at(text.skipSpace(year.end, limit: limit)) == "年"
    }
}
