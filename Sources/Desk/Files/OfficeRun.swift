import FoundationEssentials
import Glibc
import Papers

/// One run of the program beside this one, held to its limits. It always comes to an end, whatever the program does: one that
/// hangs, was stopped, hears no signal, or left another one behind with its output open.
struct OfficeRun {
    /// Where the program is.
    let program: String
    /// The time after which it is ended, in seconds.
    let time: Int
    /// The time of the file that it works on, which may end sooner.
    let file: FileTime?

    /// What it reads.
    enum Input {
        /// An open file.
        case file(Int32)
        /// Bytes that are at hand.
        case bytes([UInt8])
    }

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - output: where its output goes; where there is none, it is the answer.
    ///   - isInterrupted: asked now and then whether to stop.
    func answer(
        _ arguments: [String], _ input: Input, into output: Int32? = nil,
        isInterrupted: () -> Bool = { false }
    ) throws(OfficeProblem) -> [UInt8] {
        var ends = Ends()
        defer { ends.close() }
        try ends.open(input, output)
        let process = try OfficeRun.start(program, arguments, ends)
        ends.closeTheirs()
        let end = OfficeRun.now() + min(time * 1000, file?.left ?? .max)
        let exchange = OfficeRun.exchange(process, &ends, input, until: end) {
            isInterrupted() || file?.isStopped ?? false
        }
        let ended = exchange.status ?? OfficeRun.end(of: process, until: exchange.isWhole ? end : 0)
        guard exchange.isWhole, let status = ended else { throw .tooMuch }
        // Ended by a signal: it was stopped at a limit, or ran into one.
        guard status & 0x7F == 0 else { throw .tooMuch }
        switch (status >> 8) & 0xFF {
        case 0: return exchange.answer
        case 126, 127: throw .noOffice(program)
        default:
            // Its libraries may have said something before it.
            let line = exchange.problem.split(separator: UInt8(ascii: "\n")).last ?? []
            throw (try? JSONDecoder().decode(OfficeProblem.self, from: Data(line))) ?? .tooMuch
        }
    }

    // MARK: Descriptors

    /// The ends of what connects the two: ours, and the program's own 0, 1 and 2.
    private struct Ends {
        var feed: Int32 = -1
        var answer: Int32 = -1
        var problem: Int32 = -1
        var theirs: [Int32] = [-1, -1, -1]
        /// Those of theirs that are ours to close.
        private var lent: Set<Int32> = []

        mutating func open(_ input: Input, _ output: Int32?) throws(OfficeProblem) {
            switch input {
            case .file(let descriptor):
                theirs[0] = descriptor
                lent.insert(descriptor)
            case .bytes: (theirs[0], feed) = try Ends.pair()
            }
            if let output {
                theirs[1] = output
                lent.insert(output)
            } else {
                (theirs[1], answer) = try Ends.pair()
            }
            (theirs[2], problem) = try Ends.pair()
        }

        /// Two ends; sockets rather than a pipe, since writing to one whose reader is gone is an error and no signal.
        private static func pair() throws(OfficeProblem) -> (theirs: Int32, ours: Int32) {
            var ends: [Int32] = [-1, -1]
            let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
            guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .cannotOpen(errno: errno) }
            _ = fcntl(ends[1], F_SETFL, fcntl(ends[1], F_GETFL) | O_NONBLOCK)
            return (ends[0], ends[1])
        }

        mutating func closeTheirs() {
            for descriptor in theirs where descriptor >= 0 && !lent.contains(descriptor) { Glibc.close(descriptor) }
            theirs = [-1, -1, -1]
        }

