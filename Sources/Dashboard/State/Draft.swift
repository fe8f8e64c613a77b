import Tracker

/// What was typed in a form and not saved: kept for that form, item and person, and offered again.
public struct Draft: Hashable, Sendable, Codable {
    /// One field.
    public struct Entry: Hashable, Sendable, Codable {
        /// Which field it is.
        public var key: String
        /// What was typed.
        public var text: String
        /// What stood there when the form was opened.
        public var base: String
    }

    /// The forms whose text is kept.
    enum Kind: String, CaseIterable {
        case note, move, record, answer, lookBack, sample, phase, link, who, assign, deadline, edit, add, withdraw
        case newRound, reinstate, declared, write, send, passage, correct, corrections, slip
        case importFile = "import"
    }

    /// Whether there is a form that would offer the draft of this name: one that this program has, for items that the
    /// ledger has.
    public static func isOffered(_ name: String, in ledger: Ledger) -> Bool {
        // Behind it stands the window in which it was typed.
        let form = name.lastIndex(of: "#").map { name[..<$0] } ?? name[...]
        let parts = form.split(separator: "|", omittingEmptySubsequences: false)
        guard let kind = parts.dropFirst().firstIndex(where: { Kind(rawValue: String($0)) != nil }) else {
            return false
        }
        let items = parts[(kind + 1)...].prefix { ItemID($0) != nil }
        return items.allSatisfy { ItemID($0).map { ledger.place(of: $0) != nil } ?? false }
    }

    /// What the form is about, in a line.
    public var subject: String
    /// The fields that were changed.
    public var entries: [Entry]
}
