/// Why a file cannot be read or written.
public enum OfficeProblem: Codable, Hashable, Sendable, Error {
    /// It cannot be opened.
    case cannotOpen(errno: Int32)
    /// It is no file but a folder, a pipe or a device.
    case notAFile
    /// It is empty.
    case empty
    /// It is larger than what is read, in bytes; for what is packed, unpacked.
    case tooLarge(limit: Int)
    /// It has more of something than is read.
    case tooMany(Counted, limit: Int)
    /// It took too much memory or time.
    case tooMuch
    /// It is none of the kinds that are read; what it looks like, where that can be told.
    case unknownKind(looksLike: FileKind?)
    /// It is damaged, or not what its name says: where, for a person who looks further (a part of it and its line).
    case damaged(String)
    /// It is locked with a password.
    case encrypted
    /// It holds what no honest file does: one of `Trick`'s names.
    case hostile(String)
    /// Its text is in no encoding that is known.
    case encoding
    /// The program beside this one is not there, or did not answer: the path where it was looked for.
    case noOffice(String)
    /// It cannot be written.
    case cannotWrite(errno: Int32)
    /// It would be written over, or among, the files that a ledger keeps for itself.
    case ofLedger
    /// What is to be written cannot stand in such a file.
    case cannotHold(Unfit)

    /// What a file can have too many of.
    public enum Counted: String, Codable, Hashable, Sendable {
        /// Cells of a workbook.
        case cells
        /// Characters of one cell.
        case characters
        /// Lines of a text.
        case lines
        /// Ranges of joined cells.
        case merges
        /// Parts of a packed file.
        case parts
    }

    /// What no honest file holds.
    public enum Trick: String, Codable, Hashable, Sendable {
        /// A definition of entities in a part of an office file.
        case entities
        /// A path that leads outside of the file.
        case path
        /// Two parts of one name.
        case duplicate
        /// Far more unpacked than packed.
        case bomb
        /// Things within things within things.
        case depth
    }

    /// What cannot be written.
    public enum Unfit: String, Codable, Hashable, Sendable {
        /// A sheet's name is empty, too long, used twice, or has one of `[]:*?/\` in it.
        case sheetName
        /// More rows, columns or longer texts than a sheet holds.
        case size
        /// A text that is too long for a QR code, or empty.
        case code
        /// A heading without columns, or rows and widths that do not go with it.
        case table
    }
}
