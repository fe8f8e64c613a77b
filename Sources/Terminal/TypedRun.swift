import Canvas

/// Characters, line ends and tabs that came one right behind the other.
///
/// The rule that tells typing from pasting, where the terminal marks no pastes: a person types one key at a time, holds
/// one down, or is a few keys ahead of a slow line. All else is text:
/// - a line end together with characters,
/// - characters of an input method together with plain ones, which it commits but nobody types so fast,
/// - more plain keys than one is ahead by, unless it is one key that is held down.
struct TypedRun {
    /// How many different keys a slow line may bring in one piece.
    private static let mostAhead = 3

    private var scalars = String.UnicodeScalarView()
    private var endedWithReturn = false

    var isEmpty: Bool { scalars.isEmpty }
    var count: Int { scalars.count }

    /// Adds a scalar; a line end in any of its spellings is one `\n`.
    mutating func append(_ scalar: Unicode.Scalar) {
        defer { endedWithReturn = scalar == "\r" }
        switch scalar {
        case "\r": scalars.append("\n")
        case "\n": if !endedWithReturn { scalars.append("\n") }
        default: scalars.append(scalar)
        }
    }

    /// Takes what was gathered.
    mutating func take() -> String {
        defer { self = TypedRun() }
        return String(scalars)
    }

    /// Whether it is one key, pressed once or held down.
    var isOneKey: Bool { scalars.allSatisfy { $0 == scalars.first } }

    /// Whether a text that came in one piece is no typing.
    static func isBurst(_ text: String) -> Bool {
        guard let first = text.first, text.contains(where: { $0 != first }) else { return false }
        let lineEnds = text.count { $0 == "\n" }
        let plain = text.count { isPlain($0) }
        let others = text.count - lineEnds - plain - text.count { $0 == "\t" }
        if plain + others > 0, lineEnds > 0 { return true }
        if others > 0 { return plain > 0 || text.contains("\t") }
        return text.count > mostAhead
    }

    /// Whether a character is what a key of the keyboard types by itself, in any width: such a key can be a command.
    private static func isPlain(_ character: Character) -> Bool {
        guard case .character(let plain) = Key.character(character).normalized else { return false }
        return plain.isASCII && plain != "\n" && plain != "\t"
    }

    /// The keys of a text that was typed.
    static func keys(_ text: String) -> [Key] {
        text.map { $0 == "\n" ? .enter : $0 == "\t" ? .tab : .character($0) }
    }
}
