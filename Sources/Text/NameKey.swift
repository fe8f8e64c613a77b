/// What two spellings of one name have in common: what a reader cannot see, spaces, full-width forms, the form of a
/// bracket or of the point within a name, and capitals do not make another person or unit of anybody.
///
/// Names are kept as they were cleaned; this is for comparing them. Journals may hold names that were not cleaned.
public struct NameKey: Hashable, Sendable {
    private let folded: String

    /// The key of a name.
    public init(_ name: String) {
        var scalars = String.UnicodeScalarView()
        for scalar in name.unicodeScalars where !scalar.isUnseen && !scalar.properties.isWhitespace {
            scalars.append(NameKey.form(scalar))
        }
        folded = String(scalars).lowercased()
    }

    /// Whether two names are one.
    public static func isSame(_ left: String, _ right: String) -> Bool {
        left == right || NameKey(left) == NameKey(right)
    }

    private static func form(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "〔", "【", "［", "[", "﹝", "〖": "("
        case "〕", "】", "］", "]", "﹞", "〗": ")"
        // 买买提·阿不都: every input method has another point.
        case "\u{387}", "•", "‧", "∙", "⋅", "・", "･": "·"
        default: scalar.folded
        }
    }
}
