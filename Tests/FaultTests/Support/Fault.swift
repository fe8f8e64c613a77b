import Glibc

/// What happens at one call on a file.
struct Fault: CustomStringConvertible {
    /// What it is, as the shim's variable says it.
    enum Kind: Hashable {
        /// It fails with an error number.
        case fails(Int32)
        /// It reads or writes only half.
        case short
        /// The process is killed before it, in its middle, or after it.
        case killed(String)

        var text: String {
            switch self {
            case .fails(let code): String(code)
            case .short: "short"
            case .killed(let place): place
            }
        }
    }

    var kind: Kind
    /// The call's number, from 1.
    var at: Int
    /// How many calls from there on; 0 for all.
    var count = 1
    /// The call's name, where it is known.
    var call = ""
    /// Whether only calls of that name are counted.
    var countsNameOnly = false

    var variables: [String: String] {
        var variables = ["FAULT_KIND": kind.text, "FAULT_AT": "\(at)", "FAULT_FOR": "\(count)"]
        if countsNameOnly { variables["FAULT_ONLY"] = call }
        return variables
    }

    var description: String {
        let what = if case .fails(let code) = kind { String(cString: strerror(code)) } else { kind.text }
        return "\(call) #\(at)\(count == 0 ? " 起" : "")：\(what)"
    }

    /// The faults that a call of a name can have.
    static func kinds(of call: String) -> [Kind] {
        let kills = ["before", "after"].map(Kind.killed)
        return switch call {
        case "open", "openat": [EACCES, EMFILE, EIO, ENOSPC, EINTR, ESTALE].map(Kind.fails) + kills
        case "read", "pread", "pread64": [EIO, EINTR, ESTALE].map(Kind.fails) + [.short]
        case "write", "pwrite", "pwrite64":
            [ENOSPC, EIO, EINTR, EDQUOT].map(Kind.fails) + [.short, .killed("middle")] + kills
        case "fsync", "fdatasync": [EIO, ENOSPC, EINTR, EOPNOTSUPP, EACCES].map(Kind.fails) + kills
        case "rename", "mkdir", "link", "linkat", "symlink": [EIO, EACCES, ENOSPC].map(Kind.fails) + kills
        case "unlink", "unlinkat", "rmdir", "ftruncate": [EIO, EACCES].map(Kind.fails) + kills
        case "readdir", "readdir64": [EIO, ESTALE].map(Kind.fails)
        case "opendir": [EACCES, EMFILE, EIO].map(Kind.fails)
        case "close", "closedir": [EIO, EINTR].map(Kind.fails)
        case "fcntl": [EINTR, EIO, ENOLCK].map(Kind.fails)
        case "mmap": [.fails(ENOMEM)]
        default: [EIO, EACCES, ESTALE].map(Kind.fails)
        }
    }

    /// The faults that last, once they begin at a call of a name.
    static func lasting(of call: String) -> [Kind] {
        switch call {
        case "open", "openat": [EMFILE, EIO].map(Kind.fails)
        case "read", "pread", "pread64", "readdir", "opendir": [.fails(EIO)]
        case "write", "pwrite", "pwrite64": [ENOSPC, EIO].map(Kind.fails) + [.short]
        case "fsync", "fdatasync", "rename": [.fails(EIO)]
        default: []
        }
    }
}
