import Glibc

/// The files that are attached to a ledger. Each stands under the SHA-256 of its content and nothing else, so that the
/// same content is there once, two copies of a ledger never disagree about a name, and a changed file shows.
struct EvidenceStore {
    /// The folder that holds them; it is made with the first of them.
    let folder: String
    /// The mode of the folder, where it is made.
    let folderMode: mode_t
    /// The mode of the files.
    let fileMode: mode_t

    /// How much is read at a time, whatever a file's size.
    private static let piece = 256 * 1024

    /// Where the file of a digest stands, or would.
    func path(of digest: Digest) -> String { folder + "/" + digest.text }

    /// The size of the file that is there under a digest; nil where none is. Links do not count: what they lead to is
    /// not ours to keep.
    func size(of digest: Digest) -> Int? {
        var status = stat()
        guard (try? Files.ownKind(of: folder)) == .folder, lstat(path(of: digest).systemPath, &status) == 0,
            status.st_mode & S_IFMT == S_IFREG
        else { return nil }
        return Int(status.st_size)
    }

    // MARK: Keeping

    /// Keeps a file's content. What is there already is left as it is, unless it is damaged: then it is replaced.
    func keep(_ path: String) throws(StorageError) -> KeptFile {
        _ = try Files.ownKind(of: folder)
        let source = try EvidenceStore.openSource(path)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        // Read twice: what is known already, or cannot be read to its end, then costs no space and leaves nothing.
        let found = try EvidenceStore.content(of: source, copiedTo: nil)
        guard found.size > 0 else { throw .emptyFile(path) }
        if size(of: found.digest) == found.size, (try? isWhole(found.digest)) == true {
            // Whoever wrote it may have been cut off before it was sure to last.
            try lastInFolder()
            return KeptFile(digest: found.digest.text, name: name, size: found.size)
        }
        let staged = try stage(source)
        guard staged.size > 0 else {
            staged.drop()
            throw .emptyFile(path)
        }
        try settle(staged)
        return KeptFile(digest: staged.digest.text, name: name, size: staged.size)
    }

    /// Whether what stands under a digest still has it.
    func isWhole(_ digest: Digest) throws(StorageError) -> Bool {
        try EvidenceStore.content(of: Files.openOrdinary(path(of: digest), O_RDONLY), copiedTo: nil).digest == digest
    }

    /// Takes the files of another copy that are not here. Returns how many came, and the names of those that were not
    /// taken since they cannot be read or are not what their names say.
    func take(from other: EvidenceStore) throws(StorageError) -> (count: Int, damaged: [String]) {
        var result: (count: Int, damaged: [String]) = (0, [])
        for name in try Files.names(in: other.folder) {
            guard let digest = Digest(name), digest.text == name else { continue }
            let theirs = other.size(of: digest)
            // A file of another length is not the same: one of the two is damaged, and it may be ours.
            if let theirs, size(of: digest) == theirs { continue }
            guard theirs != nil, let staged = try staged(digest, of: other) else {
                result.damaged.append(name)
                continue
            }
            guard staged.digest == digest else {
                staged.drop()
                result.damaged.append(name)
                continue
            }
            try settle(staged)
            result.count += 1
        }
        return result
    }

    /// A copy of a file in another store; nil where it cannot be read there. What goes wrong here is no fault of theirs.
    private func staged(_ digest: Digest, of other: EvidenceStore) throws(StorageError) -> StagedFile? {
        let path = other.path(of: digest)
        do throws(StorageError) {
            return try stage(Files.openOrdinary(path, O_RDONLY))
        } catch {
            switch error {
            case .cannotRead(path, _), .notAFile(path): return nil
            case .cannotRead, .notAFile, .notAFolder, .cannotWrite, .noSpace, .notACopy, .emptyFile, .notConfirmed,
                .notReadBack, .vanished, .busy, .emptied, .mergedInPart:
                throw error
            }
        }
    }

    // MARK: Copies

    /// Copies a file into the folder, under a name that counts for nothing.
    private func stage(_ source: Files.Handle) throws(StorageError) -> StagedFile {
        var made: [String] = []
        var missing = folder
        while try Files.kind(of: missing) == nil, !missing.isEmpty, missing != "." {
            made.append(missing)
            missing = Files.parent(of: missing)
        }
        var file: TemporaryFile?
        do throws(StorageError) {
            try Files.makeFolder(folder, mode: folderMode)
            let new = try TemporaryFile(besides: folder + "/", mode: fileMode)
            file = new
            try requirePlace(of: new, as: TemporaryFile.name(of: new.path))
            let copied = try EvidenceStore.content(of: source, copiedTo: new.handle)
            try Files.syncContent(new.handle)
            return StagedFile(file: new, digest: copied.digest, size: copied.size, made: made)
        } catch {
            StagedFile.remove(file, made)
            // The name for the time being would tell nobody anything.
            switch error {
            case .noSpace: throw .noSpace(folder)
            case .cannotWrite(_, let code), .notConfirmed(_, let code): throw .cannotWrite(folder, code: code)
            case .notAFolder, .cannotRead, .notACopy, .notAFile, .emptyFile, .notReadBack, .vanished, .busy, .emptied,
                .mergedInPart:
                throw error
            }
        }
    }

    /// Gives a copy the name that its content has.
    private func settle(_ staged: StagedFile) throws(StorageError) {
        do throws(StorageError) {
            try staged.file.become(path(of: staged.digest))
            try requirePlace(of: staged.file, as: staged.digest.text)
        } catch {
            staged.drop()
            throw error
        }
        try lastInFolder()
    }

    /// Throws where a file that was made is not in the folder: somebody has put another one in the folder's place.
    private func requirePlace(of file: TemporaryFile, as name: String) throws(StorageError) {
        try Files.requirePlace(of: file.handle, in: folder, as: name)
    }

    /// Makes the names in the folder last. Nothing is recorded yet that speaks of them: where that fails nothing was saved.
    private func lastInFolder() throws(StorageError) {
        do throws(StorageError) {
            try Files.syncFolder(folder)
        } catch {
            throw .cannotWrite(folder, code: error.code)
        }
    }

    // MARK: Reading

    /// Opens a file that is to be attached, which must be an ordinary one. What it is is asked before it is opened, since a
    /// device can do anything then, and, since it can be replaced meanwhile, after.
    private static func openSource(_ path: String) throws(StorageError) -> Files.Handle {
        guard let kind = try Files.kind(of: path) else {
            // What it is that is not there, the system says on opening it.
            _ = try Files.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY).get()
            throw .cannotRead(path, code: ENOENT)
        }
        switch kind {
        case .file: break
        case .folder: throw .cannotRead(path, code: EISDIR)
        case .other: throw .notAFile(path)
        }
        // A link that the person names is followed.
        return try Files.openOrdinary(Workspace.canonical(path), O_RDONLY)
    }

    /// The digest and the size of a file from its beginning to its end, which are those of what is written to the
    /// other one.
    private static func content(
        of source: Files.Handle, copiedTo target: Files.Handle?
    ) throws(StorageError) -> (digest: Digest, size: Int) {
        var stream = DigestStream()
        var size = 0
        while true {
            let bytes = try Files.read(source, from: size, to: size + piece)
            guard !bytes.isEmpty else { return (stream.digest, size) }
            let code = bytes.withUnsafeBytes { buffer in
                stream.add(buffer)
                return target.map { Files.write(buffer, to: $0) } ?? 0
            }
            if let target, code != 0 { throw Files.unwritten(target.path, code) }
            size += bytes.count
        }
    }
}
