import CTerminal

/// Programs that have nothing to do with this terminal.
public enum DetachedProgram {
    /// Runs a command, whose words are C strings, in a session of its own, with nothing to read and its output going nowhere, and waits for it.
    /// What it leaves running in the background goes on, whatever becomes of this program.
    ///
    /// - Returns: Its exit status, 128 + the signal that ended it, 127 if it was not found, 126 if it could not be
    ///   started, 124 if it had not ended after so many milliseconds: then it was killed.
    public static func run(_ command: [[CChar]], milliseconds: Int32 = 10_000) -> Int32 {
        var packed = Array(command.joined())
        return ct_run_detached(&packed, Int32(command.count), milliseconds)
    }
}
