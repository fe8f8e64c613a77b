import Dashboard
import Tracker
import Wording

/// Keeps what was typed and not saved, on a lane of its own: a ledger on a disk that hangs must not hold it up.
///
/// Everything it knows is touched on its lane only, which is why it can be handed around.
final class DraftKeeper: @unchecked Sendable {
    private let work: Work
    private let mailbox: Mailbox
    private var store: DraftStore
    /// Whether what was typed last is on the disk.
    private var isKept = true
    /// Files of editors whose text is not on the disk elsewhere yet.
    private var waiting: [EditedFile] = []
    /// Files that an editor has, with what was in them before, by their paths.
    private var edited: [String: (file: EditedFile, before: String)] = [:]

    init(_ setup: Setup, work: Work, mailbox: Mailbox) {
        store = DraftStore(setup)
        self.work = work
        self.mailbox = mailbox
    }

    /// Offers what a person has left: drafts, else the file of an editor in which he wrote. What no form offers any more is
    /// removed once it is old, where the ledger is there as a whole.
    func begin(_ setup: Setup, _ ledger: Ledger, isWhole: Bool) {
        work.run(.leftDrafts) { [self] in
            if isWhole, !setup.isReadOnly { store.removeOrphans(ledger) }
            let left = store.takeOver(of: setup.by)
            if !left.isEmpty { mailbox.post([.drafts(left)]) }
            // No form offers the file: it is named as long as it is there, with the drafts that are offered beside it.
            guard !setup.isReadOnly, let file = EditedFile.left(in: setup.draftFolder).first else { return }
            let offered = left.filter { Draft.isOffered($0.key, in: ledger) }.values.map(\.subject)
            mailbox.post([.notice(ScreenWords.editedLeft(file, drafts: offered.count, offered.min()))])
        }
    }

    /// Offers the drafts of a person who works here from now on.
    func become(_ person: String) {
        work.run(.leftDrafts) { [self] in
            let left = store.takeOver(of: person)
            if !left.isEmpty { mailbox.post([.drafts(left)]) }
        }
    }

    /// Keeps what was typed in a form; nil: no longer. The answer comes when it is on disk.
    func keep(_ name: String, _ draft: Draft?) {
        work.run(.drafts) { [self] in
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

    /// Puts a text into a file for the editor.
    func write(_ text: String, in folder: String, _ number: Int) {
        work.run(.drafts) { [self] in
            guard let file = EditedFile(Charset.current.bytes(of: text), in: folder) else {
                return mailbox.post([.edited(.refused(ScreenWords.editorFailed(kept: nil)), number)])
            }
            edited[file.path] = (file, text)
            mailbox.post([.editable(path: file.path, number)])
        }
    }

    /// Reads what the editor has left, which ended with `status`.
    func read(_ path: String, status: Int32, _ number: Int) {
        work.run(.drafts) { [self] in
            guard let (file, before) = edited[path] else { return }
            let answer: Input.Edited
            switch Editor.outcome(of: file, before: before, status: status) {
            case .text(let text, _) where text.count > Cleaning.textLimit:
                answer = .refused(ScreenWords.editedTooLong(text.count, limit: Cleaning.textLimit, path))
            case .text(let text, _): answer = .text(text, path: path)
            case .notSet: answer = .refused(ScreenWords.noEditor)
            case .failed(let kept): answer = .refused(ScreenWords.editorFailed(kept: kept))
            case .noText(let kept): answer = .refused(ScreenWords.editedNoText(kept))
            }
            mailbox.post([.edited(answer, number)])
        }
    }

    /// Removes an editor's file, once what was typed before is on the disk.
    func discard(_ path: String) {
        work.run(.leftDrafts) { [self] in
            guard let (file, _) = edited.removeValue(forKey: path) else { return }
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
        work.run(.leftDrafts) { [self] in store = DraftStore(setup) }
    }

    /// Waits until all that was asked for is done, but not for ever.
    /// - Returns: whether it is.
    func settle(within milliseconds: Int) -> Bool { work.settle(within: milliseconds) { $0.lane == .drafts } }

    /// The window is closed: whoever comes next may take over what it left.
    func release() {
        work.run(.leftDrafts) { [self] in store.release() }
    }
}
