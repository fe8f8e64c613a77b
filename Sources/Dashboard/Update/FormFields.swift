import Canvas
import Text
import Tracker
import Wording

// What was typed in a form as values.

extension State {
    /// What is wrong with a field, before anything is asked of the ledger.
    struct FormProblem: Error {
        var key: Form.Key?
        var phrase: Phrase
    }

    func day(_ form: Form, _ key: Form.Key) throws(FormProblem) -> Day? {
        guard let text = form[key], !text.allSatisfy(\.isWhitespace) else { return nil }
        do {
            return try DateReader.day(text, for: dateField(form, key), on: today)
        } catch {
            throw problem(error, key, form)
        }
    }

    /// What the date in a field is: when something happened, or by when it is to be done.
    private func dateField(_ form: Form, _ key: Form.Key) -> Field {
        if case .lookBack = form.purpose, key == .on, (form[.field(.result)] ?? "").isEmpty { return .planned }
        return State.dateField(key)
    }

    /// What the date in a field is, whatever the form.
    static func dateField(_ key: Form.Key) -> Field {
        if case .field(let field) = key { return field }
        return key == .reviewDate ? .reviewDate : .on
    }

    /// The day that is meant by what is typed into a date field, where it does not stand there itself: it is seen before
    /// it is saved.
    func dayMeant(by entry: Form.Entry, in form: Form) -> Day? {
        guard case .date = entry.kind, let day = try? day(form, entry.key), day.description != entry.value.trimmed
        else { return nil }
        return day
    }

    /// What a meeting decided: `4.2、4.3：…`, several parted by `；`.
    ///
    /// - Parameter round: the meeting's round.
    func decisions(_ form: Form, round: ItemID?) throws(FormProblem) -> [Request.Decision] {
        var decisions: [Request.Decision] = []
        for part in (form[.decisions] ?? "").split(whereSeparator: { "；;\n".contains($0) }) {
            let line = String(part).trimmed
            guard !line.isEmpty else { continue }
            do throws(Refusal) {
                decisions.append(try Request.Decision(reading: line, in: ledger, round: round))
            } catch {
                throw problem(error, .decisions, form)
            }
        }
        return decisions
    }

    func items(_ form: Form, _ key: Form.Key) throws(FormProblem) -> [ItemID] {
        let items = try references(form[key] ?? "", key)
        guard !items.isEmpty else { throw FormProblem(key: key, phrase: ScreenWords.itemsHint) }
        return items
    }

    func references(_ text: String, _ key: Form.Key) throws(FormProblem) -> [ItemID] {
        var items: [ItemID] = []
        for part in text.split(whereSeparator: { Lists.separates($0) || $0 == " " }) {
            do throws(Refusal) {
                items.append(try ledger.item(called: String(part)))
            } catch {
                throw FormProblem(key: key, phrase: Refusals.phrase(error, ledger.workflow))
            }
        }
        return items
    }

    /// A typed number; money is typed in 万元 and kept in yuan.
    func number(_ text: String, _ entry: Form.Entry, _ form: Form) throws(FormProblem) -> FieldValue {
        guard !text.isEmpty else { return .nothing }
        let isMoney = entry.key == .field(.amount) && form[.field(.kind)] == OutcomeKind.money.rawValue
        guard let number = isMoney ? NumberReader.wan(text) : NumberReader.whole(text) else {
            throw problem(.badNumber(text), entry.key, form)
        }
        return .number(number)
    }

    /// The fields of a form as values.
    func fields(of form: Form) throws(FormProblem) -> [Field: FieldValue] {
        var fields: [Field: FieldValue] = [:]
        for entry in form.entries {
            guard case .field(let field) = entry.key else { continue }
            let text = entry.value.trimmed
            switch field.form {
            case .day: fields[field] = FieldValue(try day(form, entry.key))
            case .flag: fields[field] = text.isEmpty ? .nothing : .flag(true)
            case .names:
                fields[field] = FieldValue(Lists.names(text))
            case .number: fields[field] = try number(text, entry, form)
            case .items: fields[field] = FieldValue(try references(text, entry.key))
            case .text, .longText, .stage, .kind, .declared: fields[field] = FieldValue(text)
            }
        }
        return fields
    }
}
