// What is wrong with the journals, and what this device remembers of them.

import Glibc

extension Workspace {
    /// What is wrong with the files that were read. Of those that could not be read now nothing more is said.
    func fileDamage(unread: [Damage]) -> [Damage] {
        var untold = Set(unread.compactMap(\.file))
        let remembered = lostEntries
        let guised = files.values.filter(isGuised)
        // What they hold is told with what they are, and so is what a conversion has made of the last line.
        untold.formUnion(guised.map(\.name))
        untold.formUnion(files.values.filter(\.flaws.endsRecoded).map(\.name))
        // A whole line that lacks its end is not lost.
        let lost = remembered.filter { entry in
            let isUnended = files[entry.file].map { $0.isUnended && $0.size == entry.length - 1 } ?? false
            return !isUnended && !untold.contains(entry.file)
        }
        let lostNames = Set(lost.map(\.file))
        var found: [Damage] = []
        let torn = files.values.filter { $0.isTorn && $0.guise == nil && !lostNames.contains($0.name) }
        let abandoned = abandoned(torn)
        let mended = files.values.reduce(into: Set<EventID>()) { $0.formUnion($1.flaws.mended) }
        for file in files.values.sorted(by: { $0.name < $1.name }) {
            if let guise = file.guise {
                guard isGuised(file) else { continue }
                let isRemembered = remembered.contains { $0.file == file.name }
                found.append(.guised(file: file.name, as: guise, isRemembered: isRemembered))
                continue
            }
            found += file.flaws.damage(in: file.name, known: known)
            if file.isBlankEnd, !file.flaws.isDressed { found.append(.lineEnds(file: file.name)) }
            if file.isGivenUp { found.append(.givenUp(file: file.name, line: file.lines + 1)) }
            if let before = file.flaws.before, !known.contains(before), !mended.contains(before) {
                found.append(.beheaded(file: file.name))
            }
            // What is cut short is told as that.
            guard file.isTorn, !file.isGivenUp, !lostNames.contains(file.name) else { continue }
            if file.padding != nil {
                found.append(.padded(file: file.name))
                continue
            }
            if abandoned.contains(file.name) {
                if !(memory?.cuts.contains(file.name) ?? false) { found.append(.cutOff(file: file.name)) }
            } else {
                found.append(file.isUnended ? .unended(file: file.name) : .torn(file: file.name))
            }
        }
        let losses = memory?.losses ?? []
        return found + lost.map(damage(of:)) + (losses.isEmpty ? [] : [.accepted(losses)])
    }

    /// Whether a file is none of a journal, and holds what is nowhere else, as far as that can be known.
    private func isGuised(_ file: JournalFile) -> Bool {
        file.guise != nil && (file.disguised.isEmpty || !file.disguised.allSatisfy(known.contains))
    }

    private func damage(of entry: JournalMemory.Entry) -> Damage {
        guard let file = files[entry.file] else { return .gone(file: entry.file) }
        return file.end < entry.length
            ? .shortened(file: entry.file, was: entry.length, now: file.end) : .rewritten(file: entry.file)
    }

    /// Those of some torn files whose writers have gone on in another file since: nobody ends their last lines any more.
    private func abandoned(_ torn: [JournalFile]) -> Set<String> {
        guard !torn.isEmpty else { return [] }
        var latest: [Substring: [String: Instant]] = [:]
        for file in torn { latest[Workspace.person(file.writer)] = [:] }
        for event in log {
            let person = Workspace.person(event.writer)
            guard let known = latest[person] else { continue }
            latest[person]?[event.writer] = max(known[event.writer] ?? event.at, event.at)
        }
        return Set(
            torn.filter { file in
                let since = file.flaws.lastAt ?? file.changed
                return latest[Workspace.person(file.writer)]?.contains { $0.key != file.writer && $0.value >= since }
                    ?? false
            }.map(\.name))
    }

    /// A writer's name without what tells the person's files apart.
    private static func person(_ writer: String) -> Substring {
        writer.lastIndex(of: "-").map { writer[..<$0] } ?? writer[...]
    }

    // MARK: What this device remembers

    /// Refuses to make anything where the ledger is not any more, and to begin one where there was one: a folder that this device knows with entries, and that shows none,
    /// was moved away, is not mounted or cannot be read, and what is begun in it would stand beside the other.
    public func requirePlace() throws(StorageError) { try requirePlace(bringing: []) }

    /// The same for a merge, which may bring back what this device remembers: `journals` are the other copy's, with
    /// their names.
    func requirePlace(bringing journals: [(name: String, lines: [UInt8])]) throws(StorageError) {
        if !log.isEmpty, try Files.ownKind(of: journalFolder) == nil { throw .vanished(folder) }
        // Without a memory of it any copy may be the one that comes back; to entries any other copy may bring what they lack.
        let comesBack =
            !journals.isEmpty
            && (!log.isEmpty || damage.contains(.bare) || files.values.contains(where: isGuised)
                || memory?.isOf(journals) ?? false)
        let isMemory: (Damage) -> Bool = { comesBack && ($0.isOfMemory || $0.hidesItems) }
        switch Damage.bar(ledger, isLogEmpty: log.isEmpty, damage.filter { !isMemory($0) }) {
        case .emptied?: throw .emptied(folder)
        case .closed(.closed(let file, let code))?: throw .cannotRead(journalFolder + "/" + file, code: code)
        case .closed?, nil: return
        }
    }

