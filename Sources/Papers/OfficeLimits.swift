/// What a file from outside may take, in one table: the program that opens it keeps to these, and whoever started that
/// program holds it to them.
public enum OfficeLimits {
    // MARK: What is read

    /// How large a file may be, in bytes.
    public static let file = 64 << 20
    /// How large a file may be that is text: a web page, a table as text, plain text.
    public static let text = 16 << 20
    /// How much may come out of a packed file, in bytes, all parts that are read taken together.
    public static let unpacked = 256 << 20
    /// How many bytes may come out of one that is packed, in a part that is longer than `ratioFloor`.
    public static let ratio = 200
    /// From how many unpacked bytes on the ratio counts.
    public static let ratioFloor = 16 << 20
    /// How many parts a packed file may have.
    public static let parts = 10_000
    /// How many cells a workbook may have, the empty ones before the last of a row among them.
    public static let cells = 1_000_000
    /// How many rows a sheet may have, as in every program for them.
    public static let rows = 1_048_576
    /// How many columns a sheet may have, as in every program for them.
    public static let columns = 16_384
    /// How many joined ranges a sheet may have.
    public static let merges = 100_000
    /// How long a cell's text may be that is written, in UTF-16 units, as in every program for them.
    public static let cellText = 32_767
    /// How long one may be that is read: others write longer ones. What a ledger does not take of it is said with its
    /// item and its place, where those are known.
    public static let cellRead = 1 << 20
    /// How many lines a text may have.
    public static let lines = 1_000_000
    /// How many things that were not read are listed one by one.
    public static let unread = 1000
    /// How deep tables may stand in tables.
    public static let nesting = 16

    // MARK: What the program takes

    /// Its memory, in bytes: everything that it maps, its libraries too.
    public static let memory = 512 << 20
    /// Its processor time, in seconds.
    public static let processor = 20
    /// The time after which it is ended, in seconds, whatever it is doing.
    public static let time = 30
    /// How long its end is waited for after it was ended, in seconds: one that hangs in the kernel cannot end.
    public static let ending = 2
    /// How much it may answer, in bytes; also the largest file that it may write.
    public static let answer = 96 << 20
    /// How much it may say of a problem, in bytes.
    public static let problem = 64 << 10

    // MARK: What is written

    /// How long a text may be that a QR code holds, in bytes: what can still be scanned from paper.
    public static let code = 512
}
