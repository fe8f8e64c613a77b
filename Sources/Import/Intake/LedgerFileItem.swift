import Tracker

/// What an item of one kind has in a ledger that was written out, beside its fields.
protocol LedgerFileOwn: Decodable, Sendable {
    /// The kind of item.
    static var kind: ItemKind { get }
    /// The fields without which it is none.
    static var needed: Set<Field> { get }
}

extension LedgerFileOwn {
    static var needed: Set<Field> { [] }
}

/// An item of a ledger that was written out: what only its kind has, and its fields by the table of fields.
@dynamicMemberLookup
struct LedgerFileItem<Own: LedgerFileOwn>: Decodable, Sendable {
    private let own: Own
    let fields: LedgerFileFields

    init(from decoder: any Decoder) throws {
        own = try Own(from: decoder)
        fields = try LedgerFileFields(from: decoder, FieldRule.of(Own.kind), needed: Own.needed)
    }

    subscript<Value>(dynamicMember path: KeyPath<Own, Value>) -> Value { own[keyPath: path] }

    /// The value of a field; nothing where it has none.
    subscript(field: Field) -> FieldValue { fields.values[field] ?? .nothing }
}

/// The fields of an item or record by the table of fields: each under its code name, in the form of its field.
struct LedgerFileFields: Equatable {
    /// What is set, but for the fields that name items.
    private(set) var values: [Field: FieldValue] = [:]
    /// The items that a field names, as they are called.
    private(set) var references: [Field: [String]] = [:]

    init(from decoder: any Decoder, _ rules: [FieldRule], needed: Set<Field>) throws {
        let container = try decoder.container(keyedBy: NamedKey.self)
        for rule in rules where rule.isRestored {
            let field = rule.field
            let key = NamedKey(field.rawValue)
            if needed.contains(field), !container.contains(key) {
                throw DecodingError.keyNotFound(
                    key, DecodingError.Context(codingPath: container.codingPath + [key], debugDescription: ""))
            }
            func read<Value: Decodable>(_ type: Value.Type) throws -> Value? {
                needed.contains(field)
                    ? try container.decode(type, forKey: key) : try container.decodeIfPresent(type, forKey: key)
            }
            let value: FieldValue
            switch field.form {
            case .text, .longText, .stage, .kind: value = FieldValue(try read(String.self))
            case .names: value = FieldValue(try read([String].self) ?? [])
            case .day: value = FieldValue(try read(Day.self))
            case .flag: value = try read(Bool.self) ?? false ? .flag(true) : .nothing
            case .number: value = FieldValue(try read(Int.self))
            case .declared:
                let declared = try read(Declared.self) ?? Declared()
                value = declared == Declared() ? .nothing : .declared(declared)
            case .items:
                value = .nothing
                references[field] = try read([String].self)
            }
            if value != .nothing { values[field] = value }
        }
    }
}

extension LedgerFileItem: Equatable where Own: Equatable {}
