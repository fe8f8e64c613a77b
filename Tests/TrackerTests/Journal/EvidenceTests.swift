import Dispatch
import Foundation
import Glibc
import Testing

@testable import Tracker

/// Attached files: kept once under the digest of their content, and a clear word for what cannot be kept.
struct EvidenceTests {
    private let folder: TemporaryFolder
    private static let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

    init() throws {
        folder = try TemporaryFolder()
    }

    /// What keeping a file is refused with; nil where it is kept. (Typed errors in a macro's closure are too much for
    /// the compiler.)
    private func refusal(_ name: String, in workspace: Workspace) -> StorageError? {
        do {
            _ = try workspace.keepFile(at: folder[name])
            return nil
        } catch {
            return error
        }
    }

    private func mode(_ name: String) throws -> Int {
        var status = stat()
        try #require(lstat(folder[name], &status) == 0)
        return Int(status.st_mode & 0o7777)
    }

    @Test("A measure is not closed on a file that is no longer in the ledger's folder; once it is back, it is")
    func fileIsGone() throws {
        let workspace = try folder.workspace()
        try workspace.bringInSample()
        let item = try workspace.ledger.item(called: "1.1")
        try folder.write(Array("会议纪要".utf8), to: "source")
        let kept = try workspace.keepFile(at: folder["source"])
        try workspace.note("1.1", "做了")
        func move(_ id: String, _ details: MoveDetails = MoveDetails(), by name: String) throws {
            try workspace.record(.move([item], move: id, details), as: .by(name))
        }
        try move("start", by: "张三")
        try workspace.note("1.1", "做完了")
        try workspace.record(
            .record(.evidence, under: item, fields: [.digest: .text(kept.digest), .fileName: .text(kept.name)]),
            as: .by("张三"))
        try move("submit", by: "张三")
        try move("review", by: "李四")
        try move("endorse", by: "王五")
        let path = try #require(workspace.path(ofKept: kept.digest))
        try FileManager.default.moveItem(atPath: path, toPath: folder["elsewhere"])
        let closing = MoveDetails(basis: "第3次会议")
        #expect(throws: Refusal.proofGone(ref: "1.1", move: "close")) { try move("close", closing, by: "赵六") }
        try FileManager.default.moveItem(atPath: folder["elsewhere"], toPath: path)
        try move("close", closing, by: "赵六")
    }

    @Test("A file is kept under its digest alone, and its name is told")
    func kept() throws {
        let workspace = try folder.workspace()
        try folder.write(Array("abc".utf8), to: "会议纪要 (定稿).txt")
        let kept = try workspace.keepFile(at: folder["会议纪要 (定稿).txt"])
        #expect(kept == KeptFile(digest: EvidenceTests.abc, name: "会议纪要 (定稿).txt", size: 3))
        #expect(try Files.names(in: folder["ledger/evidence"]) == [EvidenceTests.abc])
        #expect(try folder.bytes("ledger/evidence/" + kept.digest) == Array("abc".utf8))
        #expect(workspace.path(ofKept: kept.digest) == folder["ledger/evidence/" + kept.digest])
        #expect(try workspace.verify(kept: kept.digest))
        // A link is as good as what it leads to, under the name that it has itself.
        try FileManager.default.createSymbolicLink(
            atPath: folder["link.txt"], withDestinationPath: folder["会议纪要 (定稿).txt"])
        #expect(try workspace.keepFile(at: folder["link.txt"]).name == "link.txt")
        #expect(workspace.isEmpty)
    }

    @Test("The same content again is the same file, which nobody touches")
    func twice() throws {
        let workspace = try folder.workspace()
        try workspace.bringInSample()
        try folder.write(Array("abc".utf8), to: "one")
        try folder.write(Array("abc".utf8), to: "two")
        _ = try workspace.keepFile(at: folder["one"])
        func state() throws -> [Int] {
            try ["ledger/evidence", "ledger/evidence/" + EvidenceTests.abc].flatMap { name in
                var status = stat()
                try #require(lstat(folder[name], &status) == 0)
                return [Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_nsec]
            }
        }
        let before = try state()
        #expect(try workspace.keepFile(at: folder["two"]).digest == EvidenceTests.abc)
        #expect(try folder.workspace().keepFile(at: workspace.path(ofKept: EvidenceTests.abc) ?? "").size == 3)
        #expect(try state() == before)
    }

    @Test(
        "A kept file that was changed shows, and is mended by keeping the content again", arguments: ["abd", "ab", ""])
    func damaged(content: String) throws {
        let workspace = try folder.workspace()
        try folder.write(Array("abc".utf8), to: "one")
        let kept = try workspace.keepFile(at: folder["one"])
        try folder.write(Array(content.utf8), to: "ledger/evidence/" + kept.digest)
        #expect(try !workspace.verify(kept: kept.digest))
        #expect(try workspace.keepFile(at: folder["one"]) == kept)
        #expect(try workspace.verify(kept: kept.digest))
        #expect(try Files.names(in: folder["ledger/evidence"]) == [kept.digest])
    }

