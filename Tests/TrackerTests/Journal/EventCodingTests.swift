import Foundation
import Testing

@testable import Tracker

/// One event is one line of JSON, and comes back from it as it was.
struct EventCodingTests {
    private func read(_ line: [UInt8]) -> EventCoding.Line? {
        line.withUnsafeBufferPointer { EventCoding.read($0, id: EventID(bits: 0)) }
    }

    private func read(_ text: String) -> EventCoding.Line? { read(Array(text.utf8)) }

    @Test("Every event comes back as it was, from one line that is JSON for everyone else too", arguments: 1...8)
    func roundTrip(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<200 {
            let event = random.event()
            let previous = random.maybe { Digest(of: [UInt8(truncatingIfNeeded: $0.next())]) }
            let mends = random.once(in: 2)
            let line = EventCoding.line(of: event, after: previous, mends: mends)
            #expect(!line.contains(10) && !line.contains(13))
            let back = try #require(read(line), "\(String(decoding: line, as: UTF8.self))")
            #expect(back.event == event)
            #expect(back.previous == previous)
            #expect(back.mends == mends)
            #expect(try JSONSerialization.jsonObject(with: Data(line)) is [String: Any])
        }
    }

    @Test("Entries of another ledger come back as they were, each with its own identity; none tells of a third one")
    func told() throws {
        var random = SplitMix64(seed: 5)
        var entries = (0..<4).map { _ in random.event() }
        for place in entries.indices { entries[place].id = EventID(bits: random.next()) }
        var event = random.event()
        event.changes = [.told(entries)]
        #expect(read(EventCoding.line(of: event, after: nil))?.event == event)
        var outer = event
        outer.changes = [.told([event])]
        #expect(read(EventCoding.line(of: outer, after: nil))?.event.told.isEmpty ?? false)
    }

    @Test("The workflow comes back as it was")
    func workflow() throws {
        var event = SplitMix64(seed: 1).event(of: [.workflow(try Shipped.workflow())])
        event.writer = "甲"
        #expect(read(EventCoding.line(of: event, after: nil))?.event == event)
    }

    @Test("A text of 50,000 characters comes back as it was")
    func longText() throws {
        let text = String(repeating: "整改\"台\\账\n", count: 7_142)
        let note = Change.Note(
            item: ItemID(bits: 1), subject: ItemID(bits: 2), text: text, on: try Day.of("2022-08-01"))
        let event = SplitMix64(seed: 2).event(of: [.note(note)])
        #expect(read(EventCoding.line(of: event, after: nil))?.event == event)
    }

    @Test("A line cut anywhere is no event, and no crash")
    func cut() throws {
        var random = SplitMix64(seed: 3)
        for _ in 0..<5 {
            let line = EventCoding.line(of: random.event(), after: nil)
            for end in 0..<line.count { #expect(read(Array(line[..<end])) == nil) }
        }
    }

    @Test("Any change of any byte is read or refused, and no crash", arguments: 1...4)
    func mutated(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<300 {
            var line = EventCoding.line(of: random.event(), after: nil)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                line[Int.random(in: 0..<line.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            guard let event = read(line)?.event else { continue }
            // Whatever came in can be written again and applied.
            _ = EventCoding.line(of: event, after: nil)
        }
    }

    private static let head = #""n":1,"w":"甲","day":"2022-08-01","at":"2022-08-01T02:00:00Z","by":"甲","login":"a""#

    @Test(
        "What a newer version wrote is kept as a change that is not understood, with its item",
        arguments: [
            #"{"do":"disclose","id":"00000000000000aa","to":"public"}"#,
            #"{"do":"set","id":"00000000000000aa","field":"colour","to":"x","was":null}"#,
            #"{"do":"set","id":"00000000000000aa","field":"unit","to":{"party":7},"was":null}"#,
            #"{"do":"set","id":"00000000000000aa","field":"unit","to":[{"name":"x"}],"was":null}"#,
            #"{"do":"set","id":"00000000000000aa","field":"unit","to":12.5,"was":null}"#,
            #"{"do":"set","id":"00000000000000aa","field":"unit","to":"x","was":null,"until":"2023-01-01"}"#,
            #"{"do":"note","id":"00000000000000aa","of":"00000000000000bb","on":"2022-08-01","text":{"md":"x"}}"#,
            #"{"do":"move","id":"00000000000000aa","move":"start","was":"a","to":{"stage":"b"}}"#,
            #"{"do":"add","kind":"assembly","id":"00000000000000aa","fields":{}}"#,
            #"{"do":"add","kind":"area","id":"00000000000000aa","fields":{"colour":"red"}}"#,
            #"{"do":"add","kind":"area","id":"00000000000000aa","number":99999999999,"fields":{}}"#,
            #"{"do":"set","id":"00000000000000aa","field":"deadline","to":{"day":"2022-99-01"},"was":null}"#,
        ])
    func newer(change: String) throws {
        let line = try #require(read("{\"v\":2,\(Self.head),\"do\":[\(change)],\"mood\":{\"a\":[1]}}"))
        guard case .unknown(let kind, let item)? = line.event.changes.first else {
            Issue.record("read as \(line.event.changes)")
            return
        }
        #expect(change.contains("\"do\":\"\(kind)\""))
        #expect(item == ItemID(bits: 0xAA))
        #expect(line.event.by == "甲")
    }

    @Test("The subject of what a newer version wrote is read-only; all else can be worked on")
    func readOnly() throws {
        var book = try Book.sample()
        let (item, other) = (try book.item("1.1"), try book.item("1.2"))
        var event = SplitMix64(seed: 4).event(of: [.unknown(kind: "disclose", item: item)])
        event.day = book.day
        book.take(event)
        let refusal = Refusal.readOnly(ref: "1.1")
        #expect(throws: refusal) { try book.move("1.1", "start") }
        #expect(throws: refusal) { try book.record(.set(item, .unit, .text("甲"), reason: nil)) }
        #expect(throws: refusal) { try book.record(.withdraw(item, reason: "甲")) }
        #expect(book.planner().options(for: item).allSatisfy { $0.refusal == refusal })
        try book.record(.set(other, .unit, .text("甲"), reason: nil))
        #expect(book.ledger.history(of: item).count == 2)
    }

    @Test(
        "What is no event is none",
        arguments: [
            "", "{}", "[]", "null", #"{"day":"2022-08-01"}"#, #"{"w":"甲"}"#, #"{"w":"甲","day":"2022-02-30"}"#,
            "{\(Self.head)}x", "{\(Self.head),\"do\":{}}", "{\(Self.head),\"n\":-1}",
            "{\(Self.head),\"n\":9223372036854775807}",
            "{\(Self.head),\"n\":1.5}", "{\(Self.head),\"prev\":null}", "{\(Self.head),\"do\":[1]}",
            "{\(Self.head),\"do\":[{]}",
        ])
    func none(text: String) {
        #expect(read(text) == nil)
    }
}

extension SplitMix64 {
    /// An event of these changes.
    fileprivate func event(of changes: [Change]) -> Event {
        var random = self
        var event = random.event()
        event.changes = changes
        return event
    }
}
