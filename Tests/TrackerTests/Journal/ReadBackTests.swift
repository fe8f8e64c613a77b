import Foundation
import Testing

@testable import Tracker

@Suite("What is said to be saved can be read back")
struct ReadBackTests {
    /// A ledger with the sample round, and beside its journal one of another writer that holds a line as given.
    private func ledger(with line: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.workspace().bringInSample()
        try folder.write(Array(line.utf8) + [10], to: "ledger/journal/别人-0123456789.jsonl")
        return folder
    }

    @Test(
        "Whatever counter another writer's line holds, what is saved after it is read by everybody",
        arguments: [
            "9007199254740992", "9007199254740991", "4503599627370496", "4503599627370497", "9007199254740993",
            "9223372036854775807", "18446744073709551616", "-1", "0",
        ])
    func counters(counter: String) throws {
        let folder = try ledger(
            with: #"{"v":1,"n":\#(counter),"w":"别人-0123456789","day":"2022-08-01","at":"2022-08-01T02:00:00Z","#
                + #""by":"别人","login":"x","do":[]}"#)
        let mine = try folder.workspace()
        for text in ["一", "二", "三"] { try mine.note("1.1", text) }
        #expect(try mine.notes("1.1") == ["一", "二", "三"])
        #expect(try folder.workspace(state: "another device").notes("1.1") == ["一", "二", "三"])
        // Nor is one's own file of such a counter gone on with, which would end in what cannot be written.
        try folder.workspace(state: "another device").note("1.1", "四", by: "李四")
        #expect(try folder.workspace().notes("1.1") == ["一", "二", "三", "四"])
    }

    @Test("An own journal that has come to the greatest counter is followed by a new one")
    func ownCounter() throws {
        let folder = try TemporaryFolder()
        let mine = try folder.workspace()
        try mine.bringInSample()
        let name = try #require(try folder.journals().first)
        let last = try #require(try folder.lines("ledger/journal/" + name).last)
        let line =
            #"{"v":1,"n":9007199254740992,"w":"\#(name.dropLast(6))","day":"2022-08-01","at":"2022-08-01T02:00:00Z","#
            + #""by":"张三","login":"x","prev":"\#(Digest(of: last).text)","do":[]}"#
        let handle = try #require(FileHandle(forWritingAtPath: folder["ledger/journal/" + name]))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(line.utf8) + [10])
        try handle.close()
        try mine.note("1.1", "接着记")
        try mine.note("1.1", "再记")
        #expect(try folder.workspace(state: "another device").notes("1.1") == ["接着记", "再记"])
        #expect(try folder.journals().count == 2)
    }

    @Test(
        "After a sibling with an absurd number the next one has a number that is read",
        arguments: [999_999_999, 100_000])
    func siblingNumbers(number: Int) throws {
        let folder = try TemporaryFolder()
        let mine = try folder.workspace()
        try mine.bringInSample()
        let problem = try mine.ledger.item(called: "1")
        let line =
            #"{"v":1,"n":9,"w":"别人-0123456789","day":"2022-08-01","at":"2022-08-01T02:00:00Z","by":"别人","login":"x","#
            + #""do":[{"do":"add","kind":"measure","id":"00000000000000aa","under":"\#(problem)","number":\#(number),"#
            + #""fields":{"text":"别人的措施"}}]}"#
        try folder.write(Array(line.utf8) + [10], to: "ledger/journal/别人-0123456789.jsonl")
        mine.refresh()
        try mine.record(.add(.measure, under: problem, fields: [.text: .text("新增措施")]), as: .by("张三"))
        let again = try folder.workspace(state: "another device")
        let item = try again.ledger.item(called: "1.3")
        #expect(again.ledger.value(of: .text, in: item) == .text("新增措施"))
    }

    @Test("A number that no item has is refused where a round is brought in, with the number")
    func importedNumbers() throws {
        let folder = try TemporaryFolder()
        let mine = try folder.workspace()
        var items = Book.sampleItems
        items[2].number = 1_000_000_000
        #expect(throws: Refusal.itemNumber(1_000_000_000, greatest: Planner.greatestItemNumber)) {
            try mine.record(.bringIn(Request.RoundDraft(fields: [.body: .text("某局")]), items), as: .by("张三"))
        }
        #expect(mine.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: folder["ledger"]))
        try mine.bringInSample()
        let problem = try mine.ledger.item(called: "1")
        let new = Request.NewItem(
            under: .item(problem),
            Request.DraftItem(kind: .measure, number: 100_000, parent: nil, fields: [.text: .text("措施")]))
        #expect(throws: Refusal.itemNumber(100_000, greatest: Planner.greatestItemNumber)) {
            try mine.record(.extend([new]), as: .by("张三"))
        }
    }

    @Test("Under a clock beyond the year 9999 nothing is recorded, and it is said why")
    func clockBeyondYears() throws {
        let folder = try TemporaryFolder()
        let mine = try folder.workspace()
        try mine.bringInSample()
        let day = Day.last + 1
        let recorder = Workspace.Recorder(by: "张三", day: day, clock: day, now: Instant(day: day, secondOfDay: 0))
        #expect(throws: Refusal.clockWrong(year: 10_000)) {
            try mine.record(
                .note([try mine.ledger.item(called: "1.1")], text: "x", on: nil, needsCoordination: false), as: recorder
            )
        }
        // The day is right, and the time of writing is not.
        let good = try Day.of("2022-08-01")
        let other = Workspace.Recorder(by: "张三", day: good, clock: good, now: Instant(day: day, secondOfDay: 0))
        #expect(throws: Refusal.unwritable(.values)) {
            try mine.record(
                .note([try mine.ledger.item(called: "1.1")], text: "x", on: nil, needsCoordination: false), as: other)
        }
        #expect(try mine.notes("1.1") == [])
        #expect(try folder.workspace().damage.isEmpty)
    }

    @Test("What documents declare is refused beyond what documents declare")
    func declaredFigures() throws {
        let folder = try TemporaryFolder()
        let mine = try folder.workspace()
        let draft = Request.RoundDraft(fields: [.body: .text("某局"), .declared: .declared(Declared(measures: .max))])
        #expect(throws: Refusal.badNumber(String(Int.max))) {
            try mine.record(.bringIn(draft, Book.sampleItems), as: .by("张三"))
        }
        #expect(mine.isEmpty)
    }
}
