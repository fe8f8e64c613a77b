/// Turns what a person asks for into changes, or refuses it: the rules of the field (ARCHITECTURE.md) stand here and only here.
///
/// It is pure: the ledger, the log, who asks and which day it is come in as values.
public struct Planner {
    /// The ledger as it is.
    let ledger: Ledger
    /// The events it was folded from, in order.
    let log: [Event]
    /// Who asks, and for which day.
    let context: Context
    /// Where new identities come from.
    let newID: () -> ItemID
    /// Whether an attached file is there, by its digest.
    let isKept: (String) -> Bool
    /// What an entry that is looked at afterwards may have been written under.
    var earlier = Earlier()

    /// How it stood before entries that the author of another one may not have seen.
    struct Earlier: Hashable {
        /// Who answered for items.
        var owners: [ItemID: [EarlierOwner]] = [:]
        /// The units of members, by name.
        var units: [String: [String]] = [:]
        /// Where the entry stands that is looked at.
        var counter: UInt64 = 0
    }

    /// Who answered for an item until an entry assigned it anew.
    struct EarlierOwner: Hashable {
        /// Who it was.
        let owner: Ownership
        /// Where that one stands: whoever wrote one that stands no higher cannot have seen it.
        let counter: UInt64
    }

    /// Who asks, and for which day.
    public struct Context: Hashable, Sendable {
        /// By name.
        public var by: String
        /// The day that the change is recorded for.
        public var day: Day
        /// The clock's day, after which no change can be recorded.
        public var clock: Day
        /// The writer's name, by which own changes are known.
        public var writer: String
        /// For whom it is recorded, if for someone else.
        public var behalf: Behalf?
        /// Why it is recorded for a day that a sent report has covered already, where it is.
        public var late: String?
        /// Set where a person is asked before something grave is taken back or done again.
        public var consent: Consent?

        /// To what a person has said yes who is asked before something grave is taken back or done again.
        public struct Consent: Hashable, Sendable {
            /// The event; nil for none yet.
            public var event: EventID?

            /// A person who is asked, and has said yes to an event or to none yet.
            public init(to event: EventID? = nil) { self.event = event }
        }

        /// Whose act it is: the person it is recorded for, else who asks.
        public var actor: String { behalf?.name ?? by }

        /// Who asks, and for which day.
        public init(
            by: String, day: Day, clock: Day, writer: String = "", behalf: Behalf? = nil, late: String? = nil,
            consent: Consent? = nil
        ) {
            self.consent = consent
            self.behalf = behalf
            self.late = late
            self.by = by
            self.day = day
            self.clock = clock
            self.writer = writer
        }
    }

    /// What is to be recorded as one event.
    public struct Plan: Hashable, Sendable {
        /// The changes.
        public var changes: [Change]
        /// The event that is taken back.
        public var undoes: EventID?
        /// The event that is brought back.
        public var redoes: EventID?

        init(_ changes: [Change], undoes: EventID? = nil, redoes: EventID? = nil) {
            self.changes = changes
            self.undoes = undoes
            self.redoes = redoes
        }
    }

    /// A planner over a ledger and the log it was folded from. Whoever does not know which attached files are there asks
    /// the rules as if all were.
    public init(
        ledger: Ledger, log: [Event], context: Context,
        newID: @escaping () -> ItemID = { ItemID(bits: UInt64.random(in: .min ... .max)) },
        isKept: @escaping (String) -> Bool = { _ in true }
    ) {
        self.ledger = ledger
        self.log = log
        self.context = context
        self.newID = newID
        self.isKept = isKept
    }

    /// The changes that a request means. What was written under a clock that was ahead, and stands in their way, counts
    /// for the day of these from then on.
    public func plan(_ request: Request) throws(Refusal) -> Plan {
        var plan = try planned(request)
        plan.changes.insert(contentsOf: try redatings(before: plan), at: 0)
        return plan
    }

    /// The changes that a request means by themselves.
    func planned(_ request: Request) throws(Refusal) -> Plan {
        guard context.clock <= Day.last else { throw .clockWrong(year: context.clock.year) }
        guard context.day <= context.clock else { throw .dayInFuture(context.day, today: context.clock) }
        try requireReasonIfLate(context.day)
        try permit(request)
        let plan: Plan
        do throws(Refusal) {
            plan = try changes(request)
        } catch {
            throw error.naming(request.recordKind(in: ledger)).naming(
                request.subjects.map(ledger.reference(of:)).filter { !$0.isEmpty })
        }
        // What happened on a day that was reported is late whenever it is recorded, on that day too.
        let isOfUnits = ledger.records(.report).contains { $0.text(.unit) != nil }
        for change in plan.changes {
            if let (day, item) = change.happened(on: context.day), let round = ledger.round(of: item) {
                try requireReasonIfLate(day, of: round, about: [item])
            }
            if isOfUnits { try requireReasonIfLate(context.day, about: change.named) }
            try requireReasonIfOverdueThen(change)
        }
        return plan
    }

