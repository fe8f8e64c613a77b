// The forms of a point in time.

extension DateScan {
    private static let tomorrow = Words("明日 明天")
    private static let dayAfter = Words("后日 后天")
    private static let today = Words("今日 今天 当日 当天 即日")
    private static let nextDay = Words("次日 翌日")
    private static let endOfWork = Words("下班之前 下班前")
    /// The times of a day by which something is asked for: 次日中午前, 12时前.
    private static let times = Words("上午 中午 下午 晚上 晚")
    private static let nextYear = Words("明年 来年 下年")
    private static let thisYear = Words("今年 本年")
    private static let yearEnd = Words("年底 年末 年终 底 末")
    private static let bareYearEnd = Words("年底 年末 年终")
    private static let within = Words("年内 内")
    private static let yearStart = Words("年初 初")
    private static let nextMonth = Words("下个月 下月 次月")
    private static let thisMonth = Words("本月 当月")
    private static let monthEnd = Words("月底 月末 月内")
    private static let monthWord = Words("月份 月")
    private static let monthEndWord = Words("底 末")
    private static let lastThird = Words("下旬")
    private static let late = Words("中下旬 内")
    private static let middleThird = Words("中旬")
    private static let middle = Words("中上旬 中")
    private static let firstThird = Words("上旬")
    private static let early = Words("初")
    private static let before = Words("之前 以前 前")
    private static let quarterWord = Words("季度末 季度底 季度")
    private static let nextQuarter = Words("下一季度 下个季度 下季度")
    private static let thisQuarter = Words("本季度")
    private static let nextWeek = Words("下周 下星期")
    private static let thisWeek = Words("本周 本星期")
    private static let weekNames = Words("周 星期 礼拜")
    private static let weekdays = ["一", "二", "三", "四", "五", "六", "日"].map { Words($0 == "日" ? "日 天" : $0) }
    private static let inside = Words("之内 以内 内")
    /// What stands before a day without its month that is asked for; elsewhere 15日前 is so many days ago.
    private static let askBefore = Set("于在请须应必,\u{FFFC}".unicodeScalars)
    /// What stands behind it where it is so many days ago.
    private static let pastAfter = Set("已曾的就发收".unicodeScalars)
    private static let upTo = Words("至 到 - ~")
    private static let separators: [Unicode.Scalar] = ["-", ".", "/"]

    /// The point that begins here, a period from one to another as its end; nil, with nothing read, where none does.
    mutating func point() -> DatePoint? {
        let start = place
        guard let first = single() else {
            place = start
            return nil
        }
        let end = place
        // 3月至6月, 2022年3月1日—6月30日: what the second leaves out is that of the first.
        if take(DateScan.upTo), var second = single(), on == nil || second.span < .quarter {
            second.year = second.year ?? first.year
            second.isRange = true
            return second
        }
        place = end
        return first
    }

    private mutating func single() -> DatePoint? {
        if let on, let near = relative(to: on) { return near }
        if at() == "年" {
            if take(DateScan.bareYearEnd) { return limited(ended(DatePoint(.year, nil, 12))) }
            return take(DateScan.within) ? limited(DatePoint(.year, nil, 12)) : nil
        }
        if let months = half() { return limited(DatePoint(.half, nil, months)) }
        if let quarter = quarter() { return limited(DatePoint(.quarter, nil, quarter * 3)) }
        let previous = at(-1)
        guard let number = number() else { return nil }
        if let on, let point = bareDay(number, after: previous, on) ?? shortDay(number) { return point }
        if number.length == 8, on == nil {
            return limited(DatePoint(.day, number.value / 10_000, number.value / 100 % 100, number.value % 100))
        }
        if number.length == 4, number.value >= 1900, on == nil || number.value <= 2200 { return year(number.value) }
        guard (1...12).contains(number.value), number.length <= 2 else { return nil }
        if take(DateScan.monthWord) { return month(number.value, nil) }
        let end = place
        if let range = monthRange(nil) { return range }
        place = end
        return isEntry ? plainDay(ofMonth: number.value) : nil
    }

