/// Why no dashboard can be shown. Sentences are another room's business.
public enum TerminalError: Error, Hashable, Sendable {
    /// Standard input or output is a file or a pipe.
    case notATerminal
    /// No description of the terminal that TERM names; empty if TERM is not set.
    case unknownTerminal(name: String)
    /// The terminal cannot move its cursor.
    case tooSimple(name: String)
    /// There is no locale with UTF-8, not even C.UTF-8.
    case noUTF8
    /// Another `Terminal` of this process has the screen.
    case inUse
    /// The terminal library refused, or the system is out of descriptors or memory.
    case failed
}
