import Text

/// The names of units and people as they were written first. What differs in spaces, widths and brackets only is one name.
struct Spellings: Sendable {
    private var first: [NameKey: String] = [:]
    /// The same by the very letters, so that a name that is known costs one look.
    private var known: [String: String] = [:]

    /// A name as it was written first, which it is now if it is new.
    mutating func spelt(_ name: String) -> String {
        if let spelt = known[name] { return spelt }
        let key = NameKey(name)
        let spelt = first[key] ?? name
        first[key] = spelt
        known[name] = spelt
        return spelt
    }

    /// A name as it was written first; as it is where it is new.
    func spelling(of name: String) -> String { known[name] ?? first[NameKey(name)] ?? name }

    /// The names in a value of a slot, as they were written first.
    mutating func spelt(_ value: FieldValue, in field: Field) -> FieldValue {
        guard Ledger.nameFields.contains(field) else { return value }
        switch value {
        case .text(let name): return .text(spelt(name))
        case .names(let names):
            var seen: Set<String> = []
            return .names(names.map { spelt($0) }.filter { seen.insert($0).inserted })
        case .nothing, .day, .flag, .declared, .number, .items: return value
        }
    }
}

extension Ledger {
    /// A name of a unit or a person as it was written first in this ledger; as it is where it is new.
    public func spelling(of name: String) -> String { spellings.spelling(of: name) }

    /// A value with its names as they were written first in this ledger.
    public func spelling(of value: FieldValue, in field: Field) -> FieldValue {
        guard Ledger.nameFields.contains(field) else { return value }
        return switch value {
        case .text(let name): .text(spelling(of: name))
        case .names(let names): .names(names.map(spelling(of:)))
        case .nothing, .day, .flag, .declared, .number, .items: value
        }
    }
}
