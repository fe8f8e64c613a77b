import Glibc

/// Keeps the signals that end a program waiting while something must not be left half done.
package final class SignalHold {
    private var before = sigset_t()
    private var isHeld = false
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    package init() {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in SignalHold.signals { sigaddset(&set, signal) }
        isHeld = pthread_sigmask(SIG_BLOCK, &set, &before) == 0
    }

    /// Whether one of them has come.
    package var isPending: Bool {
        var set = sigset_t()
        sigpending(&set)
        return SignalHold.signals.contains { sigismember(&set, $0) == 1 }
    }

    /// Lets them through; one that has come acts now.
    package func release() {
        guard isHeld else { return }
        isHeld = false
        pthread_sigmask(SIG_SETMASK, &before, nil)
    }

    deinit { release() }
}
