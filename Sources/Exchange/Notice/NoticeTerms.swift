/// Words that are looked for, as arrays of folded scalars.
struct NoticeTerms: ExpressibleByArrayLiteral, Sendable {
    let all: [[Unicode.Scalar]]
    /// One bit for each way in which the last six bits of a first or a last scalar can be: nearly every place of a text
    /// is ruled out by one of them, which counts, as all words are looked for at the start of all lines.
    private let first: UInt64
    private let last: UInt64

    init(arrayLiteral words: String...) {
        self.init(words)
    }

    /// Some words, kept in their order.
    init(_ words: [String]) {
        // An empty word would stand everywhere.
        all = words.map { $0.unicodeScalars.map(\.noticeFolded) }.filter { !$0.isEmpty }
        first = all.reduce(0) { $0 | NoticeTerms.bit($1.first) }
        last = all.reduce(0) { $0 | NoticeTerms.bit($1.last) }
    }

    /// Whether a word may begin with a scalar; false is certain.
    func canBegin(_ scalar: Unicode.Scalar) -> Bool { first & NoticeTerms.bit(scalar) != 0 }

    /// Whether a word may end with a scalar; false is certain.
    func canEnd(_ scalar: Unicode.Scalar) -> Bool { last & NoticeTerms.bit(scalar) != 0 }

    private static func bit(_ scalar: Unicode.Scalar?) -> UInt64 {
        guard let scalar else { return 0 }
        return 1 << UInt64(scalar.value & 63)
    }
}
