import Foundation
import Testing

@testable import Tracker

/// The workflow that the program ships, read from the file that people read.
enum Shipped {
    static func workflow() throws -> Workflow {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Config/workflow.json")
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        return try decoder.decode(Workflow.self, from: try Data(contentsOf: file))
    }
}

extension Day {
    /// A day of a test, which must be one.
    static func of(_ text: String) throws -> Day {
        try #require(Day(text), "not a day: \(text)")
    }
}
