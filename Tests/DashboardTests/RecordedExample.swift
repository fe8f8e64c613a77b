import Desk
import Foundation
import Samples
import Synchronization
import Tracker

/// The example as it stood on a day, recorded once and copied for whoever sits down at it.
enum RecordedExample {
    private static let folder = NSTemporaryDirectory() + "rectify-example-\(UUID().uuidString)"
    private static let days = Mutex<Set<Day>>([])

    /// Puts it into a folder that is not there yet.
    static func copy(until day: Day, to path: String) throws {
        let ledger = "\(folder)/\(day)"
        try days.withLock { days in
            if days.isEmpty { atexit { try? FileManager.default.removeItem(atPath: RecordedExample.folder) } }
            guard days.insert(day).inserted else { return }
            let workspace = try Workspace(
                folder: ledger,
                settings: Workspace.Settings(
                    workflow: try Session.shippedWorkflow(), stateFolder: "\(folder)/state", login: "desk"))
            try Example().record(in: workspace, until: day)
        }
        try FileManager.default.copyItem(atPath: ledger, toPath: path)
    }
}
