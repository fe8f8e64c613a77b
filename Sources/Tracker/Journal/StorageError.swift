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
