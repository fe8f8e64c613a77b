import Glibc

// Requests become lines of one's own journal, durably.

extension Workspace {
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
        /// What the person saw of the slots that this is about: the last event in each. Where another one stands there by
        /// the time it is written, nothing is.
        public var seen: [Ledger.SlotKey: EventID?] = [:]
        /// Set where the person is asked before something grave is taken back or done again.
        public var consent: Planner.Context.Consent?

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
        if try Files.ownKind(of: journalFolder) == nil {
            try requirePlace()
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
        try requirePlace()
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
            let record = WriterRecord(file: target, length: 0, last: "")
            keepOnDevice(.writers) { () throws(StorageError) in try record.keep(path) }
        }
        guard let handle else { return [] }
        do throws(StorageError) {
            try Files.requirePlace(of: handle, in: journalFolder, as: target)
            try Files.append(draft.bytes, to: handle, size: state.size)
            if isNew { try Files.syncFolder(journalFolder) }
        } catch {
            // Not even an empty file is left behind, unless its line may stand on the disk.
            if case .notConfirmed = error {
                unconfirmed[target] = state.size
                writers[name] = target
                remember(target, unconfirmedFrom: state.size)
                // It stands in the file, and is seen there: nobody is to write it a second time.
                refresh()
            } else if isNew {
                unlink(place.systemPath)
            }
            throw error
        }
        setConfirmed(target)
        refresh()
        // What was written was read before it was written, and is read now. If it cannot be, nobody is told that it is
        // saved; where the reading itself failed, the damage says so.
        let isRead = draft.events.allSatisfy { known.contains($0.id) }
        guard isRead || damage.contains(where: \.isOfFolder) else { throw StorageError.notReadBack(place) }
        writers[name] = target
        if let now = files[target], let last = now.last {
            let record = WriterRecord(file: target, length: now.end, last: last.text)
            keepOnDevice(.writers) { () throws(StorageError) in try record.keep(path) }
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
            // Whoever does not know what stands in his own file cannot go on in it.
            for case .closed(fileName, let code) in damage {
                throw .cannotRead(journalFolder + "/" + fileName, code: code)
            }
            // Someone can have put another file in its place, or an older one, which a new file must follow then.
            let inode = UInt64(try Files.status(handle).st_ino)
            // What is to be put back from a backup takes with it what was written behind the damage.
            if let file = files[fileName], isToBePutBack(file) {
                writers[name] = nil
                return nil
            }
            if files[fileName]?.inode == inode, writers[name] == fileName || known == nil {
                writers[name] = fileName
                do throws(StorageError) {
                    try confirm(fileName, from: unconfirmed[fileName] ?? memory?.unconfirmed[fileName] ?? confirmed)
                } catch {
                    // What was written before is not confirmed yet; of this one nothing was written.
                    if case .notConfirmed(let path, let code) = error { throw .cannotWrite(path, code: code) }
                    throw error
                }
                // In a file with a counter that nobody goes on from, the next one would not be a greater one.
                let writer = fileName.dropLast(".jsonl".count)
                guard beyond.contains(where: { $0.writer == writer }) else { return handle }
                writers[name] = nil
                return nil
            }
        }
        return nil
    }

    /// Whether whoever wrote a file is told to put it back from a backup: its lines are damaged, zeros stand behind them,
    /// or what this device has seen in it is gone. Half a line alone is what a program leaves that was killed.
    private func isToBePutBack(_ file: JournalFile) -> Bool {
        file.isGivenUp || file.padding != nil || file.guise != nil || file.flaws.isDamaged
            || !file.isUnended && isCut(file.name)
    }

    /// Writes and syncs once more what the disk has not confirmed of one's own file.
    private func confirm(_ name: String, from start: Int?) throws(StorageError) {
        if let start, let size = files[name]?.size, size > start {
            try Files.confirm(journalFolder + "/" + name, from: start, to: size)
        }
        setConfirmed(name)
    }

    private func setConfirmed(_ name: String) {
        unconfirmed[name] = nil
        if memory?.unconfirmed[name] != nil { remember(name, unconfirmedFrom: nil) }
    }

    /// The torn last line of one's own file. One that lacks nothing but its end is ended, and is an event then.
    private func tornLine(of name: String, _ file: Files.Handle) throws(StorageError) -> [UInt8]? {
        guard let state = files[name], state.size > state.end else { return nil }
        guard state.isUnended || state.isBlankEnd else {
            return try Files.read(file, from: state.end, to: state.size)
        }
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
            next = max(next, Event.greatestCounter(in: plan.changes)) + 1
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
            let changed = recorder.seen.first { slot, head in ledger.head(of: slot.item, slot.field) != head }
            if let slot = changed?.key { throw .setMeanwhile(ref: ledger.reference(of: slot.item), slot.field) }
            let context = Planner.Context(
                by: recorder.by, day: recorder.day, clock: recorder.clock, writer: writer, behalf: recorder.behalf,
                late: recorder.late, consent: recorder.consent)
            let plan = try Planner(ledger: ledger, log: log, context: context, isKept: { self.path(ofKept: $0) != nil })
                .plan(request)
            if !ledger.hasWorkflow, !plan.changes.contains(where: \.isWorkflow) {
                let event = try write(Planner.Plan([.workflow(ledger.workflow)]), recorder)
                ledger.apply(event)
                log.append(event)
            }
            let event = try write(plan, recorder)
            draft.events.append(event)
            guard requests.count > 1 else { break }
            let redated = event.changes.reduce(into: [EventID: [Event]]()) { redated, change in
                if case .redate(let id) = change { redated[id] = [event] }
            }
            if Workspace.redate(&log, by: redated) {
                log = Workspace.ordered([log, [event]]) { _ in true }
                ledger = Workspace.fold(log[...], workflow: settings.workflow)
            } else if event.isTelling {
                log = Workspace.ordered([log, event.parts]) { _ in true }
                ledger = Workspace.fold(log[...], workflow: settings.workflow)
            } else {
                ledger.apply(event)
                log.append(event)
            }
        }
        return draft
    }
}
