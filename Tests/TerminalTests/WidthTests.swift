import CTerminal
import Canvas
import Testing
import Text

@Suite("宽度")
struct WidthTests {
    @Test("与 C 库逐字一致，不一致的都有理由")
    func agreesWithTheLibrary() {
        #expect(ct_use_utf8_locale() == 0)
        var unexplained: [String] = []
        for value in UInt32(0)...0x3FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let library = Int(ct_scalar_width(value))
            let own = TextWidth.of(scalar)
            let isExplained =
                library == own
                // Not printable, or not yet assigned, for this library: drawn as a sign, a space or not at all. What a
                // newer Unicode knows is drawn as a question mark of the right width.
                || library == -1
                // Drawn as U+FFFD.
                || (value == 0 && own == 1)
                // Invisible, and not drawn: soft hyphen.
                || (value == 0xAD && own == 0)
                // What this library knows and the running Unicode tables do not would be drawn as U+FFFD.
                || (own == 1 && sanitized(String(Character(scalar))) == "\u{FFFD}")
            if !isExplained { unexplained.append("\(String(value, radix: 16)): \(library), \(own)") }
        }
        #expect(unexplained.isEmpty, "\(unexplained.prefix(20))")
    }

    @Test("引号、破折号、箭头、方框占一列，汉字、全角、表情占两列")
    func widthsThatLayoutReliesOn() {
        for character in "“”‘’…—·①→★×±┌─┐│└┘▓░█" { #expect(TextWidth.of(character) == 1, "\(character)") }
        for character in "整改（，。１？🙂《" { #expect(TextWidth.of(character) == 2, "\(character)") }
        for scalar in "\u{301}\u{200D}\u{FE0F}\u{200B}".unicodeScalars { #expect(TextWidth.of(scalar) == 0) }
    }
}
