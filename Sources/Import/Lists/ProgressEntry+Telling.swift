import Text
import Tracker

/// A shorter text says too little to be known again at the beginning of another one, in characters.
private let leastKnown = 5

extension Sequence<ProgressEntry> {
    /// Whether one of them says a text already, in the same words: what came in from a file is no news when it comes again.
    ///
    /// - Parameters:
    ///   - day: The day that it has to be of; nil for any.
    ///   - isStuck: Whether it has to ask for help; nil where that does not matter.
    func tell(_ text: String, on day: Day? = nil, isStuck: Bool? = nil) -> Bool {
        let plain = TextLikeness.plain(text)
        return contains {
            !$0.isWithdrawn && (day ?? $0.on) == $0.on && (isStuck ?? $0.needsCoordination) == $0.needsCoordination
                && TextLikeness.plain($0.text) == plain
        }
    }

    /// What of a text is news, where it goes on from what one or several of them say: offices write on in the same cell. Empty
    /// where nothing is; nil where it begins otherwise.
    func news(in text: String) -> String? {
        let told = filter { !$0.isWithdrawn }.map { $0.text.trimmed }.filter { $0.count >= leastKnown }
        var rest = Substring(text)
        var isShorter = false
        while true {
            rest = rest.drop { $0.isWhitespace || "，,。；;、".contains($0) }
            // The longest first: of two that begin alike the one that says more.
            guard let known = told.filter({ rest.hasPrefix($0) }).max(by: { $0.count < $1.count }) else { break }
            rest = rest.dropFirst(known.count)
            isShorter = true
        }
        return isShorter ? String(rest) : nil
    }
}
