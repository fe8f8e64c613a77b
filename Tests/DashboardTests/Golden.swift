import Foundation
import Testing

/// Screens kept as text files beside the tests. They are written anew only where RECTIFY_RECORD_SCREENS is set, and read
/// by a person when they change.
enum Golden {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "Screens")

    static func check(_ desk: Sitting, _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
        let file = folder.appendingPathComponent(name + ".txt")
        let shown = desk.text + "\n"
        if ProcessInfo.processInfo.environment["RECTIFY_RECORD_SCREENS"] != nil {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(shown.utf8).write(to: file)
        }
        let kept = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        guard shown != kept else { return }
        for (number, pair) in zip(
            kept.split(separator: "\n", omittingEmptySubsequences: false),
            shown.split(separator: "\n", omittingEmptySubsequences: false)
        ).enumerated() where pair.0 != pair.1 {
            Issue.record("\(name), row \(number + 1):\n kept  \(pair.0)\n shown \(pair.1)", sourceLocation: location)
            return
        }
        Issue.record("\(name): the number of rows differs", sourceLocation: location)
    }
}
