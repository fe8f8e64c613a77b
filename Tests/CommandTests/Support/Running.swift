import CTerminal
import Foundation
import Glibc

/// A program that was started, with its output on the way. Waiting is done by the kernel, never by sleeping.
struct Running {
    /// Why a run came to nothing.
    enum Failure: Error {
        case notStarted(Int32)
        case tooSlow(arguments: [String])
    }

    private let arguments: [String]
    private let process: pid_t
    private let output: Int32
    private let errors: Int32
    private let end: Int32

    /// Starts a program; `input` is the file that it reads from.
    init(_ arguments: [String], environment: [String: String], input: String = "/dev/null") throws {
        self.arguments = arguments
        var out: [Int32] = [0, 0]
        var err: [Int32] = [0, 0]
        guard pipe2(&out, Int32(O_CLOEXEC)) == 0, pipe2(&err, Int32(O_CLOEXEC)) == 0 else {
            throw Failure.notStarted(errno)
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, out[1], 1)
        posix_spawn_file_actions_adddup2(&actions, err[1], 2)
        // A test runner blocks signals and ignores some; the program starts as from a shell.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        var envp: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        var pid: pid_t = 0
        let code = posix_spawn(&pid, arguments[0], &actions, &attributes, &argv, &envp)
        (argv + envp).forEach { free($0) }
        posix_spawn_file_actions_destroy(&actions)
        posix_spawnattr_destroy(&attributes)
        close(out[1])
        close(err[1])
        guard code == 0 else {
            close(out[0])
            close(err[0])
            throw Failure.notStarted(code)
        }
        process = pid
        output = out[0]
        errors = err[0]
        end = ct_process_fd(pid)
    }

    /// Kills it if it has not ended by then; its result all the same.
    func kill(after milliseconds: Int32) throws -> Run {
        var descriptor = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
        if poll(&descriptor, 1, milliseconds) == 0 { Glibc.kill(process, SIGKILL) }
        return try finish()
    }

    /// Sends it a signal.
    func signal(_ number: Int32) { Glibc.kill(process, number) }

    /// Stops listening to its output, as `head` does.
    func finishDeaf() throws -> Run {
        close(output)
        return try collect([errors])
    }

    /// Waits for its end; a minute is more than anything takes.
    func finish() throws -> Run { try collect([output, errors]) }

    private func collect(_ descriptors: [Int32]) throws -> Run {
        var bytes: [Int32: [UInt8]] = [:]
        var open = descriptors
        var chunk = [UInt8](repeating: 0, count: 65536)
        defer {
            descriptors.forEach { close($0) }
            close(end)
        }
        while !open.isEmpty {
            var waiting = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            let found = poll(&waiting, nfds_t(waiting.count), 60_000)
            if found < 0, errno == EINTR { continue }
            guard found > 0 else {
                Glibc.kill(process, SIGKILL)
                var time: Int32 = 0
                _ = ct_reap(process, &time)
                throw Failure.tooSlow(arguments: arguments)
            }
            for entry in waiting where entry.revents != 0 {
                let count = read(entry.fd, &chunk, chunk.count)
                if count > 0 { bytes[entry.fd, default: []] += chunk[..<count] } else { open.removeAll { $0 == entry.fd } }
            }
        }
        var time: Int32 = 0
        let status = ct_reap(process, &time)
        return Run(status: status, bytes: bytes[output] ?? [], errors: String(decoding: bytes[errors] ?? [], as: UTF8.self))
    }
}

/// How a run ended, and what it said.
struct Run {
    /// The exit status, or 128 and the signal.
    var status: Int32
    /// Standard output.
    var bytes: [UInt8]
    /// Standard error.
    var errors: String

    /// Standard output as text.
    var output: String { String(decoding: bytes, as: UTF8.self) }

    /// Standard output as a JSON object.
    var object: [String: Any] {
        get throws { try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:] }
    }

    /// Standard output as a JSON array of objects.
    var list: [[String: Any]] {
        get throws { try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]] ?? [] }
    }
}
