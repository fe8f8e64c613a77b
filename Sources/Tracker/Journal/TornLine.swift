/// A line that was cut off while it was written.
enum TornLine {
    /// Whether some bytes that are no event can be what is left of a line: its beginning, with zeros behind where the
    /// file system had made room for what was not written any more; or such zeros alone.
    static func canBe(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let written = bytes.count - bytes.reversed().prefix { $0 == 0 }.count
        guard written > 0 else { return true }
        let bytes = UnsafeBufferPointer(rebasing: bytes[..<written])
        guard bytes[0] == UInt8(ascii: "{") else { return false }
        var reader = JSONReader(bytes)
        do {
            // What is whole was not cut off.
            try reader.skip()
            return false
        } catch {
            return isCut(bytes, at: min(error.at, bytes.count))
        }
    }

    /// Whether some bytes that are wrong from a place on are only too short: nothing follows, or a part of `true`, `false`,
    /// `null`, or of a character that is written as `\u` and four digits.
    private static func isCut(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        let rest = bytes[place...]
        if rest.isEmpty || rest.elementsEqual([UInt8(ascii: "\\")]) { return true }
        if ["true", "false", "null"].contains(where: { $0.utf8.count > rest.count && $0.utf8.starts(with: rest) }) {
            return true
        }
        let isCharacter = place >= 2 && bytes[place - 2..<place].elementsEqual("\\u".utf8)
        return isCharacter && rest.count < 4 && rest.allSatisfy { hexadecimalDigit($0) != nil }
    }
}
