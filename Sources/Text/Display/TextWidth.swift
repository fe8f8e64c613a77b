/// How many columns of a terminal a text takes. Always measured as drawn, that is, after `sanitized`.
public enum TextWidth {
    /// Columns of one scalar as drawn: 0, 1 or 2. What is not drawn (joiners, direction marks) takes none; what is drawn
    /// as a sign or a space in its place (controls) takes one.
    public static func of(_ scalar: Unicode.Scalar) -> Int {
        switch Drawable.of(scalar) {
        case .glyph(let width): Int(width)
        case .joined, .dropped: 0
        case .space, .replaced: 1
        }
    }

    /// Columns of one character as drawn. A sequence of joined emoji is drawn as its first.
    public static func of(_ character: Character) -> Int { of(String(character)) }

    /// Columns of a text on one line.
    public static func of(_ text: String) -> Int {
        if let plain = plainCount(text) { return plain }
        var scanner = GlyphScanner(text)
        var columns = 0
        while let glyph = scanner.next() { columns += glyph.width }
        return columns
    }

    /// Cuts a text that is wider than `columns` and ends it with `ellipsis`; never half a glyph, and never wider.
    public static func truncate(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
        guard columns > 0 else { return "" }
        if text.utf8.count <= columns, plainCount(text) != nil { return text }
        let mark = of(ellipsis)
        // Where the text would be cut, kept while it is not yet known whether it must be.
        var cut = text.startIndex
        var used = 0
        var scanner = GlyphScanner(text)
        while let glyph = scanner.next() {
            used += glyph.width
            if used > columns {
                return mark <= columns ? text[..<cut] + ellipsis : String(text[..<prefix(of: text, columns)])
            }
            if used <= columns - mark { cut = glyph.end }
        }
        return text
    }

    /// The text cut or filled with spaces at its right to exactly `columns`.
    public static func padRight(_ text: String, to columns: Int) -> String {
        let cut = truncate(text, to: columns)
        return cut + spaces(columns - of(cut))
    }

    /// The text cut or filled with spaces at its left to exactly `columns`.
    public static func padLeft(_ text: String, to columns: Int) -> String {
        let cut = truncate(text, to: columns)
        return spaces(columns - of(cut)) + cut
    }

    /// The text cut or filled with spaces at both sides to exactly `columns`.
    public static func centre(_ text: String, to columns: Int) -> String {
        let cut = truncate(text, to: columns)
        let rest = max(0, columns - of(cut))
        return spaces(rest / 2) + cut + spaces(rest - rest / 2)
    }

    /// The end of the longest beginning of the text that fits into `columns`.
    static func prefix(of text: String, _ columns: Int) -> String.Index {
        var scanner = GlyphScanner(text)
        var used = 0
        var end = text.startIndex
        while let glyph = scanner.next() {
            used += glyph.width
            if used > columns { break }
            end = glyph.end
        }
        return end
    }

    /// The number of bytes if all are printable ASCII, where it is the width too.
    private static func plainCount(_ text: String) -> Int? {
        for byte in text.utf8 where byte < 0x20 || byte > 0x7E { return nil }
        return text.utf8.count
    }

    private static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
