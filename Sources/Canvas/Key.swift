/// What a person did at the keyboard or with the mouse, or what the terminal told.
public enum Key: Hashable, Sendable {
    /// A typed character, the space included.
    case character(Character)
    /// Enter, in the main block or the number block.
    case enter
    /// Escape, alone.
    case escape
    /// Tab.
    case tab
    /// Shift and Tab.
    case backTab
    /// Deletes to the left.
    case backspace
    /// Deletes at the cursor.
    case delete
    /// Insert.
    case insert
    /// An arrow.
    case up
    /// An arrow.
    case down
    /// An arrow.
    case left
    /// An arrow.
    case right
    /// To the beginning.
    case home
    /// To the end.
    case end
    /// A page up.
    case pageUp
    /// A page down.
    case pageDown
    /// F1 to F63.
    case function(Int)
    /// Control and a key: a lower-case letter, space, or one of `\ ] ^ _`.
    case control(Character)
    /// Alt (or Escape in quick succession) and a character.
    case alt(Character)
    /// Text pasted in one piece; no key in it means a command.
    case paste(String)
    /// Characters and line ends that came faster than a person types, without the terminal's marks of a paste. It is text
    /// wherever text is typed; as keys it counts only where none of them can do harm. U+007F in it takes back the character
    /// before; other control characters in it are no keys.
    case burst(String)
    /// The line end that a burst of one line ended with, once nothing has come behind it for a while: what was pasted or
    /// typed ahead ends here. It is not the Enter of a person who has seen what he confirms.
    case burstEnd
    /// A pasted text that is still on its way: how many characters have come.
    case pasting(Int)
    /// What was pasted is not there whole. The text is what came of it, where that is a beginning of it; it is never one with
    /// a hole in it.
    case flawedPaste(PasteFlaw, String)
    /// The mouse.
    case mouse(MouseEvent)
    /// The terminal has another size now.
    case resize(Size)

    /// Whether it is text that was typed or pasted.
    public var isText: Bool {
        switch self {
        case .character, .paste, .burst, .flawedPaste: true
        case .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
            .pageUp, .pageDown, .function, .control, .alt, .burstEnd, .pasting, .mouse, .resize:
            false
        }
    }

    /// The key as commands take it: full-width forms and Chinese punctuation count as the ASCII that the same key of the
    /// keyboard types without an input method.
    public var normalized: Key {
        guard case .character(let character) = self, let plain = Self.plain(character) else { return self }
        return .character(plain)
    }

    private static func plain(_ character: Character) -> Character? {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
        switch scalar.value {
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).map(Character.init)
        case 0x3000: return " "
        default: return punctuation[character]
        }
    }

    private static let punctuation: [Character: Character] = [
        "。": ".", "、": "/", "【": "[", "】": "]", "「": "[", "」": "]", "《": "<", "》": ">", "〈": "<", "〉": ">",
        "“": "\"", "”": "\"", "‘": "'", "’": "'", "·": "`", "￥": "$", "…": "^", "—": "_",
    ]
}

/// Something done with the mouse.
public struct MouseEvent: Hashable, Sendable {
    /// What was done.
    public enum Kind: Hashable, Sendable {
        /// The first button went down.
        case press
        /// The first button went up.
        case release
        /// The first button went down twice in the same place, quickly. A `press` came before it.
        case doubleClick
        /// The wheel turned away from the person.
        case wheelUp
        /// The wheel turned towards the person.
        case wheelDown
    }

    /// What was done.
    public var kind: Kind
    /// The cell under the pointer.
    public var point: Point

    /// Something done at a cell.
    public init(kind: Kind, point: Point) {
        self.kind = kind
        self.point = point
    }
}
