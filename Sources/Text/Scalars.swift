/// What the characters of a document are to whoever takes it apart.
extension Unicode.Scalar {
    /// What a character of the source means for taking it apart.
    public enum TextRole {
        case text
        /// Any kind of space.
        case space
        /// The end of a line that counts in an editor's line numbers.
        case lineEnd
        /// A break that a word processor or a page puts in: it begins a line, but counts as none.
        case softLineEnd
        /// Invisible: zero-width and direction marks, and control characters, which also must not reach a terminal.
        case ignored
    }

    /// What it means.
    public var textRole: TextRole {
        let code = value
        // Nearly everything in a notice: ideographs and their neighbours, then plain ASCII.
        if code >= 0x3001, code < 0xFE00 { return .text }
        if code >= 0x21, code < 0x7F { return .text }
        switch code {
        case 0x0A, 0x0D: return .lineEnd
        case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: return .softLineEnd
        case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .space
        case 0xFF01...0xFF5E: return .text
        case 0xFFFC, 0xFFFE...0xFFFF: return .ignored
        default: return isUnseen ? .ignored : .text
        }
    }

    /// Whether a sentence, or a part of one that can stand alone, ends here (folded).
    public var endsClause: Bool {
        switch self {
        case "。", ";", ":", "!", "?": true
        default: false
        }
    }

    /// Whether it can stand in a title, which punctuation alone is not.
    public var isWord: Bool {
        digit != nil || (value >= 0x3400 && value < 0xA000) || properties.isAlphabetic
    }

    /// Whether it closes a quotation or a bracket; such a one may follow the end of a sentence.
    public var closesQuote: Bool {
        switch self {
        case "”", "’", "」", "』", ")", "》", "】", "\"": true
        default: false
        }
    }
}
