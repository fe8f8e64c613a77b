import CDigest

/// SHA-256 of bytes, by the digest library that the system carries.
struct Digest: Hashable, Sendable {
    /// The 32 bytes as four big-endian words.
    let words: (UInt64, UInt64, UInt64, UInt64)

    /// The digest of some bytes.
    init(of bytes: UnsafeRawBufferPointer) {
        var stream = DigestStream()
        stream.add(bytes)
        self = stream.digest
    }

    /// The digest that the library has worked out.
    init(_ context: consuming SHA2_CTX) {
        var context = context
        var result: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        withUnsafeMutableBytes(of: &result) { buffer in
            SHA256Final(buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), &context)
        }
        words = (result.0.bigEndian, result.1.bigEndian, result.2.bigEndian, result.3.bigEndian)
    }

    /// The digest of some bytes.
    init(of bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { Digest(of: $0) }
    }

    /// A digest from its 64 hexadecimal digits; nil for anything else.
    init?(digits: UnsafeBufferPointer<UInt8>) {
        guard digits.count == 64, let first = hexadecimal(digits, from: 0), let second = hexadecimal(digits, from: 16),
            let third = hexadecimal(digits, from: 32), let fourth = hexadecimal(digits, from: 48)
        else { return nil }
        words = (first, second, third, fourth)
    }

    /// A digest from its 64 hexadecimal digits; nil for anything else.
    init?(_ text: String) {
        guard let digest = Array(text.utf8).withUnsafeBufferPointer(Digest.init(digits:)) else { return nil }
        self = digest
    }

    /// 64 lower-case hexadecimal digits.
    var text: String {
        hexadecimal(words.0) + hexadecimal(words.1) + hexadecimal(words.2) + hexadecimal(words.3)
    }

    /// The identity of the event whose line has this digest.
    var event: EventID { EventID(bits: words.0) }

    static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

    func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
    }
}
