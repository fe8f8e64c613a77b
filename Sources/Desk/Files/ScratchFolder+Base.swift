import Tracker

extension ScratchFolder {
    /// Where temporary folders are made: under `$TMPDIR`.
    package static var base: String { Environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp" }

    /// A new one among temporary files.
    package convenience init(_ kind: Kind) throws(StorageError) { try self.init(kind, in: ScratchFolder.base) }
}
