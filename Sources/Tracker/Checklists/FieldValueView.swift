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
