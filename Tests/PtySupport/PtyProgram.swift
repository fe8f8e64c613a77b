import CTerminal
import Canvas
import Glibc

/// A program in a terminal of its own, with an emulator that follows what it writes. Nothing here sleeps: every wait is
/// for bytes or for the end of the program, and has a deadline.
package final class PtyProgram {
    /// What a wait did not get in time, with what was seen instead.
    package struct TimedOut: Error, CustomStringConvertible {
        package let wanted: String
        package let screen: String
        package var description: String { "没有等到：\(wanted)\n——屏幕——\n\(screen)\n————" }
    }

    /// How a program ended.
    package struct Exit: Equatable {
        /// The exit status, or 128 and the number of the signal.
        package let status: Int
        /// The processor's time that it took.
        package let milliseconds: Int
    }

    /// How long a wait may take. Long, since the machine may be busy; nothing waits this long when all is well.
    /// `RECTIFY_PATIENCE` says another number of seconds, for a run that gets what the machine has left over.
    package static let patience = Duration.seconds(
        getenv("RECTIFY_PATIENCE").flatMap { Int(String(cString: $0)) } ?? 60)

    package private(set) var screen: ScreenEmulator
    /// Everything that the program wrote.
    package private(set) var output: [UInt8] = []
    package let process: Int32
    private var master: Int32
    private var ending: Int32
    private var exit: Exit?

    /// Starts a program.
    /// - Parameters:
    ///   - arguments: the program's path and its arguments.
    ///   - environment: all of its environment.
    package init(
        _ arguments: [String], environment: [String: String] = [:], size: Size = Size(columns: 120, rows: 36)
    ) throws {
        screen = ScreenEmulator(size)
        var variables = [
            "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
        ]
        variables.merge(environment) { $1 }
        let argv = arguments.map { strdup($0) } + [nil]
        let envp = variables.filter { !$0.value.isEmpty }.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in argv + envp { free(text) } }
        var pid: pid_t = 0
        master = ct_spawn_in_pty(argv, envp, Int32(size.rows), Int32(size.columns), &pid)
        process = pid
        ending = ct_process_fd(pid)
        guard master >= 0, ending >= 0 else { throw TimedOut(wanted: "forkpty", screen: "errno \(errno)") }
        _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    }

    deinit {
        if exit == nil {
            _ = Glibc.kill(process, SIGKILL)
            var milliseconds: Int32 = 0
            _ = ct_reap(process, &milliseconds)
        }
        hangUp()
        close(ending)
    }

    // MARK: Doing

    /// Types bytes.
    package func send(_ text: String) throws { try send(Array(text.utf8)) }

    /// Types bytes; reads meanwhile, since a program that cannot write does not read either.
    package func send(_ bytes: [UInt8]) throws {
        let deadline = ContinuousClock.now + Self.patience
        var rest = bytes[...]
        while !rest.isEmpty {
            let events = try poll(until: deadline, writing: true, wanted: "能写入")
            if events & POLLIN != 0 { read() }
            guard events & POLLOUT != 0 else { continue }
            let written = rest.prefix(1024).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            guard written > 0 else { throw TimedOut(wanted: "能写入", screen: screen.text) }
            rest = rest.dropFirst(written)
        }
    }

    /// Gives the terminal another size.
    package func resize(_ size: Size) {
        screen.resize(size)
        ct_resize(master, Int32(size.rows), Int32(size.columns))
    }

    /// Sends a signal to the program, or to another process.
    package func signal(_ number: Int32, to other: Int32? = nil) { _ = Glibc.kill(other ?? process, number) }

    /// Closes the terminal, as closing its window does.
    package func hangUp() {
        if master >= 0 { close(master) }
        master = -1
    }

    /// The terminal's line modes, for comparing.
    package var lineModes: [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = ct_terminal_modes(master, &bytes, Int32(bytes.count))
        return Array(bytes.prefix(max(0, Int(count))))
    }

    // MARK: Waiting

    /// Reads until the screen is as wanted.
    /// - Parameter wanted: what is waited for, for the report of a failed test.
    package func wait(_ wanted: String, until holds: (ScreenEmulator) -> Bool) throws {
        let deadline = ContinuousClock.now + Self.patience
        while !holds(screen) {
            let events = try poll(until: deadline, wanted: wanted)
            if events & POLLIN != 0 {
                read()
            } else if events & (POLLHUP | POLLERR) != 0 {
                throw TimedOut(wanted: wanted + "（程序已结束）", screen: screen.text)
            }
        }
    }

    /// Reads until the screen shows a text, or has shown it: what is there for a moment only is seen on a machine too that
    /// lets this wait for longer.
    package func wait(for text: String) throws {
        let deadline = ContinuousClock.now + Self.patience
        var isSeen = screen.contains(text)
        while !isSeen {
            let events = try poll(until: deadline, wanted: text)
            if events & POLLIN != 0 {
                read { isSeen = isSeen || $0.contains(text) }
            } else if events & (POLLHUP | POLLERR) != 0 {
                throw TimedOut(wanted: text + "（程序已结束）", screen: screen.text)
            }
        }
    }

    /// Reads for so long: for what a slow line leaves between two pieces.
    package func read(milliseconds: Int) throws {
        let deadline = ContinuousClock.now + .milliseconds(milliseconds)
        while ContinuousClock.now < deadline {
            let left = Int32(ContinuousClock.now.duration(to: deadline) / Duration.milliseconds(1)) + 1
            if poll(master, milliseconds: left) & POLLIN != 0 { read() }
        }
    }

    /// Reads until the program ends.
    package func waitForExit() throws -> Exit {
        if let exit { return exit }
        let deadline = ContinuousClock.now + Self.patience
        while true {
            let events = try poll(until: deadline, ending: true, wanted: "程序结束")
            if events & POLLIN != 0 { read() }
            if events & POLLPRI != 0 { break }
        }
        var milliseconds: Int32 = 0
        let status = ct_reap(process, &milliseconds)
        let exit = Exit(status: Int(status), milliseconds: Int(milliseconds))
        self.exit = exit
        // What was written last.
        if master >= 0 { while poll(master, milliseconds: 0) & POLLIN != 0, read() {} }
        return exit
    }

    /// Reads what is there, and returns how many bytes the program has written since `mark`.
    package func bytes(since mark: Int) -> Int { output.count - mark }

    // MARK: Descriptors

    /// Waits for one of the events. The program's end counts as `POLLPRI`.
    private func poll(
        until deadline: ContinuousClock.Instant, writing: Bool = false, ending waits: Bool = false, wanted: String
    ) throws -> Int32 {
        let left = ContinuousClock.now.duration(to: deadline)
        let milliseconds = Int32(left / Duration.milliseconds(1))
        var polled = [
            pollfd(fd: master, events: Int16(POLLIN | (writing ? POLLOUT : 0)), revents: 0),
            pollfd(fd: waits ? ending : -1, events: Int16(POLLIN), revents: 0),
        ]
        // A terminal whose program has closed it is always ready: then only the end of the program is waited for.
        if waits, master >= 0, poll(master, milliseconds: 0) & (POLLIN | POLLHUP) == POLLHUP { polled[0].fd = -1 }
        guard milliseconds > 0, Glibc.poll(&polled, nfds_t(polled.count), milliseconds) > 0 else {
            throw TimedOut(wanted: wanted, screen: screen.text)
        }
        return Int32(polled[0].revents) | (polled[1].revents != 0 ? POLLPRI : 0)
    }

    private func poll(_ descriptor: Int32, milliseconds: Int32) -> Int32 {
        var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return Glibc.poll(&polled, 1, milliseconds) > 0 ? Int32(polled.revents) : 0
    }

    /// Reads what is there.
    /// - Parameter look: looks at the screen after each little piece of it.
    @discardableResult
    private func read(_ look: ((ScreenEmulator) -> Void)? = nil) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = Glibc.read(master, &buffer, buffer.count)
        guard count > 0 else { return false }
        output += buffer[..<count]
        let piece = look == nil ? count : 256
        for start in stride(from: 0, to: count, by: piece) {
            screen.feed(buffer[start..<min(start + piece, count)])
            look?(screen)
        }
        return true
    }
}
