import Text

// What is quoted in a sentence of what went wrong leaves room for the sentence.

extension Phrase {
    /// The sentence with each text that it quotes no longer than a line or two: of a longer one the middle is left out. So a
    /// name of thousands of characters does not push its own reason off the screen.
    public var shortened: Phrase { Phrase(Phrase.shortened(zh), Phrase.shortened(en)) }

    /// The greatest width of what is quoted, and how much of a longer text stands before and behind the gap.
    private static let widths = (most: 120, head: 70, tail: 40)

    private static func shortened(_ text: String) -> String {
        // Nearly every sentence is short.
        guard TextWidth.of(text) > widths.most else { return text }
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "“") {
            let inner = rest.index(after: open)
            guard let close = end(of: rest[inner...]) else { break }
            result += rest[..<inner] + cut(String(rest[inner..<close])) + "”"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// Where the mark stands that ends what is quoted; marks within it belong together. What has too few of them ends at the
    /// last one.
    private static func end(of text: Substring) -> String.Index? {
        var depth = 0
        for place in text.indices {
            switch text[place] {
            case "“": depth += 1
            case "”" where depth == 0: return place
            case "”": depth -= 1
            default: break
            }
        }
        return text.lastIndex(of: "”")
    }

    private static func cut(_ text: String) -> String {
        guard TextWidth.of(text) > widths.most else { return text }
        var tail: [Character] = []
        var width = 0
        for character in text.reversed() {
            width += TextWidth.of(String(character))
            guard width <= widths.tail else { break }
            tail.append(character)
        }
        return TextWidth.truncate(text, to: widths.head) + String(tail.reversed())
    }
}
