import Exchange

/// A file with a notice in it.
enum NoticeFile {
    /// Reads a notice from a file, or from standard input for `-`.
    ///
    /// - Throws: `CommandProblem`, with a sentence that says what is wrong with the file or with what is in it.
    static func read(_ path: String) throws -> NoticeReading {
        let bytes = try InputFile.bytes(path, limit: NoticeReader.limit)
        do throws(NoticeRefusal) {
            return try NoticeReader.read(bytes)
        } catch {
            throw CommandProblem.notice(path, error.phrase)
        }
    }
}
