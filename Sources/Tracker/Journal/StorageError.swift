import Glibc

/// Why the disk did not do what was asked of it. Nothing was recorded when one of these is thrown, unless it says so.
public enum StorageError: Error, Hashable, Sendable {
    /// The workspace's path is a file.
    case notAFolder(String)
    /// Something could not be read; the system's error number says why.
    case cannotRead(String, code: Int32)
    /// Something could not be written; the system's error number says why.
    case cannotWrite(String, code: Int32)
    /// The disk is full.
    case noSpace(String)
    /// The folder holds no copy of this workspace.
    case notACopy(String)
    /// What should be read or attached is no file but a pipe, a device or the like.
    case notAFile(String)
    /// A file that should be attached holds nothing.
    case emptyFile(String)
    /// The change was written, but the disk did not confirm that it will last.
    case notConfirmed(String, code: Int32)
    /// The change was written, and cannot be read back.
    case notReadBack(String)
    /// The ledger's folder had entries and has none now: it was moved away, removed, or is not mounted.
    case vanished(String)
    /// Another program holds one's own journal file and does not let go of it.
    case busy(String)
    /// This device knows the ledger with entries, and it shows none: nothing is begun in its place.
    case emptied(String)
    /// Of a copy that is merged a part came in before this went wrong; merging again brings the rest.
    case mergedInPart(String, code: Int32)

    /// How long a lock is waited for, in seconds: longer than any write takes, and no longer than a person waits.
    public static let longestWait = 10

    /// The system's error number, or the nearest to it.
    package var code: Int32 {
        switch self {
        case .cannotRead(_, let code), .cannotWrite(_, let code), .notConfirmed(_, let code),
            .mergedInPart(_, let code):
            code
        case .noSpace: ENOSPC
        case .notAFolder: ENOTDIR
        case .notAFile: ENXIO
        case .notACopy, .emptyFile, .notReadBack, .vanished, .busy, .emptied: EIO
        }
    }
}

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
    /// So many events of a writer are for a later day than that on which they were written.
    case dayAhead(file: String, events: Int)

    /// The file that it is about; nil where it is about none in particular.
    public var file: String? {
        switch self {
        case .torn(let file), .unended(let file), .cutOff(let file), .unreadable(let file, _), .filled(let file, _),
            .recoded(let file, _), .altered(let file, _),
            .beheaded(let file),
            .foreign(let file, _), .uncounted(let file, _), .lineEnds(let file), .padded(let file),
            .closed(let file, _), .gone(let file),
            .shortened(let file, _, _), .rewritten(let file), .unknownReferences(let file, _),
            .clockAhead(let file, _, _), .dayAhead(let file, _), .leaping(let file, _), .redated(let file, _),
            .lost(let file, _), .unconfirmed(let file), .givenUp(let file, _), .newer(let file, _):
            file
        case .missing, .headsMissing, .vanished, .bare, .unlisted, .forgetful, .accepted: nil
        }
    }

    /// The lines that it is about, where it is about some.
    public var lines: DamagedLines? {
        switch self {
        case .unreadable(_, let lines), .filled(_, let lines), .recoded(_, let lines), .altered(_, let lines),
            .foreign(_, let lines),
            .uncounted(_, let lines):
            lines
        case .beheaded: [1]
        case .torn, .unended, .cutOff, .leaping, .redated, .lineEnds, .padded, .missing, .closed, .givenUp, .lost,
            .vanished,
            .unlisted,
            .bare, .unconfirmed, .forgetful, .accepted, .gone, .shortened, .rewritten, .unknownReferences, .newer,
            .headsMissing, .clockAhead, .dayAhead:
            nil
        }
    }

    /// Whether entries may be missing by it, so that no figure can be relied on.
    public var hidesEntries: Bool {
        switch self {
        case .unreadable, .recoded, .altered, .beheaded, .missing, .closed, .lost, .vanished, .bare, .unlisted, .gone,
            .shortened,
            .rewritten, .unknownReferences, .headsMissing, .givenUp, .newer:
            true
        // What is being written or was cut off was never saved; the others are all there.
        case .torn, .filled, .unended, .cutOff, .foreign, .uncounted, .lineEnds, .padded, .leaping, .redated,
            .unconfirmed, .forgetful,
            .accepted,
            .clockAhead,
            .dayAhead:
            false
        }
    }

    /// What a loss is called that can be for good: as long as it is the same, it is said once that it is.
    var loss: String? {
        switch self {
        case .missing(let events): "missing \(events)"
        case .unknownReferences(let file, let events): "references \(events) \(file)"
        case .headsMissing(let sent, let events): "heads \(events) \(sent)"
        case .torn, .unended, .cutOff, .unreadable, .filled, .recoded, .altered, .beheaded, .foreign, .uncounted,
            .leaping, .redated,
            .lineEnds, .padded,
            .closed, .givenUp, .lost, .vanished, .unlisted, .bare, .unconfirmed, .forgetful, .accepted, .gone,
            .shortened,
            .rewritten, .newer, .clockAhead, .dayAhead:
            nil
        }
    }

    /// Whether items that were recorded may stand in no file any more: where nothing is shown, that is not all there is.
    public var hidesItems: Bool {
        switch self {
        case .missing, .lost: true
        case .gone, .shortened, .rewritten, .bare, .torn, .unended, .cutOff, .unreadable, .filled, .recoded, .altered,
            .beheaded, .foreign,
            .uncounted, .leaping, .redated, .lineEnds, .padded, .closed, .givenUp, .vanished, .unlisted, .unconfirmed,
            .forgetful, .accepted, .unknownReferences, .newer, .headsMissing, .clockAhead, .dayAhead:
            isOfMemory
        }
    }

    /// Whether a file is not as this device remembers it, or as the ledger's folder shows that it was: gone, cut short or
    /// replaced.
    public var isOfMemory: Bool {
        switch self {
        case .gone, .shortened, .rewritten, .bare: true
        case .torn, .unended, .cutOff, .unreadable, .filled, .recoded, .altered, .beheaded, .foreign, .uncounted,
            .leaping, .redated,
            .lineEnds, .padded,
            .missing, .closed, .givenUp, .lost, .vanished, .unlisted, .unconfirmed, .forgetful, .accepted,
            .unknownReferences, .newer, .headsMissing, .clockAhead, .dayAhead:
            false
        }
    }

    /// Whether it is of what this device has to remember, and not of the journals.
    public var isOfDevice: Bool { if case .forgetful = self { true } else { false } }

    /// Whether it is of the folder as a whole, so that nothing is known of what it holds now.
    public var isOfFolder: Bool {
        switch self {
        case .vanished, .unlisted: true
        case .torn, .unended, .cutOff, .unreadable, .filled, .recoded, .altered, .beheaded, .foreign, .uncounted,
            .leaping, .redated,
            .lineEnds, .padded,
            .missing, .closed, .givenUp, .lost, .bare, .unconfirmed, .forgetful, .accepted, .gone, .shortened,
            .rewritten,
            .unknownReferences, .newer, .headsMissing, .clockAhead, .dayAhead:
            false
        }
    }
}
