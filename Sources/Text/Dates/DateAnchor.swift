/// Which year a date means that is typed without one: the nearest to a day, on the side on which it must lie.
public struct DateAnchor: Hashable, Sendable {
    /// On which side of the day it lies.
    public enum Side: Hashable, Sendable {
        /// What is to be done: the first such day that is not before it.
        case toCome
        /// What has happened: the last such day that is not after it.
        case past
    }

    /// The day, which is usually today.
    public var day: Day
    /// On which side of it.
    public var side: Side

    /// The nearest to a day on one of its sides.
    public init(_ day: Day, _ side: Side) {
        self.day = day
        self.side = side
    }
}

extension DatePoint {
    /// The day that is meant; where the year is left out, by an anchor.
    func last(_ anchor: DateAnchor?) -> Day? {
        if year != nil { return last }
        guard let anchor else { return nil }
        switch anchor.side {
        case .toCome:
            return [0, 1].lazy.compactMap { last(inYear: anchor.day.year + $0) }.first { $0 >= anchor.day }
        case .past:
            return [0, 1].lazy.compactMap { last(inYear: anchor.day.year - $0) }.first { $0 <= anchor.day }
        }
    }
}
