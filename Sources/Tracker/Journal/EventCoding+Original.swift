// A line that another program has written anew.

extension EventCoding {
    /// An event's line as this program wrote it, where a program that kept the file anew has spelled the same JSON in
    /// another way: keys in another order, escapes for what needs none, blanks. nil for a line that stands as it was written.
    static func original(of bytes: UnsafeBufferPointer<UInt8>, _ line: Line) -> [UInt8]? {
        guard !isOwnSpelling(bytes) else { return nil }
        let written = self.line(of: line.event, after: line.previous, mends: line.mends)
        guard !written.elementsEqual(bytes), let plain = JSONSpelling.plain(bytes),
            plain == written.withUnsafeBufferPointer(JSONSpelling.plain)
        else { return nil }
        return written
    }

    /// The same for bytes of which it is not known whether they are an event.
    static func original(of bytes: some Collection<UInt8>) -> [UInt8]? {
        Array(bytes).withUnsafeBufferPointer { bytes in
            guard !isOwnSpelling(bytes), let line = read(bytes, id: EventID(bits: 0)) else { return nil }
            return original(of: bytes, line)
        }
    }

    private static let beginning = Array(#"{"v":\#(version),"n":"#.utf8)
    private static let ending = Array("}]}".utf8)

    /// Whether a line can be this program's own writing: asked of every line, so that it looks at few bytes. Whatever
    /// spells JSON anew does so at its beginning, at its end, or with an escape.
    private static func isOwnSpelling(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.starts(with: beginning), bytes.suffix(ending.count).elementsEqual(ending) else { return false }
        var rest = bytes[...]
        while let place = rest.firstIndex(of: UInt8(ascii: "\\")), place + 1 < bytes.endIndex {
            switch bytes[place + 1] {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"): break
            case UInt8(ascii: "u"):
                let digits = bytes[min(place + 2, bytes.endIndex)..<min(place + 6, bytes.endIndex)]
                guard
                    digits.starts(with: "000".utf8) || digits.starts(with: "001".utf8)
                        || digits.elementsEqual("007f".utf8)
                else { return false }
            default: return false
            }
            rest = bytes[(place + 2)...]
        }
        return true
    }
}
