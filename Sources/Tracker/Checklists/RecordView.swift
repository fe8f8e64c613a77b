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
