import Dashboard
import Import
import Synchronization
import Tracker
import Wording

/// Keeps the workspace off the keys: a disk that hangs must not freeze them (ARCHITECTURE.md, decision 14).
///
/// One lane writes and reads the journals, `.saving`; the session is touched on that one only, which is why the keeper can
/// be handed around. All others read: they work from the moment that was left for them last, and a change never waits for
/// them.
final class Keeper: @unchecked Sendable {
    let work: Work
    let mailbox: Mailbox
    let world: World
    /// On the lane that writes only.
    private(set) var session: Session
    /// What is to be done when the program leaves.
    private struct Ending {
        /// The state is to be written out.
        var isChanged = false
        /// The example's folder is to go.
        var throwAway: ScratchFolder?
    }

    private let ending = Mutex(Ending())
    /// The file that is being read.
    let reading = Mutex<FileTime?>(nil)
    private let latest: Mutex<Moment>
    private let isLooking = Atomic(false)
    private let drafts: DraftKeeper
    /// Told when another folder is worked in.
    var onMove: @Sendable (String) -> Void = { _ in }

    init(_ session: Session, work: Work, mailbox: Mailbox, drafts: DraftKeeper) {
        self.session = session
        self.work = work
        self.mailbox = mailbox
        self.drafts = drafts
        world = session.setup.world
        latest = Mutex(session.moment)
    }

    /// How things stand for whoever reads.
    var moment: Moment { latest.withLock { $0 } }

    /// Leaves how things stand for those who read.
    private func publish() {
        let now = session.moment
        latest.withLock { latest in
            let shownDay = latest.shownDay
            latest = now
            latest.shownDay = shownDay
        }
    }

    /// Shows how the ledger stands, and says what that is the answer to.
    func present(then answers: [Input] = []) {
        work.run(.ledger) { [self] in
            let moment = moment
            mailbox.post(
                [
                    .loaded(
                        Input.Snapshot(
                            ledger: moment.shown, log: moment.log, damage: moment.damage, asOf: moment.shownDay))
                ] + answers)
        }
    }

    // MARK: Writing

    /// Works on the session, on the lane that writes, and waits for it: for the lanes of readers.
    func write<Result>(_ body: (Session) throws -> Result) throws -> Result {
        try work.hop(.saving) {
            if session.setup.isReadOnly { throw CommandProblem.readOnly }
            return try body(session)
        }
    }

    /// Notes that something was written.
    func wrote() {
        ending.withLock { $0.isChanged = true }
        publish()
    }

    /// Records something on the lane that writes; the answers come when it is on disk.
    private func record(
        _ body: @escaping @Sendable (Session) throws -> [Event],
        refused: (@Sendable (any Error) -> Void)? = nil
    ) {
        work.run(.saving) { [self] in
            do {
                if session.setup.isReadOnly { throw CommandProblem.readOnly }
                let events = try body(session)
                wrote()
                present(then: events.map(Input.recorded))
            } catch {
                refused.map { $0(error) } ?? fail(error)
            }
        }
    }

    /// Tells that something could not be recorded, or not for sure. On the lane that writes.
    func fail(_ error: any Error) {
        let phrase = session.phrase(of: error)
        guard case StorageError.notConfirmed = error else {
            mailbox.post([.refused(phrase)])
            // What somebody else set meanwhile is shown with the refusal, so that it is overwritten knowingly or not at all.
            if case Refusal.setMeanwhile = error {
                publish()
                present()
            }
            return
        }
        wrote()
        present(then: [.unconfirmed(phrase)])
    }

    /// Records a request; the answer comes when it is on disk.
    func record(
        _ request: Request, behalf: Behalf? = nil, late: String? = nil, seen: [Ledger.SlotKey: EventID?] = [:]
    ) {
        record { session in
            var recorder = session.recorder
            recorder.behalf = behalf
            recorder.late = late ?? recorder.late
            recorder.seen = seen
            return [try session.workspace.record(request, as: recorder)]
        }
    }

    /// Undoes or does again; what is grave only where the person has said yes to it.
    func takeBack(_ request: Request, agreed event: EventID?) {
        record { session in
            var recorder = session.recorder
            recorder.consent = Planner.Context.Consent(to: event)
            return [try session.workspace.record(request, as: recorder)]
        } refused: { [self] error in
            guard case Refusal.unasked(let id)? = error as? Refusal,
                let event = session.workspace.log.last(where: { $0.id == id })
            else { return fail(error) }
            // What he is asked about is shown.
            publish()
            present(then: [.asked(request, event)])
        }
    }

