import Canvas
import Desk
import Glibc
import Text

/// The reader of the output has gone; nothing is wrong with that.
struct OutputClosed: Error {}

/// Where results and remarks go: nothing else in the program writes to standard output or standard error.
///
/// What is written comes from files and from other people. So every text is cleaned here, line by line, whether or not a
/// terminal reads it: of what controls a terminal only "\n" and tabs pass. JSON is escaped by its own grammar before it
/// comes here; a table for spreadsheets keeps its "\r\n" and the mark at its beginning.
///
/// Texts for people are written in the encoding of the locale. What programs read is in UTF-8, unless it is shown on a
/// terminal.
enum Output {
    /// Writes a text for people to standard output, which is all that other programs read.
    ///
    /// - Throws: `OutputClosed` where the reader has gone, `CommandProblem.outputFailed` where it cannot be written.
    static func write(_ text: String) throws {
        try send(encoded(text))
    }

    /// Writes lines to standard output, in colours (the numbers of SGR) where some are given.
    static func write(lines: [String], colours: String? = nil) throws {
        guard let colours else { return try send(encoded(lines.map { $0 + "\n" }.joined())) }
        try send(
            lines.flatMap { Array("\u{1B}[\(colours)m".utf8) + encoded($0) + Array("\u{1B}[0m\n".utf8) })
    }

    /// Says which files were written, which is so even where it cannot be said.
    static func write(files: [String]) throws {
        do {
            try write(lines: files)
        } catch CommandProblem.outputFailed(let code, nil) {
            throw CommandProblem.outputFailed(code: code, after: .written)
        }
    }

    /// Writes what other programs read, such as a table for spreadsheets or a page.
    static func write(form text: String) throws {
        let mark = text.unicodeScalars.first == "\u{FEFF}" ? "\u{FEFF}" : ""
        let clean = mark + sanitizedLines(Charset.current.shown(text), keepsReturns: true)
        try send(isTerminal ? Charset.current.bytes(of: clean) : Array(clean.utf8))
    }

    /// Writes JSON, in which nothing acts on a terminal.
    static func write(json bytes: [UInt8]) throws {
        let isConverted = isTerminal && Charset.current.name != nil
        try send(isConverted ? Charset.current.bytes(of: String(decoding: bytes, as: UTF8.self)) : bytes)
    }

    /// A text as people read it here.
    private static func encoded(_ text: String) -> [UInt8] {
        Charset.current.bytes(of: sanitizedLines(Charset.current.shown(text)))
    }

    private static func send(_ bytes: [UInt8]) throws {
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
            throw CommandProblem.outputFailed(code: code, after: nil)
        }
    }

    /// Says something beside the result, on standard error. What stands in it may come from files and arguments.
    static func remark(_ text: String) {
        let bytes = encoded(text + "\n")
        bytes.withUnsafeBytes { bytes in
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
