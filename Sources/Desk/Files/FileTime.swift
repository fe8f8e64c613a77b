import Dispatch
import Papers
import Synchronization

/// The time that one file may take, from when it is begun with to what is made of it: one limit over all that is done with
/// it, here and in the program beside this one. It can be stopped before that.
package final class FileTime: Sendable {
    private let end: ContinuousClock.Instant
    private let stopped = Atomic(false)

    /// So many seconds from now.
    package init(seconds: Int = OfficeLimits.time) { end = .now + .seconds(seconds) }

    /// How many milliseconds are left.
    var left: Int {
        let left = (end - .now).components
        return max(0, Int(left.seconds) * 1000 + Int(left.attoseconds / 1_000_000_000_000_000))
    }

    /// Whether nobody waits for it any more.
    var isStopped: Bool { stopped.load(ordering: .acquiring) }

    /// Nobody waits for it any more.
    func stop() { stopped.store(true, ordering: .releasing) }

    /// What came of something that was done beside whoever waits for it.
    private final class Outcome<Value: Sendable>: Sendable {
        let result = Mutex<Result<Value, CommandProblem>?>(nil)
        let isThere = DispatchSemaphore(value: 0)
    }

    /// Does something, and waits for it as long as there is time; nil where there is none left, or nobody waits any more.
    /// What is made of a file cannot be broken off: it goes on by itself to its end, and nothing comes of it.
    func value<Value: Sendable>(
        of body: @escaping @Sendable () throws(CommandProblem) -> Value
    ) throws(CommandProblem) -> Value? {
        let outcome = Outcome<Value>()
        DispatchQueue(label: "desk.file").async {
            let result: Result<Value, CommandProblem>
            do throws(CommandProblem) {
                result = .success(try body())
            } catch {
                result = .failure(error)
            }
            outcome.result.withLock { $0 = result }
            outcome.isThere.signal()
        }
        while outcome.isThere.wait(timeout: .now() + .milliseconds(100)) == .timedOut {
            guard left > 0, !isStopped else { return nil }
        }
        return try outcome.result.withLock { $0 }?.get()
    }
}
