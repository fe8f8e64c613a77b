/// How long the rest of a sequence may take that an escape begins.
///
/// Terminals send a key's sequence in one piece, networks do not keep it so: an arrow must not become Escape and a letter.
/// Esc alone is noticed that much later, which is not felt here (fzf waits as long, vim too) and not lost over a line that
/// delays everything.
enum EscapeDelay {
    /// On this machine's own terminal.
    static let local: Int32 = 100
    /// Over a network: a third of a second is a usual hiccup of a bad line.
    static let remote: Int32 = 500
    /// How long nothing may come of a paste until its end is given up: the line may stall, but a terminal that has lost the
    /// mark of the end must not take every key for text.
    private static let localStall: Int32 = 2_000
    private static let remoteStall: Int32 = 8_000
    /// Nobody waits longer than this, whatever is asked for.
    private static let most: Int32 = 10_000

    /// The delay in milliseconds: `ESCDELAY`, as other programs of the terminal take it, else by where the terminal is.
    static func milliseconds(_ variable: (String) -> String?) -> Int32 {
        if let text = variable("ESCDELAY"), let given = Int32(text), given > 0 { return min(given, most) }
        return isRemote(variable) ? remote : local
    }

    /// How long nothing may come of a paste, in milliseconds.
    static func pasteStall(_ variable: (String) -> String?) -> Int32 { isRemote(variable) ? remoteStall : localStall }

    private static func isRemote(_ variable: (String) -> String?) -> Bool {
        ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"].contains { variable($0)?.isEmpty == false }
    }
}
