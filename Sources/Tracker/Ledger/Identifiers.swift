/// The identity of an item of the ledger: drawn at random when it is added, never shown, never used twice.
///
/// Numbers such as 4.2 are for people; two writers who are offline can give the same number, but not the same identity.
public struct ItemID: Hashable, Sendable, CustomStringConvertible {
    /// The 64 random bits.
    public let bits: UInt64

    /// An identity from its bits.
    public init(bits: UInt64) {
        self.bits = bits
    }

    /// An identity from its 16 hexadecimal digits; nil for anything else.
    public init?(_ text: some StringProtocol) {
        guard let bits = hexadecimal(text) else { return nil }
        self.init(bits: bits)
    }

    /// 16 hexadecimal digits.
    public var description: String { hexadecimal(bits) }
}

/// The identity of an event: the first 64 bits of the SHA-256 of its line in the journal (ARCHITECTURE.md, decision 5).
public struct EventID: Hashable, Sendable, CustomStringConvertible {
    /// The first 64 bits of the hash.
    public let bits: UInt64

    /// An identity from its bits.
    public init(bits: UInt64) {
        self.bits = bits
    }

    /// An identity from its 16 hexadecimal digits; nil for anything else.
    public init?(_ text: some StringProtocol) {
        guard let bits = hexadecimal(text) else { return nil }
        self.init(bits: bits)
    }

    /// 16 hexadecimal digits.
    public var description: String { hexadecimal(bits) }
}

/// 16 lower-case hexadecimal digits, leading zeros kept.
func hexadecimal(_ bits: UInt64) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 16) { buffer in
        for index in 0..<16 {
            buffer[index] = digits[Int((bits >> UInt64(60 - index * 4)) & 15)]
        }
        return 16
    }
}

/// The value of exactly 16 hexadecimal digits.
func hexadecimal(_ text: some StringProtocol) -> UInt64? {
    Array(text.utf8).withUnsafeBufferPointer { $0.count == 16 ? hexadecimal($0, from: 0) : nil }
}

/// The value of the 16 hexadecimal digits from a place on, which must be there.
func hexadecimal(_ digits: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64? {
    var bits: UInt64 = 0
    for index in start..<start + 16 {
        guard let digit = hexadecimalDigit(digits[index]) else { return nil }
        bits = bits << 4 | UInt64(digit)
    }
    return bits
}

/// The value of one hexadecimal digit.
func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 97...102: byte - 87
    case 65...70: byte - 55
    default: nil
    }
}
