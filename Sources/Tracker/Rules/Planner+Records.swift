// Records: what is added beside the measures, and how it is changed.

extension Planner {
    func record(_ kind: ItemKind, under: ItemID?, fields: [Field: FieldValue]) throws(Refusal) -> [Change] {
        let fields = try completed(kind, under: under, fields)
        if let under { try requireParent(kind, under) }
        switch kind {
        case .member:
            guard let name = fields[.title]?.text, ledger.member(named: name) == nil else {
                throw .memberExists(fields[.title]?.text ?? "")
            }
        case .evidence: try requireNew(evidence: fields, under)
        case .letter: if let under { try requireOrder(ofLetter: fields, under) }
        case .statement: if let changes = try statement(fields, under) { return changes }
        default: break
        }
        return [.add(Change.Addition(kind: kind, item: newID(), under: under, fields: fields))]
    }

    /// The fields of a new record: cleaned, with what goes without saying, and with all that it cannot be without.
    private func completed(
        _ kind: ItemKind, under: ItemID?, _ given: [Field: FieldValue]
    ) throws(Refusal) -> [Field: FieldValue] {
        var fields: [Field: FieldValue] = [:]
        for (field, value) in given {
            guard Field.settable(of: kind).contains(field) else {
                throw .unknownField(field.rawValue, known: Field.settable(of: kind).map(\.rawValue))
            }
            let value = try cleaned(value, field, of: kind)
            if value != .nothing { fields[field] = value }
        }
        func assume(_ field: Field, _ value: FieldValue) {
            if fields[field] == nil { fields[field] = value }
        }
        switch kind {
        case .outcome:
            assume(.on, .day(context.day))
            if fields[.kind] == .text(OutcomeKind.institution.rawValue) {
                guard fields[.title] != nil else { throw .empty(.title) }
                assume(.level, .text(InstitutionLevel.own.rawValue))
            } else {
                fields[.level] = nil
            }
            if fields[.kind] == .text(OutcomeKind.money.rawValue), fields[.amount] == nil { throw .empty(.amount) }
            assume(.amount, .number(1))
            if fields[.amount] == .number(0) { throw .badNumber("0") }
        case .evidence:
            if fields[.reference] == nil, fields[.digest] == nil { throw .empty(.reference) }
        case .letter: assume(.on, .day(context.day))
        case .meeting:
            assume(.on, .day(context.day))
            assume(.kind, .text(MeetingKind.special.rawValue))
        case .statement:
            // However it was typed, a month is kept in one form.
            guard let text = fields[.month]?.text, let month = Month(text) else {
                throw .badMonth(fields[.month]?.text ?? "")
            }
            fields[.month] = .text(month.description)
        case .opinion:
            assume(.on, .day(context.day))
            assume(.source, .text(OpinionSource.public.rawValue))
        default: break
        }
        try completeReply(&fields)
        for field in Field.required(of: kind) where fields[field] == nil { throw .empty(field) }
        try requirePast(fields)
        return fields
    }

    /// A reply that is given without its day was given today.
    private func completeReply(_ fields: inout [Field: FieldValue]) throws(Refusal) {
        if let reply = fields[.reply], reply != .nothing, fields[.repliedOn] ?? .nothing == .nothing {
            fields[.repliedOn] = .day(context.day)
        }
    }

    /// What happened cannot have happened in the future.
    private func requirePast(_ fields: [Field: FieldValue]) throws(Refusal) {
        for field in [Field.on, .repliedOn] {
            if let day = fields[field]?.day, day > context.day { throw .dayInFuture(day, today: context.day) }
        }
    }

    /// What a record of a kind can belong to.
    static func parents(of kind: ItemKind) -> [ItemKind] {
        switch kind {
        case .evidence, .outcome, .letter, .extensionRequest: [.measure, .problem]
        case .lookBack, .milestone: [.measure]
        case .opinion: [.round, .problem, .measure]
        case .meeting, .statement, .sample: [.round]
        case .decision: [.meeting]
        default: []
        }
    }

