/// What is wrong with the journals: one for each file and kind, however many lines it is about. The rest of them is read
/// all the same.
public enum Damage: Hashable, Sendable {
    /// The last line of a file has no end: its writer is writing, or was cut off.
    case torn(file: String)
    /// The last line of a file is whole but for its end: its writer ends it when he saves the next time, and it counts.
    case unended(file: String)
    /// The last line of a file has no end, and its writer has gone on in another file: it will never get one.
    case cutOff(file: String)
    /// Lines are no events.
    case unreadable(file: String, lines: DamagedLines)
    /// Lines are no events any more, and what stood there was read from another file: nothing is missing.
    case filled(file: String, lines: DamagedLines)
    /// Lines do not follow the ones before them: something was edited or removed there.
    case altered(file: String, lines: DamagedLines)
    /// Lines are in another encoding than UTF-8: a program that kept the file anew converted it. They are not counted.
    case recoded(file: String, lines: DamagedLines)
    /// Not one line of a file is an event: it is something else as a whole. `isRemembered`: this device has seen entries
    /// in it.
    case guised(file: String, as: JournalGuise, isRemembered: Bool)
    /// A program that kept the file anew has spelled so many of its events in another way. They are read as they were
    /// written.
    case respelled(file: String, events: Int)
    /// The first line of a file follows one that is in no file: what stood before it was removed.
    case beheaded(file: String)
    /// Lines are of another writer than the file: they were copied there, or the file was renamed.
    case foreign(file: String, lines: DamagedLines)
    /// Lines have a counter that is not greater than those before.
    case uncounted(file: String, lines: DamagedLines)
    /// So many events have counters that leap over all that can ever be written, so that nothing would come after them:
    /// they stand before the others of their days.
    case leaping(file: String, events: Int)
    /// So many events, written under a clock that was ahead, were put to the day of an entry after them.
    case redated(file: String, events: Int)
    /// A program that kept the file anew ended its lines as Windows does, or put a mark of the encoding before them. They
    /// are read as if it had not.
    case lineEnds(file: String)
    /// Behind the last whole line of a file stand zeros, which are no part of a line: a crash left them, or another
    /// program put them there. All lines are read.
    case padded(file: String)
    /// So many events speak of items that are not there: another writer's file is missing.
    case missing(Int)
    /// A file cannot be opened; the system's error number says why.
    case closed(file: String, code: Int32)
    /// A file is read up to a line only: so many of those before it are no events, or it is so long, that it is no
    /// journal.
    case givenUp(file: String, line: Int)
    /// So many events that were read from a file are in none any more: it was removed, cut, or put back as it was before.
    case lost(file: String, events: Int)
    /// The journals are gone, all of them: what was read before is shown.
    case vanished
    /// There is no journal at all, beside what only a ledger with entries leaves: its state.
    case bare
    /// The folder of the journals cannot be read any more; the system's error number says why.
    case unlisted(code: Int32)
    /// What was written to a file last was not confirmed by the disk.
    case unconfirmed(file: String)
    /// This device cannot keep what it has to remember, in its folder for that; the system's error number says why.
    case forgetful(folder: String, code: Int32)

    // What this device remembers.
    /// Losses that this device was told are for good; each as `loss` calls it.
    case accepted([String])
    /// A file that was there when this device looked last is gone, with what it held.
    case gone(file: String)
    /// A file is shorter than when this device looked last, and what it held then is missing.
    case shortened(file: String, was: Int, now: Int)
    /// A file no longer holds the last line that this device saw in it.
    case rewritten(file: String)

