import Desk
import Dispatch
import Glibc
import Synchronization
import Wording

/// Says what a command waits for: a folder that does not answer holds it up for ever, and nothing else would be seen.
///
/// Only that is said, and not that a command takes long: what it says goes by no machine's speed. Somebody at a terminal
/// is told as well that a ledger is still being read.
final class Patience: Sendable {
    private let isOver = Atomic(false)
    private let isOpen = Atomic(false)

    /// Watches a run that works in some folders, the ledger's the first of them.
    init(_ folders: [String]) {
        // The thread that watches takes no signal: one that ends the run goes to whoever may have something to remove.
        let hold = SignalHold()
        defer { hold.release() }
        let queue = DispatchQueue(label: "rectify.patience")
        queue.asyncAfter(deadline: .now() + .seconds(1)) { [self] in
            guard !isOver.load(ordering: .acquiring) else { return }
            let probes = folders.map(FolderProbe.init)
            queue.asyncAfter(deadline: .now() + .seconds(1)) { [self] in
                guard !isOver.load(ordering: .acquiring) else { return }
                if let silent = probes.first(where: { !$0.hasAnswered }) {
                    Output.remark(CommandWords.folderSilent(silent.folder).spoken)
                } else if let ledger = folders.first, !isOpen.load(ordering: .acquiring), isatty(STDERR_FILENO) == 1 {
                    Output.remark(CommandWords.stillReading(ledger).spoken)
                }
            }
        }
    }

    /// The ledger is open.
    func open() { isOpen.store(true, ordering: .releasing) }

    /// The run is over.
    func end() { isOver.store(true, ordering: .releasing) }
}
