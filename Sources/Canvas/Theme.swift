/// A look for every role, and the characters of frames.
public struct Theme: Hashable, Sendable {
    /// The name by which people choose it.
    public let name: String
    /// The characters of frames.
    public var borders: Borders
    private var looks: [Look]

    /// A theme; roles that `looks` leaves out look like the terminal's own text. Themes from files leave out none.
    public init(name: String, borders: Borders = .unicode, looks: [Role: Look]) {
        self.name = name
        self.borders = borders
        self.looks = Role.allCases.map { looks[$0] ?? Look() }
    }

    /// How text of this role looks.
    public func look(for role: Role) -> Look { looks[Int(role.rawValue)] }

    /// Attributes only. For when no theme could be read: the cursor's row and what is wrong can still be told.
    public static let plain = Theme(
        name: "plain",
        looks: [
            .title: Look(bold: true), .accent: Look(bold: true), .bad: Look(bold: true), .error: Look(reverse: true),
            .selected: Look(reverse: true), .selectedDim: Look(underline: true), .linked: Look(bold: true),
            .marked: Look(bold: true), .tabActive: Look(reverse: true), .key: Look(bold: true),
            .match: Look(underline: true), .field: Look(underline: true), .sample: Look(reverse: true),
        ])
}
