import Text
import Tracker

/// Records in words: for histories, lists and pages.
public enum RecordWords {
    /// A value of a field; items by what people call them.
    public static func value(_ value: FieldValue, of field: Field, in ledger: Ledger) -> Phrase {
        guard case .items(let items) = value else { return Labels.value(value, of: field, ledger.workflow) }
        let refs = items.map { ledger.reference(of: $0) }
        return Phrase(refs.joined(separator: "、"), refs.joined(separator: ", "))
    }

    /// What a record is and says, on one line: `成果：制度《…》，本级制定`.
    public static func about(_ kind: ItemKind, _ fields: [Field: FieldValue], in ledger: Ledger) -> Phrase {
        let parts = parts(kind, fields, in: ledger)
        let label = Labels.item(kind)
        return Phrase(
            "\(label.zh)：\(parts.map(\.zh).joined(separator: "，"))",
            "\(label.en): \(parts.map(\.en).joined(separator: ", "))")
    }

    /// What a record says, on one line, without what stands beside it already.
    public static func summary(_ record: Record, without shown: Set<Field> = [], in ledger: Ledger) -> Phrase {
        let parts = parts(record.kind, record.values.filter { !shown.contains($0.key) }, in: ledger)
        return Phrase(parts.map(\.zh).joined(separator: "，"), parts.map(\.en).joined(separator: ", "))
    }

    /// Who answered a record.
    ///
    /// - Parameter day: until when an extension was granted, where that is not the day that was asked for.
    public static func answered(by name: String, granting day: Day? = nil) -> Phrase {
        Phrase(
            "（答复：\(name)\(day.map { "，批准延至 \($0)" } ?? "")）",
            "(answered by \(name)\(day.map { ", granted until \($0)" } ?? ""))")
    }

    private static func parts(_ kind: ItemKind, _ fields: [Field: FieldValue], in ledger: Ledger) -> [Phrase] {
        var parts: [Phrase] = []
        let rules = Dictionary(uniqueKeysWithValues: FieldRule.of(kind).map { ($0.field, $0) })
        for field in order(kind) {
            guard let rule = rules[field], let value = fields[field], value != .nothing else { continue }
            if let phrase = part(rule, value, kind, fields, in: ledger) { parts.append(phrase) }
        }
        return parts
    }

    /// What says most comes first.
    private static func order(_ kind: ItemKind) -> [Field] {
        switch kind {
        case .evidence: [.fileName, .reference]
        case .opinion: [.source, .text, .on, .reply, .repliedOn]
        case .extensionRequest: [.deadline, .text, .result, .reply]
        case .lookBack: [.planned, .on, .result, .text]
        case .letter: [.level, .on, .deadline, .text, .reply, .repliedOn]
        case .sample: [.share, .seed, .planned, .items]
        case .statement: [.month, .unit, .nothingNew, .text]
        // Digest, figures and heads are for programs.
        case .report: [.kind, .month, .unit, .recipient, .on, .fileName]
        case .round, .area, .problem, .measure, .entry, .member, .outcome, .milestone, .meeting, .decision,
            .passage, .survey, .tally:
            Field.settable(of: kind)
        }
    }

    private static func part(
        _ rule: FieldRule, _ value: FieldValue, _ kind: ItemKind, _ fields: [Field: FieldValue], in ledger: Ledger
    ) -> Phrase? {
        let field = rule.field
        let said = self.value(value, of: field, in: ledger)
        let label = Labels.field(field, of: kind)
        // Some have words of their own.
        if field == .amount, kind == .outcome { return amount(fields) }
        if field == .amount, kind == .tally { return Phrase("\(said.zh) 人", "\(said.en) people") }
        if field == .place { return value.text.map(Labels.passage) }
        if field == .share { return Phrase("抽查 \(said.zh)%", "\(said.en)% sampled") }
        // What is so is called by its name.
        if value == .flag(true) { return label }
        return rule.isBare ? said : Phrase("\(label.zh) \(said.zh)", "\(label.en) \(said.en)")
    }

    /// What an outcome counts, with its unit of measure; nothing for one institution.
    public static func amount(_ fields: [Field: FieldValue]) -> Phrase? {
        guard let amount = fields[.amount]?.number else { return nil }
        switch fields[.kind]?.text.flatMap(OutcomeKind.init) {
        case .money: return money(amount)
        case .person: return Phrase("\(amount) 人", amount == 1 ? "1 person" : "\(amount) people")
        case .case: return Phrase("\(amount) 件", counted(amount, "case"))
        case .institution, nil: return amount == 1 ? nil : Phrase("\(amount) 项", "\(amount)")
        }
    }

    /// The size of a file.
    public static func size(_ bytes: Int) -> Phrase {
        var (value, unit) = (bytes, "B")
        for next in ["KB", "MB", "GB"] where value >= 1024 {
            // Halves are rounded up.
            (value, unit) = ((value + 512) / 1024, next)
        }
        return Phrase(verbatim: "\(value) \(unit)")
    }

    /// A sum in yuan, as people write it: in 万元.
    public static func money(_ yuan: Int) -> Phrase {
        Phrase("\(tenThousands(yuan)) 万元", "\(tenThousands(yuan)) ×10,000 yuan")
    }

    /// A sum in yuan as a number of 万元.
    public static func tenThousands(_ yuan: Int) -> String {
        let (whole, rest) = (yuan / 10_000, yuan % 10_000)
        var digits = String(rest)
        digits = String(repeating: "0", count: 4 - digits.count) + digits
        while digits.last == "0" { digits.removeLast() }
        return digits.isEmpty ? String(whole) : "\(whole).\(digits)"
    }
}
