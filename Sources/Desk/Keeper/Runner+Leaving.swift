import Canvas
import Dashboard
import Terminal
import Wording

// The end: what was handed in is known to be saved or not, and nobody waits for ever for a disk that hangs.

extension Runner {
    /// How long is waited for what is not on the disk yet, in milliseconds.
    static let leavingPatience = 5000
    /// How long, where the terminal is gone: nobody waits for it to end.
    static let unwatchedPatience = 20_000

    /// Ends what is under way.
    ///
    /// - Parameter isWatched: whether somebody is still there to see it, who can press once more not to wait.
    /// - Returns: What is to be said when the screen is gone: what was not saved, too.
    func leave(isWatched: Bool = false) -> [Phrase] {
        settle(isWatched) { $0.isWritten || $0 == .ledger || $0 == .figures }
        take(afterLeaving: mailbox.take())
        // What is open now was not handed in, and is kept.
        take(afterLeaving: [.pause])
        drafts.release()
        let isKept = work.settle(within: Runner.leavingPatience) { $0 == .drafts }
        // Whoever is there may take over what this window leaves as soon as it is closed.
        if isKept { _ = work.settle(within: Runner.leavingPatience) { $0 == .leftDrafts } }
        // What only was to be shown is not lost.
        let unsaved = work.count { $0.isWritten && $0 != .drafts }
        guard unsaved == 0, isKept else { return [ScreenWords.leftUnsaved(unsaved, drafts: !isKept)] }
        return keeper.finish(within: Runner.leavingPatience)
    }

    private func take(afterLeaving inputs: [Input]) {
        for input in inputs { perform(state.update(input)) }
    }

    /// Waits for some kinds of work, and takes the answers, but not for ever.
    private func settle(_ isWatched: Bool, where isWanted: (Waiting.What) -> Bool) {
        let patience = isWatched ? Runner.leavingPatience : Runner.unwatchedPatience
        let end = ContinuousClock.now + .milliseconds(patience)
        var isTold = false
        while true {
            take(afterLeaving: mailbox.take())
            guard work.count(where: isWanted) > 0 else { break }
            guard ContinuousClock.now < end else { return }
            guard isWatched else {
                _ = work.settle(within: 100, where: isWanted)
                continue
            }
            // A short wait is not worth a sentence.
            if !isTold, work.settle(within: 300, where: isWanted) { continue }
            if !isTold {
                isTold = true
                take(afterLeaving: [.notice(ScreenWords.leavingWaits)])
                draw()
            }
            let wake = console.wait(timeoutMilliseconds: 200, alsoReadable: [mailbox.descriptor]) { _ in false }
            let isAgain = wake.keys.contains { [.control("c"), .function(10)].contains($0) }
            if isAgain || wake.ended != nil { return }
        }
        // What was answered last may have asked for more.
        take(afterLeaving: mailbox.take())
    }
}
