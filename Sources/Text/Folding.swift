/// The one folding of forms: what people take for the same character though it is written with another one.
///
/// What is kept and shown is never folded; folding is for comparing, and for reading numbers, dates and references.
extension Unicode.Scalar {
    /// The character by which this one is compared: plain letters, digits and signs for full-width ones, full-width Chinese
    /// punctuation for half-width one, a character for the look-alike (of the Kangxi radicals) that PDF programs write
    /// for it.
    public var folded: Unicode.Scalar {
        // Nearly everything in a text: ASCII and its neighbours, then ideographs.
        if value < 0x2236 { return value == 0xA0 ? " " : self }
        if value >= 0x3001, value < 0xFE00 { return self }
        switch value {
        case 0x3000: return " "
        case 0xFF01...0xFF5E: return Unicode.Scalar(UInt8(value - 0xFEE0))
        case 0xFF61: return "。"
        case 0xFF64: return "、"
        case 0x2236, 0xFE30, 0xFE55: return ":"
        case 0xFE54: return ";"
        case 0xFE50: return ","
        case 0xFE51: return "、"
        case 0x2F00...0x2FD5: return Folding.radicals[Int(value - 0x2F00)]
        default: return self
        }
    }

    /// The sign that is meant where numbers, dates and references are typed: folded, and the Chinese full stop is a point,
    /// any dash a hyphen, any space a plain one.
    public var typed: Unicode.Scalar {
        if value < 0x7F { return (9...13).contains(value) ? " " : self }
        switch value {
        case 0x3002, 0xFF61: return "."
        case 0x2010...0x2015, 0x2212, 0x2500: return "-"
        case 0x85, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F: return " "
        default: return folded
        }
    }

    /// Whether nothing is seen of it where a name is shown: controls, joiners, direction marks, byte-order marks, soft
    /// hyphens, tags, variation selectors, fillers and the blank pattern of Braille.
    public var isUnseen: Bool {
        switch value {
        case 0x20..<0x7F, 0x4E00...0x9FFF: false
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x2800, 0xFFF9...0xFFFB: true
        default: properties.isDefaultIgnorableCodePoint
        }
    }

    /// The value of a decimal digit, 0 to 9; nil for anything else, full-width digits among it.
    public var digit: Int? {
        value >= 0x30 && value <= 0x39 ? Int(value - 0x30) : nil
    }
}

/// What folding goes by.
public enum Folding {
    /// The characters that the 214 Kangxi radicals look like, in their order.
    static let radicals = Array(
        """
        一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬
        玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟
        鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
        """.unicodeScalars.filter { $0 != "\n" })

    /// A text, each character folded; nothing is left out.
    public static func folded(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map(\.folded)))
    }

    /// What was typed for a number, a date or a reference: the signs that are meant, without what cannot be seen.
    public static func typed(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.compactMap { scalar in
            let meant = scalar.typed
            return meant != " " && meant.isUnseen ? nil : meant
        }
    }
}
