import Foundation
import Testing
import Tracker

/// A fault at every call on a file. `RECTIFY_FAULTS=all swift test --filter SweepTests` tries all of them, else some.
@Suite("逐次故障")
struct SweepTests {
    private static let isWhole = ProcessInfo.processInfo.environment["RECTIFY_FAULTS"] == "all"

    @Test("磁盘在哪一步出错、写到一半、被强行结束，先前的都在，这一次要么全在要么全不在，并且照实说", arguments: Job.allCases)
    func everyCall(job: Job) throws {
        let trial = try Trial(job)
        var faults = trial.faults
        if !SweepTests.isWhole {
            var random = SplitMix64(seed: 9)
            var chosen: [Fault] = []
            while chosen.count < 12, !faults.isEmpty { chosen.append(faults.remove(at: random.below(faults.count))) }
            faults = chosen
        }
        var wrongs: [String] = []
        for fault in faults {
            let found = try trial.wrongs(fault)
            wrongs += found
            if SweepTests.isWhole, !found.isEmpty { print(found.joined(separator: "\n")) }
        }
        print("逐次故障 \(job)：\(trial.calls.count) 次调用，\(faults.count) 种故障，\(wrongs.count) 处不对")
        #expect(wrongs.isEmpty, Comment(rawValue: wrongs.joined(separator: "\n")))
    }
}
