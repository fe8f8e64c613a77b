/// A JSON value in which the keys of objects keep their order.
enum JSONTree {
    /// `null`, `true`, `false`, or a number that is written already.
    case literal(String)
    /// A whole number.
    case integer(Int)
    /// A text.
    case text(String)
    /// An object.
    case object(Object)
    /// An array.
    case array(Array)

    /// The members of an object. A class, since a container that is handed out goes on filling it.
    final class Object {
        var members: [(key: String, value: JSONTree)] = []
    }

    /// The elements of an array.
    final class Array {
        var elements: [JSONTree] = []
    }

    /// The tree of a value.
    static func of(_ value: some Encodable) throws -> JSONTree {
        let encoder = JSONTreeEncoder(codingPath: [])
        try encoder.encode(value)
        return encoder.tree
    }

    static var null: JSONTree { .literal("null") }

    static func flag(_ value: Bool) -> JSONTree { .literal(value ? "true" : "false") }

    /// A number; JSON knows neither infinity nor "not a number".
    static func number(_ value: Double) -> JSONTree { value.isFinite ? .literal("\(value)") : .null }
}
