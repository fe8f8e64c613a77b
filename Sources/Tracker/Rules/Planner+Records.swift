// Records: what is added beside the measures, and how it is changed.

extension Planner {
    func record(_ kind: ItemKind, under: ItemID?, fields: [Field: FieldValue]) throws(Refusal) -> [Change] {
        if let under { try requireParent(kind, under) }
        // Only a member belongs to nothing.
        guard let under, kind != .member else {
            guard kind == .member else { throw .nothingChosen }
            return try member(fields, under)
        }
        let fields = try completed(kind, fields)
        switch kind {
        case .evidence: try requireNew(evidence: fields, under)
        case .letter:
            try requireOrder(ofLetter: fields, under)
            try requireOneAnswerDay(ofLetter: fields)
            try requireTold(.letter, fields)
        case .meeting: try requireTold(.meeting, fields)
        case .decision: try requireDecidable(fields[.items]?.items ?? [])
        case .statement: if let changes = try statement(fields, under) { return changes }
        case .report: try requireNews(ofReport: fields, under)
        case .passage: if let changes = try passage(fields, under) { return changes }
        case .tally: if let changes = try tally(fields, under) { return changes }
        case .extensionRequest, .lookBack, .sample: return try request(kind, under, fields)
        case .round, .area, .problem, .measure, .entry, .member, .outcome, .milestone, .opinion, .survey:
            break
        }
        return [.add(Change.Addition(kind: kind, item: newID(), under: under, fields: fields))]
    }

    private func member(_ fields: [Field: FieldValue], _ under: ItemID?) throws(Refusal) -> [Change] {
        let fields = try completed(.member, fields)
        guard let name = fields[.title]?.text, ledger.member(named: name) == nil else {
            throw .memberExists(fields[.title]?.text ?? "")
        }
        try requireFree(login: fields[.login]?.text)
        return [.add(Change.Addition(kind: .member, item: newID(), under: under, fields: fields))]
    }

    /// Records that come about by a request of their own, with its rules.
    private func request(
        _ kind: ItemKind, _ under: ItemID, _ fields: [Field: FieldValue]
    ) throws(Refusal) -> [Change] {
        switch kind {
        case .extensionRequest:
            try requireOnly([.deadline, .text], in: fields)
            guard let day = fields[.deadline]?.day, let reason = fields[.text]?.text else { throw .empty(.deadline) }
            return try askExtension([under], to: day, reason: reason)
        case .lookBack:
            if let result = fields[.result]?.text.flatMap(LookBackResult.init) {
                try requireOnly([.result, .text, .on, .planned], in: fields)
                return try lookBack([under], result, text: fields[.text]?.text, on: fields[.on]?.day)
            }
            try requireOnly([.planned], in: fields)
            guard let day = fields[.planned]?.day else { throw .empty(.planned) }
            return try planLookBack([under], on: day)
        case .round, .area, .problem, .measure, .entry, .member, .evidence, .outcome, .sample, .milestone, .letter,
            .meeting, .decision, .opinion, .statement, .report, .passage, .survey, .tally:
            try requireOnly([.share, .seed, .planned], in: fields)
            guard let share = fields[.share]?.number, let seed = fields[.seed]?.number else { throw .empty(.share) }
            return try sample(under, share: share, seed: seed, planned: fields[.planned]?.day)
        }
    }

    /// The fields of a new record: cleaned, with what goes without saying, and with all that it cannot be without.
    func completed(
        _ kind: ItemKind, _ given: [Field: FieldValue]
    ) throws(Refusal) -> [Field: FieldValue] {
        var fields = try cleaned(given, of: kind).filter { $0.value != .nothing }
        func assume(_ field: Field, _ value: FieldValue) {
            if fields[field] == nil { fields[field] = value }
        }
        switch kind {
        case .outcome:
            assume(.on, .day(context.day))
            if fields[.kind] == .text(OutcomeKind.institution.rawValue) {
                assume(.level, .text(InstitutionLevel.own.rawValue))
            } else {
                fields[.level] = nil
            }
            if fields[.kind] != .text(OutcomeKind.money.rawValue) { assume(.amount, .number(1)) }
        case .letter: assume(.on, .day(context.day))
        case .meeting:
            assume(.on, .day(context.day))
            assume(.kind, .text(MeetingKind.special.rawValue))
        case .statement:
            if fields[.month] == nil { throw .badMonth("") }
            try completeMonth(&fields)
        case .report:
            assume(.on, .day(context.day))
            assume(.sentOn, .day(context.day))
            try completeMonth(&fields)
        case .passage: try completeMonth(&fields)
        case .survey, .tally: assume(.on, .day(context.day))
        case .milestone:
            if let reached = fields[.reached]?.number, let goal = fields[.goal]?.number, reached >= goal {
                assume(.on, .day(context.day))
            }
        case .opinion:
            assume(.on, .day(context.day))
            assume(.source, .text(OpinionSource.public.rawValue))
        case .round, .area, .problem, .measure, .entry, .member, .evidence, .lookBack, .sample, .extensionRequest,
            .decision:
            break
        }
        completeReply(&fields)
        try requireWhole(kind, fields)
        try requireOrder(ofDays: fields, kind)
        return fields
    }