    private func changes(_ request: Request) throws(Refusal) -> Plan {
        switch request {
        case .newRound(let draft): return Plan(try bringIn(draft, []))
        case .bringIn(let draft, let items): return Plan(try bringIn(draft, items))
        case .extend(let items): return Plan(try extend(items))
        case .restore(let changes): return Plan(try restore(changes))
        case .together(let requests): return Plan(try together(requests))
        case .add(let kind, let under, let fields): return Plan([try addition(kind, under: under, fields: fields)])
        case .note(let items, let text, let on, let needs):
            return Plan(try notes(items, text: text, on: on, needsCoordination: needs))
        case .move(let items, let move, let details): return Plan(try moves(items, move: move, details))
        case .assign(let items, let fields, let reason):
            return Plan(try assignments(items, fields: fields, reason: reason))
        case .deadline(let items, let day, let reason):
            return Plan(try deadlines(items, .day(day), reason: reason))
        case .set(let item, let field, let value, let reason):
            return Plan(try setting(item, field, value, reason: reason))
        case .edit(let item, let fields, let reason): return Plan(try edits(item, fields: fields, reason: reason))
        case .withdraw(let item, let reason): return Plan(try withdrawal(item, reason: reason))
        case .record(let kind, let under, let fields): return Plan(try record(kind, under: under, fields: fields))
        case .meeting(let round, let fields, let decisions):
            return Plan(try meeting(round, fields: fields, decisions: decisions))
        case .askExtension(let items, let day, let reason):
            return Plan(try askExtension(items, to: day, reason: reason))
        case .answerExtension(let items, let granted, let day, let reason):
            return Plan(try answerExtension(items, granted: granted, to: day, reason: reason))
        case .planLookBack(let items, let day): return Plan(try planLookBack(items, on: day))
        case .lookBack(let items, let result, let text, let on):
            return Plan(try lookBack(items, result, text: text, on: on))
        case .sample(let round, let share, let seed, let planned):
            return Plan(try sample(round, share: share, seed: seed, planned: planned))
        case .link(let problem, let earlier): return Plan(try link(problem, earlier: earlier))
        case .phase(let round, let phase, let on, let reason):
            return Plan(try self.phase(round, phase, on: on, reason: reason))
        case .settle(let item, let field, let choice, let reason):
            return Plan([try settle(item, field, choice: choice, reason: reason)])
        case .workflow(let workflow): return Plan([try comesIntoForce(workflow)])
        case .undo: return try undo()
        case .redo: return try redo()
        }
    }

    /// Whoever records something for a day that a report which was sent has covered says why: its figures for that day
    /// are no longer the ledger's (ARCHITECTURE.md, decision 11).
    private func requireReasonIfLate(_ day: Day, of round: ItemID? = nil, about items: [ItemID] = []) throws(Refusal) {
        try requireReason(day) { report, on in
            guard isAbout(report, items) else { return false }
            // By the day alone nobody can tell whether a report of that day knew it; what tells of the day was not in it.
            return round.map { report.under == $0 && on >= day } ?? (on > day)
        }
    }

    /// Nor does a deadline pass on a day that a sent report covers without a word: it counted nothing as overdue then.
    private func requireReasonIfOverdueThen(_ change: Change) throws(Refusal) {
        guard case .set(let assignment) = change, assignment.field == .deadline || assignment.field == .reviewDate,
            let day = assignment.to.day, let round = ledger.round(of: assignment.item)
        else { return }
        try requireReason(day) { report, on in
            report.under == round && isAbout(report, [assignment.item]) && on > day
                && (assignment.was.day.map { $0 >= on } ?? true)
        }
    }

    /// Whether a report tells of one of some items: the ledger of a unit tells of what the unit is responsible for.
    private func isAbout(_ report: Record, _ items: [ItemID]) -> Bool {
        guard let unit = report.text(.unit) else { return true }
        return items.contains { units(of: $0).contains(unit) }
    }

    /// The units that are responsible for an item, or for what it stands in.
    private func units(of item: ItemID) -> Set<String> {
        switch ledger.place(of: item) {
        case .measure(let index)?, .measureEntry(let index, _)?:
            return Set([ledger.owner(ofMeasure: index).unit].compactMap(\.self))
        case .problem(let index)?, .problemEntry(let index, _)?:
            return Set(ledger.problems[index].measures.compactMap { ledger.owner(ofMeasure: $0).unit })
        case .record(let index, _)?:
            return ledger.records[index].under.map(units) ?? []
        case .round?, .area?, nil: return []
        }
    }

