import Glibc
import Testing

@testable import Tracker

/// Other things than files in the place of what was attached.
@Suite("What stands in the place of evidence") struct EvidencePlaceTests {
    @Test("a folder, a pipe and a link are told apart from a file that is gone, and none is opened", arguments: 0...3)
    func told(place: Int) throws {
        let folder = try TemporaryFolder()
        let workspace = try folder.workspace()
        try folder.write(lines: [Array("photo".utf8)], to: "photo.txt")
        let kept = try workspace.keepFile(at: folder["photo.txt"])
        let path = try #require(workspace.shelf.path(ofKept: kept.digest))
        #expect(unlink(path) == 0)
        let code: Int32
        switch place {
        case 0: (code, _) = (EISDIR, mkdir(path, 0o700))
        // Whoever opened it would wait for ever.
        case 1: (code, _) = (ENXIO, mkfifo(path, 0o600))
        case 2: (code, _) = (ELOOP, symlink(folder["photo.txt"], path))
        default: code = ENOENT
        }
        #expect(throws: StorageError.cannotRead(path, code: code)) { try workspace.verify(kept: kept.digest) as Bool }
    }

    @Test("Something else in the place of the folder itself is known as that; one that is not there is not")
    func folder() throws {
        let folder = try TemporaryFolder()
        let workspace = try folder.workspace()
        let path = workspace.evidenceFolder
        #expect(workspace.shelf.whyNoFolder() == nil)
        try folder.write(lines: [Array("photo".utf8)], to: "photo.txt")
        _ = try workspace.keepFile(at: folder["photo.txt"])
        #expect(workspace.shelf.whyNoFolder() == nil)
        #expect(rename(path, path + "-aside") == 0)
        #expect(mkfifo(path, 0o600) == 0 && workspace.shelf.whyNoFolder() == ENOTDIR)
        #expect(throws: StorageError.notAFolder(path)) { _ = try workspace.keepFile(at: folder["photo.txt"]) }
        #expect(unlink(path) == 0 && symlink(path + "-aside", path) == 0 && workspace.shelf.whyNoFolder() == ELOOP)
    }
}
