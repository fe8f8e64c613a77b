import Tracker

/// What proves that an item is done, numbered in the order in which it was handed in: what went with moves, and what was
/// attached.
struct EvidenceList {
    /// One piece.
    struct Entry {
        /// The name of the file, or the reference.
        let name: String
        /// The file's digest, where it is a file.
        let digest: String?
        /// Its size in bytes.
        let size: Int?
        /// Who handed it in.
        let by: String
        /// On which day.
        let day: Day
        /// The record, where it was attached; nil where it went with a move.
        let record: Record?
    }

    /// The pieces, the oldest first.
    let entries: [Entry]

    /// The evidence of an item of a ledger that was folded from `log`.
    init(_ item: ItemID, in ledger: Ledger, log: [Event]) {
        var order: [EventID: Int] = [:]
        for place in ledger.history(of: item) where log.indices.contains(place) { order[log[place].id] = place }
        var found: [(place: Int, entry: Entry)] = []
        if case .measure(let index)? = ledger.place(of: item) {
            for evidence in ledger.measures[index].evidence {
                let entry = Entry(
                    name: evidence.reference, digest: nil, size: nil, by: evidence.by, day: evidence.day, record: nil)
                found.append((order[evidence.event] ?? .max, entry))
            }
        }
        for record in ledger.records(of: item, .evidence) {
            let entry = Entry(
                name: record.text(.fileName) ?? record.text(.reference) ?? "", digest: record.text(.digest),
                size: record.number(.size), by: record.by, day: record.day, record: record)
            found.append((order[record.event] ?? .max, entry))
        }
        entries = found.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
            .map(\.element.entry)
    }
}
