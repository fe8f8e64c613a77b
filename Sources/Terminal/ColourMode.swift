import Canvas

/// How many colours to use.
public enum ColourMode: Hashable, Sendable {
    /// What the terminal's description says, and none where NO_COLOR is set.
    case auto
    /// None.
    case never
    /// At most so many.
    case atMost(ColorDepth)

    /// The depth for a terminal with so many colours.
    func depth(colors: Int, direct: Bool, noColor: Bool) -> ColorDepth {
        let able: ColorDepth =
            switch colors {
            case ..<8: .none
            case ..<16: .eight
            case ..<256: .sixteen
            default: direct ? .full : .palette
            }
        return switch self {
        case .auto: noColor ? .none : able
        case .never: .none
        case .atMost(let depth): min(depth, able)
        }
    }
}
