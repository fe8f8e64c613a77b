import Text

/// Words that are looked for, as arrays of folded scalars.
package struct Terms: ExpressibleByArrayLiteral, Sendable {
    package let all: [[Unicode.Scalar]]
    /// One bit for each way in which the last eight bits of a first or a last scalar can be: nearly every place of a text
    /// is ruled out by one of them, which counts, as all words are looked for at the start of all lines.
    private let first: Bits
    private let last: Bits

    package init(arrayLiteral words: String...) {
        self.init(words)
    }

    /// Some words, kept in their order.
    package init(_ words: [String]) {
        // An empty word would stand everywhere.
        all = words.map { $0.unicodeScalars.map(\.folded) }.filter { !$0.isEmpty }
        first = Bits(all.compactMap(\.first))
        last = Bits(all.compactMap(\.last))
    }

    /// Whether a word may begin with a scalar; false is certain.
    package func canBegin(_ scalar: Unicode.Scalar) -> Bool { first.has(scalar) }

    /// Whether a word may end with a scalar; false is certain.
    package func canEnd(_ scalar: Unicode.Scalar) -> Bool { last.has(scalar) }

    /// A bit for each of 256 ways.
    private struct Bits: Sendable {
        private var words = SIMD4<UInt64>(repeating: 0)

        init(_ scalars: [Unicode.Scalar]) {
            for scalar in scalars { words[Bits.word(scalar)] |= Bits.bit(scalar) }
        }

        func has(_ scalar: Unicode.Scalar) -> Bool { words[Bits.word(scalar)] & Bits.bit(scalar) != 0 }

        private static func word(_ scalar: Unicode.Scalar) -> Int { Int(scalar.value >> 6 & 3) }
        private static func bit(_ scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }
    }
}
