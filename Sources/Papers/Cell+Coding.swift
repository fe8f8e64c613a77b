/// A cell as the two programs hand it to each other: one string, since there may be a million of them. Its first letter
/// is the style, its second what kind of value follows.
extension Cell {
    private static let styles: [(letter: Character, style: Style)] = [
        ("T", .title), ("N", .note), ("H", .heading), ("t", .text), ("c", .centred), ("n", .number), ("i", .input),
        ("p", .plain),
    ]

    /// Writes the cell as one string.
    public func encode(to encoder: any Encoder) throws {
        let letter = Cell.styles.first { $0.style == style }?.letter ?? "t"
        let content =
            switch value {
            case .empty: "e"
            case .text(let text): "t" + text
            case .number(let number): "n\(number)"
            case .percent(let share): "p\(share)"
            case .date(let year, let month, let day): "d\(year)-\(month)-\(day)"
            }
        var container = encoder.singleValueContainer()
        try container.encode(String(letter) + content)
    }

    /// Reads the cell from one string.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        var rest = text.unicodeScalars[...]
        let letter = rest.popFirst().map(Character.init)
        guard let style = Cell.styles.first(where: { $0.letter == letter })?.style,
            let kind = rest.popFirst(), let value = Cell.value(kind, String(rest))
        else { throw DecodingError.dataCorruptedError(in: container, debugDescription: "no cell") }
        self.init(value, style)
    }

    private static func value(_ kind: Unicode.Scalar, _ text: String) -> Value? {
        switch kind {
        case "e": return .empty
        case "t": return .text(text)
        case "n": return Double(text).map { .number($0) }
        case "p": return Double(text).map { .percent($0) }
        case "d":
            let parts = text.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
            return parts.count == 3 ? .date(year: parts[0], month: parts[1], day: parts[2]) : nil
        default: return nil
        }
    }
}
