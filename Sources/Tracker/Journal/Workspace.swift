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

    let settings: Settings
    private(set) var files: [String: JournalFile] = [:]
    private(set) var known: Set<EventID> = []
    private var counter: UInt64 = 0
    /// What was read before and is in no file any more.
    private var losses: [Damage] = []
    /// Events whose counters nobody goes on from.
    private var beyond: [Event] = []
    /// For which day events count that were written under a wrong clock, and by which event.
    private var redated: [EventID: Event] = [:]
    /// From where on a journal file of ours was written without the disk confirming it.
    private var unconfirmed: [String: Int] = [:]
    /// What this device remembers of the journals; nil before that was read.
    var memory: JournalMemory?
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
        if let kind = try Files.kind(of: folder) {
            guard kind == .folder else { throw .notAFolder(folder) }
            guard access(folder.systemPath, R_OK | X_OK) == 0 else { throw .cannotRead(folder, code: errno) }
        }
        try readNew()
    }

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
            let code: Int32 = if case .cannotRead(_, let code) = error { code } else { EIO }
            return tell(damage.filter { !$0.isOfFolder } + [.unlisted(code: code)])
        }
    }

    /// Reads what is new. Throws where that cannot be known.
    @discardableResult
    func readNew() throws(StorageError) -> Bool {
        let names = try Files.names(in: journalFolder).filter(JournalFile.isName)
        // A ledger that had entries and has none now was moved away or is not mounted: it is not an empty one.
        if names.isEmpty, !log.isEmpty { return tell(damage.filter { !$0.isOfFolder } + [.vanished]) }
        var events: [[Event]] = []
        var found: [Damage] = []
        for name in names {
            var file = files[name] ?? JournalFile(name: name)
            let news = file.read(in: journalFolder)
            if news.isReplaced { return try readAgain() }
            files[name] = file
            events += news.events
            found += news.damage
        }
        if files.keys.contains(where: { !names.contains($0) }) { return try readAgain() }
        let isNew = take(events)
        let orphans = ledger.orphans.count
        found += unconfirmed.keys.sorted().map { .unconfirmed(file: $0) }
        let isOther = tell(
            losses + found + fileDamage(unread: losses + found) + (orphans > 0 ? [.missing(orphans)] : []))
        if isNew, !isOther { revision += 1 }
        return isNew || isOther
    }

    /// Says what is wrong with the journals. Returns whether that is new.
    private func tell(_ now: [Damage]) -> Bool {
        guard now != damage else { return false }
        damage = now
        revision += 1
        return true
    }

    /// Reads everything from the beginning: a file was replaced, cut or removed. What it no longer holds, and no other
    /// file either, is told.
    private func readAgain() throws(StorageError) -> Bool {
        let (oldFiles, oldKnown, oldLog, oldLedger) = (files, known, log, ledger)
        let (oldLosses, oldCounter, oldBeyond, oldRedated) = (losses, counter, beyond, redated)
        files = [:]
        known = []
        log = []
        counter = 0
        beyond = []
        redated = [:]
        ledger = Ledger(workflow: settings.workflow)
        do throws(StorageError) {
            try readNew()
        } catch {
            // What was read before stays.
            (files, known, log, ledger) = (oldFiles, oldKnown, oldLog, oldLedger)
            (losses, counter, beyond, redated) = (oldLosses, oldCounter, oldBeyond, oldRedated)
            throw error
        }
        writers = [:]
        revision += 1
        let closed = Set(damage.compactMap { if case .closed(let file, _) = $0 { file } else { nil } })
        var lost: [String: Int] = [:]
        for event in oldLog where !known.contains(event.id) { lost[event.writer + ".jsonl", default: 0] += 1 }
        losses += lost.filter { !closed.contains($0.key) }.sorted { $0.key < $1.key }
            .map { .lost(file: $0.key, events: $0.value) }
        // What is lost is told as that, and not once more as what this device remembers.
        if !lost.isEmpty { try readNew() }
        return true
    }

    /// How far above all others a counter can lie and still be gone on from: more than all entries that can be missing in
    /// between. Whatever a line says, there is room above the counters that count for all that will ever be written.
    private static let greatestJump: UInt64 = 1 << 32

    /// Goes on from the counters of some events.
    private func count(_ events: [Event]) {
        let greatest = events.reduce(0) { max($0, $1.counter) }
        if beyond.isEmpty, greatest <= counter + Workspace.greatestJump {
            counter = max(counter, greatest)
            return
        }
        // From below, as far as no step is too great: so that the order in which they came makes no difference.
        var left: [Event] = []
        for event in (beyond + events).sorted(by: { $0.counter < $1.counter }) {
            if event.counter <= counter + Workspace.greatestJump {
                counter = max(counter, event.counter)
            } else {
                left.append(event)
            }
        }
        beyond = left
    }

    /// Takes events into the log and the ledger; those known already are passed over.
    private func take(_ lists: [[Event]]) -> Bool {
        known.reserveCapacity(known.count + lists.reduce(0) { $0 + $1.count })
        var fresh = Workspace.ordered(lists) { known.insert($0).inserted }
        guard !fresh.isEmpty else { return false }
        count(fresh)
        if redate(&fresh) {
            log = Workspace.ordered([log, fresh]) { _ in true }
            ledger = Workspace.fold(log[...], workflow: settings.workflow)
        } else if log.isEmpty {
            log = fresh
            ledger.apply(fresh[...])
        } else if let first = fresh.first, let last = log.last, Event.precedes(first, last) {
            log = Workspace.ordered([log, fresh]) { _ in true }
            ledger = Workspace.fold(log[...], workflow: settings.workflow)
        } else {
            log += fresh
            ledger.apply(fresh[...])
        }
        return true
    }

    /// Puts events that were written under a wrong clock to the day of the event that says so. Returns whether there was
    /// one to put anywhere.
    private func redate(_ fresh: inout [Event]) -> Bool {
        for event in fresh {
            for case .redate(let id) in event.changes {
                if let other = redated[id], !Event.precedes(event, other) { continue }
                redated[id] = event
            }
        }
        guard !redated.isEmpty else { return false }
        let isLogChanged = Workspace.redate(&log, by: redated)
        return Workspace.redate(&fresh, by: redated) || isLogChanged
    }

    /// Puts the events that are named to their days. They only ever become earlier ones.
    static func redate(_ events: inout [Event], by redated: [EventID: Event]) -> Bool {
        var isChanged = false
        for place in events.indices {
            guard let day = redated[events[place].id]?.day, day < events[place].day else { continue }
            if events[place].writtenDay == nil { events[place].writtenDay = events[place].day }
            events[place].day = day
            isChanged = true
        }
        return isChanged
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
        if try Files.kind(of: journalFolder) == nil {
            guard log.isEmpty else { throw StorageError.vanished(folder) }
            // What is refused leaves nothing behind, not even a folder.
            _ = try compose(requests, writer: "-", after: nil, mends: false)
        }
        try Files.makeFolder(journalFolder, mode: folderMode)
        let name = first.1.by
        let path = WriterRecord.path(
            stateFolder: settings.stateFolder, workspace: Workspace.canonical(folder), name: name)
        var handle = try lockedFile(of: name, record: path)
        let isNew = handle == nil
        if isNew { try readNew() }
        if damage.contains(.vanished) { throw StorageError.vanished(folder) }
        let target = writers[name] ?? WriterRecord.newFileName(for: name)
        let torn = try handle.flatMap { file throws(StorageError) in try tornLine(of: target, file) }
        let state = files[target] ?? JournalFile(name: target)
        let draft = try compose(
            requests, writer: String(target.dropLast(".jsonl".count)),
            after: torn.map { Digest(of: $0) } ?? state.last, mends: torn != nil)
        let place = journalFolder + "/" + target
        if isNew {
            handle = try Files.open(place, O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW, mode: fileMode).get()
            if let handle { try Files.lock(handle) }
            // Whoever is cut off in the first line is to know whose it is, and to mend it with the next.
            WriterRecord(file: target, start: 0, length: 0, last: "").keep(path)
        }
        guard let handle else { return [] }
        do throws(StorageError) {
            try Files.append(draft.bytes, to: handle, size: state.size)
            if isNew { try Files.syncFolder(journalFolder) }
        } catch {
            // Not even an empty file is left behind, unless its line may stand on the disk.
            if case .notConfirmed = error {
                unconfirmed[target] = state.size
                writers[name] = target
            } else if isNew {
                unlink(place.systemPath)
            }
            throw error
        }
        unconfirmed[target] = nil
        refresh()
        // What was written was read before it was written, and is read now. If it cannot be, nobody is told that it is
        // saved; where the reading itself failed, the damage says so.
        let isRead = draft.events.allSatisfy { known.contains($0.id) }
        guard isRead || damage.contains(where: \.isOfFolder) else { throw StorageError.notReadBack(place) }
        writers[name] = target
        if let now = files[target], let last = now.last {
            WriterRecord(file: target, start: now.start, length: now.end, last: last.text).keep(path)
        }
        rememberJournals()
        return draft.events
    }

    /// The journal file that a name goes on writing here, locked, with everything that is in it read; nil where a new
    /// one is to be begun, since there is none or the one that is there is not as this device left it.
    private func lockedFile(of name: String, record path: String) throws(StorageError) -> Files.Handle? {
        for _ in 0..<100 {
            let known = writers[name]
            var confirmed: Int?
            if known == nil {
                guard let record = WriterRecord.read(path), record.fits(journal: journalFolder) else { return nil }
                writers[name] = record.file
                confirmed = record.length
            }
            guard let fileName = writers[name] else { return nil }
            let handle: Files.Handle
            do throws(StorageError) {
                handle = try Files.openOrdinary(journalFolder + "/" + fileName, O_RDWR | O_APPEND)
            } catch .cannotWrite(_, code: ENOENT), .cannotWrite(_, code: ELOOP), .notAFile {
                // Gone, or something else stands there: a new file is begun.
                writers[name] = nil
                unconfirmed[fileName] = nil
                return nil
            }
            try Files.lock(handle)
            try readNew()
            // Someone can have put another file in its place, or an older one, which a new file must follow then.
            let inode = UInt64(try Files.status(handle).st_ino)
            if files[fileName]?.inode == inode, writers[name] == fileName || known == nil {
                writers[name] = fileName
                try confirm(fileName, from: unconfirmed[fileName] ?? confirmed)
                // In a file with a counter that nobody goes on from, the next one would not be a greater one.
                let writer = fileName.dropLast(".jsonl".count)
                guard beyond.contains(where: { $0.writer == writer }) else { return handle }
                writers[name] = nil
                return nil
            }
        }
        return nil
    }

    /// Writes and syncs once more what the disk has not confirmed of one's own file.
    private func confirm(_ name: String, from start: Int?) throws(StorageError) {
        if let start, let size = files[name]?.size, size > start {
            try Files.confirm(journalFolder + "/" + name, from: start, to: size)
        }
        unconfirmed[name] = nil
    }

    /// The torn last line of one's own file. One that lacks nothing but its end is ended, and is an event then.
    private func tornLine(of name: String, _ file: Files.Handle) throws(StorageError) -> [UInt8]? {
        guard let state = files[name], state.isTorn else { return nil }
        let bytes = try Files.read(file, from: state.end, to: state.size)
        let line = bytes.withUnsafeBufferPointer { EventCoding.read($0, id: EventID(bits: 0)) }
        guard line != nil else { return bytes }
        try Files.append([10], to: file, size: state.size)
        try readNew()
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

        func write(_ plan: Planner.Plan, _ recorder: Recorder) throws(Refusal) -> Event {
            next += 1
            var event = Event(
                id: EventID(bits: 0), day: recorder.day, counter: next, writer: writer, at: recorder.now,
                by: recorder.by, login: settings.login, behalf: recorder.behalf, late: recorder.late,
                undoes: plan.undoes, redoes: plan.redoes, changes: plan.changes)
            let line = EventCoding.line(of: event, after: previous, mends: mends)
            let digest = Digest(of: line)
            event.id = digest.event
            // What readers would not read as what it is is not written.
            let read = line.withUnsafeBufferPointer { EventCoding.read($0, id: digest.event, writer: writer) }
            guard read?.event == event, read?.previous == previous, read?.mends == mends else {
                throw .unwritable(line.count > JournalLimits.standard.line ? .tooLong : .values)
            }
            mends = false
            previous = digest
            draft.bytes += line
            draft.bytes.append(10)
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
                let event = try write(Planner.Plan([.workflow(ledger.workflow)]), recorder)
                ledger.apply(event)
                log.append(event)
            }
            let event = try write(plan, recorder)
            draft.events.append(event)
            guard requests.count > 1 else { break }
            let redated = event.changes.reduce(into: [EventID: Event]()) { redated, change in
                if case .redate(let id) = change { redated[id] = event }
            }
            if Workspace.redate(&log, by: redated) {
                log = Workspace.ordered([log, [event]]) { _ in true }
                ledger = Workspace.fold(log[...], workflow: settings.workflow)
            } else {
                ledger.apply(event)
                log.append(event)
            }
        }
        return draft
    }

    // MARK: Where it stands

    var folderMode: mode_t { isShared ? 0o2770 : 0o700 }
    var fileMode: mode_t { isShared ? 0o640 : 0o600 }

    /// A workspace whose folder hands its group on to what is made in it is shared by that group.
    var isShared: Bool {
        var status = stat()
        return stat(folder.systemPath, &status) == 0 && status.st_mode & S_ISGID != 0
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
