import Tracker

/// An object for other programs: its keys in the order in which they were given, what is not known null.
struct JSONRow: Encodable, ExpressibleByDictionaryLiteral {
    /// A value.
    enum Value {
        /// Not known, or not there.
        case nothing
        /// A text.
        case string(String)
        /// A whole number.
        case integer(Int)
        /// Yes or no.
        case yesNo(Bool)
        /// Several texts.
        case strings([String])
        /// Several objects.
        case rows([JSONRow])
        /// An object.
        case row(JSONRow)
        /// A field's value.
        case field(FieldValueView)

        /// A text, or null.
        static func text(_ text: String?) -> Value { text.map(Value.string) ?? .nothing }
        /// A day, or null.
        static func day(_ day: Day?) -> Value { .text(day?.description) }
        /// A number, or null.
        static func number(_ number: Int?) -> Value { number.map(Value.integer) ?? .nothing }
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    private var members: [(key: String, value: Value)]

    init(dictionaryLiteral members: (String, Value)...) {
        self.members = members.map { (key: $0.0, value: $0.1) }
    }

    /// Adds a member at the end.
    mutating func add(_ key: String, _ value: Value) { members.append((key, value)) }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Name.self)
        for (name, value) in members {
            let key = Name(stringValue: name)
            switch value {
            case .nothing: try container.encodeNil(forKey: key)
            case .string(let text): try container.encode(text, forKey: key)
            case .integer(let number): try container.encode(number, forKey: key)
            case .yesNo(let flag): try container.encode(flag, forKey: key)
            case .strings(let texts): try container.encode(texts, forKey: key)
            case .rows(let rows): try container.encode(rows, forKey: key)
            case .row(let row): try container.encode(row, forKey: key)
            case .field(let view): try container.encode(view, forKey: key)
            }
        }
    }
}
