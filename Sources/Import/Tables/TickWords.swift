/// How people tick a box, and how they leave it: one list, wherever a cell is asked yes or no.
enum TickWords {
    /// Yes, done, there.
    static let yes: Set<String> = [
        "√", "✓", "✔", "☑", "✅", "🗸", "🗹", "是", "对", "对勾", "打勾", "yes", "y", "true",
    ]
    /// No: a box that nobody has ticked says the same.
    static let no: Set<String> = ["否", "no", "n", "false", "☐", "□"]
    /// Crossed out.
    static let crosses: Set<String> = ["×", "✗", "✘", "☒", "❌", "╳"]

    /// What is ticked of words that stand beside their boxes: ■已完成 □未完成, [√]已完成 [ ]未完成.
    enum Choice: Equatable {
        /// There are no boxes.
        case none
        /// Just one.
        case one(String)
        /// None of them, or several: nobody can tell which is meant.
        case unclear
    }

    /// What is ticked of several words.
    static func choice(_ text: String) -> Choice {
        var words: [(isTicked: Bool, word: String)] = []
        var rest = Substring(text)
        while let sign = rest.first {
            if let box = box(rest) {
                words.append((box.isTicked, ""))
                rest = box.rest
            } else {
                if !words.isEmpty { words[words.count - 1].word.append(sign) }
                rest.removeFirst()
            }
        }
        words = words.map { ($0.isTicked, TableText.trimmed($0.word)) }.filter {
            $0.word.contains { $0.isLetter || $0.isNumber }
        }
        // Dots before sentences are no boxes.
        guard !words.isEmpty, words.allSatisfy({ $0.word.count <= longest }) else { return .none }
        let ticked = words.filter(\.isTicked)
        return ticked.count == 1 ? .one(ticked[0].word) : .unclear
    }

    /// A word beside a box is no longer.
    private static let longest = 12
    /// What stands in a box beside a word: a sign that is a box itself, and one in brackets.
    private static let filled = signs(yes).union(["■", "●", "◉", "☒"])
    private static let open = signs(no).union(["○", "◯"])
    private static let crossed = signs(crosses).union(["x", "X", "v", "V"])
    private static let brackets: [Character: Character] = ["[": "]", "【": "】", "(": ")", "（": "）", "〔": "〕", "［": "］"]

    private static func signs(_ words: Set<String>) -> Set<Character> {
        Set(words.filter { $0.count == 1 && !$0.contains(where: \.isLetter) }.joined())
    }

    /// The box that a text begins with, and what follows it.
    private static func box(_ text: Substring) -> (isTicked: Bool, rest: Substring)? {
        guard let first = text.first else { return nil }
        if filled.contains(first) { return (true, text.dropFirst()) }
        if open.contains(first) { return (false, text.dropFirst()) }
        guard let close = brackets[first], let end = text.prefix(5).firstIndex(of: close) else { return nil }
        let inner = text[..<end].dropFirst().filter { !$0.isWhitespace }
        let rest = text[text.index(after: end)...]
        if inner.isEmpty { return (false, rest) }
        guard inner.count == 1, let sign = inner.first else { return nil }
        if filled.contains(sign) || crossed.contains(sign) { return (true, rest) }
        return open.contains(sign) ? (false, rest) : nil
    }
}