    @Test("What is no file with something in it is refused by name, and nothing is left behind")
    func refused() throws {
        let workspace = try folder.workspace()
        try FileManager.default.createDirectory(atPath: folder["dir"], withIntermediateDirectories: false)
        #expect(mkfifo(folder["fifo"], 0o600) == 0)
        try folder.write([], to: "empty")
        try FileManager.default.createSymbolicLink(atPath: folder["null"], withDestinationPath: "/dev/null")
        try FileManager.default.createSymbolicLink(atPath: folder["loop"], withDestinationPath: folder["loop"])
        func path(_ name: String) -> String { folder[name] }
        #expect(refusal("dir", in: workspace) == .cannotRead(path("dir"), code: EISDIR))
        #expect(refusal("dir/..", in: workspace) == .cannotRead(path("dir/.."), code: EISDIR))
        #expect(refusal("fifo", in: workspace) == .notAFile(path("fifo")))
        #expect(refusal("null", in: workspace) == .notAFile(path("null")))
        #expect(refusal("empty", in: workspace) == .emptyFile(path("empty")))
        #expect(refusal("none", in: workspace) == .cannotRead(path("none"), code: ENOENT))
        #expect(refusal("loop", in: workspace) == .cannotRead(path("loop"), code: ELOOP))
        #expect(refusal("empty/x", in: workspace) == .cannotRead(path("empty/x"), code: ENOTDIR))
        #expect(try Files.kind(of: folder["ledger"]) == nil)
        try workspace.bringInSample()
        #expect(refusal("empty", in: workspace) == .emptyFile(path("empty")))
        #expect(try Files.names(in: folder["ledger"]) == ["journal"])
    }

    @Test("Where an evidence folder cannot be, that is said")
    func folderIsFile() throws {
        let workspace = try folder.workspace()
        try workspace.bringInSample()
        try folder.write([1], to: "ledger/evidence")
        try folder.write(Array("abc".utf8), to: "one")
        #expect(refusal("one", in: workspace) == .notAFolder(workspace.evidenceFolder))
        #expect(try folder.bytes("ledger/evidence") == [1])
        #expect(workspace.path(ofKept: EvidenceTests.abc) == nil)
    }

    @Test("Only a digest finds a kept file, never a path")
    func paths() throws {
        let workspace = try folder.workspace()
        try workspace.bringInSample()
        try folder.write(Array("abc".utf8), to: "one")
        _ = try workspace.keepFile(at: folder["one"])
        let upwards = "../journal/" + (try folder.journals()[0])
        for text in ["", "..", upwards, String(EvidenceTests.abc.dropLast()), EvidenceTests.abc + "0", "../one"] {
            #expect(workspace.path(ofKept: text) == nil)
            #expect(throws: StorageError.self) { try workspace.verify(kept: text) as Bool }
        }
        let other = String(repeating: "0", count: 64)
        #expect(workspace.path(ofKept: other) == nil)
        #expect(throws: StorageError.self) { try workspace.verify(kept: other) as Bool }
        // A link under a digest leads to something that was never kept.
        try FileManager.default.createSymbolicLink(
            atPath: folder["ledger/evidence/" + other], withDestinationPath: folder["one"])
        #expect(workspace.path(ofKept: other) == nil)
        #expect(workspace.path(ofKept: EvidenceTests.abc.uppercased()) == workspace.path(ofKept: EvidenceTests.abc))
    }

    @Test("A file that changes while it is read is kept under what was written of it")
    func changing() throws {
        let workspace = try folder.workspace()
        let path = folder["changing"]
        try folder.write([1], to: "changing")
        let group = DispatchGroup()
        DispatchQueue.global().async(group: group) {
            for round in 0..<200 {
                let bytes = [UInt8](repeating: UInt8(round), count: 100_000 + round * 4_000)
                let file = open(path, O_WRONLY)
                _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
                if round % 7 == 0 { ftruncate(file, 1_000) }
                close(file)
            }
        }
        var kept: Set<KeptFile> = []
        repeat { kept.insert(try workspace.keepFile(at: path)) } while group.wait(timeout: .now()) == .timedOut
        for file in kept {
            #expect(try workspace.verify(kept: file.digest))
            #expect(try folder.bytes("ledger/evidence/" + file.digest).count == file.size)
        }
        #expect(Set(try Files.names(in: workspace.evidenceFolder)) == Set(kept.map(\.digest)))
    }

    @Test("Kept files are for their owner alone, or for the folder's group where it is shared")
    func modes() throws {
        try folder.write(Array("abc".utf8), to: "one")
        chmod(folder["one"], 0o777)
        _ = try folder.workspace().keepFile(at: folder["one"])
        #expect(try mode("ledger") == 0o700)
        #expect(try mode("ledger/evidence") == 0o700)
        #expect(try mode("ledger/evidence/" + EvidenceTests.abc) == 0o600)
        try FileManager.default.createDirectory(atPath: folder["shared"], withIntermediateDirectories: true)
        #expect(chmod(folder["shared"], 0o2770) == 0)
        _ = try folder.workspace("shared").keepFile(at: folder["one"])
        #expect(try mode("shared/evidence") == 0o2770)
        #expect(try mode("shared/evidence/" + EvidenceTests.abc) == 0o640)
    }

    @Test("What a killed copy left behind goes a day later; one that may be under way stays")
    func leftovers() throws {
        let workspace = try folder.workspace()
        try folder.write(Array("abc".utf8), to: "one")
        try folder.write(Array("abd".utf8), to: "two")
        _ = try workspace.keepFile(at: folder["one"])
        let (gone, young) = (".0123456789abcdef.new", ".rectify-fedcba9876543210.new")
        for name in [gone, young] { try folder.write([1], to: "ledger/evidence/" + name) }
        let old = Date(timeIntervalSinceNow: -90_000)
        try FileManager.default.setAttributes(
            [.modificationDate: old], ofItemAtPath: folder["ledger/evidence/" + gone])
        let second = try workspace.keepFile(at: folder["two"])
        let names = try Files.names(in: folder["ledger/evidence"])
        #expect(names == [young, EvidenceTests.abc, second.digest].sorted())
    }
}
