import Glibc
import Tracker

/// A folder that is there only for a while.
struct TemporaryFolder {
    /// Where it is.
    let path: String

    /// A new folder under `$TMPDIR`, for this user alone.
    init() throws(StorageError) { try self.init(in: TemporaryFolder.base) }

    /// Where temporary folders are made.
    static var base: String { Environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp" }

    /// A new folder in another one, for this user alone; `kind` is a part of its name.
    init(in parent: String, kind: String = "") throws(StorageError) {
        var template = "\(parent)/rectify-\(kind)XXXXXX".systemPath
        guard mkdtemp(&template) != nil else { throw .cannotWrite(parent, code: errno) }
        path = ByteText.text(of: template.dropLast().map { UInt8(bitPattern: $0) })
    }

    /// Removes it with all that is in it. What cannot be removed is left to the system, which empties such folders.
    func remove() {
        Files.remove(path)
    }

    /// Removes those of a kind that this user has had in a folder for longer than a day.
    static func removeOld(in parent: String, kind: String) {
        for name in (try? Files.names(in: parent)) ?? [] where name.hasPrefix("rectify-" + kind) {
            let path = parent + "/" + name
            var status = stat()
            guard lstat(path.systemPath, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid(),
                status.st_mtim.tv_sec < time(nil) - 86_400
            else { continue }
            Files.remove(path)
        }
    }
}
