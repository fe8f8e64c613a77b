import Glibc
import Tracker

/// The few calls on files and folders that the program needs beside the ledger's own. Foundation takes paths as text;
/// these take them as bytes (`systemPath`).
enum SystemFile {
    /// A file's bytes; nil with `errno` set where it cannot be read.
    static func contents(_ path: String) -> [UInt8]? {
        let descriptor = open(path.systemPath, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        return read(descriptor) {
            bytes += $0; return 0
        } == 0 ? bytes : nil
    }

    /// Writes a new file for this user alone. Returns the system's error number, or 0.
    static func create(_ path: String, _ bytes: [UInt8]) -> Int32 {
        let descriptor = open(path.systemPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return errno }
        defer { close(descriptor) }
        return write(bytes[...], to: descriptor)
    }

    /// Copies a file to a new one for this user alone. Returns the system's error number, or 0.
    static func copy(_ path: String, to target: String) -> Int32 {
        let source = open(path.systemPath, O_RDONLY | O_CLOEXEC)
        guard source >= 0 else { return errno }
        defer { close(source) }
        let descriptor = open(target.systemPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return errno }
        defer { close(descriptor) }
        return read(source) { write($0, to: descriptor) }
    }

    /// The names in a folder; none where it cannot be read.
    static func names(in path: String) -> [String] {
        guard let folder = opendir(path.systemPath) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { ByteText.text(of: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Removes a file, or a folder with all that is in it. Links are removed, not followed. What cannot be removed stays.
    static func remove(_ path: String) {
        var status = stat()
        guard lstat(path.systemPath, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            unlink(path.systemPath)
            return
        }
        for name in names(in: path) { remove(path + "/" + name) }
        rmdir(path.systemPath)
    }

    /// Makes a folder and those above it, where they are not there. Returns the system's error number, or 0.
    static func makeFolder(_ path: String) -> Int32 {
        var status = stat()
        if stat(path.systemPath, &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR ? 0 : ENOTDIR }
        let parent = parent(of: path)
        if parent != path {
            let code = makeFolder(parent)
            guard code == 0 else { return code }
        }
        return mkdir(path.systemPath, 0o700) == 0 || errno == EEXIST ? 0 : errno
    }

    /// The folder that a file or folder stands in.
    static func parent(of path: String) -> String {
        let parts = path.split(separator: "/").dropLast()
        return path.hasPrefix("/")
            ? "/" + parts.joined(separator: "/") : parts.isEmpty ? "." : parts.joined(separator: "/")
    }

    /// Where a link leads; nil for what is none.
    static func target(ofLink path: String) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path.systemPath, &buffer, buffer.count)
        return count > 0 ? ByteText.text(of: buffer[..<count].map { UInt8(bitPattern: $0) }) : nil
    }

    private static func read(_ descriptor: Int32, _ take: (ArraySlice<UInt8>) -> Int32) -> Int32 {
        var chunk = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count == 0 { return 0 }
            if count > 0 {
                let code = take(chunk[..<count])
                if code != 0 { return code }
            } else if errno != EINTR {
                return errno
            }
        }
    }

    private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int32 {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return errno }
        }
        return 0
    }
}
