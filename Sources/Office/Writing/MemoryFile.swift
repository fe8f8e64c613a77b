import COffice
import Glibc
import Papers

/// A file that is only in memory, for libraries that write to a path.
struct MemoryFile: ~Copyable {
    private let descriptor: Int32

    /// A new one.
    init() throws(OfficeProblem) {
        descriptor = co_memory_file()
        guard descriptor >= 0 else { throw .cannotWrite(errno: errno) }
    }

    deinit { close(descriptor) }

    /// The path to write to.
    var path: String { "/proc/self/fd/\(descriptor)" }

    /// What was written.
    func bytes() throws(OfficeProblem) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .cannotWrite(errno: errno) }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeMutableBytes { room in
                pread(descriptor, room.baseAddress.map { $0 + done }, room.count - done, off_t(done))
            }
            guard count > 0 else { throw .cannotWrite(errno: count == 0 ? EIO : errno) }
            done += count
        }
        return bytes
    }
}
