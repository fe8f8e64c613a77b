import Canvas
import Tracker

/// One line of text being edited: the usual keys, by characters as they are seen.
public struct TextInput: Hashable, Sendable {
    /// The text.
    public private(set) var text: String
    /// The caret: how many characters stand before it.
    public private(set) var caret: Int
    /// Whether the first thing typed takes the text's place, as in a marked text.
    public private(set) var isReplaced = false

    /// What became of a key.
    public enum Outcome: Hashable, Sendable {
        /// It was one for editing, and was taken.
        case taken
        /// It was none for editing.
        case other
        /// The text would have become so long; it is as it was.
        case tooLong(Int)

        /// How long the text would have become, where that was too long.
        var tooLong: Int? { if case .tooLong(let length) = self { length } else { nil } }
    }

    /// The greatest length that is taken, in characters: that of the longest text that the ledger takes.
    static let limit = Cleaning.textLimit

    /// A text with the caret at its end.
    public init(_ text: String = "", isReplaced: Bool = false) {
        self.isReplaced = isReplaced && !text.isEmpty
        self.text = text
        caret = text.count
    }

    /// Takes a key. Line ends in what is pasted are kept, or become spaces.
    public mutating func take(_ key: Key, keepingLines: Bool = false) -> Outcome {
        let before = self
        switch key {
        case .character, .paste, .backspace, .delete:
            if isReplaced { replace(with: "") }
        case .enter, .escape, .tab, .backTab, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
            .function, .control, .alt, .burst, .burstEnd, .pasting, .flawedPaste, .mouse, .resize:
            isReplaced = false
        }
        switch key {
        case .character(let character): insert(String(character))
        case .paste(let pasted): insert(TextInput.fitted(pasted, keepingLines))
        case .left: caret = max(0, caret - 1)
        case .right: caret = min(text.count, caret + 1)
        case .home, .control("a"): caret = 0
        case .end, .control("e"): caret = text.count
        case .backspace, .control("h"): delete(from: caret - 1, to: caret)
        case .delete, .control("d"): delete(from: caret, to: caret + 1)
        case .control("u"): delete(from: 0, to: caret)
        case .control("k"): delete(from: caret, to: text.count)
        case .control("w"): delete(from: startOfWord, to: caret)
        case .enter, .escape, .tab, .backTab, .insert, .up, .down, .pageUp, .pageDown, .function, .control, .alt,
            .burst, .burstEnd, .pasting, .flawedPaste, .mouse, .resize:
            return .other
        }
        guard text.count > TextInput.limit, text.count > before.text.count else { return .taken }
        defer { self = before }
        return .tooLong(text.count)
    }

    private static func fitted(_ pasted: String, _ keepingLines: Bool) -> String {
        let line = pasted.replacing("\t", with: " ")
        return keepingLines ? line : line.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// Puts another text in its place, the caret at its end.
    public mutating func replace(with new: String) {
        text = new
        caret = new.count
        isReplaced = false
    }

    private mutating func insert(_ new: String) {
        let place = text.index(text.startIndex, offsetBy: min(caret, text.count))
        let before = text.count
        text.insert(contentsOf: new, at: place)
        // A combining mark joins the character before it: the caret goes by what is seen.
        caret = max(0, min(text.count, caret + text.count - before))
    }

    private mutating func delete(from start: Int, to end: Int) {
        let (low, high) = (max(0, start), min(text.count, end))
        guard low < high else { return }
        let from = text.index(text.startIndex, offsetBy: low)
        text.removeSubrange(from..<text.index(from, offsetBy: high - low))
        caret = min(low, text.count)
    }

    private var startOfWord: Int {
        let characters = Array(text.prefix(caret))
        var place = characters.count
        while place > 0, characters[place - 1].isWhitespace { place -= 1 }
        while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
        return place
    }
}