    /// 2.28, 2/28, 2-28, of which the month is read.
    private mutating func plainDay(ofMonth month: Int) -> DatePoint? {
        guard DateScan.separators.contains(at()) else { return nil }
        skip()
        guard let day = number(), day.length <= 2, (1...31).contains(day.value), at() != "月" else { return nil }
        _ = take("日") || take("号")
        return limited(DatePoint(.day, nil, month, day.value))
    }

    /// 明年, 下月, 本季度: by the day of the text.
    private mutating func relative(to on: Day) -> DatePoint? {
        if let day = nearDay(on) { return day }
        if take(DateScan.nextYear) { return inYear(on.year + 1) }
        if take(DateScan.thisYear) { return inYear(on.year) }
        if take(DateScan.nextMonth) {
            let next = Month(on).next.first
            return day(of: next) ?? part(next.month, next.year)
        }
        if take(DateScan.thisMonth) { return day(of: on) ?? part(on.month, on.year) }
        if take(DateScan.monthEnd) { return limited(DatePoint(.month, on.year, on.month)) }
        if take(DateScan.nextWeek) { return week(to: on + on.daysToSunday + 7) }
        if take(DateScan.thisWeek) { return week(to: on + on.daysToSunday) }
        if let day = weekday(after: on) { return day }
        if take(DateScan.nextQuarter) { return limited(quarter(of: on, adding: 3)) }
        if take(DateScan.thisQuarter) { return limited(quarter(of: on, adding: 0)) }
        if at() == "年" {
            if take(DateScan.bareYearEnd) { return limited(ended(DatePoint(.year, on.year, 12))) }
            if take(DateScan.within) { return limited(DatePoint(.year, on.year, 12)) }
        }
        return nil
    }

    /// The next day of that name by whose end something is asked for: 周五前, 星期三下班前. Elsewhere it is of any week.
    private mutating func weekday(after on: Day) -> DatePoint? {
        let mark = place
        if take(DateScan.weekNames), let name = DateScan.weekdays.firstIndex(where: { take($0) }),
            takeEndOfWork() || take(DateScan.before)
        {
            let day = on + on.daysToSunday - 6 + name
            var point = DatePoint(.day, day > on ? day : day + 7)
            point.isLimit = true
            return point
        }
        place = mark
        return nil
    }

    /// 明日, 后天; 今日 where something is asked for by its end.
    private mutating func nearDay(_ on: Day) -> DatePoint? {
        if take(DateScan.tomorrow) { return limited(DatePoint(.day, on + 1)) }
        if take(DateScan.dayAfter) { return limited(DatePoint(.day, on + 2)) }
        let mark = place
        let isAsked = asks(before: mark)
        let isNext = take(DateScan.nextDay)
        if isNext || take(DateScan.today),
            takeEndOfWork() || take(DateScan.before) || take(DateScan.inside) || isAsked
        {
            var point = DatePoint(.day, isNext ? on + 1 : on)
            point.isLimit = true
            return point
        }
        place = mark
        return nil
    }

    /// 下班前, 中午前, 下午5时前.
    private mutating func takeEndOfWork() -> Bool {
        if take(DateScan.endOfWork) { return true }
        let mark = place
        let hasTime = take(DateScan.times)
        let hour = number()
        // 17时前, 17时30分前, 12:00前
        if hour == nil ? hasTime : take("时") || take("点") || take(":") {
            _ = take("整") || take("半") || number() != nil
            _ = take("分")
            if take(DateScan.before) { return true }
        }
        place = mark
        return false
    }

    /// Whether what stands before a place asks for something, or counts from its receipt: 请于, 务必在, 收到后.
    private func asks(before place: Int) -> Bool {
        let (sign, word) = (at(place - self.place - 1), at(place - self.place - 2))
        // 收文当天, 收函当日
        if sign == "文" || sign == "函" || sign == "到" { return "收接本".unicodeScalars.contains(word) }
        if sign == "后" { return "到函文件知".unicodeScalars.contains(word) }
        return sign == "于" || sign == "在" ? "请必须应".unicodeScalars.contains(word) : sign == "请" || sign == "必"
    }