    private func requireParent(_ kind: ItemKind, _ under: ItemID) throws(Refusal) {
        let wanted = Planner.parents(of: kind)
        guard wanted.contains(try place(under).kind) else {
            throw .wrongKind(ref: ledger.reference(of: under), wanted: wanted)
        }
    }

    /// The same file or reference is handed in once.
    private func requireNew(evidence fields: [Field: FieldValue], _ under: ItemID?) throws(Refusal) {
        guard let under else { return }
        let isThere = ledger.records(of: under, .evidence).contains { record in
            fields[.digest].map { record[.digest] == $0 } ?? (record[.reference] == fields[.reference])
        }
        if isThere { throw .unchanged }
    }

    /// 提醒, 督办 and 约谈 follow each other (1-domain).
    private func requireOrder(ofLetter fields: [Field: FieldValue], _ under: ItemID) throws(Refusal) {
        guard let level = fields[.level]?.text.flatMap(LetterLevel.init),
            let place = LetterLevel.allCases.firstIndex(of: level),
            place > 0
        else { return }
        let before = LetterLevel.allCases[place - 1]
        let isThere = ledger.records(of: under, .letter).contains { $0.text(.level) == before.rawValue }
        guard isThere else { throw .letterOrder(ref: ledger.reference(of: under), level, after: before) }
    }

    /// A unit reports once for a month; saying so again changes what was said.
    private func statement(_ fields: [Field: FieldValue], _ under: ItemID?) throws(Refusal) -> [Change]? {
        guard let under, case .round(let round)? = ledger.place(of: under) else { return nil }
        let (unit, text) = (fields[.unit]?.text ?? "", fields[.month]?.text ?? "")
        guard let month = Month(text) else { throw .badMonth(text) }
        guard month <= Month.reporting(context.day, cutoff: ledger.cutoff(ofRound: round)) else {
            throw .dayInFuture(month.first, today: context.day)
        }
        let units = MonthlyReporting.units(of: round, in: ledger)
        guard units.contains(unit) else { throw .unknownUnit(unit, known: units) }
        try requireOwnReport(unit)
        let before = ledger.records(of: under, .statement).first {
            $0.text(.unit) == unit && $0.text(.month) == month.description
        }
        guard let before else { return nil }
        return try amendment(
            before.id, .statement,
            fields: [.nothingNew: fields[.nothingNew] ?? .nothing, .text: fields[.text] ?? .nothing], reason: nil)
    }

    /// Changes of a record's fields.
    func amendment(
        _ item: ItemID, _ kind: ItemKind, fields given: [Field: FieldValue], reason: String?
    ) throws(Refusal) -> [Change] {
        var fields = given
        try completeReply(&fields)
        try requirePast(fields)
        // A milestone is reached on the day on which its figure says so.
        if kind == .milestone, let record = ledger.record(item), let reached = fields[.reached]?.number,
            let goal = record.number(.goal), reached >= goal, record[.on] == .nothing, fields[.on] == nil
        {
            fields[.on] = .day(context.day)
        }
        if kind == .member, let name = fields[.title]?.text, let other = ledger.member(named: name), other.id != item {
            throw .memberExists(name)
        }
        var changes: [Change] = []
        for field in Field.allCases {
            guard let value = fields[field] else { continue }
            if value == .nothing, Field.required(of: kind).contains(field) { throw .empty(field) }
            if let change = try assignment(item, field, value, reason: reason) { changes.append(change) }
        }
        guard !changes.isEmpty else { throw .unchanged }
        return changes
    }

    func meeting(
        _ round: ItemID, fields: [Field: FieldValue], decisions: [Request.Decision]
    ) throws(Refusal) -> [Change] {
        let changes = try record(.meeting, under: round, fields: fields)
        guard case .add(let meeting)? = changes.first else { return changes }
        var all = changes
        for decision in decisions {
            for item in decision.items {
                let kind = try place(item).kind
                guard kind == .measure || kind == .problem || kind == .area else {
                    throw .wrongKind(ref: ledger.reference(of: item), wanted: [.measure, .problem])
                }
            }
            var fields: [Field: FieldValue] = [.text: .text(try Cleaning.text(decision.text))]
            if !decision.items.isEmpty { fields[.items] = .items(Planner.distinct(decision.items)) }
            all.append(
                .add(Change.Addition(kind: .decision, item: newID(), under: meeting.item, fields: fields)))
        }
        return all
    }

