/// Writes values as JSON for people and other programs: keys in the order in which they are encoded, two spaces a level,
/// one newline at the end.
///
/// Foundation's encoder keeps no order of keys, so that the same ledger would read differently each time. What could act
/// on a terminal (controls, direction marks) is written as an escape, which loses nothing.
struct JSONText {
    private var bytes: [UInt8] = []
    /// The level from which on objects and lists stand on one line.
    private let inlineLevel: Int

    /// A value as JSON; objects and lists from a level on stand on one line each.
    static func bytes(of value: some Encodable, inlineFrom inlineLevel: Int = .max) throws -> [UInt8] {
        var text = JSONText(inlineLevel: inlineLevel)
        text.write(try JSONTree.of(value), level: 0)
        text.bytes.append(10)
        return text.bytes
    }

    private mutating func write(_ tree: JSONTree, level: Int) {
        switch tree {
        case .literal(let text): bytes += text.utf8
        case .integer(let value): bytes += String(value).utf8
        case .text(let text): quote(text)
        case .object(let object):
            guard !object.members.isEmpty else {
                bytes += "{}".utf8
                return
            }
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in object.members.enumerated() {
                begin(index, level)
                quote(member.key)
                bytes += ": ".utf8
                write(member.value, level: level + 1)
            }
            end("}", level)
        case .array(let array):
            guard !array.elements.isEmpty else {
                bytes += "[]".utf8
                return
            }
            bytes.append(UInt8(ascii: "["))
            for (index, element) in array.elements.enumerated() {
                begin(index, level)
                write(element, level: level + 1)
            }
            end("]", level)
        }
    }

    private mutating func begin(_ index: Int, _ level: Int) {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        if level < inlineLevel { indent(level + 1) } else if index > 0 { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func end(_ bracket: StaticString, _ level: Int) {
        if level < inlineLevel { indent(level) }
        bytes.append(bracket.utf8Start.pointee)
    }

    private mutating func indent(_ level: Int) {
        bytes.append(10)
        for _ in 0..<level * 2 { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        if JSONText.isPlain(text) {
            bytes += text.utf8
        } else {
            for scalar in text.unicodeScalars { quote(scalar) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func quote(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": bytes += "\\\"".utf8
        case "\\": bytes += "\\\\".utf8
        case "\n": bytes += "\\n".utf8
        case "\t": bytes += "\\t".utf8
        case "\r": bytes += "\\r".utf8
        default:
            guard JSONText.isActive(scalar) else {
                bytes += Array(String(scalar).utf8)
                return
            }
            let digits = Array("0123456789abcdef".utf8)
            bytes += "\\u".utf8
            for shift in [12, 8, 4, 0] { bytes.append(digits[Int(scalar.value >> UInt32(shift)) & 15]) }
        }
    }

    /// Whether a scalar could act on a terminal or turn the text around it. All of these have four digits at most.
    private static func isActive(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<32, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// Whether a text can stand as it is; by bytes, since nearly all can. C2 leads C1 controls, D8 and E2 direction
    /// marks, EF the byte-order mark: texts with one of these are looked at more closely.
    private static func isPlain(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            for (index, byte) in bytes.enumerated() {
                switch byte {
                case 0..<32, 0x22, 0x5C, 0x7F: return false
                case 0xC2, 0xD8: return false
                case 0xE2: if bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81 { return false }
                case 0xEF: if bytes[index + 1] == 0xBB { return false }
                default: continue
                }
            }
            return true
        }
    }
}
