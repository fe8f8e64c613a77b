import Foundation
import Glibc
import Testing

@testable import Tracker

/// Merging two copies brings the attached files together as well, each as it is named.
struct EvidenceMergeTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let workspace = try folder.workspace()
        try workspace.bringInSample()
        try keep("共同", in: workspace)
        try folder.copy("ledger", to: "copy")
    }

    @discardableResult
    private func keep(_ text: String, in workspace: Workspace) throws -> String {
        try folder.write(Array(text.utf8), to: "source")
        return try workspace.keepFile(at: folder["source"]).digest
    }

    @Test("Both copies have all files after merging both ways, and merging again brings nothing")
    func bothWays() throws {
        let (one, two) = (try folder.workspace(), try folder.workspace("copy", state: "other"))
        try keep("这边", in: one)
        try keep("那边一", in: two)
        let last = try keep("那边二", in: two)
        #expect(try one.merge(from: folder["copy"]) == Workspace.MergeResult(evidence: 2))
        #expect(try two.merge(from: folder["ledger"]) == Workspace.MergeResult(evidence: 1))
        let names = try Files.names(in: one.evidenceFolder)
        #expect(names.count == 4)
        #expect(try Files.names(in: two.evidenceFolder) == names)
        for name in names { #expect(try one.verify(kept: name) && two.verify(kept: name)) }
        #expect(try one.merge(from: folder["copy"]) == Workspace.MergeResult())
        #expect(try one.merge(from: folder["ledger"]) == Workspace.MergeResult())
        #expect(try one.verify(kept: last))
    }

    @Test("Where one's own folder is what fails, the other copy's files are not called damaged")
    func ownFails() throws {
        let two = try folder.workspace("copy", state: "other")
        try keep("那边", in: two)
        // A name that no file system takes fails as it is looked at, as a network disk does that was cut off.
        let own = folder[String(repeating: "长", count: 200)]
        let store = EvidenceStore(folder: own, folderMode: 0o700, fileMode: 0o600)
        #expect(throws: StorageError.cannotRead(own, code: ENAMETOOLONG)) {
            try store.take(from: two.evidence)
        }
    }

    @Test("A file that is not what its name says stays where it is and is reported; the rest comes")
    func damaged() throws {
        let (one, two) = (try folder.workspace(), try folder.workspace("copy", state: "other"))
        let changed = try keep("将被改动", in: two)
        let whole = try keep("完好", in: two)
        try folder.write(Array("已被改动".utf8), to: "copy/evidence/" + changed)
        let link = String(repeating: "a", count: 64)
        try FileManager.default.createSymbolicLink(
            atPath: folder["copy/evidence/" + link], withDestinationPath: "/etc/passwd")
        let fifo = String(repeating: "b", count: 64)
        #expect(mkfifo(folder["copy/evidence/" + fifo], 0o600) == 0)
        for name in ["notes.txt", ".1.new", whole.uppercased()] { try folder.write([1], to: "copy/evidence/" + name) }
        try two.note("1.1", "那边")
        for round in 0..<2 {
            let result = try one.merge(from: folder["copy"])
            #expect(result.damagedFiles == [changed, link, fifo].sorted())
            #expect(result.evidence == (round == 0 ? 1 : 0))
            #expect(result.events == (round == 0 ? 1 : 0))
        }
        #expect(one.path(ofKept: changed) == nil)
        #expect(try one.verify(kept: whole))
        #expect(try Files.names(in: one.evidenceFolder).count == 2)
    }

    @Test("A file that was cut short here is mended by the other copy's whole one")
    func mended() throws {
        let one = try folder.workspace()
        let name = try Files.names(in: one.evidenceFolder)[0]
        try folder.write([1], to: "ledger/evidence/" + name)
        #expect(try one.merge(from: folder["copy"]).evidence == 1)
        #expect(try one.verify(kept: name))
    }

    @Test("Where nothing that comes is whole, no folder is made, and a new copy gets all that is")
    func folders() throws {
        try FileManager.default.removeItem(atPath: folder["ledger/evidence"])
        let name = try Files.names(in: folder["copy/evidence"])[0]
        let bytes = try folder.bytes("copy/evidence/" + name)
        try folder.write([1], to: "copy/evidence/" + name)
        let one = try folder.workspace()
        #expect(try one.merge(from: folder["copy"]).damagedFiles == [name])
        #expect(try Files.kind(of: one.evidenceFolder) == nil)
        try folder.write(bytes, to: "copy/evidence/" + name)
        let fresh = try folder.workspace("fresh", state: "fresh-state")
        #expect(try fresh.merge(from: folder["copy"]).evidence == 1)
        #expect(try fresh.verify(kept: name))
    }

    @Test("What is no copy of the ledger brings no files either")
    func noCopy() throws {
        let other = try folder.workspace("another", state: "other")
        try other.bringInSample(by: "别人")
        try keep("别的台账", in: other)
        let one = try folder.workspace()
        #expect(throws: StorageError.notACopy(folder["another"])) { try one.merge(from: folder["another"]) }
        #expect(try Files.names(in: one.evidenceFolder).count == 1)
    }
}
