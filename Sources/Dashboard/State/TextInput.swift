import Canvas
import Tracker

/// One line of text being edited: the usual keys, by characters as they are seen.
///
/// It is kept in two halves with the caret between them, each with its count: a key at the caret costs the same however
/// much stands there.
public struct TextInput: Hashable, Sendable {
    /// What stands before the caret.
    public private(set) var head: String
    /// What stands behind it.
    public private(set) var tail = ""
    /// The caret: how many characters stand before it.
    public private(set) var caret: Int
    /// How many characters stand behind it.
    private var rest = 0
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
        head = text
        caret = text.count
    }

    /// The text.
    public var text: String { tail.isEmpty ? head : head + tail }

    /// How many characters it has.
    public var count: Int { caret + rest }

    /// Whether nothing stands in it.
    public var isEmpty: Bool { head.isEmpty && tail.isEmpty }

    /// Takes a key. Line ends in what is pasted are kept, or become spaces.
    public mutating func take(_ key: Key, keepingLines: Bool = false) -> Outcome {
        switch key {
        case .character(let character): return insert(String(character))
        case .paste(let pasted): return insert(TextInput.fitted(pasted, keepingLines))
        case .backspace, .delete:
            if isReplaced { replace(with: "") }
        case .enter, .escape, .tab, .backTab, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
            .function, .control, .alt, .burst, .burstEnd, .pasting, .flawedPaste, .mouse, .resize:
            isReplaced = false
        }
        switch key {
        case .left: goBack()
        case .right: goOn()
        case .home, .control("a"): join("", head + tail)
        case .end, .control("e"): join(head + tail, "")
        case .backspace, .control("h"): deleteBefore()
        case .delete, .control("d"): deleteBehind()
        case .control("u"): join("", tail)
        case .control("k"): join(head, "")
        case .control("w"): deleteWord()
        case .character, .paste, .enter, .escape, .tab, .backTab, .insert, .up, .down, .pageUp, .pageDown, .function,
            .control, .alt, .burst, .burstEnd, .pasting, .flawedPaste, .mouse, .resize:
            return .other
        }
        return .taken
    }

    private static func fitted(_ pasted: String, _ keepingLines: Bool) -> String {
        let line = pasted.replacing("\t", with: " ")
        return keepingLines ? line : line.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// Puts another text in its place, the caret at its end.
    public mutating func replace(with new: String) {
        join(new, "")
        isReplaced = false
    }

    /// Puts a text in at the caret; where it would all become too long, nothing.
    private mutating func insert(_ new: String) -> Outcome {
        // What is put in can join the character before it, as a combining mark does: the caret goes by what is seen.
        let last = isReplaced ? "" : head.last.map(String.init) ?? ""
        let added = (last + new).count - (last.isEmpty ? 0 : 1)
        let length = (isReplaced ? 0 : count) + added
        guard length <= TextInput.limit || length <= count else { return .tooLong(length) }
        if isReplaced { replace(with: "") }
        head += new
        caret += added
        joinOver()
        return .taken
    }

    /// Takes in what stands right behind the caret, where it has become one character with what stands before it.
    private mutating func joinOver() {
        while let last = head.last, let next = tail.first, (String(last) + String(next)).count == 1 {
            head.append(tail.removeFirst())
            rest -= 1
        }
    }

    /// Begins anew with these two halves.
    private mutating func join(_ before: String, _ behind: String) {
        (head, tail) = (before, behind)
        (caret, rest) = (before.count, behind.count)
        joinOver()
    }

    private mutating func goBack() {
        guard caret > 0 else { return }
        tail = String(head.removeLast()) + tail
        (caret, rest) = (caret - 1, rest + 1)
    }

    private mutating func goOn() {
        guard rest > 0 else { return }
        head.append(tail.removeFirst())
        (caret, rest) = (caret + 1, rest - 1)
    }

    private mutating func deleteBefore() {
        guard caret > 0 else { return }
        head.removeLast()
        caret -= 1
        joinOver()
    }

    private mutating func deleteBehind() {
        guard rest > 0 else { return }
        tail.removeFirst()
        rest -= 1
        joinOver()
    }

    private mutating func deleteWord() {
        while head.last?.isWhitespace ?? false { deleteBefore() }
        while let last = head.last, !last.isWhitespace { deleteBefore() }
    }
}
