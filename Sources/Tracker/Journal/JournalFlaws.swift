/// What a journal file's lines have shown as they were read, one after another: what is wrong with them, and what has to
/// be known of a file to say so.
struct JournalFlaws {
    /// Lines that are no events, but for those in another encoding.
    private(set) var unreadable: DamagedLines = []
    /// Lines that are no events since they are in another encoding.
    private(set) var recoded: DamagedLines = []
    /// Lines that do not follow the one before.
    private(set) var altered: DamagedLines = []
    /// Lines of another writer than the file's.
    private(set) var foreign: DamagedLines = []
    /// Lines whose counter is not greater than that of the event before.
    private(set) var uncounted: DamagedLines = []
    /// Whether a program that kept the file anew put something around its lines: the line ends of Windows, a mark of
    /// the encoding.
    private(set) var isDressed = false
    /// How many events a program has spelled in another way than they were written.
    private(set) var respelled = 0
    /// What stood in lines that are no events, as the lines behind them say: by the lines' numbers.
    private var gaps: [Gap] = []
    /// How many of them are kept.
    private static let mostGaps = 1_000
    /// The line that the first one says it follows.
    private(set) var before: EventID?
    /// Torn lines that their owner ended: a file that was split off can begin behind one.
    private(set) var mended: Set<EventID> = []
    /// The last line that is no event, until the next one says whether it is a torn one that its owner ended.
    private(set) var pending: Int?
    /// The last event.
    private(set) var last: EventID?
    /// When the last event was written.
    private(set) var lastAt: Instant?
    private var counter: UInt64?
    /// How many lines are events, and how many have nothing on them.
    private var (events, blank) = (0, 0)
    private var isPendingTorn = false
    /// The line before the pending one.
    private var beforePending: Digest?
    private var isPendingRecoded = false

    /// A line that is no event, and the event that stood there, as the line behind it says.
    private struct Gap: Sendable {
        var line: Int
        var stood: EventID
        var isRecoded: Bool
    }

    /// What the chain of a file needs to know of a line.
    struct Line: Sendable {
        /// Its digest, without its end.
        var digest: Digest
        /// Whether a program put something around it.
        var isDressed = false
        /// Whether a program has spelled the same in another way. Asked only of events.
        var isRespelled = false
        /// Whether nothing stands on it.
        var isBlank = false
        /// What it says of itself; nil where it is no event.
        var event: Event?
        /// Whether it can be a line that was cut off while it was written. Asked only of lines that are no events.
        var canBeTorn = false
        /// Whether it is in another encoding. Asked only of lines that are no events.
        var isRecoded = false

        /// What an event says of itself.
        struct Event: Sendable {
            /// The digest that it names as that of the line before it.
            var previous: Digest?
            /// Whether it says that the line before it is a torn one that its owner ended.
            var mends: Bool
            /// Its counter.
            var counter: UInt64
            /// When it was written.
            var at: Instant
            /// Whether it is of another writer than the file's.
            var isForeign: Bool
        }
    }

    /// Whether lines are no events, and not only since they were cut off.
    var isDamaged: Bool {
        unreadable.count + recoded.count > 0 || pending != nil && (isPendingRecoded || !isPendingTorn)
    }

    /// Whether the last line is no event since it is in another encoding.
    var endsRecoded: Bool { pending != nil && isPendingRecoded }

    /// Takes a line with nothing on it.
    mutating func takeBlank() {
        isDressed = true
        blank += 1
    }

    /// How many lines say nothing, or nothing that can be read. A program that kept the file anew may have put an empty line
    /// behind each other one: so many are none too many.
    var useless: Int { unreadable.count + recoded.count + max(0, blank - events) }

    /// Takes the next line.
    ///
    /// - Parameters:
    ///   - number: its number.
    ///   - previous: the digest of the line before it in the file; nil for the first one.
    mutating func take(_ line: Line, number: Int, after previous: Digest?) {
        if line.isDressed { isDressed = true }
        let follows = line.event != nil && line.event?.previous == previous
        if let place = pending {
            // A line that says it mends can only follow one that was cut off while it was written.
            if follows, line.event?.mends ?? false, isPendingTorn, let previous {
                mended.insert(previous.event)
            } else {
                if isPendingRecoded { recoded.add(place) } else { unreadable.add(place) }
                // One that was put in between has the line before it on both sides.
                if let stood = line.event?.previous, stood != beforePending, gaps.count < JournalFlaws.mostGaps {
                    gaps.append(Gap(line: place, stood: stood.event, isRecoded: isPendingRecoded))
                }
            }
        } else if let event = line.event, !follows {
            // The first line of a file names nothing, or, in a file split off by a merge, a line of another file.
            if previous == nil { before = event.previous?.event } else { altered.add(number) }
        }
        pending = nil
        guard let event = line.event else {
            pending = number
            beforePending = previous
            isPendingTorn = line.canBeTorn
            isPendingRecoded = line.isRecoded
            return
        }
        if event.isForeign { foreign.add(number) }
        if line.isRespelled { respelled += 1 }
        // What does not follow is told already, whatever its counter.
        if follows, let counter, event.counter <= counter { uncounted.add(number) }
        events += 1
        counter = event.counter
        last = line.digest.event
        lastAt = max(lastAt ?? event.at, event.at)
    }

    /// What is to be said of the file's lines.
    ///
    /// - Parameter known: the events that are in any file: what stood in a line that is none now can be read elsewhere.
    func damage(in file: String, known: Set<EventID> = []) -> [Damage] {
        var found: [Damage] = []
        let filled = gaps.filter { known.contains($0.stood) }
        let unreadable = (isPendingRecoded ? unreadable : unreadable.adding(pending))
            .removing(filled.filter { !$0.isRecoded }.map(\.line))
        let recoded = (isPendingRecoded ? recoded.adding(pending) : recoded)
            .removing(filled.filter(\.isRecoded).map(\.line))
        if !filled.isEmpty { found.append(.filled(file: file, lines: DamagedLines(filled.map(\.line)))) }
        if recoded.count > 0 { found.append(.recoded(file: file, lines: recoded)) }
        if unreadable.count > 0 { found.append(.unreadable(file: file, lines: unreadable)) }
        if altered.count > 0 { found.append(.altered(file: file, lines: altered)) }
        if foreign.count > 0 { found.append(.foreign(file: file, lines: foreign)) }
        if uncounted.count > 0 { found.append(.uncounted(file: file, lines: uncounted)) }
        if respelled > 0 {
            found.append(.respelled(file: file, events: respelled))
        } else if isDressed {
            found.append(.lineEnds(file: file))
        }
        return found
    }
}
