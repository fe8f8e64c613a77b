import Text
import Tracker

/// Texts of cells, in the forms in which they are compared.
enum TableText {
    /// A heading in small plain letters without spaces: with the words in its brackets, and without them.
    static func heading(_ text: String) -> (whole: String, bare: String) {
        var whole = ""
        var bare = ""
        var depth = 0
        for scalar in folded(text) {
            switch scalar {
            case "(", "[", "【", "<", "《", "〔": depth += 1
            case ")", "]", "】", ">", "》", "〕": depth = max(0, depth - 1)
            case ":", ";", "*", "。", "\"", "“", "”": continue
            default:
                whole.unicodeScalars.append(scalar)
                if depth == 0 { bare.unicodeScalars.append(scalar) }
            }
        }
        return (whole.lowercased(), bare.lowercased())
    }

    /// Folded, without spaces and what cannot be seen.
    static func folded(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.compactMap { $0.isUnseen || $0.properties.isWhitespace ? nil : $0.folded }
    }

    /// A text without space at its ends and without empty lines.
    static func trimmed(_ text: String) -> String {
        lines(text).joined(separator: "\n")
    }

    /// The lines that have something in them.
    static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { $0.trimmed }.filter { !$0.isEmpty }
    }
}
