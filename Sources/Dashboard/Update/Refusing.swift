import Tracker
import Wording

// What is said against a form names a field as the form calls it, and puts the cursor there.

extension State {
    /// A refusal as a form says it that has no field of its own.
    func phrase(of refusal: Refusal) -> Phrase { Refusals.phrase(refusal, ledger.workflow).withoutOptions }

    /// A refusal of what stands in one field of a form.
    func problem(_ refusal: Refusal, _ key: Form.Key, _ form: Form) -> FormProblem {
        let label = form.entries.first { $0.key == key }?.label
        let phrase = Refusals.phrase(refusal, ledger.workflow, calling: label).withoutOptions
        // What is said of a date or a number says nothing of the field that it stands in.
        guard let label, !phrase.zh.contains(label.zh) else { return FormProblem(key: key, phrase: phrase) }
        return FormProblem(
            key: key, phrase: Phrase("\(label.zh)：\(phrase.zh)", "\(label.en): \(phrase.en)"))
    }

    /// What the rules have against one of the fields of a form; nil where they say something else.
    func problem(_ found: Refusal?, in form: Form) -> FormProblem? {
        guard let found, let key = key(of: found, in: form) else { return nil }
        return problem(found, key, form)
    }

    private func key(of refusal: Refusal, in form: Form) -> Form.Key? {
        if case .ofKind(_, let inner) = refusal { return key(of: inner, in: form) }
        if case .inItem(_, let inner) = refusal { return key(of: inner, in: form) }
        if case .behalfNeedsBasis = refusal { return .behalfBasis }
        guard let fault = refusal.fault else { return nil }
        return entry(of: fault.field, in: form) { entry in
            switch fault.what {
            case .empty: entry.value.allSatisfy(\.isWhitespace)
            case .tooLong(let limit): entry.value.count > limit
            case .unreadable: Cleaning.unreadable(entry.value) != nil
            case .value(let value): entry.value.trimmed == value
            }
        }
    }

    /// The field of a form that is meant: that of the name, else the one which is as it is said to be.
    private func entry(of field: Field?, in form: Form, where isMeant: (Form.Entry) -> Bool) -> Form.Key? {
        let named = field.map { [Form.Key.field($0), $0 == .on ? .on : .text] } ?? [.text]
        let all = named.compactMap { key in form.entries.first { $0.key == key } } + form.entries.filter(\.isTyped)
        return (all.first(where: isMeant) ?? all.first { named.contains($0.key) })?.key
    }
}
