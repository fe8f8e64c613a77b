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
    /// Something that should be attached is no file but a pipe, a device or the like.
    case notAFile(String)
    /// A file that should be attached holds nothing.
    case emptyFile(String)
    /// The change was written, but the disk did not confirm that it will last.
    case notConfirmed(String, code: Int32)
    /// The change was written, and cannot be read back.
    case notReadBack(String)
    /// The ledger's folder had entries and has none now: it was moved away, removed, or is not mounted.
    case vanished(String)
    /// Of a copy that is merged a part came in before this went wrong; merging again brings the rest.
    case mergedInPart(String, code: Int32)

    /// The system's error number, or the nearest to it.
    var code: Int32 {
        switch self {
        case .cannotRead(_, let code), .cannotWrite(_, let code), .notConfirmed(_, let code),
            .mergedInPart(_, let code):
            code
        case .noSpace: ENOSPC
        case .notAFolder: ENOTDIR
        default: EIO
        }
    }
}

/// What is wrong with a journal. The rest of it is read all the same.
public enum Damage: Hashable, Sendable {
    /// The last line of a file has no end: its writer is writing, or was cut off. Only its owner mends it.
    case torn(file: String)
    /// A line is not an event.
    case unreadable(file: String, line: Int)
    /// A line does not follow the one before it: something was edited or removed there.
    case altered(file: String, line: Int)
    /// So many events speak of items that are not there: another writer's file is missing.
    case missing(Int)
    /// A file cannot be opened; the system's error number says why.
    case closed(file: String, code: Int32)
    /// So many events that were read from a file are in none any more: it was removed, cut, or put back as it was before.
    case lost(file: String, events: Int)
    /// The journals are gone, all of them: what was read before is shown.
    case vanished
    /// The folder of the journals cannot be read any more; the system's error number says why.
    case unlisted(code: Int32)
    /// What was written to a file last was not confirmed by the disk.
    case unconfirmed(file: String)

    /// Whether it is of the folder as a whole, so that nothing is known of what it holds now.
    public var isOfFolder: Bool {
        switch self {
        case .vanished, .unlisted: true
        default: false
        }
    }

    /// Whether it tells of what was read before and is gone.
    var isLoss: Bool { if case .lost = self { true } else { false } }
}
