/// How people tick a box, and how they leave it: one list, wherever a cell is asked yes or no.
public enum TickWords {
    /// Yes, done, there.
    public static let yes: Set<String> = [
        "√", "✓", "✔", "☑", "✅", "🗸", "🗹", "是", "对", "对勾", "打勾", "yes", "y", "true",
    ]
    /// No: a box that nobody has ticked says the same.
    public static let no: Set<String> = ["否", "no", "n", "false", "☐", "□"]
    /// Crossed out.
    public static let crosses: Set<String> = ["×", "✗", "✘", "☒", "❌", "╳"]

    /// What is ticked of words that stand beside their boxes: ■已完成 □未完成, [√]已完成 [ ]未完成, 已完成[√] 未完成[ ].
    public enum Choice: Equatable, Sendable {
        /// There are no boxes.
        case none
        /// Just one. What stands behind it without a box of its own belongs to it: √已完成 未完成.
        case one(String)
        /// None of these, or several: nobody can tell which is meant.
        case unclear([String])
    }

    /// What a text is made of.
    private enum Piece: Equatable {
        case box(isTicked: Bool)
        case word(String)
        case space
    }

    /// What is ticked of several words.
    public static func choice(_ text: String) -> Choice {
        let pieces = pieces(text)
        let words = (standBehind(pieces) ? behind(pieces) : before(pieces)).filter { _, word in
            word.contains { $0.isLetter || $0.isNumber }
        }
        // Dots before sentences are no boxes.
        guard !words.isEmpty, words.allSatisfy({ $0.word.count <= longest }) else { return .none }
        let ticked = words.filter(\.isTicked)
        return ticked.count == 1 ? .one(ticked[0].word) : .unclear(words.map(\.word))
    }

    /// Whether a text begins with a box, ticked or not.
    public static func beginsBoxed(_ text: String) -> Bool { box(Substring(text)) != nil }

    private static func pieces(_ text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = Substring(text)
        // Each sign is added to it once: a text may be as long as a cell.
        var word = ""
        func end() {
            if !word.isEmpty { pieces.append(.word(word)) }
            word = ""
        }
        while let sign = rest.first {
            if let box = box(rest) {
                end()
                pieces.append(.box(isTicked: box.isTicked))
                rest = box.rest
                continue
            }
            rest.removeFirst()
            if sign.isWhitespace {
                end()
                if pieces.last != .space, !pieces.isEmpty { pieces.append(.space) }
            } else {
                word.append(sign)
            }
        }
        end()
        if pieces.last == .space { pieces.removeLast() }
        return pieces
    }

    /// Whether the boxes stand behind their words: where the text begins with a word and ends with a box, or each box is written
    /// at the end of a word.
    private static func standBehind(_ pieces: [Piece]) -> Bool {
        guard case .word? = pieces.first else { return false }
        if case .box? = pieces.last { return true }
        return pieces.indices.allSatisfy { place in
            guard case .box = pieces[place] else { return true }
            guard place > 0, case .word = pieces[place - 1] else { return false }
            return place + 1 == pieces.count || pieces[place + 1] == .space
        }
    }

    /// Each box with all that follows it, up to the next.
    private static func before(_ pieces: [Piece]) -> [(isTicked: Bool, word: String)] {
        var words: [(isTicked: Bool, word: String)] = []
        for piece in pieces {
            switch piece {
            case .box(let isTicked): words.append((isTicked, ""))
            case .word(let word): if !words.isEmpty { words[words.count - 1].word += word }
            case .space: if !words.isEmpty { words[words.count - 1].word += " " }
            }
        }
        return words.map { ($0.isTicked, $0.word.trimmed) }
    }

    /// Each box with the word right before it.
    private static func behind(_ pieces: [Piece]) -> [(isTicked: Bool, word: String)] {
        var words: [(isTicked: Bool, word: String)] = []
        var last = ""
        for piece in pieces {
            switch piece {
            case .box(let isTicked):
                words.append((isTicked, last))
                last = ""
            case .word(let word): last = word
            case .space: break
            }
        }
        return words
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