    // What one pass over all references finds (`JournalAudit`).
    /// So many events of a writer name others that they saw, undo or redo, and that are in no journal.
    case unknownReferences(file: String, events: Int)
    /// So many events of a writer hold what this version does not know: a newer one wrote them.
    case newer(file: String, events: Int)
    /// So many of the last events that were known when a report was sent are in no journal.
    case headsMissing(sent: Day, events: Int)
    /// So many events of a writer are of a time to come, the last one of this day.
    case clockAhead(file: String, events: Int, last: Day)
    /// So many events of a file were written, as they say, before those that stand above them.
    case clockBack(file: String, events: Int)
    /// So many events of a writer are for a later day than that on which they were written.
    case dayAhead(file: String, events: Int)

    /// The file that it is about; nil where it is about none in particular.
    public var file: String? { row.file }

    /// The lines that it is about, where it is about some.
    public var lines: DamagedLines? { row.lines }

    /// Whether entries may be missing by it, so that no figure can be relied on.
    public var hidesEntries: Bool { row.marks.contains(.hidesEntries) }

    /// What a loss is called that can be for good: as long as it is the same, it is said once that it is.
    var loss: String? { row.loss }

    /// Whether items that were recorded may stand in no file any more: where nothing is shown, that is not all there is.
    public var hidesItems: Bool { !row.marks.isDisjoint(with: [.hidesItems, .ofMemory]) }

    /// Whether a file is not as this device remembers it, or as the ledger's folder shows that it was: gone, cut short or
    /// replaced.
    public var isOfMemory: Bool { row.marks.contains(.ofMemory) }

    /// Whether it is of what this device has to remember, and not of the journals.
    public var isOfDevice: Bool { row.marks.contains(.ofDevice) }

    /// Whether it is of the folder as a whole, so that nothing is known of what it holds now.
    public var isOfFolder: Bool { row.marks.contains(.ofFolder) }
}

extension Damage {
    private enum Mark { case hidesEntries, hidesItems, ofMemory, ofDevice, ofFolder }

    private struct Row {
        var file: String?
        var lines: DamagedLines?
        var marks: Set<Mark> = []
        var loss: String?
    }

    /// What each kind is about and what follows from it: the one table of them.
    private var row: Row {
        switch self {
        // What is being written or was cut off was never saved.
        case .torn(let file), .unended(let file), .cutOff(let file): Row(file: file)
        case .unreadable(let file, let lines), .recoded(let file, let lines), .altered(let file, let lines):
            Row(file: file, lines: lines, marks: [.hidesEntries])
        case .filled(let file, let lines), .foreign(let file, let lines), .uncounted(let file, let lines):
            Row(file: file, lines: lines)
        case .beheaded(let file): Row(file: file, lines: [1], marks: [.hidesEntries])
        case .guised(let file, let guise, let isRemembered):
            Row(file: file, marks: isRemembered || guise.isJournal ? [.hidesEntries, .ofMemory] : [.hidesEntries])
        // All entries of these are there.
        case .leaping(let file, _), .redated(let file, _), .lineEnds(let file), .padded(let file),
            .respelled(let file, _), .unconfirmed(let file), .clockAhead(let file, _, _), .dayAhead(let file, _),
            .clockBack(let file, _):
            Row(file: file)
        case .closed(let file, _), .givenUp(let file, _), .newer(let file, _):
            Row(file: file, marks: [.hidesEntries])
        case .missing(let events): Row(marks: [.hidesEntries, .hidesItems], loss: "missing \(events)")
        case .lost(let file, _): Row(file: file, marks: [.hidesEntries, .hidesItems])
        case .unknownReferences(let file, let events):
            Row(file: file, marks: [.hidesEntries], loss: "references \(events) \(file)")
        case .headsMissing(let sent, let events): Row(marks: [.hidesEntries], loss: "heads \(events) \(sent)")
        case .gone(let file), .shortened(let file, _, _), .rewritten(let file):
            Row(file: file, marks: [.hidesEntries, .ofMemory])
        case .bare: Row(marks: [.hidesEntries, .ofMemory])
        case .vanished, .unlisted: Row(marks: [.hidesEntries, .ofFolder])
        case .forgetful: Row(marks: [.ofDevice])
        case .accepted: Row()
        }
    }
}
