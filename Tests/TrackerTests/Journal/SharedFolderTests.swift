import Foundation
import Testing

@testable import Tracker

@Suite("Members of a shared folder who mean harm")
struct SharedFolderTests {
    /// A file of a colleague's that nobody else may change.
    private func precious(_ folder: TemporaryFolder) throws -> String {
        try folder.write(Array("珍贵".utf8), to: "precious.txt")
        return folder["precious.txt"]
    }

    @Test("Links under any name that a process could use for temporary files lead nowhere")
    func temporaryFiles() throws {
        let folder = try TemporaryFolder()
        let mine = try folder.workspace()
        try mine.bringInSample()
        let precious = try precious(folder)
        for name in ["state.json", "columns-in.json"] {
            for guess in ["\(name).\(getpid()).new", "\(name).new", ".\(name).new", "\(name).tmp"] {
                #expect(symlink(precious, folder["ledger/" + guess]) == 0)
            }
        }
        try mine.keepState(Array("{}".utf8))
        try mine.keepBeside("columns-in.json", Array("{}".utf8))
        #expect(try folder.bytes("precious.txt") == Array("珍贵".utf8))
        #expect(try folder.bytes("ledger/state.json") == Array("{}".utf8))
        // Where the place itself is a link, the link is replaced and not what it leads to.
        #expect(unlink(folder["ledger/state.json"]) == 0)
        #expect(symlink(precious, folder["ledger/state.json"]) == 0)
        try mine.keepState(Array("[]".utf8))
        #expect(try folder.bytes("precious.txt") == Array("珍贵".utf8))
        #expect(try folder.bytes("ledger/state.json") == Array("[]".utf8))
    }

    @Test("A journal that was made a link is neither read nor written through")
    func linkedJournal() throws {
        let folder = try TemporaryFolder()
        let mine = try folder.workspace()
        try mine.bringInSample()
        let name = try #require(try folder.journals().first)
        let place = folder["ledger/journal/" + name]
        try FileManager.default.copyItem(atPath: place, toPath: folder["outside.jsonl"])
        let before = try folder.bytes("outside.jsonl")
        #expect(unlink(place) == 0)
        #expect(symlink(folder["outside.jsonl"], place) == 0)
        let again = try folder.workspace()
        #expect(again.isEmpty)
        #expect(again.damage == [.closed(file: name, code: ELOOP)])
        let precious = try precious(folder)
        #expect(symlink(precious, folder["ledger/journal/空-0000000000.jsonl"]) == 0)
        #expect(try folder.workspace().damage.count == 2)
        try? again.bringInSample(by: "李四")
        #expect(try folder.bytes("outside.jsonl") == before)
        #expect(try folder.bytes("precious.txt") == Array("珍贵".utf8))
    }

    @Test("A pipe or a device among the journals of a copy that is merged keeps nobody waiting")
    func pipes() throws {
        let folder = try TemporaryFolder()
        let mine = try folder.workspace()
        try mine.bringInSample()
        try folder.copy("ledger", to: "copy")
        #expect(mkfifo(folder["copy/journal/管道-0000000000.jsonl"], 0o600) == 0)
        #expect(throws: StorageError.notAFile(folder["copy/journal/管道-0000000000.jsonl"])) {
            try mine.merge(from: folder["copy"])
        }
    }

    @Test("What stands in the place of a file of the ledger and is none is not read, whichever file it is")
    func nothingIsFollowed() throws {
        let folder = try TemporaryFolder()
        let mine = try folder.workspace()
        try mine.bringInSample()
        let name = "columns-in.json"
        #expect(try mine.beside(name, atMost: 15) == nil)
        try mine.keepBeside(name, Array("{ columns: {} }".utf8))
        #expect(try mine.beside(name, atMost: 15) == Array("{ columns: {} }".utf8))
        let place = folder["ledger/" + name]
        #expect(throws: StorageError.cannotRead(place, code: EFBIG)) { try mine.beside(name, atMost: 14) }
        #expect(unlink(place) == 0)
        #expect(symlink(try precious(folder), place) == 0)
        #expect(throws: StorageError.cannotRead(place, code: ELOOP)) { try mine.beside(name, atMost: 15) }
        #expect(throws: StorageError.cannotRead(place, code: ELOOP)) { try Files.copy(place, to: folder["taken"]) }
        #expect(try Files.kind(of: folder["taken"]) == nil)
        #expect(unlink(place) == 0 && mkfifo(place, 0o600) == 0)
        #expect(throws: StorageError.notAFile(place)) { try mine.beside(name, atMost: 15) }
    }

    @Test("What a killed program left half written is removed a day later, and nothing else is")
    func leftovers() throws {
        let folder = try TemporaryFolder()
        let mine = try folder.workspace()
        try mine.bringInSample()
        let old = [".rectify-0123456789abcdef.new", "state.json.4711.new"]
        let others = [".rectify-fedcba9876543210.new", "notes.new", ".hidden.new", "state.json.bak.new"]
        for name in old + others { try folder.write([1], to: "ledger/" + name) }
        let names = old + others.dropFirst()
        for name in names {
            var times = [timeval(tv_sec: 1_000_000, tv_usec: 0), timeval(tv_sec: 1_000_000, tv_usec: 0)]
            #expect(utimes(folder["ledger/" + name], &times) == 0)
        }
        try mine.keepState([])
        let there = try FileManager.default.contentsOfDirectory(atPath: folder["ledger"])
        #expect(old.allSatisfy { !there.contains($0) })
        #expect(others.allSatisfy(there.contains))
    }
}
