/// One transaction of the ledger, as one line of a writer's journal holds it.
public struct Event: Hashable, Sendable {
    /// Its identity: the start of its line's hash.
    public var id: EventID
    /// The day whose figures it changes (ARCHITECTURE.md, decision 1).
    public var day: Day
    /// The day that its line names, where it counts for another one since it was written under a wrong clock.
    public var writtenDay: Day?
    /// The Lamport counter: greater than that of every event that its writer had seen.
    public var counter: UInt64
    /// Whether nobody goes on from its counter, since it lies further above all others than anyone can have come: it stands
    /// before the others of its day, so that nothing is kept from coming after it.
    public var isLeaping = false
    /// The event that brought it in, where it was recorded in another ledger (`Change.told`).
    public var toldBy: EventID?
    /// The writer: the name of the journal file it was first written to, without its ending.
    public var writer: String
    /// The wall clock's time when it was written, for the audit: seconds since 1970-01-01 UTC.
    public var at: Instant
    /// Who did it, by name.
    public var by: String
    /// The system login of who did it.
    public var login: String
    /// For whom it was recorded, if for someone else.
    public var behalf: Behalf?
    /// Why it is recorded for a day that a report which was sent has covered already (ARCHITECTURE.md, decision 11).
    public var late: String?
    /// The event of the same writer that this one takes back.
    public var undoes: EventID?
    /// The event whose effect this one brings back.
    public var redoes: EventID?
    /// What it changes.
    public var changes: [Change]

    /// An event.
    public init(
        id: EventID, day: Day, counter: UInt64, writer: String, at: Instant, by: String, login: String,
        behalf: Behalf? = nil, late: String? = nil, undoes: EventID? = nil, redoes: EventID? = nil, changes: [Change]
    ) {
        self.id = id
        self.day = day
        self.counter = counter
        self.writer = writer
        self.at = at
        self.by = by
        self.login = login
        self.behalf = behalf
        self.late = late
        self.undoes = undoes
        self.redoes = redoes
        self.changes = changes
    }

    /// Whose act it is: the person it was recorded for, else who recorded it.
    public var actor: String { behalf?.name ?? by }

    /// The day on which it was written, where that is later than the one after the day that it counts for; else that day.
    public var recordedDay: Day { at.day - day > 1 ? at.day : day }

    /// Whether it can put another event to its own day, as one that was written under a clock that was ahead: somebody
    /// else's only on the day on which it was written itself, when the other's had not come.
    func mayRedate(_ other: Event) -> Bool {
        let written = other.writtenDay ?? other.day
        return by == other.by && login == other.login || recordedDay == day && written > at.day
    }

    /// Its counter, as far as it counts.
    var rank: UInt64 { isLeaping ? 0 : counter }

    /// The one order in which all readers fold (ARCHITECTURE.md, decision 2): day, then counter, then writer.
    public static func precedes(_ left: Event, _ right: Event) -> Bool {
        if left.day != right.day { return left.day < right.day }
        if left.rank != right.rank { return left.rank < right.rank }
        if left.writer != right.writer { return left.writer < right.writer }
        return left.id.bits < right.id.bits
    }
}

extension Event {
    /// Why it set a field of an item, where it says so.
    public func reason(for item: ItemID, _ field: Field) -> String? {
        for change in changes {
            switch change {
            case .set(let assignment) where assignment.item == item && assignment.field == field:
                return assignment.reason
            case .move(let move) where move.item == item && field == .stage:
                return move.details.reason ?? move.details.basis ?? move.details.noEvidence
            case .workflow, .add, .set, .move, .note, .redate, .told, .unknown: continue
            }
        }
        return nil
    }
}