    /// Throws where one day of a record lies before another that it cannot lie before.
    func requireOrder(ofDays fields: [Field: FieldValue], _ kind: ItemKind) throws(Refusal) {
        for (earlier, later) in kind.orderedDays {
            guard let first = fields[earlier]?.day, let second = fields[later]?.day, second < first else { continue }
            throw .daysReversed(kind, later: later, second, earlier: earlier, first)
        }
    }

    /// A login is one member's.
    func requireFree(login: String?, except item: ItemID? = nil) throws(Refusal) {
        guard let login, let other = ledger.members.first(where: { $0.login == login && $0.id != item }) else { return }
        throw .loginTaken(login, name: other.name)
    }

    /// So many people, cases or papers at most come of one thing that is done.
    static let mostCounted = 1_000_000

    /// Throws where a record lacks what it cannot be without.
    func requireWhole(_ kind: ItemKind, _ fields: [Field: FieldValue]) throws(Refusal) {
        func has(_ field: Field) -> Bool { fields[field] ?? .nothing != .nothing }
        for field in Field.required(of: kind) where !has(field) { throw .empty(field) }
        switch kind {
        case .outcome:
            if fields[.kind] == .text(OutcomeKind.institution.rawValue), !has(.title) { throw .empty(.title) }
            if fields[.kind] == .text(OutcomeKind.money.rawValue), !has(.amount) { throw .empty(.amount) }
            if fields[.amount] == .number(0) { throw .badNumber("0") }
            // More people, cases or papers than any body has: a slip of the keys.
            if fields[.kind] != .text(OutcomeKind.money.rawValue), let count = fields[.amount]?.number,
                count > Planner.mostCounted
            {
                throw .badNumber(String(count))
            }
        case .evidence: if !has(.reference), !has(.digest) { throw .empty(.reference) }
        case .survey: try requireWhole(survey: fields)
        case .round, .area, .problem, .measure, .entry, .member, .lookBack, .sample, .milestone, .extensionRequest,
            .letter, .meeting, .decision, .opinion, .statement, .report, .passage, .tally:
            break
        }
    }

    /// However it was typed, a month is kept in one form.
    func completeMonth(_ fields: inout [Field: FieldValue]) throws(Refusal) {
        guard let text = fields[.month]?.text else { return }
        guard let month = Month(text) else { throw .badMonth(text) }
        fields[.month] = .text(month.description)
    }

    /// A reply that is given without its day was given today; without a reply there is no day of it.
    func completeReply(_ fields: inout [Field: FieldValue]) {
        guard let reply = fields[.reply] else { return }
        if reply == .nothing {
            fields[.repliedOn] = .nothing
        } else if fields[.repliedOn] ?? .nothing == .nothing {
            fields[.repliedOn] = .day(context.day)
        }
    }

    func requireParent(_ kind: ItemKind, _ under: ItemID) throws(Refusal) {
        let wanted = kind.parents
        guard wanted.contains(try place(under).kind) else {
            throw .wrongKind(ref: ledger.reference(of: under), wanted: wanted)
        }
    }

    /// The same file or reference is handed in once.
    func requireNew(
        evidence fields: [Field: FieldValue], _ under: ItemID, besides item: ItemID? = nil
    ) throws(Refusal) {
        let isThere = ledger.records(of: under, .evidence).contains { record in
            guard record.id != item else { return false }
            return fields[.digest].map { record[.digest] == $0 } ?? (record[.reference] == fields[.reference])
        }
        if isThere { throw .unchanged }
    }

    /// 提醒, 督办 and 约谈 follow each other (ARCHITECTURE.md, "The domain"), by their days too.
    func requireOrder(
        ofLetter fields: [Field: FieldValue], _ under: ItemID, besides item: ItemID? = nil
    ) throws(Refusal) {
        guard let level = fields[.level]?.text.flatMap(LetterLevel.init),
            let place = LetterLevel.allCases.firstIndex(of: level),
            place > 0
        else { return }
        let before = LetterLevel.allCases[place - 1]
        let isThere = ledger.records(of: under, .letter).contains { letter in
            guard letter.id != item, letter.text(.level) == before.rawValue else { return false }
            guard let sent = letter.day(.on), let on = fields[.on]?.day else { return true }
            return sent <= on
        }
        guard isThere else { throw .letterOrder(ref: ledger.reference(of: under), level, after: before) }
    }

