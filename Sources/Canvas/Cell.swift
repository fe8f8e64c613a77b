/// What one column of a row shows: a glyph, or the second half of the wide glyph to its left.
public struct Cell: Hashable, Sendable {
    /// The glyph, clean and drawable; empty in a second half.
    public let text: String
    /// Columns that the glyph takes: 1 or 2, and 0 in a second half.
    public let width: UInt8
    /// What the glyph is for.
    public internal(set) var role: Role

    /// Whether this is the second half of a wide glyph.
    public var isContinuation: Bool { width == 0 }

    init(text: String, width: UInt8, role: Role) {
        self.text = text
        self.width = width
        self.role = role
    }

    static func blank(_ role: Role) -> Cell { Cell(text: " ", width: 1, role: role) }
}
