// Changes of a record that a person asks for, by the same rules as a new one.

extension Planner {
    func recordEdits(
        _ item: ItemID, _ kind: ItemKind, _ given: [Field: FieldValue], reason: String?
    ) throws(Refusal) -> [Change] {
        guard let record = ledger.record(item) else { throw .noSuchItem(item.description) }
        var fields = try cleaned(given, of: kind)
        try completeMonth(&fields)
        let isReplyKept = fields[.reply] == record[.reply] && fields[.repliedOn] == nil
        if !isReplyKept || record[.repliedOn] == .nothing { completeReply(&fields) }
        // A milestone is reached on the day on which its figure says so.
        if kind == .milestone, let reached = fields[.reached]?.number, fields[.on] == nil,
            let goal = fields[.goal, default: record[.goal]].number, reached >= goal, !record.isReached
        {
            fields[.on] = .day(context.day)
        }
        // A form hands in all its fields; only what changes is looked at.
        let changed = fields.filter { record[$0] != $1 }
        if let changes = try answer(record, changed) { return changes }
        if !changed.isEmpty { try requireSense(of: record, changed) }
        return try amendment(item, kind, fields: fields, reason: reason)
    }

    /// What answers a request or says what a look-back found is more than a change of its field.
    private func answer(_ record: Record, _ changed: [Field: FieldValue]) throws(Refusal) -> [Change]? {
        guard let under = record.under, let result = changed[.result]?.text, record.isOpen else { return nil }
        switch record.kind {
        case .extensionRequest:
            return try answer(
                record, of: under, granted: result == ExtensionResult.granted.rawValue, to: changed[.deadline]?.day,
                reply: changed[.reply]?.text)
        case .lookBack:
            guard let result = LookBackResult(rawValue: result) else { return nil }
            return try lookBack(
                [under], result, text: (changed[.text] ?? record[.text]).text, on: (changed[.on] ?? record[.on]).day)
        case .round, .area, .problem, .measure, .entry, .member, .evidence, .outcome, .sample, .milestone, .letter,
            .meeting, .decision, .opinion, .statement, .report, .passage, .survey, .tally:
            return nil
        }
    }

    private func requireSense(of record: Record, _ changed: [Field: FieldValue]) throws(Refusal) {
        let whole = record.values.merging(changed) { $1 }
        try requireWhole(record.kind, whole)
        if record.kind.orderedDays.contains(where: { changed[$0.earlier] != nil || changed[$0.later] != nil }) {
            try requireOrder(ofDays: whole, record.kind)
        }
        func isChanged(_ fields: Field...) -> Bool { fields.contains { changed[$0] != nil } }
        let under = record.under ?? record.id
        switch record.kind {
        case .member:
            if let name = changed[.title]?.text, ledger.member(named: name) != nil { throw .memberExists(name) }
            try requireFree(login: changed[.login]?.text, except: record.id)
            if let role = changed[.role]?.text { try requireMemberNamer(without: record.id, role: role) }
        case .evidence:
            if isChanged(.reference, .digest) { try requireNew(evidence: whole, under, besides: record.id) }
        case .outcome:
            // What was one of a kind is not that many yuan.
            if changed[.kind] == .text(OutcomeKind.money.rawValue), changed[.amount] == nil { throw .empty(.amount) }
        case .letter:
            if isChanged(.text) { try requireTold(.letter, whole) }
            if isChanged(.level, .on) { try requireOrder(ofLetter: whole, under, besides: record.id) }
            if isChanged(.text, .deadline, .on) { try requireOneAnswerDay(ofLetter: whole) }
        case .decision: try requireDecidable(changed[.items]?.items ?? [])
        case .statement:
            if isChanged(.unit, .month), try sameStatement(whole, under, besides: record.id) != nil {
                throw .badValue(.month, whole[.month]?.text ?? "", valid: [])
            }
        case .extensionRequest:
            let ref = ledger.reference(of: under)
            guard isChanged(.deadline, .text, .result) else { break }
            guard record.isOpen else { throw .noExtensionAsked(ref: ref) }
            if changed[.result] == .text(ExtensionResult.granted.rawValue) {
                try requireOtherThanAsker(of: record, ref)
            }
            if let asked = changed[.deadline]?.day, let current = deadline(of: under), asked <= current {
                throw .extensionNotLater(ref: ref, current: current, asked: asked)
            }
        // A sample and what a look-back found stand as they were recorded.
        case .sample: try requireOnly([.planned], in: changed)
        case .lookBack: try requireOnly(record.isOpen ? [.planned, .text, .on] : [.text, .on], in: changed)
        // What was sent stays as it was sent.
        case .report: try requireOnly([.recipient], in: changed)
        case .tally:
            if isChanged(.on), let survey = ledger.record(under) { try requireDay(ofTally: whole, survey) }
            if isChanged(.answer, .on), sameTally(whole, under, besides: record.id) != nil { throw .unchanged }
        case .meeting:
            if isChanged(.title, .text), ledger.records(of: record.id, .decision).isEmpty {
                try requireTold(.meeting, whole)
            }
        case .passage, .survey: break
        case .milestone, .opinion, .round, .area, .problem, .measure, .entry: break
        }
    }

    func requireOnly(_ known: [Field], in fields: [Field: FieldValue]) throws(Refusal) {
        guard let other = Field.allCases.first(where: { fields[$0] != nil && !known.contains($0) }) else { return }
        throw .unknownField(other.rawValue, known: known.map(\.rawValue))
    }
}
