/// How like two texts are, by the pairs of letters that they share; spaces and signs count for nothing.
public struct TextLikeness {
    /// The letters and digits of the text in their plain forms.
    public let plain: String
    private let pairs: [UInt64: Int]
    private let count: Int

    /// A text.
    public init(_ text: String) {
        let scalars = TextLikeness.scalars(text)
        plain = TextLikeness.plain(scalars)
        var pairs: [UInt64: Int] = [:]
        // A very long text is known by its beginning.
        for (left, right) in zip(scalars, scalars.dropFirst()).prefix(400) {
            pairs[UInt64(left.value) << 32 | UInt64(right.value), default: 0] += 1
        }
        self.pairs = pairs
        count = pairs.values.reduce(0, +)
    }

    /// The letters and digits of a text in their plain forms: all that is wanted where texts are the same or are not.
    public static func plain(_ text: String) -> String { plain(scalars(text)) }

    private static func plain(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view).lowercased()
    }

    private static func scalars(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.compactMap { scalar in
            guard !scalar.isUnseen else { return nil }
            let folded = scalar.folded
            return folded.properties.isAlphabetic || folded.properties.numericType != nil ? folded : nil
        }
    }

    /// From 0 for nothing in common to 1 for the same.
    public func likeness(to other: TextLikeness) -> Double {
        if plain == other.plain { return 1 }
        guard count + other.count > 0 else { return 0 }
        // What differs much in length shares little.
        guard min(count, other.count) * 4 >= max(count, other.count) else { return 0 }
        return 2 * Double(shared(with: other)) / Double(count + other.count)
    }

    /// How much of this text, as a title of one, the other holds, from 0 to 1.
    public func share(in other: TextLikeness) -> Double {
        count > 0 ? Double(shared(with: other)) / Double(count) : 0
    }

    private func shared(with other: TextLikeness) -> Int {
        pairs.reduce(0) { $0 + min($1.value, other.pairs[$1.key] ?? 0) }
    }
}
