import Foundation
import Testing

@testable import Tracker

@Suite("A ledger that this device knows with entries, opened anew and without any")
struct EmptiedTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let workspace = try folder.workspace()
        try workspace.bringInSample()
        try workspace.note("1.1", "原有进展")
    }

    private func expectNothingBegins(_ workspace: Workspace) throws {
        let before = try? Files.names(in: folder["ledger"])
        #expect(throws: StorageError.emptied(folder["ledger"])) { try workspace.bringInSample() }
        #expect(throws: StorageError.emptied(folder["ledger"])) { try workspace.keepState([1]) }
        #expect(throws: StorageError.emptied(folder["ledger"])) { try workspace.keepBeside("columns-in.json", [1]) }
        try folder.write([1], to: "plan.pdf")
        #expect(throws: StorageError.emptied(folder["ledger"])) { try workspace.keepFile(at: folder["plan.pdf"]) }
        #expect((try? Files.names(in: folder["ledger"])) == before)
    }

    @Test("Moved away, emptied or not mounted: nothing is begun, nothing is made, and it goes on when it is back")
    func movedAway() throws {
        #expect(rename(folder["ledger"], folder["away"]) == 0)
        try expectNothingBegins(try folder.workspace())
        #expect(try Files.kind(of: folder["ledger"]) == nil)
        // An empty folder, as where a disk is not mounted, and one with an empty folder of journals.
        try FileManager.default.createDirectory(atPath: folder["ledger"], withIntermediateDirectories: true)
        try expectNothingBegins(try folder.workspace())
        try FileManager.default.createDirectory(atPath: folder["ledger/journal"], withIntermediateDirectories: true)
        try expectNothingBegins(try folder.workspace())
        #expect(try folder.journals().isEmpty)
        try FileManager.default.removeItem(atPath: folder["ledger"])
        #expect(rename(folder["away"], folder["ledger"]) == 0)
        try folder.workspace().note("1.1", "又能记了")
        #expect(try folder.workspace().notes("1.1") == ["原有进展", "又能记了"])
    }

    @Test("A device that never saved there sees by what is left that there was a ledger; a copy brings it back")
    func bare() throws {
        try FileManager.default.copyItem(atPath: folder["ledger"], toPath: folder["copy"])
        try FileManager.default.removeItem(atPath: folder["ledger/journal"])
        // A folder as it is before anything was saved in it is none of that.
        try Files.makeFolder(folder["ledger/evidence"])
        #expect(try folder.workspace(state: "elsewhere").damage.isEmpty)
        try folder.write([123, 125], to: "ledger/state.json")
        let looked = try folder.workspace(state: "elsewhere")
        #expect(looked.damage == [.bare] && looked.isEmpty)
        try expectNothingBegins(looked)
        let workspace = try folder.workspace(state: "elsewhere")
        #expect(try workspace.merge(from: folder["copy"]).events > 0)
        #expect(try workspace.notes("1.1") == ["原有进展"])
        #expect(workspace.damage.isEmpty)
    }

    @Test(
        "On the device that saved there each file that was cut is told in one sentence, and nothing is said of the folder"
    )
    func emptiedHere() throws {
        try folder.write([123, 125], to: "ledger/state.json")
        let names = try folder.journals()
        _ = try folder.workspace()
        for name in names { try folder.write([], to: "ledger/journal/" + name) }
        let damage = try folder.workspace().damage
        #expect(damage.count == names.count)
        for found in damage {
            guard case .shortened(let file, _, 0) = found, names.contains(file) else {
                Issue.record("\(found)")
                continue
            }
        }
        for name in names { try FileManager.default.removeItem(atPath: folder["ledger/journal/" + name]) }
        #expect(Set(try folder.workspace().damage) == Set(names.map { Damage.gone(file: $0) }))
    }

    @Test("Journals cut to nothing beside the state: a device that never saved there begins nothing either")
    func emptiedFiles() throws {
        for name in try folder.journals() { try folder.write([], to: "ledger/journal/" + name) }
        #expect(try folder.workspace(state: "elsewhere").damage.isEmpty)
        try folder.write([123, 125], to: "ledger/state.json")
        let looked = try folder.workspace(state: "elsewhere")
        #expect(looked.damage == [.bare] && looked.isEmpty)
        try expectNothingBegins(looked)
    }

    @Test(
        "Journals that are cut to nothing while the ledger is open: the last state stays, and nothing is saved beside it"
    )
    func emptiedWhileOpen() throws {
        let workspace = try folder.workspace()
        let log = workspace.log
        for name in try folder.journals() { try folder.write([], to: "ledger/journal/" + name) }
        workspace.refresh()
        #expect(workspace.log == log && workspace.damage.contains(.vanished))
        #expect(throws: StorageError.vanished(folder["ledger"])) { try workspace.note("1.1", "不该存下") }
        #expect(
            try folder.journals().allSatisfy { try Files.contents(folder["ledger/journal/" + $0], atMost: 99).isEmpty })
    }

    @Test("Where the file that brought the items in is missing, nothing is begun beside what others wrote about them")
    func itemsMissing() throws {
        let first = try folder.journals()
        let other = try folder.workspace(state: "elsewhere")
        try other.note("1.1", "别人的进展", by: "李四")
        for name in first { try FileManager.default.removeItem(atPath: folder["ledger/journal/" + name]) }
        let looked = try folder.workspace(state: "third")
        #expect(!looked.log.isEmpty && looked.ledger.rounds.isEmpty)
        try expectNothingBegins(looked)
    }

    @Test("Cut to nothing: nothing is begun beside what is left")
    func cut() throws {
        let name = try folder.journals()[0]
        try folder.write([], to: "ledger/journal/" + name)
        try expectNothingBegins(try folder.workspace())
    }

    @Test("Once the loss is accepted a ledger begins anew, and a copy that is merged brings the old one back")
    func accepted() throws {
        try folder.copy("ledger", to: "copy")
        try FileManager.default.removeItem(atPath: folder["ledger"])
        let merged = try folder.workspace()
        _ = try merged.merge(from: folder["copy"])
        try merged.note("1.1", "接着记")
        try FileManager.default.removeItem(atPath: folder["ledger"])
        let workspace = try folder.workspace()
        try expectNothingBegins(workspace)
        try workspace.acceptLoss()
        try workspace.bringInSample()
        #expect(try folder.workspace().damage.isEmpty)
    }

    @Test("Another ledger is not merged into its place, however that came about, and a copy of its own is")
    func anotherMerged() throws {
        try folder.copy("ledger", to: "copy")
        try folder.workspace("other", state: "other").bringInSample()
        try FileManager.default.removeItem(atPath: folder["ledger"])
        #expect(throws: StorageError.emptied(folder["ledger"])) {
            _ = try folder.workspace().merge(from: folder["other"])
        }
        #expect(try Files.kind(of: folder["ledger"]) == nil)
        _ = try folder.workspace().merge(from: folder["copy"])
        let workspace = try folder.workspace()
        #expect(try workspace.notes("1.1") == ["原有进展"] && workspace.damage.isEmpty)
        // A journal that is there and cannot be opened may hold a ledger.
        let name = try folder.journals()[0]
        #expect(unlink(folder["ledger/journal/" + name]) == 0)
        #expect(mkfifo(folder["ledger/journal/" + name], 0o600) == 0)
        #expect(throws: StorageError.cannotRead(folder["ledger/journal/" + name], code: ENXIO)) {
            _ = try folder.workspace(state: "third").merge(from: folder["other"])
        }
    }

    @Test("While it is open and its folder goes, nothing is merged into its place")
    func goneBeforeMerging() throws {
        let workspace = try folder.workspace()
        try folder.copy("ledger", to: "copy")
        #expect(rename(folder["ledger"], folder["away"]) == 0)
        #expect(throws: StorageError.vanished(folder["ledger"])) { _ = try workspace.merge(from: folder["copy"]) }
        #expect(try Files.kind(of: folder["ledger"]) == nil)
    }

    @Test("Another device, which never saw an entry, may begin")
    func otherDevice() throws {
        try FileManager.default.removeItem(atPath: folder["ledger"])
        try folder.workspace(state: "other").bringInSample()
        #expect(try folder.workspace(state: "other").ledger.measures.count == 5)
    }

    @Test("While it is open and its folder goes, nothing is made beside the journals either")
    func goneWhileOpen() throws {
        let workspace = try folder.workspace()
        #expect(rename(folder["ledger"], folder["away"]) == 0)
        try folder.write([1], to: "plan.pdf")
        #expect(throws: StorageError.vanished(folder["ledger"])) { try workspace.keepFile(at: folder["plan.pdf"]) }
        #expect(throws: StorageError.vanished(folder["ledger"])) { try workspace.keepBeside("columns-in.json", [1]) }
        #expect(throws: StorageError.vanished(folder["ledger"])) { try workspace.keepState([1]) }
        #expect(try Files.kind(of: folder["ledger"]) == nil)
    }
}
