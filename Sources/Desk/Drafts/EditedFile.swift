import Tracker

/// The file that an editor works in.
package struct EditedFile: Sendable {
    /// Where it is.
    package let path: String
    private let folder: ScratchFolder

    private static let name = "text.txt"
    /// The text as it was, beside it.
    private static let beforeName = "before.txt"

    /// A file with the bytes of a text, in a folder of its own where drafts are kept; where that takes none, among temporary
    /// files.
    init?(_ bytes: [UInt8], in parent: String) {
        let own = (try? Files.makeFolder(parent)).flatMap { try? ScratchFolder(.edit, in: parent) }
        guard let folder = own ?? (try? ScratchFolder(.edit, in: ScratchFolder.base)) else { return nil }
        self.folder = folder
        path = folder.path + "/" + EditedFile.name
        guard (try? Files.create(folder.path + "/" + EditedFile.beforeName, bytes)) != nil,
            (try? Files.create(path, bytes)) != nil
        else {
            folder.remove()
            return nil
        }
    }

    /// Removes it with its folder.
    package func remove() { folder.remove() }

    /// The files that editors left in which somebody has written what went nowhere: the program was killed meanwhile, or did
    /// not take it. All others that nobody works in are removed.
    static func left(in parent: String) -> [String] {
        [parent, ScratchFolder.base].flatMap { place in
            ScratchFolder.removeLeft(.edit, in: place) { folder in
                guard let text = try? Files.everything(at: folder + "/" + name), !text.isEmpty else { return true }
                return (try? Files.everything(at: folder + "/" + beforeName)) == text
            }
        }.map { $0 + "/" + name }
    }
}
