/// A record as other programs see it: what all have in common, then its fields by their code names: all that its kind
/// can have, what is not there null.
public struct RecordView: Encodable, Sendable {
    let record: Record
    let ledger: Ledger

    /// A record of a ledger.
    public init(record: Record, ledger: Ledger) {
        self.record = record
        self.ledger = ledger
    }

    /// Writes the keys in the order in which people read them.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: NamedKey.self)
        try container.encode(record.id.description, forKey: NamedKey("id"))
        try container.encode(record.kind.rawValue, forKey: NamedKey("kind"))
        try container.encode(record.under.map(ledger.reference(of:)), forKey: NamedKey("under"))
        // What belongs to another record, as a decision does to its meeting, names it.
        let owner = record.under.flatMap { ledger.record($0) }?.id
        // A round can be called as a problem is, and a withdrawn round's items as another's: names alone do not tell.
        try container.encode(record.under?.description, forKey: NamedKey("underID"))
        try container.encode(record[.items].items.map(\.description), forKey: NamedKey("itemIDs"))
        if let owner { try container.encode(owner.description, forKey: NamedKey("of")) }
        try container.encode(record.by, forKey: NamedKey("by"))
        try container.encode(record.day, forKey: NamedKey("day"))
        try container.encode(record.at.description, forKey: NamedKey("at"))
        // Apart, since a kind of record can have a field of its own that is called `kind`.
        var fields = container.nestedContainer(keyedBy: NamedKey.self, forKey: NamedKey("fields"))
        for field in Field.settable(of: record.kind) {
            try fields.encode(FieldValueView(record[field], in: ledger), forKey: NamedKey(field.rawValue))
        }
        try container.encode(record.withdrawn, forKey: NamedKey("withdrawn"))
    }
}

/// A member as other programs see him.
public struct MemberView: Encodable, Sendable {
    let member: Member

    /// A member.
    public init(member: Member) {
        self.member = member
    }

    enum Key: String, CodingKey {
        case name, role, unit, login
    }

    /// Writes the keys in the order in which people read them.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(member.name, forKey: .name)
        try container.encode(member.role, forKey: .role)
        try container.encode(member.unit, forKey: .unit)
        try container.encode(member.login, forKey: .login)
    }
}

/// The value of a field as other programs see it: a text, a number, a day, yes or no, a list of names or of references.
public struct FieldValueView: Encodable, Sendable {
    let value: FieldValue
    /// What it is the value of; nil where nothing is null whatever its form.
    let form: Field.Form?
    let ledger: Ledger

    /// A value of a ledger. With its form, lists that are empty and flags that are not set are written as such.
    public init(_ value: FieldValue, _ form: Field.Form? = nil, in ledger: Ledger) {
        self.value = value
        self.form = form
        self.ledger = ledger
    }

    /// Writes the plain value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch value {
        case .nothing:
            switch form {
            case .names, .items: try container.encode([String]())
            case .flag: try container.encode(false)
            case .text, .longText, .day, .stage, .kind, .declared, .number, nil: try container.encodeNil()
            }
        case .text(let text): try container.encode(text)
        case .names(let names): try container.encode(names)
        case .day(let day): try container.encode(day)
        case .flag(let flag): try container.encode(flag)
        case .declared(let declared): try container.encode(DeclaredView(declared: declared))
        case .number(let number): try container.encode(number)
        case .items(let items): try container.encode(items.map(name(of:)))
        }
    }

    /// What an item is called: records, which nobody calls anything, by their identity.
    private func name(of item: ItemID) -> String {
        ledger.record(item) == nil ? ledger.reference(of: item) : item.description
    }
}
