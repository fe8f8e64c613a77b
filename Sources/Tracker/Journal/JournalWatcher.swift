import Glibc

/// Tells when another program has written to a workspace's journals (ARCHITECTURE.md, decision 14).
///
/// The kernel tells at once (inotify); on a network file system, where it does not see others' changes, one has to look
/// from time to time.
public final class JournalWatcher {
    /// The descriptor to poll: readable when there may be news. Negative where the kernel cannot tell.
    public let descriptor: Int32
    /// Whether the kernel sees only this machine's changes there, so that one has to look every 2 seconds.
    public private(set) var mustLook = true
    private let workspace: String
    private var watches: [Int32] = []
    private var isOnJournal = false

    /// A watcher of a workspace; its folder may not be there yet.
    public init(workspace: String) {
        self.workspace = workspace
        descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        attach()
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Watches the journal folder and the workspace that holds it, or as long as that is not there, the nearest folder above.
    private func attach() {
        guard descriptor >= 0, !isOnJournal else { return }
        let news = UInt32(IN_MODIFY | IN_CREATE | IN_MOVED_TO | IN_DELETE | IN_MOVED_FROM | IN_ATTRIB)
        let journal = workspace + "/journal"
        // What comes to stand there between two looks is seen by the second, which begins where the first ended.
        var watched: String?
        while true {
            if watch(journal, news | UInt32(IN_DELETE_SELF | IN_MOVE_SELF)) {
                isOnJournal = true
                _ = watch(workspace, UInt32(IN_DELETE_SELF | IN_MOVE_SELF))
                mustLook = FileSystem.isSharedBeyondKernel(journal)
                return
            }
            var path = workspace
            while path != watched, !watch(path, UInt32(IN_CREATE | IN_MOVED_TO)), path != "/", path != "." {
                path = Files.parent(of: path)
            }
            guard path != watched, path != "/", path != "." else { break }
            watched = path
        }
        mustLook = FileSystem.isSharedBeyondKernel(watched ?? "/")
    }

    private func watch(_ path: String, _ mask: UInt32) -> Bool {
        let watch = inotify_add_watch(descriptor, path.systemPath, mask)
        if watch >= 0 { watches.append(watch) }
        return watch >= 0
    }

    /// Takes what the kernel had to say, after the descriptor became readable.
    ///
    /// - Returns: Whether that was news. What is no longer watched says so once more, which is none: looking and
    ///   watching anew for that would never end.
    public func drain() -> Bool {
        let gone = UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED)
        let lost = UInt32(IN_Q_OVERFLOW)
        var hasNews = false
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            buffer.withUnsafeBytes { bytes in
                var at = 0
                while at + 16 <= count {
                    let mask = bytes.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self)
                    let isWatched = watches.contains(bytes.loadUnaligned(fromByteOffset: at, as: Int32.self))
                    if isWatched || mask & lost != 0 { hasNews = true }
                    if isWatched, mask & gone != 0 { isOnJournal = false }
                    at += 16 + Int(bytes.loadUnaligned(fromByteOffset: at + 12, as: UInt32.self))
                }
            }
        }
        // What was watched is gone, or something came to stand above: whatever is there now is watched anew.
        if hasNews, !isOnJournal {
            for watch in watches { inotify_rm_watch(descriptor, watch) }
            watches = []
            attach()
        }
        return hasNews
    }
}
