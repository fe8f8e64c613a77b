import Glibc

/// A ledger on disk: a folder of journals, read into a ledger, and changes appended to one's own journal.
///
/// One thread uses it at a time. Whatever `record` returns is on disk: written and synced (2-architecture, decision 6).
public final class Workspace {
    /// The workspace's folder.
    public let folder: String
    /// The ledger: the fold of all events that could be read.
    public private(set) var ledger: Ledger
    /// All events, in the common order.
    public private(set) var log: [Event] = []
    /// What is wrong with the journals.
    public private(set) var damage: [Damage] = []
    /// Grows by one with each change of what is known, so that figures can be kept under it.
    public private(set) var revision = 0

    private let settings: Settings
    private var files: [String: JournalFile] = [:]
    private(set) var known: Set<EventID> = []
    private var counter: UInt64 = 0
    private var lastingDamage: [Damage] = []
    /// The journal file of each name that was written with here.
    private var writers: [String: String] = [:]

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
        if let kind = Files.kind(of: folder), kind != .folder { throw .notAFolder(folder) }
        if Files.kind(of: folder) != nil, access(folder, R_OK | X_OK) != 0 {
            throw .cannotRead(folder, code: errno)
        }
        try refresh()
    }

    /// The folder that holds the journals.
    public var journalFolder: String { folder + "/journal" }

    /// Whether nothing was ever recorded here.
    public var isEmpty: Bool { log.isEmpty }

    /// Whether the workflow in force came from its journals; otherwise it is the one of a new workspace.
    public var hasWorkflow: Bool { ledger.hasWorkflow }

    // MARK: Reading

    /// Reads what is new, of this writer and of others. Returns whether anything changed.
    @discardableResult
    public func refresh() throws(StorageError) -> Bool {
        let names = try Files.names(in: journalFolder).filter { $0.hasSuffix(".jsonl") }
        var events: [[Event]] = []
        var found: [Damage] = []
        for name in names {
            var file = files[name] ?? JournalFile(name: name)
            let news = file.read(in: journalFolder)
            if news.isReplaced { return try readAgain() }
            files[name] = file
            events += news.events
            for item in news.damage {
                if case .closed = item { found.append(item) } else { lastingDamage.append(item) }
            }
            if let line = file.unreadable { found.append(.unreadable(file: name, line: line)) }
            if file.isTorn { found.append(.torn(file: name)) }
        }
        if files.keys.contains(where: { !names.contains($0) }) { return try readAgain() }
        let before = damage
        let isNew = take(events)
        let orphans = ledger.orphans.count
        damage = lastingDamage + found + (orphans > 0 ? [.missing(orphans)] : [])
        if isNew || damage != before { revision += 1 }
        return isNew || damage != before
    }

    /// Reads everything from the beginning: a file was replaced, cut or removed.
    private func readAgain() throws(StorageError) -> Bool {
        files = [:]
        known = []
        log = []
        lastingDamage = []
        counter = 0
        writers = [:]
        ledger = Ledger(workflow: settings.workflow)
        revision += 1
        _ = try refresh()
        return true
    }

    /// Takes events into the log and the ledger; those known already are passed over.
    private func take(_ lists: [[Event]]) -> Bool {
        known.reserveCapacity(known.count + lists.reduce(0) { $0 + $1.count })
        let fresh = Workspace.ordered(lists) { known.insert($0).inserted }
        guard let first = fresh.first else { return false }
        for event in fresh { counter = max(counter, event.counter) }
        if log.isEmpty {
            log = fresh
            ledger.apply(fresh[...])
        } else if let last = log.last, Event.precedes(first, last) {
            log = Workspace.ordered([log, fresh]) { _ in true }
            ledger = Workspace.fold(log[...], workflow: settings.workflow)
        } else {
            log += fresh
            ledger.apply(fresh[...])
        }
        return true
    }

    /// The wanted ones of some events in the common order. Days and counters nearly always decide, so what is sorted
    /// is these and not the events.
    private static func ordered(_ lists: [[Event]], where isWanted: (EventID) -> Bool) -> [Event] {
        struct Key {
            var day: Int32
            var list: Int32
            var counter: UInt64
            var place: Int
        }
        func precedes(_ left: Key, _ right: Key) -> Bool {
            if left.day != right.day { return left.day < right.day }
            if left.counter != right.counter { return left.counter < right.counter }
            return Event.precedes(lists[Int(left.list)][left.place], lists[Int(right.list)][right.place])
        }
        var keys: [Key] = []
        keys.reserveCapacity(lists.reduce(0) { $0 + $1.count })
        var isSorted = true
        for (list, events) in lists.enumerated() {
            for place in events.indices where isWanted(events[place].id) {
                let key = Key(
                    day: events[place].day.number, list: Int32(list), counter: events[place].counter, place: place)
                if let last = keys.last, !precedes(last, key) { isSorted = false }
                keys.append(key)
            }
        }
        if !isSorted { keys.sort(by: precedes) }
        return keys.map { lists[Int($0.list)][$0.place] }
    }

    /// The fold of events that stand in the common order.
    public static func fold(_ events: ArraySlice<Event>, workflow: Workflow) -> Ledger {
        var ledger = Ledger(workflow: workflow)
        ledger.apply(events)
        return ledger
    }

    /// The ledger as of the end of a day: the fold of all events up to it.
    public func ledger(asOf day: Day) -> Ledger {
        guard let last = log.last, last.day > day else { return ledger }
        let end = log.partitioningIndex { $0.day > day }
        return Workspace.fold(log[..<end], workflow: settings.workflow)
    }

    // MARK: Recording

    /// Who records, when, and for which day.
    public struct Recorder: Hashable, Sendable {
        /// By name.
        public var by: String
        /// The day that the change is recorded for.
        public var day: Day
        /// The clock's day.
        public var clock: Day
        /// The wall clock's time.
        public var now: Instant
        /// For whom it is recorded, if for someone else.
        public var behalf: Behalf?
        /// Why it is recorded for a day that a sent report has covered already, where it is.
        public var late: String?

        /// Who records, when, and for which day.
        public init(by: String, day: Day, clock: Day, now: Instant, behalf: Behalf? = nil, late: String? = nil) {
            self.behalf = behalf
            self.late = late
            self.by = by
            self.day = day
            self.clock = clock
            self.now = now
        }
    }

    /// Checks a request against the rules and records it as one event, durably.
    ///
    /// Throws `Refusal` where a rule says no and `StorageError` where the disk does; then nothing was recorded.
    @discardableResult
    public func record(_ request: Request, as recorder: Recorder) throws -> Event {
        try record([(request, recorder)])[0]
    }

    /// Records several requests, each as its own event, all in one write: for bringing in a history. The requests are
    /// planned one after another, each on what the ones before it changed; if one is refused, none is recorded.
    @discardableResult
    public func record(_ requests: [(Request, Recorder)]) throws -> [Event] {
        guard let first = requests.first else { return [] }
        if Files.kind(of: journalFolder) == nil {
            // What is refused leaves nothing behind, not even a folder.
            _ = try compose(requests, writer: "", after: nil, mends: false)
        }
        try Files.makeFolder(journalFolder, mode: folderMode)
        let name = first.1.by
        let path = WriterRecord.path(
            stateFolder: settings.stateFolder, workspace: Workspace.canonical(folder), name: name)
        var handle = try lockedFile(of: name, record: path)
        let isNew = handle == nil
        if isNew { try refresh() }
        let target = writers[name] ?? WriterRecord.newFileName(for: name)
        let torn = try handle.flatMap { file throws(StorageError) in try tornLine(of: target, file) }
        let state = files[target] ?? JournalFile(name: target)
        let draft = try compose(
            requests, writer: String(target.dropLast(".jsonl".count)),
            after: torn.map { Digest(of: $0) } ?? state.last, mends: torn != nil)
        let place = journalFolder + "/" + target
        if isNew {
            handle = try Files.open(place, O_RDWR | O_APPEND | O_CREAT | O_EXCL, mode: fileMode).get()
            if let handle { try Files.lock(handle) }
        }
        guard let handle else { return [] }
        do throws(StorageError) {
            try Files.append(draft.bytes, to: handle, size: state.size)
        } catch {
            // Not even an empty file is left behind, unless its line may stand on the disk.
            if isNew, case .notConfirmed = error {} else if isNew { unlink(place) }
            throw error
        }
        if isNew { try Files.syncFolder(journalFolder) }
        // It is recorded now: what goes wrong with reading from here on is not its failure.
        _ = try? refresh()
        writers[name] = target
        if let now = files[target], let last = now.last {
            WriterRecord(file: target, start: now.start, length: now.end, last: last.text).keep(path)
        }
        return draft.events
    }

    /// The journal file that a name goes on writing here, locked, with everything that is in it read; nil where a new
    /// one is to be begun, since there is none or the one that is there is not as this device left it.
    private func lockedFile(of name: String, record path: String) throws(StorageError) -> Files.Handle? {
        for _ in 0..<100 {
            let known = writers[name]
            if known == nil {
                guard let record = WriterRecord.read(path), record.fits(journal: journalFolder) else { return nil }
                writers[name] = record.file
            }
            guard let fileName = writers[name], Files.kind(of: journalFolder + "/" + fileName) == .file else {
                writers[name] = nil
                return nil
            }
            let handle = try Files.open(journalFolder + "/" + fileName, O_RDWR | O_APPEND).get()
            try Files.lock(handle)
            try refresh()
            // Someone can have put another file in its place, or an older one, which a new file must follow then.
            let inode = UInt64(try Files.status(handle).st_ino)
            if files[fileName]?.inode == inode, writers[name] == fileName || known == nil {
                writers[name] = fileName
                return handle
            }
        }
        return nil
    }

    /// The torn last line of one's own file. One that lacks nothing but its end is ended, and is an event then.
    private func tornLine(of name: String, _ file: Files.Handle) throws(StorageError) -> [UInt8]? {
        guard let state = files[name], state.isTorn else { return nil }
        let bytes = try Files.read(file, from: state.end, to: state.size)
        let line = bytes.withUnsafeBufferPointer { EventCoding.read($0, id: EventID(bits: 0)) }
        guard line != nil else { return bytes }
        try Files.append([10], to: file, size: state.size)
        try refresh()
        return nil
    }

    private struct Draft {
        var bytes: [UInt8] = []
        var events: [Event] = []
    }

    /// The lines for some requests, each planned on the ledger as the ones before it leave it.
    private func compose(
        _ requests: [(Request, Recorder)], writer: String, after last: Digest?, mends isTorn: Bool
    ) throws(Refusal) -> Draft {
        var draft = Draft()
        var previous = last
        var next = counter
        // A torn line becomes a line of its own when its owner ends it; the next one follows it and says so.
        var mends = isTorn
        if mends { draft.bytes.append(10) }

        func write(_ plan: Planner.Plan, _ recorder: Recorder) -> Event {
            next += 1
            var event = Event(
                id: EventID(bits: 0), day: recorder.day, counter: next, writer: writer, at: recorder.now,
                by: recorder.by, login: settings.login, behalf: recorder.behalf, late: recorder.late,
                undoes: plan.undoes, redoes: plan.redoes, changes: plan.changes)
            let line = EventCoding.line(of: event, after: previous, mends: mends)
            let digest = Digest(of: line)
            mends = false
            previous = digest
            draft.bytes += line
            draft.bytes.append(10)
            event.id = digest.event
            return event
        }

        var ledger = ledger
        var log = log
        for (request, recorder) in requests {
            let context = Planner.Context(
                by: recorder.by, day: recorder.day, clock: recorder.clock, writer: writer, behalf: recorder.behalf,
                late: recorder.late)
            let plan = try Planner(ledger: ledger, log: log, context: context).plan(request)
            if !ledger.hasWorkflow, !plan.changes.contains(where: \.isWorkflow) {
                let event = write(Planner.Plan([.workflow(ledger.workflow)]), recorder)
                ledger.apply(event)
                log.append(event)
            }
            let event = write(plan, recorder)
            draft.events.append(event)
            guard requests.count > 1 else { break }
            ledger.apply(event)
            log.append(event)
        }
        return draft
    }

    // MARK: Where it stands

    var folderMode: mode_t { isShared ? 0o2770 : 0o700 }
    var fileMode: mode_t { isShared ? 0o640 : 0o600 }

    /// A workspace whose folder hands its group on to what is made in it is shared by that group.
    var isShared: Bool {
        var status = stat()
        return stat(folder, &status) == 0 && status.st_mode & S_ISGID != 0
    }

    /// The one path of a folder, links resolved, as far as it is there.
    static func canonical(_ path: String) -> String {
        guard let resolved = realpath(path, nil) else { return path }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}

extension Array {
    /// The first place from which on all elements satisfy the condition; the array must be parted so.
    func partitioningIndex(where condition: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if condition(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
