import Glibc
import Papers
import Tracker

/// A file that is being written: it gets its name when all of it is on the disk, so that nobody sees half of it.
struct NewFile {
    /// Where to write.
    var descriptor: Int32 { temporary.descriptor }
    private let temporary: TemporaryFile
    private let path: String
    private let replacing: Bool

    /// A new file in the folder of `path`.
    ///
    /// - Throws: `.cannotWrite` where there is a file already that is not to be replaced, or the folder takes none.
    init(for path: String, replacing: Bool) throws(OfficeProblem) {
        let target = NewFile.target(of: path)
        guard !NewFile.leadsAstray(target) else { throw .cannotWrite(errno: ELOOP) }
        guard !Workspace.keepsForItself(target) else { throw .ofLedger }
        var status = stat()
        let isThere = lstat(target.systemPath, &status) == 0
        let kind = status.st_mode & S_IFMT
        if isThere {
            // What is no file is replaced by nothing, whoever asks for it.
            guard kind == S_IFREG || kind == S_IFLNK else { throw .notAFile }
            guard replacing else { throw .cannotWrite(errno: EEXIST) }
        }
        self.path = target
        self.replacing = replacing
        // A new file is for whom the person's own mask says.
        let mask = umask(0)
        umask(mask)
        do throws(StorageError) {
            temporary = try TemporaryFile(besides: target, mode: 0o666 & ~mask)
        } catch {
            throw NewFile.problem(error)
        }
        // Who could read the old one can read the new one, and nobody else.
        if isThere, kind == S_IFREG { fchmod(descriptor, status.st_mode & 0o777) }
    }

    /// Whether a folder on the way to a path is a link that somebody else put there, who is not the system's owner.
    private static func leadsAstray(_ path: String) -> Bool {
        var folder = Files.parent(of: path)
        var status = stat()
        while folder != "/", folder != "." {
            if lstat(folder.systemPath, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, status.st_uid != 0,
                status.st_uid != geteuid()
            {
                return true
            }
            let above = Files.parent(of: folder)
            guard above != folder else { break }
            folder = above
        }
        return false
    }

    /// Where a file is put that is to be written at a path. A person's own links stay, however many lead on from one
    /// another: the file that they lead to is replaced, or made. One that somebody else put there makes way for the file:
    /// in a folder of several it would have another file written.
    private static func target(of path: String) -> String {
        var target = path
        var status = stat()
        // As many as the system follows.
        for _ in 0..<40 {
            guard lstat(target.systemPath, &status) == 0, status.st_mode & S_IFMT == S_IFLNK,
                status.st_uid == geteuid(), let next = Files.target(ofLink: target)
            else { break }
            target = next.hasPrefix("/") ? next : "\(Files.parent(of: target))/\(next)"
        }
        return target
    }

    /// Gives it its name, once all of it is on the disk.
    func keep() throws(OfficeProblem) {
        do throws(StorageError) {
            try temporary.syncContent()
            try name()
        } catch {
            throw NewFile.problem(error)
        }
        // The file is there whole by now: that its name was not confirmed does not make it one that was not written.
        try? temporary.syncFolder(of: path)
    }

    private func name() throws(StorageError) {
        if !replacing {
            // Unlike a rename, this does not put out a file that came meanwhile.
            if link(temporary.path.systemPath, path.systemPath) == 0 {
                temporary.drop()
                return
            }
            let code = errno
            guard code == EPERM || code == EOPNOTSUPP || code == ENOSYS || code == EMLINK else {
                throw .cannotWrite(path, code: code)
            }
            guard access(path.systemPath, F_OK) != 0 else { throw .cannotWrite(path, code: EEXIST) }
        }
        try temporary.become(path)
    }

    /// Removes it: nothing was written.
    func drop() { temporary.drop() }

    private static func problem(_ error: StorageError) -> OfficeProblem { .cannotWrite(errno: error.code) }
}
