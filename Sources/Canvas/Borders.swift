/// The characters of frames. Box drawing is ambiguous in width on some East Asian terminals, hence the plain ones.
public enum Borders: String, CaseIterable, Sendable {
    /// `┌─┐│└┘`, one column each.
    case unicode
    /// `+-|`.
    case ascii

    /// The horizontal line.
    public var horizontal: String { self == .unicode ? "─" : "-" }
    /// The vertical line.
    public var vertical: String { self == .unicode ? "│" : "|" }
    /// The top left corner.
    public var topLeft: String { self == .unicode ? "┌" : "+" }
    /// The top right corner.
    public var topRight: String { self == .unicode ? "┐" : "+" }
    /// The bottom left corner.
    public var bottomLeft: String { self == .unicode ? "└" : "+" }
    /// The bottom right corner.
    public var bottomRight: String { self == .unicode ? "┘" : "+" }
    /// The filled part of a bar.
    public var filled: String { self == .unicode ? "█" : "#" }
    /// The rest of a bar.
    public var unfilled: String { self == .unicode ? "░" : "." }
}
