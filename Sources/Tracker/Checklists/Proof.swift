/// One piece of what proves that an item is done: what went with a move, or what was attached.
public struct Proof: Sendable {
    /// The name of the file, or the reference where it is none.
    public let name: String
    /// The reference that was written beside a file.
    public let remark: String?
    /// The file's digest, where it is a file.
    public let digest: String?
    /// Its size in bytes.
    public let size: Int?
    /// Who handed it in.
    public let by: String
    /// On which day.
    public let day: Day
    /// The record, where it was attached; nil where it went with a move.
    public let record: Record?

    /// The name with what was written beside it.
    public var label: String { [name, remark].compactMap { $0 }.joined(separator: "  ") }

    /// All that proves an item and stands, in the order in which it was handed in: the one list of it.
    public static func all(of item: ItemID, in ledger: Ledger) -> [Proof] {
        var found: [(place: Int32, proof: Proof)] = []
        if case .measure(let index)? = ledger.place(of: item) {
            for evidence in ledger.measures[index].evidence {
                found.append((evidence.place, Proof(evidence)))
            }
        }
        for record in ledger.records(of: item, .evidence) {
            found.append((record.place, Proof(record)))
        }
        return found.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
            .map(\.element.proof)
    }

    private init(_ evidence: Measure.Evidence) {
        name = evidence.reference
        remark = nil
        digest = nil
        size = nil
        by = evidence.by
        day = evidence.day
        record = nil
    }

    private init(_ record: Record) {
        let (file, reference) = (record.text(.fileName), record.text(.reference))
        name = file ?? reference ?? ""
        remark = file == nil ? nil : reference
        digest = record.text(.digest)
        size = record.number(.size)
        by = record.by
        day = record.day
        self.record = record
    }
}
