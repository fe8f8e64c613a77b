import Foundation

@testable import Tracker

/// A folder of one test, gone with it.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "rectify-tests-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A path in it.
    subscript(_ name: String) -> String { path + "/" + name }

    /// A workspace in it; `state` names the device that it is opened from.
    func workspace(_ name: String = "ledger", state: String = "state") throws -> Workspace {
        try Workspace(
            folder: self[name],
            settings: Workspace.Settings(
                workflow: try Shipped.workflow(), stateFolder: self[state], login: "login"))
    }

    /// Copies a folder as a person would, with everything in it.
    func copy(_ name: String, to other: String) throws {
        try? FileManager.default.removeItem(atPath: self[other])
        try FileManager.default.copyItem(atPath: self[name], toPath: self[other])
    }

    /// The names of the journal files of a workspace in it.
    func journals(of name: String = "ledger") throws -> [String] {
        try Files.names(in: self[name] + "/journal")
    }

    /// A file's bytes.
    func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: self[name]))) }

    /// Writes a file's bytes in place.
    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(filePath: self[name]))
    }

    /// The lines of a file, without their ends.
    func lines(_ name: String) throws -> [[UInt8]] {
        try bytes(name).split(separator: 10, omittingEmptySubsequences: true).map(Array.init)
    }

    /// Writes a file's lines in place.
    func write(lines: [[UInt8]], to name: String) throws {
        try write(lines.flatMap { $0 + [10] }, to: name)
    }
}

extension Workspace.Recorder {
    /// A recorder of a day at ten o'clock.
    static func by(_ name: String, on day: String = "2022-08-01", clock: String? = nil) throws -> Workspace.Recorder {
        let clock = try Day.of(clock ?? day)
        return Workspace.Recorder(
            by: name, day: try Day.of(day), clock: clock, now: Instant(day: clock, secondOfDay: 36_000))
    }
}

extension Workspace {
    /// Brings the sample round in.
    func bringInSample(by name: String = "张三", on day: String = "2022-08-01") throws {
        try record(
            .bringIn(Request.RoundDraft(fields: [.body: .text("某局")]), Book.sampleItems),
            as: .by(name, on: day))
    }

    /// Notes progress on an item.
    @discardableResult
    func note(
        _ ref: String, _ text: String, by name: String = "张三", on day: String = "2022-08-01", clock: String? = nil
    ) throws -> Event {
        try record(
            .note([try ledger.item(called: ref)], text: text, on: nil, needsCoordination: false),
            as: .by(name, on: day, clock: clock))
    }

    /// The texts of a measure's progress entries, in the common order.
    func notes(_ ref: String) throws -> [String] {
        guard case .measure(let index)? = ledger.place(of: try ledger.item(called: ref)) else { return [] }
        return ledger.measures[index].entries.map(\.text)
    }

    /// The folded state, for comparing.
    func state(on day: String = "2022-12-31") throws -> String { try ledger.text(on: try Day.of(day)) }
}
