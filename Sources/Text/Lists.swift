/// Lists as people type them: 人事科、财务科.
public enum Lists {
    /// Whether a character parts the entries of a list: `、` `，` `,` `；` `;`, or the end of a line.
    public static func separates(_ character: Character) -> Bool {
        "、，,；;".contains(character) || character.isNewline
    }

    /// The entries of a list, without the spaces around them and without empty ones.
    public static func parts(_ text: String) -> [String] {
        text.split(whereSeparator: separates).map(\.trimmed).filter { !$0.isEmpty }
    }

    /// The names of a list, which a stroke may part as well (人事科/财务科); each once.
    public static func names(_ text: String) -> [String] {
        var seen = Set<NameKey>()
        return parts(text).flatMap { $0.split { "/／".contains($0) } }.map(\.trimmed)
            .filter { !$0.isEmpty && seen.insert(NameKey($0)).inserted }
    }
}
