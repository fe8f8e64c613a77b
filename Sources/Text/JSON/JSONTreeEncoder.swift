/// Encodes a value into a `JSONTree`.
final class JSONTreeEncoder: Encoder {
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }
    /// What was encoded; null as long as nothing was.
    var tree = JSONTree.null

    init(codingPath: [any CodingKey]) {
        self.codingPath = codingPath
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        let object: JSONTree.Object
        if case .object(let existing) = tree { object = existing } else { object = JSONTree.Object() }
        tree = .object(object)
        return KeyedEncodingContainer(Keyed<Key>(object: object, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        let array: JSONTree.Array
        if case .array(let existing) = tree { array = existing } else { array = JSONTree.Array() }
        tree = .array(array)
        return Unkeyed(array: array, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }

    /// Encodes a value as this encoder's own. A dictionary has no order of its own: its keys are sorted.
    func encode(_ value: some Encodable) throws {
        try value.encode(to: self)
        if value is any Unordered, case .object(let object) = tree { object.members.sort { $0.key < $1.key } }
    }

    static func tree(of value: some Encodable, _ path: [any CodingKey]) throws -> JSONTree {
        let encoder = JSONTreeEncoder(codingPath: path)
        try encoder.encode(value)
        return encoder.tree
    }
}

/// What has no order of its own.
private protocol Unordered {}
extension Dictionary: Unordered {}

private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let object: JSONTree.Object
    let codingPath: [any CodingKey]

    private func put(_ tree: JSONTree, _ key: Key) { object.members.append((key.stringValue, tree)) }

    func encodeNil(forKey key: Key) { put(.null, key) }
    func encode(_ value: Bool, forKey key: Key) { put(.flag(value), key) }
    func encode(_ value: String, forKey key: Key) { put(.text(value), key) }
    func encode(_ value: Int, forKey key: Key) { put(.integer(value), key) }
    func encode(_ value: Double, forKey key: Key) { put(.number(value), key) }
    func encode(_ value: some Encodable, forKey key: Key) throws {
        put(try JSONTreeEncoder.tree(of: value, codingPath + [key]), key)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        let nested = JSONTree.Object()
        put(.object(nested), key)
        return KeyedEncodingContainer(Keyed<Nested>(object: nested, codingPath: codingPath + [key]))
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        let nested = JSONTree.Array()
        put(.array(nested), key)
        return Unkeyed(array: nested, codingPath: codingPath + [key])
    }

    func superEncoder() -> any Encoder { JSONTreeEncoder(codingPath: codingPath) }
    func superEncoder(forKey key: Key) -> any Encoder { JSONTreeEncoder(codingPath: codingPath + [key]) }
}

private struct Unkeyed: UnkeyedEncodingContainer {
    let array: JSONTree.Array
    let codingPath: [any CodingKey]
    var count: Int { array.elements.count }

    private func put(_ tree: JSONTree) { array.elements.append(tree) }

    func encodeNil() { put(.null) }
    func encode(_ value: Bool) { put(.flag(value)) }
    func encode(_ value: String) { put(.text(value)) }
    func encode(_ value: Int) { put(.integer(value)) }
    func encode(_ value: Double) { put(.number(value)) }
    func encode(_ value: some Encodable) throws { put(try JSONTreeEncoder.tree(of: value, codingPath)) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        let nested = JSONTree.Object()
        put(.object(nested))
        return KeyedEncodingContainer(Keyed<Nested>(object: nested, codingPath: codingPath))
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        let nested = JSONTree.Array()
        put(.array(nested))
        return Unkeyed(array: nested, codingPath: codingPath)
    }

    func superEncoder() -> any Encoder { JSONTreeEncoder(codingPath: codingPath) }
}

private struct Single: SingleValueEncodingContainer {
    let encoder: JSONTreeEncoder
    var codingPath: [any CodingKey] { encoder.codingPath }

    func encodeNil() { encoder.tree = .null }
    func encode(_ value: Bool) { encoder.tree = .flag(value) }
    func encode(_ value: String) { encoder.tree = .text(value) }
    func encode(_ value: Int) { encoder.tree = .integer(value) }
    func encode(_ value: Double) { encoder.tree = .number(value) }
    func encode(_ value: some Encodable) throws { try encoder.encode(value) }
}
