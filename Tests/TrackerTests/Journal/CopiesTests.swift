import Foundation
import Testing

@testable import Tracker

/// Copied and restored folders: two copies never continue one file in two ways, and merging loses nothing.
struct CopiesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let workspace = try folder.workspace()
        try workspace.bringInSample()
        try workspace.note("1.1", "共同")
    }

    /// Writes on both sides of a copy, then merges both ways.
    private func bothWays(state: String) throws -> (one: Workspace, two: Workspace) {
        try folder.copy("ledger", to: "copy")
        let (one, two) = (try folder.workspace(), try folder.workspace("copy", state: state))
        for number in 0..<4 {
            try one.note("1.1", "本处\(number)")
            try two.note("1.1", "副本\(number)")
            try two.note("1.2", "李四\(number)", by: "李四")
        }
        return (one, two)
    }

    @Test("A copy written on both sides begins a new file and merges with nothing lost", arguments: ["state", "other"])
    func copied(state: String) throws {
        let (one, two) = try bothWays(state: state)
        #expect(try folder.journals().count == 1)
        #expect(try folder.journals(of: "copy").count == 3)
        let result = try one.merge(from: folder["copy"])
        #expect(result == Workspace.MergeResult(files: 2, events: 8))
        #expect(try two.merge(from: folder["ledger"]).events == 4)
        #expect(try one.state() == two.state())
        #expect(one.log.map(\.id) == two.log.map(\.id))
        #expect(Set(try one.notes("1.1")).count == 9)
        #expect(one.damage.isEmpty && two.damage.isEmpty)
        #expect(try folder.workspace().state() == one.state())
    }

    @Test("Merging again, in any order, changes neither ledgers nor files")
    func again() throws {
        let (one, two) = try bothWays(state: "other")
        _ = try one.merge(from: folder["copy"])
        _ = try two.merge(from: folder["ledger"])
        let (state, files) = (try one.state(), try folder.journals())
        for _ in 0..<2 {
            #expect(try one.merge(from: folder["copy"]) == Workspace.MergeResult())
            #expect(try two.merge(from: folder["ledger"]) == Workspace.MergeResult())
            #expect(try one.merge(from: folder["ledger"]) == Workspace.MergeResult())
        }
        #expect(try one.state() == state)
        #expect(try folder.journals() == files)
    }

    /// Makes a copy whose own file goes another way from here on, as where a whole machine was copied.
    private func diverged(_ names: [String]) throws {
        for name in names {
            try folder.copy("ledger", to: name)
            try folder.copy("state", to: "state-" + name)
            let states = folder["state-" + name] + "/writers/"
            let (from, to) = (
                WriterRecord.path(
                    stateFolder: folder["state"], workspace: Workspace.canonical(folder["ledger"]), name: "张三"),
                WriterRecord.path(
                    stateFolder: folder["state-" + name], workspace: Workspace.canonical(folder[name]), name: "张三")
            )
            try FileManager.default.createDirectory(atPath: states, withIntermediateDirectories: true)
            try? FileManager.default.removeItem(atPath: to)
            try FileManager.default.copyItem(atPath: from, toPath: to)
        }
    }

    @Test("A file that went two ways is split, and both ways are there after merging")
    func twoWays() throws {
        try diverged(["copy"])
        let (one, two) = (try folder.workspace(), try folder.workspace("copy", state: "state-copy"))
        try one.note("1.1", "本处一")
        try one.note("1.1", "本处二")
        try two.note("1.1", "副本一")
        #expect(try folder.journals() == folder.journals(of: "copy"))
        #expect(try one.merge(from: folder["copy"]) == Workspace.MergeResult(files: 1, events: 1))
        #expect(try two.merge(from: folder["ledger"]) == Workspace.MergeResult(files: 1, events: 2))
        #expect(try one.state() == two.state())
        #expect(one.damage.isEmpty)
        #expect(Set(try one.notes("1.1")) == ["共同", "本处一", "本处二", "副本一"])
        // It goes on on both sides.
        try two.note("1.1", "副本二")
        #expect(try one.merge(from: folder["copy"]) == Workspace.MergeResult(files: 0, events: 1))
        #expect(try one.merge(from: folder["copy"]) == Workspace.MergeResult())
        #expect(try folder.workspace().notes("1.1").count == 5)
    }

    @Test("A file that went three ways, some of them together for a while, loses nothing")
    func threeWays() throws {
        try diverged(["second"])
        let second = try folder.workspace("second", state: "state-second")
        try second.note("1.1", "二之一")
        try folder.copy("second", to: "third")
        let path = WriterRecord.path(
            stateFolder: folder["state-second"], workspace: Workspace.canonical(folder["second"]), name: "张三")
        let other = WriterRecord.path(
            stateFolder: folder["state-third"], workspace: Workspace.canonical(folder["third"]), name: "张三")
        try FileManager.default.createDirectory(atPath: Files.parent(of: other), withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: path, toPath: other)
        let third = try folder.workspace("third", state: "state-third")
        let first = try folder.workspace()
        try first.note("1.1", "一")
        try second.note("1.1", "二之二")
        for number in 1...3 { try third.note("1.1", "三之\(number)") }
        _ = try first.merge(from: folder["second"])
        _ = try first.merge(from: folder["third"])
        let expected: Set = ["共同", "一", "二之一", "二之二", "三之1", "三之2", "三之3"]
        #expect(Set(try folder.workspace().notes("1.1")) == expected)
        _ = try third.merge(from: folder["second"])
        _ = try third.merge(from: folder["ledger"])
        #expect(try third.state() == first.state())
        #expect(first.damage.isEmpty && third.damage.isEmpty)
    }

    @Test("A restored older copy begins a new file, also under a program that is running")
    func restored() throws {
        try folder.copy("ledger", to: "backup")
        let running = try folder.workspace()
        try running.note("1.1", "后来")
        let newer = try folder.bytes("ledger/journal/" + (try folder.journals()[0]))
        try folder.copy("ledger", to: "newer")
        try folder.copy("backup", to: "ledger")
        let older = try folder.bytes("ledger/journal/" + (try folder.journals()[0]))
        #expect(older.count < newer.count)
        try running.note("1.1", "恢复之后")
        #expect(try folder.journals().count == 2)
        #expect(try running.notes("1.1") == ["共同", "恢复之后"])
        try folder.workspace().note("1.1", "再次打开")
        #expect(try folder.journals().count == 2)
        // What the restored copy lacks is told until it is back; elsewhere nothing is known of it.
        let name = try #require(folder.journals().first { $0 == (try? folder.journals(of: "newer"))?.first })
        #expect(
            try folder.workspace().damage == [.shortened(file: name, was: newer.count, now: older.count)])
        #expect(try folder.workspace(state: "elsewhere").damage.isEmpty)
        _ = try running.merge(from: folder["newer"])
        #expect(Set(try running.notes("1.1")) == ["共同", "后来", "恢复之后", "再次打开"])
    }

    @Test("A device that has lost its memory of the file begins a new one")
    func stateLost() throws {
        try FileManager.default.removeItem(atPath: folder["state"])
        try folder.workspace().note("1.1", "新")
        #expect(try folder.journals().count == 2)
        try folder.write([1, 2, 3], to: "state/writers/" + (try Files.names(in: folder["state/writers"])[0]))
        try folder.workspace().note("1.1", "又新")
        #expect(try folder.journals().count == 3)
        #expect(try folder.workspace().notes("1.1") == ["共同", "新", "又新"])
    }

    @Test("The same folder by another path is the same workspace")
    func otherPath() throws {
        try FileManager.default.createSymbolicLink(atPath: folder["link"], withDestinationPath: folder["ledger"])
        try folder.workspace("link").note("1.1", "经由链接")
        try folder.workspace("../" + (folder.path.split(separator: "/").last ?? "") + "/ledger").note("1.1", "绕道")
        #expect(try folder.journals().count == 1)
    }

    @Test("Merging with what is no copy of the workspace is refused and changes nothing")
    func nothingToMerge() throws {
        let workspace = try folder.workspace()
        #expect(throws: StorageError.self) { try workspace.merge(from: folder["nowhere"]) }
        try folder.write([1], to: "file")
        #expect(throws: StorageError.notAFolder(folder["file"])) { try workspace.merge(from: folder["file"]) }
        try FileManager.default.createDirectory(atPath: folder["empty"], withIntermediateDirectories: true)
        #expect(throws: StorageError.notACopy(folder["empty"])) { try workspace.merge(from: folder["empty"]) }
        let empty = try folder.workspace("fresh", state: "other")
        _ = try empty.merge(from: folder["ledger"])
        #expect(try empty.state() == workspace.state())
    }

    @Test("The other side's torn line is not brought in, and comes when it is whole")
    func tornElsewhere() throws {
        try folder.copy("ledger", to: "copy")
        let two = try folder.workspace("copy", state: "other")
        try two.note("1.2", "李四一", by: "李四")
        try two.note("1.2", "李四二", by: "李四")
        let name = try #require(folder.journals(of: "copy").first { $0.hasPrefix("李四") })
        let whole = try folder.bytes("copy/journal/" + name)
        try folder.write(Array(whole.dropLast(9)), to: "copy/journal/" + name)
        let one = try folder.workspace()
        #expect(try one.merge(from: folder["copy"]).events == 1)
        #expect(one.damage.isEmpty)
        try folder.write(whole, to: "copy/journal/" + name)
        #expect(try one.merge(from: folder["copy"]).events == 1)
        #expect(try one.notes("1.2") == ["李四一", "李四二"])
        #expect(one.damage.isEmpty)
    }
}
