import Tracker
import Wording

/// Numbers as people type them, with full-width digits and signs too.
enum NumberText {
    /// More digits than any figure of this work has.
    private static let longest = 12

    /// A whole number that is not negative.
    ///
    /// - Throws: `Refusal.badNumber`
    static func whole(_ text: String) throws(Refusal) -> Int {
        guard let number = digits(plain(text)) else { throw .badNumber(text) }
        return number
    }

    /// A sum of money in yuan, typed in 万元 with up to four decimals: `12.5` is 125,000 yuan.
    ///
    /// - Throws: `CommandProblem.badMoney`
    static func money(_ text: String) throws(CommandProblem) -> Int {
        var typed = plain(text)
        for unit in ["万元", "万"] where typed.hasSuffix(unit) {
            typed = String(typed.dropLast(unit.count))
            break
        }
        let parts = typed.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = digits(parts[0]), whole < 100_000_000 else { throw .badMoney(text) }
        guard parts.count == 2 else { return whole * 10_000 }
        guard parts[1].count <= 4, let rest = digits(parts[1] + String(repeating: "0", count: 4 - parts[1].count))
        else { throw .badMoney(text) }
        return whole * 10_000 + rest
    }

    /// A share of a hundred, with or without its sign.
    ///
    /// - Throws: `Refusal.badValue`
    static func share(_ text: String) throws(Refusal) -> Int {
        var typed = plain(text)
        if typed.hasSuffix("%") { typed.removeLast() }
        guard let share = digits(typed), (1...100).contains(share) else {
            throw .badValue(.share, text, valid: ["1–100"])
        }
        return share
    }

    /// Without spaces and the commas of thousands, full-width forms as their plain ones.
    private static func plain(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20, 0x3000, 0x2C, 0xFF0C: continue
            case 0xFF01...0xFF5E: if let folded = Unicode.Scalar(scalar.value - 0xFEE0) { result.append(folded) }
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private static func digits(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.count <= longest, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        return Int(text)
    }
}
