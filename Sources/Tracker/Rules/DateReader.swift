/// Reads a date as people type it. The one place for it, so that the command line and the forms take the same.
///
/// It takes `2022-06-30`, `2022-6-30`, `2022.6.30`, `2022/6/30`, `20220630` and `2022年6月30日`, with full-width digits
/// and signs and with spaces between the parts. A year has four digits: which century `22` means is not guessed.
public enum DateReader {
    /// The day that a text names.
    ///
    /// - Throws: `Refusal.badDate` where the text is no date, one that does not exist, or of a year before 1900.
    public static func day(_ text: String) throws(Refusal) -> Day {
        // Nothing of this work happened before: such a year is mistyped.
        guard let day = read(text), day.year >= 1900 else { throw .badDate(text) }
        return day
    }

    private static func read(_ text: String) -> Day? {
        var parts: [Int] = []
        var lengths: [Int] = []
        var separators: [Unicode.Scalar] = []
        var isInNumber = false
        for scalar in text.unicodeScalars {
            let plain = folded(scalar)
            if let digit = digit(plain) {
                if !isInNumber {
                    // Two numbers with nothing but a space between them are no date.
                    guard parts.count == separators.count, parts.count < 3 else { return nil }
                    parts.append(0)
                    lengths.append(0)
                }
                isInNumber = true
                guard let last = parts.indices.last, lengths[last] < 8 else { return nil }
                parts[last] = parts[last] * 10 + digit
                lengths[last] += 1
            } else {
                isInNumber = false
                if plain == " " || plain == "\t" { continue }
                guard separators.count == parts.count - 1 else { return nil }
                separators.append(plain)
            }
        }
        if parts.count == 1, lengths == [8], separators.isEmpty {
            return Day(year: parts[0] / 10_000, month: parts[0] / 100 % 100, day: parts[0] % 100)
        }
        guard parts.count == 3, lengths[0] == 4, lengths[1] <= 2, lengths[2] <= 2, isForm(separators) else {
            return nil
        }
        return Day(year: parts[0], month: parts[1], day: parts[2])
    }

    private static func isForm(_ separators: [Unicode.Scalar]) -> Bool {
        switch separators {
        case ["-", "-"], [".", "."], ["/", "/"], ["年", "月"], ["年", "月", "日"], ["年", "月", "号"]: true
        default: false
        }
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        (48...57).contains(scalar.value) ? Int(scalar.value) - 48 : nil
    }

    /// Full-width forms as their plain ones; the Chinese full stop and the long dashes as what is meant by them.
    static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x3000, 0xA0: return " "
        case 0x3002: return "."
        case 0x2010...0x2015, 0x2212: return "-"
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        default: return scalar
        }
    }
}
