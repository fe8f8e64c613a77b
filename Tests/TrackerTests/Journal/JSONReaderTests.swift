import Foundation
import Testing

@testable import Tracker

/// The journal's reader takes as JSON what everyone does, and never crashes on anything else.
struct JSONReaderTests {
    private func accepts(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            var reader = JSONReader(buffer)
            return (try? reader.skip()) != nil && reader.isAtEnd()
        }
    }

    private func accepts(_ text: String) -> Bool { accepts(Array(text.utf8)) }

    private func isJSON(_ bytes: [UInt8]) -> Bool {
        (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
    }

    private func json(_ random: inout SplitMix64, depth: Int) -> String {
        func string(_ random: inout SplitMix64) -> String {
            let pieces = [
                "制", "a", " ", "\\n", "\\\"", "\\\\", "\\/", "\\u00e9", "\\ud83d\\ude00", "😀", "\u{2028}", "\u{7F}",
                "\\b\\f\\r\\t",
            ]
            let count = Int.random(in: 0...4, using: &random)
            return "\"" + (0..<count).map { _ in random.any(of: pieces) ?? "" }.joined() + "\""
        }
        let space = random.any(of: ["", "", " ", "\n\t", "\r"]) ?? ""
        switch Int.random(in: 0..<(depth > 0 ? 7 : 4), using: &random) {
        case 0: return string(&random)
        case 1:
            return random.any(of: ["0", "-0", "7", "-12", "1.5", "0.25", "1e3", "2E-2", "3.5e+1", "1234567"]) ?? "0"
        case 2: return random.any(of: ["true", "false", "null"]) ?? "null"
        case 3: return space + string(&random) + space
        case 4, 5:
            let count = Int.random(in: 0...3, using: &random)
            let members = (0..<count).map { "\"k\($0)\"\(space):\(json(&random, depth: depth - 1))" }
            return "{" + space + members.joined(separator: "," + space) + space + "}"
        default:
            let count = Int.random(in: 0...3, using: &random)
            return "[" + (0..<count).map { _ in json(&random, depth: depth - 1) }.joined(separator: space + ",") + "]"
        }
    }

    @Test("Generated JSON is taken", arguments: 1...4)
    func generated(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<300 {
            let text = json(&random, depth: 4)
            #expect(accepts(text) && isJSON(Array(text.utf8)), "\(text)")
        }
    }

    @Test("Mutated JSON is taken or refused as Foundation does", arguments: 1...8)
    func mutated(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let bytes = Array("{}[]\",:0123456789.eE+-\\utrfnals /x\u{1}".utf8)
        for _ in 0..<500 {
            var text = Array(json(&random, depth: 3).utf8)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let at = Int.random(in: 0...text.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: text.insert(random.any(of: bytes) ?? 0, at: at)
                case 1 where at < text.count: text.remove(at: at)
                default: if at < text.count { text[at] = random.any(of: bytes) ?? 0 }
                }
            }
            guard String(validating: text, as: UTF8.self) != nil, Self.isComparable(text) else { continue }
            #expect(accepts(text) == isJSON(text), "\(String(decoding: text, as: UTF8.self))")
        }
    }

    /// Foundation refuses numbers that it cannot hold, and takes some escapes of half a pair: there the two may differ.
    private static func isComparable(_ text: [UInt8]) -> Bool {
        let string = String(decoding: text, as: UTF8.self)
        return !string.contains(/[0-9]{12}|[eE][+-]?[0-9]{3}/) && !string.contains(/\\u[dD][89a-fA-F]/)
    }

    @Test(
        "What is no JSON is refused",
        arguments: [
            "", " ", "{", "[1,]", "{\"a\":1,}", "{\"a\"}", "{a:1}", "'a'", "01", "-", "1.", ".5", "1e", "+1", "--1",
            "1.2.3", "tru",
            "truex", "nul", "\"a", "\"\\x\"", "\"\\u12\"", "\"\\u+123\"", "\"\\u12 4\"", "\"\\ud800\"",
            "\"\\ud800\\u0041\"",
            "\"\\udc00\"", "\"a\nb\"", "\"\u{0}\"", "[1 2]", "{\"a\":1 \"b\":2}", "1 2", "NaN", "Infinity", "// c\n1",
        ])
    func refused(text: String) {
        #expect(!accepts(text))
    }

    @Test("Nesting deeper than 64 is refused and overflows nothing")
    func nesting() {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(accepts(nested(64)))
        #expect(!accepts(nested(65)))
        #expect(!accepts(nested(1_000_000)))
        #expect(!accepts(String(repeating: "{\"a\":", count: 1_000_000)))
    }

    @Test("Any bytes at all are taken or refused, and no crash")
    func anyBytes() {
        var random = SplitMix64(seed: 9)
        for _ in 0..<5000 {
            let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            _ = accepts(bytes)
            _ = bytes.withUnsafeBufferPointer { EventCoding.read($0, id: EventID(bits: 0)) }
        }
    }

    @Test(
        "Whole numbers are read exactly; what is none is refused",
        arguments: [
            ("0", 0), ("-7", -7), ("9223372036854775807", Int.max), ("9223372036854775808", nil), ("1.0", nil),
            ("1e2", nil),
            ("007", nil), ("-", nil), ("\"1\"", nil),
        ] as [(String, Int?)])
    func integers(text: String, value: Int?) {
        let read = Array(text.utf8).withUnsafeBufferPointer { buffer in
            var reader = JSONReader(buffer)
            return try? reader.integer()
        }
        #expect(read == value)
    }

    @Test("Strings come with their escapes resolved")
    func strings() throws {
        let text = #""\u4e2d\ud83d\ude00\"\\\/\b\f\n\r\t\u0000中""#
        let read = try Array(text.utf8).withUnsafeBufferPointer { buffer in
            var reader = JSONReader(buffer)
            return try reader.string()
        }
        #expect(read == "中😀\"\\/\u{8}\u{C}\n\r\t\u{0}中")
    }
}
