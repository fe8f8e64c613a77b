import Glibc

extension Workspace {
    /// The folder that holds the attached files.
    public var evidenceFolder: String { folder + "/evidence" }

    var evidence: EvidenceStore {
        EvidenceStore(folder: evidenceFolder, folderMode: folderMode, fileMode: fileMode)
    }

    /// Keeps a file with the ledger. When this returns, its content is on disk under its digest; it is only part of
    /// the ledger when something is recorded that speaks of it.
    ///
    /// Content that is kept already stays the one file that it is. Where this throws, nothing is left behind.
    public func keepFile(at path: String) throws(StorageError) -> KeptFile {
        try requirePlace()
        return try evidence.keep(path)
    }

    /// Where a kept file stands; nil where it is not there, or where what is asked for is no digest.
    public func path(ofKept digest: String) -> String? {
        guard let digest = Digest(digest), evidence.size(of: digest) != nil else { return nil }
        return evidence.path(of: digest)
    }

    /// Whether a kept file still is what it was when it was kept, by reading all of it. One that is not there cannot
    /// be read, which is an error.
    public func verify(kept digest: String) throws(StorageError) -> Bool {
        guard let digest = Digest(digest) else { throw .cannotRead(evidenceFolder, code: ENOENT) }
        _ = try Files.ownKind(of: evidenceFolder)
        guard evidence.size(of: digest) != nil else { throw .cannotRead(evidence.path(of: digest), code: ENOENT) }
        return try evidence.isWhole(digest)
    }
}
