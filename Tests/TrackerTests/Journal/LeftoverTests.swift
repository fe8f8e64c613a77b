import Foundation
import Glibc
import Testing

@testable import Tracker

@Suite("What a killed writer left")
struct LeftoverTests {
    private func age(_ path: String, by seconds: Int) {
        let when = timeval(tv_sec: time(nil) - seconds, tv_usec: 0)
        #expect(utimes(path, [when, when]) == 0)
    }

    @Test(
        "Folders for a while: the living keep theirs however old, those of the dead go with the next, nobody else's do")
    func scratch() throws {
        let folder = try TemporaryFolder()
        let living = try ScratchFolder(.report, in: folder.path)
        var dead: ScratchFolder? = try ScratchFolder(.example, in: folder.path)
        let left = try #require(dead?.path)
        try Files.create(left + "/ledger", [1])
        var shown: ScratchFolder? = try ScratchFolder(.view, in: folder.path)
        let view = try #require(shown?.path)
        dead = nil
        shown = nil
        let others = ["rectify-backup", "rectify-report-notes", "rectify-report-0123456789abcdef0"].map { folder[$0] }
        for path in others { #expect(mkdir(path, 0o700) == 0) }
        for path in others + [living.path, left, view] { age(path, by: 3_600) }
        _ = try ScratchFolder(.report, in: folder.path)
        #expect(try Files.kind(of: left) == nil)
        for path in others + [living.path, view] { #expect(try Files.kind(of: path) == .folder, "\(path)") }
        for path in others + [living.path, view] { age(path, by: 90_000) }
        ScratchFolder.removeLeft(in: folder.path)
        #expect(try Files.kind(of: view) == nil)
        for path in others + [living.path] { #expect(try Files.kind(of: path) == .folder, "\(path)") }
    }

    @Test("One that goes is gone, though something is still being written to it")
    func removedWhileWritten() throws {
        let folder = try TemporaryFolder()
        let scratch = try ScratchFolder(.example, in: folder.path)
        let path = scratch.path
        let (isWriting, isDone) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        Thread.detachNewThread {
            for number in 0..<200_000 {
                let file = open("\(path)/\(number)", O_WRONLY | O_CREAT, 0o600)
                guard file >= 0 else { break }
                close(file)
                if number == 20 { isWriting.signal() }
            }
            isDone.signal()
        }
        isWriting.wait()
        scratch.remove()
        isDone.wait()
        #expect(try Files.names(in: folder.path).isEmpty)
    }

    @Test(
        "What somebody wrote in is named at once when its owner is gone, and never while he lives; nothing that is new is removed"
    )
    func atOnce() throws {
        let folder = try TemporaryFolder()
        let living = try ScratchFolder(.edit, in: folder.path)
        var dead: ScratchFolder? = try ScratchFolder(.edit, in: folder.path)
        let left = try #require(dead?.path)
        #expect(ScratchFolder.removeLeft(.edit, in: folder.path) { _ in false }.isEmpty)
        dead = nil
        #expect(ScratchFolder.removeLeft(.edit, in: folder.path) { _ in false } == [left])
        #expect(ScratchFolder.removeLeft(.edit, in: folder.path) { _ in true }.isEmpty)
        #expect(try Files.kind(of: left) == .folder)
        age(left, by: 61)
        #expect(ScratchFolder.removeLeft(.edit, in: folder.path) { _ in true }.isEmpty)
        #expect(try Files.kind(of: left) == nil && Files.kind(of: living.path) == .folder)
    }

    @Test("It goes a day later at the next opening for work, in every folder of the ledger, and nothing else does")
    func tidied() throws {
        let folder = try TemporaryFolder()
        let workspace = try folder.workspace()
        try workspace.bringInSample()
        try folder.write(Array("abc".utf8), to: "one")
        _ = try workspace.keepFile(at: folder["one"])
        let places = ["ledger", "ledger/journal", "ledger/evidence", "state/writers", "state/journals"]
        let old = ".rectify-00000000000000aa.new", new = ".rectify-00000000000000bb.new"
        for place in places {
            for name in [old, new, "others.new"] { try folder.write([1], to: place + "/" + name) }
            let when = timeval(tv_sec: time(nil) - 86_460, tv_usec: 0)
            for name in [old, "others.new"] { #expect(utimes(folder[place + "/" + name], [when, when]) == 0) }
        }
        let kept = try folder.journals()
        try folder.workspace().tidy()
        for place in places {
            let names = try Files.names(in: folder[place])
            #expect(!names.contains(old) && names.contains(new) && names.contains("others.new"), "\(place) \(names)")
            #expect(names.filter { $0.hasPrefix(".rectify-") } == [new])
        }
        #expect(try folder.journals() == kept.filter { $0 != old })
        #expect(try folder.workspace().damage.isEmpty)
    }
}
