// What the journals hold becomes the log and the ledger.

import Glibc

extension Workspace {
    /// Reads what is new. Throws where that cannot be known.
    @discardableResult
    func readNew() throws(StorageError) -> Bool {
        _ = try Files.ownKind(of: journalFolder)
        // Before the journals: what another run remembers while they are read may be more than was there to read.
        if memory == nil || memory?.unconfirmed.isEmpty == false { memory = JournalMemory.read(memoryPath) }
        let names = try Files.names(in: journalFolder).filter(JournalFile.isName)
        // A ledger that had entries and has none now was moved away or is not mounted: it is not an empty one.
        // Nor is one whose journals were all cut to nothing: the program leaves none that is empty beside entries.
        if !log.isEmpty, names.allSatisfy(isEmptied) { return tell(damage.filter { !$0.isOfFolder } + [.vanished]) }
        var events: [[Event]] = []
        var found: [Damage] = []
        if names.allSatisfy(isEmptied), try hasLeftovers() { found.append(.bare) }
        for name in names {
            var file = files[name] ?? JournalFile(name: name)
            let news = file.read(in: journalFolder)
            if news.isReplaced { return try readAgain() }
            files[name] = file
            events += news.events
            found += news.damage
        }
        if !Set(files.keys).isSubset(of: names) { return try readAgain() }
        let leaping = Set(beyond.map(\.id))
        let isNew = take(events)
        // One that can be reached after all stands where its counter says.
        if !leaping.isSubset(of: beyond.map(\.id)) { return try readAgain() }
        let orphans = ledger.orphans.count
        let unsure = unconfirmed.merging(memory?.unconfirmed ?? [:]) { $1 }
        found += unsure.filter { files[$0.key].map(\.size) ?? 0 > $0.value }.keys.sorted().map {
            .unconfirmed(file: $0)
        }
        let ofFiles = fileDamage(unread: losses + found)
        // What this device remembers of the files says what became of them; without that it is only that there is none.
        if ofFiles.contains(where: \.isOfMemory) { found.removeAll { $0 == .bare } }
        let isOther = tell(losses + found + ofFiles + missing(orphans) + forgetful)
        if isNew, !isOther { revision += 1 }
        return isNew || isOther
    }

    private func isEmptied(_ name: String) -> Bool {
        var status = stat()
        return lstat((journalFolder + "/" + name).systemPath, &status) == 0 && status.st_size == 0
    }

    /// Whether something stands in the folder that only a ledger with entries leaves there: its state, attached files.
    private func hasLeftovers() throws(StorageError) -> Bool {
        if try Files.ownKind(of: folder + "/state.json") == .file { return true }
        return !shelf.keptFiles().isEmpty
    }

    /// Says what is wrong with the journals. Returns whether that is new.
    func tell(_ now: [Damage]) -> Bool {
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
        // The same file of another ledger can have come in through two copies: each of its entries counts once.
        let told = fresh.filter(\.isTelling).flatMap(\.told).filter { known.insert($0.id).inserted }
        if !told.isEmpty { fresh = Workspace.ordered([fresh, told]) { _ in true } }
        count(fresh)
        let isSorted = !leap(&fresh)
        if redate(&fresh) || !isSorted {
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

    /// Marks the events whose counters nobody goes on from. Returns whether there are any.
    private func leap(_ fresh: inout [Event]) -> Bool {
        guard !beyond.isEmpty else { return false }
        let leaping = Set(beyond.map(\.id))
        var isChanged = false
        for place in fresh.indices where leaping.contains(fresh[place].id) {
            fresh[place].isLeaping = true
            isChanged = true
        }
        if isChanged { fresh = Workspace.ordered([fresh]) { _ in true } }
        return isChanged
    }

    /// Puts events that were written under a wrong clock to the day of the event that says so. Returns whether there was
    /// one to put anywhere.
    private func redate(_ fresh: inout [Event]) -> Bool {
        for event in fresh {
            for case .redate(let id) in event.changes { redated[id, default: []].append(event) }
        }
        guard !redated.isEmpty else { return false }
        let isLogChanged = Workspace.redate(&log, by: redated)
        return Workspace.redate(&fresh, by: redated) || isLogChanged
    }

    /// Puts the events that are named to their days, by those that may say so. They only ever become earlier ones.
    static func redate(_ events: inout [Event], by redated: [EventID: [Event]]) -> Bool {
        var isChanged = false
        for place in events.indices {
            guard let others = redated[events[place].id],
                let day = others.filter({ $0.mayRedate(events[place]) }).map(\.day).min(), day < events[place].day
            else { continue }
            if events[place].writtenDay == nil { events[place].writtenDay = events[place].day }
            events[place].day = day
            isChanged = true
        }
        return isChanged
    }

    /// The wanted ones of some events in the common order. Days and counters nearly always decide, so what is sorted
    /// is these and not the events.
    static func ordered(_ lists: [[Event]], where isWanted: (EventID) -> Bool) -> [Event] {
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
                    day: events[place].day.number, list: Int32(list), counter: events[place].rank, place: place)
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
}
