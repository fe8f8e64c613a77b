import Glibc

/// A copy that is being made in the evidence folder: on disk whole, but under a name that counts for nothing until it
/// is known what it holds.
struct StagedFile {
    /// Where it stands for now.
    let file: TemporaryFile
    /// The digest of the bytes that were written, whatever the source held before or after.
    let digest: Digest
    /// How many these were.
    let size: Int
    /// The folders that were made for it, the innermost first.
    let made: [String]

    /// Removes it, and the folders that were made for it where nothing else is in them by now.
    func drop() { StagedFile.remove(file, made) }

    /// Removes a copy that came to nothing, and the folders that were made for it.
    static func remove(_ file: TemporaryFile?, _ made: [String]) {
        file?.drop()
        for folder in made { guard rmdir(folder.systemPath) == 0 else { return } }
    }
}
