import Glibc

extension Workspace {
    /// What a merge brought.
    public struct MergeResult: Hashable, Sendable {
        /// Journal files that were not here.
        public var files = 0
        /// Events that were not here.
        public var events = 0
        /// Attached files that were not here.
        public var evidence = 0
        /// The names of attached files that were not brought in: they cannot be read, or their content is not what
        /// their name says.
        public var damagedFiles: [String] = []
    }

    /// Brings in what another copy of this workspace holds: the union of both, line by line (ARCHITECTURE.md, decision 8).
    ///
    /// A file that went two ways since the copy keeps its name here, and what it holds there from the parting on
    /// becomes a file of its own. Attached files that are not here are copied. What is known here already is passed over, whichever file it stands in, so that
    /// merging twice changes nothing; the other folder is only read.
    public func merge(from other: String) throws -> MergeResult {
        guard let kind = try Files.kind(of: other) else { throw StorageError.cannotRead(other, code: ENOENT) }
        guard kind == .folder else { throw StorageError.notAFolder(other) }
        let before = log.count
        var result = MergeResult()
        for folder in [folder, other] {
            for name in ["/journal", "/evidence"] { _ = try Files.ownKind(of: folder + name) }
        }
        try readNew()
        if damage.contains(.vanished) { throw StorageError.vanished(folder) }
        let names = try Files.names(in: other + "/journal").filter(JournalFile.isName)
        let files = try names.map { try ($0, Workspace.wholeLines(of: other + "/journal/" + $0)) }
        // A copy shares its beginning with this one; another ledger's rounds would only mix up the numbers.
        let shares = files.contains {
            $0.1.split(separator: 10).contains { known.contains(Digest(of: Array($0)).event) }
        }
        guard shares || (log.isEmpty && !files.isEmpty) else { throw StorageError.notACopy(other) }
        // What this device remembers may come back, and nothing else takes its place.
        try requirePlace(bringing: files)
        try Files.makeFolder(journalFolder, mode: folderMode)
        // First the files, so that no event comes without the file that it speaks of.
        let theirEvidence = EvidenceStore(folder: other + "/evidence", folderMode: folderMode, fileMode: fileMode)
        (result.evidence, result.damagedFiles) = try evidence.take(from: theirEvidence)
        do throws(StorageError) {
            for (name, theirs) in files {
                result.files += try bring(theirs, as: name, isSplit: false)
            }
            try Files.syncFolder(journalFolder)
            try readNew()
        } catch {
            // What came in stays in: it is whole lines of the other copy.
            refresh()
            guard result.files == 0, log.count == before else {
                throw StorageError.mergedInPart(folder, code: error.code)
            }
            throw error
        }
        result.events = log.count - before
        rememberJournals()
        return result
    }

    /// Writes lines that are not known here under a name, or where that is taken, what goes another way than its file
    /// under a name made from the first line that does. Returns how many files were made.
    private func bring(_ lines: [UInt8], as name: String, isSplit: Bool) throws(StorageError) -> Int {
        guard !isKnown(lines[...]) else { return 0 }
        let target = journalFolder + "/" + name
        guard try Files.kind(of: target) != nil else {
            try Files.replace(target, with: lines, mode: fileMode, durably: true)
            return 1
        }
        let ours = try Workspace.wholeLines(of: target)
        let common = Workspace.commonLines(ours, lines)
        // Only merges write a file that was split off; any other belongs to its writer, who may be writing now.
        if isSplit, common == ours.count {
            try Files.replace(target, with: lines, mode: fileMode, durably: true)
            return 0
        }
        let rest = Array(lines[common...])
        let first = Digest(of: Array(rest.prefix { $0 != 10 })).event
        return try bring(rest, as: "\(name.dropLast(".jsonl".count)).\(first).jsonl", isSplit: true)
    }

    /// Whether the events of all these lines are here.
    private func isKnown(_ lines: ArraySlice<UInt8>) -> Bool {
        lines.split(separator: 10).allSatisfy { known.contains(Digest(of: Array($0)).event) }
    }

    /// A file's bytes up to the end of its last whole line, its lines ended as they were written.
    private static func wholeLines(of path: String) throws(StorageError) -> [UInt8] {
        let bytes = try Files.contents(path, atMost: JournalLimits.standard.file)
        let lines = bytes[..<((bytes.lastIndex(of: 10) ?? -1) + 1)]
        return lines.split(separator: 10, omittingEmptySubsequences: false).dropLast().flatMap { line in
            let content = JournalFile.content(of: line).content
            return (EventCoding.original(of: content) ?? Array(content)) + [10]
        }
    }

    /// How many bytes of whole lines two files begin with alike.
    private static func commonLines(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var end = 0
        for index in 0..<min(left.count, right.count) {
            guard left[index] == right[index] else { break }
            if left[index] == 10 { end = index + 1 }
        }
        return end
    }
}
