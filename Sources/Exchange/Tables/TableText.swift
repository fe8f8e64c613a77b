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

    /// Plain forms of full-width letters and signs, without spaces and marks that cannot be seen.
    static func folded(_ text: String) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<0x21, 0x7F...0xA0, 0x3000, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: continue
            case 0x3001: result.append("、")
            case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            default: result.append(scalar)
            }
        }
        return result
    }

    /// A text without space at its ends and without empty lines.
    static func trimmed(_ text: String) -> String {
        lines(text).joined(separator: "\n")
    }

    /// The lines that have something in them.
    static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { Cleaning.trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    /// The names of a list: 人事科、财务科.
    static func names(_ text: String) -> [String] {
        var names: [String] = []
        for part in text.split(whereSeparator: { "、，,/／；;\n\r".contains($0) }) {
            let name = Cleaning.trimmed(String(part))
            if !name.isEmpty, !names.contains(name) { names.append(name) }
        }
        return names
    }

    /// A text as far as its first sentence.
    static func title(_ text: String) -> String {
        let line = lines(text).first ?? ""
        return line.split { "。；;！？".contains($0) }.first.map { Cleaning.trimmed(String($0)) } ?? line
    }
}
