// The time that documents set for something. They seldom name a day: 6月底, 2022年底前, 长期坚持.

extension DateReader {
    /// The time that a document sets: a day or the end of a period, a kind of measure, or both.
    public struct Term: Hashable, Sendable {
        /// 立行立改, 限期整改 or 长期坚持, where it says so.
        public var kind: MeasureKind?
        /// Whether it names a day, a month or a year at all.
        public var hasDate: Bool { year != nil || month != nil }
        /// Its year; nil where it is left to the reader.
        public var year: Int?
        fileprivate var month: Int?
        fileprivate var dayOfMonth: Int?

        /// The day that is meant; of a month or a year its last one.
        ///
        /// - Parameter anchor: where the year is left out, the first such day that is not before this one.
        public func day(after anchor: Day?) -> Day? {
            guard hasDate else { return nil }
            if let year { return day(inYear: year) }
            guard let anchor, let day = day(inYear: anchor.year) else { return nil }
            return day < anchor ? self.day(inYear: anchor.year + 1) : day
        }

        private func day(inYear year: Int) -> Day? {
            let month = month ?? 12
            guard year >= 1900, (1...12).contains(month) else { return nil }
            return Day(year: year, month: month, day: dayOfMonth ?? Day.length(ofMonth: month, year: year))
        }
    }

    /// The time that a text sets, and nothing else; nil where it holds other words than that.
    ///
    /// It takes what `day` takes, and `2022年6月底`, `6月30日前`, `2022-06`, `2022年底`, `2022年二季度`, `立行立改`, `长期坚持`,
    /// `2022年6月底前完成并长期坚持`. Of a period (`3月至6月`) it is the end.
    public static func term(_ text: String) -> Term? {
        var reader = TermReader(text.unicodeScalars.map(folded).filter { $0 != " " && $0 != "\t" })
        return reader.read()
    }
}

/// Goes through the words of a term once.
private struct TermReader {
    private let text: [Unicode.Scalar]
    private var index = 0
    private var term = DateReader.Term()
    private var hasDay = false

    private static func words(_ list: [String]) -> [[Unicode.Scalar]] { list.map { Array($0.unicodeScalars) } }
    private static let longTerm = words(["长期坚持", "长期整改", "长期", "持续坚持", "持续推进", "持续整改", "持续", "常态化", "常抓不懈"])
    private static let immediate = words(["立行立改", "立整立改", "即知即改", "立知立改", "立即整改", "马上整改", "立即"])
    private static let limited = words(["限期整改", "限时整改"])
    private static let fillers = words([
        "整改完成", "完成整改", "整改到位", "之前", "以前", "今年", "本年", "最迟", "力争", "计划", "预计", "坚持", "推进", "完成", "整改", "阶段性", "取得",
        "前", "于", "在", "至", "到", "底", "并", "且", "拟", "内", "已", ",", "，", "、", ";", "。", ".", "-", "~", "(", ")",
    ])
    private static let ends: [(words: [[Unicode.Scalar]], month: Int)] = [
        (words(["第一季度", "一季度", "1季度", "第1季度"]), 3),
        (words(["第二季度", "二季度", "2季度", "第2季度", "上半年"]), 6),
        (words(["第三季度", "三季度", "3季度", "第3季度"]), 9),
        (words(["第四季度", "四季度", "4季度", "第4季度", "下半年", "年年底", "年底", "年末", "年内"]), 12),
    ]

    init(_ text: [Unicode.Scalar]) {
        self.text = text
    }

    mutating func read() -> DateReader.Term? {
        // More words than these are a sentence.
        guard !text.isEmpty, text.count <= 40 else { return nil }
        while index < text.count {
            if takeAny(TermReader.longTerm) {
                term.kind = .longTerm
            } else if takeAny(TermReader.immediate) {
                term.kind = term.kind ?? .immediate
            } else if takeAny(TermReader.limited) {
                term.kind = term.kind ?? .timeLimited
            } else if takeDate() {
                hasDay = true
            } else if !takeAny(TermReader.fillers) {
                return nil
            }
        }
        return hasDay || term.kind != nil ? term : nil
    }

    private mutating func takeAny(_ words: [[Unicode.Scalar]]) -> Bool {
        guard let word = words.first(where: { text[index...].starts(with: $0) }) else { return false }
        index += word.count
        return true
    }

    private mutating func take(_ signs: [Unicode.Scalar]) -> Bool {
        guard index < text.count, signs.contains(text[index]) else { return false }
        index += 1
        return true
    }

    /// Digits at a place: their value, and how many.
    private func number(at start: Int) -> (value: Int, length: Int)? {
        var (end, value) = (start, 0)
        while end < text.count, end - start < 9, (48...57).contains(text[end].value) {
            value = value * 10 + Int(text[end].value) - 48
            end += 1
        }
        return end > start ? (value, end - start) : nil
    }

    private mutating func takeDate() -> Bool {
        let start = index
        // The end of a year or a quarter whose year is left out, or stands before.
        for (words, month) in TermReader.ends where takeAny(words) {
            set(term.year, month, nil)
            return true
        }
        guard let first = number(at: index) else { return false }
        index += first.length
        if first.length == 8 {
            set(first.value / 10_000, first.value / 100 % 100, first.value % 100)
            return true
        }
        if first.length == 4, index == text.count || text[index] == "年" || "-./".unicodeScalars.contains(text[index]) {
            return takeYear(first.value)
        }
        if first.length <= 2, take(["月"]) {
            // Of a second date the year is that of the first.
            set(term.year, first.value, takeDayOfMonth(afterMonth: true))
            return true
        }
        index = start
        return false
    }

    /// What follows the four digits of a year.
    private mutating func takeYear(_ year: Int) -> Bool {
        for (words, month) in TermReader.ends where takeAny(words) {
            set(year, month, nil)
            return true
        }
        if take(["年"]) {
            for (words, month) in TermReader.ends where takeAny(words) {
                set(year, month, nil)
                return true
            }
        }
        let mark = index
        _ = take(["-", ".", "/"])
        guard let month = number(at: index), month.length <= 2 else {
            index = mark
            set(year, nil, nil)
            return true
        }
        index += month.length
        let isWord = take(["月"])
        set(year, month.value, takeDayOfMonth(afterMonth: isWord))
        return true
    }

    private mutating func takeDayOfMonth(afterMonth isWord: Bool) -> Int? {
        if takeAny(TermReader.words(["上旬"])) { return 10 }
        if takeAny(TermReader.words(["中旬"])) { return 20 }
        if takeAny(TermReader.words(["下旬", "底", "末"])) { return nil }
        let mark = index
        if !isWord, !take(["-", ".", "/"]) { return nil }
        guard let day = number(at: index), day.length <= 2 else {
            index = mark
            return nil
        }
        // 2022年3月-6月: the number after is a month, and no day.
        if index + day.length < text.count, text[index + day.length] == "月" {
            index = mark
            return nil
        }
        index += day.length
        _ = take(["日", "号"])
        return day.value
    }

    private mutating func set(_ year: Int?, _ month: Int?, _ day: Int?) {
        term.year = year
        term.month = month ?? 12
        term.dayOfMonth = day
    }
}
