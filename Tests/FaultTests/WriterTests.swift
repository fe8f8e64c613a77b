import Foundation
import Glibc
import OwnThreads
import PtySupport
import Testing
import Tracker

/// Several processes that write into one ledger at the same time. `RECTIFY_WRITES=1000` says how much each writes.
@Suite("同时写入", .waiting)
struct WriterTests {
    @Test("十个进程同时记（五个人各开两个），说记了的一条不少、一条不重，日志前后相接，核查没有发现")
    func tenAtOnce() throws {
        let count = Int(ProcessInfo.processInfo.environment["RECTIFY_WRITES"] ?? "") ?? 20
        let ground = try Ground()
        try ground.makeRound()
        let start = ContinuousClock.now
        let writers = try (0..<10).map { number in
            try Running(
                [
                    Built.folder + "/FaultWriter", ground.data, ground.home + "/state/rectify", "写入人\(number / 2)",
                    "\(count)",
                ], environment: ground.environment)
        }
        var acknowledged: [String] = []
        for writer in writers {
            let run = try writer.finish(within: 3_600_000)
            #expect(run.status == 0, "\(run.errors)")
            acknowledged += run.output.split(separator: "\n").map(String.init)
        }
        #expect(acknowledged.count == 10 * count)
        let workspace = try ground.read()
        var texts: [String: Int] = [:]
        for event in workspace.log {
            for case .note(let note) in event.changes { texts[note.text, default: 0] += 1 }
        }
        let lost = acknowledged.filter { texts[$0] != 1 }
        #expect(lost.isEmpty, "\(lost.prefix(10))")
        #expect(workspace.damage.isEmpty, "\(workspace.damage)")
        let codes = try ground.run(["check", "--format", "json"]).list.compactMap { $0["code"] as? String }
        #expect(!codes.contains("journalAltered"), "\(codes)")
        print("同时写入：\(acknowledged.count) 条，少或重 \(lost.count) 条，用时 \(start.duration(to: .now))")
    }
}
