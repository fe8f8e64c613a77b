import Foundation
import Testing

@testable import Tracker

/// Records are folded as all else is: whatever arrives, in whatever order, by whichever program it was written.
struct RecordFoldTests {
    @Test("Every line of every history comes back as the event that it is", arguments: 1...6)
    func lines(seed: UInt64) throws {
        for writer in try History(seed: seed).writers {
            for line in writer.lines {
                let id = Digest(of: line).event
                let event = try #require(line.withUnsafeBufferPointer { EventCoding.read($0, id: id)?.event })
                #expect(writer.log.contains(event))
            }
        }
    }

    /// The events of two writers: one holds a meeting, another adds a decision to it.
    private func meeting() throws -> (one: Replica, two: Replica, day: Day) {
        let day = try Day.of("2022-08-01")
        let (one, other) = try Replica.two(on: day) {
            .meeting($0.rounds[0].id, fields: [.title: .text("例会")], decisions: [])
        }
        var two = other
        let meeting = try #require(two.ledger.records.first)
        try two.record(
            .record(
                .decision, under: meeting.id,
                fields: [.text: .text("同意"), .items: .items([try two.ledger.item(called: "1.1")])]), on: day)
        try two.record(.set(try #require(two.ledger.records.last).id, .text, .text("原则同意"), reason: nil), on: day)
        return (one, two, day)
    }

    @Test("A decision whose meeting has not arrived is missed, not lost: it is there when the meeting is")
    func orphans() throws {
        let (one, two, day) = try meeting()
        let folder = try TemporaryFolder()
        try Files.makeFolder(folder["ledger/journal"])
        try folder.write(lines: two.lines, to: "ledger/journal/b.jsonl")
        let workspace = try folder.workspace()
        #expect(workspace.ledger.records.isEmpty)
        #expect(workspace.ledger.orphans.count == 2)
        #expect(workspace.damage == [.missing(2)])
        try folder.write(lines: [one.lines[0]], to: "ledger/journal/a.jsonl")
        workspace.refresh()
        #expect(workspace.ledger.records.isEmpty && workspace.ledger.orphans.count == 2)
        try folder.write(lines: one.lines, to: "ledger/journal/a.jsonl")
        workspace.refresh()
        #expect(workspace.damage.isEmpty)
        #expect(workspace.ledger.records.map(\.kind) == [.meeting, .decision])
        #expect(workspace.ledger.records[1].text(.text) == "原则同意")
        #expect(try workspace.ledger.text(on: day) == two.ledger.text(on: day))
    }

    @Test(
        "A record under what cannot hold it, or under nothing, is missed and does no harm", arguments: ItemKind.records)
    func wrongParent(kind: ItemKind) throws {
        guard kind != .member else { return }
        var book = try Book.sample()
        let area = try book.item("一")
        let before = book.ledger.records.count
        for (place, under) in [area, ItemID(bits: 1), nil].enumerated() {
            book.take(
                Event(
                    id: EventID(bits: UInt64(place)), day: book.day, counter: 9, writer: "x", at: Instant(seconds: 0),
                    by: "", login: "",
                    changes: [.add(Change.Addition(kind: kind, item: ItemID(bits: 90), under: under))]
                ))
        }
        #expect(book.ledger.records.count == before)
        #expect(book.ledger.dropped.map(\.reason) == [.misplaced, .missing, .missing])
        #expect(book.ledger.place(of: ItemID(bits: 90)) == nil)
    }

    @Test("An older program sees the same measures, and leaves alone what it does not understand", arguments: 1...6)
    func older(seed: UInt64) throws {
        let history = try History(seed: seed)
        let whole = Workspace.fold(history.events[...], workflow: try Shipped.workflow())
        let isOld: (Field) -> Bool = { field in
            Field.allCases.firstIndex(of: field) ?? 0 <= Field.allCases.firstIndex(of: .declared) ?? 0
        }
        let records = Set(whole.records.map(\.id))
        let seen = history.events.map { event in
            var event = event
            event.changes = event.changes.map { change in
                switch change {
                case .add(let addition) where addition.kind.isRecord: .unknown(kind: "add", item: addition.item)
                case .set(let assignment) where records.contains(assignment.item) || !isOld(assignment.field):
                    .unknown(kind: "set", item: assignment.item)
                default: change
                }
            }
            return event
        }
        let old = Workspace.fold(seen[...], workflow: try Shipped.workflow())
        #expect(old.measures.map(\.stage) == whole.measures.map(\.stage))
        #expect(old.measures.map(\.deadlineSteps) == whole.measures.map(\.deadlineSteps))
        #expect(old.measures.map(\.steps) == whole.measures.map(\.steps))
        #expect(old.measures.map(\.withdrawn) == whole.measures.map(\.withdrawn))
        #expect(old.problems.map(\.closing) == whole.problems.map(\.closing))
        #expect(old.records.isEmpty && old.readOnly.isSuperset(of: records))
        #expect(old.measures.allSatisfy { !old.readOnly.contains($0.id) })
        _ = Overview(ledger: old, on: history.clock)
    }

    @Test("Two who name the same person name one member; the first of the two counts")
    func sameMember() throws {
        let day = try Day.of("2022-08-01")
        let workflow = try Shipped.workflow()
        var one = Replica(writer: "a", by: "张三", workflow: workflow, seed: 1)
        var two = Replica(writer: "b", by: "张三", workflow: workflow, seed: 2)
        func naming(_ role: String) -> Request {
            .record(.member, under: nil, fields: [.title: .text("张三"), .role: .text(role)])
        }
        try one.record(naming("office"), on: day)
        try two.record(naming("unit"), on: day)
        one.see(two, upTo: 1)
        two.see(one, upTo: 1)
        for replica in [one, two] {
            #expect(replica.ledger.member(named: "张三")?.role == "office")
            #expect(replica.ledger.members.count == 2)
        }
        let other = try #require(one.ledger.members.last).id
        try one.record(.withdraw(other, reason: "重复"), on: day)
        #expect(one.ledger.members.map(\.role) == ["office"])
    }

    @Test("A meeting that was withdrawn while another decided in it counts no more, and neither does the decision")
    func withdrawnMeeting() throws {
        var (one, two, day) = try meeting()
        try one.record(.withdraw(try #require(one.ledger.records.first).id, reason: "没有开"), on: day)
        two.see(one, upTo: one.lines.count)
        #expect(two.ledger.records(.decision).isEmpty && two.ledger.records(.meeting).isEmpty)
        #expect(two.ledger.records.count == 2)
        one.see(two, upTo: two.lines.count)
        #expect(try one.ledger.text(on: day) == two.ledger.text(on: day))
    }
}
