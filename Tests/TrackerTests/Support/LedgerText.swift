import Foundation

@testable import Tracker

extension Ledger {
    /// Everything that the ledger knows, as text: two ledgers are the same where their texts are.
    func text(on day: Day) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        var parts = [String(decoding: try encoder.encode(LedgerView(ledger: self, on: day)), as: UTF8.self)]
        parts += measures.map { measure in
            let story = (measure.deadlineSteps, measure.steps, measure.evidence, measure.entries)
            return "\(measure.id) \(measure.ref) \(measure.stage) \(measure.relapses) \(story)"
        }
        parts += problems.map { "\($0.id) \($0.ref) \(String(describing: $0.closing)) \($0.entries)" }
        parts += heads.map { "\($0.key.item) \($0.key.field) \($0.value)" }.sorted()
        parts += conflicts.map { "\($0.key.item) \($0.key.field) \($0.value)" }.sorted()
        parts += readOnly.map(\.description).sorted()
        parts += orphans.map(\.description)
        parts += histories.map { "\($0.key) \($0.value)" }.sorted()
        return parts.joined(separator: "\n")
    }
}
