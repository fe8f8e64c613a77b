import Foundation
import Glibc
import PtySupport

/// Runs the work of a kind in processes of its own, and sees when one ends early or stands still.
final class Watch: Sendable {
    let kind: FuzzKind
    private let seed: UInt64
    private let seconds: Int
    private let folder: String
    /// How often in a row without progress it may be seen waiting: a look is every 200 ms.
    private static let looksIdle = 300

    init(kind: FuzzKind, seed: UInt64, seconds: Int) throws {
        self.kind = kind
        self.seed = seed
        self.seconds = max(1, seconds)
        folder = NSTemporaryDirectory() + "rectify-fuzz-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Runs for the time that it has. Returns whether something was found.
    func run() throws -> Bool {
        let end = ContinuousClock.now + .seconds(seconds)
        var (next, found, inputs) = (0, 0, 0)
        while ContinuousClock.now < end, found < 5 {
            let first = next
            let worker = try Running(
                [
                    CommandLine.arguments[0], "--work", kind.rawValue, "--seed", "\(seed)", "--first", "\(first)",
                    "--folder", folder,
                ],
                environment: ProcessInfo.processInfo.environment.merging([
                    // Who stands still is found here, by what it does and not by the clock.
                    "SWIFT_BACKTRACE": "enable=no", "RECTIFY_PATIENCE": "86400",
                ]) { $1 })
            let why = try watch(worker, until: end, from: first)
            next = Work.reached(in: folder) + 1
            inputs += next - first
            guard let why else { break }
            found += 1
            let path = "\(NSTemporaryDirectory())rectify-fuzz-\(kind.rawValue)-\(seed)-\(next - 1)"
            try Data(Work.input(kind, seed: seed, number: next - 1)).write(to: URL(fileURLWithPath: path))
            print("\(kind.rawValue): \(why); --only \(kind.rawValue) --seed \(seed), input \(next - 1): \(path)")
        }
        print("\(kind.rawValue): \(seconds) s, \(inputs) inputs, \(found) findings, seed \(seed)")
        return found > 0
    }

    /// Waits for the worker's end or for the end of the time. Why it ended; nil where it is only the time that is over.
    private func watch(_ worker: Running, until end: ContinuousClock.Instant, from first: Int) throws -> String? {
        var (last, since, spent, idle) = (Data(), ContinuousClock.now, 0.0, 0)
        while ContinuousClock.now < end {
            if worker.hasEnded(within: 200) {
                let run = try worker.finish()
                let said = run.errors.split(separator: "\n").suffix(3).joined(separator: " ")
                return "ended with \(run.status) \(said)"
            }
            let now = Work.sign(in: folder)
            if now != last { (last, since, spent, idle) = (now, .now, worker.processorTime, 0) }
            // On a machine that has no time for it, the clock says nothing: what it took does, or that it wanted none.
            if !worker.isReady { idle += 1 }
            let isLong = since.duration(to: .now) > .seconds(10) && worker.processorTime - spent > 8
            if isLong || idle > Watch.looksIdle {
                _ = try worker.ended(by: SIGKILL, after: 0)
                return "stood still for more than 10 s"
            }
        }
        _ = try worker.ended(by: SIGKILL, after: 0)
        return nil
    }
}
