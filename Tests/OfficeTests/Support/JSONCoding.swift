import Foundation

/// Values that go through JSON and come back.
enum JSONCoding {
    static func again<Value: Codable>(_ value: Value) throws -> Value {
        try JSONDecoder().decode(Value.self, from: try JSONEncoder().encode(value))
    }
}
