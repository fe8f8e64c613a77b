import Exchange
import Glibc

/// A file with a notice in it.
enum NoticeFile {
    /// Reads a notice from a file, or from standard input for `-`.
    ///
    /// - Throws: `CommandProblem`, with a sentence that says what is wrong with the file or with what is in it.
    static func read(_ path: String) throws -> NoticeReading {
        let bytes = try bytes(path)
        do throws(NoticeRefusal) {
            return try NoticeReader.read(bytes)
        } catch {
            throw CommandProblem.notice(path, error.phrase)
        }
    }

    /// The bytes of a file. What is longer than a notice can be is cut past the limit, so that the reader says so and
    /// no endless input is read.
    private static func bytes(_ path: String) throws -> [UInt8] {
        let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CommandProblem.cannotRead(path, code: errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        while bytes.count <= NoticeReader.limit {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count > 0 { bytes += chunk[..<count]; continue }
            if count == 0 { break }
            let code = errno
            if code != EINTR { throw CommandProblem.cannotRead(path, code: code) }
        }
        return bytes
    }
}
