import Dashboard
import Dispatch
import Synchronization

/// What is under way off the keys: what it is, and since when. Each lane goes on by itself, one after another: none waits for
/// another lane, whatever that waits for.
final class Work: Sendable {
    private struct Job {
        var what: Waiting.What
        var since: ContinuousClock.Instant
    }

    private let lanes: [Waiting.What: DispatchQueue]
    private let jobs = Mutex<[UInt64: Job]>([:])
    private let next = Atomic<UInt64>(0)
    private let all = DispatchGroup()
    private let instant: @Sendable () -> ContinuousClock.Instant
    /// After so long something is said to be waited for.
    private static let patience = Duration.seconds(2)

    init(_ world: World) {
        instant = world.instant
        lanes = Dictionary(
            uniqueKeysWithValues: Set(Waiting.What.allCases.map(\.lane)).map {
                ($0, DispatchQueue(label: "desk.\($0)"))
            })
    }

    /// Does something after all of its lane that was begun before.
    func run(_ what: Waiting.What, _ body: @escaping @Sendable () -> Void) {
        guard let lane = lanes[what.lane] else { return }
        let number = next.add(1, ordering: .relaxed).newValue
        jobs.withLock { $0[number] = Job(what: what, since: instant()) }
        all.enter()
        lane.async { [self] in
            body()
            jobs.withLock { $0[number] = nil }
            all.leave()
        }
    }

    /// Does something on the lane of a kind, and waits for it. Never from the keys.
    func hop<Result>(_ what: Waiting.What, _ body: () throws -> Result) rethrows -> Result {
        guard let lane = lanes[what.lane] else { return try body() }
        return try lane.sync(execute: body)
    }

    /// What is waited for by now, each kind once.
    var slow: [Waiting] {
        let now = instant()
        var since: [Waiting.What: ContinuousClock.Instant] = [:]
        for job in jobs.withLock({ Array($0.values) }) { since[job.what] = min(since[job.what] ?? now, job.since) }
        return since.filter { now - $0.value >= Work.patience }
            .map { Waiting($0.key, seconds: Int((now - $0.value).components.seconds)) }
            .sorted { $0.what.rawValue < $1.what.rawValue }
    }

    /// Whether nothing is under way.
    var isIdle: Bool { jobs.withLock { $0.isEmpty } }

    /// How many of some kinds are under way.
    func count(where isWanted: (Waiting.What) -> Bool) -> Int {
        jobs.withLock { jobs in jobs.values.count { isWanted($0.what) } }
    }

    /// Waits until nothing is under way.
    func settle() { all.wait() }

    /// Waits for what is under way of some kinds, but not for ever.
    /// - Returns: whether it came to its end.
    func settle(within milliseconds: Int, where isWanted: (Waiting.What) -> Bool) -> Bool {
        let end = ContinuousClock.now + .milliseconds(milliseconds)
        while count(where: isWanted) > 0 {
            guard ContinuousClock.now < end else { return false }
            _ = all.wait(timeout: .now() + .milliseconds(10))
        }
        return true
    }
}
