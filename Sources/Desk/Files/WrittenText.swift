import Tracker

/// A text that stands in a file, or comes from standard input for `-`: an argument holds less than the ledger takes.
package enum WrittenText {
    /// So much is read: what is longer than a text may be is read far enough to say how long it is.
    private static let limit = 8 << 20

    /// The text of a file, in UTF-8 or in the encoding of the locale.
    ///
    /// - Throws: `CommandProblem` for a file that cannot be read or holds no text.
    package static func read(_ path: String) throws(CommandProblem) -> String {
        let bytes = try InputFile.bytes(path, limit: limit)
        guard bytes.count <= limit else { throw .textTooLong(path, limit: limit) }
        // No text holds a zero: it is UTF-16, or no text at all.
        guard !bytes.contains(0), let text = Charset.utf8.text(of: bytes) ?? Charset.current.text(of: bytes) else {
            throw .noText(path)
        }
        return text
    }
}
