import Dashboard
import Glibc
import Synchronization

/// What the keeper has to say to the dashboard: a queue, and a descriptor that is readable while something is in it.
final class Mailbox: Sendable {
    /// Readable while something is in the queue.
    let descriptor: Int32
    private let writing: Int32
    private let queue = Mutex<[Input]>([])

    init() {
        var ends: [Int32] = [-1, -1]
        if pipe(&ends) != 0 { ends = [-1, -1] }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        descriptor = ends[0]
        writing = ends[1]
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if writing >= 0 { close(writing) }
    }

    /// Puts inputs into the queue.
    func post(_ inputs: [Input]) {
        queue.withLock { $0 += inputs }
        var byte: UInt8 = 0
        _ = write(writing, &byte, 1)
    }

    /// Takes everything out of the queue.
    func take() -> [Input] {
        var buffer = [UInt8](repeating: 0, count: 256)
        while read(descriptor, &buffer, buffer.count) > 0 {}
        return queue.withLock { inputs in
            defer { inputs = [] }
            return inputs
        }
    }
}
