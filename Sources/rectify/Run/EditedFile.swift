import FoundationEssentials
import Tracker

/// The file that an editor works in.
struct EditedFile: Sendable {
    /// Where it is.
    let path: String
    private let folder: TemporaryFolder

    /// A file with a text, in a folder of its own where drafts are kept; where that takes none, among temporary files.
    init?(_ text: String, in parent: String) {
        let own = (try? TemporaryFolder.make(parent)).flatMap { try? TemporaryFolder(in: parent, kind: "edit-") }
        guard let folder = own ?? (try? TemporaryFolder()) else { return nil }
        self.folder = folder
        path = folder.path + "/text.txt"
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        else {
            folder.remove()
            return nil
        }
    }

    /// Removes it with its folder.
    func remove() { folder.remove() }
}
