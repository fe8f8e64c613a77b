import Tracker

/// A date in a running text: 2022年11月底, 11月底, 年底前, 明年一季度, 下月, 十一月三十日.
struct TextDate {
    /// The last day of what it names: of 11月底 the 30th, of 年内 the 31st of December.
    let last: Day
    /// Where it stands, with a 前 behind it.
    let range: Range<Int>
    /// Whether it names a limit: 年底前.
    let isLimit: Bool

    /// All dates in a sentence, in order. What lacks its year, or is called by its distance (明年), is of the day that the
    /// text was written on.
    static func all(in text: CheckText, _ sentence: Range<Int>, on day: Day) -> [TextDate] {
        var dates: [TextDate] = []
        var place = sentence.lowerBound
        while place < sentence.upperBound {
            // Nearly every character of a text is none that a date begins with.
            guard TextDateScan.mayBegin(text.folded[place]) else {
                place += 1
                continue
            }
            var scan = TextDateScan(text: text, sentence: sentence, place: place, day: day)
            if let last = scan.read() {
                dates.append(TextDate(last: last, range: place..<scan.place, isLimit: scan.isLimit))
            }
            place = max(place + 1, scan.place)
        }
        return dates
    }
}

/// Reads one date from a place on.
struct TextDateScan {
    let text: CheckText
    let sentence: Range<Int>
    /// How far it has read; after a failure, from where to go on looking.
    private(set) var place: Int
    let day: Day
    private(set) var isLimit = false

    init(text: CheckText, sentence: Range<Int>, place: Int, day: Day) {
        self.text = text
        self.sentence = sentence
        self.place = place
        self.day = day
    }

    private func at(_ offset: Int = 0) -> Unicode.Scalar { text.at(place + offset, in: sentence) }

    private mutating func take(_ words: [[Unicode.Scalar]]) -> Bool {
        guard let word = text.word(words, at: place, in: sentence) else { return false }
        place += word.count
        return true
    }

    private static let nextYear = CheckText.words("明年 来年 下年")
    private static let thisYear = CheckText.words("今年 本年")
    private static let yearEnd = CheckText.words("年底 年末 年终 年内 底 末 内")
    private static let yearStart = CheckText.words("年初 初")
    private static let nextMonth = CheckText.words("下个月 下月")
    private static let thisMonth = CheckText.words("本月 当月 月底 月末 月内")
    private static let month = CheckText.words("月份 月")
    private static let late = CheckText.words("中下旬 下旬 底 末 内")
    private static let middle = CheckText.words("中上旬 中旬 中")
    private static let early = CheckText.words("上旬 初")
    private static let before = CheckText.words("之前 以前 前")
    private static let quarter = CheckText.words("季度末 季度底 季度")
    private static let nextQuarter = CheckText.words("下一季度 下个季度 下季度")
    private static let thisQuarter = CheckText.words("本季度")
    private static let nextWeek = CheckText.words("下周")
    /// What begins a period, or counts years: no day by which something is to be.
    private static let notADay = CheckText.words("以来 起 至 到 - — – ~ 度 后 以后 之后")
    /// What makes of 年底 and 月底 another one than that of the text's own day.
    private static let otherBefore: Set<Unicode.Scalar> = [
        "去", "上", "前", "往", "每", "历", "半", "多", "几", "两", "数", "近", "个", "全", "学", "当", "同", "逐", "按", "跨", "第",
    ]

    /// The last day of the date that begins here; nil where none does.
    mutating func read() -> Day? {
        let start = place
        if let last = readPart(from: start), text.word(TextDateScan.notADay, at: place, in: sentence) == nil {
            return last
        }
        if place == start { place += 1 }
        return nil
    }

    private mutating func readPart(from start: Int) -> Day? {
        let previous = text.at(start - 1, in: sentence)
        let first = at()
        if take(TextDateScan.nextYear) { return inYear(day.year + 1, isNamed: true) }
        if take(TextDateScan.thisYear) { return inYear(day.year, isNamed: true) }
        if first == "年" || first == "月" {
            guard !NoticeNumeral.isNumeral(previous), !TextDateScan.otherBefore.contains(previous) else {
                return nil
            }
            if first == "年", take(TextDateScan.yearEnd.filter { $0.count == 2 }) {
                return limited(Day(year: day.year, month: 12, day: 31))
            }
            return take(TextDateScan.thisMonth) ? limited(day.endOfMonth()) : nil
        }
        if take(TextDateScan.nextMonth) { return part(ofMonth: Month(day).next) }
        if take(TextDateScan.thisMonth) { return part(ofMonth: Month(day)) }
        if take(TextDateScan.nextWeek) { return limited(endOfWeek + 7) }
        if take(TextDateScan.nextQuarter) { return limited(endOfQuarter(adding: 1)) }
        if take(TextDateScan.thisQuarter) { return limited(endOfQuarter(adding: 0)) }
        guard !NoticeNumeral.isNumeral(previous), previous != ".", previous != "前", previous != "/" else { return nil }
        if let half = half() { return nearest(month: half) }
        if let quarter = quarterNumber() { return nearest(month: quarter * 3) }
        guard let number = number() else { return nil }
        if number.value >= 1900, number.value <= 2200, number.length == 4 { return year(number.value, from: start) }
        guard (1...12).contains(number.value), number.length <= 2, take(TextDateScan.month) else { return nil }
        return monthAndDay(number.value, year: nil)
    }

