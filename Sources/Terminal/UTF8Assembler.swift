/// Puts bytes together to scalars, across pieces of input. What is not UTF-8 is left out, and is known to have been there.
struct UTF8Assembler {
    private var bytes: [UInt8] = []
    private var wanted = 0
    /// Whether something was left out.
    private(set) var isBroken = false

    /// Whether bytes of an unfinished scalar wait for the next.
    var isInside: Bool { !bytes.isEmpty }

    /// Takes a byte.
    /// - Returns: the scalar that it completes.
    mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
        if byte & 0xC0 == 0x80 {
            guard isInside else {
                isBroken = true
                return nil
            }
            bytes.append(byte)
        } else {
            // A new beginning: whatever was unfinished is lost.
            if isInside { isBroken = true }
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
        guard wanted > 0, let text = String(validating: bytes, as: UTF8.self) else {
            isBroken = true
            return nil
        }
        return text.unicodeScalars.first
    }

    /// Nothing more comes of an unfinished scalar. Returns whether something was left out, and begins anew.
    mutating func end() -> Bool {
        defer { self = UTF8Assembler() }
        return isBroken || isInside
    }
}