    /// A day of the week that ends on a Sunday, or all of it: 下周五, 本周内.
    private mutating func week(to sunday: Day) -> DatePoint {
        for (place, words) in DateScan.weekdays.enumerated() where take(words) {
            return limited(DatePoint(.day, sunday - 6 + place))
        }
        _ = take(DateScan.inside)
        var point = DatePoint(.day, sunday)
        point.isWeek = true
        return limited(point)
    }

    /// A day of this month or the next: 本月15日.
    private mutating func day(of month: Day) -> DatePoint? {
        let mark = place
        if let day = number(), day.length <= 2, take("日") || take("号") {
            return limited(DatePoint(.day, month.year, month.month, day.value))
        }
        place = mark
        return nil
    }

    /// A day without its month by which something is asked for: 请于15日前.
    private mutating func bareDay(_ number: (value: Int, length: Int), after previous: Unicode.Scalar, _ on: Day)
        -> DatePoint?
    {
        let mark = place
        // 15号之前 is no number of days, whatever stands before it.
        guard number.length <= 2, (1...31).contains(number.value),
            DateScan.askBefore.contains(previous) && take("日") || previous != "月" && take("号"),
            takeEndOfWork() || take(DateScan.before), !DateScan.pastAfter.contains(at())
        else {
            place = mark
            return nil
        }
        let month = number.value >= on.day ? on : Month(on).next.first
        var point = DatePoint(.day, month.year, month.month, number.value)
        point.isLimit = true
        return point
    }

    /// What makes of a 前 behind figures with a point another word: 3.1前期工作.
    private static let beforeElse = Set("期言述款项提置景瞻沿".unicodeScalars)

    /// A day in figures whose year is left out, where it is a limit; without that it is as well a share or a number:
    /// 11/15前, 11-15前, 11.15前.
    private mutating func shortDay(_ number: (value: Int, length: Int)) -> DatePoint? {
        let mark = place
        if number.length <= 2, (1...12).contains(number.value), DateScan.separators.contains(where: { take($0) }),
            let day = self.number(), day.length <= 2, (1...31).contains(day.value), takeBefore(),
            !DateScan.beforeElse.contains(at())
        {
            var point = DatePoint(.day, nil, number.value, day.value)
            point.isLimit = true
            return point
        }
        place = mark
        return nil
    }

    private func quarter(of day: Day, adding months: Int) -> DatePoint {
        let end = day.endOfMonth(adding: (3 - day.month % 3) % 3 + months)
        return DatePoint(.quarter, end.year, end.month)
    }

    // MARK: Years

    /// What follows the four digits of a year.
    private mutating func year(_ year: Int) -> DatePoint? {
        if take("年") { return inYear(year) }
        if let separator = DateScan.separators.first(where: { at() == $0 }) {
            skip()
            if let month = number(), month.length <= 2, (1...12).contains(month.value) {
                if on == nil, take("月") { return self.month(month.value, year) }
                let end = place
                if take(separator), let day = number(), day.length <= 2, at() != "月" {
                    if on == nil, at() == "日" || at() == "号" { skip() }
                    return limited(DatePoint(.day, year, month.value, day.value))
                }
                place = end
                // In a running text 2022.11 can be any number.
                return on == nil ? part(month.value, year) : nil
            }
            return nil
        }
        guard on == nil else { return nil }
        if take(DateScan.yearEnd) { return limited(ended(DatePoint(.year, year, 12))) }
        if take(DateScan.within) { return limited(DatePoint(.year, year, 12)) }
        if let months = half() { return limited(DatePoint(.half, year, months)) }
        if let quarter = quarter() { return limited(DatePoint(.quarter, year, quarter * 3)) }
        return isAtEnd ? DatePoint(.year, year, 12) : nil
    }

