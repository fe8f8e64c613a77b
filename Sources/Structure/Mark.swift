import Text

/// The number at the start of a line or of a clause: what it looks like, before anything is known of its place.
package struct Mark: Hashable, Sendable {
    /// How a mark is written. No form has a fixed depth.
    package enum Form: Hashable, Sendable {
        /// 第一部分
        case part
        /// 一、
        case section
        /// 甲、
        case stem
        /// （一） or ㈠
        case bracketedChinese
        /// 1. or 1、 or 1） with the character after the number, by which lists in lists are told apart.
        case numbered(Unicode.Scalar)
        /// 1.1 or 1.1.1, by how many numbers there are; 1 with nothing behind it where these stand below it
        case decimal(Int)
        /// （1） or ⑴
        case bracketed
        /// 【1】
        case boxed
        /// ①
        case circled
        /// a） or A.
        case lettered
        /// 一是 or 一要
        case clause
        /// 第一， 首先， 其一，
        case ordinal
        /// 第一项：
        case item
        /// 问题1： or 整改任务一、
        case worded
        /// 措施1：
        case measureWord
        /// 针对第（一）项问题： by which an entry says what problems it is about
        case reference
        /// The dot or dash of a list without numbers, by how many such lists it stands in.
        case bullet(Int)
        /// A heading without a number, by its level.
        case heading(Int)
        /// A label without a number that names an item: 问题：
        case label
        /// A line without any mark.
        case line
    }

    package let form: Form
    package let number: Int
    /// Where the text after it begins.
    package let end: Int

    /// The mark that begins at a place, if one does.
    ///
    /// - Parameter isLineStart: whether a line begins there: dashes and 第一部分 are no marks elsewhere.
    package static func find(_ text: DocumentText, at start: Int, limit: Int, isLineStart: Bool) -> Mark? {
        if let mark = sign(text, at: start, limit: limit, isLineStart: isLineStart) { return mark }
        guard isLineStart, text.hasHeadings, let line = text.line(of: start), line.heading > 0, line.start == start
        else { return nil }
        return Mark(form: .heading(line.heading), number: 0, end: start)
    }

    private static func sign(_ text: DocumentText, at start: Int, limit: Int, isLineStart: Bool) -> Mark? {
        let first = text.at(start)
        if let (form, number) = single(first) {
            return Mark(form: form, number: number, end: skipStop(text, start + 1, limit))
        }
        if first == "(" {
            return bracketed(text, at: start, limit: limit)
                ?? lettered(text, at: start, limit: limit, isLineStart: isLineStart)
        }
        if isLineStart, first == "【" || first == "[" || first == "〔", let mark = boxed(text, at: start, limit: limit) {
            return mark
        }
        if isLineStart {
            if let end = bullet(text, at: start, limit: limit) {
                // ▍问题1： and ● 一、: a dot before a number only adorns it.
                let number = sign(text, at: end, limit: limit, isLineStart: true)
                return number.flatMap { $0.number > 0 ? $0 : nil } ?? Mark(form: .bullet(0), number: 0, end: end)
            }
            if text.at(start + 1) == "、", let stem = stems.firstIndex(of: first) {
                return Mark(form: .stem, number: stem + 1, end: text.skipSpace(start + 2, limit: limit))
            }
        }
        if let reference = Reference(text, at: start, limit: limit) {
            // 第3条反馈意见：台账不全 is the finding itself, where what stands behind such words says what is wrong.
            let isFinding = text.learned.countsFindings && !reference.isNaming && reference.numbers.count == 1
            return Mark(
                form: isFinding ? .worded : .reference, number: reference.numbers[0], end: reference.end)
        }
        if let mark = worded(text, at: start, limit: limit) { return mark }
        if isLineStart, let counted = text.learned.ordinal(text, at: start, limit: limit) {
            return Mark(form: .item, number: counted.number, end: counted.end)
        }
        if first == "第" { return ordinal(text, at: start, limit: limit, isLineStart: isLineStart) }
        if let mark = spelled(text, at: start, limit: limit) { return mark }
        if let mark = lettered(text, at: start, limit: limit, isLineStart: isLineStart) { return mark }
        guard let numeral = Numeral(text, at: start, limit: limit) else { return nil }
        if isLineStart, let mark = joined(text, numeral, limit: limit) { return mark }
        let point = text.skipSpace(numeral.end, limit: limit)
        guard point < limit else { return nil }
        let sign = text.at(point)
        if isLineStart, text.learned.hasPlainNumbers, isPlain(text, numeral, point) {
            return make(.decimal(1), numeral, text, after: point, limit: limit)
        }
        if numeral.isChinese {
            if sign == "、" { return make(.section, numeral, text, after: point + 1, limit: limit) }
            guard point == numeral.end, sign == "是" || sign == "要" else { return nil }
            // "一是，…" and "一是：…" are written too.
            var end = text.skipSpace(point + 1, limit: limit)
            if end < limit, text.at(end) == "," || text.at(end) == ":" { end = text.skipSpace(end + 1, limit: limit) }
            return make(.clause, numeral, text, after: end, limit: limit)
        }
        guard sign == "." || sign == "、" || sign == ")", isLineStart || point == numeral.end else { return nil }
        if let digit = text.at(point + 1).digit {
            // 2.0 and 2022.12.27 are no marks; 3.2021年以来… is one, and so is 1.1 before words.
            if isYear(text, at: point + 1, limit: limit) {
                return make(.numbered(sign), numeral, text, after: point + 1, limit: limit)
            }
            return isLineStart && sign == "." && digit > 0 ? decimal(text, at: point + 1, limit: limit, count: 2) : nil
        }
        return make(.numbered(sign), numeral, text, after: point + 1, limit: limit)
    }

    private static let stems: [Unicode.Scalar] = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]

    /// Whether a number has nothing behind it but space, and then words: 2 财务管理
    static func isPlain(_ text: DocumentText, _ numeral: Numeral, _ point: Int) -> Bool {
        !numeral.isChinese && point > numeral.end && text.at(point).isWord && text.at(point).digit == nil
    }

    /// Whether an entry of a list begins at a place, so that the line above it ends there.
    static func beginsEntry(_ text: DocumentText, at start: Int) -> Bool {
        find(text, at: start, limit: min(text.folded.count, start + 12), isLineStart: true) != nil
    }

    private static let years = 1900...2199
    private static let brackets: (open: [Unicode.Scalar], close: [Unicode.Scalar]) = (
        ["(", "【", "[", "〔"], [")", "】", "]", "〕"]
    )
    /// How many lines an entry of a list has at most between its number and the next.
    private static let longestEntry = 200

    /// Whether the lines above begin with the numbers in brackets that come before one, from one that is no year on.
    private static func goesOn(to number: Int, _ text: DocumentText, at place: Int) -> Bool {
        func start(before place: Int) -> Int { (text.folded[..<place].lastIndex(of: "\n") ?? -1) + 1 }
        var wanted = number - 1
        var line = start(before: place)
        var left = longestEntry
        while line > 0, left > 0 {
            let end = line - 1
            line = start(before: end)
            left -= 1
            let first = text.skipSpace(line, limit: end)
            guard first < end, brackets.open.contains(text.at(first)),
                let numeral = Numeral(text, at: text.skipSpace(first + 1, limit: end), limit: end),
                numeral.value == wanted, brackets.close.contains(text.at(text.skipSpace(numeral.end, limit: end)))
            else { continue }
            guard years.contains(wanted) else { return true }
            (wanted, left) = (wanted - 1, longestEntry)
        }
        return false
    }

    private static func make(
        _ form: Form, _ numeral: Numeral, _ text: DocumentText, after end: Int, limit: Int
    ) -> Mark? {
        guard (1...Numerals.greatestItem).contains(numeral.value) else { return nil }
        // 〔2031〕 and （2031）5号 are years of documents, but for those of a list that is so long.
        if years.contains(numeral.value), form == .boxed || form == .bracketed && text.at(end).digit != nil,
            !goesOn(to: numeral.value, text, at: numeral.end)
        {
            return nil
        }
        return Mark(form: form, number: numeral.value, end: text.skipSpace(end, limit: limit))
    }

    /// The signs that are a number in one character: ① ⑴ ㈠.
    private static func single(_ scalar: Unicode.Scalar) -> (Form, Int)? {
        switch scalar.value {
        case 0x2460...0x2473: (.circled, Int(scalar.value - 0x2460) + 1)
        case 0x2776...0x277F: (.circled, Int(scalar.value - 0x2776) + 1)
        case 0x2474...0x2487: (.bracketed, Int(scalar.value - 0x2474) + 1)
        case 0x2488...0x249B: (.numbered("."), Int(scalar.value - 0x2488) + 1)
        case 0x3220...0x3229: (.bracketedChinese, Int(scalar.value - 0x3220) + 1)
        default: nil
        }
    }

    /// ① is no part of a sentence, wherever it stands.
    static func isCircled(_ scalar: Unicode.Scalar) -> Bool { single(scalar)?.0 == .circled }

    /// （一）、 is written too.
    private static func skipStop(_ text: DocumentText, _ place: Int, _ limit: Int) -> Int {
        let next = text.skipSpace(place, limit: limit)
        guard next < limit, text.at(next) == "、" || text.at(next) == "." else { return next }
        return text.skipSpace(next + 1, limit: limit)
    }

    private static func bracketed(_ text: DocumentText, at start: Int, limit: Int) -> Mark? {
        let inner = text.skipSpace(start + 1, limit: limit)
        guard let numeral = Numeral(text, at: inner, limit: limit) else { return nil }
        let close = text.skipSpace(numeral.end, limit: limit)
        // （2024）云0711民初318号 is how a case is called.
        guard close < limit, text.at(close) == ")",
            numeral.isChinese || !years.contains(numeral.value) || !isCase(text, close + 1, limit)
        else { return nil }
        return make(
            numeral.isChinese ? .bracketedChinese : .bracketed, numeral, text,
            after: skipStop(text, close + 1, limit), limit: limit)
    }

    /// Whether what stands behind a year in brackets is the rest of the name of a case: 云0711民初318号.
    private static func isCase(_ text: DocumentText, _ start: Int, _ limit: Int) -> Bool {
        let reach = start..<max(start, min(limit, start + 24))
        let end = reach.first { text.at($0) == " " || text.at($0) == "," || text.at($0).endsClause } ?? reach.upperBound
        return (start..<end).contains { $0 > start && text.at($0) == "号" && text.at($0 - 1).digit != nil }
    }

    private static func boxed(_ text: DocumentText, at start: Int, limit: Int) -> Mark? {
        guard let numeral = Numeral(text, at: start + 1, limit: limit), numeral.end < limit,
            ["】", "]", "〕"].contains(text.at(numeral.end))
        else { return nil }
        return make(.boxed, numeral, text, after: skipStop(text, numeral.end + 1, limit), limit: limit)
    }

    /// The number of the word that ends a list that is spelled out: whatever comes next.
    package static let last = Numerals.greatestItem + 1
    private static let spelledOut: [(word: [Unicode.Scalar], number: Int)] = [
        (["首", "先"], 1), (["其", "次"], 2), (["再", "次"], 3), (["最", "后"], last),
    ]

    /// 首先， 其次， 再次， 最后， and 其一， 其二，
    private static func spelled(_ text: DocumentText, at start: Int, limit: Int) -> Mark? {
        var number = spelledOut.first { text.starts($0.word, at: start, limit: limit) }?.number
        var end = start + 2
        if number == nil, text.at(start) == "其", let numeral = Numeral(text, at: start + 1, limit: limit) {
            guard numeral.isChinese, numeral.value > 0 else { return nil }
            (number, end) = (numeral.value, numeral.end)
        }
        guard let number, end < limit, [",", "、", ":"].contains(text.at(end)) else { return nil }
        return Mark(form: .ordinal, number: number, end: text.skipSpace(end + 1, limit: limit))
    }

    private static let letters: [Unicode.Scalar] = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)

    /// a） and （a）, and where a line begins also A. and A、
    private static func lettered(_ text: DocumentText, at start: Int, limit: Int, isLineStart: Bool) -> Mark? {
        let isOpen = text.at(start) == "("
        let place = isOpen ? start + 1 : start
        let letter = text.at(place).properties.lowercaseMapping.unicodeScalars.first ?? text.at(place)
        guard place + 2 < limit, let index = letters.firstIndex(of: letter) else { return nil }
        let sign = text.at(place + 1)
        guard sign == ")" || isLineStart && !isOpen && (sign == "." || sign == "、") else { return nil }
        let end = text.skipSpace(place + 2, limit: limit)
        // A.B is a name.
        return end < limit && !text.at(end).isASCII
            ? Mark(form: .lettered, number: index + 1, end: end) : nil
    }

    /// 3-2 before words and space: the second measure of the third problem, as 3.2 is.
    private static func joined(_ text: DocumentText, _ numeral: Numeral, limit: Int) -> Mark? {
        guard !numeral.isChinese, numeral.value < 1000, ["-", "—", "–"].contains(text.at(numeral.end)),
            let own = Numeral(text, at: numeral.end + 1, limit: limit), !own.isChinese, own.end - numeral.end <= 4,
            [" ", "、", ".", ":"].contains(text.at(own.end)), text.at(own.end + 1).digit == nil
        else { return nil }
        let end = text.skipSpace(own.end + 1, limit: limit)
        guard end < limit, text.at(end).isWord else { return nil }
        return make(.decimal(2), own, text, after: end, limit: limit)
    }

    /// Whether it is a dot that means nothing else, wherever it stands.
    static func isDot(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "•", "●", "◆", "■", "▪", "▶", "➢", "◇", "★", "※": true
        // What is ticked says how far something is.
        case "□", "☐", "☑", "☒", "✅", "✔", "✓", "√", "❌", "✗", "✘", "○", "〇", "〓": false
        case let scalar:
            scalar.value > 0x2100 && scalar.properties.generalCategory == .otherSymbol && Mark.single(scalar) == nil
        }
    }

    static func bullet(_ text: DocumentText, at start: Int, limit: Int) -> Int? {
        let isPlain: Bool
        switch text.at(start) {
        // A dash needs its space, or words right after one that is long.
        case "-", "*", "–", "·", "○", "—": isPlain = true
        case let scalar where isDot(scalar): isPlain = false
        default: return nil
        }
        var place = start + 1
        while place < limit, text.at(place) == text.at(start) { place += 1 }
        let end = text.skipSpace(place, limit: limit)
        guard end < limit else { return nil }
        if isPlain, end == place, text.at(end).value < 0x3400 || text.at(start) == "*" { return nil }
        return end
    }

    private static let words: Terms = [
        "反馈问题", "存在问题", "具体问题", "整改问题", "主要问题", "问题", "整改任务", "整改事项", "任务", "事项", "隐患",
    ]
    private static let measureWords: Terms = ["整改措施", "具体措施", "整改举措", "措施", "举措"]

    /// What stands before the word where a list of measures names the problem that each is about.
    private static let naming: Terms = ["对应", "针对", "对照", "关于"]

    /// What stands between a word with its number and what it names: 问题1：, 问题1·, 问题1——
    private static let joints: Set<Unicode.Scalar> = [":", "、", ".", "】", ",", "·", "—", "|"]
    /// What a number counts: 问题3个 is no third problem.
    private static let counted: Set<Unicode.Scalar> = ["个", "项", "条", "件", "处", "类", "方", "起", "和", "及", "至", "-", "~"]

    /// 问题1：, 存在问题一、, 问题（1）：, 【问题1】, 对应问题1：, 措施1：, and 问题1 with space behind it where a line begins.
    private static func worded(_ text: DocumentText, at start: Int, limit: Int) -> Mark? {
        let first =
            text.at(start) == "【" ? start + 1 : text.begins(naming, in: start..<limit) ? start + 2 : start
        func word(_ terms: Terms) -> Int? {
            terms.all.first { text.starts($0, at: first, limit: limit) }?.count
        }
        let isMeasure = word(measureWords) != nil
        guard let length = word(measureWords) ?? word(words) else { return nil }
        var place = text.skipSpace(first + length, limit: limit)
        let isBracketed = text.at(place) == "("
        if isBracketed { place = text.skipSpace(place + 1, limit: limit) }
        guard var numeral = Numeral(text, at: place, limit: limit) else { return nil }
        // 措施2.1: the last of several numbers is its own.
        while text.at(numeral.end) == ".", text.at(numeral.end + 1).digit != nil,
            let own = Numeral(text, at: numeral.end + 1, limit: limit)
        { numeral = own }
        place = text.skipSpace(numeral.end, limit: limit)
        if isBracketed {
            guard text.at(place) == ")" else { return nil }
            place = text.skipSpace(place + 1, limit: limit)
        }
        // 问题一 on a line of its own: its words are on the next one.
        let isLine = place >= limit && (start == 0 || text.at(start - 1) == "\n") && text.at(place) == "\n"
        if isLine { return make(isMeasure ? .measureWord : .worded, numeral, text, after: place, limit: limit) }
        // 问题1 责任领导：… and 问题1 台账不全
        if place < limit, place > numeral.end, !isBracketed, start == 0 || text.at(start - 1) == "\n",
            text.at(place).isWord, !counted.contains(text.at(place))
        {
            return make(isMeasure ? .measureWord : .worded, numeral, text, after: place, limit: limit)
        }
        guard place < limit, joints.contains(text.at(place)), text.at(place) != "】" || first > start else { return nil }
        let sign = text.at(place)
        while place < limit, text.at(place) == sign || text.at(place) == " " { place += 1 }
        if place < limit, text.at(place) == ":" { place += 1 }
        return make(isMeasure ? .measureWord : .worded, numeral, text, after: place, limit: limit)
    }

    private static let parts: Terms = ["类", "方面", "板块", "大类", "部分"]

    /// 第一， and 第一部分
    private static func ordinal(_ text: DocumentText, at start: Int, limit: Int, isLineStart: Bool) -> Mark? {
        guard let numeral = Numeral(text, at: start + 1, limit: limit), numeral.end < limit else { return nil }
        if isLineStart, numeral.isChinese, text.starts(["部", "分"], at: numeral.end, limit: limit) {
            return make(.part, numeral, text, after: skipStop(text, numeral.end + 2, limit), limit: limit)
        }
        // 第二类 村级事项: a part, where space or a stop sets its number apart.
        if isLineStart, numeral.isChinese,
            let unit = parts.all.first(where: { text.starts($0, at: numeral.end, limit: limit) }),
            [" ", "、", ":", "."].contains(text.at(numeral.end + unit.count))
        {
            let after = skipStop(text, numeral.end + unit.count, limit)
            return make(.part, numeral, text, after: text.at(after) == ":" ? after + 1 : after, limit: limit)
        }
        // 第一项： and 第三条: are marks where a colon follows, and where a line begins also before a space.
        let hasUnit =
            ["项", "条", "个", "点"].contains(text.at(numeral.end))
            && (text.at(numeral.end + 1) == ":" || isLineStart && text.at(numeral.end + 1) == " ")
        let end = hasUnit ? numeral.end + 1 : numeral.end
        guard end < limit, [",", "、", ":"].contains(text.at(end)) || hasUnit,
            hasUnit || numeral.isChinese
        else { return nil }
        return make(hasUnit ? .item : .ordinal, numeral, text, after: end + 1, limit: limit)
    }

    /// The last part of 1.1 or 2.3.1, before words and not before a unit.
    private static func decimal(_ text: DocumentText, at start: Int, limit: Int, count: Int) -> Mark? {
        guard let numeral = Numeral(text, at: start, limit: limit), numeral.end < limit, numeral.end - start <= 2 else {
            return nil
        }
        let next = text.at(numeral.end)
        if next == ".", text.at(numeral.end + 1).digit != nil {
            return decimal(text, at: numeral.end + 1, limit: limit, count: count + 1)
        }
        let units: [Unicode.Scalar] = ["%", "万", "亿", "元", "个", "倍", "吨", "米", "公", "平", "版", "年", "月", "-", "/"]
        guard !units.contains(next), next.digit == nil else { return nil }
        return make(.decimal(count), numeral, text, after: skipStop(text, numeral.end, limit), limit: limit)
    }

    private static func isYear(_ text: DocumentText, at start: Int, limit: Int) -> Bool {
        guard start + 4 < limit, text.at(start + 4) == "年" else { return false }
        return (start..<start + 4).allSatisfy { text.at($0).digit != nil }
    }
}

