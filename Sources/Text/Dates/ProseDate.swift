/// A date in a running text: 2022年11月底, 11月底, 年底前, 明年一季度, 下月, 十一月三十日.
public struct ProseDate: Hashable, Sendable {
    /// The first day of what it names: of 11月 the 1st; of what names an end or a day, that.
    public let first: Day
    /// The last day of what it names: of 11月底 the 30th, of 年内 the 31st of December.
    public let last: Day
    /// Where it stands, with a 前 behind it.
    public let range: Range<Int>
    /// Whether it names a limit: 年底前.
    public let isLimit: Bool
    /// Whether it names a whole week: 本周内, whose last day is its Sunday.
    public let isWeek: Bool
}

extension DateReader {
    /// All dates in a sentence, in order. What lacks its year, or is called by its distance (明年), is of the day that the
    /// text was written on.
    ///
    /// - Parameters:
    ///   - text: folded, without spaces.
    ///   - sentence: where in it the sentence stands.
    public static func dates(in text: [Unicode.Scalar], _ sentence: Range<Int>, writtenOn day: Day) -> [ProseDate] {
        var dates: [ProseDate] = []
        var place = sentence.lowerBound
        while place < sentence.upperBound {
            // Nearly every character of a text is none that a date begins with.
            guard Prose.mayBegin(text[place]) else {
                place += 1
                continue
            }
            let prose = Prose(text: text, sentence: sentence, day: day)
            let found = prose.date(at: place)
            if let date = found.date { dates.append(date) }
            place = max(place + 1, found.end)
        }
        return dates
    }
}

/// What a date in a running text stands between, and which year it means.
private struct Prose {
    let text: [Unicode.Scalar]
    let sentence: Range<Int>
    let day: Day

    /// What begins a period, or counts years: no day by which something is to be.
    private static let notADay = DateScan.Words("以来 起 至 到 - ~ 度 后 以后 之后")
    /// What makes of 年底 and 月底 another one than that of the text's own day.
    private static let otherBefore = Set("去上前往每历半多几两数近个全学当同逐按跨第".unicodeScalars)
    /// What makes of a day of the week one of another week, or of all of them.
    private static let otherWeek = Set("上下每逢本这那某隔".unicodeScalars)

    static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "明", "后", "来", "下", "今", "本", "当", "年", "月", "上", "第", "次", "翌", "即", "周", "星", "礼": true
        default: Numerals.isNumeral(scalar)
        }
    }

    /// The date that begins at a place, and from where to go on looking.
    func date(at start: Int) -> (date: ProseDate?, end: Int) {
        guard mayStand(at: start) else { return (nil, start + 1) }
        var scan = DateScan(text, sentence, at: start, writtenOn: day)
        guard let point = scan.point() else { return (nil, start + 1) }
        let end = scan.place
        guard !scan.take(Prose.notADay), let last = point.year == nil ? nearest(point) : point.last else {
            return (nil, end)
        }
        var whole = point
        whole.year = last.year
        let first = point.isWhole ? whole.first ?? last : last
        return (
            ProseDate(first: first, last: last, range: start..<end, isLimit: point.isLimit, isWeek: point.isWeek), end
        )
    }

    /// Whether what stands before leaves a date its meaning.
    private func mayStand(at place: Int) -> Bool {
        guard place > sentence.lowerBound else { return true }
        let (previous, first) = (text[place - 1].typed, text[place])
        if first == "年" || first == "月" {
            return !Numerals.isNumeral(previous) && !Prose.otherBefore.contains(previous)
        }
        if first == "周" || first == "星" || first == "礼" {
            return !Prose.otherWeek.contains(previous) && !Numerals.isNumeral(previous)
        }
        guard first == "第" || first == "上" || first == "下" || Numerals.isNumeral(first) else { return true }
        // 10000年12月31日 is of a year that is none, and of no other.
        if previous == "年", Numerals.isNumeral(first), place - 1 > sentence.lowerBound,
            text[place - 2].typed.digit != nil
        {
            return false
        }
        if first == "下", place + 1 < sentence.upperBound, text[place + 1] != "半" { return true }
        // The second half of 2021-2025年 is no date of its own, nor is one of 前三季度.
        if previous == "-" || previous == "~" || previous == "至" || previous == "到" {
            return !isYear(at: place)
        }
        return !Numerals.isNumeral(previous) && previous != "." && previous != "前" && previous != "/"
    }

    private func isYear(at place: Int) -> Bool {
        guard let number = Numerals.number(text, at: place, limit: sentence.upperBound) else { return false }
        return number.value >= 1900 && number.end < sentence.upperBound && text[number.end] == "年"
    }

    /// The day of a point whose year is left out. It is of the text's own year, but a month long past is one of the next
    /// year (in December, 1月); of what lies between, or far ahead at the beginning of a year, nobody can tell, and
    /// nothing is read into it.
    private func nearest(_ point: DatePoint) -> Day? {
        switch point.month - day.month {
        case -3...9: point.last(inYear: day.year)
        case ..<(-6): point.last(inYear: day.year + 1)
        default: nil
        }
    }
}
