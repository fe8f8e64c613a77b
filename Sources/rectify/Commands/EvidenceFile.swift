import Glibc
import Tracker

/// Files that are handed in as evidence.
enum EvidenceFile {
    /// What is recorded of a file that is handed in.
    ///
    /// - Throws: `CommandProblem.cannotRead` where it is not there, or is no file.
    static func keep(_ path: String, in workspace: Workspace) throws -> [Field: FieldValue] {
        var status = stat()
        guard stat(path, &status) == 0, access(path, R_OK) == 0 else {
            throw CommandProblem.cannotRead(path, code: errno)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            let isFolder = status.st_mode & S_IFMT == S_IFDIR
            throw CommandProblem.cannotRead(path, code: isFolder ? EISDIR : EINVAL)
        }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return [.reference: FieldValue(name)]
    }

    /// Shows a kept file with the program that the system has for it.
    ///
    /// - Throws: `CommandProblem.noFileKept` where there is none.
    static func show(_ digest: String, named name: String, in workspace: Workspace) throws {
        throw CommandProblem.noFileKept(name)
    }
}
