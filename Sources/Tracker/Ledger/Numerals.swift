/// Chinese numerals as they number areas: 一, 十, 十二, 二十三, 一百零五.
public enum Numerals {
    /// The greatest number that an item of a document has: what is counted on beyond it is refused, not read.
    public static let greatest = 999

    private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

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
        if let plain = Int(text) { return (1...greatest).contains(plain) ? plain : nil }
        return (1...greatest).first { chinese($0) == text }
    }
}
