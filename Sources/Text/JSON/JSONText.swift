/// Writes values as JSON for people and other programs: keys in the order in which they are encoded, two spaces a level,
/// one newline at the end.
///
/// Foundation's encoder keeps no order of keys, so that the same ledger would read differently each time. What could act
/// on a terminal (controls, direction marks) is written as an escape, which loses nothing.
public struct JSONText {
    private var bytes: [UInt8] = []
    /// The level from which on objects and lists stand on one line.
    private let inlineLevel: Int

    /// A value as JSON; objects and lists from a level on stand on one line each.
    public static func bytes(of value: some Encodable, inlineFrom inlineLevel: Int = .max) throws -> [UInt8] {
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

    private mutating func quote(_ text: String) { JSONQuote.append(text, escaping: .active, to: &bytes) }
}
