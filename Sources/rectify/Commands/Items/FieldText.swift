import Tracker
import Wording

/// A field and its value as people type them.
struct FieldText {
    /// The field.
    let field: Field
    private let kind: ItemKind

    /// The field that is called so: its code name, or its Chinese or English label.
    ///
    /// - Throws: `Refusal.unknownField` where the kind of item has none of this name that can be set.
    init(_ name: String, of kind: ItemKind) throws(Refusal) {
        let settable = Field.settable(of: kind)
        let found = settable.first { field in
            let label = Labels.field(field)
            return field.rawValue.lowercased() == name.lowercased() || label.zh == name
                || label.en.lowercased() == name.lowercased()
        }
        guard let found, found != .declared else {
            let known = settable.filter { $0 != .declared }.map(\.rawValue)
            throw .unknownField(name, known: known + (kind == .round ? DeclaredFigure.paths : []))
        }
        field = found
        self.kind = kind
    }

    /// The value that a text means for the field; nothing for an empty text. References without a round's name mean the
    /// one that is worked with, dates without a year those about today.
    func value(
        _ text: String, in ledger: Ledger, round: ItemID?, on today: Day
    ) throws(Refusal) -> (field: Field, value: FieldValue) {
        guard !text.allSatisfy(\.isWhitespace) else { return (field, .nothing) }
        switch field.form {
        case .day: return (field, .day(try DateReader.day(text, for: field, on: today)))
        case .names: return (field, FieldValue(Lists.names(text)))
        case .flag: return (field, .flag(try flag(text)))
        case .kind: return (field, ChoiceText.value(text, of: field, kind, ledger.workflow))
        case .number: return (field, .number(try NumberText.whole(text)))
        case .items: return (field, FieldValue(try items(text, ledger, round)))
        case .text, .longText, .stage, .declared: return (field, .text(text))
        }
    }

    private func flag(_ text: String) throws(Refusal) -> Bool {
        switch text.lowercased() {
        case "yes", "true", "是": return true
        case "no", "false", "否": return false
        default: throw .badValue(field, text, valid: ["yes", "no", "是", "否"])
        }
    }

    private func items(_ text: String, _ ledger: Ledger, _ round: ItemID?) throws(Refusal) -> [ItemID] {
        var items: [ItemID] = []
        for part in Lists.parts(text) { items.append(try ledger.item(called: part, in: round)) }
        return items
    }
}
