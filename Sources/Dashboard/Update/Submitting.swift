import Canvas
import Tracker
import Wording

// Handing a form in: its texts become a request. What a person typed stays until the change is on disk.

extension State {
    mutating func submit(_ form: Form) -> [Effect] {
        do throws(FormProblem) {
            guard let effects = try effects(of: form) else { return [] }
            return effects
        } catch {
            withForm {
                $0.error = error.phrase
                if let place = $0.entries.firstIndex(where: { $0.key == error.key }) { $0.focus = place }
            }
            return []
        }
    }

    /// What is wrong with a field, before anything is asked of the ledger.
    private struct FormProblem: Error {
        var key: Form.Key?
        var phrase: Phrase
    }

    private func day(_ form: Form, _ key: Form.Key) throws(FormProblem) -> Day? {
        guard let text = form[key], !text.allSatisfy(\.isWhitespace) else { return nil }
        do {
            return try DateReader.day(text)
        } catch {
            throw FormProblem(key: key, phrase: Refusals.phrase(error, ledger.workflow))
        }
    }

    private mutating func effects(of form: Form) throws(FormProblem) -> [Effect]? {
        switch form.purpose {
        case .note(let items):
            return handIn(
                .note(
                    items, text: form[.text] ?? "", on: try day(form, .on), needsCoordination: form[.needs] == "yes"))
        case .move(let items, let move):
            func given(_ key: Form.Key) -> String? { form[key].flatMap { $0.isEmpty ? nil : $0 } }
            return handIn(
                .move(
                    items, move: move,
                    MoveDetails(
                        reason: given(.reason), basis: given(.basis), evidence: given(.evidence),
                        noEvidence: given(.noEvidence), reviewDate: try day(form, .reviewDate))))
        case .assign(let items):
            var fields = try fields(of: form)
            // For several at once an empty field means "as it is"; for one it means "nobody".
            if items.count > 1 { fields = fields.filter { $0.value != .nothing } }
            return handIn(.assign(items, fields: fields))
        case .deadline(let items):
            let key = Form.Key.field(.deadline)
            guard let day = try day(form, key) else {
                if items.count == 1, ledger.value(of: .deadline, in: items[0]) != .nothing {
                    return handIn(.set(items[0], .deadline, .nothing, reason: form[.reason]))
                }
                throw FormProblem(key: key, phrase: Refusals.phrase(.empty(.deadline), ledger.workflow))
            }
            return handIn(.deadline(items, day, reason: form[.reason]))
        case .edit(let item): return handIn(.edit(item, fields: try fields(of: form), reason: form[.reason]))
        case .add(let kind, let under):
            return handIn(.add(kind, under: under, fields: try fields(of: form).filter { $0.value != .nothing }))
        case .withdraw(let item): return handIn(.withdraw(item, reason: form[.reason] ?? ""))
        case .newRound:
            return handIn(.newRound(Request.RoundDraft(fields: try fields(of: form).filter { $0.value != .nothing })))
        case .declared(let round):
            var declared = Declared()
            for entry in form.entries {
                guard case .figure(let path) = entry.key, let figure = DeclaredFigure(path: path) else { continue }
                do {
                    try figure.set(entry.value, in: &declared)
                } catch {
                    throw FormProblem(key: entry.key, phrase: Refusals.phrase(error, ledger.workflow))
                }
            }
            let value: FieldValue = declared == Declared() ? .nothing : .declared(declared)
            return handIn(.set(round, .declared, value, reason: nil))
        case .importFile:
            let path = (form[.path] ?? "").trimmed
            guard !path.isEmpty else { throw FormProblem(key: .path, phrase: ScreenWords.filePathHint) }
            withForm {
                $0.isPending = true; $0.error = nil
            }
            return [.read(path: path)]
        case .find:
            overlays.removeLast()
            liveCrumb = nil
            focus = .tasks
            // What was looked for is a measure, not the figure above the list.
            withList(.tasks) { $0.select(where: { if case .measure = $0 { true } else { false } }, id: $1) }
            return []
        case .journalFilter:
            overlays.removeLast()
            return []
        }
    }

    private mutating func handIn(_ request: Request) -> [Effect] {
        withForm {
            $0.isPending = true; $0.error = nil
        }
        return send(request)
    }

    /// The fields of a form as values.
    private func fields(of form: Form) throws(FormProblem) -> [Field: FieldValue] {
        var fields: [Field: FieldValue] = [:]
        for entry in form.entries {
            guard case .field(let field) = entry.key else { continue }
            let text = entry.value.trimmed
            switch field.form {
            case .day: fields[field] = FieldValue(try day(form, entry.key))
            case .flag: fields[field] = text.isEmpty ? .nothing : .flag(true)
            case .names:
                let names = text.split { "、，,;；".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
                fields[field] = FieldValue(names)
            default: fields[field] = FieldValue(text)
            }
        }
        return fields
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String { Cleaning.trimmed(self) }
}
