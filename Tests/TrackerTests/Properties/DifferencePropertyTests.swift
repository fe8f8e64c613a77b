import Testing

@testable import Tracker

/// The difference of two days is what their ledgers differ in, in every history; and the queue holds in all of them.
struct DifferencePropertyTests {
    private func fold(_ events: [Event], upTo day: Day) throws -> Ledger {
        Workspace.fold(events.filter { $0.day <= day }[...], workflow: try Shipped.workflow())
    }

    @Test("Each field that differs is told once, and what is told differs", arguments: 1...10)
    func fields(seed: UInt64) throws {
        let history = try History(seed: seed)
        var random = SplitMix64(seed: seed)
        let first = try Day.of("2022-07-31")
        for _ in 0..<6 {
            let from = first + Int.random(in: 0...(history.clock - first), using: &random)
            let to = from + Int.random(in: 0...(history.clock - from), using: &random)
            let (before, after) = (try fold(history.events, upTo: from), try fold(history.events, upTo: to))
            let rows = Difference(before: before, after: after, log: history.events, from: from, to: to).rows
            if from == to { #expect(rows.isEmpty) }
            check(rows, before, after)
            #expect(rows.allSatisfy { from < $0.day && $0.day <= to })
        }
    }

    private func check(_ rows: [Difference.Row], _ before: Ledger, _ after: Ledger) {
        var told: [Ledger.SlotKey: Int] = [:]
        for row in rows {
            guard let field = row.field else { continue }
            told[Ledger.SlotKey(item: row.item, field: field), default: 0] += 1
        }
        let added = rows.filter { $0.kind == .added }.map(\.item)
        #expect(Set(added).count == added.count)
        for (item, place) in after.places {
            let isNew = before.places[item] == nil
            if isNew, place.kind != .entry {
                #expect(added.contains(item) == (after.value(of: .withdrawn, in: item) == .nothing))
            } else {
                #expect(!added.contains(item))
            }
            for field in Field.allCases {
                let count = told[Ledger.SlotKey(item: item, field: field), default: 0]
                if case .problem = place, field == .stage { continue }
                let differs = !isNew && before.value(of: field, in: item) != after.value(of: field, in: item)
                #expect(count == (differs ? 1 : 0), "\(place) \(field)")
            }
        }
        func entries(_ ledger: Ledger) -> [ProgressEntry] {
            ledger.measures.flatMap(\.entries) + ledger.problems.flatMap(\.entries)
        }
        let known = Set(entries(before).map(\.id))
        let noted = entries(after).filter { !$0.isWithdrawn && !known.contains($0.id) }
        #expect(rows.filter { $0.kind == .noted }.compactMap(\.text).sorted() == noted.map(\.text).sorted())
    }

    @Test("Whatever was done, everyone's queue is in order, of what is there, and of what he may do", arguments: 1...10)
    func queues(seed: UInt64) throws {
        var history = try History(seed: seed)
        history.meet()
        let ledger = history.writers[0].ledger
        for member in ledger.members.map(Optional.some) + [nil] {
            let entries = Queue(ledger: ledger, member: member, on: history.clock).entries
            #expect(Set(entries).count == entries.count)
            for (left, right) in zip(entries, entries.dropFirst()) {
                #expect((left.kind.rawValue, left.since) <= (right.kind.rawValue, right.since))
            }
            for entry in entries {
                #expect(ledger.place(of: entry.item) != nil)
                if let record = entry.record { #expect(ledger.record(record)?.withdrawn == nil) }
                guard let member, entry.kind == .approve else { continue }
                let planner = Planner(
                    ledger: ledger, log: history.writers[0].log,
                    context: Planner.Context(by: member.name, day: history.clock, clock: history.clock))
                let refusal = planner.options(for: entry.item).first { $0.move.id == entry.move }?.refusal
                switch refusal {
                case nil, .submitterCloses?, .noProgress?: break
                default: Issue.record("\(member.name) is to \(entry.move ?? "") \(entry.item): \(refusal as Any)")
                }
            }
        }
    }
}
