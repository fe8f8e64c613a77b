/// What two spellings of one name have in common: what a reader cannot see, spaces, full-width forms and capitals do
/// not make another person of anybody.
///
/// Names are kept as they were cleaned; this is for comparing them. Journals may hold names that were not cleaned.
public struct NameKey: Hashable, Sendable {
    private let folded: String

    /// The key of a name.
    public init(_ name: String) {
        var scalars = String.UnicodeScalarView()
        for scalar in name.unicodeScalars where !scalar.isUnseen && !scalar.properties.isWhitespace {
            let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
            scalars.append(isFullWidth ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar)
        }
        folded = String(scalars).lowercased()
    }

    /// Whether two names are one.
    public static func isSame(_ left: String, _ right: String) -> Bool {
        left == right || NameKey(left) == NameKey(right)
    }
}

extension Unicode.Scalar {
    /// Whether nothing is seen of it where a name is shown: controls, joiners, direction marks, byte-order marks, soft
    /// hyphens, tags, variation selectors, fillers and the blank pattern of Braille.
    var isUnseen: Bool {
        switch value {
        case 0x20..<0x7F, 0x4E00...0x9FFF: false
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x2800, 0xFFF9...0xFFFB: true
        default: properties.isDefaultIgnorableCodePoint
        }
    }
}