    /// Asks for the reason where a report that was sent covers a day; one of a day after the clock's binds nobody.
    private func requireReason(_ day: Day, _ isCovering: (Record, Day) -> Bool) throws(Refusal) {
        guard try given(context.late) == nil else { return }
        let covering = ledger.records(.report).last { report in
            report.day(.on).map { $0 <= context.clock && isCovering(report, $0) } ?? false
        }
        guard let report = covering, let on = report.day(.on) else { return }
        throw .lateNeedsReason(day, report: on, sent: report.sentDay)
    }

    // MARK: What all rules share

    /// The place of an item that may be changed: there, not withdrawn, understood, and not added after the day.
    func place(_ item: ItemID) throws(Refusal) -> Ledger.Place {
        guard let place = ledger.place(of: item) else { throw .noSuchItem(item.description) }
        let ref = ledger.reference(of: item)
        guard !ledger.readOnly.contains(item) else { throw .readOnly(ref: ref) }
        if let reason = withdrawal(of: place) { throw .withdrawn(ref: ref, reason: reason) }
        if let first = ledger.history(of: item).first, log.indices.contains(first), binds(log[first].day) {
            throw .dayBeforeItem(ref: ref, day: context.day, added: log[first].day)
        }
        return place
    }

    private func withdrawal(of place: Ledger.Place) -> String? {
        switch place {
        case .round(let index): return ledger.rounds[index].withdrawn
        case .area(let index):
            return ledger.areas[index].withdrawn ?? withdrawal(of: .round(ledger.areas[index].round))
        case .problem(let index):
            return ledger.problems[index].withdrawn ?? withdrawal(of: .area(ledger.problems[index].area))
        case .measure(let index):
            return ledger.measures[index].withdrawn ?? withdrawal(of: .problem(ledger.measures[index].problem))
        case .measureEntry(let index, _): return withdrawal(of: .measure(index))
        case .problemEntry(let index, _): return withdrawal(of: .problem(index))
        case .record(let index, _):
            let record = ledger.records[index]
            return record.withdrawn ?? record.under.flatMap(ledger.place(of:)).flatMap(withdrawal(of:))
        }
    }

    /// A slot cannot be set for a day before its latest entry (ARCHITECTURE.md, decision 1).
    func requireNotBefore(_ item: ItemID, _ field: Field) throws(Refusal) {
        if let latest = ledger.headDay(of: item, field), binds(latest) {
            throw .dayBeforeLatest(ref: ledger.reference(of: item), field, day: context.day, latest: latest)
        }
    }

    func measurePlace(_ item: ItemID) throws(Refusal) -> Int {
        guard case .measure(let index) = try place(item) else {
            throw .wrongKind(ref: ledger.reference(of: item), wanted: [.measure])
        }
        return index
    }

    private func setting(
        _ item: ItemID, _ field: Field, _ value: FieldValue, reason: String?
    ) throws(Refusal) -> [Change] {
        let kind = try place(item).kind
        // The reason for keeping something from the public is a field of its own.
        if field == .disclosure, let reason = try given(reason) {
            return try edits(item, fields: [field: value, .disclosureReason: .text(reason)], reason: reason)
        }
        if kind.isRecord { return try edits(item, fields: [field: value], reason: reason) }
        if field == .deadline { return try deadlines([item], value, reason: reason) }
        guard let change = try assignment(item, field, value, reason: reason) else { throw .unchanged }
        return [change]
    }

    /// The change that sets a slot; nil where it has that value already. `together` are all fields of the item that are
    /// set at once, since some make sense only with others.
    func assignment(
        _ item: ItemID, _ field: Field, _ value: FieldValue, reason: String?, together: [Field: FieldValue] = [:]
    ) throws(Refusal) -> Change? {
        let place = try place(item)
        guard Field.settable(of: place.kind).contains(field) else {
            throw .unknownField(field.rawValue, known: Field.settable(of: place.kind).map(\.rawValue))
        }
        // What a record cannot be without is looked at with all of its fields.
        if value == .nothing, field == .title, place.kind != .measure, place.kind != .round, !place.kind.isRecord {
            throw .empty(field)
        }
        if value == .nothing, field == .text, place.kind == .measure { throw .empty(field) }
        let value = try cleaned(value, field, of: place.kind)
        let before = ledger.value(of: field, in: item)
        guard value != before || ledger.conflicts[Ledger.SlotKey(item: item, field: field)] != nil else { return nil }
        try requireNotBefore(item, field)
        try requireSense(item, field, value, together: together)
        let reason = try given(reason)
        // The deadline has a rule of its own, which speaks of this one too.
        if reason == nil, field != .deadline, let issued = fixed(item, field, by: place.kind) {
            throw .planIssued(ref: ledger.reference(of: item), field, issued: issued)
        }
        return .set(
            Change.Assignment(
                item: item, field: field, to: value, was: before, seen: ledger.head(of: item, field), reason: reason))
    }

