import Foundation
import Glibc
import ShippedConfig
import Tracker

// Records notes one after another and says each when it is on disk: FaultWriter DATA STATE NAME COUNT.
let words = CommandLine.arguments
let decoder = JSONDecoder()
decoder.allowsJSON5 = true
let settings = Workspace.Settings(
    workflow: try decoder.decode(Workflow.self, from: ShippedConfig.workflow), stateFolder: words[2], login: "test")
let workspace = try Workspace(folder: words[1], settings: settings)
let day = Day(year: 2022, month: 9, day: 20) ?? Day(number: 0)
for number in 0..<(Int(words[4]) ?? 0) {
    let text = "\(words[3])-\(getpid())-\(number)"
    try workspace.record(
        .note([workspace.ledger.measures[0].id], text: text, on: nil, needsCoordination: false),
        as: Workspace.Recorder(
            by: words[3], day: day, clock: day, now: Instant(seconds: Int64(time(nil)))))
    let line = Array((text + "\n").utf8)
    _ = write(1, line, line.count)
}
