/// Why a file cannot be read or written.
public enum OfficeProblem: Codable, Hashable, Sendable, Error {
    /// It cannot be opened.
    case cannotOpen(errno: Int32)
    /// It is larger than what is read, in bytes; for what is packed, unpacked.
    case tooLarge(limit: Int)
    /// It took too much memory or time.
    case tooMuch
    /// It is none of the kinds that are read; what it looks like, where that can be told (`pdf`, `doc`, `xls`, `image`).
    case unknownKind(looksLike: String?)
    /// It is damaged, or not what its name says: what is wrong, for a person who looks further.
    case damaged(String)
    /// It is locked with a password.
    case encrypted
    /// It holds what no honest file does: entities that refer to each other, paths that lead outside.
    case hostile(String)
    /// Its text is in no encoding that is known.
    case encoding
    /// The program beside this one is not there, or did not answer.
    case noOffice(String)
    /// It cannot be written.
    case cannotWrite(errno: Int32)
}
