import Dashboard
import Dispatch
import Synchronization
import Wording

/// Opens a ledger beside the keys: a folder that does not answer holds up neither the screen nor leaving.
package final class Opening: Sendable {
    /// Somebody left before the ledger was open.
    package struct Left: Error {
        /// What is to be said when the screen is gone.
        package let phrase: Phrase
    }

    /// What came of it. Whoever opened it uses it no more.
    private struct Opened: @unchecked Sendable {
        let result: Result<Session, any Error>
    }

    private let setup: Setup
    private let probe: FolderProbe
    private let since: ContinuousClock.Instant
    private let mailbox = Mailbox()
    private let done = DispatchSemaphore(value: 0)
    private let opened = Mutex<Opened?>(nil)

    /// Begins to open the workspace of a setup.
    package init(_ setup: Setup) {
        self.setup = setup
        since = setup.world.instant()
        probe = FolderProbe(setup.dataFolder)
        DispatchQueue(label: "desk.opening").async { [self] in
            let now = Opened(result: Result { try Session(setup) })
            opened.withLock { $0 = now }
            mailbox.post([])
            done.signal()
        }
    }

    /// The session, where it is open in time; nil where it is not.
    package func session(within milliseconds: Int) throws -> Session? {
        _ = done.wait(timeout: .now() + .milliseconds(milliseconds))
        return try opened.withLock { $0 }?.result.get()
    }

    /// The session. What is waited for is shown meanwhile, and one can leave.
    ///
    /// - Throws: `Left` for whoever does; what is wrong with the ledger.
    package func session(_ settings: UserSettings, on console: any Console) throws -> Session {
        while true {
            if let opened = opened.withLock({ $0 }) { return try opened.result.get() }
            let seconds = Int((setup.world.instant() - since).components.seconds)
            console.draw(
                OpeningScreen.frame(
                    console.size, setup.language, settings.theme.borders, settings.keymap,
                    ScreenWords.opening(setup.dataFolder, seconds: seconds, isAnswering: probe.hasAnswered)))
            let wake = console.wait(timeoutMilliseconds: 1000, alsoReadable: [mailbox.descriptor]) { _ in false }
            _ = mailbox.take()
            if wake.ended != nil || wake.keys.contains(where: { OpeningScreen.leaves($0, settings.keymap) }) {
                throw Left(phrase: ScreenWords.leftOpening(setup.dataFolder))
            }
        }
    }
}
