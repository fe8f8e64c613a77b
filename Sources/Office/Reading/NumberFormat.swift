import Text

/// Numbers in the ways in which documents count.
enum NumberFormat {
    /// A number in a format, by the name that it has in documents.
    static func text(_ number: Int, _ format: String) -> String {
        switch format {
        case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
            "taiwaneseCountingThousand", "ideographDigital", "taiwaneseDigital", "koreanDigital2":
            isDigital(format) && number > 10 ? digits(number, "〇一二三四五六七八九") : Numerals.chinese(number)
        case "chineseLegalSimplified", "ideographLegalTraditional": legal(number)
        case "ideographTraditional": nth(number, "甲乙丙丁戊己庚辛壬癸")
        case "ideographZodiac": nth(number, "子丑寅卯辰巳午未申酉戌亥")
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": circled(number)
        case "ideographEnclosedCircle": scalar(number, 1...10, 0x3280)
        case "decimalEnclosedParen": scalar(number, 1...20, 0x2474)
        case "decimalEnclosedFullstop": scalar(number, 1...20, 0x2488)
        case "decimalFullWidth", "decimalFullWidth2": digits(number, "０１２３４５６７８９")
        case "decimalZero": number < 10 ? "0\(number)" : String(number)
        case "lowerLetter": letter(number)
        case "upperLetter": letter(number).uppercased()
        case "lowerRoman": roman(number).lowercased()
        case "upperRoman": roman(number)
        case "numberInDash": "- \(number) -"
        case "none", "bullet": ""
        default: String(number)
        }
    }

    private static func isDigital(_ format: String) -> Bool {
        format.hasSuffix("Digital") || format.hasSuffix("Digital2")
    }

    private static func digits(_ number: Int, _ signs: String) -> String {
        let signs = Array(signs)
        return String(String(number).compactMap { $0.wholeNumberValue.map { signs[$0] } })
    }

    private static func legal(_ number: Int) -> String {
        let signs: [Character: Character] = [
            "一": "壹", "二": "贰", "三": "叁", "四": "肆", "五": "伍", "六": "陆", "七": "柒", "八": "捌", "九": "玖", "十": "拾",
            "百": "佰",
        ]
        return String(Numerals.chinese(number).map { signs[$0] ?? $0 })
    }

    private static func nth(_ number: Int, _ signs: String) -> String {
        let signs = Array(signs)
        return signs.indices.contains(number - 1) ? String(signs[number - 1]) : String(number)
    }

    private static func scalar(_ number: Int, _ range: ClosedRange<Int>, _ first: UInt32) -> String {
        guard range.contains(number), let scalar = Unicode.Scalar(first + UInt32(number - 1)) else {
            return String(number)
        }
        return String(Character(scalar))
    }

    private static func circled(_ number: Int) -> String {
        switch number {
        case 1...20: scalar(number, 1...20, 0x2460)
        case 21...35: scalar(number - 20, 1...15, 0x3251)
        case 36...50: scalar(number - 35, 1...15, 0x32B1)
        default: String(number)
        }
    }

    /// a to z, then aa to zz, as documents count.
    private static func letter(_ number: Int) -> String {
        guard (1...780).contains(number), let scalar = Unicode.Scalar(UInt32(97 + (number - 1) % 26)) else {
            return String(number)
        }
        return String(repeating: Character(scalar), count: (number - 1) / 26 + 1)
    }

    private static func roman(_ number: Int) -> String {
        guard (1...3999).contains(number) else { return String(number) }
        let signs = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var left = number
        return signs.reduce(into: "") { text, sign in
            while left >= sign.0 {
                text += sign.1
                left -= sign.0
            }
        }
    }
}
