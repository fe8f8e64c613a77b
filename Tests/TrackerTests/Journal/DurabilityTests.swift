import Foundation
import Glibc
import Testing

@testable import Tracker

/// Where the disk fails, nothing is half done, and the word for it is clear.
@Suite(.serialized)
struct DurabilityTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Runs with a limit on the length of files, far above what any other test writes.
    private func withFilesUpTo(_ limit: Int, _ body: () throws -> Void) throws {
        var before = rlimit()
        #expect(getrlimit(__rlimit_resource_t(1), &before) == 0)
        let handler = signal(SIGXFSZ, SIG_IGN)
        var limited = before
        limited.rlim_cur = rlim_t(limit)
        #expect(setrlimit(__rlimit_resource_t(1), &limited) == 0)
        defer {
            setrlimit(__rlimit_resource_t(1), &before)
            signal(SIGXFSZ, handler)
        }
        try body()
    }

    @Test("A write that the disk cuts short leaves the file as it was, and says why")
    func shortWrite() throws {
        let workspace = try folder.workspace()
        try workspace.bringInSample()
        let text = String(repeating: "整", count: 50_000)
        for number in 0..<20 { try workspace.note("1.1", "\(number)" + text.dropLast(2)) }
        let name = "ledger/journal/" + (try folder.journals()[0])
        let before = try folder.bytes(name)
        try withFilesUpTo(before.count + 70_000) {
            for _ in 0..<2 {
                #expect(throws: StorageError.cannotWrite(folder[name], code: EFBIG)) { try workspace.note("1.1", text) }
                let after = try folder.bytes(name)
                #expect(after == before)
            }
            let notes = try workspace.notes("1.1")
            #expect(notes.count == 20)
        }
        try workspace.note("1.1", "有空间了")
        #expect(try folder.workspace().notes("1.1").count == 21)
        #expect(try folder.workspace().damage.isEmpty)
        #expect(try folder.journals().count == 1)
    }

    @Test("Where a torn line was to be mended and the disk is full, it stays as it was")
    func mending() throws {
        let workspace = try folder.workspace()
        try workspace.bringInSample()
        let text = String(repeating: "整", count: 50_000)
        for number in 0..<20 { try workspace.note("1.1", "\(number)" + text.dropLast(2)) }
        let name = "ledger/journal/" + (try folder.journals()[0])
        let whole = try folder.bytes(name)
        let torn = whole + whole.prefix(100)
        try folder.write(torn, to: name)
        try withFilesUpTo(torn.count + 70_000) {
            let again = try folder.workspace()
            #expect(throws: StorageError.cannotWrite(folder[name], code: EFBIG)) { try again.note("1.1", text) }
            let after = try folder.bytes(name)
            #expect(after == torn)
        }
        let mended = try folder.workspace()
        try mended.note("1.1", "有空间了")
        #expect(mended.damage.isEmpty)
        #expect(try folder.workspace(state: "other-device").damage.isEmpty)
        #expect(try mended.notes("1.1").count == 21)
    }

    @Test("A first write that fails leaves no file behind")
    func firstWrite() throws {
        let workspace = try folder.workspace()
        let items = (0..<100).map { number in
            Request.DraftItem(
                kind: .area, number: number + 1, parent: nil,
                fields: [.title: .text(String(repeating: "整", count: 200))])
        }
        let draft = Request.RoundDraft(name: "2022", fields: [.body: .text("某局")])
        let request = Request.bringIn(
            draft,
            items + [
                Request.DraftItem(kind: .problem, number: 1, parent: 0, fields: [.title: .text("问题")])
            ]
                + (0..<30).map { number in
                    Request.DraftItem(
                        kind: .measure, number: number + 1, parent: 100,
                        fields: [.text: .text(String(repeating: "整", count: 49_000))])
                })
        try withFilesUpTo(4_000_000) {
            #expect(throws: StorageError.self) { try workspace.record(request, as: .by("张三")) }
            let files = try folder.journals()
            #expect(files.isEmpty && workspace.isEmpty)
        }
        try workspace.record(request, as: .by("张三"))
        #expect(try folder.workspace().ledger.measures.count == 30)
    }

    @Test("A full device is said to be full")
    func fullDevice() throws {
        let device = try Files.open("/dev/full", O_WRONLY).get()
        #expect(throws: StorageError.noSpace("/dev/full")) { try Files.append([1, 2, 3], to: device, size: 0) }
    }

    @Test("Where the device cannot keep its memory of the file, recording goes on in a new one")
    func stateFails() throws {
        try folder.write([1], to: "state")
        let workspace = try folder.workspace()
        try workspace.bringInSample()
        try workspace.note("1.1", "一")
        #expect(try folder.journals().count == 1)
        try folder.workspace().note("1.1", "二")
        #expect(try folder.journals().count == 2)
        #expect(try folder.workspace().notes("1.1") == ["一", "二"])
    }

    @Test("A big file is kept whole, under the digest that it has")
    func bigFile() throws {
        let path = folder["big"]
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        #expect(truncate(path, 40 << 20) == 0)
        let workspace = try folder.workspace()
        let kept = try workspace.keepFile(at: path)
        // printf of 40 MiB of zeros through sha256sum
        #expect(kept.digest == "80a3721188e40218b08b26776bc53bdae81e4784fff71d71450a197319cba113")
        #expect(kept.size == 40 << 20)
        #expect(try workspace.verify(kept: kept.digest))
    }

    @Test("Where there is no space for a file to keep, nothing of it is left behind")
    func noSpaceForFile() throws {
        let workspace = try folder.workspace()
        #expect(FileManager.default.createFile(atPath: folder["big"], contents: nil))
        #expect(truncate(folder["big"], 10 << 20) == 0)
        func refusal() -> StorageError? {
            do {
                _ = try workspace.keepFile(at: folder["big"])
                return nil
            } catch {
                return error
            }
        }
        try withFilesUpTo(4_000_000) {
            #expect(refusal() == .cannotWrite(workspace.evidenceFolder, code: EFBIG))
            #expect(try Files.kind(of: folder["ledger"]) == nil)
            try workspace.bringInSample()
            #expect(refusal() == .cannotWrite(workspace.evidenceFolder, code: EFBIG))
            let names = try Files.names(in: folder["ledger"])
            #expect(names == ["journal"])
        }
        #expect(refusal() == nil)
    }

    @Test("The state written out for others is whole or not there, and is never read back")
    func state() throws {
        let workspace = try folder.workspace()
        try workspace.bringInSample()
        try workspace.keepState(Array("{}".utf8))
        try workspace.keepState(Array("{\"a\":1}".utf8))
        #expect(try folder.bytes("ledger/state.json") == Array("{\"a\":1}".utf8))
        #expect(try Files.names(in: folder["ledger"]) == ["journal", "state.json"])
        #expect(try folder.workspace().ledger.measures.count == 5)
    }
}
