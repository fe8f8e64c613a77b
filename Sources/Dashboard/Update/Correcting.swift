import Import
import Text
import Tracker
import Wording

// What was put right in a file before it is written: kept like what is typed in any form, by the file's path and contents,
// and put back when the same file is read again.

extension State {
    /// Puts an item of a file right; nothing is written.
    mutating func correct(_ form: Form, _ place: Int) throws(FormProblem) -> [Effect] {
        guard let state = importing else { return [] }
        let correction = try correction(form)
        overlays.removeLast()
        importing = state.correcting(place, correction, ledger, today)
        let ref = state.intake.reading.items[place].ref
        for entry in form.entries where entry.isChanged {
            let key = State.key(place, ref, entry.key)
            let base = importing?.typed[key]?.base ?? entry.initial
            importing?.typed[key] = entry.value == base ? nil : Draft.Entry(key: key, text: entry.value, base: base)
        }
        return dropDraft(form.draft) + keepCorrections()
    }

    private func correction(_ form: Form) throws(FormProblem) -> Intake.Correction {
        var correction = Intake.Correction()
        for (key, field) in [(Form.Key.title, Field.title), (.text, .text)] {
            guard let text = form[key] else { continue }
            guard !text.trimmed.isEmpty else {
                throw problem(.empty(field), key, form)
            }
            if field == .title { correction.title = text.trimmed } else { correction.text = text.trimmed }
        }
        for field in [Field.leader, .unit, .person] {
            if let text = form[.field(field)] { correction.fields[field] = FieldValue(text.trimmed) }
        }
        if let text = form[.field(.support)] {
            correction.fields[.support] = FieldValue(Lists.names(text))
        }
        if form[.field(.deadline)] != nil {
            correction.fields[.deadline] = FieldValue(try day(form, .field(.deadline)))
        }
        correction.status = form[.status].flatMap(NoticeReading.Status.init)
        return correction
    }

    /// What tells a field that was put right: its item's place and number, and the field.
    private static func key(_ place: Int, _ ref: String, _ key: Form.Key) -> String { "\(place)|\(ref)|\(key.name)" }

    private mutating func keepCorrections() -> [Effect] {
        guard let state = importing else { return [] }
        guard !state.typed.isEmpty else { return dropDraft(state.draft) }
        let draft = Draft(
            subject: said(ImportWords.correctTitle) + " " + state.reading.path,
            entries: state.typed.values.sorted { $0.key < $1.key })
        guard drafts[state.draft] != draft else { return [] }
        drafts[state.draft] = draft
        return [.keepDraft(state.draft, draft)]
    }

    /// Puts back what was put right when this file was looked through before and not written. Where the file is read in
    /// another way now it stays as it is read, and what was typed stays kept.
    mutating func offerCorrections() {
        guard let reading = importing?.reading else { return }
        let base = [who, Draft.Kind.corrections.rawValue, reading.path, reading.fingerprint.description].joined(
            separator: "|")
        let name = left(of: base).first ?? base + "#" + window
        importing?.draft = name
        guard let draft = drafts[name] else { return }
        importing?.typed = Dictionary(draft.entries.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
        var count = 0
        for place in reading.intake.reading.items.indices {
            guard let state = importing else { return }
            let ref = reading.intake.reading.items[place].ref
            var form = correctionForm(place, state)
            var isChanged = false
            for index in form.entries.indices {
                let entry = form.entries[index]
                guard let kept = state.typed[State.key(place, ref, entry.key)], kept.base == entry.value else {
                    continue
                }
                form.entries[index].input.replace(with: kept.text)
                isChanged = true
            }
            guard isChanged, let correction = try? correction(form) else { continue }
            importing = state.correcting(place, correction, ledger, today)
            count += 1
        }
        notice = Notice(phrase: ImportWords.correctionsOffered(count), role: .notice)
    }
}

extension ImportState {
    /// The same with one item put right.
    fileprivate func correcting(_ place: Int, _ correction: Intake.Correction, _ ledger: Ledger, _ day: Day)
        -> ImportState
    {
        var state = self
        state.reading.intake = intake.correcting(place, correction, ledger: ledger, on: day)
        state.isCorrected = true
        state.corrected.insert(place)
        state.rebuild(ledger)
        return state
    }
}
