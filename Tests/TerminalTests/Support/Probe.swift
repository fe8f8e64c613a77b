import PtySupport
import Canvas
import Glibc

/// The little program of the tests, which lies beside them.
enum Probe {
    static let path = Built.folder + "/TerminalProbe"

    /// Started alone, as the leader of its session.
    static func start(
        _ environment: [String: String] = [:], size: Size = Size(columns: 120, rows: 36)
    ) throws -> PtyProgram {
        let program = try PtyProgram([path], environment: environment, size: size)
        return program
    }

    /// Started by a shell that tells the line's modes before and after, and how the program ended.
    static func startUnderShell(
        _ environment: [String: String] = [:], size: Size = Size(columns: 120, rows: 36)
    ) throws -> PtyProgram {
        let script = "stty -g; \"$0\"; echo \"status $?\"; stty -g; echo over; read line"
        return try PtyProgram(["/bin/sh", "-c", script, path], environment: environment, size: size)
    }

    /// The process that the screen shows.
    static func process(_ screen: ScreenEmulator) -> Int32? {
        screen.rows.first?.split(separator: " ").dropFirst(2).first.flatMap { Int32($0) }
    }
}
