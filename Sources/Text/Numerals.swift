/// Chinese numerals: written as they number areas (一, 十, 十二, 二十三, 一百零五), and read as people write them, which is
/// also by place (二〇二二, 一〇五) and with 两.
public enum Numerals {
    /// The greatest number that an item has: what is counted on beyond it is refused, not read.
    public static let greatestItem = 99_999
    /// The greatest number that is written in Chinese.
    public static let greatest = 999

    private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    /// No numeral of a document is longer.
    private static let longest = 8

    /// A number from 1 to `greatest` in Chinese; decimal digits for anything else.
    public static func chinese(_ number: Int) -> String {
        guard (1...greatest).contains(number) else { return String(number) }
        let (hundreds, tens, units) = (number / 100, number / 10 % 10, number % 10)
        var text = hundreds > 0 ? digits[hundreds] + "百" : ""
        if tens > 0 {
            text += (tens == 1 && hundreds == 0 ? "" : digits[tens]) + "十"
        } else if hundreds > 0, units > 0 {
            text += "零"
        }
        return units > 0 ? text + digits[units] : text
    }

    /// The value of a Chinese numeral or of decimal digits, 1 to `greatest`; nil for anything else.
    public static func value(_ text: some StringProtocol) -> Int? {
        let scalars = text.unicodeScalars.map(\.folded)
        guard let number = number(scalars, at: 0, limit: scalars.count), number.end == scalars.count else { return nil }
        return (1...greatest).contains(number.value) ? number.value : nil
    }

    /// The number that begins at a place, of decimal digits or of Chinese numerals, as long as it goes:
    /// its value and where it ends. Nil where there is none, or one of more than nine digits.
    public static func number(
        _ scalars: [Unicode.Scalar], at start: Int, limit: Int
    ) -> (value: Int, end: Int, isChinese: Bool)? {
        if let plain = decimal(scalars, at: start, limit: limit) { return (plain.value, plain.end, false) }
        return numeral(scalars, at: start, limit: limit).map { ($0.value, $0.end, true) }
    }

    /// The decimal digits that begin at a place; nil where there are none, or more than nine.
    public static func decimal(_ scalars: [Unicode.Scalar], at start: Int, limit: Int) -> (value: Int, end: Int)? {
        var (end, value) = (start, 0)
        while end < min(limit, scalars.count), let digit = scalars[end].folded.digit {
            guard end - start < 9 else { return nil }
            value = value * 10 + digit
            end += 1
        }
        return end > start ? (value, end) : nil
    }

    /// The Chinese numeral that begins at a place, as long as it goes; nil where what stands there is no number (七八).
    public static func numeral(_ scalars: [Unicode.Scalar], at start: Int, limit: Int) -> (value: Int, end: Int)? {
        var weights: [Int] = []
        var end = start
        while end < min(limit, scalars.count), weights.count <= longest, let weight = weight(scalars[end].folded) {
            weights.append(weight)
            end += 1
        }
        guard weights.count <= longest, let value = value(weights) else { return nil }
        return (value, end)
    }

    /// Whether a character is a decimal digit or a Chinese numeral.
    public static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        scalar.digit != nil || weight(scalar.folded) != nil
    }

    /// A Chinese numeral: 0 to 9, or 10, 100 and 1000, which multiply.
    private static func weight(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "〇", "零", "○": 0
        case "一": 1
        case "二", "两": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        case "十": 10
        case "百": 100
        case "千": 1000
        default: nil
        }
    }

    private static func value(_ weights: [Int]) -> Int? {
        guard let first = weights.first else { return nil }
        guard weights.allSatisfy({ $0 < 10 }) else { return spoken(weights) }
        // By place: 二〇二二, 一〇五. Of two digits without a nought, 七八 is seven or eight.
        guard weights.count != 2 || weights.contains(0), first != 0 || weights.count == 1 else { return nil }
        return weights.reduce(0) { $0 * 10 + $1 }
    }

    /// As it is said: 十七, 一百零五, 一百一十. What is said carelessly can mean two numbers (一百五) and is none.
    private static func spoken(_ weights: [Int]) -> Int? {
        var (total, unit) = (0, 10_000)
        var digit: Int?
        var hasNought = false
        for weight in weights {
            switch weight {
            case 0:
                guard digit == nil, unit == 100 || unit == 1000, !hasNought else { return nil }
                hasNought = true
            case 1..<10:
                guard digit == nil else { return nil }
                digit = weight
            default:
                // 十 alone is one ten.
                guard weight < unit, digit != nil || weight == 10 else { return nil }
                total += (digit ?? 1) * weight
                unit = weight
                digit = nil
                hasNought = false
            }
        }
        guard let digit else { return hasNought ? nil : total }
        return unit == 10 || hasNought ? total + digit : nil
    }
}
