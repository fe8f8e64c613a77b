import Foundation
import Testing

@testable import Tracker

@Suite("A folder of the ledger that is a link leads nowhere")
struct LinkedFolderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.workspace().bringInSample()
        try folder.write(Array("abc".utf8), to: "one")
    }

    /// Puts a link where a folder of the ledger stands, and the folder elsewhere.
    private func lead(_ name: String, of ledger: String = "ledger") throws {
        #expect(rename(folder[ledger + "/" + name], folder["elsewhere"]) == 0)
        #expect(symlink(folder["elsewhere"], folder[ledger + "/" + name]) == 0)
    }

    @Test("Journals are neither read nor written through it, by whoever opens the ledger or has it open")
    func journals() throws {
        let open = try folder.workspace()
        try lead("journal")
        let before = try Files.names(in: folder["elsewhere"]).map { try folder.bytes("elsewhere/" + $0) }
        let refused = StorageError.cannotRead(folder["ledger/journal"], code: ELOOP)
        #expect(throws: refused) { try folder.workspace() }
        #expect(throws: refused) { try open.note("1.1", "写给谁") }
        open.refresh()
        #expect(open.damage == [.unlisted(code: ELOOP)])
        #expect(open.ledger.measures.count == 5)
        #expect(try Files.names(in: folder["elsewhere"]).map { try folder.bytes("elsewhere/" + $0) } == before)
    }

    @Test(
        "A file that was opened while a link stood in the folder's place is none of the folder's, and nothing is saved in it"
    )
    func swapped() throws {
        try lead("journal")
        let name = try #require(try Files.names(in: folder["elsewhere"]).first)
        let astray = try Files.open(folder["ledger/journal/" + name], O_RDWR).get()
        #expect(throws: StorageError.cannotWrite(folder["ledger/journal/" + name], code: ELOOP)) {
            try Files.requirePlace(of: astray, in: folder["ledger/journal"], as: name)
        }
        // The folder is back, with a file of the same name that is another one.
        #expect(unlink(folder["ledger/journal"]) == 0)
        #expect(mkdir(folder["ledger/journal"], 0o700) == 0)
        try folder.write(Array("x".utf8), to: "ledger/journal/" + name)
        #expect(throws: StorageError.cannotWrite(folder["ledger/journal/" + name], code: ELOOP)) {
            try Files.requirePlace(of: astray, in: folder["ledger/journal"], as: name)
        }
        let own = try Files.open(folder["ledger/journal/" + name], O_RDWR).get()
        try Files.requirePlace(of: own, in: folder["ledger/journal"], as: name)
    }

    @Test("A link to nothing, or to a folder without journals, is no place for a new ledger")
    func nothing() throws {
        for target in ["nowhere", "empty"] {
            try? FileManager.default.removeItem(atPath: folder["new"])
            try FileManager.default.createDirectory(atPath: folder["new"], withIntermediateDirectories: true)
            if target == "empty" {
                try FileManager.default.createDirectory(atPath: folder[target], withIntermediateDirectories: true)
            }
            #expect(symlink(folder[target], folder["new/journal"]) == 0)
            #expect(throws: StorageError.cannotRead(folder["new/journal"], code: ELOOP)) { try folder.workspace("new") }
        }
        #expect(try Files.names(in: folder["empty"]).isEmpty)
    }

    @Test("Attached files are neither kept, read nor brought in through it")
    func evidence() throws {
        let workspace = try folder.workspace()
        let kept = try workspace.keepFile(at: folder["one"])
        try lead("evidence")
        let refused = StorageError.cannotRead(workspace.evidenceFolder, code: ELOOP)
        try folder.write(Array("abd".utf8), to: "two")
        #expect(throws: refused) { try workspace.keepFile(at: folder["two"]) }
        #expect(throws: refused) { try workspace.verify(kept: kept.digest) as Bool }
        #expect(workspace.path(ofKept: kept.digest) == nil)
        #expect(try Files.names(in: folder["elsewhere"]) == [kept.digest])
    }

    @Test(
        "A copy whose folders are links is not merged, nor is one into a ledger whose folders are",
        arguments: [
            "journal", "evidence",
        ])
    func merged(name: String) throws {
        _ = try folder.workspace().keepFile(at: folder["one"])
        try folder.copy("ledger", to: "copy")
        try lead(name, of: "copy")
        let workspace = try folder.workspace()
        #expect(throws: StorageError.cannotRead(folder["copy/" + name], code: ELOOP)) {
            _ = try workspace.merge(from: folder["copy"])
        }
    }

    @Test("The ledger's folder itself may be reached by a link: the person named it")
    func workspaceItself() throws {
        #expect(symlink(folder["ledger"], folder["shortcut"]) == 0)
        try folder.workspace("shortcut").note("1.1", "经由链接")
        #expect(try folder.workspace().notes("1.1") == ["经由链接"])
    }
}
