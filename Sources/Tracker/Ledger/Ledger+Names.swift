extension Ledger {
    /// A name that stands nowhere in the ledger yet, and those that are there and go on where it ends.
    public struct NewName: Hashable, Sendable {
        /// What it is the name of: a leader, a unit, a supporting unit, a person.
        public var field: Field
        /// The name.
        public var name: String
        /// The names that begin with it: one of them may be meant.
        public var longer: [String]

        /// A name for a field, and the known ones that begin with it.
        public init(field: Field, name: String, longer: [String]) {
            self.field = field
            self.name = name
            self.longer = longer
        }
    }

    /// The fields that name somebody.
    public static let nameFields = Field.allCases.filter { $0.names != nil }

    /// The names that the ledger knows for a field, in the order in which they came.
    public func knownNames(of field: Field) -> [String] {
        let kind = field.names
        var names: [String] = []
        for owner in problems.map(\.owner) + measures.map(\.owner) {
            switch kind {
            case .leader?: names += [owner.leader].compactMap { $0 }
            case .unit?: names += [owner.unit].compactMap { $0 } + owner.support
            case .person?: names += [owner.person].compactMap { $0 }
            case nil: break
            }
        }
        switch kind {
        case .leader?, .person?: names += members.map(\.name)
        case .unit?: names += members.map(\.ownUnit)
        case nil: break
        }
        var seen = Set<String>()
        return names.filter { seen.insert($0).inserted }
    }

    /// A measure that a unit is responsible for, however its name is written; nil where there is none.
    func measure(ofUnit name: String) -> Int? {
        let unit = spelling(of: name)
        for item in unitItems[unit] ?? [] {
            let measures: [Int] =
                switch places[item] {
                case .measure(let index)?: [index]
                case .problem(let index)?: problems[index].measures
                case .round?, .area?, .measureEntry?, .problemEntry?, .record?, nil: []
                }
            if let found = measures.first(where: { owner(ofMeasure: $0).unit == unit }) { return found }
        }
        return nil
    }

    /// All who are named anywhere, whom somebody may have meant who typed another name.
    public var everybody: [String] {
        var seen = Set<String>()
        return (members.map(\.name) + Ledger.nameFields.flatMap(knownNames)).filter { seen.insert($0).inserted }
    }

    /// The names among some that may be meant with another one: those that it begins, then those that a slip or two lie
    /// between, the nearest first.
    public static func near(_ name: String, among known: [String]) -> [String] {
        let typed = Array(name)
        guard !typed.isEmpty else { return [] }
        let most = typed.count < 2 ? 0 : max(1, typed.count / 4)
        var found: [(name: String, slips: Int)] = []
        for other in known where other != name {
            if other.hasPrefix(name) {
                found.append((other, 0))
            } else if abs(other.count - typed.count) <= most {
                let slips = slips(from: typed, to: Array(other))
                if slips <= most { found.append((other, slips)) }
            }
        }
        // The sort is stable: what came first in the ledger stays first.
        return found.sorted { $0.slips < $1.slips }.map(\.name)
    }

    /// How many characters have to be put in, taken out or changed between two names.
    private static func slips(from left: [Character], to right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (place, character) in left.enumerated() {
            var corner = row[0]
            row[0] = place + 1
            for (column, other) in right.enumerated() {
                let changed = corner + (character == other ? 0 : 1)
                corner = row[column + 1]
                row[column + 1] = min(changed, corner + 1, row[column] + 1)
            }
        }
        return row[right.count]
    }

    /// The names among these values that the ledger does not know, so that nobody makes one by not typing it to its end.
    public func newNames(in fields: [Field: FieldValue]) -> [NewName] {
        Ledger.nameFields.flatMap { field -> [NewName] in
            guard let value = fields[field] else { return [] }
            let given = (value.names.isEmpty ? [value.text].compactMap { $0 } : value.names).map { name in
                // As it would be kept: what cannot be kept is refused there.
                ((try? Cleaning.name(name)) ?? name).trimmed
            }
            guard given.contains(where: { !$0.isEmpty }) else { return [] }
            let known = knownNames(of: field)
            return given.filter { !$0.isEmpty && !known.contains(spelling(of: $0)) }.map { name in
                NewName(field: field, name: name, longer: known.filter { $0.hasPrefix(name) })
            }
        }
    }
}
