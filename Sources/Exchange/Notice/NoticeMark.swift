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
    }

    let form: Form
    let number: Int
    /// Where the text after it begins.
    let end: Int

    /// The mark of a heading or a numbered entry, which only stands at the start of a line.
    static func heading(_ text: NoticeText, _ line: NoticeText.Line) -> NoticeMark? {
        let (start, limit) = (line.start, line.end)
        if text.at(start) == "(" {
            let inner = text.skipSpace(start + 1, limit: limit)
            guard let numeral = NoticeNumeral(text, at: inner, limit: limit), numeral.isChinese else { return nil }
            let close = text.skipSpace(numeral.end, limit: limit)
            guard text.at(close) == ")", close < limit else { return nil }
            return make(.area, numeral, text, after: close + 1, limit: limit)
        }
        guard let numeral = NoticeNumeral(text, at: start, limit: limit) else { return nil }
        let point = text.skipSpace(numeral.end, limit: limit)
        guard point < limit else { return nil }
        let character = text.at(point)
        if numeral.isChinese {
            guard character == "、" else { return nil }
            return make(.section, numeral, text, after: point + 1, limit: limit)
        }
        guard character == "." || character == "、" else { return nil }
        // 2.0 and 2022.12.27 are no marks; 3.2021年以来… is one.
        if text.at(point + 1).noticeDigit != nil, !isYear(text, at: point + 1, limit: limit) { return nil }
        return make(.numbered(character), numeral, text, after: point + 1, limit: limit)
    }

    /// The mark of a measure, which also stands within a line.
    static func measure(_ text: NoticeText, at start: Int, limit: Int) -> NoticeMark? {
        let first = text.at(start)
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
        guard text.at(start - 1) != "\n", point == "." || point == "、", text.at(numeral.end + 1).noticeDigit == nil
        else { return nil }
        return make(.numbered(point), numeral, text, after: numeral.end + 1, limit: limit)
    }

    private static func make(
        _ form: Form, _ numeral: NoticeNumeral, _ text: NoticeText, after: Int, limit: Int
    ) -> NoticeMark? {
        guard (1...999).contains(numeral.value) else { return nil }
        return NoticeMark(form: form, number: numeral.value, end: text.skipSpace(after, limit: limit))
    }

    private static func isYear(_ text: NoticeText, at start: Int, limit: Int) -> Bool {
        guard let year = NoticeNumeral(text, at: start, limit: limit), year.end - start == 4 else { return false }
        return text.at(text.skipSpace(year.end, limit: limit)) == "年"
    }
}
