import Glibc
import Samples
import Tracker
import Wording

/// Builds the bundled example on disk.
package enum ExampleWorkspace {
    /// Builds it in a folder that the caller removes when it is left, and opens it; it is worked with as of its own day
    /// unless another past day was given.
    static func throwAway(
        _ setup: Setup, remark: (Phrase) -> Void
    ) throws -> (session: Session, folder: ScratchFolder) {
        let folder = try ScratchFolder(.example)
        var setup = setup
        if setup.today == setup.clock { setup.today = Example.standardDay }
        setup.worksAsOffice()
        // What was asked for about the ledger that one comes from does not hold for the example.
        setup.round = nil
        setup.asOf = nil
        do {
            return (try Session(try build(setup, in: folder, remark: remark)), folder)
        } catch {
            folder.remove()
            throw error
        }
    }

    /// Builds it in a temporary folder, as of the setup's day. Returns the setup that opens it, with which nothing is
    /// kept outside of the folder.
    package static func build(_ setup: Setup, in folder: ScratchFolder, remark: (Phrase) -> Void) throws -> Setup {
        var setup = setup
        setup.dataFolder = folder.path + "/ledger"
        setup.stateFolder = folder.path + "/state"
        setup.takesOwnWorkflow = false
        var building = setup
        building.round = nil
        let session = try Session(building)
        try Example().record(in: session.workspace, until: setup.today)
        if !session.workspace.isEmpty { session.keepState(saying: remark) }
        return setup
    }

    /// Builds it to be kept: beside the folder, and moved there when it is whole, so that no half of it stays.
    package static func build(_ setup: Setup, keptIn folder: String, remark: (Phrase) -> Void) throws {
        var status = stat()
        if stat(folder.systemPath, &status) == 0 {
            let isEmpty = access(folder.systemPath, R_OK) == 0 && (try? Files.names(in: folder))?.isEmpty ?? false
            guard status.st_mode & S_IFMT == S_IFDIR, isEmpty else { throw CommandProblem.folderNotEmpty(folder) }
        }
        // Where a ledger was that this device knows no other one begins, not even the example.
        var place = setup
        place.dataFolder = folder
        place.takesOwnWorkflow = false
        place.round = nil
        try Session(place).workspace.requirePlace()
        let parent = Files.parent(of: folder)
        try Files.makeFolder(parent)
        let scratch = try ScratchFolder(.example, in: parent)
        defer { scratch.remove() }
        let built = try build(setup, in: scratch, remark: remark)
        try Files.makeFolder(built.dataFolder)
        guard rename(built.dataFolder.systemPath, folder.systemPath) == 0 else {
            throw StorageError.cannotWrite(folder, code: errno)
        }
    }
}

extension Setup {
    /// Whoever tries the example out without a name works as its office: all that can be done can be tried.
    package mutating func worksAsOffice() {
        if !isNamed { by = Example.office }
    }
}
