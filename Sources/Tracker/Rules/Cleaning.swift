/// What typed text becomes before it is kept: no control characters, no spaces around it, within its length.
public enum Cleaning {
    /// The greatest length of a name or title, in characters.
    public static let nameLimit = 200
    /// The greatest length of a text, in characters.
    public static let textLimit = 50_000

    /// A name or title on one line. Of what cannot be seen nothing is left, so that two names that look alike are one;
    /// only what holds an emoji together or chooses the form of a character stays with it.
    public static func name(_ text: String, for field: Field? = nil) throws(Refusal) -> String {
        try requireReadable(text, field)
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isBreak(scalar) {
                scalars.append(" ")
            } else if !scalar.isUnseen || belongs(scalar, after: scalars.last) {
                scalars.append(scalar)
            }
        }
        if let last = scalars.last, last == joiner { scalars.removeLast() }
        let cleaned = String(scalars).trimmed
        guard !cleaned.isEmpty else { throw .empty(field) }
        let length = cleaned.count
        guard length <= nameLimit else { throw .tooLong(field, limit: nameLimit, length: length) }
        return cleaned
    }

    /// A text of several lines.
    public static func text(_ text: String, for field: Field? = nil) throws(Refusal) -> String {
        try requireReadable(text, field)
        var scalars = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            defer { wasReturn = scalar == "\r" }
            if scalar == "\n" && wasReturn { continue }
            if isBreak(scalar) {
                scalars.append(scalar == "\t" ? "\t" : "\n")
            } else if !isHidden(scalar) {
                scalars.append(scalar)
            }
        }
        let cleaned = String(scalars).trimmed
        // What nobody can see says nothing.
        guard cleaned.unicodeScalars.contains(where: { !$0.isUnseen && !$0.properties.isWhitespace }) else {
            throw .empty(field)
        }
        let length = cleaned.count
        guard length <= textLimit else { throw .tooLong(field, limit: textLimit, length: length) }
        return cleaned
    }

    /// Throws where a text holds what stands for a character that could not be read: it would stand there for ever.
    private static func requireReadable(_ text: String, _ field: Field?) throws(Refusal) {
        guard let flaw = unreadable(text) else { return }
        throw .unreadable(field, line: flaw.line, column: flaw.column)
    }

    /// Where the first character of a text is that could not be read: U+FFFD, or a byte that is none of its encoding.
    /// Line and column count from 1; nil where all could be read.
    public static func unreadable(_ text: String) -> (line: Int, column: Int)? {
        guard text.unicodeScalars.contains(where: isUnreadable) else { return nil }
        var (line, column) = (1, 1)
        for character in readable(text) {
            if character.isNewline { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        return (line, column)
    }

    /// What can be read of a text before the first character that cannot. What stands as bytes is text up to there.
    private static func readable(_ text: String) -> String {
        guard ByteText.holdsBytes(text) else { return String(text.prefix { $0 != "\u{FFFD}" }) }
        let bytes = ByteText.bytes(of: text)
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return ""
        } catch {
            return String(decoding: bytes[..<error.byteOffsets.lowerBound], as: UTF8.self)
        }
    }

    private static func isUnreadable(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{FFFD}" || ByteText.byte(of: scalar) != nil
    }

    private static let joiner: Unicode.Scalar = "\u{200D}"

    /// Whether what cannot be seen belongs to the character before it.
    private static func belongs(_ scalar: Unicode.Scalar, after last: Unicode.Scalar?) -> Bool {
        guard let last else { return false }
        let isSelector = (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value)
        let isEmoji = last.value > 0xFF && last.properties.isEmoji || last == "\u{FE0F}"
        return isSelector ? last.properties.isIdeographic || isEmoji : scalar == joiner && isEmoji
    }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 9, 10, 13, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Controls, and marks that turn the direction of the text after them.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 9, 10, 13, 0x85: false
        case 0..<32, 0x7F..<0xA0, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0x061C, 0xFEFF: true
        default: false
        }
    }
}