    static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "明", "来", "下", "今", "本", "当", "年", "月", "上", "第": true
        default: NoticeNumeral.isNumeral(scalar)
        }
    }

    // MARK: Parts

    private mutating func number() -> (value: Int, length: Int)? {
        var end = place
        while end < sentence.upperBound, end - place < 8, NoticeNumeral.isNumeral(text.folded[end]) { end += 1 }
        guard end > place else { return nil }
        let scalars = text.folded[place..<end]
        defer { place = end }
        let digits = scalars.compactMap(\.noticeDigit)
        if digits.count == scalars.count { return (digits.reduce(0) { $0 * 10 + $1 }, digits.count) }
        // Chinese numerals (十一, 二〇二二) count as long as their value is.
        guard digits.isEmpty, let value = NoticeNumeral.value(scalars) else { return nil }
        return (value, value >= 1000 ? 4 : value >= 100 ? 3 : 2)
    }

    private mutating func year(_ year: Int, from start: Int) -> Day? {
        // 2022-11-30, 2022.11.30
        if let separator = Optional(at()), separator == "-" || separator == "." || separator == "/" {
            let mark = place
            place += 1
            if let month = number(), (1...12).contains(month.value), month.length <= 2, at() == separator {
                place += 1
                if let date = number(), date.length <= 2 {
                    return limited(Day(year: year, month: month.value, day: date.value))
                }
            }
            place = mark
            return nil
        }
        // The second half of 2021—2025年 is no date of its own.
        let dashes: [Unicode.Scalar] = ["-", "—", "–", "~", "至", "到"]
        guard at() == "年", !dashes.contains(text.at(start - 1, in: sentence)) else { return nil }
        place += 1
        return inYear(year, isNamed: false)
    }

    /// What follows a year; `isNamed` where it was called 明年, of which the 年 is read already.
    private mutating func inYear(_ year: Int, isNamed: Bool) -> Day? {
        if take(TextDateScan.yearEnd) { return limited(Day(year: year, month: 12, day: 31)) }
        if take(TextDateScan.yearStart) { return limited(Day(year: year, month: 3, day: 31)) }
        if let half = half() { return limited(TextDateScan.end(year, half)) }
        if let quarter = quarterNumber() { return limited(TextDateScan.end(year, quarter * 3)) }
        let mark = place
        if let number = number(), (1...12).contains(number.value), number.length <= 2, take(TextDateScan.month) {
            return monthAndDay(number.value, year: year)
        }
        place = mark
        // Before the year 2025 begins is the end of 2024.
        if take(TextDateScan.before) {
            isLimit = true
            return Day(year: year - 1, month: 12, day: 31)
        }
        return Day(year: year, month: 12, day: 31)
    }

    private mutating func monthAndDay(_ month: Int, year: Int?) -> Day? {
        let mark = place
        if let date = number() {
            if date.length <= 2, at() == "日" || at() == "号" {
                place += 1
                guard let year else {
                    return Day(year: day.year, month: month, day: date.value) == nil
                        ? nil : nearest(month: month, date: date.value)
                }
                return limited(Day(year: year, month: month, day: date.value))
            }
            place = mark
            return nil
        }
        guard let first = year.map({ Day(year: $0, month: month, day: 1) }) ?? nearestFirst(month) else { return nil }
        return part(ofMonth: Month(first))
    }

    /// The end of the part of a month that is named: 初, 上旬, 中旬, 下旬, 底, or all of it.
    private mutating func part(ofMonth month: Month) -> Day? {
        if take(TextDateScan.late) { return limited(month.last) }
        if take(TextDateScan.middle) { return limited(month.first + 19) }
        if take(TextDateScan.early) { return limited(month.first + 9) }
        if take(TextDateScan.before) {
            isLimit = true
            return month.first - 1
        }
        return month.last
    }

    private mutating func half() -> Int? {
        guard at(1) == "半", at(2) == "年", at() == "上" || at() == "下" else { return nil }
        defer { place += 3 }
        return at() == "上" ? 6 : 12
    }

    private mutating func quarterNumber() -> Int? {
        let mark = place
        if at() == "第" { place += 1 }
        if let number = number(), (1...4).contains(number.value), take(TextDateScan.quarter) { return number.value }
        place = mark
        return nil
    }

    private mutating func limited(_ day: Day?) -> Day? {
        if take(TextDateScan.before) { isLimit = true }
        return day
    }

    // MARK: What is meant

    private static func end(_ year: Int, _ month: Int) -> Day? {
        Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
    }

    private mutating func nearest(month: Int, date: Int? = nil) -> Day? {
        guard let first = nearestFirst(month) else { return nil }
        let last = date.map { first + ($0 - 1) } ?? first.endOfMonth()
        return limited(last)
    }

    /// The first day of the month that a text means which names no year. It is of the text's own year, but a month long
    /// past is one of the next year (in December, 1月); of what lies between, or far ahead at the beginning of a year,
    /// nobody can tell, and nothing is read into it.
    private func nearestFirst(_ month: Int) -> Day? {
        let ahead = month - day.month
        switch ahead {
        case -3...9: return Day(year: day.year, month: month, day: 1)
        case ..<(-6): return Day(year: day.year + 1, month: month, day: 1)
        default: return nil
        }
    }

    private func endOfQuarter(adding quarters: Int) -> Day? {
        let toEnd = (3 - day.month % 3) % 3
        return day.endOfMonth(adding: toEnd + 3 * quarters)
    }

    /// The Sunday of the week of the text's day. The day 1970-01-01 was a Thursday.
    private var endOfWeek: Day {
        let weekday = ((Int(day.number) + 3) % 7 + 7) % 7
        return day + (6 - weekday)
    }
}
