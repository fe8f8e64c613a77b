/// One thing that an event changes. A transaction holds one or several; they take effect together or not at all.
public enum Change: Hashable, Sendable {
    /// The workflow that is in force from now on.
    case workflow(Workflow)
    /// A new item.
    case add(Addition)
    /// A new value for one slot.
    case set(Assignment)
    /// A move along the stages, with what it needs.
    case move(Move)
    /// A progress entry.
    case note(Note)
    /// An event that was written under a clock that was ahead counts for the day of this one.
    case redate(EventID)
    /// What was recorded in another ledger, entry by entry, as the file of that ledger tells it: whose acts they are, of
    /// which days, under which identities. Readers put them into the log beside all others.
    case told([Event])
    /// A change of a newer version: kept as it is; its subject is read-only here.
    case unknown(kind: String, item: ItemID?)

    /// The items that it names.
    var named: [ItemID] {
        switch self {
        case .add(let addition): [addition.item] + (addition.under.map { [$0] } ?? [])
        case .set(let assignment): [assignment.item]
        case .move(let move): [move.item]
        case .note(let note): [note.item, note.subject]
        case .unknown(_, let item): item.map { [$0] } ?? []
        case .workflow, .redate, .told: []
        }
    }

    /// A new round, area, problem or measure.
    public struct Addition: Hashable, Sendable {
        /// What is added.
        public var kind: ItemKind
        /// Its identity.
        public var item: ItemID
        /// The item that it belongs to; nil for a round.
        public var under: ItemID?
        /// Its number among its siblings (problems: through the round); 0 for a round.
        public var number: Int
        /// For a round its short name, such as `2022`, which stands before the slash in `2022/4.2`.
        public var name: String
        /// Whether the round is sample data.
        public var sample: Bool
        /// The first values of its slots.
        public var fields: [Field: FieldValue]

        /// A new item.
        public init(
            kind: ItemKind, item: ItemID, under: ItemID? = nil, number: Int = 0, name: String = "",
            sample: Bool = false, fields: [Field: FieldValue] = [:]
        ) {
            self.kind = kind
            self.item = item
            self.under = under
            self.number = number
            self.name = name
            self.sample = sample
            self.fields = fields
        }
    }

    /// A new value of a slot.
    public struct Assignment: Hashable, Sendable {
        /// The item.
        public var item: ItemID
        /// The slot.
        public var field: Field
        /// The new value.
        public var to: FieldValue
        /// The value that its writer saw there.
        public var was: FieldValue
        /// What its writer saw in the slot, by `Ledger.head(of:_:)`; nil where nothing had set it.
        public var seen: EventID?
        /// Why, where a reason is given.
        public var reason: String?

        /// A new value of a slot.
        public init(
            item: ItemID, field: Field, to: FieldValue, was: FieldValue, seen: EventID?, reason: String? = nil
        ) {
            self.item = item
            self.field = field
            self.to = to
            self.was = was
            self.seen = seen
            self.reason = reason
        }
    }

    /// A move of a measure along its stages, or the act that closes a problem.
    public struct Move: Hashable, Sendable {
        /// The measure or problem.
        public var item: ItemID
        /// The move's code name in the workflow.
        public var move: String
        /// The stage it leaves.
        public var was: Stage
        /// The stage it reaches.
        public var to: Stage
        /// What its writer saw in the stage's slot, by `Ledger.head(of:_:)`.
        public var seen: EventID?
        /// What goes with it.
        public var details: MoveDetails

        /// A move.
        public init(item: ItemID, move: String, was: Stage, to: Stage, seen: EventID?, details: MoveDetails) {
            self.item = item
            self.move = move
            self.was = was
            self.to = to
            self.seen = seen
            self.details = details
        }
    }

    /// A progress entry.
    public struct Note: Hashable, Sendable {
        /// The entry's own identity.
        public var item: ItemID
        /// The measure or problem it is about.
        public var subject: ItemID
        /// What was done.
        public var text: String
        /// The day on which it happened.
        public var on: Day
        /// 需协调: it is stuck and needs someone above.
        public var needsCoordination: Bool

        /// A progress entry.
        public init(item: ItemID, subject: ItemID, text: String, on: Day, needsCoordination: Bool = false) {
            self.item = item
            self.subject = subject
            self.text = text
            self.on = on
            self.needsCoordination = needsCoordination
        }
    }
}
