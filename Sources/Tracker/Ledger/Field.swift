/// A slot of an item: what one change sets and what two writers can disagree about (2-architecture, decision 3).
public enum Field: String, CaseIterable, Sendable {
    // Of a measure, and where it makes sense of a problem, an area or a round.
    case stage, deadline, leader, unit, support, person, claimed, target, kind, title, text, reviewDate, withdrawn
    // Of a round.
    case body, inspector, inspectionStart, inspectionEnd, feedback, concentratedEnd, signed, declared

    /// The form of its value.
    public enum Form: Sendable {
        /// One line of text.
        case text
        /// Text of any length.
        case longText
        /// Several names.
        case names
        /// A calendar day.
        case day
        /// Yes or no.
        case flag
        /// A stage's code name.
        case stage
        /// One of the kinds of its item.
        case kind
        /// What documents declare.
        case declared
    }

    /// The form of its value.
    public var form: Form {
        switch self {
        case .stage: .stage
        case .deadline, .reviewDate, .inspectionStart, .inspectionEnd, .feedback, .concentratedEnd, .signed: .day
        case .leader, .unit, .person, .title, .body, .inspector, .withdrawn: .text
        case .target, .text: .longText
        case .support: .names
        case .claimed: .flag
        case .kind: .kind
        case .declared: .declared
        }
    }

    /// Whether a value has the form of this field's; what was taken back has every field's.
    func takes(_ value: FieldValue) -> Bool {
        switch (form, value) {
        case (_, .nothing): true
        case (.text, .text), (.longText, .text), (.stage, .text), (.kind, .text): true
        case (.names, .names), (.day, .day), (.flag, .flag), (.declared, .declared): true
        // A progress entry is withdrawn without a reason.
        case (_, .flag): self == .withdrawn
        default: false
        }
    }

    /// The fields of an item that a person may set by name, in the order in which forms show them.
    public static func settable(of item: ItemKind) -> [Field] {
        switch item {
        case .round:
            [
                .title, .body, .inspector, .inspectionStart, .inspectionEnd, .feedback, .concentratedEnd, .signed,
                .declared,
            ]
        case .area: [.title]
        case .problem: [.title, .text, .kind, .leader, .unit, .support, .person, .deadline]
        case .measure:
            [
                .title, .text, .target, .kind, .leader, .unit, .support, .person, .claimed, .deadline, .reviewDate,
            ]
        case .entry: []
        }
    }
}

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
}
