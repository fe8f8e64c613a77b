import Tracker

/// What is another than it was between two days, in words: one list for the command line and the screen.
public enum ChangeWords {
    /// What a row says. With `isWhole` long texts are told whole, else only that they changed.
    public static func what(_ row: Difference.Row, in ledger: Ledger, isWhole: Bool = false) -> Phrase {
        let record = ledger.record(row.item)
        switch row.kind {
        case .added:
            if let record { return RecordWords.about(record.kind, record.values, in: ledger) }
            return CommandWords.added(ledger.place(of: row.item).map { Labels.item($0.kind) })
        case .noted: return CommandWords.noted(row.text ?? "")
        case .withdrawn:
            let label = record.map { Labels.item($0.kind) }
            return row.to == .nothing ? CommandWords.broughtBack(label) : CommandWords.taken(label)
        case .changed: return change(row, record, in: ledger, isWhole: isWhole)
        }
    }

    /// The item whose story a row belongs to: for a record what it stands under.
    public static func subject(of row: Difference.Row, in ledger: Ledger) -> ItemID {
        var item = row.item
        while let under = ledger.record(item)?.under { item = under }
        return item
    }

    private static func change(
        _ row: Difference.Row, _ record: Record?, in ledger: Ledger, isWhole: Bool
    ) -> Phrase {
        guard let field = row.field else { return Phrase("", "") }
        if field == .stage, case .problem? = ledger.place(of: row.item) { return Labels.state(.closed) }
        let kind = ledger.place(of: row.item)?.kind ?? .measure
        var label = Labels.field(field, of: kind)
        if let record { label = Labels.field(label, under: record.kind) }
        if case .declared = row.to { return declared(label, row) }
        // Of a long text only that it changed is said to people; a file has both.
        if !isWhole, field.form == .longText, row.from != .nothing { return CommandWords.changed(label) }
        let from = RecordWords.value(row.from, of: field, in: ledger)
        let to = RecordWords.value(row.to, of: field, in: ledger)
        return CommandWords.changed(label, from, to)
    }

    /// What documents declare, figure by figure.
    private static func declared(_ label: Phrase, _ row: Difference.Row) -> Phrase {
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
