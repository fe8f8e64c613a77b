import Glibc

/// Small files that this device keeps for a workspace, outside of it and for this user alone: each under a name, which may
/// be any text.
///
/// Each file belongs to the program that wrote it for as long as that runs, which a lock shows that goes with it, however
/// it ends. What nobody owns any more is taken over by whoever comes first.
public final class DeviceFolder {
    private let path: String
    /// What begins the names of the own files.
    private let owner = String(hexadecimal(UInt64.random(in: .min ... .max)).prefix(12))
    private var claim: Files.Handle?

    /// The files of a kind for a workspace, under the folder of the device's state.
    public init(_ kind: String, of workspace: String, stateFolder: String) {
        let key = hexadecimal(Digest(of: Array(Workspace.canonical(workspace).utf8)).words.0)
        path = "\(stateFolder)/\(kind)/\(key)"
    }

    /// What is typed by hand is far shorter.
    private static let longest = 64 << 20
    private static let ending = ".json"
    private static let lockEnding = ".lock"

    private func place(_ owner: String, _ ending: String) -> String { "\(path)/\(owner)\(ending)" }

    /// Keeps bytes under a name, whole or not at all; nil: no longer.
    public func keep(_ bytes: [UInt8]?, as name: String) throws(StorageError) {
        let file = place(owner, "-" + hexadecimal(Digest(of: Array(name.utf8)).words.0) + DeviceFolder.ending)
        guard let bytes else {
            guard unlink(file.systemPath) == 0 || errno == ENOENT else { throw .cannotWrite(file, code: errno) }
            return
        }
        try Files.makeFolder(path)
        try claimOwn()
        try Files.replace(file, with: bytes, durably: true)
    }

    /// Removes what was not changed for so many seconds, is wanted no more and belongs to nobody, and what a killed writer
    /// left behind.
    public func removeOld(after seconds: Int, where isUnwanted: ([UInt8]) -> Bool) {
        TemporaryFile.tidy(path)
        for (other, files) in byOwner() {
            guard let lock = lock(of: other) else { continue }
            defer { if let file = lock.file { Files.unlock(file) } }
            var isEmpty = true
            for name in files {
                let file = path + "/" + name
                var status = stat()
                guard lstat(file.systemPath, &status) == 0, status.st_mtim.tv_sec < time(nil) - seconds,
                    let bytes = try? Files.contents(file, atMost: DeviceFolder.longest), isUnwanted(bytes),
                    unlink(file.systemPath) == 0
                else {
                    isEmpty = false
                    continue
                }
            }
            if isEmpty { remove(lock) }
        }
    }

    /// The files of all others, by whom they belong to; those of earlier versions belong to nobody.
    private func byOwner() -> [String: [String]] {
        var files: [String: [String]] = [:]
        for name in (try? Files.names(in: path)) ?? [] {
            if name.hasSuffix(DeviceFolder.ending) {
                files[name.contains("-") ? String(name.prefix { $0 != "-" }) : "", default: []].append(name)
            } else if name.hasSuffix(DeviceFolder.lockEnding) {
                files[String(name.dropLast(DeviceFolder.lockEnding.count)), default: []] += []
            }
        }
        files[owner] = nil
        return files
    }

    /// What shows that somebody's files are nobody's now, for as long as it is held; nil while he is at work.
    private struct Lock {
        var file: Files.Handle?
    }

    private func lock(of other: String) -> Lock? {
        guard let file = try? Files.open(place(other, DeviceFolder.lockEnding), O_RDWR | O_NOFOLLOW).get() else {
            return Lock()
        }
        guard let claim = try? Files.claim(file), claim != .held else { return nil }
        return Lock(file: file)
    }

    private func remove(_ lock: Lock) {
        if let file = lock.file { unlink(file.path.systemPath) }
    }

    /// The lock comes before the first file: nobody ever sees one without it.
    private func claimOwn() throws(StorageError) {
        guard claim == nil else { return }
        let file = try Files.open(place(owner, DeviceFolder.lockEnding), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW).get()
        guard try Files.claim(file) != .held else { throw .cannotWrite(file.path, code: EWOULDBLOCK) }
        claim = file
    }

    /// Takes over what nobody owns any more and is wanted.
    /// - Returns: its bytes. What cannot be read is left where it is.
    public func takeOver(_ isWanted: ([UInt8]) -> Bool) -> [[UInt8]] {
        var taken: [[UInt8]] = []
        for (other, files) in byOwner() {
            // Held until all of its files are looked at.
            guard let lock = lock(of: other) else { continue }
            defer { if let file = lock.file { Files.unlock(file) } }
            var areAllTaken = true
            for name in files {
                guard let bytes = try? Files.contents(path + "/" + name, atMost: DeviceFolder.longest), isWanted(bytes)
                else {
                    areAllTaken = false
                    continue
                }
                let hash = name.drop { $0 != "-" }.isEmpty ? "-" + name : String(name.drop { $0 != "-" })
                guard (try? claimOwn()) != nil,
                    rename((path + "/" + name).systemPath, place(owner, hash).systemPath) == 0
                else {
                    // Somebody else was first. Where nothing can be renamed it is shown all the same.
                    if access((path + "/" + name).systemPath, F_OK) == 0 { taken.append(bytes) }
                    areAllTaken = false
                    continue
                }
                taken.append(bytes)
            }
            if areAllTaken { remove(lock) }
        }
        return taken
    }

    /// Gives the files up: whoever comes next may take them over.
    public func release() {
        guard let claim else { return }
        let names = (try? Files.names(in: path)) ?? []
        if !names.contains(where: { $0.hasPrefix(owner + "-") }) {
            unlink(place(owner, DeviceFolder.lockEnding).systemPath)
        }
        Files.unlock(claim)
        self.claim = nil
    }

    deinit { release() }
}
