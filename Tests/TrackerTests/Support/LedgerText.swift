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
        parts += problems.map {
            "\($0.id) \($0.ref) \(String(describing: $0.closing)) \($0.entries) \($0.earlier) \($0.records)"
        }
        parts += measures.map { "\($0.id) \($0.records)" }
        parts += rounds.map { round in
            let plan = PlanPhase.allCases.map { "\($0) \(String(describing: round.plan[$0]))" }
            return "\(round.id) \(plan) \(String(describing: round.cutoff)) \(round.records)"
        }
        parts += records.map { record in
            let values = Field.allCases.map { "\($0) \(record[$0])" }
            let made = (record.event, record.day, record.at, record.by)
            return "\(record.id) \(record.kind) \(String(describing: record.under)) \(made) \(values) \(record.records)"
        }
        parts += members.map { "\($0)" }
        parts += heads.map { "\($0.key.item) \($0.key.field) \($0.value)" }.sorted()
        parts += conflicts.map { "\($0.key.item) \($0.key.field) \($0.value)" }.sorted()
        parts += readOnly.map(\.description).sorted()
        parts += orphans.map(\.description)
        parts += histories.map { "\($0.key) \($0.value)" }.sorted()
        return parts.joined(separator: "\n")
    }
}
