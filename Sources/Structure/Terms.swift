import Text

/// Words that are looked for, as arrays of folded scalars.
package struct Terms: ExpressibleByArrayLiteral, Sendable {
    package let all: [[Unicode.Scalar]]
    /// One bit for each way in which the last six bits of a first or a last scalar can be: nearly every place of a text
    /// is ruled out by one of them, which counts, as all words are looked for at the start of all lines.
    private let first: UInt64
    private let last: UInt64

    package init(arrayLiteral words: String...) {
        self.init(words)
    }

    /// Some words, kept in their order.
    package init(_ words: [String]) {
        // An empty word would stand everywhere.
        all = words.map { $0.unicodeScalars.map(\.folded) }.filter { !$0.isEmpty }
        first = all.reduce(0) { $0 | Terms.bit($1.first) }
        last = all.reduce(0) { $0 | Terms.bit($1.last) }
    }

    /// Whether a word may begin with a scalar; false is certain.
    package func canBegin(_ scalar: Unicode.Scalar) -> Bool { first & Terms.bit(scalar) != 0 }

    /// Whether a word may end with a scalar; false is certain.
    package func canEnd(_ scalar: Unicode.Scalar) -> Bool { last & Terms.bit(scalar) != 0 }

    private static func bit(_ scalar: Unicode.Scalar?) -> UInt64 {
        guard let scalar else { return 0 }
        return 1 << UInt64(scalar.value & 63)
    }
}
