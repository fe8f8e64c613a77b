/// A point in time: whole seconds since 1970-01-01T00:00:00Z. Written as `YYYY-MM-DDThh:mm:ssZ`.
public struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let seconds: Int64

    /// A point in time.
    public init(seconds: Int64) {
        self.seconds = seconds
    }

    /// A point in time by its UTC day and the seconds since that day's midnight.
    public init(day: Day, secondOfDay: Int) {
        seconds = Int64(day.number) * 86400 + Int64(secondOfDay)
    }

    /// A point in time from `YYYY-MM-DDThh:mm:ssZ`, exactly; nil for anything else.
    public init?(_ text: some StringProtocol) {
        guard let instant = Array(text.utf8).withUnsafeBufferPointer(Instant.init(bytes:)) else { return nil }
        self = instant
    }

    /// A point in time from the bytes of that form.
    init?(bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let day = Day(bytes: UnsafeBufferPointer(rebasing: bytes[..<10]))
        else { return nil }
        func pair(_ index: Int) -> Int? {
            let (tens, units) = (Int(bytes[index]) - 48, Int(bytes[index + 1]) - 48)
            return (0...9).contains(tens) && (0...9).contains(units) ? tens * 10 + units : nil
        }
        guard let hour = pair(11), let minute = pair(14), let second = pair(17), hour < 24, minute < 60, second < 61
        else { return nil }
        self.init(day: day, secondOfDay: hour * 3600 + minute * 60 + second)
    }

    /// Its UTC day.
    public var day: Day {
        Day(number: Int32(clamping: seconds >= 0 ? seconds / 86400 : (seconds - 86399) / 86400))
    }

    /// `YYYY-MM-DDThh:mm:ssZ`.
    public var description: String {
        let second = Int(seconds - Int64(day.number) * 86400)
        func pair(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(day)T\(pair(second / 3600)):\(pair(second / 60 % 60)):\(pair(second % 60))Z"
    }

    /// Whether the left point comes first.
    public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}
