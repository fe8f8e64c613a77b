import Canvas
import Foundation
import Glibc
import PtySupport

/// The program in a terminal, with a home of its own.
final class Home {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "rectify-home-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The folder of the ledger.
    var ledger: String { path + "/ledger" }

    func environment(_ more: [String: String] = [:]) -> [String: String] {
        ["HOME": path, "TMPDIR": path, "TZ": "Asia/Shanghai"].merging(more) { $1 }
    }

    /// Starts the program in a terminal.
    func start(
        _ arguments: [String], _ more: [String: String] = [:], size: Size = Size(columns: 120, rows: 36)
    ) throws -> PtyProgram {
        try PtyProgram([Built.rectify] + arguments, environment: environment(more), size: size)
    }

    /// Starts it on the ledger of this home, for a day.
    func open(
        as name: String = "整改办", _ more: [String: String] = [:], size: Size = Size(columns: 120, rows: 36)
    ) throws -> PtyProgram {
        try start(["--data", ledger, "--as", name, "--today", "2022-10-31"], more, size: size)
    }

    /// Started by a shell that tells the line's modes before and after, and how the program ended.
    func startUnderShell(_ arguments: [String]) throws -> PtyProgram {
        let script = "stty -g; \"$0\" \"$@\"; echo \"status $?\"; stty -g; echo over; read line"
        return try PtyProgram(["/bin/sh", "-c", script, Built.rectify] + arguments, environment: environment())
    }

    /// Puts the example into the ledger.
    func bringExample() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Built.rectify)
        process.arguments = ["demo", "--keep", ledger]
        process.environment = environment()
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
    }

    /// Runs a command and gives what it printed.
    @discardableResult
    func run(_ arguments: [String]) throws -> (status: Int32, text: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: Built.rectify)
        process.arguments = ["--data", ledger, "--today", "2022-10-31"] + arguments
        process.environment = environment()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}

/// Keys as a terminal sends them.
enum Typed {
    static let enter = "\r"
    static let escape = "\u{1B}"
    static let down = "\u{1B}OB"
    static let tab = "\t"
    static let f2 = "\u{1B}OQ"
    static let f4 = "\u{1B}OS"
    static let f7 = "\u{1B}[18~"
    static let f10 = "\u{1B}[21~"
}
