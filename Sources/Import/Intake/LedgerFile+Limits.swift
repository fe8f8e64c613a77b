import FoundationEssentials
import Tracker
import Wording

extension LedgerFile {
    /// How often a measure can have come back: more is no count but a mistake.
    public static let mostRelapses = 99

    /// Something in the file that no ledger takes.
    public struct Excess: Hashable, Sendable {
        /// The item's number; of a record what it is.
        public var ref: String
        /// The field.
        public var field: String
        /// The line of the file; nil where it was not found again.
        public var line: Int?
        /// How long or how great it is.
        public var found: Int
        /// How long or how great it may be.
        public var limit: Int
        /// Whether it is a number; else it is a text.
        public var isNumber = false
    }

    /// The first text that is longer than a ledger takes, or count that no item can have; nil where there is none.
    func excess(in bytes: [UInt8]) -> Excess? {
        for (ref, field, text) in texts {
            // Bytes first: counting characters takes a while.
            guard text.utf8.count > Cleaning.textLimit else { continue }
            let length = text.count
            guard length > Cleaning.textLimit else { continue }
            return Excess(
                ref: ref, field: field, line: LedgerFile.line(of: text, in: bytes), found: length,
                limit: Cleaning.textLimit)
        }
        for measure in measures {
            guard let relapses = measure.relapses, !(0...LedgerFile.mostRelapses).contains(relapses) else { continue }
            return Excess(
                ref: measure.ref, field: "relapses", line: LedgerFile.line(of: measure[.text].text ?? "", in: bytes),
                found: relapses, limit: LedgerFile.mostRelapses, isNumber: true)
        }
        return nil
    }

    /// All texts, each with the item and the field that it stands in.
    private var texts: [(ref: String, field: String, text: String)] {
        var all: [(String, String, String?)] = []
        func add(_ ref: String, _ fields: LedgerFileFields) {
            for (field, value) in fields.values.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                all += (value.names + [value.text].compactMap { $0 }).map { (ref, field.rawValue, $0) }
            }
        }
        for round in rounds {
            add(round.name, round.fields)
            all.append((round.name, "name", round.name))
        }
        for area in areas { add(area.ref, area.fields) }
        for problem in problems {
            add(problem.ref, problem.fields)
            all.append((problem.ref, "basis", problem.basis))
            all += (problem.progress ?? []).map { (problem.ref, "progress", $0.text) }
        }
        for measure in measures {
            add(measure.ref, measure.fields)
            all.append((measure.ref, "noEvidence", measure.noEvidence))
            all.append((measure.ref, "basis", measure.basis))
            all += measure.progress.map { (measure.ref, "progress", $0.text) }
            all += (measure.evidence ?? []).map { (measure.ref, "evidence", $0) }
        }
        for record in records {
            add((record.under.map { $0 + " " } ?? "") + record.kind, record.fields)
        }
        return all.compactMap { ref, field, text in text.map { (ref, field, $0) } }
    }

    /// The line on which a text stands, by how it begins.
    private static func line(of text: String, in bytes: [UInt8]) -> Int? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        guard let start = try? encoder.encode(String(text.prefix(60))).dropLast(),
            let place = bytes.firstRange(of: Array(start))
        else { return nil }
        return bytes[..<place.lowerBound].reduce(1) { $1 == 10 ? $0 + 1 : $0 }
    }
}
