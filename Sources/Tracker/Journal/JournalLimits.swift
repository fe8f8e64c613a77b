/// What reading a journal may take, whatever its file holds. Beside the ledger itself, reading takes no more memory than
/// the longest line and a few batches; time goes with the file's length, and each byte is looked at a few times at most.
struct JournalLimits: Sendable {
    /// The longest file that is read, in bytes; the greatest ledger of a body takes a few hundredths of it. A file with a
    /// hole in it says that it is of any length, and takes no room for that: it is not read either, beyond one batch.
    var file = 512 << 20
    /// After so many lines that are no events what follows is not read any more: it is no file of a ledger.
    var unreadable = 200_000
    /// The longest line that is read, in bytes: longer ones are passed over as unreadable. The greatest ledgers that one
    /// import brings in take a fraction of it.
    var line = 256 << 20
    /// How many bytes of a file are looked at to say what it is, where not one of its lines is an event.
    var guise = 64 << 20
    /// How many bytes are read at once.
    var batch = 8 << 20
    /// How many lines are looked at at once.
    var lines = 50_000

    /// Those that hold.
    static let standard = JournalLimits()
}

extension Workspace {
    /// The longest journal that is read, in bytes.
    public static var longestJournal: Int { JournalLimits.standard.file }
}
