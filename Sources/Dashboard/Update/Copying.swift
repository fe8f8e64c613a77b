import Tracker
import Wording

// What the cursor is on goes to the clipboard of the terminal.

extension State {
    /// How many bytes of text terminals take on their clipboard: xterm's limit, the least of those in use.
    private static let mostCopied = 74_994 / 4 * 3

    /// Why there is nothing to copy; nil where there is.
    var whyNothingToCopy: Phrase? { currentItem == nil ? ScreenWords.nothingChosen : nil }

    /// Copies the number, the title and the whole text of what the cursor is on.
    mutating func copyItem() -> [Effect] {
        guard let item = currentItem else { return [] }
        let (title, body) = (title(of: item), ledger.value(of: .text, in: item).text ?? "")
        let reference = ledger.reference(of: item)
        let heading = body.hasPrefix(title) ? "" : title
        let first = [reference, heading.isEmpty ? body : heading].filter { !$0.isEmpty }.joined(separator: " ")
        let text = heading.isEmpty || body.isEmpty ? first : first + "\n" + body
        guard text.utf8.count <= State.mostCopied else {
            notice = Notice(phrase: ScreenWords.tooLongToCopy(reference), role: .error)
            return []
        }
        notice = Notice(phrase: ScreenWords.copied(reference, text.count), role: .notice)
        return [.copy(text)]
    }
}
