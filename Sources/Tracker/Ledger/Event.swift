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

/// 代录: for whom something is recorded, and on what basis.
public struct Behalf: Hashable, Sendable {
    /// The person represented.
    public var name: String
    /// What it rests on: a signed paper, a call, a meeting.
    public var basis: String

    /// For whom something is recorded, and on what basis.
    public init(name: String, basis: String) {
        self.name = name.trimmed
        self.basis = basis
    }
}

/// A point in time: whole seconds since 1970-01-01T00:00:00Z. Written as `YYYY-MM-DDThh:mm:ssZ`.
public struct Instant: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let seconds: Int64

    /// A point in time.
    public init(seconds: Int64) {
        self.seconds = seconds
    }

    /// A point in time by its UTC day and the seconds since that day's midnight.
    public init(day: Day, secondOfDay: Int) {
        seconds = Int64(day.number) * 86400 + Int64(secondOfDay)
    }

    /// A point in time from `YYYY-MM-DDThh:mm:ssZ`, exactly; nil for anything else.
    public init?(_ text: some StringProtocol) {
        guard let instant = Array(text.utf8).withUnsafeBufferPointer(Instant.init(bytes:)) else { return nil }
        self = instant
    }

    /// A point in time from the bytes of that form.
    init?(bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let day = Day(bytes: UnsafeBufferPointer(rebasing: bytes[..<10]))
        else { return nil }
        func pair(_ index: Int) -> Int? {
            let (tens, units) = (Int(bytes[index]) - 48, Int(bytes[index + 1]) - 48)
            return (0...9).contains(tens) && (0...9).contains(units) ? tens * 10 + units : nil
        }
        guard let hour = pair(11), let minute = pair(14), let second = pair(17), hour < 24, minute < 60, second < 61
        else { return nil }
        self.init(day: day, secondOfDay: hour * 3600 + minute * 60 + second)
    }

    /// Its UTC day.
    public var day: Day {
        Day(number: Int32(clamping: seconds >= 0 ? seconds / 86400 : (seconds - 86399) / 86400))
    }

    /// `YYYY-MM-DDThh:mm:ssZ`.
    public var description: String {
        let second = Int(seconds - Int64(day.number) * 86400)
        func pair(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(day)T\(pair(second / 3600)):\(pair(second / 60 % 60)):\(pair(second % 60))Z"
    }

    /// Whether the left point comes first.
    public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}
