/// One row of the table of fields: what one field is to items of one kind.
///
/// The table (`FieldRule.of`, its rows in `FieldRule+Table.swift`) is the only place where fields are listed. The fold,
/// `set`, forms, exports, imports, restoring, comparing, lists and pages go through it; a field that is added there is in
/// all of them.
public struct FieldRule: Sendable {
    /// The field.
    public let field: Field
    /// What is so of it.
    let traits: Traits
    /// The code names that it can have; nil for any value of its form.
    let choices: Choices?

    /// What is so of a field of an item.
    struct Traits: OptionSet {
        let rawValue: Int
        /// The program keeps it: nobody sets it by name.
        static let kept = Traits(rawValue: 1)
        /// A record cannot be without it.
        static let required = Traits(rawValue: 2)
        /// A measure has its problem's, or of the title its text's, where it says nothing itself.
        static let inherited = Traits(rawValue: 4)
        /// It stands by itself: a label and its value on pages and sheets, a column in lists. The others have a place
        /// of their own there.
        static let plain = Traits(rawValue: 8)
        /// It means something in its own ledger only and does not come back from an export.
        static let local = Traits(rawValue: 16)
        /// A list, table or corrected file that has it is compared with the ledger.
        static let compared = Traits(rawValue: 32)
        /// Once the plan is issued a change of it needs a reason (ARCHITECTURE.md, "The domain"): text, owner and deadline.
        static let planned = Traits(rawValue: 64)
        /// It says who answers for an item, or by when.
        static let assignment = Traits(rawValue: 128)
        /// A record's sentence says it without its label: 《…》, 本级制定.
        static let bare = Traits(rawValue: 256)
        /// Who answers, or by when.
        static let assigned: Traits = [.planned, .assignment, .compared]
    }

    /// Where a field's code names stand.
    enum Choices: Sendable {
        /// In an enum.
        case codes([String])
        /// In the workflow in force.
        case roles

        static func of<Code: CaseIterable & RawRepresentable<String>>(_ type: Code.Type) -> Choices {
            .codes(Code.allCases.map(\.rawValue))
        }
    }

    init(_ field: Field, _ traits: Traits = [], _ choices: Choices? = nil) {
        self.field = field
        self.traits = traits
        self.choices = choices
    }

    /// Whether a person may set it by name.
    public var isSettable: Bool { !traits.contains(.kept) }
    /// Whether a record cannot be without it.
    public var isRequired: Bool { traits.contains(.required) }
    /// Whether a measure has its problem's, or of the title its text's, where it says nothing itself.
    public var isInherited: Bool { traits.contains(.inherited) }
    /// Whether it stands by itself on pages and in lists: a label and its value, a column.
    public var isPlain: Bool { traits.contains(.plain) }
    /// Whether it comes back from an export into another ledger.
    public var isRestored: Bool { !traits.contains(.local) }
    /// Whether what a file has in it is compared with what the ledger has.
    public var isCompared: Bool { traits.contains(.compared) }

    /// Whether a change of it needs a reason once the plan is issued.
    var isFixedByPlan: Bool { traits.contains(.planned) }
    /// Whether it says who answers for an item, or by when.
    public var isAssignment: Bool { traits.contains(.assignment) }

    /// Whether a record's sentence says it without its label.
    public var isBare: Bool { traits.contains(.bare) }

    /// All fields of an item, in the order in which forms and exports show them.
    public static func of(_ item: ItemKind) -> [FieldRule] {
        switch item {
        case .round: Round.fields.rules
        case .area: Area.fields.rules
        case .problem: Problem.fields.rules
        case .measure: Measure.fields.rules
        case .entry: [FieldRule(.withdrawn, .kept)]
        case .member, .evidence, .outcome, .lookBack, .sample, .milestone, .extensionRequest, .letter, .meeting,
            .decision, .opinion, .statement, .report, .passage, .survey, .tally:
            records[item] ?? []
        }
    }
}

/// A row with how its items hold it.
struct FieldRow<Item>: Sendable {
    let rule: FieldRule
    let slot: Slot<Item>

    init(
        _ field: Field, _ slot: Slot<Item>, _ traits: FieldRule.Traits = [], _ choices: FieldRule.Choices? = nil
    ) {
        rule = FieldRule(field, traits, choices)
        self.slot = slot
    }
}

extension FieldRow where Item: OwnFields {
    /// A field that stands by itself: nothing but its row and its label is to be written for it.
    static func own(_ field: Field) -> FieldRow { FieldRow(field, .own(field), [.plain, .compared]) }
}

/// The rows of one kind of item.
struct FieldTable<Item>: Sendable {
    /// What the fields are, in the order of the rows.
    let rules: [FieldRule]
    /// How the fields are held that stand by themselves, which a search looks through.
    let plain: [Slot<Item>]
    private let slots: [Field: Slot<Item>]

    init(_ rows: [FieldRow<Item>]) {
        rules = rows.map(\.rule)
        plain = rows.filter(\.rule.isPlain).map(\.slot)
        slots = Dictionary(uniqueKeysWithValues: rows.map { ($0.rule.field, $0.slot) })
    }

    /// How a field is held; nil where the items do not have it.
    subscript(field: Field) -> Slot<Item>? { slots[field] }
}
