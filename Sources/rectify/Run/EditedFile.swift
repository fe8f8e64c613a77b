import Tracker

/// The file that an editor works in.
struct EditedFile: Sendable {
    /// Where it is.
    let path: String
    private let folder: TemporaryFolder

    /// A file with the bytes of a text, in a folder of its own where drafts are kept; where that takes none, among temporary files.
    init?(_ bytes: [UInt8], in parent: String) {
        let own = (try? Files.makeFolder(parent)).flatMap { try? TemporaryFolder(in: parent, kind: "edit-") }
        guard let folder = own ?? (try? TemporaryFolder()) else { return nil }
        self.folder = folder
        path = folder.path + "/text.txt"
        guard (try? Files.create(path, bytes)) != nil else {
            folder.remove()
            return nil
        }
    }

    /// Removes it with its folder.
    func remove() { folder.remove() }
}
