import Glibc

/// What stands beside a workspace's journals: the attached files, under their digests, and small files of settings.
///
/// A kept file never changes, and none of this needs what is read from the journals: any thread may look here while another
/// one writes the ledger.
public struct Shelf: Sendable {
    /// The workspace's folder.
    let folder: String

    /// The folder that holds the attached files.
    var evidenceFolder: String { folder + "/evidence" }

    var folderMode: mode_t { isShared ? 0o2770 : 0o700 }
    var fileMode: mode_t { isShared ? 0o640 : 0o600 }

    /// A workspace whose folder hands its group on to what is made in it is shared by that group.
    var isShared: Bool {
        var status = stat()
        return stat(folder.systemPath, &status) == 0 && status.st_mode & S_ISGID != 0
    }

    var evidence: EvidenceStore {
        EvidenceStore(folder: evidenceFolder, folderMode: folderMode, fileMode: fileMode)
    }

    /// Keeps a file. When this returns, its content is on disk under its digest. That the ledger is still there is for
    /// the caller to have asked (`Workspace.requirePlace`).
    package func keepFile(at path: String) throws(StorageError) -> KeptFile { try evidence.keep(path) }

    /// What is wrong with the folder of the kept files itself, by the system's error number; nil where it is there, or where
    /// nothing is there.
    public func whyNoFolder() -> Int32? {
        do throws(StorageError) {
            guard let kind = try Files.ownKind(of: evidenceFolder), kind != .folder else { return nil }
            return ENOTDIR
        } catch {
            return error.code
        }
    }

    /// The digests of all files that are kept, sorted; none where that cannot be known.
    public func keptFiles() -> [String] {
        guard (try? Files.ownKind(of: evidenceFolder)) == .folder else { return [] }
        return ((try? Files.names(in: evidenceFolder)) ?? []).filter { Digest($0)?.text == $0 }
    }

    /// The names of what stands beside the kept files and was not put there by this program, sorted.
    public func otherNames() -> [String] {
        guard (try? Files.ownKind(of: evidenceFolder)) == .folder else { return [] }
        return ((try? Files.names(in: evidenceFolder)) ?? []).filter { name in
            Digest(name)?.text != name && !name.hasPrefix(".") && !TemporaryFile.isTemporary(name)
        }
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
        if let kind = try Files.ownKind(of: evidenceFolder), kind != .folder {
            throw .cannotRead(evidenceFolder, code: ENOTDIR)
        }
        // What cannot be looked at is not known to be missing; nor is that of which something else stands in its place,
        // which is not opened: a pipe would be waited for.
        let path = evidence.path(of: digest)
        switch try Files.ownKind(of: path) {
        case .file?: break
        case .folder?: throw .cannotRead(path, code: EISDIR)
        case .other?: throw .cannotRead(path, code: ENXIO)
        case nil: throw .cannotRead(path, code: ENOENT)
        }
        return try evidence.isWhole(digest)
    }

    /// The path of a small file of settings.
    package func path(of name: String) -> String { folder + "/" + name }

    /// A small file of settings beside the journals; nil where there is none. Any member of a shared folder can have put
    /// it there.
    public func beside(_ name: String, atMost limit: Int) throws(StorageError) -> [UInt8]? {
        do throws(StorageError) {
            return try Files.contents(path(of: name), atMost: limit)
        } catch .cannotRead(_, code: ENOENT), .cannotRead(_, code: ENOTDIR) {
            return nil
        }
    }
}
