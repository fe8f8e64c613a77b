import Glibc

/// The few calls on files that the journal needs, with their errors as `StorageError`. Foundation has no fdatasync, no
/// locks of open file descriptions and no fsync of a folder, so these call the C library.
enum Files {
    /// A file that is open, closed with its last owner.
    final class Handle {
        let descriptor: Int32
        let path: String

        init(descriptor: Int32, path: String) {
            self.descriptor = descriptor
            self.path = path
        }

        deinit { close(descriptor) }
    }

    /// Lock commands of open file descriptions (Linux); the C library's header has them as macros that Swift does not see.
    private static let setLockWait: Int32 = 38

    static func open(_ path: String, _ flags: Int32, mode: mode_t = 0o600) -> Result<Handle, StorageError> {
        while true {
            let descriptor = Glibc.open(path, flags | O_CLOEXEC, mode)
            if descriptor >= 0 {
                // As it was asked for, whatever the mask of this process would take away.
                if flags & O_CREAT != 0 { fchmod(descriptor, mode) }
                return .success(Handle(descriptor: descriptor, path: path))
            }
            let code = errno
            if code == EINTR { continue }
            if code == ENOSPC || code == EDQUOT { return .failure(.noSpace(path)) }
            let writes = flags & (O_WRONLY | O_RDWR) != 0
            return .failure(writes ? .cannotWrite(path, code: code) : .cannotRead(path, code: code))
        }
    }

    /// Waits for the file's lock, which goes when the file is closed, however its owner ends.
    static func lock(_ file: Handle) throws(StorageError) {
        var request = flock()
        request.l_type = Int16(F_WRLCK)
        request.l_whence = Int16(SEEK_SET)
        while fcntl(file.descriptor, setLockWait, &request) != 0 {
            let code = errno
            // A file system without locks still has one writer a file: its owner.
            if code == EOPNOTSUPP || code == ENOLCK || code == ENOSYS || code == EINVAL { return }
            guard code == EINTR else { throw .cannotWrite(file.path, code: code) }
        }
    }

    static func status(_ file: Handle) throws(StorageError) -> stat {
        var status = stat()
        guard fstat(file.descriptor, &status) == 0 else { throw .cannotRead(file.path, code: errno) }
        return status
    }

    /// The file's bytes from `offset` to `end`, or as many as there are.
    static func read(_ file: Handle, from offset: Int, to end: Int) throws(StorageError) -> [UInt8] {
        guard end > offset else { return [] }
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: end - offset) { buffer, count in
            count = 0
            while count < buffer.count {
                let got = pread(
                    file.descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count,
                    off_t(offset + count))
                if got > 0 { count += got; continue }
                if got == 0 { return }
                if errno == EINTR { continue }
                code = errno
                return
            }
        }
        if code != 0 { throw .cannotRead(file.path, code: code) }
        return bytes
    }

    /// Writes all of the bytes at the file's end, or none: what a full disk cuts off is taken out again.
    static func append(_ bytes: [UInt8], to file: Handle, size: Int) throws(StorageError) {
        let code = bytes.withUnsafeBytes { write($0, to: file) }
        guard code == 0 else {
            _ = ftruncate(file.descriptor, off_t(size))
            throw unwritten(file.path, code)
        }
        guard fdatasync(file.descriptor) == 0 else {
            let code = errno
            if code == EINVAL || code == ENOSYS { return }  // a file system that has nothing to sync
            throw .notConfirmed(file.path, code: code)
        }
    }

    /// Writes all of the bytes where the file stands. Returns the system's error number, or 0.
    static func write(_ bytes: UnsafeRawBufferPointer, to file: Handle) -> Int32 {
        var written = 0
        while written < bytes.count {
            let count = Glibc.write(
                file.descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
            if count > 0 { written += count; continue }
            let code = errno
            if count < 0, code == EINTR { continue }
            return code == 0 ? EIO : code
        }
        return 0
    }

    /// The error for what could not be written.
    static func unwritten(_ path: String, _ code: Int32) -> StorageError {
        code == ENOSPC || code == EDQUOT || code == EFBIG ? .noSpace(path) : .cannotWrite(path, code: code)
    }

    /// Makes a new name in a folder last.
    static func syncFolder(_ path: String) throws(StorageError) {
        let folder = try open(path, O_RDONLY | O_DIRECTORY).get()
        guard fsync(folder.descriptor) == 0 || errno == EINVAL || errno == ENOSYS else {
            throw .notConfirmed(path, code: errno)
        }
    }

    /// Makes a folder and those above it. One that is there already is left as it is.
    static func makeFolder(_ path: String, mode: mode_t = 0o700) throws(StorageError) {
        if let kind = kind(of: path) {
            guard kind == .folder else { throw .notAFolder(path) }
            return
        }
        let parent = parent(of: path)
        if parent != path, !parent.isEmpty { try makeFolder(parent, mode: mode) }
        guard mkdir(path, mode) == 0 || errno == EEXIST else {
            throw unwritten(path, errno)
        }
        chmod(path, mode)
    }

    enum Kind { case file, folder, other }

    /// What stands at a path; nil for nothing.
    static func kind(of path: String) -> Kind? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return switch status.st_mode & S_IFMT {
        case S_IFDIR: .folder
        case S_IFREG: .file
        default: .other
        }
    }

    static func parent(of path: String) -> String {
        var parts = path.split(separator: "/", omittingEmptySubsequences: true)
        guard !parts.isEmpty else { return path }
        parts.removeLast()
        let joined = parts.joined(separator: "/")
        return path.hasPrefix("/") ? "/" + joined : (joined.isEmpty ? "." : joined)
    }

    /// The names in a folder, sorted; a folder that is not there has none.
    static func names(in path: String) throws(StorageError) -> [String] {
        guard let folder = opendir(path) else {
            let code = errno
            if code == ENOENT { return [] }
            if code == ENOTDIR { throw .notAFolder(path) }
            throw .cannotRead(path, code: code)
        }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Replaces a file's whole content: a temporary file beside it, then a rename, so that no reader sees half of it.
    static func replace(
        _ path: String, with bytes: [UInt8], mode: mode_t = 0o600, durably: Bool = false
    ) throws(StorageError) {
        let temporary = path + ".\(getpid()).new"
        do throws(StorageError) {
            let file = try open(temporary, O_WRONLY | O_CREAT | O_TRUNC, mode: mode).get()
            if durably {
                try append(bytes, to: file, size: 0)
            } else {
                let code = bytes.withUnsafeBytes { write($0, to: file) }
                guard code == 0 else { throw unwritten(path, code) }
            }
        } catch {
            unlink(temporary)
            throw error
        }
        guard rename(temporary, path) == 0 else {
            let code = errno
            unlink(temporary)
            throw .cannotWrite(path, code: code)
        }
    }
}
