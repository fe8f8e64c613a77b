import Dashboard
import Dispatch
import Tracker
import Wording

/// Keeps what was typed and not saved, on a queue of its own: a ledger on a disk that hangs must not hold it up.
///
/// Everything it knows is touched on its queue only, which is why it can be handed around.
final class DraftKeeper: @unchecked Sendable {
    private let queue = DispatchQueue(label: "drafts")
    private let mailbox: Mailbox
    private var store: DraftStore
    /// Whether what was typed last is on the disk.
    private var isKept = true
    /// Files of editors whose text is not on the disk elsewhere yet.
    private var waiting: [EditedFile] = []

    init(_ setup: Setup, mailbox: Mailbox) {
        store = DraftStore(setup)
        self.mailbox = mailbox
    }

    /// The drafts that a person has left.
    func takeOver(of person: String) -> [String: Draft] { queue.sync { store.takeOver(of: person) } }

    /// Removes the drafts that no form offers any more, once they are old.
    func removeOrphans(_ ledger: Ledger) { queue.sync { store.removeOrphans(ledger) } }

    /// Offers the drafts of a person who works here from now on.
    func become(_ person: String) {
        queue.async { [self] in
            let left = store.takeOver(of: person)
            if !left.isEmpty { mailbox.post([.drafts(left)]) }
        }
    }

    /// Keeps what was typed in a form; nil: no longer. The answer comes when it is on disk.
    func keep(_ name: String, _ draft: Draft?) {
        queue.async { [self] in
            do {
                try store.keep(name, draft)
                isKept = true
                removeWaiting()
                mailbox.post([.draftKept(name, draft, failure: nil)])
            } catch {
                isKept = false
                let why = (error as? StorageError).map(Storage.phrase) ?? Phrase(verbatim: "\(error)")
                mailbox.post([.draftKept(name, draft, failure: why)])
            }
        }
    }

    /// Removes an editor's file, once what was typed before is on the disk.
    func discard(_ file: EditedFile) {
        queue.async { [self] in
            waiting.append(file)
            if isKept { removeWaiting() }
        }
    }

    private func removeWaiting() {
        for file in waiting { file.remove() }
        waiting = []
    }

    /// Another workspace is worked in.
    func move(to setup: Setup) {
        queue.async { [self] in store = DraftStore(setup) }
    }

    /// Waits until all that was asked for is done, but not for ever.
    /// - Returns: whether it is.
    func settle(within milliseconds: Int) -> Bool {
        let group = DispatchGroup()
        queue.async(group: group) {}
        return group.wait(timeout: .now() + .milliseconds(milliseconds)) == .success
    }

    /// Waits until all that was asked for is done.
    func settle() { queue.sync {} }

    /// Waits until all is kept; whoever comes next may take it over.
    func finish() { queue.sync { store.release() } }
}
