import Testing

@testable import Tracker

/// Undo gives back the old values and redo the new ones, whatever was done.
struct UndoPropertyTests {
    /// What a ledger says of the items that were there, and its figures.
    private func values(_ ledger: Ledger, _ items: [ItemID], on day: Day) throws -> [String] {
        var texts = items.flatMap { item in Field.allCases.map { "\(item) \($0) \(ledger.value(of: $0, in: item))" } }
        texts += ledger.measures.filter { items.contains($0.id) }.map { measure in
            let entries = measure.entries.filter { !$0.isWithdrawn }.map(\.id)
            let steps = measure.steps.map(\.move)
            return
                "\(measure.ref) \(entries) \(steps) \(measure.extensions) \(measure.evidence.count) \(measure.relapses)"
        }
        texts += ItemKind.records.map { "\($0) \(ledger.records($0).map(\.id))" }
        texts += ledger.members.map { "\($0)" }
        let overview = Overview(ledger: ledger, on: day)
        texts.append("\(overview.groups) \(overview.stages) \(overview.measures) \(overview.problems)")
        texts += Query.Flag.allCases.map { "\($0) \(overview.count($0))" }
        texts += ledger.conflicts.map { "\($0)" }.sorted()
        return texts
    }

    @Test("A chain of changes is undone value by value to the first, and redone to the last", arguments: 1...10)
    func chains(seed: UInt64) throws {
        var history = try History(seed: seed, steps: 30)
        history.meet()
        var writer = history.writers[0]
        // A new day: what was done before it is not undone.
        let day = history.clock + 1
        var states: [[String]] = []
        var last = ""
        let ledger = writer.ledger
        let items =
            ledger.rounds.map(\.id) + ledger.problems.map(\.id) + ledger.measures.map(\.id) + ledger.records.map(\.id)
        states.append(try values(writer.ledger, items, on: day))
        for _ in 0..<60 where states.count < 12 {
            let request = history.request(of: writer.ledger)
            if request == .undo || request == .redo { continue }
            // What settles a conflict is not undone: the values before were two.
            let before = writer
            guard let event = try? writer.record(request, on: day) else { continue }
            // Nor are approvals, which a look-back makes too.
            let isApproval = event.changes.contains { change in
                guard case .move(let move) = change else { return false }
                return !(writer.ledger.workflow.move(move.move)?.isUndoable ?? false)
            }
            if isApproval || writer.ledger.conflicts.count < before.ledger.conflicts.count {
                writer = before
                continue
            }
            last = "\(request)"
            states.append(try values(writer.ledger, items, on: day))
        }
        #expect(states.count > 4 || writer.ledger.openRounds.isEmpty)
        for _ in 0..<2 {
            for state in states.dropLast().reversed() {
                try writer.record(.undo, on: day)
                #expect(try values(writer.ledger, items, on: day) == state, "\(last)")
            }
            #expect(throws: Refusal.nothingToUndo) {
                try writer.record(.undo, on: day)
            }
            for state in states.dropFirst() {
                try writer.record(.redo, on: day)
                #expect(try values(writer.ledger, items, on: day) == state, "\(last)")
            }
            #expect(throws: Refusal.nothingToRedo) {
                try writer.record(.redo, on: day)
            }
        }
    }
}
