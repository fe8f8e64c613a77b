/// Reads dates as people write them. The one grammar, so that the command line, forms, tables, notices and the check take
/// the same text for the same day; what is typed differs from what stands in a document only in what may be left out.
///
/// | text | means |
/// | --- | --- |
/// | `2022-06-30`, `2022-6-30`, `2022.6.30`, `2022/6/30`, `20220630` | that day |
/// | `2022年6月30日`, `2022年6月30号`, `二〇二二年六月三十日` | that day |
/// | `2022年6月底`, `2022年6月末`, `2022年底`, `2022年末` | the last day of the month, of the year |
/// | `2022-06`, `2022年6月`, `2022年二季度`, `2022年上半年`, `2022年`, `3月至6月` | as a deadline the last day of it |
/// | `2022年6月上旬`, `中旬`, `下旬` | as a deadline the 10th, the 20th, the last day |
/// | `2022年6月前`, `2022年6月中旬前`, `2022年前` | as a deadline the day before it begins |
/// | `6月底`, `年底` | as a deadline in a document, whose year is left to the reader |
/// | `1月31日`, `11月底` | where it is typed, of the year that `DateAnchor` says |
/// | `1.31`, `1/31`, `1-31`, `1.31日` | the same, only in a field where nothing but a date is meant: else `1.31` is an item |
/// | `明年一季度`, `下月中旬`, `年底前` | in a running text, by the day on which it was written |
///
/// Full-width digits and signs and spaces between the parts count as what is meant; `前`, `之前`, `截止`, a day of the
/// week and a time may stand beside a day. A year has four digits and is 1900 or later: nothing of this work happened
/// before, and which century `22` means is not guessed.
public enum DateReader {
    /// The day that a text names and nothing else; nil where it is none, or one that does not exist.
    ///
    /// - Parameter anchor: by which the year is known where it is left out; nil: then it is none.
    public static func day(in text: String, _ anchor: DateAnchor? = nil) -> Day? {
        guard let stamp = stamp(text, anchor), stamp.remark == nil else { return nil }
        return stamp.day
    }

    /// The month that a text names and nothing else: `2022-10`, `2022年10月`.
    public static func month(_ text: String) -> Month? {
        var scan = DateScan(typed: text)
        guard let point = scan.point(), point.span == .month, point.isWhole, scan.isAtEnd else { return nil }
        return point.first.map { Month($0) }
    }

    /// The days of the period that a text names and nothing else: of a day, a month, a quarter, half a year or a year.
    public static func period(_ text: String) -> ClosedRange<Day>? {
        var scan = DateScan(typed: text)
        if let point = scan.point(), point.isWhole, point.span != .day, scan.isAtEnd, let first = point.first,
            let last = point.last
        {
            return first...last
        }
        return day(in: text).map { $0...$0 }
    }

    /// The last day on which something is in time, where a text sets one: what `day` takes, and a period, whose last day
    /// it is.
    ///
    /// - Parameter anchor: by which the year is known where it is left out; nil: then it is none.
    public static func deadline(_ text: String, _ anchor: DateAnchor? = nil) -> Day? {
        if let day = day(in: text, anchor) { return day }
        guard let term = term(text), term.manner == nil else { return nil }
        return term.day(anchor)
    }
}
