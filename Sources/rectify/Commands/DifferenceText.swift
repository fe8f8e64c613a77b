import Tracker
import Wording

/// What changed between two days, as lines grouped by item.
struct DifferenceText {
    private let difference: Difference
    private let ledger: Ledger
    private let language: Language

    /// A difference; `after` is the ledger at its end.
    init(_ difference: Difference, after: Ledger, language: Language) {
        self.difference = difference
        ledger = after
        self.language = language
    }

    private func said(_ phrase: Phrase) -> String { phrase[language] }

    /// The lines. A whole list names the item in each line and keeps long texts; one for people names it once.
    func list(isWhole: Bool) -> Listing {
        var list = Listing(
            [
                .text(CommandWords.refColumn, language), .text(Labels.field(.title), language, isFlexible: true),
                .text(CommandWords.changeColumn, language, isFlexible: true),
                .text(CommandWords.byColumn, language, isFlexible: true), .text(CommandWords.dayColumn, language),
                .text(Labels.need(.reason), language, isFlexible: true),
            ], empty: CommandWords.nothingChanged(difference.from, difference.to))
        var last: ItemID?
        for row in difference.rows {
            let item = subject(of: row.item)
            let isNamed = isWhole || item != last
            last = item
            list.add(
                [
                    isNamed ? ref(item) : "", isNamed ? ledger.title(of: item) : "",
                    said(what(row, isWhole: isWhole)), row.by, row.day.description, row.reason ?? "",
                ], object(row, item))
        }
        return list
    }

    /// The item whose story a row belongs to: for a record what it stands under.
    private func subject(of item: ItemID) -> ItemID {
        var item = item
        while let under = ledger.record(item)?.under { item = under }
        return item
    }

    /// How people call it; members have their name, which is no number.
    private func ref(_ item: ItemID) -> String { ledger.reference(of: item) }

    private func object(_ row: Difference.Row, _ item: ItemID) -> JSONRow {
        let kind = ledger.place(of: row.item)?.kind
        let isClosing = row.field == .stage && kind == .problem
        let closed = JSONRow.Value.string(ProblemState.closed.rawValue)
        return [
            "ref": .string(ref(item)), "title": .string(ledger.title(of: item)), "item": .text(kind?.rawValue),
            "what": .string(row.kind.rawValue), "field": .text(row.field?.rawValue),
            "from": .field(FieldValueView(row.from, in: ledger)),
            "to": isClosing ? closed : .field(FieldValueView(row.to, in: ledger)), "text": .text(text(row)),
            "by": .string(row.by), "day": .day(row.day), "reason": .text(row.reason),
        ]
    }

    /// What was noted, or what a new record says.
    private func text(_ row: Difference.Row) -> String? {
        guard row.kind == .added, let record = ledger.record(row.item) else { return row.text }
        return said(RecordWords.summary(record, in: ledger))
    }

    // MARK: In words

    private func what(_ row: Difference.Row, isWhole: Bool) -> Phrase {
        let record = ledger.record(row.item)
        switch row.kind {
        case .added:
            if let record { return RecordWords.about(record.kind, record.values, in: ledger) }
            return CommandWords.added(ledger.place(of: row.item).map { Labels.item($0.kind) })
        case .noted:
            return CommandWords.noted(row.text ?? "")
        case .withdrawn: return withdrawal(row, record)
        case .changed: return change(row, record, isWhole: isWhole)
        }
    }

    private func withdrawal(_ row: Difference.Row, _ record: Record?) -> Phrase {
        let label = record.map { Labels.item($0.kind) }
        guard row.to != .nothing else { return CommandWords.broughtBack(label) }
        return CommandWords.taken(label)
    }

    private func change(_ row: Difference.Row, _ record: Record?, isWhole: Bool) -> Phrase {
        guard let field = row.field else { return Phrase("", "") }
        if field == .stage, case .problem? = ledger.place(of: row.item) { return Labels.state(.closed) }
        let kind = ledger.place(of: row.item)?.kind ?? .measure
        var label = Labels.field(field, of: kind)
        if let record { label = Labels.field(label, under: record.kind) }
        if case .declared = row.to { return declared(label, row) }
        // Of a long text only that it changed is said to people; a file has both.
        if !isWhole, field.form == .longText, row.from != .nothing {
            return CommandWords.changed(label)
        }
        let from = RecordWords.value(row.from, of: field, in: ledger)
        let to = RecordWords.value(row.to, of: field, in: ledger)
        return CommandWords.changed(label, from, to)
    }

    /// What documents declare, figure by figure.
    private func declared(_ label: Phrase, _ row: Difference.Row) -> Phrase {
        guard case .declared(let now) = row.to else { return label }
        var was = Declared()
        if case .declared(let before) = row.from { was = before }
        let figures = DeclaredFigure.paths.compactMap(DeclaredFigure.init(path:)).compactMap { figure -> Phrase? in
            let (from, to) = (figure.text(in: was), figure.text(in: now))
            guard from != to else { return nil }
            return CommandWords.changed(Labels.declared(figure.path), from ?? "—", to ?? "—")
        }
        return CommandWords.changed(label, figures)
    }
}
