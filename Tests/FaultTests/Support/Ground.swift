import Foundation
import PtySupport
import ShippedConfig
import Tracker

/// A home in which the program runs under faults. What it is at the beginning is kept, so that each trial starts from it.
final class Ground {
    /// The folder in which all of it lies.
    let path: String
    /// What faults are about: the ledger, what the device remembers, settings, temporary files.
    var home: String { path + "/home" }
    /// The ledger.
    var data: String { home + "/data/rectify" }

    init() throws {
        var template = Array("/tmp/rectify-fault-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Running.Failure.notStarted(errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        for folder in ["data", "state", "tmp", "in", "config/rectify"] {
            try FileManager.default.createDirectory(atPath: home + "/" + folder, withIntermediateDirectories: true)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    // MARK: Files

    /// Keeps the home as it is now, for `restore`.
    func keep() throws {
        try? FileManager.default.removeItem(atPath: path + "/kept")
        try FileManager.default.copyItem(atPath: home, toPath: path + "/kept")
    }

    /// Makes the home what it was when it was kept.
    func restore() throws {
        try FileManager.default.removeItem(atPath: home)
        try FileManager.default.copyItem(atPath: path + "/kept", toPath: home)
    }

    /// Puts a text into a file below the home; its path.
    @discardableResult
    func file(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: home + "/" + name))
        return home + "/" + name
    }

    /// All files below the home, by their paths from there.
    var files: [String] { FileManager.default.subpaths(atPath: home) ?? [] }

    // MARK: Running

    /// What a run finds in its environment.
    var environment: [String: String] {
        [
            "HOME": home, "XDG_DATA_HOME": home + "/data", "XDG_STATE_HOME": home + "/state",
            "XDG_CONFIG_HOME": home + "/config", "TMPDIR": home + "/tmp", "PATH": "/usr/bin:/bin",
            "TZ": "Asia/Shanghai", "SWIFT_BACKTRACE": "enable=no",
        ]
    }

    /// Runs the program to its end, on the day that all of this happens.
    func run(_ arguments: [String], fault: Fault? = nil, under folder: String = "", log: String? = nil) throws -> Run {
        var environment = environment
        if fault != nil || log != nil {
            environment["LD_PRELOAD"] = Built.faultShim
            environment["FAULT_PROGRAM"] = "rectify"
            environment["FAULT_UNDER"] = home + folder
            environment["FAULT_LOG"] = log
            environment.merging(fault?.variables ?? [:]) { $1 }.forEach { environment[$0] = $1 }
        }
        return try Running(
            [Built.rectify, "--today", "2022-09-20"] + arguments, environment: environment
        ).finish()
    }

    /// Runs what has to succeed.
    @discardableResult
    func done(_ arguments: String...) throws -> Run {
        let run = try run(arguments)
        guard run.status == 0 else { throw Unprepared(what: "\(arguments): \(run.errors)") }
        return run
    }

    /// What a test needs before it can begin did not come about.
    struct Unprepared: Error { var what: String }

    /// A round made by hand: two problems, three measures.
    func makeRound() throws {
        try done("--as", "整改办", "round", "new", "--body", "某市水务局", "--feedback", "2022-06-15")
        try done("--as", "整改办", "add", "area", "河道管护方面")
        try done("--as", "整改办", "add", "problem", "--under", "一", "巡河不够经常")
        try done("--as", "整改办", "add", "measure", "--under", "1", "排出巡河班次。每周两次。")
        try done("--as", "整改办", "add", "measure", "--under", "1", "登记造册。每河一卡。")
        try done("--as", "整改办", "note", "1.1", "先前记下的一条")
    }

    // MARK: Reading

    /// The ledger as its own reader finds it, by this process, without any fault.
    func read(_ folder: String? = nil) throws -> Workspace {
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        let settings = Workspace.Settings(
            workflow: try decoder.decode(Workflow.self, from: ShippedConfig.workflow),
            stateFolder: home + "/state/rectify", login: "test")
        return try Workspace(folder: folder ?? data, settings: settings)
    }
}
