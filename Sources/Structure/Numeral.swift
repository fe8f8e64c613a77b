import Text

/// A number as documents write it: 17, １７, 十七, 二〇二二.
package struct Numeral {
    package let value: Int
    /// Where it ends.
    package let end: Int
    /// Whether it is written with Chinese numerals.
    package let isChinese: Bool

    /// The number that begins at a place, taken as long as it goes; nil where there is none, or one too long to be
    /// meant as a count (seven digits).
    package init?(_ text: DocumentText, at start: Int, limit: Int) {
        var end = start
        if text.at(start).digit != nil {
            var value = 0
            while end < limit, let digit = text.at(end).digit {
                if end - start < 6 { value = value * 10 + digit }
                end += 1
            }
            guard end - start <= 6 else { return nil }
            self.init(value: value, end: end, isChinese: false)
            return
        }
        while end < limit, end - start < 8, Numeral.weight(text.at(end)) != nil { end += 1 }
        guard end > start, let value = Numeral.value(text.folded[start..<end]) else { return nil }
        self.init(value: value, end: end, isChinese: true)
    }

    private init(value: Int, end: Int, isChinese: Bool) {
        self.value = value
        self.end = end
        self.isChinese = isChinese
    }

    /// Whether a character is a digit or a Chinese numeral.
    package static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        scalar.digit != nil || weight(scalar) != nil
    }

    /// A Chinese numeral: 0 to 9, or 10 and 100, which multiply.
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
        default: nil
        }
    }

    /// The value of numerals: by place (二〇二二) where no 十 or 百 is among them, else as spoken (一百零五, 十七).
    package static func value(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        let weights = scalars.compactMap(weight)
        guard let first = weights.first else { return nil }
        if !weights.contains(where: { $0 >= 10 }) {
            return weights.count == 1 || weights.count >= 3 || first == 0
                ? weights.reduce(0) { $0 * 10 + $1 } : nil
        }
        var total = 0
        var digit: Int?
        for weight in weights {
            if weight < 10 {
                // Two digits in a row, other than the zero of 一百零五, make no number.
                guard digit == nil || digit == 0 else { return nil }
                digit = weight
            } else {
                total += (digit ?? 1) * weight
                digit = nil
            }
        }
        return total + (digit ?? 0)
    }
}
