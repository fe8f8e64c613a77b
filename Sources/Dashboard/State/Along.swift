/// What a job brings along without being told by it: the ledger and the log that its key names already. Two jobs of one key
/// are the same, whatever they bring.
@propertyWrapper
struct Along<Value: Sendable>: Hashable, Sendable {
    var wrappedValue: Value

    static func == (one: Along, other: Along) -> Bool { true }
    func hash(into hasher: inout Hasher) {}
}
