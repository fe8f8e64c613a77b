import Glibc
import Papers

/// A file that is being written: it gets its name when all of it is on the disk, so that nobody sees half of it.
struct NewFile {
    /// Where to write.
    let descriptor: Int32
    private let temporary: String
    private let path: String
    private let replacing: Bool

    /// A new file in the folder of `path`.
    ///
    /// - Throws: `.cannotWrite` where there is a file already that is not to be replaced, or the folder takes none.
    init(for path: String, replacing: Bool) throws(OfficeProblem) {
        var status = stat()
        let isThere = stat(path, &status) == 0
        if isThere {
            guard replacing else { throw .cannotWrite(errno: EEXIST) }
            guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        }
        // A link stays one: the file that it leads to is replaced.
        let real = isThere ? realpath(path, nil) : nil
        defer { free(real) }
        let target = real.map { String(cString: $0) } ?? path
        self.path = target
        self.replacing = replacing
        let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
        temporary = folder + ".rectify-" + String(UInt64.random(in: .min ... .max), radix: 36)
        let opened = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard opened >= 0 else { throw .cannotWrite(errno: errno) }
        descriptor = opened
        // Who could read the old one can read the new one, and nobody else.
        if isThere { fchmod(descriptor, status.st_mode & 0o777) }
    }

    /// Gives it its name, once all of it is on the disk.
    func keep() throws(OfficeProblem) {
        guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOSYS else { throw .cannotWrite(errno: errno) }
        try name()
        close(descriptor)
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if opened >= 0 {
            fsync(opened)
            close(opened)
        }
    }

    private func name() throws(OfficeProblem) {
        if !replacing {
            // Unlike a rename, this does not put out a file that came meanwhile.
            if link(temporary, path) == 0 {
                unlink(temporary)
                return
            }
            let code = errno
            guard code == EPERM || code == EOPNOTSUPP || code == ENOSYS || code == EMLINK else {
                throw .cannotWrite(errno: code)
            }
            guard access(path, F_OK) != 0 else { throw .cannotWrite(errno: EEXIST) }
        }
        guard rename(temporary, path) == 0 else { throw .cannotWrite(errno: errno) }
    }

    /// Removes it: nothing was written.
    func drop() {
        close(descriptor)
        unlink(temporary)
    }
}
