import Text

/// A number within a document: 17, １７, 十七, 二〇二二.
package struct Numeral {
    package let value: Int
    /// Where it ends.
    package let end: Int
    /// Whether it is written with Chinese numerals.
    package let isChinese: Bool

    /// The number that begins at a place, taken as long as it goes; nil where there is none, or one too long to be
    /// meant as a count (seven digits).
    package init?(_ text: DocumentText, at start: Int, limit: Int) {
        guard let number = Numerals.number(text.folded, at: start, limit: limit),
            number.isChinese || number.end - start <= 6
        else { return nil }
        (value, end, isChinese) = (number.value, number.end, number.isChinese)
    }

    /// Whether a character is a digit or a Chinese numeral.
    package static func isNumeral(_ scalar: Unicode.Scalar) -> Bool { Numerals.isNumeral(scalar) }
}
