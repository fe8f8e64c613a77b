/// A calendar month, written `2022-10`.
public struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Its first day.
    public let first: Day

    /// The month of a day.
    public init(_ day: Day) {
        first = day - (day.day - 1)
    }

    /// A month from `YYYY-MM`, also with a dot, a slash or 年 and 月, and in full width; nil for anything else.
    public init?(_ text: String) {
        var digits = ""
        for typed in text.unicodeScalars {
            // Full-width forms count as their plain ones.
            let plain = (0xFF01...0xFF5E).contains(typed.value) ? Unicode.Scalar(typed.value - 0xFEE0) : typed
            guard let scalar = plain else { return nil }
            switch scalar {
            case "0"..."9": digits.unicodeScalars.append(scalar)
            case "-", ".", "/", "年": digits += "-"
            case "月", " ", "\u{3000}": continue
            default: return nil
            }
        }
        let parts = digits.split(separator: "-")
        guard parts.count == 2, parts[0].count == 4, parts[1].count <= 2, let year = Int(parts[0]),
            let month = Int(parts[1]), year >= 1900, let day = Day(year: year, month: month, day: 1)
        else { return nil }
        first = day
    }

    /// Its last day.
    public var last: Day { first.endOfMonth() }
    /// The month before.
    public var previous: Month { Month(first - 1) }
    /// The month after.
    public var next: Month { Month(last + 1) }

    /// The days that its report covers where reports are cut off on a day of the month: from the day after the last
    /// month's cut-off to its own.
    public func reported(cutoff: Int?) -> ClosedRange<Day> {
        guard let cutoff else { return first...last }
        func end(_ month: Month) -> Day { min(month.last, month.first + (cutoff - 1)) }
        return (end(previous) + 1)...end(self)
    }

    /// The month whose report a day belongs to.
    public static func reporting(_ day: Day, cutoff: Int?) -> Month {
        let month = Month(day)
        return month.reported(cutoff: cutoff).contains(day) ? month : month.next
    }

    /// `YYYY-MM`.
    public var description: String { String(first.description.prefix(7)) }

    /// Whether one is before another.
    public static func < (left: Month, right: Month) -> Bool { left.first < right.first }
}