    /// Why letters of a level cannot be sent yet about some items; nil where they can.
    ///
    /// - Parameter letter: the one that is changed, which stands for itself no more.
    public func obstacle(_ level: LetterLevel, under items: [ItemID], besides letter: ItemID? = nil) -> Refusal? {
        for item in items {
            do throws(Refusal) {
                try requireOrder(ofLetter: [.level: .text(level.rawValue)], item, besides: letter)
            } catch {
                return error
            }
        }
        return nil
    }

    /// What a letter's text says of its answer is what the letter says.
    func requireOneAnswerDay(ofLetter fields: [Field: FieldValue]) throws(Refusal) {
        let (on, day) = (fields[.on]?.day ?? context.day, fields[.deadline]?.day)
        if let said = AnswerTime.contradiction(in: fields[.text]?.text ?? "", with: day, writtenOn: on) {
            throw .answerDays(said: said, day)
        }
    }

    /// The same report is sent to the same recipient once, unless something in it has changed.
    private func requireNews(ofReport fields: [Field: FieldValue], _ under: ItemID) throws(Refusal) {
        func isSame(_ record: Record, _ field: Field) -> Bool { record[field] == fields[field] ?? .nothing }
        let before = ledger.records(of: under, .report).last { record in
            isSame(record, .kind) && isSame(record, .recipient) && isSame(record, .month)
        }
        guard let before else { return }
        if [.on, .fileName, .digest, .figures].allSatisfy({ isSame(before, $0) }) { throw .unchanged }
    }

    /// A place has one text, and one for each month where it is a month's; writing it again changes it.
    private func passage(_ fields: [Field: FieldValue], _ under: ItemID) throws(Refusal) -> [Change]? {
        let before = ledger.passage(
            fields[.place]?.text ?? "", month: fields[.month]?.text.flatMap { Month($0) }, ofRound: under)
        guard let before else { return nil }
        return try amendment(before.id, .passage, fields: [.text: fields[.text] ?? .nothing], reason: nil)
    }

    /// A unit reports once for a month; saying so again changes what was said.
    private func statement(_ fields: [Field: FieldValue], _ under: ItemID) throws(Refusal) -> [Change]? {
        guard let before = try sameStatement(fields, under, besides: nil) else { return nil }
        return try amendment(
            before, .statement,
            fields: [.nothingNew: fields[.nothingNew] ?? .nothing, .text: fields[.text] ?? .nothing], reason: nil)
    }

    /// The statement of the same unit for the same month, if there is another; throws where the unit or the month is
    /// none that can be reported for.
    func sameStatement(
        _ fields: [Field: FieldValue], _ under: ItemID, besides item: ItemID?
    ) throws(Refusal) -> ItemID? {
        guard case .round(let round)? = ledger.place(of: under) else { return nil }
        let (unit, text) = (fields[.unit]?.text ?? "", fields[.month]?.text ?? "")
        guard let month = Month(text) else { throw .badMonth(text) }
        guard month <= Month.reporting(context.day, cutoff: ledger.cutoff(ofRound: round)) else {
            throw .dayInFuture(month.first, today: context.day)
        }
        let units = MonthlyReporting.units(of: round, in: ledger)
        guard units.contains(unit) else { throw .unknownUnit(unit, known: units) }
        if let member = try actor(), let refusal = statementObstacle(unit, member) { throw refusal }
        // Where two writers said it, what was said last is what counts.
        return ledger.records(of: under, .statement).last {
            $0.id != item && $0.text(.unit) == unit && $0.text(.month) == month.description
        }?.id
    }

    /// Changes of a record's fields, which is to be handed in cleaned and by its rules.
    func amendment(
        _ item: ItemID, _ kind: ItemKind, fields: [Field: FieldValue], reason: String?
    ) throws(Refusal) -> [Change] {
        let known = Field.settable(of: kind)
        if let field = fields.keys.first(where: { !known.contains($0) }) {
            throw .unknownField(field.rawValue, known: known.map(\.rawValue))
        }
        var changes: [Change] = []
        for field in known {
            guard let value = fields[field] else { continue }
            if let change = try assignment(item, field, value, reason: reason) { changes.append(change) }
        }
        guard !changes.isEmpty else { throw .unchanged }
        return changes
    }
}