        mutating func close() {
            closeTheirs()
            for descriptor in [feed, answer, problem] where descriptor >= 0 { Glibc.close(descriptor) }
            (feed, answer, problem) = (-1, -1, -1)
        }
    }

    private static func start(_ program: String, _ arguments: [String], _ ends: Ends) throws(OfficeProblem) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, descriptor) in ends.theirs.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Whatever this program blocks or ignores is its own; an interrupt at the keyboard reaches only this program,
        // which then ends the other one.
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
        var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0.systemPath) } + [nil]
        // It needs nothing of this program's environment but to know whose it is.
        var variables = ["RECTIFY_OFFICE_PARENT=\(getpid())", "LC_ALL=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]
        for name in ["TMPDIR", "LD_LIBRARY_PATH"] {
            if let value = Environment[name] { variables.append("\(name)=\(value)") }
        }
        var envp: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0.systemPath) } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        var process: pid_t = 0
        guard posix_spawn(&process, program.systemPath, &actions, &attributes, &argv, &envp) == 0 else {
            throw .noOffice(program)
        }
        return process
    }

    // MARK: The exchange

    private struct Exchange {
        var answer: [UInt8] = []
        var problem: [UInt8] = []
        /// Whether it came to its end by itself, within its limits.
        var isWhole = true
        /// How it ended, where that was seen already.
        var status: Int32?
    }

    /// Feeds the program and takes what it says, until it closes both of its ends or is gone.
    private static func exchange(
        _ process: pid_t, _ ends: inout Ends, _ input: Input, until end: Int, _ isInterrupted: () -> Bool
    ) -> Exchange {
        var exchange = Exchange()
        var rest: ArraySlice<UInt8> = []
        if case .bytes(let bytes) = input { rest = bytes[...] }
        while ends.answer >= 0 || ends.problem >= 0 {
            if ends.feed >= 0, rest.isEmpty { close(&ends.feed) }
            let left = end - now()
            // An interrupt that is held back does not end the wait, so that it is looked for.
            guard left > 0, !isInterrupted() else { return stopped(exchange) }
            var waiting = [
                pollfd(fd: ends.feed, events: Int16(POLLOUT), revents: 0),
                pollfd(fd: ends.answer, events: Int16(POLLIN), revents: 0),
                pollfd(fd: ends.problem, events: Int16(POLLIN), revents: 0),
            ]
            // Once it is gone, what it said is there; another one that holds its output open is not waited for.
            guard poll(&waiting, 3, exchange.status == nil ? Int32(min(left, 200)) : 0) > 0 else {
                guard exchange.status == nil else {
                    kill(-process, SIGKILL)
                    return exchange
                }
                exchange.status = status(of: process)
                continue
            }
            if waiting[0].revents != 0 {
                let count = rest.withUnsafeBytes {
                    send(ends.feed, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                if count > 0 {
                    rest = rest.dropFirst(count)
                } else if errno != EINTR, errno != EAGAIN {
                    // It has read all that it wants.
                    rest = []
                }
            }
            if waiting[1].revents != 0, !take(&ends.answer, &exchange.answer, OfficeLimits.answer) {
                return stopped(exchange)
            }
            if waiting[2].revents != 0, !take(&ends.problem, &exchange.problem, OfficeLimits.problem) {
                return stopped(exchange)
            }
        }
        return exchange
    }

    private static func stopped(_ exchange: Exchange) -> Exchange {
        var stopped = exchange
        stopped.isWhole = false
        return stopped
    }

    // MARK: The end

    /// How a program ended; nil while it has not.
    private static func status(of process: pid_t) -> Int32? {
        var status: Int32 = 0
        while true {
            let found = waitpid(process, &status, WNOHANG)
            if found == 0 { return nil }
            // One that nobody can wait for is gone.
            if found > 0 || errno != EINTR { return status }
        }
    }

    /// Waits until a program has ended, and from a time on has it and what it started killed; nil where even that does not
    /// end it.
    private static func end(of process: pid_t, until end: Int) -> Int32? {
        var last = end
        var isKilled = false
        while true {
            let isOver = now() >= last
            if isOver, !isKilled {
                isKilled = true
                kill(-process, SIGKILL)
                kill(process, SIGKILL)
                last = now() + OfficeLimits.ending * 1000
            }
            // What is gone is looked for after it was ended: what it started can outlive it.
            if let status = status(of: process) { return status }
            if isOver, now() >= last { return nil }
            _ = poll(nil, 0, 5)
        }
    }

    /// Takes what is there; whether it is not too much.
    private static func take(_ descriptor: inout Int32, _ bytes: inout [UInt8], _ limit: Int) -> Bool {
        var chunk = [UInt8](repeating: 0, count: 256 << 10)
        let count = read(descriptor, &chunk, chunk.count)
        if count > 0 {
            bytes += chunk[..<count]
        } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
            close(&descriptor)
        }
        return bytes.count <= limit
    }

    private static func close(_ descriptor: inout Int32) {
        Glibc.close(descriptor)
        descriptor = -1
    }

    /// A clock in milliseconds that nobody sets.
    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
