/// What tells the contents of a file from other contents.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
    /// Hexadecimal digits.
    public let description: String

    /// The fingerprint of bytes.
    public init(of bytes: [UInt8]) {
        let words = Digest(of: bytes).words
        description = String(hexadecimal(words.0)) + String(hexadecimal(words.1))
    }
}
