import Foundation
import Glibc
import Testing

@testable import Tracker

/// What can stand where a workspace should: it opens with a clear word, and nothing is lost.
struct JournalFolderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("A folder that is not there is an empty workspace, made only when something is recorded")
    func missing() throws {
        let workspace = try folder.workspace()
        #expect(workspace.isEmpty)
        #expect(try Files.kind(of: folder["ledger"]) == nil)
        #expect(throws: Refusal.empty(.body)) {
            try workspace.record(.newRound(Request.RoundDraft(fields: [:])), as: .by("张三"))
        }
        #expect(try folder.journals().isEmpty)
        try workspace.bringInSample()
        #expect(try folder.journals().count == 1)
        #expect(try folder.workspace().log.count == 2)
    }

    @Test("A workspace that is a file is refused")
    func file() throws {
        try folder.write([1], to: "ledger")
        #expect(throws: StorageError.notAFolder(folder["ledger"])) { try folder.workspace() }
    }

    @Test("A journal folder that is a file is refused, and nothing is written")
    func journalIsFile() throws {
        try FileManager.default.createDirectory(atPath: folder["ledger"], withIntermediateDirectories: true)
        try folder.write([1], to: "ledger/journal")
        #expect(throws: StorageError.notAFolder(folder["ledger/journal"])) { try folder.workspace() }
        #expect(try folder.bytes("ledger/journal") == [1])
    }

    @Test("A journal that is a folder or a pipe is reported, the others are read, and nothing hangs")
    func noFile() throws {
        try folder.workspace().bringInSample()
        try FileManager.default.createDirectory(
            atPath: folder["ledger/journal/a.jsonl"], withIntermediateDirectories: true)
        #expect(mkfifo(folder["ledger/journal/b.jsonl"], 0o600) == 0)
        let workspace = try folder.workspace()
        #expect(
            workspace.damage == [.closed(file: "a.jsonl", code: EISDIR), .closed(file: "b.jsonl", code: ENXIO)])
        #expect(workspace.ledger.measures.count == 5)
        try workspace.note("1.1", "照常")
        #expect(try folder.workspace().notes("1.1") == ["照常"])
    }

    @Test("A file that arrives late brings what others spoke of")
    func lateFile() throws {
        try folder.workspace().bringInSample()
        let name = try #require(folder.journals().first)
        try folder.workspace(state: "other-device").note("1.1", "别处", by: "李四")
        let bytes = try folder.bytes("ledger/journal/" + name)
        try FileManager.default.removeItem(atPath: folder["ledger/journal/" + name])
        let workspace = try folder.workspace(state: "other-device")
        #expect(workspace.ledger.orphans.count == 1)
        #expect(workspace.ledger.measures.isEmpty)
        try folder.write(bytes, to: "ledger/journal/" + name)
        workspace.refresh()
        #expect(workspace.ledger.orphans.isEmpty)
        #expect(try workspace.notes("1.1") == ["别处"])
    }

    @Test("A removed or replaced journal is read again from its beginning")
    func replaced() throws {
        let workspace = try folder.workspace()
        try workspace.bringInSample()
        let other = try folder.workspace(state: "other-device")
        try other.note("1.1", "别处", by: "李四")
        workspace.refresh()
        let name = try #require(folder.journals().first { $0.hasPrefix("李四") })
        let path = "ledger/journal/" + name
        let lines = try folder.lines(path)
        try FileManager.default.removeItem(atPath: folder[path])
        #expect(workspace.refresh())
        #expect(try workspace.notes("1.1").isEmpty)
        let longer = [0x7B, 0x7D] + Array(repeating: UInt8(ascii: "x"), count: 2000)
        try folder.write(lines: [longer] + lines, to: path)
        workspace.refresh()
        #expect(workspace.damage == [.lost(file: name, events: 1), .unreadable(file: name, lines: [1])])
        #expect(try workspace.notes("1.1") == ["别处"])
        // In place, and longer than before, so that neither its length nor its identity tells.
        try folder.write(lines: lines + lines + [longer, longer], to: path)
        workspace.refresh()
        let fresh = try folder.workspace()
        #expect(workspace.damage.filter { if case .lost = $0 { false } else { true } } == fresh.damage)
        #expect(try workspace.state() == fresh.state())
    }

    @Test("Folders and files are for their owner alone, or for the folder's group where it is shared")
    func modes() throws {
        func mode(_ path: String) throws -> Int {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            return try #require(attributes[.posixPermissions] as? Int)
        }
        try folder.workspace().bringInSample()
        #expect(try mode(folder["ledger"]) == 0o700)
        #expect(try mode(folder["ledger/journal"]) == 0o700)
        #expect(try mode(folder["ledger/journal/" + (try folder.journals()[0])]) == 0o600)
        try FileManager.default.createDirectory(atPath: folder["shared"], withIntermediateDirectories: true)
        #expect(chmod(folder["shared"], 0o2770) == 0)
        let shared = try folder.workspace("shared")
        _ = try shared.merge(from: folder["ledger"])
        try shared.note("1.1", "共享")
        #expect(try mode(folder["shared/journal"]) & 0o777 == 0o770)
        #expect(try mode(folder["shared/journal/" + (try folder.journals(of: "shared")[0])]) == 0o640)
        _ = try shared.merge(from: folder["ledger"])
        for name in try folder.journals(of: "shared") { #expect(try mode(folder["shared/journal/" + name]) == 0o640) }
    }

    @Test("Writers' files are named after them, as far as file systems take it")
    func names() {
        let name = WriterRecord.newFileName(for: "../张三 (办公室)")
        #expect(name.hasPrefix("---张三--办公室--"))
        #expect(WriterRecord.newFileName(for: String(repeating: "长", count: 500)).utf8.count < 255)
        #expect(WriterRecord.newFileName(for: "").hasSuffix(".jsonl"))
        #expect(WriterRecord.newFileName(for: "甲") != WriterRecord.newFileName(for: "甲"))
    }

    @Test(
        "A file system that is not known as this machine's own is looked at from time to time, wherever it is mounted")
    func network() throws {
        let own: [UInt32] = [0xEF53, 0x5846_5342, 0x9123_683E, 0x0102_1994, 0x794C_7630]
        for type in own { #expect(!FileSystem.isSharedBeyondKernel(type: type)) }
        // NFS, CIFS, SMB2, 9P, FUSE (sshfs and others), Ceph, one that nobody has heard of.
        let others: [UInt32] = [0x6969, 0xFF53_4D42, 0xFE53_4D42, 0x0102_1997, 0x6573_5546, 0x00C3_6400, 0xABCD_EF01]
        for type in others { #expect(FileSystem.isSharedBeyondKernel(type: type)) }
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder["共享 台账"], withIntermediateDirectories: true)
        #expect(FileSystem.isSharedBeyondKernel("/proc"))
        #expect(FileSystem.isSharedBeyondKernel(folder["no such folder"]))
        #expect(
            JournalWatcher(workspace: folder["共享 台账"]).mustLook == FileSystem.isSharedBeyondKernel(folder["共享 台账"]))
    }

    @Test("A workspace whose folder goes and comes back is watched again")
    func watchesAgain() throws {
        let folder = try TemporaryFolder()
        try folder.workspace().bringInSample()
        let watcher = JournalWatcher(workspace: folder["ledger"])
        func isTold() -> Bool {
            var descriptor = pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0)
            return poll(&descriptor, 1, 0) > 0
        }
        #expect(!isTold())
        #expect(rename(folder["ledger"], folder["away"]) == 0)
        #expect(isTold())
        #expect(watcher.drain())
        #expect(rename(folder["away"], folder["ledger"]) == 0)
        #expect(isTold())
        #expect(watcher.drain())
        try folder.workspace().note("1.1", "又见到")
        #expect(isTold())
    }
}
