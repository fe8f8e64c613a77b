import Canvas
import Tracker
import Wording

// What a meeting decided, in the form of the meeting.

extension State {
    /// What it decided, as it is typed.
    func decided(by meeting: ItemID) -> Form.Entry {
        let lines = ledger.records(of: meeting, .decision).map { Request.Decision.typed($0, in: ledger) }
        var entry = text(.decisions, Labels.item(.decision), hint: ScreenWords.decisionsHint)
        entry.input = TextInput(lines.joined(separator: "；"), isReplaced: true)
        return entry
    }

    /// What was changed in a meeting and in what it decided: a decision that only reads otherwise stays the same one.
    func edits(
        ofMeeting meeting: Record, _ fields: [Field: FieldValue], _ form: Form
    ) throws(FormProblem) -> Request {
        var requests: [Request] = []
        if fields.contains(where: { meeting[$0.key] != $0.value }) {
            requests.append(.edit(meeting.id, fields: fields, reason: form[.reason]))
        }
        let round = meeting.under.flatMap(ledger.round(of:))
        var new = try decisions(form, round: round)
        var old = ledger.records(of: meeting.id, .decision)
        for record in old {
            guard
                let place = new.firstIndex(where: { $0.text == record.text(.text) && $0.items == record[.items].items })
            else { continue }
            new.remove(at: place)
            old.removeAll { $0.id == record.id }
        }
        for (record, decision) in zip(old, new) {
            requests.append(
                .edit(
                    record.id, fields: [.text: FieldValue(decision.text), .items: FieldValue(decision.items)],
                    reason: form[.reason]))
        }
        for decision in new.dropFirst(old.count) {
            var fields: [Field: FieldValue] = [.text: FieldValue(decision.text)]
            if !decision.items.isEmpty { fields[.items] = FieldValue(decision.items) }
            requests.append(.record(.decision, under: meeting.id, fields: fields))
        }
        for record in old.dropFirst(new.count) {
            requests.append(.withdraw(record.id, reason: ScreenWords.decisionTakenOut.zh))
        }
        // Nothing changed: said as for every other form.
        if requests.isEmpty { return .edit(meeting.id, fields: fields, reason: form[.reason]) }
        return requests.count == 1 ? requests[0] : .together(requests)
    }
}
