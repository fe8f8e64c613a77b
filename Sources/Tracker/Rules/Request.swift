/// What a person asks for. `Planner` turns it into changes, or refuses it.
public enum Request: Hashable, Sendable {
    /// A new round.
    case newRound(RoundDraft)
    /// A whole round with its areas, problems and measures.
    case bringIn(RoundDraft, [DraftItem])
    /// A new area, problem or measure.
    case add(ItemKind, under: ItemID, fields: [Field: FieldValue])
    /// A progress entry about each of these.
    case note([ItemID], text: String, on: Day?, needsCoordination: Bool)
    /// A move of each of these.
    case move([ItemID], move: String, MoveDetails)
    /// Who answers for each of these; fields that are not named stay as they are.
    case assign([ItemID], fields: [Field: FieldValue])
    /// The deadline of each of these: the first one, or an extension with its reason.
    case deadline([ItemID], Day, reason: String?)
    /// A field of an item.
    case set(ItemID, Field, FieldValue, reason: String?)
    /// Several fields of an item at once; a deadline that is moved needs the reason.
    case edit(ItemID, fields: [Field: FieldValue], reason: String?)
    /// The item keeps its number and no longer counts.
    case withdraw(ItemID, reason: String)
    /// The workflow that is in force from now on.
    case workflow(Workflow)
    /// Takes back one's own last change of the day.
    case undo
    /// Brings back what was taken back last.
    case redo

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
        /// A progress entry that comes in with it.
        public var entry: (text: String, on: Day)?

        /// An item to be brought in.
        public init(
            kind: ItemKind, number: Int, parent: Int?, fields: [Field: FieldValue],
            entry: (text: String, on: Day)? = nil
        ) {
            self.kind = kind
            self.number = number
            self.parent = parent
            self.fields = fields
            self.entry = entry
        }

        /// Whether all parts are equal; tuples have no equality of their own.
        public static func == (left: DraftItem, right: DraftItem) -> Bool {
            left.kind == right.kind && left.number == right.number && left.parent == right.parent
                && left.fields == right.fields && left.entry?.text == right.entry?.text
                && left.entry?.on == right.entry?.on
        }

        /// Feeds the parts that tell items apart.
        public func hash(into hasher: inout Hasher) {
            hasher.combine(kind)
            hasher.combine(number)
            hasher.combine(parent)
            hasher.combine(fields)
        }
    }
}
