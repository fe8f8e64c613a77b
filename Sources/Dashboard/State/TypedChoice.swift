import Wording

/// Finds what is meant among several by what is typed of its name: in a field with choices, and in a list to choose from.
struct TypedChoice: Sendable {
    /// What was typed so far.
    private(set) var text = ""

    /// Takes what is typed, and says which of some names is meant; nil where none has it. Each can have several names.
    ///
    /// What begins with the text comes before what only has it inside. Where nothing has all that was typed, what was typed
    /// last begins anew.
    mutating func take(_ typed: String, among names: [[String]]) -> Int? {
        for wanted in [text + typed, typed] {
            guard let place = TypedChoice.place(of: wanted, among: names) else { continue }
            text = wanted
            return place
        }
        text = ""
        return nil
    }

    /// Forgets what was typed.
    mutating func forget() { text = "" }

    private static func place(of text: String, among names: [[String]]) -> Int? {
        let wanted = text.lowercased()
        return names.firstIndex { $0.contains { $0.lowercased().hasPrefix(wanted) } }
            ?? names.firstIndex { $0.contains { $0.lowercased().contains(wanted) } }
    }
}
