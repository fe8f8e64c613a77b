import Text
import Tracker

extension Sequence<ProgressEntry> {
    /// Whether one of them says a text already, in the same words: what came in from a file is no news when it comes again.
    ///
    /// - Parameters:
    ///   - day: The day that it has to be of; nil for any.
    ///   - isStuck: Whether it has to ask for help; nil where that does not matter.
    func tell(_ text: String, on day: Day? = nil, isStuck: Bool? = nil) -> Bool {
        let plain = TextLikeness(text).plain
        return contains {
            !$0.isWithdrawn && (day ?? $0.on) == $0.on && (isStuck ?? $0.needsCoordination) == $0.needsCoordination
                && TextLikeness($0.text).plain == plain
        }
    }
}
