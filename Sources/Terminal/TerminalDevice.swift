import CTerminal
import Canvas

/// Questions about descriptors, for commands that do without a screen.
public enum TerminalDevice {
    /// Whether the descriptor is a terminal.
    public static func isTerminal(_ descriptor: Int32) -> Bool { ct_is_terminal(descriptor) != 0 }

    /// Columns and rows of the descriptor's terminal, or nil if it is none or does not know.
    public static func size(_ descriptor: Int32) -> Size? {
        var rows: Int32 = 0
        var columns: Int32 = 0
        guard ct_size(descriptor, &rows, &columns) == 0 else { return nil }
        return Size(columns: Int(columns), rows: Int(rows))
    }
}
