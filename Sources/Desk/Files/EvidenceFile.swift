import Glibc
import Papers
import Text
import Tracker

/// Files of evidence: into the workspace, and out of it to be looked at.
package enum EvidenceFile {
    /// Keeps a copy of a file in the workspace, under its hash, and returns the fields of the evidence that it is.
    ///
    /// - Throws: `StorageError` where it is not there, or is no file that can be read.
    package static func keep(_ path: String, in workspace: Workspace) throws -> [Field: FieldValue] {
        fields(of: try workspace.keepFile(at: path))
    }

    /// The fields of the evidence that a kept file is.
    static func fields(of kept: KeptFile) -> [Field: FieldValue] {
        // A name on disk can be anything; what cannot be shown of it is left out. One that is no UTF-8 mostly comes from
        // an archive in GBK; whatever it is, the ledger keeps text.
        let text = ByteText.shown(kept.name) {
            Recoding.converted($0, from: "GB18030", to: "UTF-8").flatMap {
                String(validating: $0, as: UTF8.self)
            }
        }
        let name = (try? Cleaning.name(text, for: .fileName)) ?? kept.digest
        return [.fileName: .text(name), .digest: .text(kept.digest), .size: .number(kept.size)]
    }

    /// Opens kept evidence with the system's viewer.
    ///
    /// - Throws: `CommandProblem` where the file is not here, is not what was handed in, or nothing can show it.
    package static func show(
        _ digest: String, named name: String, in shelf: Shelf,
        variables: (String) -> String? = { Environment[$0] }
    ) throws {
        try Viewer.show(try whole(digest, named: name, in: shelf), named: name, variables: variables)
    }

    /// The path of a kept file that is what it was when it was handed in.
    private static func whole(_ digest: String, named name: String, in shelf: Shelf) throws -> String {
        let isWhole: Bool
        do throws(StorageError) {
            isWhole = try shelf.verify(kept: digest)
        } catch {
            guard case .cannotRead(_, let code) = error else { throw error }
            throw code == ENOENT ? CommandProblem.evidenceMissing(name) : .evidenceUnreadable(name, code: code)
        }
        guard isWhole else { throw CommandProblem.evidenceAltered(name) }
        guard let path = shelf.path(ofKept: digest) else { throw CommandProblem.evidenceMissing(name) }
        return path
    }
}

extension EvidenceFile {
    /// Writes a copy of a kept file, as it was kept.
    ///
    /// - Throws: `CommandProblem` where the file is not here or was changed, or where there is a file already.
    package static func copy(_ digest: String, named name: String, to target: String, in shelf: Shelf) throws {
        // Another ending would say that it is of another kind.
        if let ending = try? ReportDesk.ending(of: name, nil), (try? ReportDesk.ending(of: target, nil)) != nil {
            _ = try ReportDesk.ending(of: target, [ending])
        }
        let path = try whole(digest, named: name, in: shelf)
        guard let bytes = try? Files.contents(path, atMost: .max) else { throw CommandProblem.evidenceMissing(name) }
        do throws(OfficeProblem) {
            try ReportDesk.write(bytes, to: target, replacing: false)
        } catch {
            throw CommandProblem.office(target, error)
        }
    }
}
