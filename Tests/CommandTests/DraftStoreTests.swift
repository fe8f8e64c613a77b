import Dashboard
import Foundation
import Glibc
import Testing
import Tracker

@testable import Desk
@testable import rectify

/// Drafts on the disk that no form offers any more.
@Suite("Drafts of what is gone")
struct DraftStoreTests {
    private let home: Home
    private let setup: Setup
    private let store: DraftStore
    private let there: String

    init() throws {
        home = try Home()
        try Notices.makeByHand(in: home)
        var setup = try Setup(GlobalArguments(["--data", home.data]))
        setup.stateFolder = home.path + "/drafts"
        self.setup = setup
        store = DraftStore(setup)
        let ledger = try Session(setup).ledger
        there = "整改办|note|\(try ledger.item(called: "1.1"))"
        let draft = try JSONDecoder().decode(
            Draft.self, from: Data("{\"subject\":\"1.1\",\"entries\":[]}".utf8))
        for name in [there, "整改办|note|00000000000000ff", "整改办|abandoned|1", "整改办|newRound"] {
            try store.keep(name, draft)
        }
        // The window in which they were typed is closed.
        store.release()
    }

    private var files: [String] {
        (FileManager.default.subpaths(atPath: home.path + "/drafts") ?? []).filter { $0.hasSuffix(".json") }
            .map { home.path + "/drafts/" + $0 }
    }

    private func age(_ days: Int) {
        let when = timeval(tv_sec: time(nil) - days * 86_400 - 60, tv_usec: 0)
        for file in files { _ = utimes(file, [when, when]) }
    }

    @Test(
        "They stay for thirty days, for a merge can bring the item back, and then go; those of a form that is there stay"
    )
    func orphans() throws {
        let ledger = try Session(setup).ledger
        #expect(files.count == 4)
        age(29)
        DraftStore(setup).removeOrphans(ledger)
        #expect(files.count == 4)
        age(30)
        // A process that another test has just started holds the lock of the closed window until it is another program.
        let start = ContinuousClock.now
        repeat {
            DraftStore(setup).removeOrphans(ledger)
            sched_yield()
        } while files.count != 2 && ContinuousClock.now - start < .seconds(30)
        #expect(files.count == 2)
        #expect(Set(DraftStore(setup).takeOver(of: "整改办").keys) == [there, "整改办|newRound"])
        age(3000)
        DraftStore(setup).removeOrphans(ledger)
        #expect(files.count == 2)
    }

    @Test("A file that is no draft goes after the same time, and one that a killed writer left a day later")
    func broken() throws {
        let folder = try #require(files.first.map { URL(filePath: $0).deletingLastPathComponent().path })
        try Data("{".utf8).write(to: URL(filePath: folder + "/0.json"))
        try Data("{".utf8).write(to: URL(filePath: folder + "/.rectify-00000000000000aa.new"))
        age(30)
        let when = timeval(tv_sec: time(nil) - 90_000, tv_usec: 0)
        _ = utimes(folder + "/.rectify-00000000000000aa.new", [when, when])
        DraftStore(setup).removeOrphans(try Session(setup).ledger)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasSuffix(".lock") }
        #expect(names.count == 2 && !names.contains("0.json"))
    }
}
