import Canvas

/// Characters, line ends, tabs and control characters that came one right behind the other.
///
/// The rule that tells typing from pasting, where the terminal marks no pastes: a person types one key at a time, holds
/// one down, or is a few keys ahead of a slow line. All else is text:
/// - a line end together with characters,
/// - characters of an input method together with plain ones, which it commits but nobody types so fast,
/// - more of them than an input method commits at once,
/// - more plain keys than one is ahead by, unless it is one key that is held down: and no key is for so long that one piece
///   of input holds more than a few dozen of it.
struct TypedRun {
    /// What came, taken together.
    struct Taken {
        var text: String
        /// Whether bytes were among it that are no text.
        var isBroken = false
    }

    /// How many different keys a slow line may bring in one piece.
    private static let mostAhead = 3
    /// How many characters an input method commits at once, and a person types ahead of a line that has stalled. What is
    /// longer was pasted.
    static let mostTyped = 24
    /// How many a key that is held down sends into a line that stalls for two seconds.
    private static let mostHeld = 64

    private var scalars = String.UnicodeScalarView()
    private var endedWithReturn = false
    /// How many scalars it has; counting them anew for each would take ever longer.
    private(set) var count = 0
    /// Whether bytes were among it that are no text.
    var isBroken = false

    var isEmpty: Bool { count == 0 && !isBroken }

    /// Adds a scalar; a line end in any of its spellings is one `\n`.
    mutating func append(_ scalar: Unicode.Scalar) {
        defer { endedWithReturn = scalar == "\r" }
        switch scalar {
        case "\r": add("\n")
        case "\n": if !endedWithReturn { add("\n") }
        case "\u{80}"..."\u{9F}": break
        default: add(scalar)
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        scalars.append(scalar)
        count += 1
    }

    /// Takes what was gathered.
    mutating func take() -> Taken {
        defer { self = TypedRun() }
        return Taken(text: String(scalars), isBroken: isBroken)
    }

    /// Whether it is one key, pressed once or held down.
    var isOneKey: Bool { !isBroken && scalars.allSatisfy { $0 == scalars.first } }

    /// The character that it is, if it is one.
    var single: Character? { count == 1 && !isBroken ? scalars.first.map(Character.init) : nil }

    /// Whether a text that came in one piece is no typing.
    static func isBurst(_ text: String) -> Bool {
        let typed = text.filter { !isControl($0) }
        guard let first = typed.first else { return false }
        if !typed.contains(where: { $0 != first }) { return typed.count > mostHeld && !["\n", "\t"].contains(first) }
        let lineEnds = typed.count { $0 == "\n" }
        let plain = typed.count { isPlain($0) }
        let others = typed.count - lineEnds - plain - typed.count { $0 == "\t" }
        if plain + others > 0, lineEnds > 0 { return true }
        if others > 0 {
            return plain > 0 || typed.contains("\t") || others > mostTyped
                || text.contains { isControl($0) && !isBackspace($0) }
        }
        return typed.count > mostAhead
    }

    /// Whether all of it is control characters: then they are keys.
    static func isControls(_ text: String) -> Bool { text.allSatisfy(isControl) }

    /// What a burst says: without its control characters, but for those that take a character back.
    static func text(ofBurst text: String) -> String {
        String(
            text.compactMap { character -> Character? in
                if isBackspace(character) { return "\u{7F}" }
                // What word processors paste for a line end inside a paragraph, and for one of a page.
                if character == "\u{B}" || character == "\u{C}" { return "\n" }
                return isControl(character) ? nil : character
            })
    }

    private static func isBackspace(_ character: Character) -> Bool { character == "\u{7F}" || character == "\u{8}" }

    private static func isControl(_ character: Character) -> Bool {
        guard let value = character.asciiValue else { return false }
        return (value < 0x20 && character != "\n" && character != "\t") || value == 0x7F
    }

    /// Whether a character is what a key of the keyboard types by itself, in any width: such a key can be a command.
    private static func isPlain(_ character: Character) -> Bool {
        guard case .character(let plain) = Key.character(character).normalized else { return false }
        return plain.isASCII && plain != "\n" && plain != "\t"
    }

    /// The keys of a text that was typed. An escape in it is Alt with what follows.
    static func keys(_ text: String) -> [Key] {
        var keys: [Key] = []
        var isAlt = false
        for character in text {
            if character == "\u{1B}" {
                if isAlt { keys.append(.escape) }
                isAlt = true
                continue
            }
            keys.append(isAlt ? .alt(character) : key(character))
            isAlt = false
        }
        return isAlt ? keys + [.escape] : keys
    }

    private static func key(_ character: Character) -> Key {
        guard isControl(character) || character == "\n" || character == "\t", let byte = character.asciiValue else {
            return .character(character)
        }
        return key(of: byte)
    }

    /// The key of a control character.
    static func key(of byte: UInt8) -> Key {
        switch byte {
        case 0x00: .control(" ")
        case 0x08, 0x7F: .backspace
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        default: .control(Character(Unicode.Scalar(byte + 0x40)))
        }
    }
}
