import Glibc

/// A reader of JSON that walks over bytes once, without building a tree.
///
/// Opening a workspace is reading its journal: on 100,000 records this is several times as fast as Foundation's
/// decoder, which is why the journal does not use that. Whatever is not JSON is an error, never a crash.
struct JSONReader {
    /// What is wrong with the bytes, and where.
    struct Malformed: Error {
        let at: Int
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var at: Int
    private var depth = 0

    /// A reader of the bytes. They must outlive it.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        at = 0
    }

    /// Whether nothing but white space is left.
    mutating func isAtEnd() -> Bool {
        skipSpace()
        return at >= bytes.count
    }

    private mutating func skipSpace() {
        while at < bytes.count, bytes[at] == 32 || bytes[at] == 9 || bytes[at] == 10 || bytes[at] == 13 { at += 1 }
    }

    private mutating func next() throws(Malformed) -> UInt8 {
        skipSpace()
        guard at < bytes.count else { throw Malformed(at: at) }
        return bytes[at]
    }

    private mutating func expect(_ byte: UInt8) throws(Malformed) {
        guard try next() == byte else { throw Malformed(at: at) }
        at += 1
    }

    /// A string as the bytes have it: a view of them, or where it has escapes, what they stand for. Keys, dates and
    /// identities are read from it without making a string of each.
    struct Text {
        fileprivate let plain: UnsafeBufferPointer<UInt8>
        fileprivate let unescaped: [UInt8]?

        func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
            unescaped?.withUnsafeBufferPointer(body) ?? body(plain)
        }

        var string: String { withBytes { String(decoding: $0, as: UTF8.self) } }

