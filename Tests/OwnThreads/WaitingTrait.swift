// Where programs are linked with Swift's own libraries in them there is no library for tests, and none is wanted.
#if canImport(Testing)
    import Foundation
    import Testing

    /// Of tests that wait: for a program, a terminal, a folder that does not answer. The threads that tests are run on are as
    /// few as processors, and whoever waits on one of them keeps the others out; these wait on threads of their own.
    package struct WaitingTrait: SuiteTrait, TestTrait, TestScoping {
        package let isRecursive = true

        package func provideScope(
            for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
        ) async throws {
            // A suite runs nothing itself.
            guard testCase != nil else { return try await function() }
            try await withTaskExecutorPreference(WaitingThreads.shared) { try await function() }
        }
    }

    extension Trait where Self == WaitingTrait {
        /// It waits, and takes no processor meanwhile.
        package static var waiting: WaitingTrait { WaitingTrait() }
    }

    /// A few threads beside those that tests are run on.
    private final class WaitingThreads: TaskExecutor {
        static let shared = WaitingThreads()

        private let queue = OperationQueue()

        private init() {
            // So many programs side by side that none of them is slow.
            queue.maxConcurrentOperationCount = 4
        }

        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            queue.addOperation { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
        }
    }
#endif
