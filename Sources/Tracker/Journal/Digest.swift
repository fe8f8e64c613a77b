import CDigest

/// SHA-256 of bytes, by the digest library that the system carries.
struct Digest: Hashable, Sendable {
    /// The 32 bytes as four big-endian words.
    let words: (UInt64, UInt64, UInt64, UInt64)

    /// The digest of some bytes.
    init(of bytes: UnsafeRawBufferPointer) {
        var context = SHA2_CTX()
        var result: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        SHA256Init(&context)
        if let base = bytes.baseAddress, !bytes.isEmpty {
            SHA256Update(&context, base.assumingMemoryBound(to: UInt8.self), bytes.count)
        }
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
    init?(_ text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 64 else { return nil }
        var parts: [UInt64] = []
        for part in 0..<4 {
            guard let word = UInt64(String(decoding: digits[part * 16..<part * 16 + 16], as: UTF8.self), radix: 16)
            else { return nil }
            parts.append(word)
        }
        words = (parts[0], parts[1], parts[2], parts[3])
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
