/// Reads numbers as people type them, in full-width digits too. The one place for it, so that the command line and the
/// forms take the same.
public enum NumberReader {
    /// More digits than any figure of this work has.
    private static let longest = 12

    /// A whole number, with or without a sign of per cent; nil for anything else.
    public static func whole(_ text: String) -> Int? {
        var digits = plain(text)
        if digits.hasSuffix("%") { digits.removeLast() }
        guard !digits.isEmpty, digits.utf8.count <= longest, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        return Int(digits)
    }

    /// A sum in 万元 with up to four decimals, as yuan; nil for anything else.
    public static func wan(_ text: String) -> Int? {
        var digits = plain(text)
        for suffix in ["万元", "万"] where digits.hasSuffix(suffix) { digits.removeLast(suffix.count) }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        // A sum is no share.
        guard !digits.contains("%"), (1...2).contains(parts.count), let whole = self.whole(String(parts[0])),
            whole < 100_000_000
        else { return nil }
        guard parts.count == 2 else { return whole * 10_000 }
        let decimals = String(parts[1])
        guard (1...4).contains(decimals.count), let rest = self.whole(decimals) else { return nil }
        return whole * 10_000 + rest * [1000, 100, 10, 1][decimals.count - 1]
    }

    /// Whether a text is a number with a minus before it: one that is less than nothing, or would be.
    public static func isNegative(_ text: String) -> Bool {
        let plain = plain(text)
        guard let first = plain.unicodeScalars.first, "-−–﹣".unicodeScalars.contains(first) else { return false }
        let rest = plain.dropFirst()
        return rest.first?.isNumber ?? false && (whole(String(rest)) != nil || wan(String(rest)) != nil)
    }

    /// Plain digits and signs. Commas part thousands and nothing else: what they part otherwise is no number.
    private static func plain(_ text: String) -> String {
        var plain = String(String.UnicodeScalarView(Folding.typed(text))).trimmed
        plain = plain.replacing(" 万", with: "万").replacing(" %", with: "%")
        guard plain.contains(",") else { return plain }
        let whole = plain.prefix { $0 == "," || $0.isASCII && $0.isNumber }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        let isThousands = (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
        return isThousands ? String(whole).replacing(",", with: "") + String(plain.dropFirst(whole.count)) : plain
    }
}