    /// What follows 2022年 or 明年.
    private mutating func inYear(_ year: Int) -> DatePoint? {
        if take(DateScan.yearEnd) { return limited(ended(DatePoint(.year, year, 12))) }
        if take(DateScan.within) { return limited(DatePoint(.year, year, 12)) }
        if take(DateScan.yearStart) { return limited(DatePoint(.quarter, year, 3)) }
        if let months = half() { return limited(DatePoint(.half, year, months)) }
        if let quarter = quarter() { return limited(DatePoint(.quarter, year, quarter * 3)) }
        let mark = place
        if let number = number(), (1...12).contains(number.value), number.length <= 2 {
            if take(DateScan.monthWord) { return month(number.value, year) }
            if let point = monthRange(year) { return point }
        }
        place = mark
        return isBefore(DatePoint(.year, year, 12))
    }

    private mutating func half() -> Int? {
        guard at(1) == "半", at(2) == "年", at() == "上" || at() == "下" else { return nil }
        defer { skip(3) }
        return at() == "上" ? 6 : 12
    }

    private mutating func quarter() -> Int? {
        let mark = place
        _ = take("第")
        if let number = number(), (1...4).contains(number.value), take(DateScan.quarterWord) { return number.value }
        place = mark
        return nil
    }

    // MARK: Months

    /// What follows 6月.
    private mutating func month(_ month: Int, _ year: Int?) -> DatePoint? {
        let mark = place
        if let day = number() {
            if at() == "日" || at() == "号" {
                skip()
                return day.length <= 2 ? limited(DatePoint(.day, year, month, day.value)) : nil
            }
            // 2022年6月30 as it is typed.
            if on == nil, day.length <= 2, at() != "月" { return limited(DatePoint(.day, year, month, day.value)) }
            place = mark
            return on == nil ? part(month, year) : nil
        }
        return part(month, year)
    }

    /// 1-6月, of which the 1 is read.
    private mutating func monthRange(_ year: Int?) -> DatePoint? {
        guard take(DateScan.upTo), let number = number(), (1...12).contains(number.value), number.length <= 2,
            take(DateScan.monthWord), var point = month(number.value, year)
        else { return nil }
        point.isRange = true
        return point
    }

    /// The part of a month that is named: 初, 上旬, 中旬, 下旬, 底, or all of it.
    private mutating func part(_ month: Int, _ year: Int?) -> DatePoint {
        if take(DateScan.monthEndWord) { return limited(ended(DatePoint(.month, year, month))) }
        // Before a part of a month is before it begins, as before a month or a year.
        if take(DateScan.lastThird) { return third(DatePoint(.month, year, month), before: 20) }
        if take(DateScan.late) { return limited(DatePoint(.month, year, month)) }
        if take(DateScan.middleThird) { return third(DatePoint(.month, year, month, 20), before: 10) }
        if take(DateScan.middle) { return limited(DatePoint(.month, year, month, 20)) }
        if take(DateScan.firstThird) { return isBefore(DatePoint(.month, year, month, 10)) }
        if take(DateScan.early) { return limited(DatePoint(.month, year, month, 10)) }
        return isBefore(DatePoint(.month, year, month))
    }

    /// A third of a month; where something is to be before it, the day is that before it begins.
    private mutating func third(_ point: DatePoint, before day: Int) -> DatePoint {
        var point = point
        if take(DateScan.before) { (point.day, point.isLimit) = (day, true) }
        return point
    }

    // MARK: Limits

    /// Before a month or a year is before it begins.
    private mutating func isBefore(_ point: DatePoint) -> DatePoint {
        var point = point
        if take(DateScan.before) { (point.isBefore, point.isLimit) = (true, true) }
        return point
    }

    private mutating func limited(_ point: DatePoint) -> DatePoint {
        var point = point
        if takeBefore() { point.isLimit = true }
        return point
    }

    /// 前, behind the day of the week where that is named: 11月15日（周二）前.
    private mutating func takeBefore() -> Bool {
        let mark = place
        if take("("), take(DateScan.weekNames) {
            skip()
            if take(")"), take(DateScan.before) { return true }
        }
        place = mark
        return take(DateScan.before)
    }

    private func ended(_ point: DatePoint) -> DatePoint {
        var point = point
        point.isEnd = true
        return point
    }
}
