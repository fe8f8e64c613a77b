import Text
import Wording

// Texts in a box: to be read, or to be answered.

extension State {
    /// A text as lines of a menu, broken here: a menu cuts what is too long for it.
    func textLines(_ text: String) -> [Menu.Item] {
        let columns = OverlayView.textColumns(size)
        return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
            line.isEmpty ? [""] : TextWidth.wrap(sanitized(String(line)), columns: columns)
        }.map { Menu.Item(choice: .text, label: Phrase(verbatim: $0), keys: "", disabled: nil, help: nil) }
    }

    /// Shows a text to be read and copied from the screen.
    mutating func showText(_ title: Phrase, _ text: String) {
        overlays.append(.menu(Menu(purpose: .letter, title: title, subject: "", items: textLines(text))))
    }
}
