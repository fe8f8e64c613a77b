import Tracker
import Wording

/// A reading in the form that `--dry-run --format json` prints. Every key is always there; what is unknown is null.
public struct NoticeReport: Encodable, Sendable {
    private let reading: NoticeReading
    private let language: Language

    /// A report of a reading, with its remarks in one language.
    public init(_ reading: NoticeReading, language: Language) {
        self.reading = reading
        self.language = language
    }

    private enum Key: String, CodingKey {
        case round, areas, problems, measures, declared, items, skipped, uncertain
    }

    /// Writes the report as one object.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(RoundForm(round: reading.round), forKey: .round)
        try container.encode(reading.count(.area), forKey: .areas)
        try container.encode(reading.count(.problem), forKey: .problems)
        try container.encode(reading.count(.measure), forKey: .measures)
        try container.encode(DeclaredView(declared: reading.declared), forKey: .declared)
        try container.encode(reading.items.map(ItemForm.init), forKey: .items)
        try container.encode(reading.skipped.map(form), forKey: .skipped)
        try container.encode(reading.uncertain.map(form), forKey: .uncertain)
    }

    private func form(_ remark: NoticeReading.Remark) -> RemarkForm {
        RemarkForm(line: remark.line, text: remark.text, why: remark.why.phrase[language])
    }
}

// The synthesised conformances leave out what is nil; another program is better served by a null.

private struct RoundForm: Encodable {
    let round: NoticeReading.Round

    enum Key: String, CodingKey {
        case title, body, inspector, inspectionStart, inspectionEnd, feedback, signed
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(round.title, forKey: .title)
        try container.encode(round.body, forKey: .body)
        try container.encode(round.inspector, forKey: .inspector)
        try container.encode(round.inspectionStart, forKey: .inspectionStart)
        try container.encode(round.inspectionEnd, forKey: .inspectionEnd)
        try container.encode(round.feedback, forKey: .feedback)
        try container.encode(round.signed, forKey: .signed)
    }
}

private struct ItemForm: Encodable {
    let item: NoticeReading.Item

    enum Key: String, CodingKey {
        case ref, kind, parent, title, text, line
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(item.ref, forKey: .ref)
        try container.encode(item.kind, forKey: .kind)
        try container.encode(item.parent, forKey: .parent)
        try container.encode(item.title, forKey: .title)
        try container.encode(item.text, forKey: .text)
        try container.encode(item.line, forKey: .line)
    }
}

private struct RemarkForm: Encodable {
    let line: Int
    let text: String
    let why: String
}
