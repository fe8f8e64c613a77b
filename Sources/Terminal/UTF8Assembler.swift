/// Puts bytes together to scalars, across pieces of input. What is not UTF-8 is left out.
struct UTF8Assembler {
    private var bytes: [UInt8] = []
    private var wanted = 0

    /// Whether bytes of an unfinished scalar wait for the next.
    var isInside: Bool { !bytes.isEmpty }

    /// Takes a byte.
    /// - Returns: the scalar that it completes.
    mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
        if byte & 0xC0 == 0x80 {
            guard isInside else { return nil }
            bytes.append(byte)
        } else {
            // A new beginning: whatever was unfinished is lost.
            bytes = [byte]
            wanted =
                switch byte {
                case ..<0x80: 1
                case 0xC2..<0xE0: 2
                case 0xE0..<0xF0: 3
                case 0xF0..<0xF5: 4
                default: 0
                }
        }
        if bytes.count < wanted { return nil }
        defer { bytes = [] }
        // The standard library knows what is overlong or a surrogate.
        guard wanted > 0, let text = String(validating: bytes, as: UTF8.self) else { return nil }
        return text.unicodeScalars.first
    }

    /// A text of bytes, without what is not UTF-8.
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        var assembler = UTF8Assembler()
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            if let scalar = assembler.take(byte) { scalars.append(scalar) }
        }
        return String(scalars)
    }
}
