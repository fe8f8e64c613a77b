/// A calendar day of the proleptic Gregorian calendar, without a time or a zone.
///
/// Every figure of the ledger is computed for a day. It is stored as the number of days since 1970-01-01, so that
/// comparing and subtracting cost one instruction, and written as `YYYY-MM-DD` everywhere.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01; negative before it.
    public let number: Int32

    /// The day that lies `number` days after 1970-01-01.
    public init(number: Int32) {
        self.number = number
    }

    /// The last day that has a written form: 31 December 9999.
    public static let last = Day(number: 2_932_896)

    /// A day by its calendar fields; nil where no such day exists (month 13, 30 February) or outside the years 1–9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Day.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        // The civil-from-days algorithm with years that begin in March, so that the leap day comes last.
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// A day from its ISO form, `YYYY-MM-DD`, exactly; nil for anything else.
    public init?(_ text: some StringProtocol) {
        guard let day = Array(text.utf8).withUnsafeBufferPointer(Day.init(bytes:)) else { return nil }
        self = day
    }

    /// A day from the bytes of its ISO form.
    package init?(bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func value(_ range: Range<Int>) -> Int? {
            var sum = 0
            for index in range {
                guard (48...57).contains(bytes[index]) else { return nil }
                sum = sum * 10 + Int(bytes[index] - 48)
            }
            return sum
        }
        guard let year = value(0..<4), let month = value(5..<7), let day = value(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The calendar fields.
    public var fields: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        )
    }

    /// The year, 1 to 9999.
    public var year: Int { fields.year }
    /// The month, 1 to 12.
    public var month: Int { fields.month }
    /// The day of the month, 1 to 31.
    public var day: Int { fields.day }

    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = fields
        return Day.padded(year, 4) + "-" + Day.padded(month, 2) + "-" + Day.padded(day, 2)
    }

    /// The day as Chinese documents write it: 2022年10月31日.
    public var written: String {
        let (year, month, day) = fields
        return "\(year)年\(month)月\(day)日"
    }

    /// `MM-DD`, for places where the year is plain.
    public var monthAndDay: String { Day.padded(month, 2) + "-" + Day.padded(day, 2) }

    /// The number of days in a month of a year.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The last day of the month that lies `months` after this day's month.
    public func endOfMonth(adding months: Int = 0) -> Day {
        let (year, month, _) = fields
        let index = year * 12 + (month - 1) + months
        let (targetYear, targetMonth) = (index / 12, index % 12 + 1)
        return Day(
            year: targetYear, month: targetMonth, day: Day.length(ofMonth: targetMonth, year: targetYear)) ?? self
    }

    /// Whether the left day comes first.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
    /// The day `days` later; beyond all days, the last or first there is.
    public static func + (day: Day, days: Int) -> Day {
        let (sum, isBeyond) = Int(day.number).addingReportingOverflow(days)
        return Day(number: isBeyond ? (days > 0 ? .max : .min) : Int32(clamping: sum))
    }
    /// The day `days` earlier; beyond all days, the last or first there is.
    public static func - (day: Day, days: Int) -> Day { day + (days == .min ? .max : -days) }
    /// The days from `right` to `left`.
    public static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }

    /// Days until the Sunday that ends its week, 0 on a Sunday. Weeks begin on Monday, as offices count them.
    public var daysToSunday: Int {
        // 1970-01-01 was a Thursday.
        let weekday = ((Int(number) + 3) % 7 + 7) % 7
        return 6 - weekday
    }

    /// Whether it is a Saturday or a Sunday.
    var isWeekend: Bool { daysToSunday < 2 }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Day: Codable {
    /// Reads `YYYY-MM-DD`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date: \(text)")
        }
        self = day
    }

    /// Writes `YYYY-MM-DD`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
