import Canvas
import Glibc

/// The reader of the output has gone; nothing is wrong with that.
struct OutputClosed: Error {}

/// Where results and remarks go.
enum Output {
    /// Writes a result to standard output, which is all that other programs read.
    ///
    /// - Throws: `OutputClosed` where the reader has gone, `CommandProblem.outputFailed` where it cannot be written.
    static func write(_ text: String) throws {
        var text = text
        try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
    }

    /// Writes bytes to standard output.
    static func write(_ bytes: [UInt8]) throws {
        try bytes.withUnsafeBytes { try write($0) }
    }

    private static func write(_ bytes: UnsafeRawBufferPointer) throws {
        var written = 0
        while written < bytes.count {
            let count = Glibc.write(STDOUT_FILENO, bytes.baseAddress?.advanced(by: written), bytes.count - written)
            if count >= 0 {
                written += count
                continue
            }
            let code = errno
            if code == EINTR { continue }
            if code == EPIPE { throw OutputClosed() }
            if code == EAGAIN {
                var descriptor = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
                _ = poll(&descriptor, 1, -1)
                continue
            }
            throw CommandProblem.outputFailed(code: code)
        }
    }

    /// Writes lines to standard output.
    static func write(lines: [String]) throws {
        try write(lines.map { $0 + "\n" }.joined())
    }

    /// Says something beside the result, on standard error. What stands in it may come from files and arguments.
    static func remark(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { sanitized(String($0)) + "\n" }
        var clean = lines.joined()
        clean.withUTF8 { bytes in
            var written = 0
            while written < bytes.count {
                let count = Glibc.write(STDERR_FILENO, bytes.baseAddress?.advanced(by: written), bytes.count - written)
                if count > 0 { written += count } else if errno != EINTR { return }
            }
        }
    }

    /// Whether standard output is a terminal.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// The columns of a terminal; nil where it is none, or does not say.
    static func width(of descriptor: Int32) -> Int? {
        guard isatty(descriptor) == 1 else { return nil }
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
