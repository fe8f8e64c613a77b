/// One drawable unit of a text: it fills one column or two, and is never split.
package struct Glyph {
    /// The scalar that is drawn, which decides what kind of glyph it is.
    package let base: Unicode.Scalar
    /// The scalar with its combining marks, if it has any.
    package let marked: String?
    /// Columns: 1 or 2.
    package let width: Int
    /// Where it begins in the text that was scanned.
    package let start: String.Index
    /// Where it ends there, with everything that follows and is not drawn.
    package let end: String.Index

    /// What is drawn.
    package var text: String { marked ?? String(base) }
}

/// Takes a text apart into glyphs. By scalars, not by characters: what the terminal library advances by is the scalar.
package struct GlyphScanner {
    /// Marks kept on a glyph. The terminal library holds five scalars a cell; a tower of marks is no text anyhow.
    private static let maximumMarks = 4
    private static let joiner: Unicode.Scalar = "\u{200D}"

    private let scalars: String.UnicodeScalarView
    private var index: String.Index

    package init(_ text: String) {
        scalars = text.unicodeScalars
        index = scalars.startIndex
    }

    package mutating func next() -> Glyph? {
        let start = index
        while index < scalars.endIndex {
            let scalar = scalars[index]
            index = scalars.index(after: index)
            switch Drawable.of(scalar) {
            case .glyph(let width): return glyph(scalar, width: Int(width), from: start)
            case .space:
                if scalar == "\r", index < scalars.endIndex, scalars[index] == "\n" { continue }
                return Glyph(base: " ", marked: nil, width: 1, start: start, end: index)
            case .replaced: return Glyph(base: "\u{FFFD}", marked: nil, width: 1, start: start, end: index)
            case .joined, .dropped: continue  // nothing to join: not drawn
            }
        }
        return nil
    }

    private mutating func glyph(_ base: Unicode.Scalar, width: Int, from start: String.Index) -> Glyph {
        var text: String.UnicodeScalarView?
        var afterJoiner = false
        following: while index < scalars.endIndex {
            let scalar = scalars[index]
            if scalar.value < 0x7F { break }
            switch Drawable.of(scalar) {
            case .joined:
                afterJoiner = scalar == Self.joiner || (afterJoiner && Self.isSelector(scalar))
                if !Self.isJoiner(scalar), !Self.isSelector(scalar), (text?.count ?? 1) <= Self.maximumMarks {
                    text = text ?? String.UnicodeScalarView([base])
                    text?.append(scalar)
                }
            case .dropped: break
            case .glyph:
                // The rest of a joined sequence, and skin tones: the first stands for all.
                let isRest = afterJoiner && Self.isEmoji(scalar) || scalar.properties.isEmojiModifier
                guard isRest, Self.isEmoji(base) else { break following }
                afterJoiner = false
            case .space, .replaced: break following
            }
            index = scalars.index(after: index)
        }
        return Glyph(base: base, marked: text.map(String.init), width: width, start: start, end: index)
    }

    private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool { scalar.value > 0xA0 && scalar.properties.isEmoji }

    private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x200C || scalar.value == 0x200D }

    private static func isSelector(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0xFE00 && scalar.value <= 0xFE0F
    }
}
