import Foundation
import Synchronization
import Testing

@testable import Tracker

/// Several programs on one folder see each other's changes; none is lost and none is there twice.
struct TwoWritersTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.workspace().bringInSample()
    }

    @Test("Two workspaces on one folder see each other's changes in one order", arguments: ["张三", "李四"])
    func interleaved(second: String) throws {
        let (one, two) = (try folder.workspace(), try folder.workspace())
        var expected: [String] = []
        for number in 0..<20 {
            let writer = number % 3 == 0 ? two : one
            try writer.note("1.1", "第\(number)次", by: number % 3 == 0 ? second : "张三")
            expected.append("第\(number)次")
        }
        for workspace in [one, two] {
            workspace.refresh()
            #expect(try workspace.notes("1.1") == expected)
            #expect(workspace.damage.isEmpty)
            #expect(Set(workspace.log.map(\.id)).count == workspace.log.count)
        }
        #expect(try one.state() == two.state())
        #expect(try one.state() == folder.workspace().state())
        #expect(try folder.journals().count == (second == "张三" ? 1 : 2))
        // Lamport: what a writer had seen comes before what it wrote.
        #expect(zip(one.log, one.log.dropFirst()).allSatisfy { Event.precedes($0, $1) && $0.counter < $1.counter })
    }

    @Test("A change is planned on what others have written meanwhile")
    func planned() throws {
        let (one, two) = (try folder.workspace(), try folder.workspace())
        let item = try one.ledger.item(called: "3.1")
        try one.record(.move([item], move: "start", MoveDetails()), as: .by("张三"))
        #expect(throws: Refusal.self) {
            try two.record(.move([item], move: "start", MoveDetails()), as: .by("李四"))
        }
        try one.record(
            .add(.measure, under: try one.ledger.item(called: "3"), fields: [.title: .text("甲")]), as: .by("张三"))
        try two.record(
            .add(.measure, under: try two.ledger.item(called: "3"), fields: [.title: .text("乙")]), as: .by("李四"))
        #expect(two.ledger.measures.suffix(2).map(\.ref) == ["3.2", "3.3"])
    }

    @Test("Looking again without news changes nothing; with news the revision grows")
    func revisions() throws {
        let (one, two) = (try folder.workspace(), try folder.workspace())
        let before = two.revision
        #expect(!two.refresh())
        #expect(two.revision == before)
        try one.note("1.1", "新")
        #expect(two.refresh())
        #expect(two.revision > before)
        #expect(!two.refresh())
    }

    @Test("What is recorded for an earlier day stands in its place, and the past shows it")
    func backdated() throws {
        let (one, two) = (try folder.workspace(), try folder.workspace())
        try one.note("1.1", "十日", on: "2022-08-10")
        try two.note("1.1", "五日", by: "李四", on: "2022-08-05", clock: "2022-08-10")
        one.refresh()
        #expect(try one.notes("1.1") == ["五日", "十日"])
        #expect(try one.state() == folder.workspace().state())
        let past = one.ledger(asOf: try Day.of("2022-08-07"))
        #expect(past.measures[0].entries.map(\.text) == ["五日"])
        #expect(one.ledger(asOf: try Day.of("2022-07-31")).measures.isEmpty)
    }

    @Test("Several requests are one write, each planned on the ones before, and all or none", arguments: [true, false])
    func batch(succeeds: Bool) throws {
        let workspace = try folder.workspace()
        let name = try #require(folder.journals().first)
        let before = try folder.bytes("ledger/journal/" + name)
        let item = try workspace.ledger.item(called: "3.1")
        var requests: [(Request, Workspace.Recorder)] = [
            (.move([item], move: "start", MoveDetails()), try .by("张三", on: "2022-08-02")),
            (.note([item], text: "已做", on: nil, needsCoordination: false), try .by("李四", on: "2022-08-03")),
            (.move([item], move: "effective", MoveDetails()), try .by("张三", on: "2022-08-04")),
        ]
        if !succeeds { requests.append((.move([item], move: "start", MoveDetails()), try .by("张三", on: "2022-08-05"))) }
        if succeeds {
            let events = try workspace.record(requests)
            #expect(events.map(\.by) == ["张三", "李四", "张三"])
            #expect(events == Array(workspace.log.suffix(3)))
            #expect(workspace.ledger.measures[4].stage.rawValue == "effective")
        } else {
            #expect(throws: Refusal.self) { try workspace.record(requests) }
            #expect(try folder.bytes("ledger/journal/" + name) == before)
            #expect(workspace.ledger.measures[4].stage.rawValue == "notStarted")
        }
        #expect(try workspace.record([]).isEmpty)
    }

    @Test("Many at once on one file: every acknowledged change is there, once", arguments: [true, false])
    func hammering(oneName: Bool) throws {
        struct Outcome {
            var acknowledged: [EventID] = []
            var failures: [String] = []
        }
        let outcome = Mutex(Outcome())
        let item = try folder.workspace().ledger.item(called: "1.1")
        let folder = folder
        DispatchQueue.concurrentPerform(iterations: 6) { thread in
            do {
                let workspace = try folder.workspace()
                for number in 0..<15 {
                    let event = try workspace.record(
                        .note([item], text: "\(thread)-\(number)", on: nil, needsCoordination: false),
                        as: .by(oneName ? "张三" : "写者\(thread % 3)"))
                    outcome.withLock { $0.acknowledged.append(event.id) }
                }
            } catch {
                outcome.withLock { $0.failures.append("\(error)") }
            }
        }
        let result = outcome.withLock { $0 }
        #expect(result.failures.isEmpty)
        let workspace = try folder.workspace()
        #expect(workspace.damage.isEmpty)
        #expect(Set(workspace.log.map(\.id)).isSuperset(of: result.acknowledged))
        #expect(Set(result.acknowledged).count == 90)
        #expect(workspace.log.count == 92)
        #expect(Set(try workspace.notes("1.1")).count == 90)
        if oneName { #expect(try folder.journals().count == 1) }
    }

    @Test("A watcher tells when another program has written")
    func watcher() throws {
        let watcher = JournalWatcher(workspace: folder["ledger"])
        func hasNews() -> Bool {
            var request = pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0)
            return poll(&request, 1, 0) > 0
        }
        #expect(!hasNews())
        try folder.workspace().note("1.1", "新")
        #expect(hasNews())
        #expect(watcher.drain())
        #expect(!hasNews())
        let early = JournalWatcher(workspace: folder["later"])
        try folder.workspace("later").bringInSample()
        var request = pollfd(fd: early.descriptor, events: Int16(POLLIN), revents: 0)
        #expect(poll(&request, 1, 0) > 0)
    }

    @Test("A watcher comes to rest when the journals are moved away and back, or put back from a copy")
    func watcherRests() throws {
        let watcher = JournalWatcher(workspace: folder["ledger"])
        func hasNews() -> Bool {
            var request = pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0)
            return poll(&request, 1, 0) > 0
        }
        for (from, to) in [("ledger/journal", "ledger/away"), ("ledger", "moved")] {
            #expect(rename(folder[from], folder[to]) == 0)
            #expect(rename(folder[to], folder[from]) == 0)
            // What is no longer watched is told once more, and then nothing.
            var rounds = 0
            while hasNews(), rounds < 20 {
                _ = watcher.drain()
                rounds += 1
            }
            #expect(rounds < 20)
            try folder.workspace().note("1.1", "又记")
            #expect(hasNews())
            #expect(watcher.drain())
        }
    }

    @Test("A watcher of a folder that is not there yet rests after what happens beside it, and sees the folder come")
    func watcherOfNothingRests() throws {
        let watcher = JournalWatcher(workspace: folder["new/deep/ledger"])
        func hasNews() -> Bool {
            var request = pollfd(fd: watcher.descriptor, events: Int16(POLLIN), revents: 0)
            return poll(&request, 1, 0) > 0
        }
        for name in ["beside", "new", "new/beside"] {
            try FileManager.default.createDirectory(atPath: folder[name], withIntermediateDirectories: false)
            #expect(hasNews())
            #expect(watcher.drain())
            // That the folder above was watched until now is told once more, which is no news, and then nothing.
            if hasNews() { #expect(!watcher.drain()) }
            #expect(!hasNews())
        }
        try folder.workspace("new/deep/ledger").bringInSample()
        #expect(hasNews())
        #expect(watcher.drain())
        while hasNews() { _ = watcher.drain() }
        try folder.workspace("new/deep/ledger").note("1.1", "新")
        #expect(hasNews())
        #expect(watcher.drain())
    }

    @Test("A journal that someone else holds locked is waited for no longer than a while, and nothing is recorded")
    func heldLock() throws {
        try folder.workspace().note("1.1", "新")
        let name = try #require(try Files.names(in: folder["ledger/journal"]).first)
        let path = folder["ledger/journal/"] + name
        let holder = try Files.openOrdinary(path, O_RDONLY)
        var request = flock()
        request.l_type = Int16(F_RDLCK)
        request.l_whence = Int16(SEEK_SET)
        #expect(fcntl(holder.descriptor, 37, &request) == 0)
        let own = try Files.openOrdinary(path, O_RDWR)
        #expect(throws: StorageError.busy(path)) { try Files.lock(own, wait: 0.05) }
    }
}
