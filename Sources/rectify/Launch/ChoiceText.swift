import Tracker
import Wording

/// One of several code names as people type it: the code name itself, its label in either language, or what only one of
/// the Chinese labels begins or ends with (`印发` for 方案印发).
enum ChoiceText {
    /// The code name that a text means; nil where it means none or several.
    static func code(_ text: String, among codes: [String], label: (String) -> Phrase) -> String? {
        let typed = text.trimmed
        let lowered = typed.lowercased()
        let exact = codes.first { code in
            let label = label(code)
            return code.lowercased() == lowered || label.zh == typed || label.en.lowercased() == lowered
        }
        if let exact { return exact }
        guard typed.count > 1, typed.unicodeScalars.allSatisfy({ !$0.isASCII }) else { return nil }
        let similar = codes.filter { label($0).zh.hasPrefix(typed) || label($0).zh.hasSuffix(typed) }
        return similar.count == 1 ? similar[0] : nil
    }

    /// The value of a field that a text means. Whatever else was typed is left to the rules, which name what is valid.
    static func value(_ text: String, of field: Field, _ kind: ItemKind, _ workflow: Workflow) -> FieldValue {
        let codes = field.choices(of: kind, workflow) ?? []
        let code = code(text, among: codes) { Labels.value(.text($0), of: field, workflow) }
        return FieldValue(code ?? text)
    }

    /// The value of a field that must be one of its choices.
    ///
    /// - Throws: `Refusal.badValue`, also for an empty text.
    static func required(
        _ text: String, of field: Field, _ kind: ItemKind, _ workflow: Workflow
    ) throws(Refusal) -> FieldValue {
        let codes = field.choices(of: kind, workflow) ?? []
        let code = code(text, among: codes) { Labels.value(.text($0), of: field, workflow) }
        guard let code else { throw .badValue(field, text, valid: codes) }
        return .text(code)
    }
}
