/// SHA-256 by its standard (FIPS 180-4), for journals that are made without a line of the program.
enum SHA256 {
    /// The first 32 bits of the fractional parts of a root of the first primes, by Newton's method in whole numbers.
    private static func fractions(_ count: Int, root: Int) -> [UInt32] {
        var primes: [UInt64] = []
        var candidate: UInt64 = 2
        while primes.count < count {
            if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
            candidate += 1
        }
        return primes.map { prime in
            // The greatest x with x^root <= prime * 2^(32 * root).
            var (low, high): (UInt64, UInt64) = (0, 1 << 37)
            while high - low > 1 {
                let middle = (low + high) / 2
                var power = Int128(1)
                for _ in 0..<root { power *= Int128(middle) }
                if power <= Int128(prime) << Int128(32 * root) { low = middle } else { high = middle }
            }
            return UInt32(truncatingIfNeeded: low)
        }
    }

    private static let constants = fractions(64, root: 3)
    private static let start = fractions(8, root: 2)

    /// The digest of some bytes as 64 hexadecimal digits.
    static func digest(_ bytes: [UInt8]) -> String {
        var message = bytes + [0x80]
        while message.count % 64 != 56 { message.append(0) }
        for shift in stride(from: 56, through: 0, by: -8) {
            message.append(UInt8(truncatingIfNeeded: UInt64(bytes.count * 8) >> UInt64(shift)))
        }
        var state = start
        for block in stride(from: 0, to: message.count, by: 64) {
            var words = (0..<16).map { word in
                (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(message[block + word * 4 + $1]) }
            }
            for place in 16..<64 {
                let (old, new) = (words[place - 15], words[place - 2])
                words.append(
                    words[place - 16] &+ (turn(old, 7) ^ turn(old, 18) ^ old >> 3) &+ words[place - 7]
                        &+ (turn(new, 17) ^ turn(new, 19) ^ new >> 10))
            }
            var (a, b, c, d, e, f, g, h) = (
                state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]
            )
            for place in 0..<64 {
                let one =
                    h &+ (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) &+ (e & f ^ ~e & g) &+ constants[place]
                    &+ words[place]
                let two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) &+ (a & b ^ a & c ^ b & c)
                (h, g, f, e, d, c, b, a) = (g, f, e, d &+ one, c, b, a, one &+ two)
            }
            state = zip(state, [a, b, c, d, e, f, g, h]).map { $0 &+ $1 }
        }
        return state.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }

    private static func turn(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }
}
