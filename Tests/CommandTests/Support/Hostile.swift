import Foundation
import Testing

/// What others may have written into a ledger to act on the terminal of whoever looks at it.
enum Hostile {
    /// A reset, colours, the window's title, C1 controls, direction marks, tags and a bell.
    static let text =
        "\u{1B}c\u{1B}[31m\u{9B}2J\u{1B}]0;taken\u{7}\u{90}q\u{9C}\u{202E}\u{2066}\u{200F}\u{E0041}\u{8}\u{7F}\u{85}\u{0C}"

    /// Puts it into every text of every line of every journal of a workspace.
    static func poison(journalsOf folder: String) throws {
        let journal = folder + "/journal"
        for name in try FileManager.default.contentsOfDirectory(atPath: journal) {
            let lines = try String(contentsOfFile: journal + "/" + name, encoding: .utf8).split(separator: "\n")
            let written = try lines.map { line in
                let tree = try JSONSerialization.jsonObject(with: Data(line.utf8))
                let data = try JSONSerialization.data(withJSONObject: poisoned(tree, key: ""), options: [])
                return String(decoding: data, as: UTF8.self) + "\n"
            }
            try written.joined().write(toFile: journal + "/" + name, atomically: false, encoding: .utf8)
        }
    }

    /// A tree of JSON with it in every text that holds a Chinese character. What a line says of its file stays.
    static func poisoned(_ tree: Any, key: String) -> Any {
        switch tree {
        case let text as String where key != "w" && text.unicodeScalars.contains(where: { $0.value > 0x2E80 }):
            return text + Hostile.text
        case let list as [Any]: return list.map { poisoned($0, key: key) }
        case let object as [String: Any]:
            return Dictionary(uniqueKeysWithValues: object.map { ($0, poisoned($1, key: $0)) })
        default: return tree
        }
    }

    /// Nothing of an output acts on a terminal: of all that controls one there are "\n", tabs and the "\r\n" of tables.
    static func expectPlain(_ bytes: [UInt8], _ what: String, source: SourceLocation = #_sourceLocation) {
        var previous: Unicode.Scalar = " "
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            let isControl = scalar.value < 32 && !["\n", "\t", "\r"].contains(scalar)
            let isLoneReturn = previous == "\r" && scalar != "\n"
            let isActive =
                (0x7F..<0xA0).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
                || (0x2066...0x2069).contains(scalar.value) || scalar == "\u{200F}"
            if isControl || isLoneReturn || isActive {
                Issue.record("\(what): \(String(scalar.value, radix: 16))", sourceLocation: source)
                return
            }
            previous = scalar
        }
    }
}
