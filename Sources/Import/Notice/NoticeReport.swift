import Tracker
import Wording

/// A reading in the form that `--dry-run --format json` prints. Every key is always there; what is unknown is null.
public struct NoticeReport: Encodable, Sendable {
    private let reading: NoticeReading
    private let language: Language
    private let intake: Intake?
    private let ledger: Ledger?

    /// A report of a reading, with its remarks in one language.
    public init(_ reading: NoticeReading, language: Language) {
        self.reading = reading
        self.language = language
        intake = nil
        ledger = nil
    }

    /// A report of what a file brings, held against the ledger.
    public init(_ intake: Intake, _ ledger: Ledger, language: Language) {
        reading = intake.reading
        self.language = language
        self.intake = intake
        self.ledger = ledger
    }

    private enum Key: String, CodingKey {
        case round, areas, problems, measures, declared, items, skipped, uncertain, levels, confidence, alternatives
        case columns, into, proposals, onlyInLedger
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
        try container.encode(reading.levels?.all.map(LevelForm.init), forKey: .levels)
        try container.encode(reading.levels?.confidence, forKey: .confidence)
        try container.encode(reading.levels?.alternatives.map { $0.map(LevelForm.init) }, forKey: .alternatives)
        guard let intake, let ledger else { return }
        try container.encode(intake.columns.map(ColumnForm.init), forKey: .columns)
        try container.encode(intake.round.map(ledger.reference(of:)), forKey: .into)
        try container.encode(
            intake.proposals.enumerated().map { ProposalForm(number: $0 + 1, proposal: $1, language: language) },
            forKey: .proposals)
        try container.encode(intake.onlyInLedger.map(ledger.reference(of:)), forKey: .onlyInLedger)
    }

    private func form(_ remark: NoticeReading.Remark) -> RemarkForm {
        RemarkForm(line: remark.line, cell: remark.cell, text: remark.text, why: remark.phrase[language])
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
        case ref, kind, parent, title, text, line, cell, fields, status, progress
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(item.ref, forKey: .ref)
        try container.encode(item.kind, forKey: .kind)
        try container.encode(item.parent, forKey: .parent)
        try container.encode(item.title, forKey: .title)
        try container.encode(item.text, forKey: .text)
        try container.encode(item.line, forKey: .line)
        try container.encode(item.cell, forKey: .cell)
        try container.encode(item.status?.rawValue, forKey: .status)
        try container.encode(item.progress, forKey: .progress)
        var fields = container.nestedContainer(keyedBy: FieldKey.self, forKey: .fields)
        for field in Field.allCases {
            guard let value = item.fields[field] else { continue }
            switch value {
            case .names(let names): try fields.encode(names, forKey: FieldKey(field))
            case .day(let day): try fields.encode(day, forKey: FieldKey(field))
            case .text(let text): try fields.encode(text, forKey: FieldKey(field))
            case .nothing, .flag, .declared, .number, .items: continue
            }
        }
    }
}

private struct FieldKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ field: Field) { stringValue = field.rawValue }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

private struct RemarkForm: Encodable {
    let line: Int
    let cell: String?
    let text: String
    let why: String

    enum Key: String, CodingKey {
        case line, cell, text, why
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(line, forKey: .line)
        try container.encode(cell, forKey: .cell)
        try container.encode(text, forKey: .text)
        try container.encode(why, forKey: .why)
    }
}

private struct LevelForm: Encodable {
    let mark, role, example: String
    let count: Int

    init(_ level: NoticeLevels.Level) {
        (mark, role, example, count) = (level.mark, level.role.rawValue, level.example, level.count)
    }
}

private struct ColumnForm: Encodable {
    let column: TableReading.Column

    enum Key: String, CodingKey {
        case sheet, cell, heading, meaning
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(column.sheet, forKey: .sheet)
        try container.encode(column.cell, forKey: .cell)
        try container.encode(column.heading, forKey: .heading)
        try container.encode(column.meaning?.code, forKey: .meaning)
    }
}

private struct ProposalForm: Encodable {
    let number: Int
    let proposal: Proposal
    let language: Language

    enum Key: String, CodingKey {
        case number, kind, ref, title, before, after, line, cell, remark, obstacle
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(number, forKey: .number)
        try container.encode(proposal.kind.code, forKey: .kind)
        try container.encode(proposal.ref, forKey: .ref)
        try container.encode(proposal.title, forKey: .title)
        try container.encode(proposal.before, forKey: .before)
        try container.encode(proposal.after, forKey: .after)
        try container.encode(proposal.line, forKey: .line)
        try container.encode(proposal.cell, forKey: .cell)
        try container.encode(proposal.remark?[language], forKey: .remark)
        try container.encode(proposal.obstacle?[language], forKey: .obstacle)
    }
}