extension Mark.Form {
    /// Whether it is the dot of a list, however deep.
    package var isBullet: Bool { if case .bullet = self { true } else { false } }
    /// Whether its parts are told apart by no number that is written.
    package var isUncounted: Bool { self == .line || self == .reference || isBullet || isHeading }
    /// Whether it is a heading without a number.
    package var isHeading: Bool { if case .heading = self { true } else { false } }

    /// The form whose first mark is written so; nil where none is.
    package init?(sample: String) {
        if let first = sample.first, first == "#" || first == "•", sample.allSatisfy({ $0 == first }) {
            self = first == "#" ? .heading(sample.count) : .bullet(sample.count - 1)
            return
        }
        let text = DocumentText(sample + "字")
        guard let mark = Mark.find(text, at: 0, limit: text.folded.count - 1, isLineStart: true) else { return nil }
        self = mark.form
    }

    /// How the first mark of the form is written, as a person names the level.
    package var sample: String {
        switch self {
        case .part: "第一部分"
        case .section: "一、"
        case .stem: "甲、"
        case .bracketedChinese: "（一）"
        case .numbered(let sign): "1" + (sign == ")" ? "）" : String(sign))
        case .decimal(let count): Array(repeating: "1", count: count).joined(separator: ".")
        case .bracketed: "（1）"
        case .boxed: "【1】"
        case .circled: "①"
        case .lettered: "a）"
        case .clause: "一是"
        case .ordinal: "第一，"
        case .item: "第一项："
        case .worded: "问题1："
        case .measureWord: "措施1："
        case .reference: "针对第1项问题："
        case .bullet(let depth): String(repeating: "•", count: depth + 1)
        case .heading(let level): String(repeating: "#", count: level)
        case .label: "问题："
        case .line: "行"
        }
    }
}
