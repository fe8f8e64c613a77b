import Foundation
import Testing

@testable import Tracker

@Suite("A ledger that goes away while it is open")
struct VanishingTests {
    @Test("Where the folder is moved away what was there stays in view, is called gone, and nothing new is made")
    func folderMoved() throws {
        let folder = try TemporaryFolder()
        let open = try folder.workspace()
        try open.bringInSample()
        try open.note("1.1", "原有进展")
        #expect(rename(folder["ledger"], folder["away"]) == 0)
        #expect(open.refresh())
        #expect(open.damage == [.vanished])
        #expect(try open.notes("1.1") == ["原有进展"])
        #expect(throws: StorageError.vanished(folder["ledger"])) { try open.note("1.1", "写给谁") }
        #expect(!FileManager.default.fileExists(atPath: folder["ledger"]))
        // It is back, and so is everything.
        #expect(rename(folder["away"], folder["ledger"]) == 0)
        #expect(open.refresh())
        #expect(open.damage.isEmpty)
        try open.note("1.1", "又能记了")
        #expect(try folder.workspace().notes("1.1") == ["原有进展", "又能记了"])
    }

    @Test("An empty folder in its place, as where a disk is not mounted, takes no new ledger")
    func emptyMountPoint() throws {
        let folder = try TemporaryFolder()
        let open = try folder.workspace()
        try open.bringInSample()
        #expect(rename(folder["ledger"], folder["away"]) == 0)
        try FileManager.default.createDirectory(atPath: folder["ledger/journal"], withIntermediateDirectories: true)
        #expect(throws: StorageError.vanished(folder["ledger"])) { try open.note("1.1", "写给谁") }
        #expect(try folder.journals().isEmpty)
        #expect(open.damage == [.vanished])
    }

    @Test("A journal that is taken away is told with how many of its entries are gone")
    func journalRemoved() throws {
        let folder = try TemporaryFolder()
        let open = try folder.workspace()
        try open.bringInSample()
        let other = try folder.workspace(state: "other")
        try other.note("1.1", "别人的一条", by: "李四")
        try other.note("1.1", "别人的又一条", by: "李四")
        open.refresh()
        let name = try #require(try folder.journals().first { $0.hasPrefix("李四") })
        try FileManager.default.removeItem(atPath: folder["ledger/journal/" + name])
        #expect(open.refresh())
        #expect(open.damage == [.lost(file: name, events: 2)])
        try open.note("1.1", "自己的")
        #expect(open.damage == [.lost(file: name, events: 2)])
    }

    @Test("A folder that cannot be listed is no empty ledger: opening it is refused, and an open one stays as it was")
    func unlistable() throws {
        let folder = try TemporaryFolder()
        let open = try folder.workspace()
        try open.bringInSample()
        // A loop of links cannot be listed by anyone.
        #expect(rename(folder["ledger/journal"], folder["ledger/kept"]) == 0)
        #expect(symlink("journal", folder["ledger/journal"]) == 0)
        #expect(open.refresh())
        #expect(open.damage == [.unlisted(code: ELOOP)])
        #expect(open.ledger.measures.count == 5)
        #expect(throws: StorageError.cannotRead(folder["ledger/journal"], code: ELOOP)) { try folder.workspace() }
        #expect(throws: StorageError.self) { try open.note("1.1", "写不了") }
        #expect(unlink(folder["ledger/journal"]) == 0)
        #expect(rename(folder["ledger/kept"], folder["ledger/journal"]) == 0)
        #expect(open.refresh())
        #expect(open.damage.isEmpty)
    }
}
