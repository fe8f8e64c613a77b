import Papers

/// Text from outside as it is let in.
///
/// | what | becomes |
/// | --- | --- |
/// | CR LF, CR, line and paragraph separators, vertical tab, form feed | a line end |
/// | tab | a tab |
/// | other control characters (C0, DEL, C1), escape sequences' beginnings among them | nothing |
/// | marks of direction, overrides and isolates, zero-width space, byte-order marks | nothing |
/// | scalars that mean nothing (U+FFFE, U+FFFF and the like) | nothing |
///
/// What a text begins with means nothing: `=`, `+`, `-` and `@` stay what they are.
enum CleanText {
    /// The text as it is let in.
    static func clean(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { isOdd($0) }) else { return text }
        var clean = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where previous == "\r": break
            case 0x09, 0x0A: clean.append(scalar)
            case 0x0B, 0x0C, 0x0D, 0x2028, 0x2029, 0x85: clean.append("\n")
            default: if !isOdd(scalar) { clean.append(scalar) }
            }
            previous = scalar
        }
        return String(clean)
    }

    private static func isOdd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        case 0xFDD0...0xFDEF: true
        case let value: value & 0xFFFE == 0xFFFE
        }
    }

    /// A text's lines.
    static func lines(_ text: String) throws(OfficeProblem) -> [String] {
        var lines = clean(text).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        guard lines.count <= OfficeLimits.lines else { throw .tooMany(.lines, limit: OfficeLimits.lines) }
        return lines
    }
}
