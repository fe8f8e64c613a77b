import Text

/// A share in per cent as a document writes it: 76%, 98.71%. Two digits behind the point are kept.
public struct Percentage: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
    /// The hundredths of a per cent.
    public let hundredths: Int

    /// So many hundredths of a per cent; nil above a hundred per cent.
    public init?(hundredths: Int) {
        guard (0...10_000).contains(hundredths) else { return nil }
        self.hundredths = hundredths
    }

    /// A share in whole per cent.
    public init(integerLiteral value: Int) { hundredths = min(max(0, value), 100) * 100 }

    /// A share as a number; nil where it is none.
    public init?(_ value: Double) {
        guard value >= 0, value <= 100 else { return nil }
        hundredths = Int((value * 100).rounded())
    }

    /// A share as it is written: 98.71 or 98.71%, in digits of any width; nil where it is none, or has more digits.
    public init?(_ text: String) {
        var plain = String(
            String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(\.folded)))
        if plain.last == "%" { plain.removeLast() }
        let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ !$0.isEmpty && $0.count <= 3 && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            let whole = Int(parts[0])
        else { return nil }
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        guard fraction.count <= 2, let rest = Int((fraction + "00").prefix(2)) else { return nil }
        self.init(hundredths: whole * 100 + rest)
    }

    /// Rounded to whole per cent.
    public var whole: Int { (hundredths + 50) / 100 }
    /// Whether it has digits behind its point.
    public var hasFraction: Bool { hundredths % 100 != 0 }
    /// The digits behind its point.
    public var digits: Int { !hasFraction ? 0 : hundredths % 10 == 0 ? 1 : 2 }
    /// As a number.
    public var value: Double { Double(hundredths) / 100 }

    /// As it is written, without its sign.
    public var text: String {
        guard hasFraction else { return String(whole) }
        let fraction = String(hundredths % 100 + 100).dropFirst()
        return "\(hundredths / 100)." + (fraction.hasSuffix("0") ? fraction.dropLast() : fraction)
    }

    /// The smaller share.
    public static func < (left: Percentage, right: Percentage) -> Bool { left.hundredths < right.hundredths }
}
