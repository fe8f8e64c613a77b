import Glibc

// Whole files and folders, for the rooms above. Paths are bytes (`systemPath`).

extension Files {
    /// The bytes of a person's own file to its end; a link there is his own, and followed. What stands there and is no
    /// file is not read: a pipe would be waited for. What others may write to is read with `contents`.
    package static func everything(at path: String) throws(StorageError) -> [UInt8] {
        let file = try open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY).get()
        switch try status(file).st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .cannotRead(path, code: EISDIR)
        default: throw .cannotRead(path, code: ENXIO)
        }
        var bytes: [UInt8] = []
        let code = read(file) {
            bytes += $0
            return 0
        }
        guard code == 0 else { throw .cannotRead(path, code: code) }
        return bytes
    }

    /// Writes a new file for this user alone; one that is there is not opened.
    package static func create(_ path: String, _ bytes: [UInt8]) throws(StorageError) {
        let file = try open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW).get()
        let code = bytes.withUnsafeBytes { write($0, to: file) }
        guard code == 0 else { throw unwritten(path, code) }
    }

    /// Copies an ordinary file of a folder that others may write to, to a new one for this user alone.
    package static func copy(_ path: String, to target: String) throws(StorageError) {
        let source = try openOrdinary(path, O_RDONLY)
        let file = try open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW).get()
        let code = read(source) { piece in piece.withUnsafeBytes { write($0, to: file) } }
        guard code == 0 else { throw unwritten(target, code) }
    }

    /// Removes a file, or a folder with all that is in it. Links are removed, not followed. What cannot be removed stays.
    package static func remove(_ path: String) {
        var status = stat()
        guard lstat(path.systemPath, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            unlink(path.systemPath)
            return
        }
        for name in (try? names(in: path)) ?? [] { remove(path + "/" + name) }
        rmdir(path.systemPath)
    }

    /// Where a link leads; nil for what is none.
    package static func target(ofLink path: String) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path.systemPath, &buffer, buffer.count)
        return count > 0 ? ByteText.text(of: buffer[..<count].map { UInt8(bitPattern: $0) }) : nil
    }

    /// Reads a file to its end, a piece at a time. Returns the system's error number, that of `take`, or 0.
    private static func read(_ file: Handle, _ take: (ArraySlice<UInt8>) -> Int32) -> Int32 {
        var chunk = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = Glibc.read(file.descriptor, &chunk, chunk.count)
            if count == 0 { return 0 }
            if count > 0 {
                let code = take(chunk[..<count])
                if code != 0 { return code }
            } else if errno != EINTR {
                return errno
            }
        }
    }
}
