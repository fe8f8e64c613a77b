import Glibc

/// A ledger on disk: a folder of journals, read into a ledger, and changes appended to one's own journal.
///
/// One thread uses it at a time. Whatever `record` returns is on disk: written and synced (ARCHITECTURE.md, decision 6).
public final class Workspace {
    /// The workspace's folder.
    public let folder: String
    /// The ledger: the fold of all events that could be read.
    public internal(set) var ledger: Ledger
    /// All events, in the common order.
    public internal(set) var log: [Event] = []
    /// What is wrong with the journals.
    public internal(set) var damage: [Damage] = []
    /// Grows by one with each change of what is known, so that figures can be kept under it.
    public internal(set) var revision = 0

    let settings: Settings
    var files: [String: JournalFile] = [:]
    var known: Set<EventID> = []
    var counter: UInt64 = 0
    /// What was read before and is in no file any more.
    var losses: [Damage] = []
    /// Events whose counters nobody goes on from.
    var beyond: [Event] = []
    /// For which day events count that were written under a wrong clock, and by which event.
    var redated: [EventID: [Event]] = [:]
    /// From where on a journal file of ours was written without the disk confirming it.
    var unconfirmed: [String: Int] = [:]
    /// What this device remembers of the journals; nil before that was read.
    var memory: JournalMemory?
    /// That this device could not keep what it has to remember, by the folders in which it could not.
    var forgets: [Memory: Damage] = [:]
    /// The journal file of each name that was written with here.
    var writers: [String: String] = [:]

    /// What a workspace needs to know of the machine.
    public struct Settings: Sendable {
        /// The workflow that a new workspace takes into its ledger.
        public var workflow: Workflow
        /// Where this device remembers its own journal files.
        public var stateFolder: String
        /// The system login, kept beside the name in every event.
        public var login: String

        /// What a workspace needs to know of the machine.
        public init(workflow: Workflow, stateFolder: String, login: String) {
            self.workflow = workflow
            self.stateFolder = stateFolder
            self.login = login
        }
    }

    /// Opens a workspace and reads it. A folder that is not there is an empty workspace; it is made when something is
    /// recorded.
    public init(folder: String, settings: Settings) throws(StorageError) {
        self.folder = folder
        self.settings = settings
        ledger = Ledger(workflow: settings.workflow)
        if let kind = try Files.kind(of: folder) {
            guard kind == .folder else { throw .notAFolder(folder) }
            guard access(folder.systemPath, R_OK | X_OK) == 0 else { throw .cannotRead(folder, code: errno) }
        }
        try readNew()
    }

    /// The workflow that holds until an event brings one.
    package var firstWorkflow: Workflow { settings.workflow }

    /// The folder that holds the journals.
    public var journalFolder: String { folder + "/journal" }

    /// Whether nothing was ever recorded here.
    public var isEmpty: Bool { log.isEmpty }

    /// Whether the workflow in force came from its journals; otherwise it is the one of a new workspace.
    public var hasWorkflow: Bool { ledger.hasWorkflow }

    // MARK: Reading

    /// Reads what is new, of this writer and of others. Returns whether anything changed.
    ///
    /// Where the folder can no longer be read, or is gone with all that was in it, what was read before stays, and the
    /// damage says so.
    @discardableResult
    public func refresh() -> Bool {
        do throws(StorageError) {
            return try readNew()
        } catch {
            return tell(damage.filter { !$0.isOfFolder } + [.unlisted(code: error.code)])
        }
    }

    // MARK: Where it stands

    var folderMode: mode_t { shelf.folderMode }
    var fileMode: mode_t { shelf.fileMode }

    /// Whether a file at a path would stand among those that some ledger keeps for itself: its journals, what was handed in,
    /// its state.
    package static func keepsForItself(_ path: String) -> Bool {
        let folder = canonical(Files.parent(of: path))
        let name = path.split(separator: "/").last ?? ""
        func isThere(_ path: String) -> Bool { access(path.systemPath, F_OK) == 0 }
        if name == "state.json", isThere(folder + "/journal") { return true }
        let own = ["journal", "evidence"]
        guard let last = folder.split(separator: "/").last, own.contains(String(last)) else { return false }
        let ledger = Files.parent(of: folder)
        return isThere(ledger + "/state.json") || isThere(ledger + "/journal") && JournalFile.isName(String(name))
    }

    /// The one path of a folder, links resolved, as far as it is there.
    static func canonical(_ path: String) -> String {
        guard let resolved = realpath(path.systemPath, nil) else {
            // What is not there, or not any more, is called as it would be.
            let parent = Files.parent(of: path)
            guard parent != path, let name = path.split(separator: "/").last else { return path }
            return canonical(parent) + "/" + name
        }
        defer { free(resolved) }
        return ByteText.text(of: resolved)
    }
}
