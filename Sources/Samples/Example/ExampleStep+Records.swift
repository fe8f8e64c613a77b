import Tracker

// The steps about what stands beside the measures: members, evidence, outcomes, letters, meetings and so on.

extension ExampleStep {
    /// What a step answers is the record of its item that is still open, which has to be in the ledger by then.
    var isAnswer: Bool { answered != nil }

    /// Whether it changes which records of its item are open to be answered.
    var opensOrAnswers: Bool { isAnswer || ["milestone", "letter", "opinion", "survey", "tally"].contains(self.do) }

    /// The kind of record that it answers.
    private var answered: ItemKind? {
        switch self.do {
        case "reached": .milestone
        case "letterReply": .letter
        case "opinionReply": .opinion
        case "tally": .survey
        default: nil
        }
    }

    /// What it asks for about the round; nil for another step.
    func roundRequest(_ ledger: Ledger, round: ItemID, place: String) throws(ExampleFlaw) -> Request? {
        switch self.do {
        case "phase":
            let phase = try given(phase.flatMap(PlanPhase.init), place)
            return .phase(round, phase, on: on)
        case "meeting":
            var decided: [Request.Decision] = []
            for decision in decisions ?? [] {
                var items: [ItemID] = []
                for ref in decision.refs ?? [] { items.append(try item(ref, ledger, place: place)) }
                decided.append(Request.Decision(decision.text, items: items))
            }
            let fields: [Field: FieldValue] = [
                .kind: FieldValue(kind), .on: FieldValue(on), .title: FieldValue(title),
                .attendance: FieldValue(attendance ?? []), .text: FieldValue(text),
            ]
            return .meeting(round, fields: fields.filter { $0.value != .nothing }, decisions: decided)
        case "passage":
            return .record(
                .passage, under: round,
                fields: [
                    .place: FieldValue(title), .month: FieldValue(month), .text: FieldValue(text),
                ].filter { $0.value != .nothing })
        case "survey":
            return .record(
                .survey, under: round,
                fields: [
                    .title: FieldValue(title), .reference: FieldValue(text), .on: FieldValue(on),
                    .deadline: FieldValue(to),
                ].filter { $0.value != .nothing })
        case "tally":
            let survey = try given(ledger.records(of: round, .survey).last, place)
            return .record(
                .tally, under: survey.id,
                fields: [
                    .answer: FieldValue(kind), .amount: FieldValue(amount), .on: .day(on ?? day),
                ])
        case "sample":
            return .sample(round, share: try given(share, place), seed: try given(seed, place), planned: to)
        default: return nil
        }
    }

    /// What it asks for about a record; nil for another step.
    func recordRequest(_ ledger: Ledger, item: ItemID, place: String) throws(ExampleFlaw) -> Request? {
        if let answered {
            let record = try given(ledger.openRecord(of: item, answered), place)
            // A milestone without a figure is reached on the day of the step.
            let reply: [Field: FieldValue] =
                answered == .milestone
                ? (reached.map { [.reached: .number($0)] } ?? [.on: .day(day)])
                : [.reply: FieldValue(try given(text, place))]
            return .edit(record.id, fields: reply, reason: nil)
        }
        guard let kind = ItemKind(rawValue: self.do), let fields = fields(of: kind) else { return nil }
        return .record(kind, under: kind == .member ? nil : item, fields: fields.filter { $0.value != .nothing })
    }

    private func fields(of record: ItemKind) -> [Field: FieldValue]? {
        switch record {
        case .member: [.title: FieldValue(name), .role: FieldValue(role), .unit: FieldValue(unit)]
        case .evidence: [.reference: FieldValue(text)]
        case .outcome:
            [
                .kind: FieldValue(kind), .title: FieldValue(title), .level: FieldValue(level),
                .amount: FieldValue(amount), .on: FieldValue(on),
            ]
        case .milestone: [.title: FieldValue(title), .deadline: FieldValue(to), .goal: FieldValue(goal)]
        case .letter: [.level: FieldValue(level), .text: FieldValue(text), .deadline: FieldValue(to)]
        case .opinion: [.source: FieldValue(source), .text: FieldValue(text)]
        case .statement:
            [
                .unit: FieldValue(unit ?? self.for ?? by), .month: FieldValue(month), .text: FieldValue(text),
                .nothingNew: nothingNew ?? false ? .flag(true) : .nothing,
            ]
        case .round, .area, .problem, .measure, .entry, .lookBack, .sample, .extensionRequest, .meeting, .decision,
            .report, .passage, .survey, .tally:
            nil
        }
    }

    /// What it asks for about a deadline or after close-out; nil for another step.
    func checkRequest(item: ItemID, place: String) throws(ExampleFlaw) -> Request? {
        switch self.do {
        case "askExtension":
            return .askExtension([item], try given(to, place), reason: try given(reason, place))
        case "grantExtension": return .answerExtension([item], granted: true, to: to, reason: reason)
        case "refuseExtension": return .answerExtension([item], granted: false, to: nil, reason: reason)
        case "lookBackPlan": return .planLookBack([item], try given(to, place))
        case "lookBackHeld": return .lookBack([item], .held, text: text, on: on)
        case "lookBackRelapse": return .lookBack([item], .relapsed, text: text, on: on)
        default: return nil
        }
    }
}
