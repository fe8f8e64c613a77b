import Glibc

/// A file that is being written, under a name that counts for nothing until all of it is there. The one place where
/// temporary files come from.
///
/// In a folder that others may write to, a name that can be guessed lets them put a link there first, and have any file
/// of ours overwritten: so the name is drawn at random, and nothing that is there already is opened or followed.
package struct TemporaryFile {
    let handle: Files.Handle
    /// Where it stands for now.
    package var path: String { handle.path }
    /// Where to write.
    package var descriptor: Int32 { handle.descriptor }

    /// How old one is that was left behind, in seconds: whoever wrote it has long ended.
    private static let leftAfter = 86_400

    /// A new one in the folder in which `place` stands or will stand.
    package init(besides place: String, mode: mode_t) throws(StorageError) {
        let folder = place.lastIndex(of: "/").map { String(place[...$0]) } ?? ""
        let path = folder + ".rectify-" + hexadecimal(UInt64.random(in: .min ... .max)) + ".new"
        do throws(StorageError) {
            handle = try Files.open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, mode: mode).get()
        } catch {
            // The name for the time being would tell nobody anything.
            switch error {
            case .noSpace: throw .noSpace(place)
            case .cannotWrite(_, let code): throw .cannotWrite(place, code: code)
            case .notAFolder, .cannotRead, .notACopy, .notAFile, .emptyFile, .notConfirmed, .notReadBack, .vanished,
                .busy, .emptied, .mergedInPart:
                throw error
            }
        }
        removeLeftovers(in: folder.isEmpty ? "." : folder)
    }

    /// Gives it the name that it is meant for; what stands there is replaced.
    package func become(_ place: String) throws(StorageError) {
        while rename(path.systemPath, place.systemPath) != 0 {
            let code = errno
            if code == EINTR { continue }
            throw code == ENOSPC || code == EDQUOT ? .noSpace(place) : .cannotWrite(place, code: code)
        }
    }

    /// Makes its content last.
    package func syncContent() throws(StorageError) { try Files.syncContent(handle) }

    /// Makes the name of a file last, in the folder that it stands in.
    package func syncFolder(of place: String) throws(StorageError) {
        try Files.syncFolder(place.contains("/") ? Files.parent(of: place) : ".")
    }

    /// Removes it: it came to nothing.
    package func drop() { unlink(path.systemPath) }

    /// Removes what those left behind in a folder that were killed, where there is anything. Where nothing can be
    /// written nothing happens.
    static func tidy(_ folder: String) {
        guard (try? Files.ownKind(of: folder)) == .folder, let names = try? Files.names(in: folder),
            names.contains(where: isTemporary)
        else { return }
        // A file of one's own says what time it is there, and removes the others when it is made.
        guard let file = try? TemporaryFile(besides: folder + "/", mode: 0o600) else { return }
        file.drop()
    }

    /// Removes what those left behind in a folder that were killed: a day older than this one by the file system's own
    /// clock, and of the same user.
    private func removeLeftovers(in folder: String) {
        guard let own = try? Files.status(handle), let names = try? Files.names(in: folder) else { return }
        for name in names where TemporaryFile.isTemporary(name) {
            let path = folder + "/" + name
            var status = stat()
            guard lstat(path.systemPath, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == own.st_uid,
                status.st_mtim.tv_sec < own.st_mtim.tv_sec - TemporaryFile.leftAfter
            else { continue }
            unlink(path.systemPath)
        }
    }

    /// The name of a file at a path.
    static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// Whether a name is one of these, or of the forms that earlier versions gave them in a workspace. Nobody else's
    /// file has such a name.
    static func isTemporary(_ name: String) -> Bool {
        if name.hasPrefix(".rectify-") { return true }
        guard name.hasSuffix(".new") else { return false }
        let stem = name.dropLast(".new".count)
        if stem.hasPrefix("state.json.") { return stem.dropFirst("state.json.".count).allSatisfy(\.isWholeNumber) }
        return stem.hasPrefix(".") && stem.count == 17 && stem.dropFirst().allSatisfy(\.isHexDigit)
    }
}
