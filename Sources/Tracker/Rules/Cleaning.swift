/// What typed text becomes before it is kept: no control characters, no spaces around it, within its length.
public enum Cleaning {
    /// The greatest length of a name or title, in characters.
    public static let nameLimit = 200
    /// The greatest length of a text, in characters.
    public static let textLimit = 50_000

    /// A name or title on one line.
    public static func name(_ text: String, for field: Field? = nil) throws(Refusal) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isHidden(scalar) {
            scalars.append(isBreak(scalar) ? " " : scalar)
        }
        let cleaned = trimmed(String(scalars))
        guard !cleaned.isEmpty else { throw .empty(field) }
        let length = cleaned.count
        guard length <= nameLimit else { throw .tooLong(field, limit: nameLimit, length: length) }
        return cleaned
    }

    /// A text of several lines.
    public static func text(_ text: String, for field: Field? = nil) throws(Refusal) -> String {
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
        let cleaned = trimmed(String(scalars))
        guard !cleaned.isEmpty else { throw .empty(field) }
        let length = cleaned.count
        guard length <= textLimit else { throw .tooLong(field, limit: textLimit, length: length) }
        return cleaned
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

    /// A text without white space at either end.
    public static func trimmed(_ text: String) -> String {
        let isSpace: (Character) -> Bool = { $0.isWhitespace }
        guard let first = text.firstIndex(where: { !isSpace($0) }), let last = text.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(text[first...last])
    }
}