    func link(_ problem: ItemID, earlier: [ItemID]) throws(Refusal) -> [Change] {
        guard case .problem(let index) = try place(problem) else {
            throw .wrongKind(ref: ledger.reference(of: problem), wanted: [.problem])
        }
        let value = FieldValue(Planner.distinct(ledger.problems[index].earlier + earlier))
        guard let change = try assignment(problem, .earlier, value, reason: nil) else { throw .unchanged }
        return [change]
    }

    /// What a problem came back from are problems of rounds before its own.
    private func requireEarlier(_ items: [ItemID], than problem: ItemID) throws(Refusal) {
        guard case .problem(let index)? = ledger.place(of: problem) else { return }
        for item in items {
            guard case .problem(let other) = try place(item) else {
                throw .wrongKind(ref: ledger.reference(of: item), wanted: [.problem])
            }
            guard ledger.problems[other].round != ledger.problems[index].round,
                start(ofRound: ledger.problems[other].round) <= start(ofRound: ledger.problems[index].round)
            else { throw .notEarlier(ref: ledger.reference(of: problem), other: ledger.reference(of: item)) }
        }
    }

    private func start(ofRound index: Int) -> Day {
        let round = ledger.rounds[index]
        return round.feedback ?? round.signed ?? round.added
    }

    func phase(_ round: ItemID, _ phase: PlanPhase, on: Day?) throws(Refusal) -> [Change] {
        guard case .round = try place(round) else {
            throw .wrongKind(ref: ledger.reference(of: round), wanted: [.round])
        }
        guard let change = try assignment(round, phase.field, .day(on ?? context.day), reason: nil) else {
            throw .unchanged
        }
        return [change]
    }

    /// The plan's phases follow each other, and none lies in the future.
    private func requireOrder(_ phase: PlanPhase, on: Day, of round: ItemID) throws(Refusal) {
        guard case .round(let index)? = ledger.place(of: round) else { return }
        guard on <= context.day else { throw .dayInFuture(on, today: context.day) }
        let (plan, all) = (ledger.rounds[index].plan, PlanPhase.allCases)
        guard let place = all.firstIndex(of: phase) else { return }
        for (other, earlier) in all.enumerated() where other != place {
            guard let day = plan[earlier] else {
                // The draft is there when it is studied, whether or not someone said when it was begun.
                if other < place, earlier != .drafting { throw .phaseMissing(earlier, before: phase) }
                continue
            }
            if other < place ? day > on : day < on {
                throw .phaseOrder(phase, on: on, other: earlier, day: day)
            }
        }
    }

    /// The rules that some fields have of their own, whichever way they are set.
    func requireSense(_ item: ItemID, _ field: Field, _ value: FieldValue) throws(Refusal) {
        if case .items(let items) = value, field == .earlier { try requireEarlier(items, than: item) }
        if let day = value.day, let phase = PlanPhase.allCases.first(where: { $0.field == field }) {
            try requireOrder(phase, on: day, of: item)
        }
    }

    func settle(_ item: ItemID, _ field: Field, choice: Int, reason: String?) throws(Refusal) -> Change {
        _ = try place(item)
        let ref = ledger.reference(of: item)
        guard let conflict = ledger.conflict(of: item, field) else { throw .noConflict(ref: ref) }
        guard conflict.values.indices.contains(choice) else {
            throw .noSuchChoice(ref: ref, count: conflict.values.count)
        }
        try requireNotBefore(item, field)
        return .set(
            Change.Assignment(
                item: item, field: field, to: conflict.values[choice], was: ledger.value(of: field, in: item),
                seen: ledger.head(of: item, field), reason: try given(reason)))
    }
}
