import Tracker

/// One piece of evidence of an item, whether it was attached or handed in with a move.
struct Proof: Hashable, Sendable {
    /// The file's name, or the reference.
    var name: String
    /// The digest of a kept file.
    var digest: String?
    /// Its size in bytes.
    var size: Int?
    /// Who handed it in.
    var by: String
    /// The day of that.
    var day: Day

    /// All evidence of an item that stands, the oldest first.
    static func all(of item: ItemID, in ledger: Ledger) -> [Proof] {
        var proofs: [Proof] = []
        if case .measure(let index)? = ledger.place(of: item) {
            proofs = ledger.measures[index].evidence.map { Proof(name: $0.reference, by: $0.by, day: $0.day) }
        }
        proofs += ledger.records(of: item, .evidence).map { record in
            let parts = [record.text(.fileName), record.text(.reference)].compactMap { $0 }
            return Proof(
                name: parts.joined(separator: "  "), digest: record.text(.digest), size: record.number(.size),
                by: record.by, day: record.day)
        }
        return proofs.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }
}
