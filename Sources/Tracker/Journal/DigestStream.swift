import CDigest

/// SHA-256 of bytes that come a piece at a time.
struct DigestStream {
    private var context = SHA2_CTX()

    /// The digest of nothing yet.
    init() { SHA256Init(&context) }

    /// Takes the next piece.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
        SHA256Update(&context, base.assumingMemoryBound(to: UInt8.self), bytes.count)
    }

    /// The digest of all pieces so far.
    var digest: Digest { Digest(context) }
}
