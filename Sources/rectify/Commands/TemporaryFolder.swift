import FoundationEssentials
import Glibc
import Tracker

/// A folder that is there only for a while.
struct TemporaryFolder {
    /// Where it is.
    let path: String

    /// A new folder under `$TMPDIR`, for this user alone.
    init() throws(StorageError) {
        let base = Environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        try self.init(in: base)
    }

    /// A new folder in another one, for this user alone.
    init(in parent: String) throws(StorageError) {
        var template = Array("\(parent)/rectify-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw .cannotWrite(parent, code: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes it with all that is in it. What cannot be removed is left to the system, which empties such folders.
    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Makes a folder and those above it, where they are not there.
    static func make(_ path: String) throws(StorageError) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .cannotWrite(path, code: errno)
        }
    }
}
