/// A colour as a theme names it, before it is fitted to what the terminal can show.
public enum Color: Hashable, Sendable {
    /// The terminal's own foreground or background.
    case `default`
    /// An entry of the terminal's palette: 0–7 and their bright twins 8–15, which people choose themselves, and
    /// xterm's 16–255.
    case palette(UInt8)
    /// Red, green and blue, 0–255 each.
    case rgb(UInt8, UInt8, UInt8)
}

/// How many colours a terminal shows.
public enum ColorDepth: Int, Comparable, CaseIterable, Sendable {
    /// None: bold, dim, underline and reverse only.
    case none
    /// The eight of the first colour terminals.
    case eight
    /// Those and their bright twins.
    case sixteen
    /// xterm's palette.
    case palette
    /// Any red, green and blue.
    case full

    /// Fewer colours come first.
    public static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.rawValue < right.rawValue }
}

extension Color {
    /// The nearest colour among those of `depth`.
    public func fitted(to depth: ColorDepth) -> Color {
        switch (self, depth) {
        case (.default, _), (_, .none): .default
        case (_, .full): self
        case (.palette, .palette): self
        case (.rgb(let red, let green, let blue), .palette):
            .palette(Self.nearest(in: 16...255, to: (Int(red), Int(green), Int(blue))))
        case (.palette(let index), .sixteen) where index < 16: self
        case (.palette(let index), .eight) where index < 16: .palette(index % 8)
        case (_, .sixteen): .palette(Self.nearest(in: 0...15, to: components))
        case (_, .eight): .palette(Self.nearest(in: 0...15, to: components) % 8)
        }
    }

    /// Red, green and blue; xterm's values for entries of the palette, white for the terminal's own.
    var components: (Int, Int, Int) {
        switch self {
        case .default: (255, 255, 255)
        case .rgb(let red, let green, let blue): (Int(red), Int(green), Int(blue))
        case .palette(let index): Self.components(of: Int(index))
        }
    }

    private static let basic: [(Int, Int, Int)] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
        (255, 255, 255),
    ]
    private static let steps = [0, 95, 135, 175, 215, 255]

    private static func components(of index: Int) -> (Int, Int, Int) {
        if index < 16 { return basic[index] }
        if index >= 232 {
            let grey = 8 + 10 * (index - 232)
            return (grey, grey, grey)
        }
        let cube = index - 16
        return (steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
    }

    private static func nearest(in range: ClosedRange<Int>, to wanted: (Int, Int, Int)) -> UInt8 {
        func distance(_ index: Int) -> Int {
            let (red, green, blue) = components(of: index)
            // The eye tells greens apart best.
            return 2 * (red - wanted.0) * (red - wanted.0) + 4 * (green - wanted.1) * (green - wanted.1)
                + 3 * (blue - wanted.2) * (blue - wanted.2)
        }
        return UInt8(range.min { distance($0) < distance($1) } ?? range.lowerBound)
    }
}

extension Color {
    /// Red, green and blue in one number, 0xRRGGBB.
    public var packed: Int { components.0 << 16 | components.1 << 8 | components.2 }
}
