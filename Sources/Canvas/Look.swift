/// How text of a role looks.
public struct Look: Hashable, Sendable {
    /// The colour of the text.
    public var foreground: Color
    /// The colour behind it.
    public var background: Color
    /// Heavier.
    public var bold: Bool
    /// Fainter.
    public var dim: Bool
    /// Underlined.
    public var underline: Bool
    /// Foreground and background exchanged.
    public var reverse: Bool

    /// A look; as it stands, the terminal's own.
    public init(
        foreground: Color = .default, background: Color = .default, bold: Bool = false, dim: Bool = false,
        underline: Bool = false, reverse: Bool = false
    ) {
        self.foreground = foreground
        self.background = background
        self.bold = bold
        self.dim = dim
        self.underline = underline
        self.reverse = reverse
    }

    /// The look on a terminal of so many colours. What would be lost with a colour is shown by an attribute: rows that
    /// stand out by a coloured background are reversed, by a grey one underlined; bright colours become bold.
    public func fitted(to depth: ColorDepth) -> Look {
        var look = self
        look.foreground = foreground.fitted(to: depth)
        look.background = background.fitted(to: depth)
        guard depth < .sixteen else { return look }
        if background != .default {
            if Self.isGrey(background) {
                (look.foreground, look.background) = (.default, .default)
                look.underline = !look.reverse
            } else if depth == .none {
                look.reverse = true
            }
        }
        if foreground != .default, look.background == .default {
            if Self.isGrey(foreground) {
                // Black or white would vanish on a screen of that colour.
                look.foreground = .default
                look.dim = look.dim || (!look.underline && !look.bold && foreground.components.0 < 200)
            } else if depth == .eight, case .palette(8...15) = foreground.fitted(to: .sixteen) {
                look.bold = true
            }
        }
        return look
    }

    private static func isGrey(_ color: Color) -> Bool {
        let (red, green, blue) = color.components
        return max(red, green, blue) - min(red, green, blue) < 24
    }
}
