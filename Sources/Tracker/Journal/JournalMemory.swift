import Glibc

/// What this device remembers of a workspace's journals, everybody's and not only its own, outside the workspace: how far
/// each of them went when it was seen last. What is cut off, removed or written anew as a whole shows against it.
///
/// One small file a workspace, a journal a line (`length event name`), the first one naming the ledger's first event. A
/// device that cannot keep it only knows less.
struct JournalMemory: Equatable {
    /// How far a journal went.
    struct Entry: Hashable {
        /// The file's name.
        var file: String
        /// Its length in bytes, up to the end of its last whole line.
        var length: Int
        /// Its last event.
        var last: EventID
    }

    /// The first event of the ledger: another ledger in the same place has another one.
    var first: EventID?
    /// The journals.
    var entries: [Entry] = []
    /// What is lost for good, as `Damage.loss` calls it.
    var losses: [String] = []
    /// The journals whose last lines were cut and are lost for good.
    var cuts: Set<String> = []
    /// From where on a journal was written by this device without the disk confirming it.
    var unconfirmed: [String: Int] = [:]

    // MARK: Where it stands

    /// Where the memory of a workspace stands on this device.
    static func path(stateFolder: String, workspace: String) -> String {
        "\(stateFolder)/journals/\(hexadecimal(Digest(of: Array(workspace.utf8)).words.0))"
    }

    /// The memory at a path; an empty one where there is none that can be read.
    static func read(_ path: String) -> JournalMemory {
        var memory = JournalMemory()
        guard let file = try? Files.openOrdinary(path, O_RDONLY), let status = try? Files.status(file),
            status.st_size < 64 << 20,
            let bytes = try? Files.read(file, from: 0, to: Int(status.st_size))
        else { return memory }
        for line in bytes.split(separator: 10) {
            let parts = line.split(separator: 32, maxSplits: 2, omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
            if parts.count == 2, parts[0] == "first" { memory.first = EventID(parts[1]) }
            if parts.count >= 2, parts[0] == "lost" { memory.losses.append(parts[1...].joined(separator: " ")) }
            if parts.count >= 2, parts[0] == "cut" { memory.cuts.insert(parts[1...].joined(separator: " ")) }
            if parts.count == 3, parts[0] == "unconfirmed", let start = Int(parts[1]) {
                memory.unconfirmed[parts[2]] = start
            }
            guard parts.count == 3, let length = Int(parts[0]), length > 0, let last = EventID(parts[1]) else {
                continue
            }
            memory.entries.append(Entry(file: parts[2], length: length, last: last))
        }
        return memory
    }

    /// Keeps it, for the person alone.
    func keep(_ path: String) throws(StorageError) {
        var text = first.map { "first \($0)\n" } ?? ""
        for file in cuts.sorted() where !file.contains("\n") { text += "cut \(file)\n" }
        for (file, start) in unconfirmed.sorted(by: { $0.key < $1.key }) where !file.contains("\n") {
            text += "unconfirmed \(start) \(file)\n"
        }
        for loss in losses where !loss.contains("\n") { text += "lost \(loss)\n" }
        for entry in entries where !entry.file.contains("\n") {
            text += "\(entry.length) \(entry.last) \(entry.file)\n"
        }
        try Files.makeFolder(Files.parent(of: path))
        try Files.replace(path, with: Array(text.utf8))
    }

    // MARK: What is compared

    /// Whether it is of the ledger that was read: they share an event or a file. Where nothing was read, it is.
    func isOf(_ files: [String: JournalFile], known: Set<EventID>) -> Bool {
        known.isEmpty || isOf(names: files.keys, known: known)
    }

    /// Whether it is of the ledger of a copy, of which these are the journals.
    func isOf(_ journals: [(name: String, lines: [UInt8])]) -> Bool {
        let lines = journals.flatMap { $0.lines.split(separator: 10).map { Digest(of: Array($0)).event } }
        return isOf(names: journals.map(\.name), known: Set(lines))
    }

    private func isOf(names: some Sequence<String>, known: Set<EventID>) -> Bool {
        if first.map(known.contains) ?? false { return true }
        let names = Set(names)
        return entries.contains { known.contains($0.last) || names.contains($0.file) }
    }

    /// What it remembers and is in no journal any more, the furthest of each file.
    func lost(known: Set<EventID>) -> [Entry] {
        var furthest: [String: Entry] = [:]
        for entry in entries where !known.contains(entry.last) {
            if let other = furthest[entry.file], other.length >= entry.length { continue }
            furthest[entry.file] = entry
        }
        return furthest.values.sorted { $0.file < $1.file }
    }

    /// What is to be remembered from now on: how far the journals go, and what was lost, unless that is accepted.
    func after(_ files: [String: JournalFile], first: EventID?, known: Set<EventID>, accepting: Bool) -> JournalMemory {
        let kept = isOf(files, known: known) && !accepting ? entries.filter { !known.contains($0.last) } : []
        let seen = files.values.compactMap { file in
            file.flaws.last.map { Entry(file: file.name, length: file.end, last: $0) }
        }
        return JournalMemory(
            first: first ?? self.first, entries: kept + seen.sorted { $0.file < $1.file },
            losses: isOf(files, known: known) ? losses : [],
            cuts: accepting
                ? Set(files.values.filter { $0.isTorn && !$0.isUnended }.map(\.name))
                : cuts.filter { files[$0]?.isTorn ?? false },
            unconfirmed: unconfirmed.filter { file, start in files[file].map { $0.size > start } ?? false })
    }
}
