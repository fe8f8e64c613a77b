extension Workspace {
    /// What stands beside the journals.
    public var shelf: Shelf { Shelf(folder: folder) }

    /// The folder that holds the attached files.
    public var evidenceFolder: String { shelf.evidenceFolder }

    var evidence: EvidenceStore { shelf.evidence }

    /// Keeps a file with the ledger. When this returns, its content is on disk under its digest; it is only part of
    /// the ledger when something is recorded that speaks of it.
    ///
    /// Content that is kept already stays the one file that it is. Where this throws, nothing is left behind.
    public func keepFile(at path: String) throws(StorageError) -> KeptFile {
        try requirePlace()
        return try shelf.keepFile(at: path)
    }

    /// Where a kept file stands; nil where it is not there, or where what is asked for is no digest.
    public func path(ofKept digest: String) -> String? { shelf.path(ofKept: digest) }

    /// Whether a kept file still is what it was when it was kept (`Shelf.verify`).
    public func verify(kept digest: String) throws(StorageError) -> Bool { try shelf.verify(kept: digest) }

    /// A small file of settings beside the journals; nil where there is none (`Shelf.beside`).
    public func beside(_ name: String, atMost limit: Int) throws(StorageError) -> [UInt8]? {
        try shelf.beside(name, atMost: limit)
    }
}
