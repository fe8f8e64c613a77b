import CTerminal
import Foundation
import Glibc

/// A program that was started. Its output goes into files that have no name, so that nothing has to be read while it
/// runs; waiting for its end is done by the kernel, never by sleeping.
package struct Running {
    /// Why a run came to nothing.
    package enum Failure: Error {
        case notStarted(Int32)
        case tooSlow(arguments: [String])
    }

    private let arguments: [String]
    /// Its number.
    package let process: pid_t
    private let output: FileHandle
    private let errors: FileHandle
    private let end: FileHandle

    /// Starts a program; `input` is the file that it reads from.
    package init(_ arguments: [String], environment: [String: String], input: String = "/dev/null") throws {
        self.arguments = arguments
        output = try Running.namelessFile()
        errors = try Running.namelessFile()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output.fileDescriptor, 1)
        posix_spawn_file_actions_adddup2(&actions, errors.fileDescriptor, 2)
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
        guard code == 0 else { throw Failure.notStarted(code) }
        process = pid
        end = FileHandle(fileDescriptor: ct_process_fd(pid), closeOnDealloc: true)
    }

    private static func namelessFile() throws -> FileHandle {
        var template = Array("/tmp/rectify-run-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw Failure.notStarted(errno) }
        unlink(template)
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// The processor's time that it and what it has started have taken, in seconds.
    package var processorTime: Double {
        Running.descent(of: process).map { process in
            // utime, stime, cutime, cstime: the last two are those of what has ended and was waited for.
            Running.stat(of: process).dropFirst(11).prefix(4).compactMap { Double($0) }.reduce(0, +)
        }.reduce(0, +) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// Whether it, or what it has started, would go on at once if it had a processor: it is not waiting for anything.
    ///
    /// On a machine that has no time for it, that is all that tells a slow program from one that waits for ever.
    package var isReady: Bool { Running.descent(of: process).contains { Running.stat(of: $0).first == "R" } }

    /// What the system says of a process, from its state on: behind the name, which may hold anything.
    private static func stat(of process: pid_t) -> [Substring] {
        let stat = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
        return Array(stat[(stat.lastIndex(of: ")") ?? stat.startIndex)...].split(separator: " ").dropFirst())
    }

    /// A process and those that it has started, and they in turn.
    private static func descent(of process: pid_t) -> [pid_t] {
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
        return [process]
            + threads.flatMap { thread in
                let list =
                    (try? String(contentsOfFile: "/proc/\(process)/task/\(thread)/children", encoding: .utf8)) ?? ""
                return list.split(separator: " ").compactMap { pid_t($0) }.flatMap(descent)
            }
    }

    /// Whether a process that somebody else started has ended, after waiting for so long.
    package static func hasEnded(process: pid_t, within milliseconds: Int32) -> Bool {
        let descriptor = ct_process_fd(process)
        guard descriptor >= 0 else { return errno == ESRCH }
        defer { close(descriptor) }
        return hasEnded(descriptor, within: milliseconds)
    }

    /// Whether it has ended, after waiting for so long.
    package func hasEnded(within milliseconds: Int32) -> Bool {
        Running.hasEnded(end.fileDescriptor, within: milliseconds)
    }

    private static func hasEnded(_ end: Int32, within milliseconds: Int32) -> Bool {
        var descriptor = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
        while true {
            let found = poll(&descriptor, 1, milliseconds)
            if found >= 0 || errno != EINTR { return found > 0 }
        }
    }

    /// Sends it a signal if it has not ended by then; its result all the same.
    package func ended(by signal: Int32, after milliseconds: Int32) throws -> Run {
        if !hasEnded(within: milliseconds) { Glibc.kill(process, signal) }
        return try finish()
    }

    /// Waits for its end; a minute is more than what a person does takes.
    package func finish(within milliseconds: Int32 = 60_000) throws -> Run {
        let isDone = hasEnded(within: milliseconds)
        if !isDone { Glibc.kill(process, SIGKILL) }
        var time: Int32 = 0
        let status = ct_reap(process, &time)
        guard isDone else { throw Failure.tooSlow(arguments: arguments) }
        return Run(
            status: status, bytes: try Running.contents(output),
            errors: String(decoding: try Running.contents(errors), as: UTF8.self))
    }

    private static func contents(_ file: FileHandle) throws -> [UInt8] {
        try file.seek(toOffset: 0)
        return Array(try file.readToEnd() ?? Data())
    }
}

/// How a run ended, and what it said.
package struct Run {
    /// The exit status, or 128 and the signal.
    package var status: Int32
    /// Standard output.
    package var bytes: [UInt8]
    /// Standard error.
    package var errors: String

    /// Standard output as text.
    package var output: String { String(decoding: bytes, as: UTF8.self) }

    /// Standard output as a JSON object.
    package var object: [String: Any] {
        get throws { try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:] }
    }

    /// Standard output as a JSON array of objects.
    package var list: [[String: Any]] {
        get throws { try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]] ?? [] }
    }
}
