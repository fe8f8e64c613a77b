import Glibc

/// Tells when another program has written to a workspace's journals (2-architecture, decision 14).
///
/// The kernel tells at once (inotify); on a network file system, where it does not see others' changes, one has to look
/// from time to time.
public final class JournalWatcher {
    /// The descriptor to poll: readable when there may be news. Negative where the kernel cannot tell.
    public let descriptor: Int32
    private let workspace: String
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

    /// Watches the journal folder, or as long as it is not there, the nearest folder above it.
    private func attach() {
        guard descriptor >= 0, !isOnJournal else { return }
        let mask = UInt32(IN_MODIFY | IN_CREATE | IN_MOVED_TO | IN_DELETE)
        if inotify_add_watch(descriptor, workspace + "/journal", mask) >= 0 {
            isOnJournal = true
            return
        }
        var path = workspace
        while inotify_add_watch(descriptor, path, UInt32(IN_CREATE | IN_MOVED_TO)) < 0, path != "/", path != "." {
            path = Files.parent(of: path)
        }
    }

    /// Takes what the kernel had to say, after the descriptor became readable.
    public func drain() {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while read(descriptor, &buffer, buffer.count) > 0 {}
        attach()
    }

    /// Whether the kernel sees only this machine's changes there, so that one has to look every 2 seconds.
    public var mustLook: Bool {
        guard descriptor >= 0 else { return true }
        guard let mounts = try? Files.open("/proc/self/mounts", O_RDONLY).get(),
            let bytes = try? Files.read(mounts, from: 0, to: 1 << 20)
        else { return false }
        return JournalWatcher.isOnNetwork(
            Workspace.canonical(workspace), mounts: String(decoding: bytes, as: UTF8.self))
    }

    /// Whether a path lies on a network file system, by the table of mounts (`device place type …` a line).
    static func isOnNetwork(_ path: String, mounts: String) -> Bool {
        var best = ("", "")
        for line in mounts.split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard parts.count >= 3 else { continue }
            let place = String(parts[1])
            let isAbove = place == "/" || path == place || path.hasPrefix(place + "/")
            if isAbove, place.utf8.count >= best.0.utf8.count { best = (place, String(parts[2])) }
        }
        let types = ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "ceph", "afs", "glusterfs", "virtiofs"]
        return types.contains(best.1) || best.1.hasPrefix("fuse")
    }
}
