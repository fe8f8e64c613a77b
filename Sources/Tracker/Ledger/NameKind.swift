/// Whose names a field holds.
public enum NameKind: Sendable {
    /// Leaders.
    case leader
    /// Units.
    case unit
    /// Persons.
    case person
}
