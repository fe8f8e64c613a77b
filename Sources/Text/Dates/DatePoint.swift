/// A point in time as a text names it: a day, or a period, of which the last day counts.
struct DatePoint: Equatable {
    /// How long what is named is.
    enum Span: Int, Comparable {
        case day, month, quarter, half, year

        static func < (left: Span, right: Span) -> Bool { left.rawValue < right.rawValue }
    }

    /// How long it is.
    var span: Span
    /// Its year; nil where it is left to the reader.
    var year: Int?
    /// Its month; of a longer period its last one.
    var month: Int
    /// The day of the month; nil for the last one.
    var day: Int?
    /// Whether what is meant is the day before it begins: 6月前.
    var isBefore = false
    /// Whether it is the end of a period from one to another: 3月至6月.
    var isRange = false
    /// Whether its end is named: 6月底.
    var isEnd = false
    /// Whether it is named as a limit: 6月底前.
    var isLimit = false
    /// Whether it is a whole week: 本周内.
    var isWeek = false

    init(_ span: Span, _ year: Int?, _ month: Int, _ day: Int? = nil) {
        self.span = span
        self.year = year
        self.month = month
        self.day = day
    }

    /// A point on a day.
    init(_ span: Span, _ on: Day) {
        self.init(span, on.year, on.month, on.day)
    }

    /// Whether it is all of a period, and not a part of it, its end, or what is before it.
    var isWhole: Bool { !isRange && !isEnd && !isLimit && day == nil }

    /// The first day of the period.
    var first: Day? {
        let months =
            switch span {
            case .day, .month: 1
            case .quarter: 3
            case .half: 6
            case .year: 12
            }
        return year.flatMap { Day(year: $0, month: month - months + 1, day: 1) }
    }

    /// The day that is meant, in its own year.
    var last: Day? { year.flatMap(last(inYear:)) }

    /// The day that is meant, in a year.
    func last(inYear year: Int) -> Day? {
        guard (1900...9999).contains(year), (1...12).contains(month) else { return nil }
        if isBefore {
            var whole = self
            whole.year = year
            return whole.first.map { $0 - 1 }
        }
        return Day(year: year, month: month, day: day ?? Day.length(ofMonth: month, year: year))
    }
}
