import Glibc
import Tracker

/// The wall clock, and what the local zone makes of it. By calendar fields: no formatter is needed for it.
package enum Clock {
    /// The present time.
    package static var now: Instant { Instant(seconds: Int64(time(nil))) }

    /// The local day of a point in time.
    package static func localDay(of instant: Instant) -> Day {
        var seconds = time_t(instant.seconds)
        var fields = tm()
        guard localtime_r(&seconds, &fields) != nil,
            let day = Day(year: Int(fields.tm_year) + 1900, month: Int(fields.tm_mon) + 1, day: Int(fields.tm_mday))
        else { return instant.day }
        return day
    }

    /// The seconds by which the local clock is ahead of UTC now.
    static var utcOffset: Int {
        var seconds = time(nil)
        var fields = tm()
        guard localtime_r(&seconds, &fields) != nil else { return 0 }
        return fields.tm_gmtoff
    }
}
