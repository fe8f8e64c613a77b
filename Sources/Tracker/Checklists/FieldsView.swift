/// The fields of an item as other programs see them: by their code names, all that its kind can have, what is not there
/// null.
struct FieldsView: Encodable {
    private let ledger: Ledger
    private let item: ItemID
    private let rules: [FieldRule]

    /// The fields of an item, but for those that stand elsewhere already.
    init(of item: ItemID, _ kind: ItemKind, in ledger: Ledger, where isWanted: (Field) -> Bool) {
        self.ledger = ledger
        self.item = item
        rules = FieldRule.of(kind).filter { isWanted($0.field) }
    }

    /// The fields of an item that stand by themselves: the promised keys have no place of their own for them.
    init(plain item: ItemID, _ kind: ItemKind, in ledger: Ledger) {
        self.ledger = ledger
        self.item = item
        rules = FieldRule.of(kind).filter(\.isPlain)
    }

    /// Writes the keys in the order of the table.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: NamedKey.self)
        for rule in rules {
            let value = ledger.value(of: rule.field, in: item)
            try container.encode(
                FieldValueView(value, rule.field.form, in: ledger), forKey: NamedKey(rule.field.rawValue))
        }
    }
}

/// A key of any name.
package struct NamedKey: CodingKey {
    package let stringValue: String
    package var intValue: Int? { nil }
    package init(_ name: String) { stringValue = name }
    package init(stringValue: String) { self.stringValue = stringValue }
    package init?(intValue: Int) { nil }
}
