/// What a piece of text is for. Themes say how each role looks; nothing above this room names a colour.
public enum Role: UInt8, CaseIterable, Sendable {
    /// Ordinary text, in the terminal's own colours.
    case text
    /// The name of the program, of a screen or a box.
    case title
    /// What matters less: units, separators, explanations.
    case dim
    /// What should be seen first without being good or bad.
    case accent
    /// Done, closed, in order.
    case good
    /// Soon due, waiting.
    case warning
    /// Overdue, relapsed, refused.
    case bad
    /// The cursor's row in the pane that has the focus.
    case selected
    /// The cursor's row in a pane without the focus.
    case selectedDim
    /// The cursor's item as it shows in the other panes.
    case linked
    /// A row marked for an action on many.
    case marked
    /// The frame of a box.
    case border
    /// The frame of the box that has the focus.
    case borderFocused
    /// The name of a screen that is not shown.
    case tab
    /// The name of the screen shown.
    case tabActive
    /// The name of a key in a hint.
    case key
    /// The filled part of a bar.
    case bar
    /// The rest of a bar.
    case barRest
    /// Text that a search found.
    case match
    /// A field that takes input.
    case field
    /// A message about what was done.
    case notice
    /// A message about what failed.
    case error
    /// The tag which says that the figures are those of the bundled example.
    case sample
    /// A QR code: black on white.
    case code

    /// The role's name in theme files.
    public var name: String { String(describing: self) }

    /// The role with this name in theme files, or nil.
    public init?(name: some StringProtocol) {
        guard let role = Self.byName[String(name)] else { return nil }
        self = role
    }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
