/// Turns what a person asks for into changes, or refuses it: the rules of 1-domain stand here and only here.
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

        /// Who asks, and for which day.
        public init(by: String, day: Day, clock: Day, writer: String = "") {
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

    /// A planner over a ledger and the log it was folded from.
    public init(
        ledger: Ledger, log: [Event], context: Context,
        newID: @escaping () -> ItemID = { ItemID(bits: UInt64.random(in: .min ... .max)) }
    ) {
        self.ledger = ledger
        self.log = log
        self.context = context
        self.newID = newID
    }

    /// The changes that a request means.
    public func plan(_ request: Request) throws(Refusal) -> Plan {
        guard context.day <= context.clock else { throw .dayInFuture(context.day, today: context.clock) }
        switch request {
        case .newRound(let draft): return Plan(try bringIn(draft, []))
        case .bringIn(let draft, let items): return Plan(try bringIn(draft, items))
        case .add(let kind, let under, let fields): return Plan([try addition(kind, under: under, fields: fields)])
        case .note(let items, let text, let on, let needs):
            return Plan(try notes(items, text: text, on: on, needsCoordination: needs))
        case .move(let items, let move, let details): return Plan(try moves(items, move: move, details))
        case .assign(let items, let fields): return Plan(try assignments(items, fields: fields))
        case .deadline(let items, let day, let reason):
            return Plan(try deadlines(items, .day(day), reason: reason))
        case .set(let item, .deadline, let value, let reason):
            return Plan(try deadlines([item], value, reason: reason))
        case .set(let item, let field, let value, let reason):
            let change = try assignment(item, field, value, reason: reason)
            guard let change else { throw .unchanged }
            return Plan([change])
        case .edit(let item, let fields, let reason): return Plan(try edits(item, fields: fields, reason: reason))
        case .withdraw(let item, let reason): return Plan(try withdrawal(item, reason: reason))
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
        if let reason = withdrawal(of: place) { throw .withdrawn(ref: ref, reason: reason) }
        if let first = ledger.history(of: item).first, log.indices.contains(first), log[first].day > context.day {
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
        }
    }

    /// A slot cannot be set for a day before its latest entry (2-architecture, decision 1).
    func requireNotBefore(_ item: ItemID, _ field: Field) throws(Refusal) {
        if let latest = ledger.headDay(of: item, field), latest > context.day {
            throw .dayBeforeLatest(ref: ledger.reference(of: item), field, day: context.day, latest: latest)
        }
    }

    func measurePlace(_ item: ItemID) throws(Refusal) -> Int {
        guard case .measure(let index) = try place(item) else {
            throw .wrongKind(ref: ledger.reference(of: item), wanted: [.measure])
        }
        return index
    }

    /// The change that sets a slot; nil where it has that value already.
    func assignment(
        _ item: ItemID, _ field: Field, _ value: FieldValue, reason: String?
    ) throws(Refusal) -> Change? {
        let place = try place(item)
        guard Field.settable(of: place.kind).contains(field) else {
            throw .unknownField(field.rawValue, known: Field.settable(of: place.kind).map(\.rawValue))
        }
        if value == .nothing, field == .title, place.kind != .measure, place.kind != .round { throw .empty(field) }
        if value == .nothing, field == .text, place.kind == .measure { throw .empty(field) }
        let value = try cleaned(value, field, of: place.kind)
        let before = ledger.value(of: field, in: item)
        guard value != before || ledger.conflicts[Ledger.SlotKey(item: item, field: field)] != nil else { return nil }
        try requireNotBefore(item, field)
        return .set(
            Change.Assignment(
                item: item, field: field, to: value, was: before, seen: ledger.head(of: item, field),
                reason: try given(reason)))
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

    /// A value in the form of its field, its texts cleaned.
    func cleaned(_ value: FieldValue, _ field: Field, of kind: ItemKind) throws(Refusal) -> FieldValue {
        switch (field.form, value) {
        case (_, .nothing), (.day, .day), (.declared, .declared): return value
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
            let valid = kind == .measure ? MeasureKind.allCases.map(\.rawValue) : ProblemKind.allCases.map(\.rawValue)
            guard valid.contains(text) else { throw .badValue(field, text, valid: valid) }
            return value
        default: throw .badValue(field, value.text ?? "", valid: [])
        }
    }
}
