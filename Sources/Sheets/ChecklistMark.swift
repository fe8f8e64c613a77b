import Papers
import Tracker

/// What makes lists known again when they come back: in a column that is not shown, and as a last heading in a file of
/// text, they say of which round they are and what they were written from.
public struct ChecklistMark: Hashable, Sendable {
    private static let sign = "rectify-lists/1"

    package let round: ItemID
    package let state: WrittenState

    package init(round: ItemID, state: WrittenState) {
        self.round = round
        self.state = state
    }

    /// The mark that a text is; nil for any other text.
    package init?(_ text: String) {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == ChecklistMark.sign, let round = ItemID(String(parts[1])),
            let state = WrittenState(parts[2])
        else { return nil }
        self.init(round: round, state: state)
    }

    package var text: String { "\(ChecklistMark.sign)|\(round)|\(state.text)" }

    /// What a sheet of lists carries above its table; nil where it is no list.
    public static func text(of sheet: Sheet) -> String? {
        for cell in sheet.rows.prefix(sheet.titleRows).joined() {
            if case .text(let text) = cell.value, ChecklistMark(text) != nil { return text }
        }
        return nil
    }
}
