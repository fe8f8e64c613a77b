import Testing
import Text

extension Day {
    /// A day of a test, which must be one.
    static func of(_ text: String) throws -> Day {
        try #require(Day(text), "not a day: \(text)")
    }
}