    /// That events speak of items that are not there, unless this device was told that these are lost for good.
    func missing(_ orphans: Int) -> [Damage] {
        let missing = Damage.missing(orphans)
        return orphans == 0 || missing.loss.map { memory?.losses.contains($0) ?? false } ?? false ? [] : [missing]
    }

    var memoryPath: String {
        JournalMemory.path(stateFolder: settings.stateFolder, workspace: Workspace.canonical(folder))
    }

    /// Whether this device remembers entries of a file that are not in it any more.
    func isCut(_ file: String) -> Bool { lostEntries.contains { $0.file == file } }

    private var lostEntries: [JournalMemory.Entry] {
        guard let memory, memory.isOf(files, known: known) else { return [] }
        return memory.lost(known: known)
    }

    /// Accepts that what this device remembers and is in no journal any more is lost for good.
    public func acceptLoss() throws(StorageError) {
        let found = damage.filter { if case .accepted = $0 { false } else { true } }
        let losses = (found + JournalAudit.damage(in: log, clock: Day.last)).compactMap(\.loss)
        rememberJournals(accepting: losses)
        try readNew()
    }

    /// Remembers on this device how far the journals go. What they no longer hold of what was remembered before stays
    /// remembered until it is back, or until its loss is accepted.
    public func rememberJournals() { rememberJournals(accepting: nil) }

    /// The same for whoever has only read them: one small write where they have grown, none else, and not a word where
    /// that cannot be. What is remembered of another ledger in this place stays.
    public func noteJournals() {
        let path = memoryPath
        let before = memory ?? JournalMemory.read(path)
        guard !known.isEmpty, before.entries.isEmpty || before.isOf(files, known: known),
            before.after(files, first: firstEvent, known: known, accepting: false) != before
        else { return }
        // Another run may have seen more meanwhile.
        let next = JournalMemory.read(path).after(files, first: firstEvent, known: known, accepting: false)
        memory = next
        try? next.keep(path)
    }

    /// The first event that a line of the journals here is.
    private var firstEvent: EventID? { log.first { $0.toldBy == nil }?.id }

    /// Remembers whether the disk has confirmed what was written to a file from a place on; nil: it has.
    func remember(_ file: String, unconfirmedFrom start: Int?) {
        var next = JournalMemory.read(memoryPath)
        guard next.unconfirmed[file] != start else { return }
        next.unconfirmed[file] = start
        memory = next
        keepOnDevice(.journals) { () throws(StorageError) in try next.keep(memoryPath) }
    }

    private func rememberJournals(accepting losses: [String]?) {
        let path = memoryPath
        lookAtDevice()
        // Another run may have seen more meanwhile.
        let known = JournalMemory.read(path)
        var next = known.after(files, first: firstEvent, known: self.known, accepting: losses != nil)
        if let losses { next.losses = losses }
        memory = next
        guard next != known, !next.entries.isEmpty || !known.entries.isEmpty else { return }
        keepOnDevice(.journals) { () throws(StorageError) in try next.keep(path) }
    }

    /// The folders in which this device remembers something of a workspace.
    enum Memory: String, CaseIterable {
        case journals, writers
    }

    /// Keeps something that this device remembers. That it cannot is no failure of what was asked for, and is said.
    func keepOnDevice(_ memory: Memory, _ keep: () throws(StorageError) -> Void) {
        do throws(StorageError) {
            try keep()
            forgets[memory] = nil
        } catch .notAFolder(let path) {
            forgets[memory] = .forgetful(folder: path, code: ENOTDIR)
        } catch {
            forgets[memory] = .forgetful(folder: settings.stateFolder, code: error.code)
        }
        tellOfDevice()
    }

    /// Looks whether this device could keep what it has to remember, without keeping anything.
    private func lookAtDevice() {
        for memory in Memory.allCases {
            let folder = settings.stateFolder + "/" + memory.rawValue
            var status = stat()
            guard lstat(folder.systemPath, &status) == 0 else {
                // What stood in its way is gone.
                if errno == ENOENT, case .forgetful(_, ENOTDIR) = forgets[memory] { forgets[memory] = nil }
                continue
            }
            if (try? Files.kind(of: folder)) != .folder {
                forgets[memory] = .forgetful(folder: folder, code: ENOTDIR)
            } else if access(folder.systemPath, W_OK | X_OK) != 0 {
                forgets[memory] = .forgetful(folder: folder, code: errno)
            } else {
                forgets[memory] = nil
            }
        }
        tellOfDevice()
    }

    private func tellOfDevice() { _ = tell(damage.filter { !$0.isOfDevice } + forgetful) }

    /// That this device cannot keep what it has to remember: one reason is enough.
    var forgetful: [Damage] { Memory.allCases.compactMap { forgets[$0] }.suffix(1) }
}
