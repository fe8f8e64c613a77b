import Glibc

extension Workspace {
    /// Where the folded state is written out for people and other programs. It is never read back.
    public var statePath: String { folder + "/state.json" }

    /// Writes the folded state out: a temporary file beside it, then a rename, so that no reader sees half of it.
    ///
    /// Nothing depends on it, so it is not synced, and a failure of it is no failure of what was recorded.
    public func keepState(_ bytes: [UInt8]) throws(StorageError) {
        try requirePlace()
        try Files.replace(statePath, with: bytes, mode: fileMode)
    }

    /// Removes what writers left behind that were killed a day ago or earlier: here and in what this device keeps for it.
    public func tidy() {
        let places = ["journals", "writers"].map { settings.stateFolder + "/" + $0 }
        for place in [folder, journalFolder, evidenceFolder] + places { TemporaryFile.tidy(place) }
    }

    /// Writes a small file of settings beside the journals: a temporary file, then a rename.
    public func keepBeside(_ name: String, _ bytes: [UInt8]) throws(StorageError) {
        try requirePlace()
        try Files.makeFolder(folder, mode: folderMode)
        try Files.replace(folder + "/" + name, with: bytes, mode: fileMode)
    }
}
