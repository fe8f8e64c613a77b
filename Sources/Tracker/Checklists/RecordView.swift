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

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Writes the keys in the order in which people read them.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(record.id.description, forKey: Key("id"))
        try container.encode(record.kind.rawValue, forKey: Key("kind"))
        try container.encode(record.under.map(ledger.reference(of:)), forKey: Key("under"))
        // What belongs to another record, as a decision does to its meeting, names it.
        let owner = record.under.flatMap { ledger.record($0) }?.id
        // A round can be called as a problem is, and a withdrawn round's items as another's: names alone do not tell.
        try container.encode(record.under?.description, forKey: Key("underID"))
        try container.encode(record[.items].items.map(\.description), forKey: Key("itemIDs"))
        if let owner { try container.encode(owner.description, forKey: Key("of")) }
        try container.encode(record.by, forKey: Key("by"))
        try container.encode(record.day, forKey: Key("day"))
        try container.encode(record.at.description, forKey: Key("at"))
        // Apart, since a kind of record can have a field of its own that is called `kind`.
        var fields = container.nestedContainer(keyedBy: Key.self, forKey: Key("fields"))
        for field in Field.settable(of: record.kind) {
            try fields.encode(FieldValueView(record[field], in: ledger), forKey: Key(field.rawValue))
        }
        try container.encode(record.withdrawn, forKey: Key("withdrawn"))
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
    let ledger: Ledger

    /// A value of a ledger.
    public init(_ value: FieldValue, in ledger: Ledger) {
        self.value = value
        self.ledger = ledger
    }

    /// Writes the plain value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch value {
        case .nothing: try container.encodeNil()
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
