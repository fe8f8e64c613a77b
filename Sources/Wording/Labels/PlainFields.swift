import Tracker

/// The fields that stand by themselves (`FieldRule.isPlain`), in words: for lists, sheets and pages alike.
public enum PlainFields {
    /// Their headings.
    public static func headings(of kind: ItemKind, _ language: Language) -> [String] {
        Field.plain(of: kind).map { Labels.field($0)[language] }
    }

    /// What an item has in them, an empty text where it has nothing; as many as there are headings.
    public static func values(of item: ItemID, _ kind: ItemKind, in ledger: Ledger, _ language: Language) -> [String] {
        Field.plain(of: kind).map { field in
            text(of: field, in: item, ledger, language)
        }
    }

    /// What an item has in one of them; an empty text where it has nothing.
    public static func text(of field: Field, in item: ItemID, _ ledger: Ledger, _ language: Language) -> String {
        let value = ledger.value(of: field, in: item)
        return value == .nothing ? "" : Labels.value(value, of: field, ledger.workflow)[language]
    }

    /// Labels and values of those that an item has.
    public static func lines(of item: ItemID, _ kind: ItemKind, in ledger: Ledger) -> [(label: Phrase, value: Phrase)] {
        Field.plain(of: kind).compactMap { field in
            let value = ledger.value(of: field, in: item)
            return value == .nothing ? nil : (Labels.field(field), Labels.value(value, of: field, ledger.workflow))
        }
    }
}
