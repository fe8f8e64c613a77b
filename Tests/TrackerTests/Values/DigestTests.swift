import Testing

@testable import Tracker

/// SHA-256, against the digests that its standard gives.
struct DigestTests {
    @Test(
        "The digests of known texts",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func known(text: String, digest: String) {
        let value = Digest(of: Array(text.utf8))
        #expect(value.text == digest)
        #expect(Array(digest.utf8).withUnsafeBufferPointer(Digest.init(digits:)) == value)
        #expect(value.event.description == digest.prefix(16))
    }

    @Test("A digest does not depend on how its bytes are handed over", arguments: [1, 3, 63, 64, 65, 1000])
    func pieces(of size: Int) {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
        var stream = DigestStream()
        for start in Swift.stride(from: 0, to: bytes.count, by: size) {
            let piece = Array(bytes[start..<min(start + size, bytes.count)])
            piece.withUnsafeBytes { stream.add($0) }
            // Asking on the way changes nothing.
            #expect(stream.digest == Digest(of: Array(bytes[..<(start + piece.count)])))
        }
        #expect(stream.digest == Digest(of: bytes))
    }

    @Test("What is no digest or identity is none")
    func none() {
        for text in ["ba78", String(repeating: "g", count: 64), String(repeating: "0", count: 65)] {
            #expect(Array(text.utf8).withUnsafeBufferPointer(Digest.init(digits:)) == nil)
        }
        for text in [
            "", "00000000000000a", "00000000000000aaa", "+0000000000000aa", "0x000000000000aa", "０000000000000",
        ] {
            #expect(ItemID(text) == nil)
            #expect(EventID(text) == nil)
        }
        #expect(ItemID("00000000000000aa") == ItemID(bits: 170))
        #expect(ItemID(bits: .max).description == "ffffffffffffffff")
    }
}
