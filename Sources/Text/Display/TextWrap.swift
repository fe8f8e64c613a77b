extension TextWidth {
    /// Breaks a text into lines of at most `columns`, at its own line ends and wherever Chinese text may be broken:
    /// between characters, but so that no line begins with closing punctuation or ends with opening, and words and
    /// numbers stay whole. Where that cannot be, it breaks anywhere: each line has at least one glyph.
    /// The space at which a line is broken goes.
    public static func wrap(_ text: String, columns: Int) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { lines(of: String($0), columns: max(1, columns)) }
    }

    private static func lines(of text: String, columns: Int) -> [String] {
        if of(text) <= columns { return [text] }
        var scanner = GlyphScanner(text)
        var glyphs: [Glyph] = []
        while let glyph = scanner.next() { glyphs.append(glyph) }

        var lines: [String] = []
        var start = 0
        while start < glyphs.count {
            let end = lineEnd(glyphs, from: start, columns: columns)
            let isCut = end < glyphs.count || glyphs[start..<end].reduce(0) { $0 + $1.width } > columns
            var last = end
            while isCut, last > start, isSpace(glyphs[last - 1]) { last -= 1 }
            if last > start { lines.append(String(text[glyphs[start].start..<glyphs[last - 1].end])) }
            start = end
            while start < glyphs.count, isSpace(glyphs[start]) { start += 1 }
        }
        return lines.isEmpty ? [""] : lines
    }

    /// The index after the last glyph of the line that begins at `start`.
    private static func lineEnd(_ glyphs: [Glyph], from start: Int, columns: Int) -> Int {
        var used = 0
        var best: Int?
        for index in start..<glyphs.count {
            if index > start, mayBreak(glyphs[index - 1], glyphs[index]) { best = index }
            used += glyphs[index].width
            if used > columns, !isSpace(glyphs[index]) { return best ?? max(index, start + 1) }
        }
        return glyphs.count
    }

    private static func mayBreak(_ before: Glyph, _ after: Glyph) -> Bool {
        if isSpace(before) { return !isSpace(after) }
        if isSpace(after) || closing.contains(after.base) || opening.contains(before.base) { return false }
        // `……` and `——` are one sign each.
        if before.base == after.base, before.base == "…" || before.base == "—" { return false }
        return !(isWord(before) && isWord(after))
    }

    private static func isSpace(_ glyph: Glyph) -> Bool { glyph.base == " " }

    /// Letters of scripts that are written in words, digits, and the signs among them.
    private static func isWord(_ glyph: Glyph) -> Bool {
        glyph.width == 1 && (glyph.base.value < 0x2000 || glyph.base.properties.isAlphabetic)
    }

    private static let closing = Set("，。；：！？、）》〉」』】〕〗〞”’…—·％‰℃,.;:!?)]}%°～～」』ー々".unicodeScalars)
    private static let opening = Set("（《〈「『【〔〖〝“‘([{￥$＄".unicodeScalars)
}
