import Glibc

/// A folder that is there only for a while, for this user alone.
///
/// It belongs to the program that made it for as long as that runs, which a lock shows that goes with it, however it ends.
/// What a killed one left behind goes when the next one of this user is made in the same place: the one rule for all of
/// them.
package final class ScratchFolder: Sendable {
    /// What such a folder is for.
    package enum Kind: String, CaseIterable, Sendable {
        /// The example, while it is tried out or built.
        case example
        /// A report until it is kept.
        case report
        /// The copy of a file that another program shows, which nobody sees end.
        case view
        /// The text that an editor works on: only whoever wrote in it knows when it may go (`removeLeft(_:in:where:)`).
        case edit
    }

    /// Where it is.
    package let path: String
    private let kind: Kind
    private let claim: Files.Handle

    /// The name of the file in it that is locked.
    private static let claimName = ".owner"
    /// How old, in seconds, one is that may go though nothing says that its owner has ended: whoever made it has.
    private static let leftAfter = 86_400
    /// How old one is at least that is removed since it has an owner no more: what its owner had opened may still be at work.
    private static let removedAfter = 60

    /// A new one in a folder.
    package init(_ kind: Kind, in parent: String) throws(StorageError) {
        if kind != .edit { ScratchFolder.removeLeft(in: parent) }
        let path = ScratchFolder.newPath(kind, in: parent)
        while mkdir(path.systemPath, 0o700) != 0 {
            let code = errno
            if code != EINTR { throw Files.unwritten(parent, code) }
        }
        do throws(StorageError) {
            let place = path + "/" + ScratchFolder.claimName
            let claim = try Files.open(place + ".new", O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW).get()
            guard try Files.claim(claim) != .held else { throw StorageError.busy(path) }
            // Only locked does it get its name: one that is found free has an owner no more, however new it is.
            guard rename((place + ".new").systemPath, place.systemPath) == 0 else {
                throw Files.unwritten(place, errno)
            }
            self.claim = claim
            self.kind = kind
            self.path = path
        } catch {
            Files.remove(path)
            throw error
        }
    }

    /// Removes it with all that is in it. What cannot be removed is left to the system, which empties such folders.
    ///
    /// It goes under another such name first: what this program may still be writing to it finds no folder any more, and
    /// puts nothing back while it is emptied.
    package func remove() {
        let gone = ScratchFolder.newPath(kind, in: Files.parent(of: path))
        let place = rename(path.systemPath, gone.systemPath) == 0 ? gone : path
        var status = stat()
        for _ in 0..<3 where lstat(place.systemPath, &status) == 0 { Files.remove(place) }
    }

    /// Removes what killed programs of this user left in a folder, but for what somebody wrote.
    package static func removeLeft(in parent: String) {
        for kind in Kind.allCases where kind != .edit { removeLeft(kind, in: parent) { _ in true } }
    }

    /// Removes those of a kind that belong to nobody any more and are not wanted.
    /// - Returns: those that are.
    @discardableResult
    package static func removeLeft(
        _ kind: Kind, in parent: String, where isUnwanted: (String) -> Bool
    ) -> [String] {
        var kept: [String] = []
        for name in (try? Files.names(in: parent)) ?? [] where isName(name, of: kind) {
            let path = parent + "/" + name
            var status = stat()
            guard lstat(path.systemPath, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid()
            else { continue }
            let age = time(nil) - status.st_mtim.tv_sec
            let place = path + "/" + claimName
            let owner = try? Files.open(place, O_RDWR | O_NOFOLLOW).get()
            switch owner.flatMap({ try? Files.claim($0) }) {
            // Whoever shows a copy goes on without the program that made it.
            case .taken? where kind != .view || age >= leftAfter: break
            case nil where age >= leftAfter, .unknown? where age >= leftAfter: break
            case .taken?, .held?, .unknown?, nil: continue
            }
            guard isUnwanted(path) else {
                kept.append(path)
                continue
            }
            if age >= removedAfter { Files.remove(path) }
        }
        return kept
    }

    /// How the names of a kind begin; 16 digits follow.
    private static func prefix(_ kind: Kind) -> String { "rectify-\(kind.rawValue)-" }

    private static func newPath(_ kind: Kind, in parent: String) -> String {
        parent + "/" + prefix(kind) + hexadecimal(UInt64.random(in: .min ... .max))
    }

    /// Nobody else's folder has such a name.
    private static func isName(_ name: String, of kind: Kind) -> Bool {
        let prefix = prefix(kind)
        let rest = name.dropFirst(prefix.count)
        return name.hasPrefix(prefix) && rest.count == 16 && rest.allSatisfy(\.isHexDigit)
    }
}
