import Testing

@testable import Tracker

/// Everything that events name must be there, and be of a time that has come.
struct JournalAuditTests {
    private let folder: TemporaryFolder
    private let file = "张三-00000000aa.jsonl"
    private var journal = HandmadeJournal.withRound()
    private let nothing = "00000000deadbeef"

    init() throws {
        folder = try TemporaryFolder()
        journal.note("一次")
    }

    private func damage(_ journals: HandmadeJournal..., clock: String = "2022-08-01") throws -> [Damage] {
        for journal in journals { try journal.write(to: folder) }
        let workspace = try folder.workspace()
        #expect(workspace.damage.isEmpty)
        return JournalAudit.damage(in: workspace.log, clock: try Day.of(clock))
    }

    @Test("What was seen, undone or redone and is in no journal shows, once a file")
    mutating func references() throws {
        var changed = journal
        changed.add(HandmadeJournal.unit("甲", seen: nil))
        changed.add(HandmadeJournal.unit("乙", seen: changed.id))
        let seen = changed.id
        #expect(try damage(changed).isEmpty)
        changed.add(HandmadeJournal.unit("丙", seen: nothing))
        changed.add(HandmadeJournal.note("撤", id: 80), extra: #","undoes":"\#(nothing)""#)
        changed.add(HandmadeJournal.note("回", id: 81), extra: #","redoes":"\#(nothing)""#)
        changed.add(HandmadeJournal.note("对", id: 82), extra: #","undoes":"\#(seen)","redoes":"\#(seen)""#)
        changed.add(
            #"{"do":"move","id":"\#(HandmadeJournal.measure)","move":"start","was":"notStarted","to":"underway","seen":"\#(nothing)"}"#
        )
        #expect(try damage(changed) == [.unknownReferences(file: file, events: 4)])
    }

    @Test("What two writers set without having seen each other is seen combined, and that is there")
    mutating func combined() throws {
        var other = HandmadeJournal("李四-00000000bb", counter: journal.counter)
        journal.add(HandmadeJournal.unit("甲", seen: nil))
        other.add(HandmadeJournal.unit("乙", seen: nil))
        let both = hexadecimal((UInt64(journal.id, radix: 16) ?? 0) ^ (UInt64(other.id, radix: 16) ?? 0))
        journal.add(HandmadeJournal.unit("丙", seen: both), n: 10)
        #expect(try damage(journal, other).isEmpty)
        journal.add(HandmadeJournal.unit("丁", seen: "ffffffffffffffff"))
        #expect(try damage(journal, other) == [.unknownReferences(file: file, events: 1)])
        // Nothing is no identity, though anything combined with itself makes it.
        journal.add(HandmadeJournal.unit("戊", seen: "0000000000000000"))
        #expect(try damage(journal, other) == [.unknownReferences(file: file, events: 2)])
    }

    @Test("What a newer version wrote, and this one does not understand, is named with the file")
    mutating func newer() throws {
        journal.add(#"{"do":"gild","id":"\#(HandmadeJournal.measure)","with":"gold"}"#)
        journal.add(#"{"do":"set","id":"\#(HandmadeJournal.measure)","field":"unit","to":{"hologram":1},"was":null}"#)
        let money =
            #""kind":"outcome","under":"\#(HandmadeJournal.measure)","fields":{"kind":"money","amount":{"number":"#
        for (number, amount) in ["-5", "9223372036854775807", "1e308"].enumerated() {
            journal.add(#"{"do":"add","id":"\#(hexadecimal(UInt64(0xD000 + number)))",\#(money)\#(amount)}}}"#)
        }
        #expect(try damage(journal) == [.newer(file: file, events: 5)])
        // What has no value that counts adds nothing.
        var outcomes = Outcomes()
        for record in try folder.workspace().ledger.records { outcomes.add(record) }
        #expect(outcomes.money == 0)
        #expect(Damage.newer(file: file, events: 2).hidesEntries)
    }

    @Test("What the heads of a sent report name and is missing shows with the report's day")
    mutating func heads() throws {
        func report(_ heads: String...) -> String {
            let names = heads.map { #""\#($0)""# }.joined(separator: ",")
            return
                #"{"do":"add","kind":"report","id":"\#(hexadecimal(UInt64.random(in: 1 << 40 ... .max)))","under":"00000000000000a1","#
                + #""fields":{"kind":"monthly","on":{"day":"2022-07-31"},"heads":[\#(names)]}}"#
        }
        let known = journal.id
        journal.add(report(known))
        #expect(try damage(journal).isEmpty)
        journal.add(report(known, nothing, "00000000deadbeee"))
        #expect(try damage(journal) == [.headsMissing(sent: try Day.of("2022-07-31"), events: 2)])
    }

    @Test("Times to come show by this clock; a day is borne with, since zones differ")
    mutating func clock() throws {
        journal.add(HandmadeJournal.note("明天", id: 80), day: "2022-08-02", at: "2022-08-02T10:00:00Z")
        #expect(try damage(journal).isEmpty)
        journal.add(HandmadeJournal.note("后天", id: 81), day: "2022-08-03", at: "2022-08-03T00:00:00Z")
        journal.add(HandmadeJournal.note("多年后", id: 82), day: "2022-08-01", at: "2062-08-03T00:00:00Z")
        #expect(try damage(journal) == [.clockAhead(file: file, events: 2, last: try Day.of("2062-08-03"))])
        #expect(try damage(journal, clock: "2062-08-03").isEmpty)
    }

    @Test("A day later than the time of writing shows; a day is borne with")
    mutating func early() throws {
        journal.add(HandmadeJournal.note("东边", id: 80), day: "2022-08-02", at: "2022-08-01T12:00:00Z")
        journal.add(HandmadeJournal.note("补录", id: 81), day: "2022-08-01", at: "2022-09-01T12:00:00Z")
        #expect(try damage(journal, clock: "2022-12-31").isEmpty)
        journal.add(HandmadeJournal.note("提前", id: 82), day: "2022-09-03", at: "2022-09-01T12:00:00Z")
        #expect(try damage(journal, clock: "2022-12-31") == [.dayAhead(file: file, events: 1)])
    }

    @Test("Ledgers of several writers with conflicts, undos and reports rest on nothing that is not there")
    func soundLedgers() throws {
        let workflow = try Shipped.workflow()
        for seed in 0..<3 as Range<UInt64> {
            var writers = [
                Replica(writer: "甲-1", by: "甲", workflow: workflow, seed: seed),
                Replica(writer: "乙-1", by: "乙", workflow: workflow, seed: seed + 100),
            ]
            let day = try Day.of("2022-08-01")
            try writers[0].record(.bringIn(Request.RoundDraft(fields: [.body: .text("某局")]), Book.sampleItems), on: day)
            for step in 0..<40 {
                let (one, two) = (step % 2, 1 - step % 2)
                let seen =
                    step % 5 == 0 || step == 1 ? writers[two].lines.count : writers[one].seen[writers[two].writer] ?? 0
                let other = writers[two]
                writers[one].see(other, upTo: seen)
                guard let measure = writers[one].ledger.measures.first?.id else { continue }
                _ = try? writers[one].record(.assign([measure], fields: [.unit: .text("单位\(step)")]), on: day)
                if step % 7 == 0 { _ = try? writers[one].record(.undo, on: day) }
            }
            for step in [0, 1] {
                let other = writers[1 - step]
                writers[step].see(other, upTo: other.lines.count)
            }
            #expect(writers[0].log.count > 30)
            #expect(JournalAudit.damage(in: writers[0].log, clock: day).isEmpty)
            // And what is taken out of them is missed.
            let seen = Set(
                writers[0].log.flatMap { event in
                    event.changes.compactMap { if case .set(let change) = $0 { change.seen } else { nil } }
                })
            let named = try #require(writers[0].log.first { seen.contains($0.id) })
            let rest = writers[0].log.filter { $0.id != named.id }
            #expect(!JournalAudit.damage(in: rest, clock: day).isEmpty)
        }
    }

    @Test("A line with a counter beyond all that can be written is named, and what is recorded after it counts")
    func leaping() throws {
        let folder = try TemporaryFolder()
        var journal = HandmadeJournal.withRound()
        journal.add(HandmadeJournal.unit("假单位", seen: nil), n: 9_007_199_254_740_991)
        try journal.write(to: folder)
        let workspace = try folder.workspace()
        let item = try #require(ItemID(HandmadeJournal.measure))
        try workspace.record(
            .assign([item], fields: [.unit: .text("真单位")], reason: nil), as: .by("李四", on: "2022-08-01"))
        #expect(workspace.ledger.value(of: .unit, in: item) == .text("真单位"))
        let again = try folder.workspace(state: "other")
        #expect(again.ledger.value(of: .unit, in: item) == .text("真单位"))
        let damage = JournalAudit.damage(in: again.log, clock: try Day.of("2022-08-01"))
        #expect(damage.contains { if case .leaping(_, events: 1) = $0 { true } else { false } })
    }

    @Test(
        "Times that go back within a file show, once and with their number; what a clock's correction does is borne with"
    )
    mutating func back() throws {
        journal.add(HandmadeJournal.note("钟拨回", id: 80), day: "2022-08-01", at: "2022-07-31T03:00:00Z")
        #expect(try damage(journal).isEmpty)
        journal.add(HandmadeJournal.note("后来", id: 81), day: "2022-09-01", at: "2022-09-01T01:00:00Z")
        journal.add(HandmadeJournal.note("补成早先", id: 82), day: "2022-08-05", at: "2022-08-05T01:00:00Z")
        journal.add(HandmadeJournal.note("又一条", id: 83), day: "2022-08-06", at: "2022-08-06T01:00:00Z")
        #expect(try damage(journal, clock: "2022-12-31") == [.clockBack(file: file, events: 2)])
        // A clock that was ahead is told as that, and whoever has put it right is not.
        var ahead = HandmadeJournal.withRound()
        ahead.add(HandmadeJournal.note("错钟", id: 80), day: "2022-08-01", at: "2062-08-01T01:00:00Z")
        ahead.add(HandmadeJournal.note("对了", id: 81), day: "2022-08-01", at: "2022-08-01T03:00:00Z")
        #expect(try damage(ahead) == [.clockAhead(file: file, events: 1, last: try Day.of("2062-08-01"))])
    }

    @Test("An entry that is put a day back over a sent report shows")
    mutating func backOverReport() throws {
        journal.add(HandmadeJournal.note("之后", id: 80), day: "2022-08-02", at: "2022-08-02T01:00:00Z")
        journal.add(HandmadeJournal.note("之前", id: 81), day: "2022-08-01", at: "2022-08-01T20:00:00Z")
        #expect(try damage(journal, clock: "2022-08-02").isEmpty)
        var other = HandmadeJournal("李四-00000000bb", counter: journal.counter)
        other.add(
            #"{"do":"add","kind":"report","id":"00000000000000b1","under":"00000000000000a1","fields":{"on":{"day":"2022-07-31"}}}"#,
            day: "2022-08-02", at: "2022-08-02T00:00:00Z")
        #expect(try damage(journal, other, clock: "2022-08-02") == [.clockBack(file: file, events: 1)])
    }
}
