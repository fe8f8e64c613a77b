/// Texts as JSON writes them, between quotes.
public enum JSONQuote {
    /// What is written as an escape, beside quotes and backslashes.
    public enum Escaping: Sendable {
        /// Controls alone: all else stands as it is, to the byte.
        case controls
        /// What could act on a terminal or is not seen there, too: direction marks, line separators, byte-order marks, tags.
        case active
    }

    /// A text with its quotes.
    public static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(text, escaping: .active, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends a text with its quotes.
    public static func append(_ text: String, escaping: Escaping, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        if isPlain(text, escaping) {
            bytes += text.utf8
        } else {
            for scalar in text.unicodeScalars { append(scalar, escaping, to: &bytes) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// JSON that another writer has made, with what could act on a terminal as escapes: it stands in texts alone.
    public static func active(in json: [UInt8]) -> [UInt8] {
        guard json.contains(where: { [0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF3].contains($0) }) else { return json }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(json.count)
        for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
            if scalar.value < 0x7F {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                append(scalar, .active, to: &bytes)
            }
        }
        return bytes
    }

    private static func append(_ scalar: Unicode.Scalar, _ escaping: Escaping, to bytes: inout [UInt8]) {
        switch scalar {
        case "\"": bytes += "\\\"".utf8
        case "\\": bytes += "\\\\".utf8
        case "\n": bytes += "\\n".utf8
        case "\t": bytes += "\\t".utf8
        case "\r": bytes += "\\r".utf8
        default:
            guard isEscaped(scalar, escaping) else {
                bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
                return
            }
            let digits = Array("0123456789abcdef".utf8)
            for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
                bytes += "\\u".utf8
                for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift)) & 15]) }
            }
        }
    }

    /// Whether a scalar is written as an escape.
    private static func isEscaped(_ scalar: Unicode.Scalar, _ escaping: Escaping) -> Bool {
        switch scalar.value {
        case 0..<32, 0x7F: true
        case 0x80..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF,
            0xE0000...0xE007F:
            escaping == .active
        default: false
        }
    }

    /// Whether a text can stand as it is; by bytes, since nearly all can. C2 leads C1 controls, D8 and E2 direction
    /// marks, EF the byte-order mark, F3 tags: texts with one of these are looked at more closely.
    private static func isPlain(_ text: String, _ escaping: Escaping) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            for (index, byte) in bytes.enumerated() {
                switch byte {
                case 0..<32, 0x22, 0x5C, 0x7F: return false
                case 0xC2, 0xD8: if escaping == .active { return false }
                case 0xE2: if escaping == .active, bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81 { return false }
                case 0xEF: if escaping == .active, bytes[index + 1] == 0xBB { return false }
                case 0xF3: if escaping == .active, bytes[index + 1] == 0xA0 { return false }
                default: continue
                }
            }
            return true
        }
    }
}
