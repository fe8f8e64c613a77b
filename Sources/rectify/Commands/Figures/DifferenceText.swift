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
            let item = ChangeWords.subject(of: row, in: ledger)
            let isNamed = isWhole || item != last
            last = item
            list.add(
                [
                    isNamed ? ref(item) : "", isNamed ? ledger.title(of: item) : "",
                    said(ChangeWords.what(row, in: ledger, isWhole: isWhole)), row.by, row.day.description,
                    row.reason ?? "",
                ], object(row, item))
        }
        return list
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
}
