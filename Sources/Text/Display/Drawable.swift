/// What becomes of a scalar on its way to a terminal. Text comes from files that others wrote: none of it may move the
/// cursor, change a mode, or reorder what stands beside it.
enum Drawable: Equatable {
    /// Begins a glyph of so many columns (1 or 2).
    case glyph(UInt8)
    /// Belongs to the glyph before it and takes no column (combining marks, joiners, variation selectors).
    case joined
    /// White space and line ends, drawn as one space.
    case space
    /// A control or a scalar that means nothing, drawn as U+FFFD.
    case replaced
    /// Invisible, and only good for tricks: direction marks, tags, fillers.
    case dropped

    static func of(_ scalar: Unicode.Scalar) -> Drawable {
        let value = scalar.value
        if value >= 0x20 && value < 0x7F { return .glyph(1) }
        // The bulk of Chinese text, before any table is asked.
        if value >= 0x4E00 && value <= 0x9FFF { return .glyph(2) }
        if value < 0xA0 { return value == 0x85 || (value >= 0x09 && value <= 0x0D) ? .space : .replaced }
        if isInvisible(value) { return .dropped }
        if value == 0x2028 || value == 0x2029 { return .space }
        if isUnassigned(scalar) { return .replaced }
        if contains(WidthTable.zero, value) { return .joined }
        return contains(WidthTable.wide, value) ? .glyph(2) : .glyph(1)
    }

    private static func isInvisible(_ value: UInt32) -> Bool {
        switch value {
        case 0xAD,  // soft hyphen: terminals disagree whether it shows
            0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
            0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
            true
        default: false
        }
    }

    private static func isUnassigned(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xA1...0x02FF, 0x2010...0x2027, 0x2190...0x23FF, 0x2460...0x26FF, 0x3001...0x303F, 0xFF01...0xFF5E: false
        default: scalar.properties.generalCategory == .unassigned
        }
    }

    /// Whether one of the pairs of first and last, which are in order, spans the value.
    private static func contains(_ pairs: [UInt32], _ value: UInt32) -> Bool {
        var low = 0
        var high = pairs.count / 2
        while low < high {
            let middle = (low + high) / 2
            if value > pairs[middle * 2 + 1] {
                low = middle + 1
            } else if value < pairs[middle * 2] {
                high = middle
            } else {
                return true
            }
        }
        return false
    }
}
