import Glibc
import Tracker

/// A file that a person names on the command line, or standard input for `-`.
enum InputFile {
    /// The bytes of a file. Of what is longer than `limit` a little more than that is read, so that whoever asked sees it
    /// and no endless input is read.
    ///
    /// - Throws: `CommandProblem.cannotRead`
    static func bytes(_ path: String, limit: Int, takesPipes: Bool = true) throws(CommandProblem) -> [UInt8] {
        let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path.systemPath, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .cannotRead(path, code: errno) }
        defer { close(descriptor) }
        // A pipe that nobody writes to is empty rather than waited for; one that is written to is read to its end.
        if path != "-" { _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK) }
        var status = stat()
        let isPipe = path != "-" && fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
        // Whoever sits at the screen has typed a path: a pipe could keep him waiting for ever.
        if isPipe, !takesPipes { throw .silentPipe(path) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        while bytes.count <= limit {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count > 0 { bytes += chunk[..<count]; continue }
            if count == 0 { break }
            let code = errno
            if code != EINTR { throw .cannotRead(path, code: code) }
        }
        if isPipe, bytes.isEmpty { throw .silentPipe(path) }
        return bytes
    }
}
