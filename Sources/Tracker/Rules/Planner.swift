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
            try requireSound(plan, request)
        } catch {
            throw error.naming(request.recordKind(in: ledger)).naming(
                request.subjects.map(ledger.reference(of:)).filter { !$0.isEmpty })
        }
        try requireReasons(plan)
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
        case .reinstate(let item, let reason): return Plan(try reinstatement(item, reason: reason))
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

    // MARK: What all rules share

    /// The place of an item that may be changed: there, not withdrawn, understood, and not added after the day.
    func place(_ item: ItemID) throws(Refusal) -> Ledger.Place {
        guard let place = ledger.place(of: item) else { throw .noSuchItem(item.description) }
        let ref = ledger.reference(of: item)
        guard !ledger.readOnly.contains(item) else { throw .readOnly(ref: ref) }
        if let found = ledger.withdrawal(of: place) { throw .withdrawn(ref: ref, reason: found.reason) }
        if let first = ledger.history(of: item).first, log.indices.contains(first), binds(log[first].day) {
            throw .dayBeforeItem(ref: ref, day: context.day, added: log[first].day)
        }
        return place
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
}
