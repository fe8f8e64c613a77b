/// One spelling of JSON for all that say the same: keys in order, no white space, no escape that is not needed.
enum JSONSpelling {
    /// A value in it; nil for what is no JSON.
    static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var reader = JSONReader(bytes)
        guard let value = try? value(&reader), reader.isAtEnd() else { return nil }
        return value
    }

    private static func value(_ reader: inout JSONReader) throws(JSONReader.Malformed) -> [UInt8] {
        switch try reader.peek() {
        case UInt8(ascii: "{"):
            var members: [[UInt8]] = []
            try reader.object { (reader, key) throws(JSONReader.Malformed) in
                let key = key.withBytes { quoted($0) }
                members.append(key + [UInt8(ascii: ":")] + (try value(&reader)))
            }
            members.sort { $0.lexicographicallyPrecedes($1) }
            return [UInt8(ascii: "{")] + members.joined(separator: [UInt8(ascii: ",")]) + [UInt8(ascii: "}")]
        case UInt8(ascii: "["):
            var elements: [[UInt8]] = []
            try reader.array { (reader) throws(JSONReader.Malformed) in elements.append(try value(&reader)) }
            return [UInt8(ascii: "[")] + elements.joined(separator: [UInt8(ascii: ",")]) + [UInt8(ascii: "]")]
        case UInt8(ascii: "\""): return try reader.text().withBytes { quoted($0) }
        default: return Array(try reader.skip())
        }
    }

    /// Two texts are the same where they are the same bytes; what stands around them keeps them apart.
    private static func quoted(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var quoted: [UInt8] = [UInt8(ascii: "\"")]
        for byte in text {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { quoted.append(UInt8(ascii: "\\")) }
            quoted.append(byte)
        }
        quoted.append(UInt8(ascii: "\""))
        return quoted
    }
}
