/// What a person asks for. `Planner` turns it into changes, or refuses it.
public enum Request: Hashable, Sendable {
    /// A new round.
    case newRound(RoundDraft)
    /// A whole round with its areas, problems and measures.
    case bringIn(RoundDraft, [DraftItem])
    /// New areas, problems and measures of a round that is there, below items that are there or below each other.
    case extend([NewItem])
    /// A whole ledger as it was written out, into one that is empty: additions with their identities, and what goes with them.
    case restore([Change])
    /// Several requests as one, each on what the ones before it change: all of them, or none.
    case together([Request])
    /// A new area, problem or measure.
    case add(ItemKind, under: ItemID, fields: [Field: FieldValue])
    /// A progress entry about each of these.
    case note([ItemID], text: String, on: Day?, needsCoordination: Bool?)
    /// A move of each of these.
    case move([ItemID], move: String, MoveDetails)
    /// Who answers for each of these; fields that are not named stay as they are.
    case assign([ItemID], fields: [Field: FieldValue], reason: String? = nil)
    /// The deadline of each of these: the first one, or an extension with its reason.
    case deadline([ItemID], Day, reason: String?)
    /// A field of an item.
    case set(ItemID, Field, FieldValue, reason: String?)
    /// Several fields of an item at once; a deadline that is moved needs the reason.
    case edit(ItemID, fields: [Field: FieldValue], reason: String?)
    /// The item keeps its number and no longer counts.
    case withdraw(ItemID, reason: String)
    /// An item that was withdrawn counts again, with all that it had.
    case reinstate(ItemID, reason: String)
    /// A record of an item: evidence, an outcome, a milestone, a letter, an opinion, a statement; under nothing a member.
    case record(ItemKind, under: ItemID?, fields: [Field: FieldValue])
    /// A meeting of a round, with what it decided.
    case meeting(ItemID, fields: [Field: FieldValue], decisions: [Decision])
    /// An extension of the deadline of each of these is asked for.
    case askExtension([ItemID], Day, reason: String)
    /// The extension that was asked for is granted, to this day or the one asked for, or refused.
    case answerExtension([ItemID], granted: Bool, to: Day?, reason: String?)
    /// A look-back of each of these is planned, or its day is moved.
    case planLookBack([ItemID], Day)
    /// What the look-back of each of these found.
    case lookBack([ItemID], LookBackResult, text: String?, on: Day?)
    /// A random sample of a round's closed measures for look-back: `share` of a hundred, by a seed.
    case sample(ItemID, share: Int, seed: Int, planned: Day?)
    /// A problem came back from problems of earlier rounds.
    case link(ItemID, earlier: [ItemID])
    /// A round's plan has reached a phase.
    case phase(ItemID, PlanPhase, on: Day?, reason: String? = nil)
    /// Of the values that stand against each other in a slot, by their places, one counts from now on.
    case settle(ItemID, Field, choice: Int, reason: String?)
    /// The workflow that is in force from now on.
    case workflow(Workflow)
    /// Takes back one's own last change of the day.
    case undo
    /// Brings back what was taken back last.
    case redo

    /// What a meeting decided.
    public struct Decision: Hashable, Sendable {
        /// In words.
        public var text: String
        /// On which items.
        public var items: [ItemID]

        /// What a meeting decided.
        public init(_ text: String, items: [ItemID] = []) {
            self.text = text
            self.items = items
        }
    }

    /// A round to be brought in.
    public struct RoundDraft: Hashable, Sendable {
        /// Its short name; empty for one made of its year.
        public var name: String
        /// Whether it is sample data.
        public var isSample: Bool
        /// Its fields.
        public var fields: [Field: FieldValue]

        /// A round to be brought in.
        public init(name: String = "", isSample: Bool = false, fields: [Field: FieldValue]) {
            self.name = name
            self.isSample = isSample
            self.fields = fields
        }
    }

    /// An area, problem or measure of a round that is brought in. Parents come before what belongs to them.
    public struct DraftItem: Hashable, Sendable {
        /// What it is.
        public var kind: ItemKind
        /// Its number among its siblings.
        public var number: Int
        /// The place of its parent in the list; nil for an area.
        public var parent: Int?
        /// Its fields.
        public var fields: [Field: FieldValue]
        /// The progress entries that come in with it.
        public var entries: [Told]
        /// References to what proves it.
        public var evidence: [String] = []
        /// What a file tells of how a measure or a problem came to stand as it does.
        public var past: Past?

        /// How a measure or a problem came to stand as it does, as far as a list tells.
        public struct Past: Hashable, Sendable {
            /// Its first deadline, where it was put off since.
            public var firstDeadline: Day?
            /// How often it came back.
            public var relapses: Int
            /// What its close-out rests on, where it comes in closed.
            public var closing: String?
            /// Where it is told.
            public var reason: String

            /// How a measure or a problem came to stand as it does.
            public init(firstDeadline: Day? = nil, relapses: Int = 0, closing: String? = nil, reason: String) {
                (self.firstDeadline, self.relapses) = (firstDeadline, relapses)
                (self.closing, self.reason) = (closing, reason)
            }
        }

        /// An item to be brought in.
        public init(
            kind: ItemKind, number: Int, parent: Int?, fields: [Field: FieldValue], entries: [Told] = []
        ) {
            self.kind = kind
            self.number = number
            self.parent = parent
            self.fields = fields
            self.entries = entries
        }

        /// A progress entry that comes in with an item.
        public struct Told: Hashable, Sendable {
            /// What was done.
            public var text: String
            /// When.
            public var on: Day
            /// Whether it is stuck.
            public var needsCoordination: Bool

            /// A progress entry that comes in with an item.
            public init(_ text: String, on: Day, needsCoordination: Bool = false) {
                self.text = text
                self.on = on
                self.needsCoordination = needsCoordination
            }
        }
    }

    /// An item that is added to a round that is there. Parents come before what belongs to them.
    public struct NewItem: Hashable, Sendable {
        /// What it belongs to.
        public enum Parent: Hashable, Sendable {
            /// An item of the ledger.
            case item(ItemID)
            /// Another one of the list, by its place.
            case new(Int)
        }

        /// What it belongs to.
        public var parent: Parent
        /// What it is and has; its `parent` counts for nothing, and its number is only taken where it is free.
        public var draft: DraftItem

        /// An item that is added.
        public init(under parent: Parent, _ draft: DraftItem) {
            self.parent = parent
            self.draft = draft
        }
    }
}
