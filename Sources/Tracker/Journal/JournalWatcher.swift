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
        if watch(journal, news | UInt32(IN_DELETE_SELF | IN_MOVE_SELF)) {
            isOnJournal = true
            _ = watch(workspace, UInt32(IN_DELETE_SELF | IN_MOVE_SELF))
            mustLook = FileSystem.isSharedBeyondKernel(journal)
            return
        }
        var path = workspace
        while !watch(path, UInt32(IN_CREATE | IN_MOVED_TO)), path != "/", path != "." { path = Files.parent(of: path) }
        mustLook = FileSystem.isSharedBeyondKernel(path)
    }

    private func watch(_ path: String, _ mask: UInt32) -> Bool {
        let watch = inotify_add_watch(descriptor, path.systemPath, mask)
        if watch >= 0 { watches.append(watch) }
        return watch >= 0
    }

    /// Takes what the kernel had to say, after the descriptor became readable.
    public func drain() {
        let gone = UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED)
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            buffer.withUnsafeBytes { bytes in
                var at = 0
                while at + 16 <= count {
                    let mask = bytes.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self)
                    // What is no longer watched says so once more: watching anew for that would never end.
                    let watch = bytes.loadUnaligned(fromByteOffset: at, as: Int32.self)
                    if mask & gone != 0, watches.contains(watch) { isOnJournal = false }
                    at += 16 + Int(bytes.loadUnaligned(fromByteOffset: at + 12, as: UInt32.self))
                }
            }
        }
        // What was watched is gone: whatever comes to stand in its place is watched anew.
        if !isOnJournal {
            for watch in watches { inotify_rm_watch(descriptor, watch) }
            watches = []
        }
        attach()
    }
}