        /// Lets a switch compare keys by their bytes.
        static func ~= (pattern: StaticString, text: Text) -> Bool {
            text.withBytes { bytes in
                guard let base = bytes.baseAddress else { return pattern.utf8CodeUnitCount == 0 }
                return bytes.count == pattern.utf8CodeUnitCount && memcmp(base, pattern.utf8Start, bytes.count) == 0
            }
        }
    }

    /// Walks over an object: the body reads or skips the value of each key.
    mutating func object(
        _ body: (inout JSONReader, Text) throws(Malformed) -> Void
    ) throws(Malformed) {
        try enter(UInt8(ascii: "{"))
        if try next() != UInt8(ascii: "}") {
            while true {
                let key = try text()
                try expect(UInt8(ascii: ":"))
                try body(&self, key)
                if try next() != UInt8(ascii: ",") { break }
                at += 1
            }
        }
        try leave(UInt8(ascii: "}"))
    }

    /// Walks over an array: the body reads or skips each element.
    mutating func array(_ body: (inout JSONReader) throws(Malformed) -> Void) throws(Malformed) {
        try enter(UInt8(ascii: "["))
        if try next() != UInt8(ascii: "]") {
            while true {
                try body(&self)
                if try next() != UInt8(ascii: ",") { break }
                at += 1
            }
        }
        try leave(UInt8(ascii: "]"))
    }

    /// Hostile nesting must not overflow the stack.
    private mutating func enter(_ byte: UInt8) throws(Malformed) {
        try expect(byte)
        depth += 1
        guard depth <= 64 else { throw Malformed(at: at) }
    }

    private mutating func leave(_ byte: UInt8) throws(Malformed) {
        try expect(byte)
        depth -= 1
    }

    /// A string.
    /// - Throws: `Malformed` where it is no UTF-8, or was none and U+FFFD stands in it for what it was: what it says is
    ///   not known, and nothing stands for it.
    mutating func string() throws(Malformed) -> String {
        let string = try text().withBytes { bytes in
            JSONReader.holdsReplacement(bytes) ? nil : String(validating: bytes, as: UTF8.self)
        }
        guard let string else { throw Malformed(at: at) }
        return string
    }

    /// Whether U+FFFD stands in some bytes.
    static func holdsReplacement(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard var place = bytes.baseAddress else { return false }
        let end = place + bytes.count
        while let found = memchr(place, 0xEF, end - place) {
            let next = found.assumingMemoryBound(to: UInt8.self)
            if end - UnsafePointer(next) > 2, next[1] == 0xBF, next[2] == 0xBD { return true }
            place = UnsafePointer(next) + 1
        }
        return false
    }

    /// A string as bytes.
    mutating func text() throws(Malformed) -> Text {
        try expect(UInt8(ascii: "\""))
        let start = at
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") {
                let text = Text(plain: UnsafeBufferPointer(rebasing: bytes[start..<at]), unescaped: nil)
                at += 1
                return text
            }
            if byte == UInt8(ascii: "\\") {
                return Text(plain: UnsafeBufferPointer(start: nil, count: 0), unescaped: try unescaped(from: start))
            }
            if byte < 32 { break }
            at += 1
        }
        throw Malformed(at: at)
    }

    private mutating func unescaped(from start: Int) throws(Malformed) -> [UInt8] {
        var text = Array(bytes[start..<at])
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            switch byte {
            case UInt8(ascii: "\""): return text
            case UInt8(ascii: "\\"): text += try escape()
            case 0..<32: throw Malformed(at: at - 1)
            default: text.append(byte)
            }
        }
        throw Malformed(at: at)
    }

    private mutating func escape() throws(Malformed) -> [UInt8] {
        guard at < bytes.count else { throw Malformed(at: at) }
        let byte = bytes[at]
        at += 1
        switch byte {
        case UInt8(ascii: "n"): return [10]
        case UInt8(ascii: "t"): return [9]
        case UInt8(ascii: "r"): return [13]
        case UInt8(ascii: "b"): return [8]
        case UInt8(ascii: "f"): return [12]
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "u"):
            var value = UInt32(try fourDigits())
            if (0xD800..<0xDC00).contains(value) {
                guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u")
                else { throw Malformed(at: at) }
                at += 2
                let low = UInt32(try fourDigits())
                guard (0xDC00..<0xE000).contains(low) else { throw Malformed(at: at) }
                value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(value) else { throw Malformed(at: at) }
            return Array(String(Character(scalar)).utf8)
        default: throw Malformed(at: at - 1)
        }
    }

    private mutating func fourDigits() throws(Malformed) -> UInt16 {
        guard at + 4 <= bytes.count else { throw Malformed(at: at) }
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = hexadecimalDigit(bytes[at]) else { throw Malformed(at: at) }
            value = value << 4 | UInt16(digit)
            at += 1
        }
        return value
    }

    /// A whole number; a fraction or an exponent is an error.
    mutating func integer() throws(Malformed) -> Int {
        var isNegative = false
        if try next() == UInt8(ascii: "-") {
            isNegative = true
            at += 1
        }
        let start = at
        var value = 0
        while at < bytes.count, isDigit(bytes[at]) {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(Int(bytes[at] - 48))
            guard !overflow, !carry else { throw Malformed(at: at) }
            value = sum
            at += 1
        }
        guard at > start, at == bytes.count || (bytes[at] != 46 && bytes[at] | 32 != 101),
            at == start + 1 || bytes[start] != 48
        else { throw Malformed(at: at) }
        return isNegative ? -value : value
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    /// Passes over a number: digits without a leading zero, then perhaps a fraction, then perhaps an exponent.
    private mutating func skipNumber() throws(Malformed) {
        if bytes[at] == UInt8(ascii: "-") { at += 1 }
        let isZero = at < bytes.count && bytes[at] == 48
        let count = try skipDigits()
        guard !isZero || count == 1 else { throw Malformed(at: at) }
        if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
            at += 1
            try skipDigits()
        }
        if at < bytes.count, bytes[at] | 32 == UInt8(ascii: "e") {
            at += 1
            if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
            try skipDigits()
        }
    }

    @discardableResult
    private mutating func skipDigits() throws(Malformed) -> Int {
        let start = at
        while at < bytes.count, isDigit(bytes[at]) { at += 1 }
        guard at > start else { throw Malformed(at: at) }
        return at - start
    }

    /// true or false.
    mutating func flag() throws(Malformed) -> Bool {
        let isTrue = try next() == UInt8(ascii: "t")
        try literal(isTrue ? "true" : "false")
        return isTrue
    }

    /// Whether the next value is null, which is then passed over.
    mutating func skipNull() throws(Malformed) -> Bool {
        guard try next() == UInt8(ascii: "n") else { return false }
        try literal("null")
        return true
    }

    private mutating func literal(_ word: StaticString) throws(Malformed) {
        let matches = word.withUTF8Buffer { word in
            at + word.count <= bytes.count && word.elementsEqual(bytes[at..<at + word.count])
        }
        guard matches else { throw Malformed(at: at) }
        at += word.utf8CodeUnitCount
    }

    /// The form of the next value, by its first byte: `{`, `[`, `"`, `t`, `f`, `n`, or a digit.
    mutating func peek() throws(Malformed) -> UInt8 { try next() }

    /// Passes over any value and gives its bytes.
    @discardableResult
    mutating func skip() throws(Malformed) -> UnsafeBufferPointer<UInt8> {
        let first = try next()
        let start = at
        switch first {
        case UInt8(ascii: "{"): try object { (reader, _) throws(Malformed) in try reader.skip() }
        case UInt8(ascii: "["): try array { (reader) throws(Malformed) in try reader.skip() }
        case UInt8(ascii: "\""): _ = try text()
        case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try flag()
        case UInt8(ascii: "n"): _ = try skipNull()
        default:
            try skipNumber()
        }
        return UnsafeBufferPointer(rebasing: bytes[start..<at])
    }
}
