import COffice
import Glibc
import Papers

/// What this process may take, set before anything is read.
enum Limits {
    /// Sets the limits; the process ends where that cannot be done.
    static func set() {
        // What was started by a program that is gone has nobody to answer to.
        guard co_die_with_parent(parent) == 0 else { exit(1) }
        // A file that grows too large is an error to report, and so is a reader that went away.
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
        set(Int32(RLIMIT_AS.rawValue), OfficeLimits.memory)
        set(Int32(RLIMIT_CPU.rawValue), OfficeLimits.processor)
        set(Int32(RLIMIT_FSIZE.rawValue), OfficeLimits.answer)
        set(Int32(RLIMIT_CORE.rawValue), 0)
    }

    /// Who started this process, where it was told.
    private static var parent: Int32 {
        getenv("RECTIFY_OFFICE_PARENT").flatMap { Int32(String(cString: $0)) } ?? 0
    }

    /// A limit that is lower already stays.
    private static func set(_ resource: Int32, _ most: Int) {
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { exit(1) }
        limit.rlim_cur = min(limit.rlim_cur, rlim_t(most))
        limit.rlim_max = min(limit.rlim_max, rlim_t(most))
        guard setrlimit(resource, &limit) == 0 else { exit(1) }
    }
}
