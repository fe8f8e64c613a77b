import Tracker

/// The fields that stand by themselves (`FieldRule.isPlain`), in words: for lists, sheets and pages alike.
public enum PlainFields {
    /// Their headings.
    public static func headings(of kind: ItemKind, _ language: Language) -> [String] {
        fields(kind).map { Labels.field($0)[language] }
    }

    /// What an item has in them, an empty text where it has nothing; as many as there are headings.
    public static func values(of item: ItemID, _ kind: ItemKind, in ledger: Ledger, _ language: Language) -> [String] {
        fields(kind).map { field in
            let value = ledger.value(of: field, in: item)
            return value == .nothing ? "" : Labels.value(value, of: field, ledger.workflow)[language]
        }
    }

    /// Labels and values of those that an item has.
    public static func lines(of item: ItemID, _ kind: ItemKind, in ledger: Ledger) -> [(label: Phrase, value: Phrase)] {
        fields(kind).compactMap { field in
            let value = ledger.value(of: field, in: item)
            return value == .nothing ? nil : (Labels.field(field), Labels.value(value, of: field, ledger.workflow))
        }
    }

    private static func fields(_ kind: ItemKind) -> [Field] { FieldRule.of(kind).filter(\.isPlain).map(\.field) }
}
