import Testing

@testable import Tracker

/// The ledger is the fold of all events in the common order, however and whenever they arrive.
struct FoldTests {
    @Test(
        "Histories have what they are for: conflicts, undo, refusals, records of every kind, several days and writers")
    func histories() throws {
        var (conflicts, undone, refusals, events, behalf) = (0, 0, 0, 0, 0)
        var kinds: [ItemKind: Int] = [:]
        var fields = Set<Field>()
        for seed in 1...14 {
            let history = try History(seed: UInt64(seed))
            let ledger = Workspace.fold(history.events[...], workflow: try Shipped.workflow())
            conflicts += ledger.conflicts.count
            undone += history.events.count { $0.undoes != nil }
            behalf += history.events.count { $0.behalf != nil }
            for record in ledger.records { kinds[record.kind, default: 0] += 1 }
            for event in history.events {
                for case .set(let assignment) in event.changes { fields.insert(assignment.field) }
            }
            refusals += history.refusals
            events += history.events.count
        }
        #expect(conflicts > 5)
        #expect(undone > 20)
        #expect(refusals > 100)
        #expect(events > 400)
        #expect(behalf > 20)
        for kind in ItemKind.records { #expect(kinds[kind, default: 0] > 0, "\(kind)") }
        #expect(fields.isSuperset(of: [.earlier, .planStudied, .cutoff, .result, .reply, .reached, .withdrawn]))
    }

    @Test("Whoever has seen everything has the same ledger", arguments: 1...12)
    func sameForAll(seed: UInt64) throws {
        var history = try History(seed: seed)
        history.meet()
        let texts = Set(try history.writers.map { try $0.ledger.text(on: history.clock) })
        #expect(texts.count == 1)
        #expect(history.writers[0].log == history.events)
    }

    @Test("Files that arrive line by line in any order give the same ledger as all at once", arguments: 1...6)
    func arrival(seed: UInt64) throws {
        let history = try History(seed: seed)
        let folder = try TemporaryFolder()
        try Files.makeFolder(folder["ledger/journal"])
        let workspace = try folder.workspace()
        var random = SplitMix64(seed: seed)
        var counts = history.writers.map { _ in 0 }
        while counts != history.writers.map(\.lines.count) {
            let index = Int.random(in: counts.indices, using: &random)
            let (writer, count) = (history.writers[index], counts[index])
            counts[index] = min(writer.lines.count, count + Int.random(in: 0...9, using: &random))
            try folder.write(lines: Array(writer.lines[..<counts[index]]), to: "ledger/journal/\(writer.writer).jsonl")
            workspace.refresh()
        }
        #expect(workspace.log == history.events)
        #expect(workspace.damage.isEmpty)
        #expect(workspace.ledger.orphans.isEmpty)
        let fresh = try folder.workspace()
        #expect(try workspace.state() == fresh.state())
        let fold = Workspace.fold(history.events[...], workflow: try Shipped.workflow())
        #expect(try fold.text(on: history.clock) == workspace.ledger.text(on: history.clock))
    }

    @Test("The ledger of a past day is the fold of the events up to it", arguments: 1...6)
    func asOf(seed: UInt64) throws {
        let history = try History(seed: seed)
        let folder = try TemporaryFolder()
        for writer in history.writers {
            try Files.makeFolder(folder["ledger/journal"])
            try folder.write(lines: writer.lines, to: "ledger/journal/\(writer.writer).jsonl")
        }
        let workspace = try folder.workspace()
        var day = try Day.of("2022-07-31")
        while day <= history.clock + 1 {
            let events = history.events.filter { $0.day <= day }
            let fold = Workspace.fold(events[...], workflow: try Shipped.workflow())
            #expect(try workspace.ledger(asOf: day).text(on: day) == fold.text(on: day), "as of \(day)")
            day = day + 1
        }
    }

    @Test("Merging copies that each hold a part gives the whole, in any order", arguments: 1...6)
    func merged(seed: UInt64) throws {
        let history = try History(seed: seed)
        let folder = try TemporaryFolder()
        var random = SplitMix64(seed: seed)
        for copy in ["one", "two", "three"] {
            try Files.makeFolder(folder[copy + "/journal"])
            for writer in history.writers {
                let isWhole =
                    copy == "\(["one", "two", "three"][history.writers.firstIndex { $0.writer == writer.writer } ?? 0])"
                let count = isWhole ? writer.lines.count : Int.random(in: 0...writer.lines.count, using: &random)
                try folder.write(lines: Array(writer.lines[..<count]), to: "\(copy)/journal/\(writer.writer).jsonl")
            }
        }
        let workspaces = try ["one", "two", "three"].map { try folder.workspace($0) }
        for (to, from) in [(0, "two"), (1, "three"), (2, "one"), (0, "three"), (1, "one"), (2, "two"), (0, "two")] {
            _ = try workspaces[to].merge(from: folder[from])
        }
        let fold = Workspace.fold(history.events[...], workflow: try Shipped.workflow())
        for workspace in workspaces {
            #expect(workspace.log == history.events)
            #expect(workspace.damage.isEmpty)
            #expect(try workspace.ledger.text(on: history.clock) == fold.text(on: history.clock))
        }
        #expect(try workspaces[0].merge(from: folder["two"]) == Workspace.MergeResult())
    }
}
