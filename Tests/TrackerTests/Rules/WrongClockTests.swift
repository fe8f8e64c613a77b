import Testing

@testable import Tracker

@Suite("What was recorded under a clock that was ahead")
struct WrongClockTests {
    /// The recorder of a person whose clock says a day.
    private func recorder(_ day: String, by name: String = "张三") throws -> Workspace.Recorder { try .by(name, on: day) }

    private func ledger() throws -> (TemporaryFolder, Workspace) {
        let folder = try TemporaryFolder()
        let mine = try folder.workspace()
        try mine.bringInSample()
        return (folder, mine)
    }

    private func deadline(_ ref: String, _ workspace: Workspace) throws -> Day? {
        workspace.ledger.value(of: .deadline, in: try workspace.ledger.item(called: ref)).day
    }

    @Test("A deadline that was set forty years ahead can be set right today, and stays so when that day comes")
    func deadline() throws {
        let (folder, mine) = try ledger()
        let item = try mine.ledger.item(called: "1.1")
        try mine.record(.deadline([item], try Day.of("2062-12-31"), reason: nil), as: recorder("2062-08-01"))
        try mine.record(.deadline([item], try Day.of("2022-12-31"), reason: "时钟错了"), as: recorder("2022-08-02"))
        #expect(try deadline("1.1", mine) == (try Day.of("2022-12-31")))
        let again = try folder.workspace(state: "another device")
        #expect(try deadline("1.1", again) == (try Day.of("2022-12-31")))
        // Nobody else's setting is conflicting with it, and as of each day it is what was in force then.
        #expect(again.ledger.conflicts.isEmpty)
        #expect(again.ledger(asOf: try Day.of("2022-08-01")).value(of: .deadline, in: item) == .nothing)
        #expect(
            again.ledger(asOf: try Day.of("2099-01-01")).value(of: .deadline, in: item).day
                == (try Day.of("2022-12-31")))
        let today = try Day.of("2022-08-02")
        #expect(again.log.allSatisfy { $0.day <= today })
    }

    @Test("It can be taken back by undo, and by withdrawal")
    func undoAndWithdrawal() throws {
        let (folder, mine) = try ledger()
        defer { #expect(mine.damage.isEmpty && !folder.path.isEmpty) }
        let item = try mine.ledger.item(called: "1.1")
        let problem = try mine.ledger.item(called: "1")
        try mine.record(.deadline([item], try Day.of("2062-12-31"), reason: nil), as: recorder("2062-08-01"))
        try mine.record(.undo, as: recorder("2022-08-02"))
        #expect(try deadline("1.1", mine) == nil)
        try mine.record(.add(.measure, under: problem, fields: [.text: .text("来自未来")]), as: recorder("2062-08-01"))
        let added = try mine.ledger.item(called: "1.3")
        try mine.record(.withdraw(added, reason: "时钟错了"), as: recorder("2022-08-02"))
        #expect(mine.ledger.value(of: .withdrawn, in: added) == .text("时钟错了"))
    }

    @Test("Undo takes back the step that was made last, not the one that a wrong clock puts last")
    func undoInOrder() throws {
        let (folder, mine) = try ledger()
        defer { #expect(mine.damage.isEmpty && !folder.path.isEmpty) }
        let item = try mine.ledger.item(called: "1.1")
        func note(_ text: String) -> Request { .note([item], text: text, on: nil, needsCoordination: false) }
        try mine.record(note("错钟"), as: recorder("2062-08-01"))
        try mine.record(note("正钟"), as: recorder("2022-08-02"))
        try mine.record(.undo, as: recorder("2022-08-02"))
        func standing() throws -> [String] {
            guard case .measure(let index)? = mine.ledger.place(of: item) else { return [] }
            return mine.ledger.measures[index].entries.filter { !$0.isWithdrawn }.map(\.text)
        }
        #expect(try standing() == ["错钟"])
        try mine.record(.undo, as: recorder("2022-08-02"))
        #expect(try standing().isEmpty)
    }

    @Test("Undo takes back whatever was recorded under a wrong clock, and redo brings it back", arguments: 0..<6)
    func undoOfEveryKind(kind: Int) throws {
        let (folder, mine) = try ledger()
        let item = try mine.ledger.item(called: "1.1")
        let problem = try mine.ledger.item(called: "1")
        let requests: [Request] = [
            .note([item], text: "来自未来", on: nil, needsCoordination: false),
            .note([problem], text: "来自未来", on: nil, needsCoordination: false),
            .assign([item], fields: [.unit: .text("河道处")]), .move([item], move: "start", MoveDetails()),
            .add(.measure, under: problem, fields: [.text: .text("来自未来")]),
            .set(item, .text, .text("来自未来"), reason: "写错了"),
        ]
        func said() throws -> [String] {
            let ledger = try folder.workspace(state: "another device").ledger
            return ledger.measures.flatMap(\.entries).filter { !$0.isWithdrawn }.map(\.text)
                + ledger.measures.filter { $0.withdrawn == nil }.map { "\($0.text) \($0.stage) \($0.owner)" }
                + ledger.problems.flatMap(\.entries).filter { !$0.isWithdrawn }.map(\.text)
        }
        let before = try said()
        try mine.record(requests[kind], as: recorder("2062-08-01"))
        let after = try said()
        #expect(before != after)
        try mine.record(.undo, as: recorder("2022-08-02"))
        #expect(try said() == before && mine.damage.isEmpty)
        try mine.record(.redo, as: recorder("2022-08-02"))
        #expect(try said() == after && mine.damage.isEmpty)
        #expect(throws: Refusal.nothingToRedo) { try mine.record(.redo, as: recorder("2022-08-02")) }
    }

    @Test("A colleague's clock two days ahead holds up nobody: his measure can be worked on")
    func colleague() throws {
        let (folder, mine) = try ledger()
        let problem = try mine.ledger.item(called: "1")
        let other = try folder.workspace(state: "other")
        try other.record(
            .add(.measure, under: problem, fields: [.text: .text("同事的措施")]), as: recorder("2022-08-03", by: "李四"))
        mine.refresh()
        try mine.note("1.3", "今天就办")
        try mine.record(
            .move([try mine.ledger.item(called: "1.3")], move: "start", MoveDetails()), as: recorder("2022-08-01"))
        #expect(try mine.notes("1.3") == ["今天就办"])
        #expect(try folder.workspace(state: "third").state() == mine.state())
        let day = try Day.of("2022-08-01")
        #expect(mine.ledger(asOf: day).measures.count == 6)
    }

    @Test("A report that was sent under a wrong clock asks nobody for a reason")
    func sentReport() throws {
        let (folder, mine) = try ledger()
        defer { #expect(mine.damage.isEmpty && !folder.path.isEmpty) }
        let round = mine.ledger.rounds[0].id
        let day = try Day.of("2062-08-01")
        try mine.record(
            .record(
                .report, under: round,
                fields: [
                    .kind: .text("monthly"), .recipient: .text("巡察办"), .on: .day(day), .fileName: .text("月报.docx"),
                    .month: .text("2062-07"),
                ]),
            as: recorder("2062-08-01"))
        try mine.note("1.1", "照常记录", on: "2022-08-02")
        #expect(try mine.notes("1.1") == ["照常记录"])
    }

    @Test("A workflow that came into force under a wrong clock can be replaced")
    func workflow() throws {
        let (folder, mine) = try ledger()
        defer { #expect(mine.damage.isEmpty && !folder.path.isEmpty) }
        var other = mine.ledger.workflow
        other.warningDays.yellow += 1
        try mine.record(.workflow(other), as: recorder("2062-08-01"))
        other.warningDays.yellow += 1
        try mine.record(.workflow(other), as: recorder("2022-08-02"))
        #expect(mine.ledger.workflow == other)
        #expect(mine.ledger(asOf: try Day.of("2099-01-01")).workflow == other)
    }

    @Test("What is of a day that has come binds as before")
    func stillBinds() throws {
        let (folder, mine) = try ledger()
        defer { #expect(mine.damage.isEmpty && !folder.path.isEmpty) }
        let item = try mine.ledger.item(called: "1.1")
        try mine.record(.deadline([item], try Day.of("2022-12-31"), reason: nil), as: recorder("2022-08-05"))
        var late = try recorder("2022-08-05")
        late.day = try Day.of("2022-08-02")
        #expect(throws: Refusal.self) {
            try mine.record(.deadline([item], try Day.of("2022-11-30"), reason: "提前"), as: late)
        }
    }

    @Test(
        "A clock that is slow puts nobody's entries to its day: where several people have recorded after it, it is told"
    )
    func slow() throws {
        let (folder, mine) = try ledger()
        let item = try mine.ledger.item(called: "1.1")
        try mine.record(
            .note([item], text: "一", on: nil, needsCoordination: false), as: recorder("2022-08-10", by: "李四"))
        let other = try folder.workspace(state: "other")
        try other.record(
            .note([item], text: "二", on: nil, needsCoordination: false), as: recorder("2022-08-11", by: "王五"))
        let slow = try folder.workspace(state: "slow")
        let days = slow.log.map(\.day)
        let refusal = try Refusal.clockBehind(clock: Day.of("2022-08-02"), people: 2, latest: Day.of("2022-08-11"))
        #expect(throws: refusal) {
            try slow.record(
                .note([item], text: "三", on: nil, needsCoordination: false), as: recorder("2022-08-02", by: "赵六"))
        }
        slow.refresh()
        #expect(slow.log.map(\.day) == days)
    }

    @Test("What was put to another day is named by check")
    func named() throws {
        let (folder, mine) = try ledger()
        defer { #expect(!folder.path.isEmpty) }
        let item = try mine.ledger.item(called: "1.1")
        try mine.record(.deadline([item], try Day.of("2062-12-31"), reason: nil), as: recorder("2062-08-01"))
        try mine.record(.deadline([item], try Day.of("2022-12-31"), reason: "时钟错了"), as: recorder("2022-08-02"))
        let damage = JournalAudit.damage(in: mine.log, clock: try Day.of("2022-08-02"))
        #expect(damage.contains { if case .redated(_, events: 1) = $0 { true } else { false } })
    }

    @Test(
        "What stands beside what is recorded keeps its day, and nobody's clock is blamed; what is set again is put right"
    )
    func beside() throws {
        let (folder, mine) = try ledger()
        let item = try mine.ledger.item(called: "1.1")
        let other = try folder.workspace(state: "other")
        let ahead = try recorder("2022-08-20", by: "李四")
        try other.record(.note([item], text: "一", on: nil, needsCoordination: false), as: ahead)
        try other.record(.deadline([item], try Day.of("2022-12-31"), reason: nil), as: ahead)
        mine.refresh()
        try mine.record(.note([item], text: "二", on: nil, needsCoordination: false), as: recorder("2022-08-02"))
        #expect(mine.log.suffix(2).map(\.day) == [ahead.day, ahead.day])
        #expect(mine.log.allSatisfy { $0.writtenDay == nil })
        try mine.record(.deadline([item], try Day.of("2022-11-30"), reason: "提前"), as: recorder("2022-08-02"))
        #expect(try deadline("1.1", mine) == (try Day.of("2022-11-30")))
        #expect(mine.log.filter { $0.writtenDay != nil }.count == 1)
    }

    @Test("Of two clocks that differ by days nobody's is put right by a member who does not keep the ledger")
    func whoMay() throws {
        var book = try Book.staffed(day: "2022-08-20")
        let item = try book.item("1.1")
        try book.record(.deadline([item], try Day.of("2022-12-31"), reason: nil), by: Person.office.name)
        let day = try Day.of("2022-08-02")
        func plan(_ name: String, _ clock: Day) -> Refusal? {
            let context = Planner.Context(by: name, day: clock, clock: clock, writer: "w")
            do throws(Refusal) {
                _ = try Planner(ledger: book.ledger, log: book.log, context: context)
                    .plan(.deadline([item], Day(number: clock.number + 60), reason: "提前"))
                return nil
            } catch {
                return error
            }
        }
        #expect(
            plan(Person.leader.name, day)
                == .clocksDiffer(by: Person.office.name, day: try Day.of("2022-08-20"), clock: day))
        #expect(plan("赵办", day) == nil)
        #expect(plan(Person.leader.name, try Day.of("2022-08-19")) == nil)
    }

    @Test("A line that puts somebody else's record to a day before it was written does not count, and is told")
    func forged() throws {
        let (folder, mine) = try ledger()
        let item = try mine.ledger.item(called: "1.1")
        try mine.record(.deadline([item], try Day.of("2022-12-31"), reason: nil), as: recorder("2022-08-20"))
        let target = try #require(mine.log.last)
        func event(_ day: String, at: String, by: String) throws -> Event {
            Event(
                id: EventID(bits: 9), day: try Day.of(day), counter: 99, writer: "x",
                at: Instant(day: try Day.of(at), secondOfDay: 0), by: by, login: by, changes: [.redate(target.id)])
        }
        #expect(!folder.path.isEmpty)
        #expect(!(try event("2022-07-01", at: "2022-08-21", by: "李四").mayRedate(target)))
        #expect(!(try event("2022-08-21", at: "2022-08-21", by: "李四").mayRedate(target)))
        #expect(try event("2022-08-02", at: "2022-08-02", by: "李四").mayRedate(target))
        var audited = mine.log
        audited.append(try event("2022-07-01", at: "2022-08-21", by: "李四"))
        let found = RuleAudit(log: audited, ledger: mine.ledger).found
        #expect(found.contains { $0.breach == .redating && $0.by == "李四" })
        var events = mine.log
        #expect(!Workspace.redate(&events, by: [target.id: [try event("2022-07-01", at: "2022-08-21", by: "李四")]]))
    }
}
