/// A calendar month, written `2022-10`.
public struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Its first day.
    public let first: Day

    /// The month of a day.
    public init(_ day: Day) {
        first = day - (day.day - 1)
    }

    /// A month as people type it (see `DateReader`): `2022-10`, `2022.10`, `2022年10月`, in full width or with Chinese
    /// numerals too; nil for anything else.
    public init?(_ text: String) {
        guard let month = DateReader.month(text) else { return nil }
        self = month
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
