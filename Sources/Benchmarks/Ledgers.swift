import Canvas
import Dashboard
import Foundation
import Samples
import ShippedConfig
import Tracker

/// A synthetic ledger on disk with a dashboard over it.
final class Ledgers {
    private let folder: String
    private let settings: Workspace.Settings
    private let workspace: Workspace
    private let recorder: Workspace.Recorder
    private var state: State

    static func make(measures: Int) throws -> Ledgers { try Ledgers(measures: measures) }

    private init(measures: Int) throws {
        folder = NSTemporaryDirectory() + "rectify-bench-\(UUID().uuidString)"
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        settings = Workspace.Settings(
            workflow: try decoder.decode(Workflow.self, from: ShippedConfig.workflow), stateFolder: folder + "/state",
            login: "bench")
        workspace = try Workspace(folder: folder + "/ledger", settings: settings)
        let day = Day(year: 2026, month: 6, day: 30) ?? Day(number: 0)
        recorder = Workspace.Recorder(
            by: "整改办", day: day, clock: day, now: Instant(day: day, secondOfDay: 3600))
        try SyntheticRound(measures: measures, seed: 1, today: day).record(in: workspace, clock: day)
        state = State(
            size: Size(columns: 120, rows: 40), language: .zh, today: day, who: "整改办",
            keymap: try Keymap(String(decoding: ShippedConfig.keymap, as: UTF8.self)),
            columns: try Columns(String(decoding: ShippedConfig.columns, as: UTF8.self)),
            snapshot: Input.Snapshot(ledger: workspace.ledger, log: workspace.log))
        try press(["2", "Down", "Down"])
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    /// Presses keys, and makes the screen after each.
    func press(_ names: [String]) throws {
        for name in names {
            guard let key = Key(name: name) else { continue }
            _ = state.update(.key(key))
            _ = state.render()
        }
    }

    /// Opens the form of a progress entry and pastes a text of so many characters into it.
    func write(_ count: Int) throws {
        try press(["F2"])
        _ = state.update(.key(.paste(String(repeating: "长", count: count))))
    }

    /// Records a progress entry, durably.
    func note() throws {
        let measure = workspace.ledger.measures[0].id
        try workspace.record(.note([measure], text: "测速", on: nil, needsCoordination: false), as: recorder)
    }

    /// Reads the whole ledger from disk.
    func reopen() throws { _ = try Workspace(folder: folder + "/ledger", settings: settings) }

    /// Reads the same lines with the general decoder, and does nothing with them.
    func decodeWithFoundation() throws {
        let journal = folder + "/ledger/journal"
        for name in try FileManager.default.contentsOfDirectory(atPath: journal) {
            let data = try Data(contentsOf: URL(fileURLWithPath: journal + "/" + name))
            for line in data.split(separator: 10) { _ = try JSONSerialization.jsonObject(with: line) }
        }
    }
}
