/// The value of a slot.
public enum FieldValue: Hashable, Sendable {
    /// Nothing: not set, or taken back.
    case nothing
    /// Text, a code name or a name.
    case text(String)
    /// Several names.
    case names([String])
    /// A day.
    case day(Day)
    /// Yes or no.
    case flag(Bool)
    /// What documents declare.
    case declared(Declared)
    /// A whole number.
    case number(Int)
    /// Several items.
    case items([ItemID])

    /// The greatest number that is taken: a trillion; more is a slip of the finger.
    static let greatestNumber = 1_000_000_000_000

    /// The number of a number value, else nil.
    public var number: Int? {
        if case .number(let number) = self { number } else { nil }
    }

    /// The items of a value of items, else none.
    public var items: [ItemID] {
        if case .items(let items) = self { items } else { [] }
    }

    /// The names of a value of names, else none.
    public var names: [String] {
        if case .names(let names) = self { names } else { [] }
    }

    /// The text of a text value, else nil.
    public var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// The day of a day value, else nil.
    public var day: Day? {
        if case .day(let day) = self { day } else { nil }
    }

    /// A text value, or none for nil and for an empty text.
    public init(_ text: String?) {
        self = text.map { $0.isEmpty ? .nothing : .text($0) } ?? .nothing
    }

    /// A day value, or none for nil.
    public init(_ day: Day?) {
        self = day.map(FieldValue.day) ?? .nothing
    }

    /// A list of names, or none where it is empty.
    public init(_ names: [String]) {
        self = names.isEmpty ? .nothing : .names(names)
    }

    /// A list of items, or none where it is empty.
    public init(_ items: [ItemID]) {
        self = items.isEmpty ? .nothing : .items(items)
    }

    /// A number, or none for nil.
    public init(_ number: Int?) {
        self = number.map(FieldValue.number) ?? .nothing
    }
}