    /// Copies a file into the workspace and records it as evidence, with what was written beside it; the answer comes when
    /// both are on disk. Other changes do not wait for the copy.
    func attach(path: String, to items: [ItemID], _ beside: [Field: FieldValue], late: String? = nil) {
        work.run(.attaching) { [self] in
            do {
                try write { try $0.workspace.requirePlace() }
                let kept = try moment.shelf.keepFile(at: world.path(typed: path))
                let fields = EvidenceFile.fields(of: kept).merging(beside) { file, _ in file }
                // All of them in one write: where it is refused, none is there to be recorded twice.
                let events = try write { session in
                    var recorder = session.recorder
                    recorder.late = late ?? recorder.late
                    let events = try session.workspace.record(
                        items.map { (Request.record(.evidence, under: $0, fields: fields), recorder) })
                    wrote()
                    return events
                }
                present(then: events.map(Input.recorded))
            } catch {
                work.hop(.saving) { fail(error) }
            }
        }
    }

    /// Keeps what columns hold, in the workspace.
    func keep(_ mapping: ColumnMapping) {
        work.run(.saving) { [self] in
            do {
                if session.setup.isReadOnly { throw CommandProblem.readOnly }
                try ImportFile.keep(mapping, session)
            } catch {
                mailbox.post([.refused(session.phrase(of: error))])
            }
        }
    }

    /// From now on records in this name.
    func become(_ name: String) {
        work.run(.looking) { [self] in
            session.setup.by = name
            publish()
        }
    }

    /// It is another day now.
    func turn(to day: Day) {
        work.run(.looking) { [self] in
            session.setup.today = day
            session.setup.clock = day
            publish()
        }
    }

    // MARK: The ledger

    /// Looks for what others wrote. While that is looked for, nobody else need look.
    func refresh() {
        guard !isLooking.exchange(true, ordering: .acquiringAndReleasing) else { return }
        work.run(.looking) { [self] in
            isLooking.store(false, ordering: .releasing)
            guard session.workspace.refresh() else { return }
            publish()
            present()
            noteJournals()
        }
        // Nobody asked for it with a key: whoever sleeps is to see how long it takes.
        mailbox.post([])
    }

    /// Remembers on this device how far the journals go that are shown.
    func remember() { work.run(.looking) { [self] in noteJournals() } }

    private func noteJournals() {
        if !session.setup.isReadOnly { session.workspace.noteJournals() }
    }

    /// Shows the ledger as of a day.
    func show(asOf day: Day?) {
        latest.withLock { $0.shownDay = day }
        present()
    }

    /// Opens the bundled example in a folder that goes when the program does.
    func openExample() {
        work.run(.example) { [self] in
            do {
                let before = moment.setup
                if before.isReadOnly { throw CommandProblem.readOnly }
                let (example, folder) = try ExampleWorkspace.throwAway(before) { [mailbox] in
                    mailbox.post([.notice($0)])
                }
                let setup = example.setup
                let today = example.today
                work.hop(.saving) {
                    removeThrowAway()
                    ending.withLock { $0.throwAway = folder }
                    session = example
                    latest.withLock { $0.shownDay = nil }
                    publish()
                }
                drafts.move(to: setup)
                onMove(setup.dataFolder)
                mailbox.post([.became(setup.by), .today(today)])
                present()
            } catch {
                mailbox.post([.refused(moment.phrase(of: error))])
            }
        }
    }

    // MARK: The end

    /// Writes the state out where something has changed. It is waited for, but not for ever.
    ///
    /// - Returns: What is to be said where that could not be done.
    func finish(within milliseconds: Int) -> [Phrase] {
        // Whoever has changed nothing waits for nothing.
        guard ending.withLock({ $0.isChanged || $0.throwAway != nil }) else { return [] }
        let unsaid = Mutex<[Phrase]>([])
        work.run(.looking) { [self] in
            if ending.withLock({ $0.isChanged }) {
                session.keepState { phrase in unsaid.withLock { $0.append(phrase) } }
            }
            removeThrowAway()
        }
        guard work.settle(within: milliseconds, where: { $0.lane == .saving }) else {
            return [CommandWords.stateNotKept(ScreenWords.noAnswer)]
        }
        return unsaid.withLock { $0 }
    }

    private func removeThrowAway() {
        // A signal must not leave half of it behind.
        let hold = SignalHold()
        defer { hold.release() }
        ending.withLock {
            $0.throwAway?.remove()
            $0.throwAway = nil
        }
    }
}
