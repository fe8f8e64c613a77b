/// The first sentence of a text, which is the title of a measure that has none of its own.
public enum Sentences {
    /// A text as far as the end of its first sentence that has a word in it, without the mark that ends it: 。 ； ！ ？ or
    /// the end of a line.
    public static func first(of text: String) -> String {
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        while start < scalars.endIndex {
            let end = scalars[start...].firstIndex(where: ends) ?? scalars.endIndex
            if scalars[start..<end].contains(where: { $0.folded.isWord }) {
                return String(scalars[start..<end]).trimmed
            }
            start = end < scalars.endIndex ? scalars.index(after: end) : end
        }
        return ""
    }

    /// The last sentence or line of a text that has a word in it, without the mark that ends it.
    public static func last(of text: String) -> String {
        text.split { $0.unicodeScalars.contains(where: ends) }.last { $0.contains { $0.isLetter || $0.isNumber } }?
            .trimmed ?? ""
    }

    private static func ends(_ scalar: Unicode.Scalar) -> Bool {
        // Between letters these two are no ends of sentences: a formula, an address, a file's name.
        if scalar == "!" || scalar == "?" { return false }
        return switch scalar.folded {
        case "。", ";", "!", "?", "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": true
        default: false
        }
    }
}
