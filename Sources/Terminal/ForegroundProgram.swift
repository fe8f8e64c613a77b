import CTerminal

/// Programs that have this terminal for themselves, such as an editor, started where no screen is shown.
public enum ForegroundProgram {
    /// Runs a command, whose words are C strings, and waits for it. Returns its exit status, as a shell would.
    public static func run(_ command: [[CChar]]) -> Int32 {
        var packed = Array(command.joined())
        return ct_run(&packed, Int32(command.count))
    }
}