    /// The day on which the plan was issued that fixes a field of an item: from then on a change of text, owner or deadline
    /// needs a reason (ARCHITECTURE.md, "The domain"). What nobody had said before is no change.
    func fixed(_ item: ItemID, _ field: Field, by kind: ItemKind) -> Day? {
        // The plan's own days, too: from the last of them the rest follows.
        if case .round(let index)? = ledger.place(of: item), PlanPhase.allCases.contains(where: { $0.field == field }) {
            return ledger.value(of: field, in: item) == .nothing ? nil : ledger.rounds[index].plan[.issued]
        }
        guard let rule = field.rule(of: kind), rule.isFixedByPlan,
            ledger.isPlanIssued(forItem: item, on: context.day), let round = ledger.roundPlace(of: item)
        else { return nil }
        var before = ledger.value(of: field, in: item)
        if before == .nothing, case .measure(let index)? = ledger.place(of: item) {
            let isTitle = field == .title
            let problem = ledger.problems[ledger.measures[index].problem].id
            before = isTitle ? FieldValue(ledger.measures[index].title) : .nothing
            if rule.isAssignment { before = ledger.value(of: field, in: problem) }
        }
        return before == .nothing ? nil : ledger.rounds[round].plan[.issued]
    }

    /// A text that need not be there, cleaned; nil where there is nothing in it.
    func given(_ text: String?) throws(Refusal) -> String? {
        guard let text else { return nil }
        do {
            return try Cleaning.text(text)
        } catch .empty {
            return nil
        }
    }

    /// Values in the forms of their fields, all of which the kind of item has.
    func cleaned(_ given: [Field: FieldValue], of kind: ItemKind) throws(Refusal) -> [Field: FieldValue] {
        let known = Field.settable(of: kind)
        var fields: [Field: FieldValue] = [:]
        for (field, value) in given {
            guard known.contains(field) else { throw .unknownField(field.rawValue, known: known.map(\.rawValue)) }
            fields[field] = try cleaned(value, field, of: kind)
        }
        return fields
    }

    /// A value in the form of its field, its texts cleaned.
    func cleaned(_ value: FieldValue, _ field: Field, of kind: ItemKind) throws(Refusal) -> FieldValue {
        switch (field.form, value) {
        case (_, .nothing), (.day, .day): return value
        case (.declared, .declared(let declared)):
            if let wrong = declared.outOfRange { throw .badNumber(String(wrong)) }
            return value
        case (.flag, .flag(let flag)): return flag ? value : .nothing
        case (.text, .text(let text)): return .text(try Cleaning.name(text, for: field))
        case (.longText, .text(let text)): return .text(try Cleaning.text(text, for: field))
        case (.names, .names(let names)):
            var cleaned: [String] = []
            for name in names {
                let name = try Cleaning.name(name, for: field)
                if !cleaned.contains(name) { cleaned.append(name) }
            }
            return FieldValue(cleaned)
        case (.kind, .text(let text)):
            let valid = field.choices(of: kind, ledger.workflow) ?? []
            guard valid.contains(text) else { throw .badValue(field, text, valid: valid) }
            return value
        case (.number, .number(let number)):
            guard field.range.contains(number) else {
                throw .badValue(field, String(number), valid: field == .cutoff ? ["1–31"] : [])
            }
            return value
        case (.items, .items(let items)):
            for item in items { _ = try place(item) }
            return value
        default: throw .badValue(field, value.text ?? "", valid: [])
        }
    }
}

extension Change {
    /// The day on which what a change tells of happened, where it names one of its own, and what it is about.
    fileprivate func happened(on today: Day) -> (day: Day, item: ItemID)? {
        switch self {
        case .move(let move): return (today, move.item)
        case .note(let note): return (note.on, note.subject)
        case .add(let addition) where addition.kind.isRecord && addition.kind != .report && addition.kind != .survey:
            guard let under = addition.under else { return nil }
            // That an extension is asked for happens on the day it is recorded for, as a move does; it says no other.
            let own = addition.kind == .extensionRequest ? today : nil
            return (addition.fields[.on]?.day ?? own).map { ($0, under) }
        case .set(let assignment) where assignment.field == .on || assignment.field == .repliedOn:
            return assignment.to.day.map { ($0, assignment.item) }
        case .workflow, .add, .set, .redate, .told, .unknown: return nil
        }
    }
}
