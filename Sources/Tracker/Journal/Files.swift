import Glibc

/// The few calls on files that the journal needs, with their errors as `StorageError`. Foundation has no fdatasync, no
/// locks of open file descriptions and no fsync of a folder, so these call the C library. What the rooms above need of
/// files beside the journal stands in `Files+Whole`.
package enum Files {
    /// A file that is open, closed with its last owner.
    final class Handle: Sendable {
        let descriptor: Int32
        let path: String

        init(descriptor: Int32, path: String) {
            self.descriptor = descriptor
            self.path = path
        }

        deinit { close(descriptor) }
    }

    /// Lock commands of open file descriptions (Linux); the C library's header has them as macros that Swift does not see.
    private static let setLock: Int32 = 37

    static func open(_ path: String, _ flags: Int32, mode: mode_t = 0o600) -> Result<Handle, StorageError> {
        while true {
            let descriptor = Glibc.open(path.systemPath, flags | O_CLOEXEC, mode)
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

    /// Opens an ordinary file of a shared folder. A link is not followed, since whoever put it there may lead it to what
    /// is not his; a pipe without a writer would wait for ever, and a device can do anything.
    static func openOrdinary(_ path: String, _ flags: Int32) throws(StorageError) -> Handle {
        let file = try open(path, flags | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY).get()
        switch try status(file).st_mode & S_IFMT {
        case S_IFREG: return file
        case S_IFDIR: throw .cannotRead(path, code: EISDIR)
        default: throw .notAFile(path)
        }
    }

    /// Opens nothing but says which file it is: a folder that may be written and not read can be looked into by it.
    private static let pathOnly: Int32 = 0o10_000_000

    /// Throws unless an open file is the one that has a name in one of a ledger's own folders. Between two looks another
    /// member can put a link in the folder's place, and what is written would go to where he may not write himself.
    static func requirePlace(of file: Handle, in folder: String, as name: String) throws(StorageError) {
        let place = folder + "/" + name
        let opened: Handle
        do throws(StorageError) {
            opened = try open(folder, pathOnly | O_DIRECTORY | O_NOFOLLOW).get()
        } catch {
            throw .cannotWrite(place, code: error.code == ENOTDIR ? ELOOP : error.code)
        }
        var there = stat()
        let own = try status(file)
        while fstatat(opened.descriptor, name.systemPath, &there, AT_SYMLINK_NOFOLLOW) != 0 {
            let code = errno
            if code != EINTR { throw .cannotWrite(place, code: code) }
        }
        guard there.st_dev == own.st_dev, there.st_ino == own.st_ino else { throw .cannotWrite(place, code: ELOOP) }
    }

    /// Waits for the file's lock, which goes when the file is closed, however its owner ends. Whoever may only read the
    /// file can hold it as well: there is an end to the waiting.
    static func lock(_ file: Handle, wait: Double = Double(StorageError.longestWait)) throws(StorageError) {
        var left = wait
        while let code = refusal(of: F_WRLCK, file) {
            if code == EAGAIN || code == EACCES {
                guard left > 0 else { throw .busy(file.path) }
                // Not all at the same moment: whoever waits longest would go on waiting.
                let pause = Double.random(in: 0.001...0.01)
                usleep(UInt32(pause * 1_000_000))
                left -= pause
                continue
            }
            // A file system without locks still has one writer a file: its owner.
            if hasNoLocks(code) { return }
            guard code == EINTR else { throw .cannotWrite(file.path, code: code) }
        }
    }

    /// Gives a file's lock up at once, and not only when nobody has it open any more: a process that was begun meanwhile has
    /// until it is another program.
    static func unlock(_ file: Handle) {
        _ = refusal(of: F_UNLCK, file)
    }

    /// Asks once for a lock on the whole of a file, or gives it up; why that was refused, nil where it was not.
    private static func refusal(of type: some BinaryInteger, _ file: Handle) -> Int32? {
        var request = flock()
        request.l_type = Int16(type)
        request.l_whence = Int16(SEEK_SET)
        return fcntl(file.descriptor, setLock, &request) == 0 ? nil : errno
    }

    /// Whose a file is that shows by its lock whether its owner is there.
    enum Claim {
        /// Ours now: nobody had it.
        case taken
        /// Somebody's.
        case held
        /// The file system has no locks.
        case unknown
    }

    /// Takes the file's lock if nobody has it.
    static func claim(_ file: Handle) throws(StorageError) -> Claim {
        while let code = refusal(of: F_WRLCK, file) {
            if code == EAGAIN || code == EACCES { return .held }
            if hasNoLocks(code) { return .unknown }
            guard code == EINTR else { throw .cannotWrite(file.path, code: code) }
        }
        return .taken
    }

    private static func hasNoLocks(_ code: Int32) -> Bool { [EOPNOTSUPP, ENOLCK, ENOSYS, EINVAL].contains(code) }

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

    /// Whether there is nothing but zeros in a file from `offset` to `end`. What was never written takes no reading; of the
    /// rest `limit` bytes are looked at, and no more.
    static func holdsNothing(
        _ file: Handle, from offset: Int, to end: Int, atMost limit: Int
    ) throws(StorageError) -> Bool {
        var place = offset
        var left = limit
        while place < end {
            // Linux's SEEK_DATA, which the C library's header shows to nobody who does not ask for it.
            let data = lseek(file.descriptor, off_t(place), 3)
            if data < 0, errno == ENXIO { return true }
            place = max(place, Int(data))
            guard left > 0, place < end else { return place >= end }
            let bytes = try read(file, from: place, to: min(end, place + min(left, 8 << 20)))
            guard !bytes.isEmpty else { return true }
            guard bytes.allSatisfy({ $0 == 0 }) else { return false }
            place += bytes.count
            left -= bytes.count
        }
        return true
    }

    /// All bytes of an ordinary file of a folder that others may write to, no longer than a file of its kind can be.
    package static func contents(_ path: String, atMost limit: Int) throws(StorageError) -> [UInt8] {
        let file = try openOrdinary(path, O_RDONLY)
        let size = Int(try status(file).st_size)
        guard size <= limit else { throw .cannotRead(path, code: EFBIG) }
        return try read(file, from: 0, to: size)
    }

    /// Writes all of the bytes at the file's end, or none: what a full disk cuts off is taken out again.
    static func append(_ bytes: [UInt8], to file: Handle, size: Int) throws(StorageError) {
        let code = bytes.withUnsafeBytes { write($0, to: file) }
        guard code == 0 else {
            while ftruncate(file.descriptor, off_t(size)) != 0, errno == EINTR {}
            throw unwritten(file.path, code)
        }
        try syncContent(file)
    }

    /// Writes what stands in a file from one place to another once more, and syncs it: after a sync that failed, the
    /// kernel may take for written what never reached the disk.
    static func confirm(_ path: String, from start: Int, to end: Int) throws(StorageError) {
        let file = try openOrdinary(path, O_RDWR)
        let bytes = try read(file, from: start, to: end)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                pwrite(file.descriptor, $0.baseAddress, $0.count, off_t(start + written))
            }
            if count > 0 { written += count; continue }
            let code = errno
            if count < 0, code == EINTR { continue }
            throw .notConfirmed(path, code: code == 0 ? EIO : code)
        }
        try syncContent(file)
    }

    /// What a file system says that has nothing to sync, or no way to: FUSE and network ones for folders, and folders
    /// that may be written but not read.
    private static let nothingToSync: Set<Int32> = [EINVAL, ENOSYS, EOPNOTSUPP, EACCES, EPERM, EBADF]

    /// Makes a file's content last.
    static func syncContent(_ file: Handle) throws(StorageError) {
        while fdatasync(file.descriptor) != 0 {
            let code = errno
            if code == EINTR { continue }
            if nothingToSync.contains(code) { return }
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
        code == ENOSPC || code == EDQUOT ? .noSpace(path) : .cannotWrite(path, code: code)
    }

    /// Makes a new name in a folder last.
    static func syncFolder(_ path: String) throws(StorageError) {
        let folder: Handle
        switch open(path, O_RDONLY | O_DIRECTORY) {
        case .success(let opened): folder = opened
        case .failure(.cannotRead(_, let code)):
            if nothingToSync.contains(code) { return }
            throw .notConfirmed(path, code: code)
        case .failure: throw .notConfirmed(path, code: ENOSPC)
        }
        while fsync(folder.descriptor) != 0 {
            let code = errno
            if code == EINTR { continue }
            if nothingToSync.contains(code) { return }
            throw .notConfirmed(path, code: code)
        }
    }

    /// Makes a folder and those above it, so that they last. One that is there already is left as it is.
    package static func makeFolder(_ path: String, mode: mode_t = 0o700) throws(StorageError) {
        if let kind = try kind(of: path) {
            guard kind == .folder else { throw .notAFolder(path) }
            return
        }
        let parent = parent(of: path)
        if parent != path, !parent.isEmpty { try makeFolder(parent, mode: mode) }
        while mkdir(path.systemPath, mode) != 0 {
            let code = errno
            if code == EINTR { continue }
            // Somebody else has made it meanwhile, in his own way.
            if code == EEXIST {
                guard try Files.kind(of: path) == .folder else { throw .notAFolder(path) }
                return
            }
            throw unwritten(path, code)
        }
        chmod(path.systemPath, mode)
        do throws(StorageError) {
            try syncFolder(parent)
        } catch {
            // Nothing stands in it yet that could be lost.
            throw .cannotWrite(path, code: error.code)
        }
    }

    enum Kind { case file, folder, other }

    /// What stands at a path; nil for nothing. What cannot be looked at is an error: it may well be there.
    static func kind(of path: String) throws(StorageError) -> Kind? {
        var status = stat()
        while stat(path.systemPath, &status) != 0 {
            let code = errno
            if code == EINTR { continue }
            guard code == ENOENT || code == ENOTDIR else { throw .cannotRead(path, code: code) }
            return nil
        }
        return switch status.st_mode & S_IFMT {
        case S_IFDIR: .folder
        case S_IFREG: .file
        default: .other
        }
    }

    /// What stands at the place of one of a ledger's own folders. A link there is no such folder: whoever put it there
    /// would lead what is written, and what is read, out of the ledger.
    static func ownKind(of path: String) throws(StorageError) -> Kind? {
        var status = stat()
        while lstat(path.systemPath, &status) != 0 {
            let code = errno
            if code == EINTR { continue }
            guard code == ENOENT || code == ENOTDIR else { throw .cannotRead(path, code: code) }
            return nil
        }
        guard status.st_mode & S_IFMT != S_IFLNK else { throw .cannotRead(path, code: ELOOP) }
        return try kind(of: path)
    }

    package static func parent(of path: String) -> String {
        var parts = path.split(separator: "/", omittingEmptySubsequences: true)
        guard !parts.isEmpty else { return path }
        parts.removeLast()
        let joined = parts.joined(separator: "/")
        return path.hasPrefix("/") ? "/" + joined : (joined.isEmpty ? "." : joined)
    }

    /// What is no folder of all that a path leads through.
    private static func file(onTheWayTo path: String) -> String {
        var path = path
        var status = stat()
        while path.contains("/"), lstat(path.systemPath, &status) != 0, errno == ENOTDIR { path = parent(of: path) }
        return path
    }

    /// The names in a folder, sorted; a folder that is not there has none.
    package static func names(in path: String) throws(StorageError) -> [String] {
        var opened = opendir(path.systemPath)
        while opened == nil, errno == EINTR { opened = opendir(path.systemPath) }
        guard let folder = opened else {
            let code = errno
            if code == ENOENT { return [] }
            if code == ENOTDIR { throw .notAFolder(file(onTheWayTo: path)) }
            throw .cannotRead(path, code: code)
        }
        defer { closedir(folder) }
        var names: [String] = []
        while true {
            // The end and an error look alike but for this.
            errno = 0
            guard let entry = readdir(folder) else {
                let code = errno
                if code == EINTR { continue }
                guard code == 0 else { throw .cannotRead(path, code: code) }
                return names.sorted()
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { ByteText.text(of: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
    }

    /// Replaces a file's whole content: a temporary file beside it, then a rename, so that no reader sees half of it.
    static func replace(
        _ path: String, with bytes: [UInt8], mode: mode_t = 0o600, durably: Bool = false
    ) throws(StorageError) {
        let file = try TemporaryFile(besides: path, mode: mode)
        do throws(StorageError) {
            let code = bytes.withUnsafeBytes { write($0, to: file.handle) }
            guard code == 0 else { throw unwritten(path, code) }
            if durably { try syncContent(file.handle) }
            try file.become(path)
        } catch {
            file.drop()
            throw error
        }
    }
}
