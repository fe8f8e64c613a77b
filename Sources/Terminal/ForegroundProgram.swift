import CTerminal

/// Programs that have this terminal for themselves, such as an editor, started where no screen is shown.
public enum ForegroundProgram {
    /// Runs a command and waits for it. Returns its exit status, as a shell would.
    public static func run(_ command: [String]) -> Int32 {
        var packed = command.flatMap { Array($0.utf8CString) }
        return ct_run(&packed, Int32(command.count))
    }
}
