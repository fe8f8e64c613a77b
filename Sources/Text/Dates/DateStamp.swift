/// A day with what programs and people write around it: 截止2022.12.31, 2022-12-31 00:00:00, 2022年12月31日（星期六）17时前.
public struct DateStamp: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// A remark in brackets beside it that is no day of the week.
    public fileprivate(set) var remark: String?
}

extension DateReader {
    /// The day that a text names with what stands around it; nil where it names none, or more than that. What is in
    /// another zone of time may be of another day, and is none.
    public static func stamp(_ text: String, _ anchor: DateAnchor? = nil) -> DateStamp? {
        // Who leaves out the year where a date is asked for means a day by its two numbers alone, too.
        var scan = DateScan(typed: text, isEntry: anchor != nil)
        _ = scan.take(DateScan.leads)
        guard let point = scan.point(), !point.isRange, point.span == .day || point.isEnd, let day = point.last(anchor)
        else {
            return nil
        }
        var stamp = DateStamp(day: day)
        while !scan.isAtEnd {
            if let remark = scan.remark() { stamp.remark = remark } else if !scan.takeBeside() { return nil }
        }
        return stamp
    }
}

extension DateScan {
    fileprivate static let leads = Words("截止到 截止至 截止 截至 至 到 于")
    private static let weekdays = Words("星期 周 礼拜")
    private static let ends = Words("之前 以前 前 止")
    private static let partsOfDay = Words("上午 下午 中午 晚上")
    private static let hours = Words("时 点")

    /// Passes over what may stand beside a day: a day of the week, a time, 前.
    mutating func takeBeside() -> Bool { takeWeekday() || takeTime() || take(DateScan.ends) }

    /// What stands in brackets here and is no day of the week; passed over.
    fileprivate mutating func remark() -> String? {
        guard at() == "(" else { return nil }
        var inside = String.UnicodeScalarView()
        var length = 1
        while at(length) != ")" {
            guard place + length < count else { return nil }
            inside.append(at(length))
            length += 1
        }
        var weekday = self
        guard !weekday.takeWeekday() else { return nil }
        skip(length + 1)
        return String(inside)
    }

    private mutating func takeWeekday() -> Bool {
        let mark = place
        let isInBrackets = take("(")
        if take(DateScan.weekdays), "一二三四五六日天末".unicodeScalars.contains(at()) {
            skip()
            if !isInBrackets || take(")") { return true }
        }
        place = mark
        return false
    }

    /// 17时, 17时30分, 0:00, T00:00:00.000
    private mutating func takeTime() -> Bool {
        let mark = place
        _ = take(" ") || take("T") || take("t")
        _ = take(DateScan.partsOfDay)
        if let hour = number(), hour.value <= 24 {
            if take(DateScan.hours) {
                let end = place
                if number() == nil || !take("分") { place = end }
                return true
            }
            if at() == ":" {
                while take(":") || take(".") {
                    guard number() != nil else {
                        place = mark
                        return false
                    }
                }
                return true
            }
        }
        place = mark
        return false
    }
}
